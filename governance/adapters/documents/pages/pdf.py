"""Pages of a PDF through pdfium: a picture, and the box of every letter in the picture's pixels."""

from __future__ import annotations

import base64
import ctypes
import math
from array import array
from collections.abc import Callable, Iterable
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from governance.adapters.documents import refusals
from governance.adapters.documents.pages.png import png
from governance.adapters.documents.pages.wanted import Wanted

_INCH = 72
_FINE = 1000
_FURTHEST = 65535
_NEVER_ALONE = range(0xD800, 0xE000)

ToPixels = Callable[[float, float], tuple[float, float]]


def look(data: bytes, name: str, wanted: Wanted) -> dict[str, Any]:
    """The worker's answer for one PDF; BadInput where it cannot be opened."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise refusals.locked(name) from error
        raise refusals.damaged(name) from error
    try:
        if document.get_formtype():
            document.init_forms()
        return _looked_at(document, wanted)
    except pypdfium2.PdfiumError as error:
        raise refusals.damaged(name) from error
    finally:
        document.close()


def _looked_at(document: pypdfium2.PdfDocument, wanted: Wanted) -> dict[str, Any]:
    count = len(document)
    numbers = wanted.sheets or range(1, min(count, wanted.most_sheets) + 1)
    there = [number for number in numbers if 1 <= number <= count]
    answer: dict[str, Any] = {"count": count}
    if wanted.picture:
        answer["png"] = [_drawn(document, number, wanted) for number in there[:1]]
    else:
        answer["sheets"] = [_letters(document, number, wanted) for number in there]
    return answer


def _page(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """A page, with what was typed into its form made part of it, as it is read too."""
    page = document[number - 1]
    if document.formenv is not None:
        page.flatten()
        page.close()
        page = document[number - 1]
    return page


def _scale(page: pypdfium2.PdfPage, wanted: Wanted) -> float:
    width, height = page.get_size()
    return float(
        min(wanted.dots / _INCH, math.sqrt(wanted.pixels / max(width * height, 1))),
    )


def _drawn(document: pypdfium2.PdfDocument, number: int, wanted: Wanted) -> str:
    page = _page(document, number)
    picture = page.render(scale=_scale(page, wanted), rev_byteorder=True, bitmap_maker=_bitmap)
    pixels = bytes(picture.buffer)
    return base64.b64encode(png(pixels, picture.width, picture.height, picture.stride)).decode()


_bitmap = pypdfium2.PdfBitmap.new_native


def _letters(document: pypdfium2.PdfDocument, number: int, wanted: Wanted) -> dict[str, Any]:
    page = _page(document, number)
    scale = _scale(page, wanted)
    width, height = (math.ceil(side * scale) for side in page.get_size())
    text, boxes = _boxes(page, _to_pixels(page, width, height))
    return {
        "number": number,
        "width": width,
        "height": height,
        "text": text,
        "boxes": base64.b64encode(boxes.tobytes()).decode(),
    }


def _to_pixels(page: pypdfium2.PdfPage, width: int, height: int) -> ToPixels:
    """From points of the page, as its text has them, to pixels: turned and cut as it is shown."""

    def exactly(x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        size = (width * _FINE, height * _FINE)
        pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
        return across.value / _FINE, down.value / _FINE

    (left, top), (right, rising), (slanting, bottom) = exactly(0, 0), exactly(1, 0), exactly(0, 1)
    by_x, by_y = (right - left, rising - top), (slanting - left, bottom - top)
    return lambda x, y: (left + x * by_x[0] + y * by_y[0], top + x * by_x[1] + y * by_y[1])


def _boxes(page: pypdfium2.PdfPage, to_pixels: ToPixels) -> tuple[str, array[int]]:
    """The letters of a page without what is not drawn, and four numbers for each of them."""
    letters = page.get_textpage()
    box = pdfium.FS_RECTF()
    text: list[str] = []
    boxes = array("H")
    for index in range(letters.count_chars()):
        code = pdfium.FPDFText_GetUnicode(letters, index)
        if code <= 32 or code in _NEVER_ALONE or chr(code).isspace():
            continue
        if not pdfium.FPDFText_GetLooseCharBox(letters, index, ctypes.byref(box)):
            continue
        text.append(chr(code))
        boxes.extend(_framed(to_pixels(box.left, box.top), to_pixels(box.right, box.bottom)))
    return "".join(text), boxes


def _framed(*corners: tuple[float, float]) -> Iterable[int]:
    """Left, top, right and bottom of the smallest box of whole pixels around two corners."""
    across, down = zip(*corners, strict=True)
    sides = [math.floor(min(across)), math.floor(min(down))]
    sides += [math.ceil(max(across)), math.ceil(max(down))]
    return [min(max(side, 0), _FURTHEST) for side in sides]
