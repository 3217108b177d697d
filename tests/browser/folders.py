"""A school's folder of policies as schools keep one: Word and PDF, sure, doubtful, and none."""

from __future__ import annotations

import io
import zipfile

from governance.adapters.catalogue_file import shipped_catalogue
from governance.adapters.documents.writing import Place, make_docx, make_pdf

SCHOOL = "Brindle Lane School"
OWN = (
    *("Allotment", "Beehive", "Bicycle", "Bonfire", "Choir", "Clay oven", "Cloakroom", "Compost"),
    *("Drone", "Duck pond", "Eclipse viewing", "Farm visits", "Fish tank", "Flagpole", "Gate"),
    *("Harvest supper", "Ice and snow", "Jumble sale", "Kiln", "Lost property", "Maypole"),
    *("Minibus", "Nit", "Orchard", "Parking", "Quiet room", "Recorder", "Scooter", "Sun cream"),
)
"""What some schools write policies about beside those in the catalogue."""
SECTIONS = (
    (
        "Aims",
        ("This policy says how we do it, every day, and who is asked.", "Staff must know it."),
    ),
    ("Who does what", ("The headteacher leads. Staff keep records.",)),
)
PLACES = (Place.TABLE, Place.LINES, Place.FOOTER, Place.END, Place.HEADER)
MINUTES = """Brindle Lane School

Minutes of the meeting of the governing board held on 12 March 2024 at 6 pm

Present: Mrs B. Tansy (chair), Mr C. Yarrow
Apologies: Ms O. Fenn

1. Apologies were accepted.
2. The minutes of the last meeting were agreed and signed.
3. The board approved the attendance policy.

The meeting closed at 8 pm.
"""
PHOTO = b"\x89PNG\r\n\x1a\n" + b"0" * 400
BROKEN = b"%PDF-1.7 and then nothing that could be read"


def folder(policies: int, *, doubtful_each: int = 3) -> dict[str, bytes]:
    """So many policies, every third one doubtful, with minutes and two bad files beside them.

    The names are those of the files; none of the policies is made twice.
    """
    found = {
        "Minutes March 2024.txt": MINUTES.encode(),
        "scan of hall.docx": PHOTO,
        "broken.pdf": BROKEN,
    }
    names = [entry.name for entry in shipped_catalogue().entries]
    names += OWN
    for place, name in enumerate(names[:policies]):
        made = make_pdf if place % 2 else make_docx
        suffix = "pdf" if place % 2 else "docx"
        plain = "".join(sign for sign in name if sign.isalnum() or sign == " ")
        found[f"{place + 1:02d} {plain[:60]}.{suffix}"] = made(
            f"{name} policy" if "olicy" not in name else name,
            SCHOOL,
            _control(place, doubtful=place % doubtful_each == doubtful_each - 1),
            SECTIONS,
            control_in=PLACES[place % len(PLACES)],
        )
    return found


def zipped(files: dict[str, bytes]) -> bytes:
    """The files in a zip folder, in folders of their own as schools pack them."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(f"Policies/{name}", data)
    return output.getvalue()


def _control(place: int, *, doubtful: bool) -> list[tuple[str, str]]:
    """What the control block says: whole and agreeing with itself, or not."""
    year, month = 2023 + place % 3, ("March", "May", "November")[place % 3]
    control = [
        ("Approved by", "Full governing board"),
        ("Approved on", f"{1 + place % 27} {month} {year}"),
        ("Next review date", f"{1 + place % 27} {month} {year + 2}"),
    ]
    if not doubtful:
        return control
    wrong = place // 3 % 3
    if wrong == 0:
        return [*control[:2], ("Next review date", ""), ("Policy owner", "")]
    if wrong == 1:
        return [*control, ("Review due", f"September {year + 1}")]
    return [control[0], ("Review date", f"{month} {year}")]
