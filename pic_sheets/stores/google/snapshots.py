"""What was read of a shared sheet, kept in a file, so that any command can be run again later on exactly that, offline."""

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.google.sheets import FAULTS, GoogleWorkbook, workbook_of
from pic_sheets.stores.xlsx.files import read_bytes, shown_name
from pic_sheets.texts import NBSP, quoted

#: What tells a snapshot from any other file, and the way it is written.
_MARK, _VERSION = "instantane_pic_sheets", 1
_OPENING = b"{"
_OPTION = quoted("--instantane")


def snapshot_bytes(workbook: GoogleWorkbook) -> bytes:
    """The file of what was read: what Google answered, and nothing of who asked. The same answer gives the same bytes."""
    told = {_MARK: _VERSION, "reponse": workbook.answer}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def is_snapshot(path: Path) -> bool:
    """Whether the file holds JSON, as a snapshot does and no workbook; False for what cannot be read."""
    try:
        with path.open("rb") if path.is_file() else BytesIO() as file:
            return file.read(1) == _OPENING
    except OSError:
        return False


def read_snapshot(path: Path) -> GoogleWorkbook:
    """The workbook as it was when the snapshot was saved.

    Raises UnreadableWorkbook when the file is none, is damaged, or was written by another version.
    """
    told = _told(path)
    version = told.get(_MARK)
    if version is None:
        raise UnreadableWorkbook(
            f"{quoted(shown_name(path))} n'est pas un instantané d'un classeur Google.",
            f"Donnez un classeur, ou un fichier enregistré avec {_OPTION}.",
        )
    if version != _VERSION:
        raise UnreadableWorkbook(
            f"{quoted(shown_name(path))} a été enregistré par une autre version de PIC Sheets, qui écrit autrement.",
            f"Installez cette version, ou enregistrez un autre instantané avec {_OPTION}.",
        )
    try:
        return workbook_of(told["reponse"])
    except FAULTS as fault:
        raise _damaged(path) from fault


def _told(path: Path) -> Mapping[str, Any]:
    try:
        told = json.loads(read_bytes(path).decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise _damaged(path) from fault
    return told if isinstance(told, dict) else {}


def _damaged(path: Path) -> UnreadableWorkbook:
    return UnreadableWorkbook(
        f"{quoted(shown_name(path))} est abîmé{NBSP}: ce n'est plus un instantané lisible.",
        f"Retrouvez-le tel qu'il était, ou enregistrez-en un autre avec {_OPTION}.",
    )
