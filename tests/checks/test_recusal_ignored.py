from dataclasses import replace
from typing import Any

import pytest
from committees import meeting
from found import cells, found

from pic_sheets.checks.recusal_ignored import CHECK
from pic_sheets.fund.fund import Fund


def recused(*recusals: str, came: Any = ("M1", "M2", "M3→M2"), votes: tuple[int | None, ...] = (3, 0, 0)) -> Fund:
    fund = meeting(*came, votes=votes)
    return replace(fund, decisions=(replace(fund.decisions[0], recusals=recusals),))


def test_the_vote_of_a_recused_member_does_not_count() -> None:
    assert cells(CHECK, recused("M1")) == ["Décisions!E4"]
    assert "2 membres pouvaient voter, sans Ali Ben 1" in found(CHECK, recused("M1"))[0].message
    assert not found(CHECK, recused("M1", votes=(2, 0, 0)))


def test_nor_does_the_proxy_that_a_recused_member_holds() -> None:
    assert cells(CHECK, recused("M2", votes=(2, 0, 0))) == ["Décisions!E4"]
    assert "sans Ali Ben 2 et Ali Ben 3" in found(CHECK, recused("M2", votes=(2, 0, 0)))[0].message
    assert not found(CHECK, recused("M2", votes=(1, 0, 0)))


@pytest.mark.parametrize("votes", [(3, 0, 0), (9, 0, 0), (None, None, None)])
def test_one_who_was_not_there_cannot_leave_the_vote(votes: tuple[int | None, ...]) -> None:
    assert cells(CHECK, recused("M4", votes=votes)) == ["Décisions!H4"]


def test_an_adviser_who_came_may_leave_the_room() -> None:
    assert not found(CHECK, recused("A1", came=("M1", "M2", "M3", "A1")))


def test_any_other_number_is_told_by_another_rule() -> None:
    assert not found(CHECK, recused("M1", votes=(4, 0, 0)))
    assert not found(CHECK, recused("M1", votes=(1, 0, 0)))


def test_nothing_is_said_of_a_meeting_that_could_not_be_counted() -> None:
    assert not found(CHECK, recused("M4", came=()))
    unread = replace(recused("M4").decisions[0], unreadable=frozenset({"recusals"}))
    assert not found(CHECK, replace(recused("M4"), decisions=(unread,)))
