from datetime import date
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.decision_before_filing import CHECK
from pic_sheets.fund.fund import Fund


def fund(**changes: Any) -> Fund:
    return Fund(meetings=(make.meeting(),), projects=(make.project(**changes),), decisions=(make.decision(row=8),))


def test_a_decision_before_the_filing_is_told_on_its_meeting() -> None:
    assert cells(CHECK, fund(filed_on=date(2025, 3, 6))) == ["Décisions!A8"]


def test_a_file_of_the_very_day_is_only_late() -> None:
    assert not found(CHECK, fund(filed_on=date(2025, 3, 5)))


def test_a_day_that_could_not_be_read_is_not_compared() -> None:
    assert not found(CHECK, fund(filed_on=None))
    assert not found(CHECK, fund(code="P2", filed_on=date(2025, 3, 6)))
    late = make.project(filed_on=date(2025, 3, 6))
    assert not found(CHECK, Fund(projects=(late,), decisions=(make.decision(),)))
