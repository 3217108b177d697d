// The agenda put in order by dragging: rows follow the pointer, and their places are numbered anew.
// Without this script the numbers are typed; the form that is sent is the same.
"use strict";

for (const table of document.querySelectorAll("#order tbody")) {
  for (const row of table.rows) {
    const handle = document.createElement("span");
    handle.className = "drag";
    handle.textContent = "⠿";
    handle.setAttribute("aria-hidden", "true");
    row.cells[0].prepend(handle);
    handle.addEventListener("pointerdown", (press) => follow(press, row, table));
  }
}

function follow(press, row, table) {
  press.preventDefault();
  row.classList.add("dragged");
  const move = (event) => {
    const after = [...table.rows].find((one) => one !== row && event.clientY < middle(one));
    table.insertBefore(row, after ?? null);
  };
  const drop = () => {
    document.removeEventListener("pointermove", move);
    row.classList.remove("dragged");
    [...table.rows].forEach((one, at) => {
      one.querySelector("[name^=place_]").value = at + 1;
    });
  };
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", drop, { once: true });
  document.addEventListener("pointercancel", drop, { once: true });
}

function middle(row) {
  const box = row.getBoundingClientRect();
  return box.top + box.height / 2;
}
