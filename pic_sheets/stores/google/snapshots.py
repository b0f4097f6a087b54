"""What was read of a shared sheet, kept in a file, so that any command can be run again later on exactly that, offline."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.google.sheets import GoogleWorkbook, workbook_of
from pic_sheets.stores.xlsx.files import read_bytes, shown_name
from pic_sheets.texts import NBSP, quoted

#: What tells a snapshot from any other file, and the way it is written.
_MARK, _VERSION = "instantane_pic_sheets", 1


def snapshot_bytes(workbook: GoogleWorkbook) -> bytes:
    """The file of what was read: what Google answered, and nothing of who asked. The same answer gives the same bytes."""
    told = {_MARK: _VERSION, "reponse": workbook.answer}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def read_snapshot(path: Path) -> GoogleWorkbook:
    """The workbook as it was when the snapshot was saved. Raises UnreadableWorkbook when the file is none, or damaged."""
    told = _told(path)
    if told.get(_MARK) != _VERSION:
        raise UnreadableWorkbook(
            f"{quoted(shown_name(path))} n'est pas un instantané d'un classeur Google.",
            f"Donnez un classeur, ou un fichier enregistré avec {quoted('--instantane')}.",
        )
    return workbook_of(told["reponse"] if isinstance(told.get("reponse"), dict) else {})


def _told(path: Path) -> Mapping[str, Any]:
    try:
        told = json.loads(read_bytes(path).decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise UnreadableWorkbook(
            f"{quoted(shown_name(path))} est abîmé{NBSP}: ce n'est plus un instantané lisible.",
            f"Enregistrez-en un autre avec {quoted('--instantane')}.",
        ) from fault
    return told if isinstance(told, dict) else {}
