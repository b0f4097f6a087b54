from datetime import date

import make

from pic_sheets.documents._request_themes import objectives, themes_of_no_objective
from pic_sheets.fund.fund import Fund

DAY = date(2025, 6, 1)
GOAL = make.theme(code="O1", name="Transition", reference="O4")


def test_an_objective_has_the_themes_that_meet_it() -> None:
    themes = (
        make.theme(code="T1", name="Circuits courts", objective="O1"),
        make.theme(code="T2", name="Lutte contre l'isolement", objective="O1"),
        make.theme(code="T3", name="Patrimoine", objective=""),
        GOAL,
        make.theme(code="O2", name="Échange", reference="O4"),
    )
    fund = Fund(themes=themes)
    assert objectives(fund, DAY) == [
        {"nom": "Transition", "thematiques": "Circuits courts et Lutte contre l’isolement"},
        {"nom": "Échange", "thematiques": ""},
    ]
    assert themes_of_no_objective(fund, DAY) == ["Patrimoine"]


def test_what_no_longer_serves_is_not_told() -> None:
    over, later = date(2024, 12, 31), date(2026, 1, 1)
    themes = (
        make.theme(code="T1", name="Ancienne", objective="", until=over),
        make.theme(code="T2", name="À venir", objective="", since=later),
        make.theme(code="O1", name="Ancien", reference="O4", until=over),
        make.theme(code="T3", name="Orpheline", objective="O1", until=DAY),
    )
    assert objectives(Fund(themes=themes), DAY) == []
    assert themes_of_no_objective(Fund(themes=themes), DAY) == ["Orpheline"]


def test_a_fund_whose_projects_are_on_the_objectives_themselves_has_no_other_theme() -> None:
    fund = Fund(themes=(GOAL, make.theme(code="T1")), projects=(make.project(theme="O1"),))
    assert [goal["nom"] for goal in objectives(fund, DAY)] == ["Transition"]
    assert themes_of_no_objective(fund, DAY) == []
