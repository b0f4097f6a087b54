from dataclasses import replace

import make
from committees import meeting
from found import cells, found

from pic_sheets.checks.too_few_residents import CHECK

TWO = {"Habitants minimum": 2}


def test_residents_who_sit_are_those_who_came() -> None:
    fund = meeting("M1", "B1", "M2→M1", rules=TWO)
    assert cells(CHECK, fund) == ["Séances!A4"]
    assert found(CHECK, fund)[0].message.startswith("1 habitant siège à la séance")
    assert not found(CHECK, meeting("M1", "M2", rules=TWO))


def test_a_resident_who_advises_sits_too() -> None:
    members = (*meeting().members, make.member(code="A2", voice="Consultative"))
    assert not found(CHECK, meeting("M1", "A2", rules=TWO, members=members))


def test_a_college_that_could_not_be_read_may_be_the_residents() -> None:
    fund = meeting("M1", "B1", rules=TWO)
    unread = tuple(
        replace(member, college="", unreadable=frozenset({"college"})) if member.code == "B1" else member
        for member in fund.members
    )
    assert not found(CHECK, replace(fund, members=unread))


def test_nothing_is_said_without_a_rule_or_when_nothing_is_decided() -> None:
    assert not found(CHECK, meeting("M1"))
    assert not found(CHECK, meeting("M1", rules=TWO, decisions=()))
