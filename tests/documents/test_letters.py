from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pic_sheets.columns import Place, filled
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._letters import (
    filing_deadline,
    letter_fields,
    next_meeting,
    period,
    rows_behind,
)
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.rules import Rule

FUND = example_fund()
GRANT = FUND.decisions[0]


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def test_fields_are_plain_data() -> None:
    def check(value: Any) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                assert isinstance(key, str)
                assert key.isascii(), f"{key} could not be typed in a tag"
                check(item)
        elif isinstance(value, list):
            for item in value:
                check(item)
        else:
            assert isinstance(value, str | int | bool)

    check(letter_fields(FUND, GRANT, EXAMPLE_DAY))


def test_a_blank_workbook_gives_blank_fields() -> None:
    blank = letter_fields(Fund(), filled(Decision), EXAMPLE_DAY)
    assert "None" not in "".join(_texts(blank))
    assert blank["destinataire"] == []
    assert blank["vote"]["phrase"] == ""
    assert blank["association"]["identite"] == ""


def test_the_letter_has_the_day_it_is_made_and_the_day_of_the_vote() -> None:
    fields = letter_fields(FUND, GRANT, date(2025, 3, 10))
    assert fields["date_lettre"] == "10 mars 2025"
    assert fields["seance"]["date_longue"] == "mercredi 5 mars 2025"


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
    vote = letter_fields(FUND, decision, EXAMPLE_DAY)["vote"]
    assert (vote["unanime"], vote["phrase"]) == (unanimous, told)


def test_funders_that_give_nothing_to_projects_are_not_thanked() -> None:
    funders = (FUND.funders[0], replace(FUND.funders[1], notified=Decimal("300.00")))
    fields = letter_fields(replace(FUND, funders=funders), GRANT, EXAMPLE_DAY)
    assert fields["financeurs"]["liste"] == "la Région Hauts-de-France"


def test_each_line_or_semicolon_of_the_reservations_parts_a_condition() -> None:
    decision = replace(GRANT, reservations="Prévenir les riverains\n\nassocier l'école ; ranger;")
    assert letter_fields(FUND, decision, EXAMPLE_DAY)["reserves"] == [
        "Prévenir les riverains.",
        "Associer l’école.",
        "Ranger.",
    ]


def test_a_title_is_printed_inside_guillemets() -> None:
    fund = replace(FUND, projects=(replace(FUND.projects[0], title="Chorale « Les voix d'ici »"), *FUND.projects[1:]))
    assert letter_fields(fund, GRANT, EXAMPLE_DAY)["projet"]["titre"] == "Chorale “Les voix d’ici”"


def test_a_period_names_its_year_once() -> None:
    assert period(date(2025, 12, 1), date(2026, 1, 31)) == "du 1er décembre 2025 au 31 janvier 2026"
    assert period(date(2025, 12, 1), None) == ""


def test_the_next_meeting_is_one_for_which_a_file_may_still_be_lodged() -> None:
    rules = (filled(Rule, parameter="Délai de dépôt (jours)", since=date(2025, 1, 1), value=15),)
    meetings = tuple(filled(Meeting, code=str(month), day=date(2025, month, 20)) for month in (5, 3, 4))
    fund = Fund(rules=rules, meetings=meetings)
    assert next_meeting(fund, date(2025, 3, 1), date(2025, 3, 5)) == meetings[1]
    assert next_meeting(fund, date(2025, 3, 1), date(2025, 3, 6)) == meetings[2]
    assert next_meeting(fund, date(2025, 4, 20), date(2025, 3, 1)) == meetings[0]
    assert next_meeting(fund, None, date(2025, 6, 1)) is None
    assert filing_deadline(fund, meetings[0]) == date(2025, 5, 5)
    assert filing_deadline(Fund(), meetings[0]) is None


def test_a_letter_rests_on_the_rows_it_uses() -> None:
    def at(sheet: str, row: int) -> Place:
        return Place(sheet, row, {"code": 1})

    association = replace(FUND.association, place=Place("Association", 2, {"name": 2}, {"name": 2, "iban": 15}))
    rules = (
        filled(Rule, parameter="Acompte (%)", since=date(2025, 1, 1), value=Decimal("0.8"), place=at("Règlement", 2)),
        filled(Rule, parameter="Acompte (%)", since=date(2025, 6, 1), value=Decimal("0.5"), place=at("Règlement", 3)),
    )
    fund = replace(
        FUND,
        association=association,
        rules=rules,
        projects=tuple(replace(project, place=at("Projets", row)) for row, project in enumerate(FUND.projects, 2)),
        holders=tuple(replace(holder, place=at("Porteurs", row)) for row, holder in enumerate(FUND.holders, 2)),
        funders=tuple(replace(funder, place=at("Financeurs", row)) for row, funder in enumerate(FUND.funders, 2)),
        meetings=tuple(replace(meeting, place=at("Séances", row)) for row, meeting in enumerate(FUND.meetings, 2)),
    )
    assert rows_behind(fund, replace(GRANT, place=at("Décisions", 9))) == {
        ("Association", 2), ("Association", 15), ("Décisions", 9), ("Financeurs", 2), ("Financeurs", 3), ("Porteurs", 2),
        ("Projets", 2), ("Règlement", 2), ("Séances", 2),
    }  # fmt: skip


def test_what_stands_nowhere_is_no_row() -> None:
    assert rows_behind(Fund(), filled(Decision)) == frozenset()
