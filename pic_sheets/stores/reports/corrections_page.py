"""The list of corrections as one page of HTML, whole in itself: to read on any screen, to print, to send."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.corrections import Corrections
from pic_sheets.dates import format_date
from pic_sheets.issue_changes import FollowedIssue
from pic_sheets.issue_groups import WHOLE_SHEET, IssueGroup, issue_groups
from pic_sheets.issues import Issue, Severity, summary
from pic_sheets.stores.reports.pages import page_bytes

_TEMPLATE = "corrections_page.html.j2"


@dataclass(frozen=True, slots=True)
class _Card:
    """A group of issues with what has become of each since the earlier report."""

    group: IssueGroup
    lines: tuple[FollowedIssue, ...]

    @property
    def marks(self) -> str:
        """Their marks, each once."""
        return ", ".join(dict.fromkeys(line.mark for line in self.lines))

    @property
    def is_new(self) -> bool:
        """Whether one of them at least is new."""
        return any(line.is_new for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A code in a sheet, with the rank of the sheet's section and how many issues bear it."""

    sheet: str
    section: int
    code: str
    severity: Severity
    count: int


def corrections_page_bytes(corrections: Corrections) -> bytes:
    """The page in UTF-8; the same corrections give the same bytes."""
    return page_bytes(
        _TEMPLATE,
        {
            "about": corrections,
            "day": format_date(corrections.day),
            "summary": summary(corrections.issues),
            "counts": Counter(issue.severity for issue in corrections.issues),
            "severities": list(Severity),
            "kinds": _kinds(corrections.issues),
            "sheets": _cards(corrections),
            "changes": corrections.changes,
            "whole_sheet": WHOLE_SHEET,
        },
    )


def _cards(corrections: Corrections) -> dict[str, list[_Card]]:
    """Sheet → its cards, in the order of the workbook."""
    lines = {id(line.issue): line for line in corrections.lines}
    cards: dict[str, list[_Card]] = {}
    for group in issue_groups(corrections.issues):
        card = _Card(group, tuple(lines[id(issue)] for issue in group.issues))
        cards.setdefault(group.first.sheet, []).append(card)
    return cards


def _kinds(issues: Sequence[Issue]) -> list[_Kind]:
    sections = {sheet: rank for rank, sheet in enumerate(dict.fromkeys(issue.sheet for issue in issues), 1)}
    counts = Counter((issue.sheet, issue.code, issue.severity) for issue in issues)
    return [_Kind(sheet, sections[sheet], code, severity, count) for (sheet, code, severity), count in counts.items()]
