from dataclasses import replace
from typing import Any

import pytest
from committees import MEETING, meeting
from small_workbook import plain

from pic_sheets.documents._minutes_votes import minutes_vote_fields, recusal_fields
from pic_sheets.sheets.decisions import Verdict

ALL = ("M1", "M2", "M3", "M4", "M5", "B1")
SIMPLE = {"Majorité": "Simple"}
TIE = "6 votants : 3 voix pour, 3 voix contre et 0 abstention."
ALONE = "Monsieur Ali Ben 1 ne prend pas part au vote."
CASTING = {"Majorité": "Simple", "Voix prépondérante": True}


def _vote(*came: str, votes: tuple[int | None, ...], rules: Any = None, **changes: Any) -> str:
    fund = meeting(*came, votes=votes, rules=rules)
    decision = replace(fund.decisions[0], **changes)
    return plain(minutes_vote_fields(fund, MEETING, decision)["phrase"])


@pytest.mark.parametrize(
    ("votes", "rules", "told"),
    [
        ((6, 0, 0), SIMPLE, "6 votants : 6 voix pour, à l’unanimité. La majorité simple est atteinte."),
        ((4, 1, 1), SIMPLE, "6 votants : 4 voix pour, 1 voix contre et 1 abstention. La majorité simple est atteinte."),
        ((4, None, 2), {"Majorité": "Deux tiers"},
         "6 votants : 4 voix pour, 0 voix contre et 2 abstentions. La majorité des deux tiers est atteinte."),
        ((4, 2, 0), {}, "6 votants : 4 voix pour, 2 voix contre et 0 abstention."),
        ((3, 3, 0), CASTING,
         f"{TIE} À égalité des voix, la voix prépondérante de la présidence (Monsieur Ali Ben 1) l’emporte."),
        ((3, 3, 0), SIMPLE, TIE),
        ((2, 4, 0), SIMPLE, "6 votants : 2 voix pour, 4 voix contre et 0 abstention."),
        ((0, 0, 6), CASTING, "6 votants : 0 voix pour, 0 voix contre et 6 abstentions."),
    ],
)  # fmt: skip
def test_a_vote_is_told_with_what_carried_the_grant(votes: Any, rules: Any, told: str) -> None:
    assert _vote(*ALL, votes=votes, rules=rules) == told


def test_a_vote_against_by_all_is_unanimous_too_and_carries_nothing() -> None:
    told = _vote(*ALL, votes=(0, 6, 0), rules=SIMPLE, verdict=Verdict.REFUSAL, granted=None)
    assert told == "6 votants : 6 voix contre, à l’unanimité."


def test_one_who_votes_alone_is_one_voter() -> None:
    assert _vote("M1", votes=(1, 0, 0)) == "1 votant : 1 voix pour, à l’unanimité."


def test_votes_that_were_not_typed_are_not_invented() -> None:
    assert _vote(*ALL, votes=()) == "Le nombre de voix n’est pas noté (6 membres pouvaient voter)."
    assert _vote("M1", votes=()) == "Le nombre de voix n’est pas noté (1 membre pouvait voter)."
    assert _vote(votes=()) == "Le nombre de voix n’est pas noté."


def test_voters_are_not_counted_when_the_attendance_does_not_agree_or_is_not_noted() -> None:
    assert _vote(*ALL, votes=(5, 0, 0)) == "5 voix pour, à l’unanimité."
    assert _vote(votes=(5, 1, 0)) == "5 voix pour, 1 voix contre et 0 abstention."


def test_the_chair_is_not_named_when_nobody_is_said_to_chair() -> None:
    fund = meeting(*ALL, votes=(3, 3, 0), rules=CASTING)
    told = plain(minutes_vote_fields(fund, replace(MEETING, chair=""), fund.decisions[0])["phrase"])
    assert told.endswith("À égalité des voix, la voix prépondérante de la présidence l’emporte.")


def _recusal(*came: str, recusals: tuple[str, ...]) -> dict[str, Any]:
    fund = meeting(*came)
    return recusal_fields(fund, MEETING, replace(fund.decisions[0], recusals=recusals))


def test_without_a_recusal_nothing_is_said() -> None:
    assert _recusal(*ALL, recusals=()) == {"noms": [], "phrase": ""}


@pytest.mark.parametrize(
    ("came", "recusals", "told"),
    [
        (("M1", "M2"), ("M2",), "Monsieur Ali Ben 2 ne prend pas part au vote."),
        (("M1", "M2"), ("M1", "M2", "M1"), "Monsieur Ali Ben 1 et Monsieur Ali Ben 2 ne prennent pas part au vote."),
        (("M1", "M2→M1", "M3"), ("M1",),
         f"{ALONE} Pouvoir non utilisé : Monsieur Ali Ben 2 (donné à Monsieur Ali Ben 1)."),
        (("M1", "M3→M1", "M2→M1"), ("M1",),
         f"{ALONE} Pouvoirs non utilisés : Monsieur Ali Ben 2 (donné à Monsieur Ali Ben 1) et Monsieur Ali Ben 3 (donné à Monsieur Ali Ben 1)."),
    ],
)  # fmt: skip
def test_who_takes_no_part_is_named_with_the_proxies_that_are_not_used(
    came: tuple[str, ...], recusals: tuple[str, ...], told: str
) -> None:
    assert plain(_recusal(*came, recusals=recusals)["phrase"]) == told


def test_a_recused_member_and_their_givers_are_not_voters() -> None:
    assert (
        _vote("M1", "M2→M1", "M3", "M4", votes=(2, 0, 0), recusals=("M1",)) == "2 votants : 2 voix pour, à l’unanimité."
    )
