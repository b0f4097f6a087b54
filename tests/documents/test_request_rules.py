from datetime import date
from decimal import Decimal
from typing import Any

import make
import pytest

from pic_sheets.documents._request_rules import rules_day, working_rules
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.rules import PARAMETERS
from pic_sheets.tables import Percent

DAY = date(2025, 6, 1)


def said(**values: Any) -> list[str]:
    """The sentences of a fund whose rules have these values, their no-break spaces made ordinary."""
    headings = {column.name: heading for heading, column in PARAMETERS.items()}
    rules = tuple(make.rule(parameter=headings[name], value=value) for name, value in values.items())
    return [
        sentence.replace("\u00a0", " ").replace("\u202f", " ") for sentence in working_rules(Fund(rules=rules), DAY)
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"filing_days": 7}, "Un dossier est déposé au moins 7 jours avant la séance qui l’examine."),
        ({"holder_must_attend": True}, "Le porteur présente lui-même son projet au comité."),
        ({"projects_per_year": 2}, "Un porteur peut déposer 2 projets par an."),
        ({"ceiling": Decimal(900)}, "L’aide est limitée à 900,00 € par projet."),
        (
            {"ceiling": Decimal(900), "holder_year_ceiling": Decimal(1300)},
            "L’aide est limitée à 900,00 € par projet et 1 300,00 € par porteur et par an.",
        ),
        (
            {"rank_ceilings": (Decimal(900), Decimal(400))},
            "Elle est limitée selon le rang du projet dans l’année : 900,00 € pour le 1er et 400,00 € pour le 2e.",
        ),
        ({"balanced_budget": True}, "Le budget de chaque projet est équilibré."),
        ({"cofinancing": Decimal("0.05")}, "Le porteur trouve ailleurs au moins 5 % du coût de son projet."),
        ({"management_fee": Decimal("0.125")}, "Les frais de gestion sont limités à 12,5 % des subventions."),
        ({"least_residents": 1}, "Au moins 1 habitant siège pour que le comité décide."),
        (
            {"quorum": Percent(Decimal("0.5"))},
            "Le quorum est de 50 % des membres à voix délibérative, présents ou représentés.",
        ),
        ({"quorum": 4}, "Le quorum est de 4 membres à voix délibérative, présents ou représentés."),
        ({"majority": "Deux tiers"}, "Les décisions sont prises à la majorité des deux tiers des suffrages exprimés."),
        ({"proxies": 0}, "Un membre ne peut porter aucun pouvoir."),
        ({"proxies": 2}, "Un membre peut porter 2 pouvoirs."),
        ({"advance": Decimal("0.7")}, "Le porteur reçoit 70 % de l’aide dès l’accord, et 30 % après son bilan."),
        ({"advance": Decimal(1)}, "Le porteur reçoit 100 % de l’aide dès l’accord."),
        ({"report_days": 60}, "Il rend son bilan dans les 60 jours qui suivent la fin du projet."),
    ],
)
def test_a_rule_is_a_sentence(values: dict[str, Any], sentence: str) -> None:
    assert said(**values) == [sentence]


def test_a_casting_vote_is_told_with_the_majority() -> None:
    [sentence] = said(majority="Simple", casting_vote=True)
    assert sentence.endswith("exprimés ; la voix de la présidence l’emporte en cas d’égalité.")


def test_a_rule_that_is_not_there_or_says_no_is_not_told() -> None:
    assert working_rules(Fund(), DAY) == []
    assert said(holder_must_attend=False, balanced_budget=False, casting_vote=True) == []


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2024, 10, 1), date(2025, 1, 1)),
        (date(2025, 6, 1), date(2025, 6, 1)),
        (date(2026, 1, 15), date(2025, 12, 31)),
    ],
)
def test_the_rules_are_those_of_the_year_asked_for(today: date, day: date) -> None:
    assert rules_day(Fund(association=make.association(year=2025)), today) == day


@pytest.mark.parametrize("year", [None, 0, 99_999])
def test_a_year_that_is_no_date_leaves_today(year: int | None) -> None:
    assert rules_day(Fund(association=make.association(year=year)), DAY) == DAY
