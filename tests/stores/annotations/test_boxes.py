"""Frames as large as their text, beside their cell."""

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.boxes import box, sizes
from pic_sheets.stores.annotations.grids import read_grid
from pic_sheets.stores.annotations.notes import Note, Run
from pic_sheets.stores.annotations.tags import read_text

NOTE = Note(Severity.BLOCKING, (Run("Un montant manque."),))


def framed(cell, inside="", note=NOTE):
    text = (
        f"<worksheet>{inside}</worksheet>" if "sheetData" in inside else f"<worksheet>{inside}<sheetData/></worksheet>"
    )
    return box(cell, note, sizes(read_grid(read_text(text.encode()))))


def test_a_note_opens_on_the_right_of_its_cell_a_little_above():
    assert framed((3, 2)).anchor == "2, 15, 1, 10, 6, 58, 3, 0"
    assert framed((1, 1)).anchor.startswith("1, 15, 0, 2, ")


def test_a_long_note_is_taller_up_to_a_screen():
    longer = Note(Severity.BLOCKING, (Run("Un montant manque. " * 12),))
    endless = Note(Severity.BLOCKING, (Run("Un montant manque. " * 900),))
    assert framed((3, 2)).height < framed((3, 2), note=longer).height < framed((3, 2), note=endless).height == 560


def test_wide_and_hidden_columns_and_tall_rows_are_counted_for_what_they_are():
    columns = '<cols><col min="3" max="3" hidden="1"/><col min="4" max="9" width="60"/></cols>'
    assert framed((3, 2), columns).anchor.split(", ")[4] == "3"
    rows = '<sheetData><row r="2" ht="90"/><row r="3" hidden="1"/></sheetData>'
    assert framed((3, 2), rows).anchor.split(", ")[6:] == ["1", "40"]


def test_the_last_cell_of_a_sheet_has_its_note_inside_it():
    anchor = [int(number) for number in framed((1_048_576, 16_384)).anchor.split(", ")]
    assert max(anchor[0], anchor[4]) <= 16_383
    assert max(anchor[2], anchor[6]) <= 1_048_575


def test_sizes_that_are_no_sizes_are_taken_for_usual_ones():
    odd = '<sheetFormatPr defaultColWidth="nan" defaultRowHeight="beaucoup"/><cols><col min="3" max="3" width="-5"/></cols>'
    assert framed((3, 2), odd) == framed((3, 2))
