"""An Outcome on screen: the summary first, then each issue where it is, figures, tables, and where the files are."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from textwrap import wrap

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pic_sheets.cli.tables import screen_tables
from pic_sheets.issue_groups import IssueGroup, issue_groups
from pic_sheets.issues import Issue, Severity, summary
from pic_sheets.outcomes import Figure, Outcome, shown
from pic_sheets.texts import NBSP, counted

_COLOURS = {Severity.BLOCKING: "bold red", Severity.WARNING: "yellow", Severity.INFORMATION: "cyan"}


def print_outcome(outcome: Outcome, console: Console) -> None:
    """Print the whole of an Outcome, in French."""
    console.print(Text(outcome.title, style="bold"))
    if outcome.refusal:
        if outcome.refusal == outcome.title:
            return  # no advice goes with it
        console.print(Text("\n".join(_lines(outcome.refusal, console.width)), style="red"))
        return
    for note in outcome.notes:
        console.print(Text("\n".join(_lines(note, console.width))))
    if outcome.issues:
        _print_issues(outcome.issues, console)
    if outcome.figures:
        console.print(_figures(outcome.figures))
    for table in (table for table in outcome.tables if table.on_screen):
        for part in screen_tables(table.shortened, console.width):
            console.print(part)
    if outcome.files:
        where = Text(f"\n{counted(len(outcome.files), 'fichier')} dans {outcome.folder}{NBSP}:")
        console.print(where, *(Text(f"  {path}") for path in outcome.files), sep="\n", soft_wrap=True)


def _print_issues(issues: Sequence[Issue], console: Console) -> None:
    console.print(Text(f"\n{summary(issues)}", style="bold"))
    groups = issue_groups(issues)
    margin = _LABEL + min(_WIDEST_CELLS, max(len(group.where) for group in groups)) + 2
    for sheet, alike in groupby(groups, key=lambda group: group.first.sheet):
        console.print(Text(f"\n{sheet}", style="bold underline"))
        lines = (line for group in alike for line in _group_lines(group, margin, console.width))
        console.print(Text("\n").join(lines), soft_wrap=True)


#: The width of a severity's label, and the most that a list of cells may take beside it.
_LABEL = 12
_WIDEST_CELLS = 16
#: However narrow the window, a sentence keeps this much.
_NARROWEST = 30


def _group_lines(group: IssueGroup, margin: int, width: int) -> Iterator[Text]:
    """One issue, or many alike: how bad and where on the left, then what is wrong and what to do."""
    issue, message = group.first, group.message
    room = max(_NARROWEST, width - margin)
    told = [*_lines(message, room), *_lines(f"→ {issue.advice} [{issue.code}]", room)]
    cells = _lines(group.where, margin - _LABEL - 2)
    advice_from = len(_lines(message, room))
    for number, (cell, line) in enumerate(zip_longest(cells, told, fillvalue="")):
        row = Text(f"{issue.severity.label if number == 0 else '':<{_LABEL}}", style=_COLOURS[issue.severity])
        row.append(f"{cell:<{margin - _LABEL}}", style="bold not dim")
        row.append(line, style="dim" if number >= advice_from else "none")
        yield row


def _lines(text: str, width: int) -> list[str]:
    """The text cut at ordinary spaces only: no-break ones hold « 1 234,50 € » together."""
    return wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def _figures(figures: Sequence[Figure]) -> Table:
    table = Table(show_header=False, box=None, padding=(0, 2))
    table.add_column()
    table.add_column(justify="right")
    for figure in figures:
        table.add_row(Text(figure.label), Text(shown(figure.value, figure.unit)))
    return table
