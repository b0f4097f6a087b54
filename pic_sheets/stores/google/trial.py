"""A trial on the real Google: known cells are written on a tab of ours, read back, compared, and the tab is taken away.

What Google makes of what is typed is held by no document; an association that runs this once tells us that it still is what
this toolkit expects, and nothing of its own.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pic_sheets.errors import UnusableRequest
from pic_sheets.stores.google.refusals import UncertainWrite
from pic_sheets.stores.google.sheets import MASK, GoogleWorkbook, workbook_of
from pic_sheets.tables import FormulaError, Percent, Value
from pic_sheets.texts import quoted

if TYPE_CHECKING:
    from pic_sheets.stores.google.sessions import Session

#: The tab that is made for the trial, and taken away.
TAB = "PIC Sheets – essai"
NOTE = "PIC Sheets : une note d'essai"


@dataclass(frozen=True, slots=True)
class Trial:
    """A cell of the trial: what is written and how ("USER_ENTERED" as somebody types it, "RAW" as it is), what is to be read."""

    row: int
    what: str
    written: str
    way: str
    expected: Value


#: In a sheet whose language is French; each cell is on a row of its own, in column A.
TRIALS = (
    Trial(1, "un nombre à virgule tapé", "12,5", "USER_ENTERED", 12.5),
    Trial(2, "une date tapée", "03/04/2026", "USER_ENTERED", date(2026, 4, 3)),
    Trial(3, "un texte qui commence par un zéro", "01000", "RAW", "01000"),
    Trial(4, "une case cochée", "TRUE", "USER_ENTERED", expected=True),
    Trial(5, "une division par zéro", "=1/0", "USER_ENTERED", FormulaError("#DIV/0!")),
    Trial(6, "un pourcentage tapé", "50%", "USER_ENTERED", Percent(Decimal("0.5"))),
    Trial(7, "une fusion de cellules", "fusion", "RAW", "fusion"),
    Trial(9, "une cellule avec une note", "notée", "RAW", "notée"),
)
_TICKED, _MERGED, _NOTED = 4, 7, 9


@dataclass(frozen=True, slots=True)
class Found:
    """What was read of a trial: the value, whether it is the one expected."""

    trial: Trial
    value: Value

    @property
    def is_right(self) -> bool:
        """Whether value and kind are those expected."""
        return type(self.value) is type(self.trial.expected) and self.value == self.trial.expected


@dataclass(frozen=True, slots=True)
class TrialResult:
    """What the trial gave: each cell, the merge and the note, the settings of the sheet, and whether our tab is gone."""

    cells: tuple[Found, ...]
    is_merged: bool
    has_note: bool
    locale: str
    time_zone: str
    is_clean: bool
    fingerprint: str

    @property
    def is_right(self) -> bool:
        """Whether all is as expected."""
        return all(found.is_right for found in self.cells) and self.is_merged and self.has_note and self.is_clean


def tried(identifier: str, client: "Session") -> TrialResult:
    """The trial on the sheet of that id, which is left as it was found.

    Raises UnreachableSheet, and UnusableRequest when a tab of that name is there already: it may be somebody's.
    """
    before = workbook_of(client.fetch_sheet_metadata(identifier, params={"fields": MASK}))
    if TAB in before.gids:
        raise UnusableRequest(
            f"Le classeur a déjà une feuille {quoted(TAB)}.",
            "Si elle reste d'un essai interrompu, supprimez-la dans Google Sheets, puis recommencez.",
        )
    made = client.batch_update(identifier, {"requests": [{"addSheet": {"properties": {"title": TAB}}}]})
    gid = int(made["replies"][0]["addSheet"]["properties"]["sheetId"])
    is_clean = False
    try:
        _write(identifier, gid, client)
        answer = client.fetch_sheet_metadata(
            identifier, params={"fields": MASK.replace("effectiveValue,", "note,effectiveValue,"), "ranges": f"'{TAB}'"}
        )
    finally:
        is_clean = _cleaned(identifier, gid, client)
    fingerprint = hashlib.sha256(identifier.encode()).hexdigest()[:12]
    return _result(workbook_of(answer), answer, is_clean=is_clean, fingerprint=fingerprint)


def _write(identifier: str, gid: int, client: "Session") -> None:
    client.batch_update(identifier, {"requests": list(_requests(gid))})
    for way in ("USER_ENTERED", "RAW"):
        data = [{"range": f"'{TAB}'!A{trial.row}", "values": [[trial.written]]} for trial in TRIALS if trial.way == way]
        client.values_batch_update(identifier, {"valueInputOption": way, "data": data})


def _requests(gid: int) -> Iterator[Mapping[str, Any]]:
    """A tick box, a merge and a note."""
    yield {
        "setDataValidation": {
            "range": _cell(gid, _TICKED),
            "rule": {"condition": {"type": "BOOLEAN"}, "strict": True, "showCustomUi": True},
        }
    }
    yield {
        "mergeCells": {
            "range": {**_cell(gid, _MERGED), "endRowIndex": _MERGED + 1, "endColumnIndex": 2},
            "mergeType": "MERGE_ALL",
        }
    }
    yield {"updateCells": {"range": _cell(gid, _NOTED), "rows": [{"values": [{"note": NOTE}]}], "fields": "note"}}


def _cell(gid: int, row: int) -> dict[str, int]:
    return {"sheetId": gid, "startRowIndex": row - 1, "endRowIndex": row, "startColumnIndex": 0, "endColumnIndex": 1}


def _cleaned(identifier: str, gid: int, client: "Session") -> bool:
    """Take our tab away; whether Google said that it is gone."""
    try:
        client.batch_update(identifier, {"requests": [{"deleteSheet": {"sheetId": gid}}]})
    except UncertainWrite:
        return False
    return True


def _result(book: GoogleWorkbook, answer: Mapping[str, Any], *, is_clean: bool, fingerprint: str) -> TrialResult:
    table = next(table for table in book.tables if table.name == TAB)
    cells = tuple(Found(trial, _read(table.rows, trial.row)) for trial in TRIALS)
    rows = next(sheet for sheet in answer["sheets"] if sheet["properties"]["title"] == TAB)["data"][0]["rowData"]
    noted = rows[_NOTED - 1].get("values", [{}])[0].get("note") if len(rows) >= _NOTED else None
    merged = any(
        (area.top, area.left, area.bottom, area.right) == (_MERGED, 1, _MERGED + 1, 2) for area in table.merged
    )
    return TrialResult(cells, merged, noted == NOTE, book.locale, book.time_zone, is_clean, fingerprint)


def _read(rows: Sequence[Sequence[Value]], row: int) -> Value:
    return rows[row - 1][0] if len(rows) >= row and rows[row - 1] else None
