"""What the screen hides and the workbook tells."""

from datetime import date

import make

from pic_sheets.attention import concerns, declared_reasons
from pic_sheets.attention._results import (
    attention_figures,
    attention_workbook,
    reasons_table,
    screen_tables,
    whole_table,
)
from pic_sheets.fund.fund import Fund

TODAY = date(2025, 5, 20)
FUND = Fund(
    holders=(make.holder(phone="03 53 01 20 14", email="nadia@example.org"),),
    projects=(make.project(), make.project(code="P2", row=5)),
    meetings=(make.meeting(),),
    decisions=(make.decision(), make.decision(project="P2")),
)
FOUND = concerns(FUND, TODAY)


def test_projects_and_holders_count_once_with_their_cells():
    figures = {figure.code: (figure.value, figure.cells) for figure in attention_figures(FUND, FOUND * 2)}
    assert figures == {
        "projets_a_suivre": (2, ("Projets!A4", "Projets!A5")),
        "porteurs_a_suivre": (1, ("Projets!C4", "Projets!C5")),
    }


def test_only_the_workbook_tells_how_to_reach_a_person():
    on_screen = repr((screen_tables(FUND, FOUND), whole_table(FUND, FOUND, TODAY)))
    in_workbook = repr(attention_workbook(FUND, FOUND, TODAY))
    for private in ("03 53 01 20 14", "nadia@example.org", "Nadia Petit"):
        assert private not in on_screen
        assert private in in_workbook
    assert "Les Jardins du 3/15" in on_screen


def test_the_screen_has_a_table_for_each_urgency_that_has_a_project():
    assert [(table.code, len(table.rows)) for table in screen_tables(FUND, FOUND)] == [("maintenant", 2)]
    assert screen_tables(FUND, ()) == ()


def test_the_whole_table_has_the_day_and_how_long_ago_it_was():
    (first, _) = whole_table(FUND, FOUND, TODAY).rows
    assert first[:7] == (
        "Maintenant", "P1", "Jardin partagé", "Les Jardins du 3/15", "Projet commencé sans versement", date(2025, 5, 10), 10,
    )  # fmt: skip


def test_every_reason_is_counted_those_of_none_too():
    counted = {row[1]: row[2] for row in reasons_table(FOUND).rows}
    assert counted == {reason.title: 0 for reason in declared_reasons()} | {"Projet commencé sans versement": 2}
