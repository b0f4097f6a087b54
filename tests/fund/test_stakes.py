"""What each project of an agenda may cost the fund."""

from decimal import Decimal

import make
from funds import small_fund

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.stakes import Standing, stakes

D = Decimal


def _stakes(fund, meeting=0):
    return [
        (stake.project.code, stake.standing, stake.aid, stake.taken) for stake in stakes(fund, fund.meetings[meeting])
    ]


def test_a_decided_project_counts_for_what_was_decided_and_its_report_lowers_what_it_takes():
    assert _stakes(small_fund()) == [
        ("P1", Standing.DECIDED, D("900.00"), D("900.00")),
        ("P2", Standing.DECIDED, D("400.00"), D("250.00")),
        ("P3", Standing.DECIDED, D("333.33"), D("333.33")),
        ("P4", Standing.DECIDED, D("0.00"), D("0.00")),
        ("P6", Standing.DECIDED, D("0.00"), D("0.00")),  # adjourned here, granted at S2 since
    ]
    assert _stakes(small_fund(), 1) == [("P6", Standing.DECIDED, D("500.00"), D("500.00"))]


def _one(project=make.project(), *decisions):
    meetings = (make.meeting(code="S0", day=None), make.meeting(), make.meeting(code="S2"))
    (stake,) = stakes(Fund(projects=(project,), meetings=meetings, decisions=decisions), meetings[1])
    return stake


def test_a_project_waiting_asks_for_its_request():
    stake = _one()
    assert (stake.standing, stake.asked, stake.aid, stake.decision) == (
        Standing.TO_DECIDE,
        D("900.00"),
        D("900.00"),
        None,
    )
    assert not stake.is_decided


def test_a_request_that_could_not_be_read_asks_for_nothing_known():
    stake = _one(make.project(requested=None, unreadable=frozenset({"requested"})))
    assert (stake.asked, stake.aid, stake.taken) == (None, D("0.00"), D("0.00"))


def test_a_project_adjourned_elsewhere_comes_again_and_one_granted_or_refused_elsewhere_takes_nothing_here():
    assert (
        _one(make.project(), make.decision(meeting="S2", verdict="Ajournement", granted=None)).standing
        == Standing.TO_DECIDE
    )
    for verdict, amount in (("Accord", D("900.00")), ("Refus", None)):
        stake = _one(make.project(), make.decision(meeting="S2", verdict=verdict, granted=amount))
        assert (stake.standing, stake.aid, stake.taken) == (Standing.ELSEWHERE, D("0.00"), D("0.00"))
        assert stake.decision.meeting == "S2"


def test_a_decision_being_typed_without_its_verdict_waits():
    assert _one(make.project(), make.decision(verdict="", granted=None)).standing == Standing.TO_DECIDE
    assert (
        _one(make.project(), make.decision(verdict="", unreadable=frozenset({"verdict"}))).standing
        == Standing.TO_DECIDE
    )
