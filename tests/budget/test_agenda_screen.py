"""A simulated agenda as it is shown on the wall."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
import pytest
from funds import ANY_FUND
from hypothesis import given, settings
from small_workbook import plain

from pic_sheets.budget.agenda_screen import agenda_screen
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.simulation import simulation

D = Decimal
MEETING = make.meeting(envelope=D("1500.00"))
RULES = (
    make.rule(parameter="Plafond selon le rang", value=(D("600.00"), D("300.00"))),
    make.rule(parameter="Plafond annuel par porteur", value=D("800.00")),
    make.rule(parameter="Délai de dépôt (jours)", value=60),
)
FUND = Fund(
    funders=(make.funder(notified=D("2000.00"), management_fee=D("200.00")), make.funder(code="F2", notified=D("1.00"), management_fee=D("9.00"))),
    themes=(make.theme(), make.theme(code="T02", name="Isolement"), make.theme(code="T03")),
    holders=(make.holder(), make.holder(code="H2", name="Les Voisins")),
    projects=(
        make.project(),
        make.project(code="P2", filed_on=date(2025, 2, 10), theme="?"),
        make.project(code="P3", holder="H2", theme="T02"),
        make.project(code="P4", holder="H9", theme="T02"),
    ),
    meetings=(MEETING,),
    decisions=(make.decision(project="P3", granted=D("500.00"), verdict="Accord partiel"),),
    rules=RULES,
)  # fmt: skip


def _screen(fund=FUND, meeting=MEETING):
    return agenda_screen(fund, simulation(fund, meeting), "suivi.xlsx")


def test_each_project_has_what_the_script_needs_to_count():
    told = [
        (project.code, project.holder_name, project.holder, project.theme, project.is_decided, project.ceiling, project.ceiling_name, project.year_left, project.limit)
        for project in _screen().projects
    ]  # fmt: skip
    assert told == [
        ("P1", "Les Jardins du 3/15", 0, 0, False, D("600.00"), "1er projet de l'année", D("800.00"), D("600.00")),
        ("P2", "Les Jardins du 3/15", 0, 2, False, D("300.00"), "2e projet de l'année", D("800.00"), D("200.00")),
        ("P3", "Les Voisins", 1, 1, True, None, "1er projet de l'année", None, None),
        ("P4", "H9", 2, 1, False, D("600.00"), "1er projet de l'année", D("800.00"), D("600.00")),
    ]


def test_only_the_rules_that_are_not_kept_are_shown_those_of_amounts_apart():
    first = _screen().projects[0]
    assert [plain(text) for text in first.remarks] == ["Déposé 30 jours avant la séance, pour 60 jours demandés"]
    assert [plain(text)[:22] for text in first.ceiling_remarks] == ["1er projet de l'année ", "Plafond annuel du port"]


def test_the_totals_are_those_of_the_simulation():
    screen, found = _screen(), simulation(FUND, MEETING)
    assert (screen.envelope, screen.opening, screen.left) == (D("1792.00"), found.opening, found.opening - found.asked)
    assert screen.left_within == found.opening - found.within
    assert screen.meeting_left == found.meeting_left[0]
    assert sum(funder.opening for funder in screen.funders) == found.opening
    assert [funder.weight for funder in screen.funders] == [D("1800.00"), D("0.00")]


def test_only_the_themes_of_the_agenda_are_shown_what_has_none_last():
    assert [(theme.name, theme.committed, theme.total) for theme in _screen().themes] == [
        ("Circuits courts", D("0.00"), D("900.00")),
        ("Isolement", D("0.00"), D("1400.00")),
        ("Non renseigné", D("0.00"), D("900.00")),
    ]


@pytest.mark.parametrize(
    "text", ["Écrire à nadia@exemple.fr", "Appeler le 06 39 98 12 34", "FR14 2004 1010 0505 0001 3M02 606"]
)
def test_an_address_a_phone_or_an_account_is_never_on_the_wall(text):
    fund = replace(
        FUND,
        projects=(make.project(title=text),), holders=(make.holder(name=text),), themes=(make.theme(name=text),), funders=(make.funder(name=text),),
    )  # fmt: skip
    screen = _screen(fund)
    told = (screen.projects[0].title, screen.projects[0].holder_name, screen.themes[0].name, screen.funders[0].name)
    assert all(shown.startswith("(texte non affiché") for shown in told)


def test_a_meeting_without_a_sure_day_is_called_by_its_code_alone():
    assert _screen().title == "Séance S1 du mercredi 5 mars 2025"
    assert _screen(meeting=replace(MEETING, day=None)).title == "Séance S1"
    assert _screen(meeting=replace(MEETING, unreadable=frozenset({"day"}))).title == "Séance S1"


@settings(max_examples=60, deadline=None)
@given(ANY_FUND)
def test_any_agenda_can_be_shown_and_adds_up(fund):
    for meeting in fund.meetings:
        screen = _screen(fund, meeting)
        assert screen.left == (screen.projects[-1].left if screen.projects else screen.opening)
        assert not screen.funders or sum(funder.left for funder in screen.funders) == screen.left
        assert {project.theme for project in screen.projects} == set(range(len(screen.themes)))
