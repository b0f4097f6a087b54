"""What a command has to say when it ends, the same for the terminal, for scripts and for a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from pic_sheets.dates import format_short_date
from pic_sheets.issues import Issue, blocking
from pic_sheets.money import format_number
from pic_sheets.texts import NBSP, counted

#: What a figure or a table's cell may hold; amounts and ratios are Decimal, counts int.
Content: TypeAlias = str | int | Decimal | date | None

EURO = "€"
PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its name in French, its unit (€, %, jours, or "") and the cells it comes from ("Projets!L4")."""

    code: str
    label: str
    value: Content
    unit: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultTable:
    """A titled table of results. `units` gives one unit a column ("€", "%" or ""); `total` says the last row is one.

    A table that repeats what the screen shows already is not `on_screen`: it is for scripts. Of a wide one, the screen may show
    the `brief` columns alone: those to work with, the others being in its workbook.
    """

    code: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Content, ...], ...]
    units: tuple[str, ...] = ()
    total: bool = False
    on_screen: bool = True
    brief: tuple[str, ...] = ()
    brief_rows: int | None = None

    def holds_numbers(self, column: int) -> bool:
        """Whether a column, by its rank, holds numbers."""
        return any(isinstance(row[column], int | Decimal) for row in self.rows)

    @property
    def shortened(self) -> "ResultTable":
        """The table as the screen shows it; its title says when rows are left out."""
        columns = self.brief or self.columns
        kept = [self.columns.index(name) for name in columns]
        units = self.units or ("",) * len(self.columns)
        rows = tuple(tuple(row[number] for number in kept) for row in self.rows[: self.brief_rows])
        more = "" if len(rows) == len(self.rows) else f" ({counted(len(rows), 'ligne')} sur {len(self.rows)})"
        return replace(
            self,
            title=f"{self.title}{more}",
            columns=columns,
            rows=rows,
            units=tuple(units[number] for number in kept),
            brief=(),
            brief_rows=None,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of a command: `files` are relative to `folder`; `refusal` is set when it could not go on.

    `found_faults` says that what was to be verified is at fault, when its faults are no issues of a workbook.
    """

    title: str
    issues: Sequence[Issue] = ()
    figures: Sequence[Figure] = ()
    tables: Sequence[ResultTable] = ()
    files: Sequence[str] = ()
    folder: str = ""
    notes: Sequence[str] = ()
    refusal: str = ""
    found_faults: bool = False

    @property
    def status(self) -> str:
        """`refused`, `issues` when at least one blocks or faults were found, else `ok`."""
        if self.refusal:
            return "refused"
        return "issues" if self.found_faults or blocking(self.issues) else "ok"

    @property
    def exit_code(self) -> int:
        """0 when clean, 1 when an issue blocks, faults were found or the command was refused."""
        return 0 if self.status == "ok" else 1


def shown(content: Content, unit: str) -> str:
    r"""A figure or a cell as French people read it; a dash for what cannot be known.

    >>> shown(Decimal("1234.5"), "€"), shown(None, "%")
    ('1\u202f234,50\xa0€', '–')
    """
    if content is None:
        return "–"
    if isinstance(content, Decimal):
        places = 2 if unit == EURO else max(0, -int(content.as_tuple().exponent))
        number = format_number(content, places)
    elif isinstance(content, int):
        number = format_number(content, 0)
    else:
        return content if isinstance(content, str) else format_short_date(content)
    return f"{number}{NBSP}{unit}" if unit else number


def json_value(content: Content) -> str | int | None:
    """The content as the JSON contract writes it: amounts are strings with a point, dates ISO.

    >>> json_value(Decimal("1234.50")), json_value(date(2025, 3, 5)), json_value(3)
    ('1234.50', '2025-03-05', 3)
    """
    if isinstance(content, Decimal):
        return f"{content:f}"
    if isinstance(content, date):
        return content.isoformat()
    return content


def as_json(outcome: Outcome) -> dict[str, object]:
    """The Outcome in the form that scripts rely on (docs/architecture.md); a refusal's title is its whole sentence."""
    return {
        "title": f"{outcome.title} {outcome.refusal}".strip(),
        "status": outcome.status,
        "issues": [
            {
                "sheet": issue.sheet,
                "cell": issue.cell,
                "code": issue.code,
                "severity": issue.severity.value,
                "message": issue.message,
                "advice": issue.advice,
            }
            for issue in outcome.issues
        ],
        "figures": [
            {
                "code": figure.code,
                "label": figure.label,
                "value": json_value(figure.value),
                "unit": figure.unit,
                "cells": list(figure.cells),
            }
            for figure in outcome.figures
        ],
        "tables": [
            {
                "code": table.code,
                "title": table.title,
                "columns": list(table.columns),
                "rows": [[json_value(content) for content in row] for row in table.rows],
            }
            for table in outcome.tables
        ],
        "files": list(outcome.files),
        "folder": outcome.folder,
    }
