"""What the checks raise on a project, as a committee may read it: nothing of how to reach or to pay the holder."""

from collections.abc import Iterator, Sequence
from typing import Any

from pic_sheets.columns import Record, record_columns
from pic_sheets.documents._rows_behind import rows_of
from pic_sheets.documents._subjects import holder_of
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, Severity
from pic_sheets.sheets.projects import Project
from pic_sheets.tables import column_letters

_TOLD = (Severity.BLOCKING, Severity.WARNING)


def points(fund: Fund, project: Project, issues: Sequence[Issue]) -> list[dict[str, Any]]:
    """What is wrong or to look at on the rows of the project, its holder and its budget; what blocks comes first.

    A cell with personal data (an IBAN, a phone number) is the staff's to mend: what is said of it stays with them.
    """
    records = (project, holder_of(fund, project.code), *fund.budget_of.get(project.code, ()))
    cells = rows_of(records)
    kept_back = {cell for record in records for cell in _personal(record)}
    found = [
        issue
        for issue in issues
        if issue.severity in _TOLD
        and (issue.sheet, issue.row) in cells
        and (issue.sheet, issue.row, issue.column) not in kept_back
    ]
    found.sort(key=lambda issue: _TOLD.index(issue.severity))
    return [{"message": issue.message, "bloque": issue.blocks, "gravite": issue.severity.label} for issue in found]


def _personal(record: Record) -> Iterator[tuple[str, int, str]]:
    """The (sheet, row, column letters) of the cells of a record that hold personal data."""
    place = record.place
    for name, column in record_columns(type(record)).items():
        if column.personal and name in place.columns:
            yield place.sheet, place.rows.get(name, place.row), column_letters(place.columns[name])
