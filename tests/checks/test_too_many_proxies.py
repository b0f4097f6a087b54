from dataclasses import replace

from committees import meeting
from found import cells, found

from pic_sheets.checks.too_many_proxies import CHECK

ONE = {"Pouvoirs par membre": 1}


def test_a_member_with_too_many_proxies_is_told_once_on_the_first_in_excess() -> None:
    fund = meeting("M1", "M2→M1", "M3→M1", "M4→M1", rules=ONE)
    assert cells(CHECK, fund) == ["Présences!D6"]
    assert "Ali Ben 1 porte 3 pouvoirs" in found(CHECK, fund)[0].message


def test_one_proxy_each_is_allowed() -> None:
    assert not found(CHECK, meeting("M1", "M2", "M3→M1", "M4→M2", rules=ONE))


def test_a_proxy_that_cannot_stand_is_not_counted() -> None:
    assert not found(CHECK, meeting("M1", "M2→M1", "A1→M1", rules=ONE))


def test_nothing_is_said_without_a_rule_or_when_a_row_of_the_meeting_could_not_be_read() -> None:
    fund = meeting("M1", "M2→M1", "M3→M1", rules=ONE)
    assert not found(CHECK, replace(fund, rules=()))
    unread = replace(fund.attendance[0], presence="", unreadable=frozenset({"presence"}))
    assert not found(CHECK, replace(fund, attendance=(unread, *fund.attendance[1:])))
