"""What has changed between the issues of an earlier report and those of today: new, solved, still there."""

import re
from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.dates import format_date
from pic_sheets.issue_groups import WHOLE_SHEET
from pic_sheets.issues import Issue
from pic_sheets.texts import NBSP, counted, folded, quoted, squeezed, writable


@dataclass(frozen=True, slots=True)
class EarlierIssue:
    """A line of an earlier report, and whether staff ticked it as done."""

    issue: Issue
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class FollowedIssue:
    """An issue of today with the line of the earlier report that told it already, None for a new one."""

    issue: Issue
    earlier: EarlierIssue | None = None

    @property
    def is_new(self) -> bool:
        """Whether the earlier report did not tell it."""
        return self.earlier is None

    @property
    def mark(self) -> str:
        """What has become of it, in a few words."""
        if self.earlier is None:
            return "Nouveau"
        return "Coché fait, mais toujours là" if self.earlier.ticked else "Toujours là"


@dataclass(frozen=True, slots=True)
class IssueChanges:
    """Every issue of today in its order, and the earlier ones that are solved; `day` is the earlier report's, if known."""

    followed: tuple[FollowedIssue, ...]
    solved: tuple[EarlierIssue, ...]
    day: date | None = None

    @property
    def new(self) -> tuple[Issue, ...]:
        """The issues that the earlier report did not tell."""
        return tuple(followed.issue for followed in self.followed if followed.earlier is None)

    @property
    def remaining(self) -> tuple[FollowedIssue, ...]:
        """The issues that it told already."""
        return tuple(followed for followed in self.followed if followed.earlier is not None)

    @property
    def ticked(self) -> tuple[Issue, ...]:
        """The remaining issues that staff had ticked as done."""
        return tuple(followed.issue for followed in self.remaining if followed.earlier and followed.earlier.ticked)

    @property
    def sentence(self) -> str:
        """How many of each, since when."""
        since = f"Depuis le rapport du {format_date(self.day)}" if self.day else "Depuis le rapport précédent"
        counts = [
            counted(len(self.new), "nouvelle"),
            counted(len(self.solved), "résolue"),
            counted(len(self.remaining), "restante"),
        ]
        return f"{since}{NBSP}: {', '.join(counts)}."

    @property
    def details(self) -> tuple[str, ...]:
        """Where the new ones are, and which lines were ticked too early; no sentence about none."""
        told = [f"Ce qui est nouveau{NBSP}: {_places(self.new)}"] if self.new and self.remaining else []
        if count := len(self.ticked):
            verb = "est" if count == 1 else "sont"
            lines = counted(count, "ligne cochée", "lignes cochées")
            told.append(f"{lines} {quoted('Fait')} {verb} toujours là{NBSP}: {_places(self.ticked)}")
        return tuple(told)


def _places(issues: Sequence[Issue]) -> str:
    """The first addresses of issues, and the end of the sentence."""
    places = [f"{issue.sheet}!{issue.cell}" if issue.cell else f"{issue.sheet} ({WHOLE_SHEET})" for issue in issues]
    return ", ".join(places[:_NAMED]) + ("…" if len(places) > _NAMED else ".")


#: How many addresses a sentence names.
_NAMED = 8
#: Of a message, what tells it from another: a cell of a report holds no more than 32,767 characters.
_COMPARED = 10_000
#: The one part of a message that changes by itself, from one day to the next.
_DAYS = re.compile(r"il y a \d+ jours?")


def issue_changes(earlier: Sequence[EarlierIssue], issues: Sequence[Issue], day: date | None = None) -> IssueChanges:
    """The issues of today beside the earlier ones, each paired at most once.

    First the same words in the same cell; then the same words elsewhere in the column, for rows that moved; then the
    same fault of the same cell in other words, for a value changed and still wrong.
    """
    pairs: dict[int, int] = {}
    left = dict(enumerate(earlier))
    for key in (_same, _moved, _reworded):
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for rank, line in left.items():
            waiting[key(line.issue)].append(rank)
        for number, issue in enumerate(issues):
            if number not in pairs and (alike := waiting.get(key(issue))):
                pairs[number] = alike.popleft()
                del left[pairs[number]]
    followed = tuple(
        FollowedIssue(issue, earlier[pairs[number]] if number in pairs else None) for number, issue in enumerate(issues)
    )
    return IssueChanges(followed, tuple(left.values()), day)


def _same(issue: Issue) -> Hashable:
    return folded(issue.sheet), issue.cell, issue.code, _words(issue)


def _moved(issue: Issue) -> Hashable:
    return folded(issue.sheet), issue.column, issue.code, _words(issue)


def _reworded(issue: Issue) -> Hashable:
    return folded(issue.sheet), issue.cell, issue.code


def _words(issue: Issue) -> str:
    return _DAYS.sub("", squeezed(writable(issue.message)))[:_COMPARED]
