from datetime import date
from typing import Any

import make
from found import found

from pic_sheets.checks.outside_year import CHECK
from pic_sheets.fund.fund import Fund


def fields(association: Any = None, **changes: Any) -> list[str]:
    association = make.association() if association is None else association
    return [
        finding.field for finding in found(CHECK, Fund(association=association, projects=(make.project(**changes),)))
    ]


def test_a_project_that_starts_before_the_year_or_once_the_next_is_over_is_told() -> None:
    assert fields(start=date(2024, 12, 31)) == ["start"]
    assert fields(start=date(2027, 1, 1), end=date(2027, 2, 1)) == ["start"]
    assert fields(start=date(2025, 1, 1)) == fields(start=date(2026, 12, 31), end=date(2026, 12, 31)) == []


def test_a_file_may_come_in_the_last_three_months_of_the_year_before() -> None:
    assert fields(filed_on=date(2024, 10, 1)) == []
    assert fields(filed_on=date(2024, 9, 30)) == ["filed_on"]
    assert fields(filed_on=date(2026, 1, 1)) == ["filed_on"]


def test_a_project_still_to_end_once_the_next_year_is_over_is_told() -> None:
    assert fields(end=date(2027, 1, 1)) == ["end"]


def test_an_end_before_the_start_is_told_by_its_own_rule() -> None:
    assert fields(end=date(2024, 1, 1)) == []


def test_an_unlikely_date_is_told_by_reading() -> None:
    assert fields(start=date(1925, 5, 1)) == []
    assert fields(start=date(2205, 5, 1), end=date(2205, 6, 1)) == []


def test_nothing_is_said_without_the_year_or_the_date() -> None:
    assert fields(association=make.association(year=None), start=date(2020, 1, 1)) == []
    assert fields(association=make.association(unreadable=frozenset({"year"})), start=date(2020, 1, 1)) == []
    assert fields(association=make.association(year=25), start=date(2020, 1, 1)) == []
    assert fields(start=None, end=None, filed_on=None) == []
    assert not found(CHECK, Fund(projects=(make.project(start=date(2020, 1, 1)),)))
