"""The address of a shared sheet, and the path that stands for it wherever a workbook has one.

A shared sheet is no file, yet what a run makes, the register and the templates stand beside the workbook. So its address
stands for `<id>.gsheet` in the current folder: the kind of file that Google Drive for desktop shows for it, there or not.
"""

import json
import re
from pathlib import Path

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.texts import NBSP, quoted

ENDING = ".gsheet"
_ADDRESS = re.compile(
    r"https?:/+docs\.google\.com/(?:a/[^/]+/)?spreadsheets/(?:u/\d+/)?d/([\w-]{20,})(?:[/?#].*)?", re.ASCII
)
_ID = re.compile(r"[\w-]{20,}", re.ASCII)
#: A shortcut of Google Drive holds an address and little else.
_LARGEST_SHORTCUT = 100_000


def is_address(text: str) -> bool:
    """Whether the text is an address on the web rather than a file.

    >>> is_address("https://docs.google.com/spreadsheets/d/1AbC/edit"), is_address("suivi_pic.xlsx")
    (True, False)
    """
    return re.match(r"https?:/", text.strip(), re.IGNORECASE) is not None


def spreadsheet_id(address: str) -> str:
    """The id in the address of a Google Sheet; UnreadableWorkbook when it is the address of anything else.

    >>> spreadsheet_id("https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit#gid=0")
    '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'
    """
    found = _ADDRESS.fullmatch(address.strip())
    if found is None:
        raise UnreadableWorkbook(
            f"{quoted(address)} n'est pas l'adresse d'un classeur Google Sheets.",
            "Ouvrez le classeur dans votre navigateur, et copiez toute l'adresse, qui commence par "
            f"{quoted('https://docs.google.com/spreadsheets/d/')}.",
        )
    return found[1]


def path_of(address: str, folder: Path) -> Path:
    """The path that stands for the sheet of that address in an association's folder."""
    return folder / f"{spreadsheet_id(address)}{ENDING}"


def is_shared(path: Path) -> bool:
    """Whether the path stands for a shared sheet."""
    return path.suffix.lower() == ENDING


def id_of(path: Path) -> str:
    """The id of the sheet that a path stands for: told by the file when there is one, by its name otherwise.

    Raises UnreadableWorkbook when neither does.
    """
    try:
        with path.open("rb") as file:
            return _told_by(file.read(_LARGEST_SHORTCUT))
    except FileNotFoundError:
        if _ID.fullmatch(path.stem):
            return path.stem
    except (OSError, ValueError):
        pass
    raise UnreadableWorkbook(
        f"{quoted(path.name)} ne mène à aucun classeur Google Sheets.",
        f"Ouvrez le classeur dans votre navigateur, et donnez son adresse{NBSP}: elle commence par {quoted('https://docs.google.com/spreadsheets/d/')}.",
    )


def _told_by(content: bytes) -> str:
    """The id in a shortcut of Google Drive; ValueError when there is none."""
    told = json.loads(content.decode("utf-8-sig"))
    if isinstance(told, dict):
        if isinstance(told.get("doc_id"), str) and _ID.fullmatch(told["doc_id"]):
            return str(told["doc_id"])
        if isinstance(told.get("url"), str) and (found := _ADDRESS.fullmatch(told["url"])):
            return found[1]
    raise ValueError("no id")


def link(identifier: str, gid: int | None = None, cell: str = "") -> str:
    """The address of the sheet, of one of its tabs, of a cell in it.

    >>> link("1AbC", 0, "B4")
    'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0&range=B4'
    """
    place = "" if gid is None else f"#gid={gid}"
    return (
        f"https://docs.google.com/spreadsheets/d/{identifier}/edit{place}{f'&range={cell}' if place and cell else ''}"
    )


def as_typed(path: Path) -> str:
    """How a workbook is given to a command: the address of a shared sheet, the name of a file."""
    return link(id_of(path)) if is_shared(path) else path.name
