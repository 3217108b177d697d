"""The pages and the approval, beside a bare Flask and Flask-Admin's own list, in one run."""

from __future__ import annotations

import json
import re
import tempfile
import time
from pathlib import Path

from bench.ground import ADMINISTRATOR, CHAIR, PASSWORD, machine, python
from bench.serving import Client, Cost, cost, gunicorn, token

REQUESTS, STOCK_REQUESTS, APPROVALS, POSTED = 400, 60, 100, 12
TIMES_HELLO, TIMES_FASTER, APPROVAL_MS = 8.0, 8.0, 12.0
PAGES = (
    ("Register, all schools", ADMINISTRATOR, "/policies/"),
    ("Register, 12 schools", CHAIR, "/policies/"),
    ("Chair’s queue of 600", CHAIR, "/queue/"),
    ("Dashboard home, chair", CHAIR, "/admin/"),
    ("Dashboard home, all", ADMINISTRATOR, "/admin/"),
)
_REVIEW = re.compile(r'href="/queue/(\d+)"')
_REVISION = re.compile(r'name="(revision|expecting)" value="(\d+)"')


def main(policies: int) -> None:
    """Fill, serve, measure, print."""
    print(machine())
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        print(f"{policies:,} policies, 500 schools, 600 waiting for one chair:", end=" ")
        print(python(folder, "bench.filling", str(policies)), flush=True)
        hello = _one(folder, "bench.rivals:hello()", "/", REQUESTS)
        stock = _one(folder, "bench.rivals:stock_list()", "/admin/policy/", STOCK_REQUESTS)
        ours, posted = _ours(folder)
        approval = json.loads(python(folder, "bench.approving", str(APPROVALS)))
        signed = cost(approval["waits"], approval["cpu"])
    _print_pages(hello, stock, ours)
    _print_approvals(signed, posted)


def _one(folder: Path, application: str, path: str, count: int) -> Cost:
    with gunicorn(folder, application) as server:
        return server.connect().measure(path, count)


def _ours(folder: Path) -> tuple[dict[str, Cost], Cost]:
    """Each page of ours, then some signatures through the form."""
    with gunicorn(folder, "wsgi:app") as server:
        signed_in = {email: server.connect().sign_in(email) for email in (CHAIR, ADMINISTRATOR)}
        found = {name: signed_in[email].measure(path, REQUESTS) for name, email, path in PAGES}
        return found, _sign_some(signed_in[CHAIR])


def _sign_some(chair: Client) -> Cost:
    """Sign from the queue as a person does; only the sending of the form is timed."""
    _, queue = chair.send("GET", "/queue/")
    waits, before = [], 0.0
    spent = 0.0
    for review in list(dict.fromkeys(_REVIEW.findall(queue)))[:POSTED]:
        _, page = chair.send("GET", f"/queue/{review}")
        revision = _REVISION.search(page)
        if revision is None:
            raise SystemExit(f"/queue/{review} has no form to sign with.")
        fields = {
            "csrf_token": token(page),
            revision[1]: revision[2],
            "password": PASSWORD,
        }
        before, began = chair.server.cpu_ms(), time.perf_counter()
        status, answer = chair.send("POST", f"/queue/{review}/sign", fields)
        waits.append((time.perf_counter() - began) * 1000)
        spent += chair.server.cpu_ms() - before
        if status != 302:
            raise SystemExit(f"Signing review {review} was answered {status}: {answer[:300]}")
    return cost(waits, spent / len(waits))


def _print_pages(hello: Cost, stock: Cost, ours: dict[str, Cost]) -> None:
    print(f"{'':26}{'median':>9}{'p95':>9}{'CPU':>9}{'size':>9}{'× hello':>9}{'faster':>9}")
    print(_line("Flask “hello”", hello))
    print(_line("Flask-Admin’s list", stock) + f"{stock.cpu / hello.cpu:9.1f}")
    for name, page in ours.items():
        times, faster = page.cpu / hello.cpu, stock.median / page.median
        missed = [] if times <= TIMES_HELLO else [f"above {TIMES_HELLO:.0f} × hello"]
        missed += [] if faster >= TIMES_FASTER else [f"below {TIMES_FASTER:.0f} × faster"]
        print(_line(name, page) + f"{times:9.1f}{faster:8.1f}×  {', '.join(missed) or 'met'}")


def _line(name: str, page: Cost) -> str:
    return (
        f"{name:26}{page.median:6.2f} ms{page.p95:6.2f} ms{page.cpu:6.2f} ms"
        f"{page.size / 1024:6.0f} KB"
    )


def _print_approvals(signed: Cost, posted: Cost) -> None:
    verdict = "met" if signed.median < APPROVAL_MS else f"above {APPROVAL_MS:.0f} ms"
    print(
        f"One approval: {signed.median:.1f} ms (p95 {signed.p95:.1f}, CPU {signed.cpu:.1f}),"
        f" the transaction in a process of its own: {verdict}."
    )
    print(
        f"The same through the form: {posted.median:.0f} ms (p95 {posted.p95:.0f}), of which the"
        " argon2 check of the password takes by far the most, as it is meant to."
    )
