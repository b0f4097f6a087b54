"""The same workbook gives the same tables from every store: an Excel file, a shared sheet, what was saved of it."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from small_workbook import plain

from pic_sheets import checks
from pic_sheets.fund.fund import fund
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheet_settings import FOREIGN_LOCALE, FOREIGN_ZONE
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.google.access import Access, session
from pic_sheets.stores.google.sheets import read_sheet
from pic_sheets.stores.google.snapshots import read_snapshot, snapshot_bytes
from pic_sheets.tables import UncomputedFormula
from tests.google.running import redirected, running

DAY = date(2026, 1, 15)


def _shared(path, **settings):
    """The workbook as a shared sheet, read from the local server, and what was asked of it."""
    with running([path], role="reader", **settings) as server:
        client = session(Access(server.key, path.parent))
        redirected(client.session, server.address)
        return read_sheet(server.ids[0], client), server.asked()


def _saved(path, book):
    place = path.with_name("instantane.json")
    place.write_bytes(snapshot_bytes(book))
    return read_snapshot(place)


def _cells(table):
    """Address → value, so that blanks at the end of rows do not count."""
    return {
        (row, column): value
        for row, line in enumerate(table.rows, 1)
        for column, value in enumerate(line, 1)
        if value is not None
    }


def _told(tables, without=()):
    return [
        (
            table.name, table.hidden, sorted(map(repr, table.merged)),
            {place: value for place, value in _cells(table).items() if (table.name, place) not in without},
        )
        for table in tables
    ]  # fmt: skip


def _uncomputed(tables):
    """The formulas that a file keeps without result: Google computes them."""
    return {
        (table.name, place)
        for table in tables
        for place, value in _cells(table).items()
        if isinstance(value, UncomputedFormula)
    }


def _assert_same(path):
    excel = read_workbook(path)
    shared, asked = _shared(path)
    saved = _saved(path, shared)
    assert len(asked) == 1
    computed = _uncomputed(excel.tables)
    assert _told(shared.tables, computed) == _told(excel.tables, computed)
    assert _told(saved.tables) == _told(shared.tables)
    assert (saved.name, saved.digest, saved.gids) == (shared.name, shared.digest, shared.gids)
    return excel, shared, saved


@pytest.mark.parametrize("name", ["mericourt", "croix"])
def test_a_sample_year_is_the_same_from_everywhere_its_issues_included(tmp_path, sample_bytes, name):
    path = tmp_path / "suivi_pic.xlsx"
    path.write_bytes(sample_bytes(name))
    readings = [read_tables(book.tables, "suivi") for book in _assert_same(path)]
    issues = [(*reading.issues, *checks.issues(fund(reading), DAY)) for reading in readings]
    assert issues[0] == issues[1] == issues[2]
    assert any(issues)


def test_every_kind_of_cell_is_the_same_from_everywhere(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Séances & co"
    sheet.append([])
    sheet.append(["Titre", 12.5, 0.1 + 0.2, True, False, date(2025, 3, 5), datetime(2025, 3, 5, 18, 30), time(18, 30)])  # noqa: DTZ001 - cells know no time zone
    sheet.append([None, "01000", "12,50", "  ", None, "0612345678", 1e9, -3])
    sheet["B5"], sheet["B5"].number_format = 0.8, "0%"
    sheet["C5"], sheet["C5"].number_format = 0.125, "0.0%"
    sheet["D5"], sheet["D5"].number_format = timedelta(hours=30), "[h]:mm"
    sheet["E5"], sheet["E5"].number_format = 1200.5, '#,##0.00 "€"'
    sheet["F5"] = "#N/A"
    sheet["F5"].data_type = "e"
    sheet.merge_cells("A7:C8")
    sheet["A7"] = "fusion"
    book.create_sheet("vide")
    hidden = book.create_sheet("cachée")
    hidden.sheet_state = "hidden"
    hidden["D4"] = "loin"
    book.save(tmp_path / "suivi.xlsx")
    excel, _, _ = _assert_same(tmp_path / "suivi.xlsx")
    assert excel.tables[2].hidden


def test_settings_that_are_not_french_are_told_with_what_to_change(tmp_path, sample_bytes):
    path = tmp_path / "suivi_pic.xlsx"
    path.write_bytes(sample_bytes("croix"))
    assert _shared(path)[0].issues == ()
    foreign, zone = _shared(path, locale="en_US", time_zone="America/New_York")[0].issues
    assert (foreign.code, zone.code) == (FOREIGN_LOCALE, FOREIGN_ZONE)
    assert "03/04 peut y être le 4 mars" in plain(foreign.message)
    assert "Paramètres régionaux" in foreign.advice
    assert "Fuseau horaire" in zone.advice
