"""What holds a document back: a blocking issue on one of its rows, on its sheet, or on what every document rests upon."""

from dataclasses import replace

import make
import pytest

from pic_sheets.commands._holds import Faults, sheets_behind_all
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, Severity

BEHIND = {("Projets", 4), ("Décisions", 7)}


def _issue(sheet, cell, message=""):
    return Issue(sheet, cell, "x", Severity.BLOCKING, message, "")


@pytest.mark.parametrize(
    ("sheet", "cell", "told"),
    [
        ("Projets", "P4", ["Projets!P4"]),
        ("Projets", "P5", []),
        ("Porteurs", "B4", []),
        ("Décisions", "", ["Décisions"]),
        ("Versements", "", []),
        ("Règlement", "C9", ["Règlement!C9"]),
        ("Financeurs", "B12", ["Financeurs!B12"]),
        ("ASSOCIATION", "B4", ["ASSOCIATION!B4"]),
    ],
)
def test_an_issue_holds_back_the_documents_that_rest_on_its_row(sheet, cell, told):
    faults = Faults([_issue(sheet, cell)], sheets_behind_all(Fund()))
    assert [hold.cell for hold in faults.touching(BEHIND)] == told


def test_the_first_issue_of_a_row_speaks_for_it():
    first, second = _issue("Projets", "B4", "un"), _issue("Projets", "C4", "deux")
    (hold,) = Faults([first, second], ()).touching(BEHIND)
    assert (hold.why, hold.issue) == ("un", first)


def test_the_rules_hold_every_document_back_whatever_their_sheet_is_called():
    rule = make.rule()
    fund = Fund(rules=(replace(rule, place=replace(rule.place, sheet="Nos règles")),))
    assert "nos regles" in sheets_behind_all(fund)
