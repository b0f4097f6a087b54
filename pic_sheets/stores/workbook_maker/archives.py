"""The bytes of the workbook, the same every day and on every machine that compresses alike."""

import io
import re
import zipfile

from openpyxl import Workbook

from pic_sheets.stores.zips import steady_entry

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_FIXED = rb"\g<1>2024-01-01T00:00:00Z\g<2>"
_CORE = "docProps/core.xml"
#: Excel writes the repeated columns before the repeated rows; openpyxl the other way round.
_TITLES = re.compile(rb"('[^'<]+'!\$\d+:\$\d+),('[^'<]+'!\$[A-Z]+:\$[A-Z]+)")
_BOOK = "xl/workbook.xml"


def saved(workbook: Workbook) -> bytes:
    """The .xlsx file, without the day and hour of its making."""
    fresh = io.BytesIO()
    workbook.save(fresh)
    steady = io.BytesIO()
    with zipfile.ZipFile(fresh) as source, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            target.writestr(steady_entry(member), _mended(member, source.read(member)))
    return steady.getvalue()


def _mended(member: str, blob: bytes) -> bytes:
    if member == _CORE:
        return _STAMP.sub(_FIXED, blob)
    return _TITLES.sub(rb"\g<2>,\g<1>", blob) if member == _BOOK else blob
