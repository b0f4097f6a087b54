"""The list of corrections that staff work through: read by eye, ticked, filtered, printed, and a click from each cell."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook

from pic_sheets.corrections import Corrections
from pic_sheets.issue_changes import EarlierIssue, issue_changes
from pic_sheets.issues import Issue, Severity
from pic_sheets.plans import CorrectionWorkbook
from pic_sheets.rulebook import explanations
from pic_sheets.stores.reports.corrections_workbook import corrections_workbook_bytes

B, A, I = Severity.BLOCKING, Severity.WARNING, Severity.INFORMATION  # noqa: E741 - the contract's own letters
ISSUES = (
    Issue("Membres", "", "feuille-absente", B, "La feuille manque.", "Recopiez-la."),
    *(Issue("Projets", f"P{row}", "montant-illisible", B, f"« v{row} » n'est pas un montant.", "Tapez-le.") for row in (4, 5, 6, 9)),
    Issue("Charges et produits", "A3", "depot-tardif", A, "=1+1", "@SUM(A1)"),
    Issue("Projets", "", "entete-introuvable", I, "-x", "+y"),
)  # fmt: skip
EARLIER = (
    EarlierIssue(ISSUES[1], ticked=True),
    EarlierIssue(Issue("Bilans", "A4", "doublon", B, "=2", "b"), ticked=True),
)


def _bytes(issues=ISSUES, changes=None):
    corrections = Corrections("suivi pic.xlsx", date(2025, 3, 5), issues, explanations(), changes)
    return corrections_workbook_bytes(CorrectionWorkbook("rapport.xlsx", corrections, "../../suivi%20pic.xlsx"))


def _book(*arguments):
    return load_workbook(io.BytesIO(_bytes(*arguments)))


def test_a_line_an_issue_in_the_order_given_under_headings_that_stay_and_come_again():
    page = _book()["Corrections"]
    assert [cell.value for cell in page[3]] == [
        "Fait", "Gravité", "Feuille", "Cellule", "Ce qui ne va pas", "Ce qu'il faut faire", "Code",
    ]  # fmt: skip
    rows = list(page.iter_rows(min_row=4, values_only=True))
    assert rows == [
        (None, issue.severity.label, issue.sheet, issue.cell or "feuille", issue.message, issue.advice, issue.code)
        for issue in ISSUES
    ]
    assert (page.freeze_panes, page.print_title_rows) == ("A4", "$3:$3")
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert "&P / &N" in page.oddFooter.center.text
    assert [table.ref for table in page.tables.values()] == ["A3:G10"]


def test_each_line_opens_the_workbook_at_its_cell():
    content = _bytes()
    page = load_workbook(io.BytesIO(content))["Corrections"]
    links = [page.cell(row, 4).hyperlink for row in range(4, 11)]
    assert {link.target for link in links} == {"../../suivi%20pic.xlsx"}
    assert [link.location for link in links] == [
        None, "Projets!P4", "Projets!P5", "Projets!P6", "Projets!P9", "'Charges et produits'!A3", "Projets!A1",
    ]  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        rels = package.read("xl/worksheets/_rels/sheet2.xml.rels").decode()
    assert rels.count('Target="../../suivi%20pic.xlsx" TargetMode="External"') == 7


def test_a_line_is_ticked_from_a_list_and_turns_grey():
    page = _book()["Corrections"]
    (ticks,) = page.data_validations.dataValidation
    assert (ticks.type, ticks.formula1, str(ticks.sqref), ticks.showErrorMessage) == ("list", '"Oui"', "A4:A10", False)
    (area,) = page.conditional_formatting
    (rule,) = area.rules
    assert str(area.sqref) == "A4:G10"
    assert 'LOWER(TRIM($A4))<>"non"' in rule.formula[0]
    assert rule.dxf.font.color.rgb == "006B6B6B"


def test_what_comes_from_a_cell_is_never_a_formula():
    with zipfile.ZipFile(io.BytesIO(_bytes(ISSUES, issue_changes(EARLIER, ISSUES)))) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 3
        assert not any(b"<f>" in package.read(name) or b't="e"' in package.read(name) for name in sheets)


def test_the_summary_says_of_which_workbook_how_many_and_gathers_what_is_alike():
    page = _book()["Résumé"]
    rows = [tuple(value for value in row if value is not None) for row in page.iter_rows(values_only=True)]
    assert rows[3] == ("Classeur", "suivi pic.xlsx")
    assert (rows[4][0], f"{rows[4][1]:%d/%m/%Y}") == ("Vérifié le", "05/03/2025")
    assert {("Bloquant", 5), ("À vérifier", 1), ("Information", 1), ("Total", 7)} <= set(rows)
    assert ("5 anomalies bloquantes, 1 à vérifier, 1 information",) in rows
    group = (
        "Bloquant",
        "Projets",
        "P4:P6, P9",
        4,
        "« v4 » n'est pas un montant. Et 3 autres cellules de même.",
        "montant-illisible",
    )
    assert group in rows
    assert page.cell(rows.index(group) + 1, 2).hyperlink.location == "Projets!P4"


def test_since_an_earlier_report_each_line_is_marked_and_the_solved_ones_stand_apart():
    book = _book(ISSUES, issue_changes(EARLIER, ISSUES, date(2025, 3, 1)))
    assert book.sheetnames == ["Résumé", "Corrections", "Résolues"]
    page = book["Corrections"]
    column = [cell.value for cell in page[3]].index("Suivi") + 1
    assert [page.cell(row, column).value for row in (4, 5)] == ["Nouveau", "Coché fait, mais toujours là"]
    assert page["A5"].value is None
    assert [cell.value for cell in book["Résolues"][4]] == ["Bloquant", "Bilans", "A4", "=2", "Oui", "doublon"]
    told = [row[0] for row in book["Résumé"].iter_rows(values_only=True)]
    assert any(str(text).startswith("Depuis le rapport du 1er mars 2025") for text in told)


@pytest.mark.parametrize("changes", [None, issue_changes((), ())])
def test_nothing_to_correct_is_said_with_no_table_and_nothing_solved_has_no_sheet(changes):
    book = _book((), changes)
    assert book.sheetnames == ["Résumé", "Corrections"]
    assert not book["Corrections"].tables
    assert "Tout est en ordre" in book["Corrections"]["A4"].value


def test_the_same_plan_gives_the_same_bytes():
    assert _bytes() == _bytes()
