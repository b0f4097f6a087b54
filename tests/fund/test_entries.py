"""Entries: every project once, and money whose project is unknown."""

from decimal import Decimal

import make

from pic_sheets.fund.entries import by_group, entries
from pic_sheets.fund.fund import Fund


def test_money_of_a_project_that_is_not_in_the_sheet_has_an_entry() -> None:
    fund = Fund(
        projects=(make.project(),), decisions=(make.decision(project="X"),), payments=(make.payment(project=""),)
    )
    found = entries(fund)
    assert [(entry.project.code, entry.is_listed) for entry in found] == [("P1", True), ("X", False), ("", False)]
    assert found[1].account.granted == Decimal("900.00")
    assert found[2].account.paid == Decimal("900.00")


def test_a_stray_code_is_a_project_of_which_nothing_is_known() -> None:
    (stray,) = entries(Fund(payments=(make.payment(project="X"),)))
    assert (stray.project.theme, stray.project.other_themes, stray.project.requested) == ("", (), None)


def test_a_row_without_a_code_asks_and_a_second_row_of_a_code_does_not() -> None:
    fund = Fund(projects=(make.project(row=4), make.project(row=5), make.project(row=6, code="")))
    assert [entry.project.place.row for entry in entries(fund)] == [4, 6]


def test_known_groups_come_first_even_empty_and_the_rest_last_if_any() -> None:
    found = entries(Fund(projects=(make.project(code="A", theme="T1"), make.project(code="B", theme="?"))))
    assert list(by_group(found, lambda project: project.theme, ["T2", "T1"])) == ["T2", "T1", ""]
    assert list(by_group(found[:1], lambda project: project.theme, ["T2", "T1", ""])) == ["T2", "T1"]
