from datetime import date
from typing import Any

import make
from found import found

from pic_sheets.checks.previous_report_missing import CHECK
from pic_sheets.fund.fund import Fund

DELAY = make.rule(parameter="Délai de bilan (jours)", value=60)
EARLIER = make.project(row=4)
NEW = make.project(code="P2", filed_on=date(2025, 8, 20), row=5)


GRANT = make.decision()


def fund(
    *, new: Any = NEW, rules: Any = (DELAY,), decisions: Any = (GRANT,), reports: Any = (), **changes: Any
) -> Fund:
    meetings = (make.meeting(), make.meeting(code="S2", day=date(2025, 9, 10)))
    return Fund(
        rules=rules, meetings=meetings, projects=(EARLIER, new), decisions=decisions, reports=reports, **changes
    )


def test_a_new_file_while_a_report_is_owed_is_told_on_its_holder() -> None:
    [finding] = found(CHECK, fund())
    assert (finding.record, finding.field) == (NEW, "holder")
    assert "« P1 »" in finding.message
    assert "19 août 2025" in finding.message


def test_a_report_that_has_come_even_late_leaves_nothing_to_ask() -> None:
    assert not found(CHECK, fund(reports=(make.report(received_on=date(2025, 9, 1)),)))


def test_a_report_not_due_when_the_file_came_is_no_obstacle() -> None:
    assert not found(CHECK, fund(new=make.project(code="P2", filed_on=date(2025, 8, 19))))


def test_a_new_project_that_is_refused_or_withdrawn_is_left_alone() -> None:
    refused = make.decision(project="P2", meeting="S2", verdict="Refus", granted=None)
    assert not found(CHECK, fund(decisions=(make.decision(), refused)))
    withdrawn = make.project(code="P2", filed_on=date(2025, 8, 20), withdrawn_on=date(2025, 9, 1))
    assert not found(CHECK, fund(new=withdrawn))


def test_only_a_granted_project_of_the_same_holder_owes_a_report() -> None:
    assert not found(CHECK, fund(decisions=()))
    assert not found(CHECK, fund(new=make.project(code="P2", holder="H2", filed_on=date(2025, 8, 20))))


def test_nothing_is_said_without_a_rule_or_when_reports_could_not_be_read() -> None:
    assert not found(CHECK, fund(rules=()))
    assert not found(CHECK, fund(unread=frozenset({"Bilans"})))
    assert not found(CHECK, fund(reports=(make.report(project=""),)))
    assert not found(CHECK, fund(new=make.project(code="P2", filed_on=None)))
