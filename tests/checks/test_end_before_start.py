from datetime import date

import make
from found import found

from pic_sheets.checks.end_before_start import CHECK
from pic_sheets.fund.fund import Fund


def test_a_project_cannot_end_before_it_starts() -> None:
    project = make.project(start=date(2025, 6, 2), end=date(2025, 6, 1), row=7)
    [finding] = found(CHECK, Fund(projects=(project,)))
    assert (finding.record, finding.field) == (project, "end")
    assert "1er juin 2025" in finding.message
    assert "2 juin 2025" in finding.message


def test_a_project_of_one_day_is_right() -> None:
    assert not found(CHECK, Fund(projects=(make.project(start=date(2025, 6, 1), end=date(2025, 6, 1)),)))


def test_a_day_that_could_not_be_read_is_not_compared() -> None:
    blank = make.project(start=None)
    unread = make.project(start=date(2025, 6, 2), end=date(2025, 6, 1), unreadable=frozenset({"end"}))
    assert not found(CHECK, Fund(projects=(blank, unread)))
