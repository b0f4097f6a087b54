"""The themes that a fund works with."""

import make

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import working_themes

THEMES = (
    make.theme(code="X1", reference="ROUBAIX"),
    make.theme(code="T1", reference="T10"),
    make.theme(code="T2", reference="T10"),
    make.theme(code="O1", reference="O4"),
)


def _working(*themes: str) -> list[str]:
    projects = tuple(make.project(code=f"P{rank}", theme=theme) for rank, theme in enumerate(themes))
    return [theme.code for theme in working_themes(Fund(themes=THEMES, projects=projects))]


def test_without_a_project_the_ten_themes_are_the_reference() -> None:
    assert _working() == ["T1", "T2"]


def test_the_reference_is_the_one_most_projects_belong_to() -> None:
    assert _working("X1") == ["X1"]
    assert _working("O1", "O1", "T2") == ["T2", "O1"]


def test_of_two_as_used_the_ten_themes_win() -> None:
    assert _working("X1", "T1") == ["X1", "T1", "T2"]
    assert _working("O1", "T1") == ["T1", "T2", "O1"]


def test_a_fund_without_themes_has_none() -> None:
    assert working_themes(Fund(projects=(make.project(theme="?"),))) == ()
