"""Results as fields of a document: every figure by its code, every table by its code with its columns named for tags."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.dates import format_short_date
from pic_sheets.money import format_amount, format_number
from pic_sheets.outcomes import EURO, PERCENT, Content, Figure, ResultTable
from pic_sheets.texts import NBSP, slug

#: What a figure shows when nothing says it.
UNTOLD = "–"


def figure_fields(figures: Iterable[Figure]) -> dict[str, str]:
    """Code → the figure as a sentence prints it, with its unit."""
    return {figure.code: _shown_figure(figure) for figure in figures}


def table_fields(table: ResultTable) -> dict[str, Any]:
    """The table's rows (`lignes`) and its last one when it is a total; amounts are without the euro sign their heading has."""
    names = [field_name(column) for column in table.columns]
    units = table.units or ("",) * len(names)
    rows = [
        {name: shown_content(content, unit) for name, content, unit in zip(names, row, units, strict=True)}
        for row in table.rows
    ]
    if table.total and rows:
        return {"lignes": rows[:-1], "total": rows[-1]}
    return {"lignes": rows, "total": dict.fromkeys(names, "")}


def column_values(table: ResultTable, column: str) -> list[Content]:
    """The contents under a heading, the total row left out."""
    index = table.columns.index(column)
    rows = table.rows[:-1] if table.total else table.rows
    return [row[index] for row in rows]


def by_code(tables: Iterable[ResultTable]) -> Mapping[str, ResultTable]:
    """Code → table."""
    return {table.code: table for table in tables}


def field_name(heading: str) -> str:
    """The heading as a tag may write it.

    >>> field_name("Part du total"), field_name("Reste à verser")
    ('part_du_total', 'reste_a_verser')
    """
    return slug(heading).replace("-", "_")


def shown_content(content: Content, unit: str = "") -> str:
    r"""A cell of a table in French: amounts with their cents, shares with one decimal, "" for nothing.

    >>> shown_content(Decimal("1234.5"), "€"), shown_content(Decimal("12.34"), "%"), shown_content(None)
    ('1\u202f234,50', '12,3\xa0%', '')
    """
    match content:
        case None:
            return ""
        case str():
            return content
        case date():
            return format_short_date(content)
    if unit == EURO:
        return format_number(content)
    if unit == PERCENT:
        return f"{format_number(content, 1)}{NBSP}%"
    return format_number(content, 0 if content == int(content) else 1)


def _shown_figure(figure: Figure) -> str:
    if figure.value is None:
        return UNTOLD
    if figure.unit == EURO and isinstance(figure.value, Decimal | int):
        return format_amount(Decimal(figure.value))
    shown = shown_content(figure.value, figure.unit)
    return f"{shown}{NBSP}{figure.unit}" if figure.unit not in {"", PERCENT} else shown
