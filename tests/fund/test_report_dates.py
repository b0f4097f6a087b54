"""When a report is due and by how much it is late."""

from datetime import date
from decimal import Decimal

import make
import pytest

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import days_late, missing_report_due_on, report_due_on

#: Project P1 ends on 20 June; thirty days later is 20 July.
DUE = date(2025, 7, 20)
THIRTY = make.rule(parameter="Délai de bilan (jours)", value=30)


def _fund(*, rules=(THIRTY,), verdict="Accord", report=None, **project):
    return Fund(
        projects=(make.project(**project),),
        rules=rules,
        meetings=(make.meeting(day=date(2025, 3, 5)),),
        decisions=(make.decision(verdict=verdict, granted=Decimal("900.00")),),
        reports=() if report is None else (make.report(received_on=report),),
    )


def _of(function, fund, *arguments):
    return function(fund, fund.projects[0], *arguments)


def test_the_delay_is_that_of_the_day_of_the_grant_not_of_a_later_rule():
    later = make.rule(parameter="Délai de bilan (jours)", since=date(2025, 3, 6), value=90)
    same_day = make.rule(parameter="Délai de bilan (jours)", since=date(2025, 3, 5), value=60)
    assert _of(report_due_on, _fund(rules=(THIRTY, later))) == DUE
    assert _of(report_due_on, _fund(rules=(THIRTY, same_day))) == date(2025, 8, 19)


@pytest.mark.parametrize("changes", [{"rules": ()}, {"end": None}, {"verdict": "Refus"}, {"verdict": "Ajournement"}])
def test_no_report_is_due_without_a_delay_an_end_or_a_grant(changes):
    fund = _fund(**changes)
    assert _of(report_due_on, fund) is None
    assert _of(days_late, fund, date(2026, 12, 31)) == 0
    assert _of(missing_report_due_on, fund, date(2026, 12, 31)) is None


def test_a_delay_past_every_calendar_is_no_due_date():
    huge = make.rule(parameter="Délai de bilan (jours)", value=10**9)
    assert _of(report_due_on, _fund(rules=(huge,))) is None
    last = make.rule(parameter="Délai de bilan (jours)", value=(date.max - date(2025, 6, 20)).days)
    assert _of(report_due_on, _fund(rules=(last,))) == date.max


@pytest.mark.parametrize(("today", "late"), [(DUE, 0), (date(2025, 7, 21), 1), (date(2025, 8, 19), 30)])
def test_a_missing_report_is_late_from_the_day_after_it_was_due(today, late):
    fund = _fund()
    assert _of(days_late, fund, today) == late
    assert _of(missing_report_due_on, fund, today) == (DUE if late else None)


def test_a_report_that_came_is_late_by_the_day_it_came_not_by_today():
    today = date(2026, 1, 1)
    assert _of(days_late, _fund(report=date(2025, 7, 25)), today) == 5
    assert _of(days_late, _fund(report=date(2025, 7, 1)), today) == 0
    assert _of(missing_report_due_on, _fund(report=date(2025, 7, 25)), today) is None


def test_a_report_that_comes_after_today_is_missing_still():
    fund = _fund(report=date(2025, 8, 1))
    assert _of(missing_report_due_on, fund, date(2025, 7, 31)) == DUE
    assert _of(missing_report_due_on, fund, date(2025, 8, 1)) is None


def test_a_report_without_its_day_is_neither_late_nor_missing():
    fund = Fund(**{name: getattr(_fund(), name) for name in ("projects", "rules", "meetings", "decisions")},
                reports=(make.report(received_on=None),))  # fmt: skip
    assert _of(days_late, fund, date(2026, 1, 1)) == 0
    assert _of(missing_report_due_on, fund, date(2026, 1, 1)) is None


def test_a_withdrawn_project_owes_no_report():
    fund = _fund(withdrawn_on=date(2025, 4, 1))
    assert _of(days_late, fund, date(2026, 1, 1)) == 0
    assert _of(missing_report_due_on, fund, date(2026, 1, 1)) is None
