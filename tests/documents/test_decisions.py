from dataclasses import replace
from datetime import date

import pytest

from pic_sheets.columns import filled
from pic_sheets.documents._decisions import decided, decision_fields, occasions_of
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision, Verdict

FUND = example_fund()
GRANT = FUND.decisions[0]


@pytest.mark.parametrize(
    ("votes", "unanimous", "told"),
    [
        ((7, 0, 0), True, "7 voix pour, 0 voix contre et 0 abstention"),
        ((6, 1, 2), False, "6 voix pour, 1 voix contre et 2 abstentions"),
        ((5, None, None), True, "5 voix pour, 0 voix contre et 0 abstention"),
        ((0, 0, 0), False, "0 voix pour, 0 voix contre et 0 abstention"),
        ((None, None, None), False, ""),
    ],
)
def test_a_vote_is_unanimous_without_a_voice_against_nor_an_abstention(
    *, votes: tuple[int | None, ...], unanimous: bool, told: str
) -> None:
    decision = replace(GRANT, votes_for=votes[0], votes_against=votes[1], abstentions=votes[2])
    vote = decision_fields(FUND, decided(decision), EXAMPLE_DAY)["vote"]
    assert (vote["unanime"], vote["phrase"]) == (unanimous, told)


def test_each_line_or_semicolon_of_the_reservations_parts_a_condition() -> None:
    decision = replace(GRANT, reservations="Prévenir les riverains\n\nassocier l'école ; ranger;")
    assert decision_fields(FUND, decided(decision), EXAMPLE_DAY)["reserves"] == [
        "Prévenir les riverains.",
        "Associer l’école.",
        "Ranger.",
    ]


def test_a_blank_decision_gives_blank_fields() -> None:
    blank = decision_fields(Fund(), decided(filled(Decision)), EXAMPLE_DAY)
    assert (blank["vote"]["phrase"], blank["motif"], blank["reserves"]) == ("", "", [])


def test_a_decision_is_to_announce_once_it_is_taken() -> None:
    occasion, *_ = occasions_of(Verdict.GRANT)(FUND, date(2025, 3, 5))
    assert (occasion.why, occasion.is_due, occasion.amount) == (
        "Accord du 5 mars 2025, à annoncer",
        True,
        GRANT.granted,
    )
    assert not occasions_of(Verdict.GRANT)(FUND, date(2025, 3, 4))[0].is_due


def test_a_decision_replaced_by_a_later_one_is_no_longer_to_announce() -> None:
    later = replace(GRANT, meeting="C2025-02", verdict=Verdict.REFUSAL)
    fund = replace(FUND, decisions=(*FUND.decisions, later))
    assert not occasions_of(Verdict.GRANT)(fund, date(2025, 5, 1))[0].is_due


def test_a_withdrawn_project_is_not_written_about() -> None:
    projects = tuple(replace(project, withdrawn_on=date(2025, 3, 6)) for project in FUND.projects)
    assert not occasions_of(Verdict.REFUSAL)(replace(FUND, projects=projects), date(2025, 5, 1))[0].is_due
