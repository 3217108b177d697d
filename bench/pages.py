"""The pages and the approval, beside a bare Flask and Flask-Admin's own list, in one run."""

from __future__ import annotations

import json
import re
import tempfile
import time
from pathlib import Path

from bench.ground import ADMINISTRATOR, CHAIR, PASSWORD, machine, python
from bench.serving import Client, Cost, Server, cost, gunicorn, token

REQUESTS, STOCK_REQUESTS, ROUNDS, APPROVALS, POSTED = 200, 40, 3, 100, 12
HELLO, STOCK = "Flask “hello”", "Flask-Admin’s list"
TIMES_HELLO, TIMES_FASTER, APPROVAL_MS = 8.0, 8.0, 12.0
PAGES = (
    ("Messages, none", CHAIR, "/messages/"),
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
        print(python(folder, "bench.scratch.filling", str(policies)), end="", flush=True)
        with (
            gunicorn(folder, "bench.rivals:hello()") as hello,
            gunicorn(folder, "bench.rivals:stock_list()") as stock,
            gunicorn(folder, "wsgi:app") as ours,
        ):
            found = _pages(hello, stock, ours)
            posted = _sign_some(ours.connect().sign_in(CHAIR))
        approval = json.loads(python(folder, "bench.approving", str(APPROVALS)))
    _print_pages(found)
    _print_approvals(cost(approval["waits"], approval["cpu"]), posted)


def _pages(hello: Server, stock: Server, ours: Server) -> dict[str, Cost]:
    """Every page in each of the rounds, the quietest of which counts.

    The rounds go through all pages in turn, so that a busy minute of the machine does not fall on
    one of them alone.
    """
    signed_in = {email: ours.connect().sign_in(email) for email in (CHAIR, ADMINISTRATOR)}
    wanted = [
        (HELLO, hello.connect(), "/", REQUESTS),
        (STOCK, stock.connect(), "/admin/policy/", STOCK_REQUESTS),
        *((name, signed_in[email], path, REQUESTS) for name, email, path in PAGES),
    ]
    rounds = [
        {name: client.measure(path, count) for name, client, path, count in wanted}
        for _ in range(ROUNDS)
    ]
    return {
        name: min((each[name] for each in rounds), key=lambda page: page.cpu) for name, *_ in wanted
    }


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


def _print_pages(found: dict[str, Cost]) -> None:
    hello, stock = found[HELLO], found[STOCK]
    print(f"{'':26}{'median':>9}{'p95':>9}{'CPU':>9}{'size':>9}{'× hello':>9}{'× faster':>10}")
    for name, page in found.items():
        times, faster = page.cpu / hello.cpu, stock.cpu / page.cpu
        verdict = "" if name in (HELLO, STOCK) else _verdict(times, faster)
        print(f"{_line(name, page)}{times:9.1f}{faster:10.1f}  {verdict}")
    print("× hello and × faster (than Flask-Admin’s list) compare the processor time of a request.")


def _verdict(times: float, faster: float) -> str:
    missed = [] if times <= TIMES_HELLO else [f"above {TIMES_HELLO:.0f} × hello"]
    missed += [] if faster >= TIMES_FASTER else [f"below {TIMES_FASTER:.0f} × faster"]
    return ", ".join(missed) or "met"


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
