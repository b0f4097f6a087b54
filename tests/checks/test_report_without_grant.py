from typing import Any

import make
from found import cells, found

from pic_sheets.checks.report_without_grant import CHECK
from pic_sheets.fund.fund import Fund

REPORT = make.report(row=6)


def fund(*, decisions: Any = (), reports: Any = (REPORT,), **changes: Any) -> Fund:
    return Fund(meetings=(make.meeting(),), projects=(make.project(),), decisions=decisions, reports=reports, **changes)


def test_a_report_without_a_grant_is_told_on_its_project() -> None:
    assert cells(CHECK, fund()) == ["Bilans!A6"]
    refusal = make.decision(verdict="Refus", granted=None)
    assert "« Refus »" in found(CHECK, fund(decisions=(refusal,)))[0].message


def test_a_report_of_a_granted_project_is_right() -> None:
    assert not found(CHECK, fund(decisions=(make.decision(verdict="Accord partiel"),)))


def test_a_grant_that_may_hide_in_an_unread_row_silences_the_rule() -> None:
    assert not found(CHECK, fund(decisions=(make.decision(project=""),)))
    assert not found(CHECK, fund(reports=(make.report(project=""), make.report(project="P9"))))
    assert not found(CHECK, fund(unread=frozenset({"Décisions"})))
