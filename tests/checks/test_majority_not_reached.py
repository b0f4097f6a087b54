from dataclasses import replace
from datetime import date
from typing import Any

import make
import pytest
from committees import MEETING, meeting
from found import cells, found

from pic_sheets.checks import issues
from pic_sheets.checks.majority_not_reached import CHECK

CAME = ("M1", "M2", "M3", "M4")
SIMPLE = {"Majorité": "Simple"}
CASTING = {**SIMPLE, "Voix prépondérante": True}


@pytest.mark.parametrize(
    ("majority", "votes", "told"),
    [
        ("Simple", (2, 1, 1), False),
        ("Simple", (1, 3, 0), True),
        ("Simple", (2, 2, 0), True),
        ("Absolue", (2, 1, 1), False),
        ("Absolue", (2, 2, 0), True),
        ("Deux tiers", (2, 1, 1), False),
        ("Deux tiers", (2, 2, 0), True),
    ],
)
def test_a_grant_needs_the_majority_of_its_day(majority: str, votes: tuple[int, ...], told: bool) -> None:  # noqa: FBT001 - a value under test
    fund = meeting(*CAME, rules={"Majorité": majority}, votes=votes)
    assert cells(CHECK, fund) == (["Décisions!C4"] if told else [])


def test_on_a_tie_the_chair_decides_when_the_fund_says_so() -> None:
    assert not found(CHECK, meeting(*CAME, rules=CASTING, votes=(2, 2, 0)))
    assert found(CHECK, meeting(*CAME, rules={**SIMPLE, "Voix prépondérante": False}, votes=(2, 2, 0)))
    assert found(CHECK, meeting(*CAME, rules={**CASTING, "Majorité": "Deux tiers"}, votes=(2, 2, 0)))
    assert found(CHECK, meeting(*CAME, rules=CASTING, votes=(1, 3, 0)))


@pytest.mark.parametrize("came", [("-M1", "M2", "M3"), ("M1→M2", "M2", "M3", "M4")])
def test_a_chair_who_was_not_there_in_person_decides_nothing(came: Any) -> None:
    half = sum(not text.startswith("-") for text in came) // 2
    assert found(CHECK, meeting(*came, rules=CASTING, votes=(half, half, 0)))


def test_a_recused_chair_decides_nothing() -> None:
    fund = meeting("M1", "M2", "M3", rules=CASTING, votes=(1, 1, 0))
    recused = replace(fund.decisions[0], recusals=("M1",))
    assert found(CHECK, replace(fund, decisions=(recused,)))


def test_a_chair_whom_nobody_noted_may_have_decided() -> None:
    assert not found(CHECK, meeting(*CAME, rules=CASTING, votes=(2, 2, 0), meetings=(replace(MEETING, chair=""),)))
    assert not found(CHECK, meeting(rules=CASTING, votes=(2, 2, 0)))


def test_attendance_is_not_needed_to_see_that_a_grant_is_not_carried() -> None:
    assert cells(CHECK, meeting(rules=SIMPLE, votes=(1, 3, 0))) == ["Décisions!C4"]


def test_votes_that_cannot_be_are_told_by_their_own_rule() -> None:
    fund = meeting(*CAME, rules=SIMPLE, votes=(1, 5, 0))
    assert [issue.code for issue in issues(fund, date(2025, 12, 31))] == ["vote-incoherent"]


@pytest.mark.parametrize("verdict", ["Refus", "Ajournement", ""])
def test_only_a_grant_is_judged(verdict: str) -> None:
    fund = meeting(*CAME, rules=SIMPLE, votes=(4, 0, 0))
    for votes_for, votes_against in ((4, 0), (0, 4)):
        decision = replace(fund.decisions[0], verdict=verdict, votes_for=votes_for, votes_against=votes_against)
        assert not found(CHECK, replace(fund, decisions=(decision,)))


def test_nothing_is_said_without_a_rule_in_force_or_without_votes() -> None:
    assert not found(CHECK, meeting(*CAME, votes=(1, 3, 0)))
    assert not found(CHECK, meeting(*CAME, rules=SIMPLE))
    later = (make.rule(parameter="Majorité", value="Simple", since=date(2025, 3, 6)),)
    assert not found(CHECK, replace(meeting(*CAME, votes=(1, 3, 0)), rules=later))
