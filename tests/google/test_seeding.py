"""A spreadsheet from a workbook."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from tests.google.model import Spreadsheet
from tests.google.seeding import seeded
from tests.google.world import World


@pytest.fixture
def book(tmp_path: Path) -> Spreadsheet:
    """A workbook with one of each kind of cell."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "Projets"
    for place, value, pattern in [
        ("A1", "Été", "General"), ("B1", 1234.5, '#,##0.00\\ "€"'), ("C1", date(2026, 4, 3), "DD/MM/YYYY"), ("D1", 0.25, "0%"),
        ("E1", True, "General"), ("F1", "#N/A", "General"), ("G1", "=1/0", "General"), ("H1", "01000", "@"), ("I1", date(2026, 4, 3), "mm-dd-yy"),
    ]:  # fmt: skip
        sheet[place].value, sheet[place].number_format = value, pattern
    sheet["A1"].comment = Comment("Pensez-y", "Ana")
    sheet["A1"].fill, sheet["A1"].font = PatternFill("solid", fgColor="FFFF0000"), Font(bold=True)
    sheet.merge_cells("A3:B4")
    sheet.freeze_panes = "A2"
    rule = DataValidation("list", formula1='"Oui,Non"')
    rule.add("J1:J2")
    sheet.add_data_validation(rule)
    made.create_sheet("Listes").sheet_state = "hidden"
    path = tmp_path / "suivi.xlsx"
    made.save(path)
    return seeded(World(), path)


@pytest.fixture
def data(book: Spreadsheet) -> Callable[[int], dict[str, Any]]:
    """The CellData of a column of the first row."""
    return lambda column: book.sheets[0].cell(0, column).data(book.locale)


def test_each_kind_of_value_comes_over(data: Callable[[int], dict[str, Any]]) -> None:
    shown = [(data(n)["effectiveValue"], data(n)["formattedValue"]) for n in range(9)]
    assert shown == [
        ({"stringValue": "Été"}, "Été"),
        ({"numberValue": 1234.5}, "1\N{NARROW NO-BREAK SPACE}234,50 €"),
        ({"numberValue": 46115}, "03/04/2026"),
        ({"numberValue": 0.25}, "25%"),
        ({"boolValue": True}, "VRAI"),
        ({"errorValue": {"type": "N_A", "message": "Did not find value in lookup."}}, "#N/A"),
        (
            {"errorValue": {"type": "DIVIDE_BY_ZERO", "message": "Function DIVIDE parameter 2 cannot be zero."}},
            "#DIV/0!",
        ),
        ({"stringValue": "01000"}, "01000"),
        ({"numberValue": 46115}, "03/04/2026"),
    ]


def test_number_formats_have_their_kind(data: Callable[[int], dict[str, Any]]) -> None:
    kinds = [data(n).get("userEnteredFormat", {}).get("numberFormat", {}).get("type") for n in range(1, 9)]
    assert kinds == ["CURRENCY", "DATE", "PERCENT", None, None, None, "TEXT", "DATE"]


def test_notes_colours_and_drop_downs_come_over(book: Spreadsheet, data: Callable[[int], dict[str, Any]]) -> None:
    assert data(0)["note"] == "Pensez-y"
    assert data(0)["userEnteredFormat"]["backgroundColor"] == {"red": 1}
    assert data(0)["userEnteredFormat"]["textFormat"] == {"bold": True}
    choices = book.sheets[0].cell(1, 9).validation["condition"]
    assert choices == {"type": "ONE_OF_LIST", "values": [{"userEnteredValue": "Oui"}, {"userEnteredValue": "Non"}]}


def test_merges_and_hidden_sheets_come_over(book: Spreadsheet) -> None:
    first, hidden = (sheet.message() for sheet in book.sheets)
    area = {
        "sheetId": first["properties"]["sheetId"],
        "startRowIndex": 2,
        "endRowIndex": 4,
        "startColumnIndex": 0,
        "endColumnIndex": 2,
    }
    assert first["merges"] == [area]
    assert first["properties"]["gridProperties"] == {"rowCount": 1000, "columnCount": 26, "frozenRowCount": 1}
    assert hidden["properties"]["hidden"] is True
    assert (book.properties["title"], book.locale, book.properties["timeZone"]) == ("suivi", "fr_FR", "Europe/Paris")
