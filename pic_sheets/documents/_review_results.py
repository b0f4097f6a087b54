"""The results that the annual review reads aloud: those of `budget` and `statistiques`, by their codes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.budget.figures import figures
from pic_sheets.budget.tables import tables
from pic_sheets.documents._result_fields import by_code, field_name, figure_fields, shown_content
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, format_number
from pic_sheets.outcomes import EURO, Content, Figure, ResultTable
from pic_sheets.statistics import results
from pic_sheets.statistics.audiences import audience_figures

#: A row of a table: the field of each column (`montant_accorde`) → what it holds.
Row = Mapping[str, Content]


@dataclass(frozen=True, slots=True)
class YearResults:
    """Every figure and table of one year, never computed again; `year` is "" when the workbook does not say it."""

    year: str
    figures: Mapping[str, Figure]
    publics: Mapping[str, Figure]
    tables: Mapping[str, ResultTable]
    shown: Mapping[str, str]

    def amount(self, code: str) -> Decimal:
        """A figure in euros or in percent; zero when nothing says it."""
        value = self.figures[code].value
        return value if isinstance(value, Decimal) else ZERO

    def people(self, name: str) -> int:
        """A number of the table of publics, by the field of the report."""
        return _whole(self.publics[name].value)

    def rows(self, table: str) -> Sequence[Row]:
        """The rows of a table, its total left out."""
        found = self.tables[table]
        rows = found.rows[:-1] if found.total else found.rows
        return [self._row(table, row) for row in rows]

    def total(self, table: str) -> Row:
        """The last row of a table; nothing when it has no total."""
        found = self.tables[table]
        return self._row(table, found.rows[-1]) if found.total and found.rows else {}

    def count(self, name: str, table: str = "themes") -> int:
        """A whole number of a table's total, of that of themes unless said; zero without one."""
        return _whole(self.total(table).get(name))

    def _row(self, table: str, row: Sequence[Content]) -> Row:
        return {field_name(column): content for column, content in zip(self.tables[table].columns, row, strict=True)}


def year_results(fund: Fund, today: date) -> YearResults:
    """All that the review prints of a fund's year, as it stands on the day."""
    found_figures, found_tables = results(fund, today)
    everything = (*figures(fund), *found_figures)
    return YearResults(
        "" if fund.year is None else str(fund.year),
        {figure.code: figure for figure in everything},
        {figure.code: figure for figure in audience_figures(fund)},
        by_code((*tables(fund), *found_tables)),
        figure_fields(everything),
    )


def in_year(results: YearResults, otherwise: str = "cette année") -> str:
    """« en 2025 », or other words when the year is not known."""
    return f"en {results.year}" if results.year else otherwise


def number_of(number: Content, singular: str, plural: str = "") -> str:
    r"""A number and its noun as a sentence prints them, thousands apart.

    >>> number_of(1742, "participant"), number_of(0, "journal", "journaux"), number_of(Decimal("2.5"), "heure")
    ('1\u202f742 participants', '0 journal', '2,5 heures')
    """
    is_many = isinstance(number, int | Decimal) and number >= 2  # noqa: PLR2004 - the French plural starts at two
    return f"{shown_content(number)} {(plural or singular + 's') if is_many else singular}"


def euros(content: Content) -> str:
    """An amount of a table as a sentence prints it, with its sign."""
    return f"{shown_content(content, EURO) or format_number(ZERO)}\N{NO-BREAK SPACE}€"


def _whole(content: Content) -> int:
    return int(content) if isinstance(content, int | Decimal) else 0
