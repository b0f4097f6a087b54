"""What scripts are told of what has changed since an earlier report."""

from datetime import date
from pathlib import Path

import pytest

from pic_sheets.commands._follow_up import changes_since, figures_of, tables_of
from pic_sheets.commands._gathering import Gathered
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.fund import Fund
from pic_sheets.issue_changes import EarlierIssue
from pic_sheets.issues import Issue, Severity
from pic_sheets.reading.earlier_reports import EarlierReport


def _issue(sheet, cell, message="m"):
    return Issue(sheet, cell, "doublon", Severity.BLOCKING, message, "a")


NOW = Gathered(Path("d/s.xlsx"), Fund(), (_issue("Projets", "A4"), _issue("Projets", "A10", "n")))
LINES = tuple(
    map(EarlierIssue, (_issue("Versements", "A4", "v"), _issue("Projets", "B10", "x"), _issue("Projets", "B9", "x")))
)


def test_figures_and_tables_say_the_same_and_the_solved_come_in_the_order_of_the_workbook():
    changes = changes_since(
        EarlierReport("s.xlsx", date(2025, 3, 5), (EarlierIssue(NOW.issues[0], ticked=True), *LINES)), NOW, "r"
    )
    assert [(figure.code, figure.value) for figure in figures_of(changes)] == [
        ("nouvelles", 1), ("resolues", 3), ("restantes", 1), ("cochees", 1),
    ]  # fmt: skip
    assert {table.code: [row[:2] for row in table.rows] for table in tables_of(changes)} == {
        "nouvelles": [("Projets", "A10")], "restantes": [("Projets", "A4")],
        "resolues": [("Projets", "B9"), ("Projets", "B10"), ("Versements", "A4")],
    }  # fmt: skip


def test_the_screen_shows_only_what_it_does_not_list_already():
    changes = changes_since(EarlierReport("", None, LINES), NOW, "r")
    assert [table.code for table in tables_of(changes) if table.on_screen] == ["resolues"]
    nothing = changes_since(EarlierReport("", None, ()), NOW, "r")
    assert not any(table.on_screen for table in tables_of(nothing))


def test_the_report_of_another_workbook_is_refused():
    with pytest.raises(UnusableRequest, match="pas celui de"):
        changes_since(EarlierReport("autre.xlsx", None, ()), NOW, "rapport.xlsx")
