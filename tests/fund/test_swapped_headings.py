from datetime import date

import make
import pytest

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.swapped_headings import are_swapped, without_swapped_columns

EARLY, LATE = date(2025, 4, 1), date(2025, 5, 1)


def _projects(*days):
    return tuple(make.project(code=f"P{rank}", start=start, end=end) for rank, (start, end) in enumerate(days))


@pytest.mark.parametrize(
    ("days", "swapped"),
    [
        ([(LATE, EARLY)] * 3, True),
        ([(LATE, EARLY)] * 3 + [(EARLY, EARLY), (None, LATE)], True),
        ([(LATE, EARLY)] * 2, False),
        ([(LATE, EARLY)] * 9 + [(EARLY, LATE)], False),
        ([], False),
    ],
)
def test_headings_are_exchanged_when_every_row_is_the_wrong_way_round(days, swapped):
    assert are_swapped(_projects(*days), "start", "end") is swapped


def test_no_rule_builds_upon_exchanged_columns():
    fund = Fund(projects=_projects(*[(LATE, EARLY)] * 3))
    assert not any(project.reads("start") or project.reads("end") for project in without_swapped_columns(fund).projects)
    assert all(project.reads("cost", "requested") for project in without_swapped_columns(fund).projects)
    right = Fund(projects=_projects(*[(EARLY, LATE)] * 3))
    assert without_swapped_columns(right) is right
