"""What has changed since an earlier report, as figures and tables for scripts and for the screen."""

from collections.abc import Iterable

from pic_sheets.commands._gathering import Gathered, workbook_rank
from pic_sheets.corrections import CELL, CODE, MESSAGE, SEVERITY, SHEET
from pic_sheets.issue_changes import IssueChanges, issue_changes
from pic_sheets.issues import Issue
from pic_sheets.outcomes import Figure, ResultTable
from pic_sheets.reading.earlier_reports import EarlierReport, refuse_another

_COLUMNS = (SHEET, CELL, CODE, SEVERITY, MESSAGE)


def changes_since(report: EarlierReport, gathered: Gathered, name: str) -> IssueChanges:
    """What has changed in the workbook since a report, whose file is called `name`.

    Raises UnusableRequest when it is another workbook's.
    """
    refuse_another(report, gathered.name, name)
    lines = sorted(report.lines, key=lambda line: workbook_rank(line.issue, gathered.tabs))
    return issue_changes(lines, gathered.issues, report.day)


def figures_of(changes: IssueChanges) -> tuple[Figure, ...]:
    """How many issues are new, solved and still there, and how many of these were ticked as done."""
    return (
        Figure("nouvelles", "Nouvelles", len(changes.new)),
        Figure("resolues", "Résolues", len(changes.solved)),
        Figure("restantes", "Restantes", len(changes.remaining)),
        Figure("cochees", "Dont cochées « Fait »", len(changes.ticked)),
    )


def tables_of(changes: IssueChanges) -> tuple[ResultTable, ...]:
    """The issues themselves; on screen, those of today are listed already."""
    return (
        _table("nouvelles", "Nouvelles anomalies", changes.new, on_screen=False),
        _table("restantes", "Anomalies restantes", (line.issue for line in changes.remaining), on_screen=False),
        _table(
            "resolues", "Anomalies résolues", (line.issue for line in changes.solved), on_screen=bool(changes.solved)
        ),
    )


def _table(code: str, title: str, issues: Iterable[Issue], *, on_screen: bool) -> ResultTable:
    rows = tuple((issue.sheet, issue.cell, issue.code, issue.severity.label, issue.message) for issue in issues)
    return ResultTable(code, title, _COLUMNS, rows, on_screen=on_screen)
