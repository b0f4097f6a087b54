"""A shared sheet on the local server, without HTTP: what people put in it, what our requests make of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from pic_sheets.issues import Issue, Severity
from pic_sheets.stores.google.annotations import Annotations, annotations, cleaning
from pic_sheets.stores.google.backgrounds import background, color_style
from pic_sheets.stores.google.tabs import Tab, fields, read_tabs
from pic_sheets.tables import Table, Value, cell_address
from tests.google.answering import Asked, answer
from tests.google.model import Cell, Sheet, Spreadsheet, sheet_properties
from tests.google.world import STAFF, World

DAY = date(2026, 3, 5)
VALUES = "effectiveValue"


def issue(cell: str, sheet: str = "Projets", severity: Severity = Severity.BLOCKING, message: str = "Faux.") -> Issue:
    """An issue there."""
    return Issue(sheet, cell, "date-illisible", severity, message, "Corrigez.")


def typed(data: Mapping[str, Any]) -> Value:
    """What a cell holds, near enough for these tests."""
    return next(iter(data.get("effectiveValue", {}).values()), None)


@dataclass
class SharedBook:
    """A shared sheet of an open server, that people and we write to."""

    world: World
    book: Spreadsheet

    def ask(self, verb: str, rest: str, body: Any = None) -> Any:
        """The answer to a request about it, which is not refused."""
        content = json.dumps(body).encode() if body is not None else b""
        made = answer(self.world, Asked(verb, f"/v4/spreadsheets/{self.book.id}{rest}", {}, content))
        assert made.status == 200, made.body
        return made.body

    def tabs(self) -> tuple[Tab, ...]:
        """Its tabs as they are now."""
        return read_tabs(self.ask("GET", f"?fields={quote(fields(VALUES))}"), typed)

    def read(self) -> Any:
        """It, as a command would have read it now."""
        tabs = self.tabs()
        return SimpleNamespace(
            tables=[Table(tab.title, [list(row) for row in tab.rows], tab.merged) for tab in tabs],
            gids={tab.title: tab.gid for tab in tabs},
        )

    def annotate(self, issues: Sequence[Issue], read: Any = None) -> Annotations:
        """Write the issues to it."""
        return self.carry_out(annotations(issues, read or self.read(), self.tabs(), DAY))

    def clean(self) -> Annotations:
        """Take everything back."""
        return self.carry_out(cleaning(self.tabs()))

    def carry_out(self, made: Annotations) -> Annotations:
        """Send the requests in one batch."""
        if made.requests:
            self.ask("POST", ":batchUpdate", {"requests": made.requests})
        return made

    def batch(self, *requests: Mapping[str, Any]) -> None:
        """What people do meanwhile."""
        self.ask("POST", ":batchUpdate", {"requests": requests})

    def write(self, address: tuple[int, int], note: str | None = None, colour: str | None = None, text: str | None = None) -> None:  # fmt: skip
        """A person's note, colour or text in the first tab."""
        data: dict[str, Any] = {}
        if note is not None:
            data["note"] = note
        if colour is not None:
            data["userEnteredFormat"] = {"backgroundColorStyle": color_style(colour)}
        if text is not None:
            data["userEnteredValue"] = {"stringValue": text}
        masks = {"note": "note", "userEnteredFormat": "userEnteredFormat.backgroundColorStyle", "userEnteredValue": "userEnteredValue"}  # fmt: skip
        start = {"sheetId": self.book.sheets[0].id, "rowIndex": address[0] - 1, "columnIndex": address[1] - 1}
        told = ",".join(masks[name] for name in data)
        self.batch({"updateCells": {"start": start, "rows": [{"values": [data]}], "fields": told}})

    def sheet(self, title: str) -> Sheet:
        """A tab, as the server has it."""
        found = self.book.titled(title)
        assert found is not None
        return found

    def looks(self) -> dict[str, tuple[Any, str, str]]:
        """Cell → its value, note and colour, over all tabs."""
        return {
            f"{sheet.title}!{cell_address(row + 1, column + 1)}": (
                typed({"effectiveValue": cell.effective}), cell.note, background(cell.format),
            )
            for sheet in self.book.sheets for (row, column), cell in sheet.cells.items() if cell != Cell()
        }  # fmt: skip


def shared_book(rows: Sequence[Sequence[str]], title: str = "Projets") -> SharedBook:
    """A shared sheet of one tab with these texts."""
    world = World(is_open=True)
    book = world.created("Suivi", STAFF)
    made = Sheet(sheet_properties(0, title, 0))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text:
                value = {"stringValue": text}
                made.put(row, column, Cell(value, value))
    book.sheets[:] = [made]
    return SharedBook(world, book)
