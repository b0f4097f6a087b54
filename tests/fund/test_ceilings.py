"""The most a project may be given."""

from datetime import date
from decimal import Decimal

import make
import pytest

from pic_sheets.fund.ceilings import ceiling, live_projects, rank, rules_day
from pic_sheets.fund.fund import Fund

D = Decimal


def _rule(parameter, value, since=date(2025, 1, 1)):
    return make.rule(parameter=parameter, value=value, since=since)


RANKS = _rule("Plafond selon le rang", (D("900.00"), D("400.00")))
FOUR = tuple(make.project(code=f"P{n}", filed_on=date(2025, n, 1)) for n in (1, 2, 3, 4))


def _fund(*rules, projects=FOUR, decisions=(), holder=make.holder()):
    return Fund(
        rules=rules, projects=projects, holders=(holder,), meetings=(make.meeting(day=date(2025, 3, 5)),), decisions=decisions
    )  # fmt: skip


def _amounts(fund):
    return [ceiling(fund, project).amount for project in fund.projects]


def test_each_rank_has_its_ceiling_and_past_the_last_nothing_more_may_be_given():
    assert _amounts(_fund(RANKS)) == [D("900.00"), D("400.00"), D("0.00"), D("0.00")]
    assert ceiling(_fund(RANKS), FOUR[2]).rule == "Plafond selon le rang"


def test_ranks_go_by_the_day_of_filing_not_by_the_row():
    fund = _fund(RANKS, projects=FOUR[::-1])
    assert [rank(fund, project) for project in FOUR] == [1, 2, 3, 4]


def test_refused_and_withdrawn_projects_have_no_rank_and_take_none():
    withdrawn = make.project(code="P2", filed_on=date(2025, 2, 1), withdrawn_on=date(2025, 2, 20))
    fund = _fund(
        RANKS,
        projects=(FOUR[0], withdrawn, *FOUR[2:]),
        decisions=(make.decision(project="P1", verdict="Refus", granted=None),),
    )
    assert [rank(fund, project) for project in fund.projects] == [0, 0, 1, 2]
    assert [project.code for project in live_projects(fund, "H1")] == ["P3", "P4"]
    assert ceiling(fund, fund.projects[0]) is None
    assert ceiling(fund, fund.projects[2]).amount == D("900.00")


def test_an_adjourned_project_keeps_its_rank():
    fund = _fund(RANKS, decisions=(make.decision(project="P1", verdict="Ajournement", granted=None),))
    assert [rank(fund, project) for project in FOUR] == [1, 2, 3, 4]


def test_a_holder_without_projects_has_none_that_count():
    assert live_projects(Fund(), "H1") == ()
    assert rank(Fund(), FOUR[0]) == 0


@pytest.mark.parametrize(
    ("holder_type", "amount", "rule"),
    [
        ("Association", "600.00", "Plafond association"),
        ("Collectif d'habitants", "700.00", "Plafond collectif d'habitants"),
        ("Habitant", "800.00", "Plafond par projet"),
    ],
)
def test_the_lowest_ceiling_that_applies_to_the_holder_is_the_one(holder_type, amount, rule):
    fund = _fund(
        _rule("Plafond par projet", D("800.00")),
        _rule("Plafond association", D("600.00")),
        _rule("Plafond collectif d'habitants", D("700.00")),
        RANKS,
        holder=make.holder(type=holder_type),
    )
    found = ceiling(fund, FOUR[0])
    assert (found.amount, found.rule) == (D(amount), rule)


@pytest.mark.parametrize("holder_type", ["Association", "Collectif d'habitants"])
def test_a_type_without_a_ceiling_of_its_own_has_none(holder_type):
    assert ceiling(_fund(holder=make.holder(type=holder_type)), FOUR[0]) is None


def test_a_project_whose_holder_is_unknown_keeps_the_ceiling_by_project():
    fund = _fund(_rule("Plafond par projet", D("800.00")), holder=make.holder(code="H9"))
    assert ceiling(fund, FOUR[0]).amount == D("800.00")


def test_the_rules_are_those_of_the_last_meeting_else_of_the_planned_one_else_of_the_filing():
    filed = date(2025, 2, 3)
    project = make.project(filed_on=filed, meeting="S1")
    both = (make.meeting(), make.meeting(code="S2", day=date(2025, 5, 7)))
    assert rules_day(Fund(projects=(project,), meetings=both, decisions=(make.decision(meeting="S2"),)), project) == date(2025, 5, 7)  # fmt: skip
    assert rules_day(Fund(projects=(project,), meetings=both), project) == date(2025, 3, 5)
    assert rules_day(Fund(projects=(project,)), project) == filed
    assert rules_day(Fund(projects=(project,), decisions=(make.decision(meeting="S9"),)), project) == filed


def test_the_ceiling_of_the_meetings_day_applies():
    before, after = _rule("Plafond par projet", D("900.00")), _rule("Plafond par projet", D("500.00"), date(2025, 3, 5))
    assert _amounts(_fund(before, after, projects=(make.project(),))) == [D("500.00")]
