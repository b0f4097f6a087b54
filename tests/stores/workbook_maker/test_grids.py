import io
from decimal import Decimal

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from pic_sheets.columns import Sheet
from pic_sheets.kinds import AMOUNT, COUNT, LINE, PERCENT, QUORUM
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.blank_workbook import workbook_bytes
from pic_sheets.stores.workbook_maker.grids import column_widths, frozen_columns, kind_of, row_height
from pic_sheets.stores.workbook_maker.looks import WHITE, heading_colours
from pic_sheets.stores.workbook_maker.notes import note_text
from pic_sheets.tables import Percent

SHEETS = {sheet.name: sheet for sheet in declared_sheets()}
GRIDS = [sheet for sheet in SHEETS.values() if not sheet.by_parameter]


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes()))


def _rules(workbook: Workbook, sheet: str, heading: str) -> tuple[list[DataValidation], str]:
    """The validations that apply to the first cell under a heading."""
    page = workbook[sheet]
    letter = next(cell.column_letter for cell in page[3] if cell.value == heading)
    return [rule for rule in page.data_validations.dataValidation if f"{letter}4" in rule.sqref], letter


def _offered(workbook: Workbook, rule: DataValidation) -> list[str]:
    name, cells = rule.formula1.split("!")
    return [cell.value for (cell,) in workbook[name.strip("'")][cells.replace("$", "")]]


def test_a_choice_is_a_strict_list_down_to_row_1003(workbook: Workbook) -> None:
    (rule,), letter = _rules(workbook, "Décisions", "Décision")
    assert (rule.errorStyle, rule.showErrorMessage, str(rule.sqref)) == ("stop", True, f"{letter}4:{letter}1003")
    assert _offered(workbook, rule) == ["Accord", "Accord partiel", "Ajournement", "Refus"]


@pytest.mark.parametrize("sheet", GRIDS, ids=lambda sheet: sheet.name)
def test_every_list_of_choices_offers_exactly_the_choices_of_its_column(workbook: Workbook, sheet: Sheet) -> None:
    for column in sheet.columns.values():
        if column.choices:
            (rule,), _ = _rules(workbook, sheet.name, column.heading)
            assert tuple(_offered(workbook, rule)) == column.choices


@pytest.mark.parametrize(
    ("sheet", "heading", "source"),
    [
        ("Projets", "Porteur", "'Porteurs'!$C$4:$C$1003"),
        ("Projets", "Thématique", "'Thématiques'!$B$4:$B$1003"),
        ("Décisions", "Projet", "'Projets'!$A$4:$A$1003"),
        ("Présences", "Séance", "'Séances'!$A$4:$A$1003"),
        ("Encaissements", "Financeur", "'Financeurs'!$B$4:$B$1003"),
    ],
)
def test_a_reference_offers_the_codes_or_names_of_its_sheet_and_takes_any_other(
    workbook: Workbook, sheet: str, heading: str, source: str
) -> None:
    (rule,), _ = _rules(workbook, sheet, heading)
    assert (rule.formula1, rule.showErrorMessage) == (source, False)


def test_every_reference_has_its_list(workbook: Workbook) -> None:
    wanting = [
        (sheet.name, column.heading)
        for sheet in GRIDS
        for column in sheet.columns.values()
        if column.target and not _rules(workbook, sheet.name, column.heading)[0]
    ]
    assert wanting == []


def test_members_are_offered_by_their_full_names(workbook: Workbook) -> None:
    (rule,), _ = _rules(workbook, "Présences", "Membre")
    assert _offered(workbook, rule)[0] == "=TRIM('Membres'!$C4&\" \"&'Membres'!$D4)"


def test_the_codes_of_districts_are_suggested_from_the_official_list(workbook: Workbook) -> None:
    (rule,), _ = _rules(workbook, "Quartiers", "Code")
    offered = _offered(workbook, rule)
    assert (len(offered), "QN06234M" in offered, rule.showErrorMessage) == (204, True, False)


def test_a_town_s_districts_can_be_looked_up(workbook: Workbook) -> None:
    rows = [row[:3] for row in workbook["Listes"].iter_rows(min_row=4, values_only=True) if row[0] == "Méricourt"]
    assert [code for _, code, _ in rows] == ["QN06234M", "QN06245M"]


def test_an_odd_date_or_amount_is_a_warning_never_a_refusal(workbook: Workbook) -> None:
    styles = {
        rule.errorStyle
        for page in workbook
        for rule in page.data_validations.dataValidation
        if rule.type in {"date", "decimal", "whole"}
    }
    assert styles == {"warning"}


def test_headings_stay_in_sight_with_what_names_the_row(workbook: Workbook) -> None:
    assert {name: frozen_columns(SHEETS[name]) for name in ("Projets", "Présences", "Décisions", "Communication")} == {
        "Projets": 1, "Présences": 2, "Décisions": 2, "Communication": 0,
    }  # fmt: skip
    assert workbook["Décisions"].freeze_panes == "C4"


@pytest.mark.parametrize("sheet", GRIDS, ids=lambda sheet: sheet.name)
def test_a_column_is_wide_enough_for_its_heading_on_two_lines(sheet: Sheet) -> None:
    for column, width in zip(sheet.columns.values(), column_widths(sheet), strict=True):
        assert width > max(map(len, column.heading.split()))
        assert 2 * (width - 3) >= len(column.heading)


def test_rows_to_come_take_the_format_of_their_column(workbook: Workbook) -> None:
    page = workbook["Porteurs"]
    formats = {cell.value: page.column_dimensions[cell.column_letter].number_format for cell in page[3]}
    assert {formats[name] for name in ("Code postal", "Téléphone", "SIRET", "IBAN")} == {"@"}
    amounts = workbook["Versements"]
    assert "€" in amounts.column_dimensions["D"].number_format
    assert amounts.column_dimensions["C"].number_format == "dd/mm/yyyy"


def test_the_value_of_a_rule_takes_the_form_of_its_parameter() -> None:
    rules = SHEETS["Règlement"]
    value = rules.columns["value"]
    named = ("Plafond par projet", "Acompte (%)", "Projets par porteur et par an", "Quorum", "Inconnu")
    assert [kind_of(rules, value, {"parameter": name}) for name in named] == [AMOUNT, PERCENT, COUNT, QUORUM, LINE]


def test_percentages_are_in_percent_cells() -> None:
    rules = [
        {"parameter": "Acompte (%)", "value": Decimal("0.8")},
        {"parameter": "Quorum", "value": Percent(Decimal("0.5"))},
        {"parameter": "Frais de gestion (%)", "value": Decimal("0.125")},
        {"parameter": "Plafond selon le rang", "value": (Decimal("900.00"), Decimal("400.50"))},
        {"parameter": "Budget équilibré", "value": True},
        {"parameter": "Quorum", "value": 5},
    ]
    page = openpyxl.load_workbook(io.BytesIO(workbook_bytes({"Règlement": rules})))["Règlement"]
    written = [(page.cell(row, 3).value, page.cell(row, 3).number_format) for row in range(4, 10)]
    assert written == [
        (0.8, "0%"),
        (0.5, "0%"),
        (0.125, "0.0#%"),
        ("900 ; 400,5", "@"),
        ("Oui", "General"),
        (5, "General"),
    ]


def test_a_long_text_makes_its_row_higher_and_the_row_can_still_grow() -> None:
    assert row_height(SHEETS["Projets"], {"description": "mot " * 100}) > 5 * row_height(
        SHEETS["Projets"], {"code": "P1"}
    )
    page = openpyxl.load_workbook(io.BytesIO(workbook_bytes({"Projets": [{"description": "mot " * 100}]})))["Projets"]
    assert page.row_dimensions[4].height > 90


def test_headings_are_dark_when_they_must_be_filled_and_share_a_hue_by_group() -> None:
    colours = heading_colours(SHEETS["Porteurs"].columns.values())
    assert (colours["code"][1] == WHITE, colours["civility"][1] == WHITE) == (True, False)
    assert colours["first_name"] == colours["last_name"]
    assert colours["town"] != colours["last_name"]


def test_a_note_says_whether_to_fill_what_for_and_how() -> None:
    cost = note_text(SHEETS["Projets"].columns["cost"])
    assert cost.startswith("OBLIGATOIRE · L'argent\nLe coût du projet")
    assert AMOUNT.example in cost
    assert note_text(SHEETS["Projets"].columns["venue"]).startswith("Facultatif")
    assert "« Porteurs »".replace(" ", "\N{NO-BREAK SPACE}") in note_text(SHEETS["Projets"].columns["holder"])
    assert "Accord partiel" in note_text(SHEETS["Décisions"].columns["verdict"])


def test_a_row_begun_without_a_required_value_is_tinted(workbook: Workbook) -> None:
    formulas = [rule.formula[0] for area in workbook["Encaissements"].conditional_formatting for rule in area.rules]
    assert formulas == [f"AND(LEN(TRIM({letter}4))=0,COUNTA($A4:$D4)>0)" for letter in "ABC"]


@pytest.mark.parametrize("name", list(SHEETS))
def test_each_sheet_prints_on_a4_landscape_with_its_headings_and_page_numbers(workbook: Workbook, name: str) -> None:
    page = workbook[name]
    assert (page.page_setup.paperSize, page.page_setup.orientation, page.page_setup.fitToHeight) == (9, "landscape", 0)
    assert page.page_setup.fitToWidth in {1, 2}
    assert page.print_title_rows == "$3:$3"
    assert page.oddFooter.center.text == "&A — page &P / &N"
