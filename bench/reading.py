"""How fast policies are read: pages of text a second, and that no input is slower than linear.

Run as `python -m bench.reading`. A page is 3,000 characters. The goal is 200 pages a second on one
core; hostile inputs are half a megabyte each, and twice the text should take about twice the time.
"""

from __future__ import annotations

from time import process_time

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

PAGE = 3000
GOAL = 200

HEAD = """Ashwater Lane Primary School

{subject} Policy

Approved by: Full Governing Body    Date: 12 March 2021
Last reviewed on: Spring Term 2021
Next review due by: March 2023
Policy owner: Deputy Headteacher
"""
BODY = """
{number}. Expectations

Everyone at Ashwater Lane Primary School is expected to follow this policy, which should be read in
conjunction with the Behaviour Policy and with Keeping Children Safe in Education (September 2022).
Records are kept for six years; the log is reviewed by senior leaders each half term, and staff are
trained every two years. The Education Act 2002 and the regulations of 2012 apply to what follows.

- Concerns are passed to the office on the day on which they arise, and a note is kept.
- Parents are told early, by telephone where that can be done, and asked to help.
- The headteacher may decide otherwise where the circumstances call for it, and says why.
"""
TAIL = """
Signed: ........................... (Chair of Governors)   Date: ..............
This policy will be reviewed every two years or earlier if the law changes.
"""
HOSTILE = {
    "spaces": " ",
    "one letter": "a",
    "brackets": "(",
    "dots": ".",
    "digits": "1 ",
    "line ends": "\n",
    "labels": "Date approved: ",
    "label lines": "Review date:\n",
    "dates": "March 2019 ",
    "schools": "St Mary School ",
    "names": "Mr A B C ",
    "signatures": "Signed\n",
    "sentences": "this policy was reviewed by ",
    "committees": "Finance and ",
}


def policy(pages: int) -> str:
    """An invented policy of about so many pages."""
    parts = [HEAD.format(subject="Uniform")]
    size = len(parts[0])
    number = 1
    while size < pages * PAGE:
        parts.append(BODY.format(number=number))
        size += len(parts[-1])
        number += 1
    return "".join([*parts, TAIL])


def seconds(text: str) -> float:
    """How long one reading takes, in processor seconds, so that other work does not count."""
    document = from_text("bench.txt", text)
    start = process_time()
    read(document)
    return process_time() - start


def main() -> None:
    """Print pages a second for short and long policies, then seconds for hostile text."""
    seconds(policy(2))
    for pages in (3, 27, 200):
        text = policy(pages)
        best = min(seconds(text) for _ in range(3))
        rate = len(text) / PAGE / best
        verdict = "reached" if rate >= GOAL else "missed"
        print(f"{pages:4} pages  {best * 1000:8.1f} ms  {rate:7.0f} pages/s  goal {GOAL} {verdict}")
    print("\nhostile text     quarter MB   half MB   ratio")
    for name, piece in HOSTILE.items():
        text = piece * (500_000 // len(piece))
        half, whole = seconds(text[: len(text) // 2]), seconds(text)
        print(f"{name:14} {half:8.2f} s {whole:8.2f} s {whole / half:7.1f}")


if __name__ == "__main__":
    main()
