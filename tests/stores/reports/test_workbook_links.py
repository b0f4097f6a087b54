"""Links that lead from a report to the staff's own workbook."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from pic_sheets.issues import Issue, Severity
from pic_sheets.stores.google.sheets import workbook_of
from pic_sheets.stores.reports import workbook_links
from pic_sheets.stores.reports.workbook_links import Linked, add_link, cell_location, tab_addresses, workbook_target


def test_a_workbook_two_folders_up_is_named_from_the_report():
    assert (
        workbook_target(Path("/fonds/suivi_pic.xlsx"), Path("/fonds/sorties/2025_verification"))
        == "../../suivi_pic.xlsx"
    )
    assert workbook_target(Path("suivi.xlsx"), Path("ici")) == "../suivi.xlsx"
    assert workbook_target(Path("/a/suivi.xlsx"), Path("/b/c")) == "../../a/suivi.xlsx"


@pytest.mark.parametrize(("name", "written"), [
    ("suivi pic.xlsx", "../suivi%20pic.xlsx"), ("été #1.xlsx", "../%C3%A9t%C3%A9%20%231.xlsx"),
    ("l'année.xlsx", "../l%27ann%C3%A9e.xlsx"), ("100 %?.xlsx", "../100%20%25%3F.xlsx"), ("a:b.xlsx", "../a%3Ab.xlsx"),
])  # fmt: skip
def test_what_a_link_does_not_take_is_encoded(name, written):
    assert workbook_target(Path("/f") / name, Path("/f/sorties")) == written


def test_without_a_relative_path_the_address_is_whole(monkeypatch):
    def another_drive(*_paths):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(workbook_links.os.path, "relpath", another_drive)
    assert workbook_target(Path("/f/été 1.xlsx"), Path("/f/s")) == "file:///f/%C3%A9t%C3%A9%201.xlsx"


@pytest.mark.parametrize(("sheet", "written"), [
    ("Projets", "Projets!B4"), ("Décisions", "Décisions!B4"), ("Charges et produits", "'Charges et produits'!B4"),
    ("L'an 1", "'L''an 1'!B4"), ("P12", "'P12'!B4"), ("RC", "'RC'!B4"), ("2025", "'2025'!B4"),
])  # fmt: skip
def test_a_sheet_is_quoted_as_formulas_quote_it(sheet, written):
    assert cell_location(sheet, "B4") == written


SHEET_ID = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"


def _link(target="../s.xlsx", sheet="Projets", cell="B4", code="doublon", at="C3", tabs=None):
    page = Workbook().create_sheet()
    add_link(page[at], Issue(sheet, cell, code, Severity.BLOCKING, "", ""), Linked(target, tabs or {}))
    return page[at].hyperlink


def test_a_link_opens_the_cell_the_sheet_or_the_workbook():
    assert (_link().target, _link().location) == ("../s.xlsx", "Projets!B4")
    assert _link(cell="").location == "Projets!A1"
    assert _link(cell="", code="feuille-absente").location is None


def test_what_a_correspondence_says_wrong_opens_that_file():
    sheet = "correspondances suivi.xlsx › Charges et produits"
    page = Workbook().worksheets[0]
    for at, target in (("A1", "../../suivi.xlsx"), ("A2", "suivi.xlsx")):
        add_link(page[at], Issue(sheet, "B4", "valeur-manquante", Severity.BLOCKING, "", ""), Linked(target))
    assert [page[at].hyperlink.target for at in ("A1", "A2")] == [
        "../../correspondances%20suivi.xlsx",
        "correspondances%20suivi.xlsx",
    ]
    assert page["A1"].hyperlink.location == "'Charges et produits'!B4"


def test_a_sheet_has_no_more_links_than_excel_takes():
    assert _link(at="D65530") is not None
    assert _link(at="D65531") is None


def test_a_link_too_long_for_excel_is_left_out():
    assert _link("x" * 2069) is not None
    assert _link("x" * 2070) is None


def _shared_tabs():
    sheets = [{"properties": {"title": title, "sheetId": gid}} for title, gid in (("Projets", 0), ("L'an 1", 7))]
    answer = {"spreadsheetId": SHEET_ID, "properties": {"title": "Suivi"}, "sheets": sheets}
    return tab_addresses(workbook_of(answer))


@pytest.mark.parametrize(("sheet", "cell", "place"), [
    ("Projets", "B4", "gid=0&range=B4"), ("L'an 1", "B4:B9", "gid=7&range=B4:B9"), ("Projets", "", "gid=0"),
    ("Absente", "B4", None), ("Paramètres du classeur Google", "Fuseau horaire", None),
])  # fmt: skip
def test_a_link_to_a_shared_sheet_opens_its_cell_in_the_browser(sheet, cell, place):
    linked = _link(sheet=sheet, cell=cell, tabs=_shared_tabs())
    assert (linked.target, linked.location) == (f"https://docs.google.com/spreadsheets/d/{SHEET_ID}/edit", place)


def test_the_correspondence_of_a_shared_sheet_is_the_file_beside_it():
    linked = _link("../../x.gsheet", "correspondances.xlsx › Colonnes", tabs=_shared_tabs())
    assert (linked.target, linked.location) == ("../../correspondances.xlsx", "Colonnes!B4")


def test_a_file_has_no_addresses_of_tabs():
    assert tab_addresses(None) == {}
