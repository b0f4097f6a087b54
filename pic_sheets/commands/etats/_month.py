"""Which month a statement is about."""

from datetime import date
from typing import Any

import click

from pic_sheets.dates import Month, days_after, format_date, month_of
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.fund import Fund
from pic_sheets.texts import quoted

_DECEMBER = 12


class MonthAsked(click.ParamType):  # type: ignore[type-arg]  # it takes no argument before click 8.4
    """A month given on the command line, ISO or French; any other text is a usage error."""

    name = "AAAA-MM"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Month:  # noqa: ANN401 - click's own signature
        """The month of the text."""
        from pic_sheets.dates import parse_month

        if isinstance(value, Month):
            return value
        try:
            return parse_month(str(value))
        except ValueError as error:
            self.fail(f"{quoted(value)} {error}. Tapez-le comme 2025-03.", param, ctx)


def chosen_month(fund: Fund, asked: Month | None, today: date) -> Month:
    """The month asked for, else the last whole one before today, within the fund's year: December once the year is over.

    Raises UnusableRequest when the fund's year is not known, or the month is not in it or has not begun.
    """
    if fund.year is None:
        raise UnusableRequest(
            "L'exercice du fonds n'est pas connu, un relevé ne peut pas être daté.",
            f"Notez {quoted('Exercice')} dans la feuille {quoted('Association')}.",
        )
    if asked is None:
        return _last_whole(fund.year, today)
    if asked.year != fund.year:
        raise UnusableRequest(
            f"Le mois {asked.of} n'est pas dans l'exercice {fund.year} de ce classeur.",
            f"Demandez un mois de {fund.year}-01 à {fund.year}-12, ou prenez le classeur de l'autre année.",
        )
    if asked.first > today:
        raise UnusableRequest(
            f"Le mois {asked.of} n'a pas commencé au {format_date(today)}.",
            "Demandez un mois passé, ou le mois en cours.",
        )
    return asked


def _last_whole(year: int, today: date) -> Month:
    last = min(month_of(days_after(today.replace(day=1), -1)), Month(year, _DECEMBER))
    if last < Month(year, 1):
        raise UnusableRequest(
            f"Aucun mois de {year} n'est fini au {format_date(today)}.",
            f"Attendez la fin du premier mois, ou demandez le mois en cours avec {quoted('--mois')}.",
        )
    return last
