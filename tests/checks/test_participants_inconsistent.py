from typing import Any

import make
from found import found

from pic_sheets.checks.participants_inconsistent import CHECK
from pic_sheets.fund.fund import Fund


def fields(**changes: Any) -> list[str]:
    return [finding.field for finding in found(CHECK, Fund(reports=(make.report(participants=30, **changes),)))]


def test_women_and_men_add_up_to_the_participants() -> None:
    assert fields(women=20, men=9) == ["women"]
    assert fields(women=20, men=10) == []
    assert fields(women=20) == []
    assert fields(women=31) == ["women"]
    assert fields(men=31) == ["men"]


def test_ages_do_not_pass_the_participants() -> None:
    assert fields(from_18_to_25=20, over_60=11) == ["from_18_to_25"]
    assert fields(from_18_to_25=20, over_60=10) == []
    assert fields(under_12=3) == []


def test_residents_of_the_district_do_not_pass_the_participants() -> None:
    assert fields(from_district=31) == ["from_district"]
    assert fields(from_district=30) == []


def test_several_misfits_are_one_fault_of_the_total() -> None:
    [finding] = found(CHECK, Fund(reports=(make.report(participants=3, women=20, men=10, from_district=25),)))
    assert finding.field == "participants"
    assert "les femmes et les hommes font 30 et les habitants du quartier sont 25" in finding.message


def test_a_number_that_could_not_be_read_is_not_added() -> None:
    assert not found(CHECK, Fund(reports=(make.report(participants=None, women=3, men=4),)))
    assert fields(women=20, men=9, unreadable=frozenset({"men"})) == []
    assert fields(over_60=31, unreadable=frozenset({"under_12"})) == []
    assert fields(from_district=31, unreadable=frozenset({"from_district"})) == []
    assert fields(from_district=31, unreadable=frozenset({"participants"})) == []
