"""What an agenda costs each funder and each theme."""

from decimal import Decimal

import make
from funds import ANY_FUND
from hypothesis import given, settings

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.simulated_groups import funder_stakes, theme_stakes
from pic_sheets.fund.simulation import simulation
from pic_sheets.money import total

D = Decimal
MEETING = make.meeting()
FUND = Fund(
    funders=(make.funder(code="REG", notified=D("2000.00")), make.funder(code="VIL", notified=D("1000.00"))),
    themes=(make.theme(), make.theme(code="T02"), make.theme(code="T03")),
    projects=(
        make.project(requested=D("100.00")),
        make.project(code="P2", requested=D("100.00"), theme="T02"),
        make.project(code="P3", requested=D("50.00"), theme="?"),
        make.project(code="P0", requested=D("300.00"), meeting="S0"),
    ),
    meetings=(MEETING, make.meeting(code="S0")),
    decisions=(
        make.decision(meeting="S0", project="P0", granted=D("300.00")),
        make.decision(project="P2", granted=D("90.00")),
    ),
    rules=(make.rule(value=D("80.00")),),
)


def test_each_project_is_shared_as_its_letter_says_and_each_line_adds_up():
    region, town = funder_stakes(FUND, simulation(FUND, MEETING))
    assert (region.asked, town.asked) == ((D("66.67"), D("60.00"), D("33.33")), (D("33.33"), D("30.00"), D("16.67")))
    assert (region.within, town.within) == ((D("53.33"), D("60.00"), D("33.33")), (D("26.67"), D("30.00"), D("16.67")))
    assert (region.opening, town.opening) == (D("1800.00"), D("900.00"))
    assert (region.left_as_asked, town.left_as_asked) == (D("1640.00"), D("820.00"))
    assert (region.left_within, town.left_within) == (D("1653.34"), D("826.66"))


def test_each_theme_has_its_projects_and_what_is_committed_beside_them_and_what_has_none_comes_last():
    told = [
        (stake.theme, [line.stake.project.code for line in stake.lines], stake.committed, stake.asked, stake.within)
        for stake in theme_stakes(FUND, simulation(FUND, MEETING))
    ]
    assert told == [
        ("T01", ["P1"], D("300.00"), D("100.00"), D("80.00")),
        ("T02", ["P2"], D("0.00"), D("90.00"), D("90.00")),
        ("T03", [], D("0.00"), D("0.00"), D("0.00")),
        ("", ["P3"], D("0.00"), D("50.00"), D("50.00")),
    ]


@settings(max_examples=60, deadline=None)
@given(ANY_FUND)
def test_funders_and_themes_add_up_to_the_agenda_and_to_what_is_left(fund):
    for meeting in fund.meetings:
        found = simulation(fund, meeting)
        funders, themes = funder_stakes(fund, found), theme_stakes(fund, found)
        for rank, line in enumerate(found.lines):
            assert not funders or total(stake.asked[rank] for stake in funders) == line.asked.taken
            assert not funders or total(stake.within[rank] for stake in funders) == line.within.taken
        assert not funders or total(stake.opening for stake in funders) == found.opening
        assert not funders or total(stake.left_as_asked for stake in funders) == found.opening - found.asked
        assert not funders or total(stake.left_within for stake in funders) == found.opening - found.within
        assert total(stake.asked for stake in themes) == found.asked
        assert total(stake.within for stake in themes) == found.within
