"""What each rule says of a project of the agenda."""

from datetime import date
from decimal import Decimal

import make
import pytest
from small_workbook import plain

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.simulation import simulation

D = Decimal
MEETING = make.meeting(day=date(2025, 3, 5))


def _rules(values, since=date(2025, 1, 1)):
    return tuple(make.rule(parameter=name, value=value, since=since) for name, value in values.items())


def _said(values, *projects, decisions=(), holder=make.holder(), **changes):
    """Project code → what is said of it, as (rule, text, kept)."""
    fund = Fund(
        rules=_rules(values), projects=projects or (make.project(),), holders=(holder,),
        meetings=(MEETING, make.meeting(code="S0", day=date(2025, 2, 1))), decisions=decisions, **changes,
    )  # fmt: skip
    return {
        line.stake.project.code: [(remark.rule, plain(remark.text), remark.is_kept) for remark in line.remarks]
        for line in simulation(fund, MEETING).lines
    }


TWO = tuple(make.project(code=f"P{n}", filed_on=date(2025, 1, n), requested=D("500.00")) for n in (1, 2))


@pytest.mark.parametrize(
    ("values", "text", "is_kept"),
    [
        ({"Plafond par projet": D("800.00")}, "Plafond par projet : 800,00 € ; demande 900,00 €, 100,00 € de trop", False),
        ({"Plafond par projet": D("900.00")}, "Plafond par projet : 900,00 € ; demande 900,00 €", True),
        ({"Plafond association": D("600.00")}, "Association : plafond 600,00 € ; demande 900,00 €, 300,00 € de trop", False),
        (
            {"Plafond annuel par porteur": D("800.00")},
            "Plafond annuel du porteur : 800,00 €, dont 0,00 € déjà pris ; demande 900,00 €, 100,00 € de trop", False,
        ),
        ({"Projets par porteur et par an": 1}, "1er projet du porteur dans l'année, pour 1 projet permis", True),
        (
            {"Cofinancement minimum (%)": D("0.2")},
            "Cofinancement : 100,00 € trouvés ailleurs, pour 20 % du coût ; aide de 800,00 € au plus", False,
        ),
        ({"Cofinancement minimum (%)": D("0.1")}, "Cofinancement : 100,00 € trouvés ailleurs, pour 10 % du coût", True),
        ({"Délai de dépôt (jours)": 31}, "Déposé 30 jours avant la séance, pour 31 jours demandés", False),
        ({"Délai de dépôt (jours)": 30}, "Déposé 30 jours avant la séance, pour 30 jours demandés", True),
    ],
)  # fmt: skip
def test_a_rule_says_its_limit_and_by_how_much_it_is_passed(values, text, is_kept):
    assert _said(values) == {"P1": [(*values, text, is_kept)]}


def test_without_a_parameter_nothing_is_said():
    assert _said({}) == {"P1": []}


def test_the_rank_of_the_project_names_its_ceiling():
    said = _said({"Plafond selon le rang": (D("900.00"), D("400.00"))}, *TWO)
    assert [said[code][0][1:] for code in ("P1", "P2")] == [
        ("1er projet de l'année : plafond 900,00 € ; demande 500,00 €", True),
        ("2e projet de l'année : plafond 400,00 € ; demande 500,00 €, 100,00 € de trop", False),
    ]


def test_past_the_last_rank_nothing_may_be_given_and_the_number_of_projects_says_it_alone():
    ranks = {"Plafond selon le rang": (D("900.00"),)}
    assert _said(ranks, *TWO)["P2"][0][1] == (
        "2e projet de l'année : ce rang n'a plus droit à une aide ; demande 500,00 €, 500,00 € de trop"
    )
    said = _said(ranks | {"Projets par porteur et par an": 1}, *TWO)["P2"]
    assert [(rule, kept) for rule, _, kept in said] == [("Projets par porteur et par an", False)]


def test_the_holders_year_counts_what_was_granted_then_the_agenda_above():
    granted = make.project(code="P0", filed_on=date(2024, 12, 1), meeting="S0")
    decision = make.decision(project="P0", meeting="S0", granted=D("300.00"))
    said = _said({"Plafond annuel par porteur": D("1000.00")}, *TWO, granted, decisions=(decision,))
    assert [said[code][0][1:] for code in ("P1", "P2")] == [
        ("Plafond annuel du porteur : 1 000,00 €, dont 300,00 € déjà pris ; demande 500,00 €", True),
        ("Plafond annuel du porteur : 1 000,00 €, dont 800,00 € déjà pris ; demande 500,00 €, 300,00 € de trop", False),
    ]


def test_a_grant_of_the_meeting_comes_before_what_is_still_to_decide():
    decision = make.decision(project="P2", granted=D("600.00"), verdict="Accord partiel")
    said = _said({"Plafond annuel par porteur": D("1000.00")}, *TWO, decisions=(decision,))
    assert [said[code][0][1:] for code in ("P1", "P2")] == [
        ("Plafond annuel du porteur : 1 000,00 €, dont 600,00 € déjà pris ; demande 500,00 €, 100,00 € de trop", False),
        ("Plafond annuel du porteur : 1 000,00 €, dont 0,00 € déjà pris ; accordé 600,00 €", True),
    ]


@pytest.mark.parametrize(("verdict", "meeting"), [("Refus", "S1"), ("Ajournement", "S1"), ("Accord", "S0")])
def test_nothing_is_said_of_what_is_refused_adjourned_or_decided_elsewhere(verdict, meeting):
    decision = make.decision(verdict=verdict, meeting=meeting, granted=D("900.00") if verdict == "Accord" else None)
    assert _said({"Plafond par projet": D("10.00")}, decisions=(decision,)) == {"P1": []}


def test_a_project_adjourned_before_is_not_late_for_this_meeting():
    decision = make.decision(verdict="Ajournement", meeting="S0", granted=None)
    assert _said({"Délai de dépôt (jours)": 99}, decisions=(decision,)) == {"P1": []}


def test_a_file_that_came_after_the_meeting_is_said_so():
    assert (
        "Déposé après la séance"
        in _said({"Délai de dépôt (jours)": 1}, make.project(filed_on=date(2025, 3, 6)))["P1"][0][1]
    )


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"Plafond selon le rang": (D("1.00"),)}, "filed_on"),
        ({"Plafond annuel par porteur": D("1.00")}, "filed_on"),
        ({"Projets par porteur et par an": 0}, "withdrawn_on"),
        ({"Plafond par projet": D("1.00")}, "requested"),
        ({"Cofinancement minimum (%)": D("1")}, "cost"),
        ({"Délai de dépôt (jours)": 99}, "filed_on"),
    ],
)
def test_a_cell_that_could_not_be_read_makes_the_rules_that_need_it_silent(values, field):
    assert _said(values)["P1"]
    assert _said(values, make.project(**{field: None}, unreadable=frozenset({field}))) == {"P1": []}


def test_the_rules_are_those_of_the_meetings_day_and_an_undated_row_silences_its_own():
    later = _rules({"Plafond par projet": D("100.00")}, date(2025, 3, 6))
    fund = Fund(rules=later, projects=(make.project(),), meetings=(MEETING,))
    assert simulation(fund, MEETING).lines[0].remarks == ()
    undated = _rules({"Plafond par projet": D("100.00")}, None)
    fund = Fund(
        rules=(*_rules({"Plafond par projet": D("50.00")}), *undated), projects=(make.project(),), meetings=(MEETING,)
    )
    assert simulation(fund, MEETING).lines[0].remarks == ()
