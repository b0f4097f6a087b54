"""A real budget far from the planned one: P1 costs 1 000, 20 % is the most that is not told."""

from datetime import date
from decimal import Decimal

import make
import pytest
from concerned import codes, concerned
from small_workbook import plain

from pic_sheets.attention import budget_changed
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.budgets import Side
from pic_sheets.sheets.reports import Opinion

TODAY = date(2025, 9, 1)


def _fund(*lines, **changes):
    report = make.report(**{"justified": Decimal("1000.00"), **changes})
    return Fund(
        projects=(make.project(),), meetings=(make.meeting(),), decisions=(make.decision(),), reports=(report,),
        budget_lines=lines,
    )  # fmt: skip


def _line(planned, actual, item="60 Achats", **changes):
    made = None if actual is None else Decimal(actual)
    return make.budget_line(item=item, planned=Decimal(planned), actual=made, **changes)


@pytest.mark.parametrize(
    ("justified", "found"), [("1200.00", []), ("1200.01", ["P1"]), ("800.00", []), ("799.99", ["P1"])]
)
def test_without_lines_what_is_justified_is_compared_with_the_cost(justified, found):
    assert codes(budget_changed, _fund(justified=Decimal(justified)), TODAY) == found


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([_line("500", "600"), _line("500", "600", "62 Autres services extérieurs")], ""),
        (
            [_line("500", "700"), _line("500", "600", "62 Autres services extérieurs")],
            "Dépenses : 1 300,00 € au lieu de 1 000,00 € prévus (+30 %).",
        ),
        (
            [_line("500", "250"), _line("500", "750", "62 Autres services extérieurs")],
            "« 60 Achats » : 250,00 € au lieu de 500,00 € prévus (-50 %).",
        ),
        ([_line("990", "980"), _line("10", "20", "62 Autres services extérieurs")], ""),  # double, of nearly nothing
        (
            [_line("1000", "700"), _line("0", "300", "62 Autres services extérieurs")],
            "« 60 Achats » : 700,00 € au lieu de 1 000,00 € prévus (-30 %).",
        ),
        ([_line("1000", "1000"), _line("500", "0", "86 Emplois des contributions volontaires")], ""),
        ([_line("1000", "1000"), _line("1000", "0", side=Side.INCOME.value)], ""),
    ],
)
def test_the_lines_tell_it_as_a_whole_and_item_by_item(lines, told):
    assert [plain(concern.why) for concern in concerned(budget_changed, _fund(*lines), TODAY)] == (
        [told] if told else []
    )


def test_lines_that_are_not_all_spent_say_nothing_and_the_cost_does():
    assert codes(budget_changed, _fund(_line("500", "900"), _line("500", None)), TODAY) == []
    assert codes(budget_changed, _fund(_line("500", None), justified=Decimal(500)), TODAY) == ["P1"]


@pytest.mark.parametrize(
    "changes",
    [
        {"opinion": Opinion.APPROVED.value},
        {"opinion": Opinion.REJECTED.value},
        {"unreadable": frozenset({"opinion"})},
        {"unreadable": frozenset({"justified"})},
    ],
)
def test_nothing_is_said_once_the_committee_has_or_when_it_is_not_certain(changes):
    assert codes(budget_changed, _fund(justified=Decimal(100), **changes), TODAY) == []


def test_a_report_to_complete_is_still_told():
    assert codes(budget_changed, _fund(justified=Decimal(100), opinion=Opinion.INCOMPLETE.value), TODAY) == ["P1"]
