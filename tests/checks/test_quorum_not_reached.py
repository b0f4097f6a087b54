from decimal import Decimal
from typing import Any

import make
import pytest
from committees import meeting
from found import cells, found

from pic_sheets.checks.quorum_not_reached import CHECK
from pic_sheets.tables import Percent

HALF = {"Quorum": Percent(Decimal("0.5"))}
REFUSAL = make.decision(verdict="Refus", granted=None)
ADJOURNMENT = make.decision(verdict="Ajournement", granted=None)


def test_a_meeting_without_its_quorum_is_told_once_whatever_it_decided() -> None:
    fund = meeting("M1", "M2", "A1", "-M3", rules=HALF, decisions=(make.decision(), REFUSAL))
    assert cells(CHECK, fund) == ["Séances!A4"]
    assert "2 membres à voix délibérative, sur 6, alors que le quorum est de 3" in found(CHECK, fund)[0].message


@pytest.mark.parametrize("came", [("M1", "M2", "M3"), ("M1", "M2→M1", "M3→M1")])
def test_members_present_or_represented_make_the_quorum(came: Any) -> None:
    assert not found(CHECK, meeting(*came, rules=HALF))


def test_a_meeting_that_adjourned_everything_did_what_it_had_to() -> None:
    assert not found(CHECK, meeting("M1", rules=HALF, decisions=(ADJOURNMENT,)))
    assert not found(CHECK, meeting("M1", rules=HALF, decisions=()))


def test_a_number_of_members_is_a_quorum_too() -> None:
    assert found(CHECK, meeting("M1", "M2", rules={"Quorum": 3}))
    assert not found(CHECK, meeting("M1", "M2", "M3", rules={"Quorum": 3}))


def test_a_share_waits_for_every_member_a_number_does_not() -> None:
    unknown = (*meeting().members, make.member(code="M9", voice="", unreadable=frozenset({"voice"})))
    assert not found(CHECK, meeting("M1", rules=HALF, members=unknown))
    assert found(CHECK, meeting("M1", rules={"Quorum": 2}, members=unknown))


def test_nothing_is_said_without_a_rule_or_of_a_meeting_that_nobody_noted() -> None:
    assert not found(CHECK, meeting("M1"))
    assert not found(CHECK, meeting(rules=HALF))
    assert not found(CHECK, meeting("M1", rules=HALF, unread=frozenset({"Présences"})))
