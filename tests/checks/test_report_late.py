from datetime import date
from typing import Any

import make
from found import found

from pic_sheets.checks.report_late import CHECK
from pic_sheets.fund.fund import Fund

RULE = make.rule(parameter="Délai de bilan (jours)", value=60)
DUE = date(2025, 8, 19)


GRANT = make.decision()


def fund(
    *, rules: Any = (RULE,), decisions: Any = (GRANT,), reports: Any = (), project: Any = None, **changes: Any
) -> Fund:
    projects = (project or make.project(row=5),)
    return Fund(
        rules=rules, meetings=(make.meeting(),), projects=projects, decisions=decisions, reports=reports, **changes
    )


def test_a_report_that_is_due_is_told_from_the_next_day_on() -> None:
    assert not found(CHECK, fund(), today=DUE)
    [finding] = found(CHECK, fund(), today=date(2025, 8, 21))
    assert (finding.field, finding.record.place.row) == ("end", 5)
    assert "19 août 2025, il y a 2 jours" in finding.message


def test_a_report_that_came_late_leaves_nothing_to_do() -> None:
    assert not found(CHECK, fund(reports=(make.report(received_on=date(2025, 9, 1)),)))


def test_a_report_that_comes_after_the_day_of_the_check_is_not_in() -> None:
    assert found(CHECK, fund(reports=(make.report(received_on=date(2025, 9, 1)),)), today=date(2025, 8, 31))


def test_a_project_refused_or_withdrawn_owes_none() -> None:
    assert not found(CHECK, fund(decisions=(make.decision(verdict="Refus", granted=None),)))
    assert not found(CHECK, fund(project=make.project(withdrawn_on=date(2025, 4, 1))))


def test_nothing_is_said_without_a_rule_or_when_a_cell_could_not_be_read() -> None:
    assert not found(CHECK, fund(rules=()))
    assert not found(CHECK, fund(project=make.project(end=None)))
    assert not found(CHECK, fund(reports=(make.report(project=""),)))
    assert not found(CHECK, fund(reports=(make.report(received_on=None),)))
    assert not found(CHECK, fund(unread=frozenset({"Bilans"})))
    assert not found(CHECK, fund(decisions=(make.decision(project=""),)))


def test_a_delay_past_the_calendar_is_never_over() -> None:
    assert not found(CHECK, fund(rules=(make.rule(parameter="Délai de bilan (jours)", value=10**9),)))


def test_a_withdrawal_that_could_not_be_read_silences_the_project() -> None:
    assert not found(CHECK, fund(project=make.project(unreadable=frozenset({"withdrawn_on"}))))
