"""The issues of an Outcome as a page tells them: sheet by sheet, the same fault once."""

from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.issue_groups import IssueGroup, issue_groups
from pic_sheets.issues import Issue

#: As many are told on a page: nobody mends more before verifying again.
MOST_TOLD = 300


@dataclass(frozen=True, slots=True)
class IssueSheet:
    """The issues of one sheet, those of the same fault together."""

    name: str
    groups: tuple[IssueGroup, ...]


def issue_sheets(issues: Sequence[Issue]) -> tuple[IssueSheet, ...]:
    """The issues by sheet, each sheet where its first issue stood."""
    found: dict[str, list[IssueGroup]] = {}
    for group in issue_groups(issues)[:MOST_TOLD]:
        found.setdefault(group.first.sheet, []).append(group)
    return tuple(IssueSheet(name, tuple(groups)) for name, groups in found.items())


def untold_issues(issues: Sequence[Issue]) -> int:
    """How many issues the page leaves out."""
    return len(issues) - sum(len(group.issues) for sheet in issue_sheets(issues) for group in sheet.groups)


def copied_cell(issue: Issue) -> str:
    """The address that a spreadsheet's name box goes to; "" for a whole sheet.

    >>> from pic_sheets.issues import Severity
    >>> copied_cell(Issue("Suivi de l'an", "L4", "x", Severity.BLOCKING, "", ""))
    "'Suivi de l''an'!L4"
    """
    if not issue.row or not issue.sheet:
        return ""
    plain = issue.sheet.isalpha()
    # A name with a digit may be read as a cell: Excel wants it quoted.
    name = issue.sheet if plain else "'" + issue.sheet.replace("'", "''") + "'"
    return f"{name}!{issue.cell}"
