from dataclasses import replace

import make
import pytest
from committees import meeting
from found import cells, found

from pic_sheets.checks.votes_inconsistent import CHECK


def test_votes_are_those_of_the_members_present_or_represented() -> None:
    assert not found(CHECK, meeting("M1", "M2→M1", "M3", "A1", "-M4", votes=(2, 0, 1)))
    fund = meeting("M1", "M2→M1", "M3", "A1", "-M4", votes=(2, 0, 0))
    assert cells(CHECK, fund) == ["Décisions!E4"]
    assert "2 voix sont notées" in found(CHECK, fund)[0].message
    assert "3 membres pouvaient" in found(CHECK, fund)[0].message


def test_recused_members_are_taken_off() -> None:
    fund = meeting("M1", "M2", "M3", votes=(2, 0, 0))
    assert found(CHECK, fund)
    recused = replace(fund.decisions[0], recusals=("M2",))
    assert not found(CHECK, replace(fund, decisions=(recused,)))


def test_what_recusals_explain_is_told_by_their_own_rule() -> None:
    fund = meeting("M1", "M2", votes=(2, 0, 0))
    for recusals in (("M2",), ("M9",)):
        assert not found(CHECK, replace(fund, decisions=(replace(fund.decisions[0], recusals=recusals),)))


def test_a_decision_without_votes_is_not_checked() -> None:
    assert not found(CHECK, meeting("M1", votes=()))


@pytest.mark.parametrize("field", ["meeting", "votes_for", "abstentions", "recusals"])
def test_a_cell_that_could_not_be_read_silences_the_decision(field: str) -> None:
    fund = meeting("M1", "M2", votes=(1, 0, 0))
    assert found(CHECK, fund)
    unread = replace(fund.decisions[0], unreadable=frozenset({field}))
    assert not found(CHECK, replace(fund, decisions=(unread,)))


def test_a_meeting_that_nobody_noted_is_not_checked() -> None:
    assert not found(CHECK, meeting(votes=(1, 0, 0)))
    assert not found(CHECK, meeting("M1", votes=(2, 0, 0), meetings=(make.meeting(day=None),)))


def test_the_advice_looks_at_the_attendance_when_votes_are_too_many_and_at_recusals_when_they_are_too_few() -> None:
    [many], [few] = (found(CHECK, meeting("M1", "M2", votes=(votes, 0, 0))) for votes in (3, 1))
    assert "complétez la feuille" in many.advice
    assert "se note dans" in few.advice
