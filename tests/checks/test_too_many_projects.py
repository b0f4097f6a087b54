from datetime import date
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.too_many_projects import CHECK
from pic_sheets.fund.fund import Fund

TWO = make.rule(parameter="Projets par porteur et par an", value=2)
PROJECTS = tuple(make.project(code=f"P{n}", filed_on=date(2025, 2, n), row=3 + n) for n in (1, 2, 3, 4))


def fund(projects: Any = PROJECTS, rules: Any = (TWO,), **changes: Any) -> Fund:
    return Fund(rules=rules, meetings=(make.meeting(),), projects=projects, **changes)


def test_each_project_beyond_the_number_is_told_on_its_holder() -> None:
    assert cells(CHECK, fund()) == ["Projets!C6", "Projets!C7"]
    assert "3e" in found(CHECK, fund())[0].message


def test_as_many_projects_as_allowed_are_right() -> None:
    assert not found(CHECK, fund(PROJECTS[:2]))


def test_a_refused_project_leaves_its_place() -> None:
    refused = make.decision(project="P1", verdict="Refus", granted=None)
    assert [finding.record.code for finding in found(CHECK, fund(PROJECTS[:3], decisions=(refused,)))] == []


def test_without_a_rule_or_a_filing_day_nothing_is_counted() -> None:
    assert not found(CHECK, fund(rules=()))
    assert not found(CHECK, fund((*PROJECTS[:2], make.project(code="P9", filed_on=None))))
    assert not found(CHECK, fund(unread=frozenset({"Décisions"})))
