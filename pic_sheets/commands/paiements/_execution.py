"""The day on which the bank is to execute an order."""

from datetime import date

from pic_sheets.dates import days_after, format_date, weekday
from pic_sheets.errors import UnusableRequest
from pic_sheets.payment_orders.working_days import is_working_day, working_day_from
from pic_sheets.texts import NBSP, quoted


def execution_day(asked: date | None, today: date) -> date:
    """The day asked for, else the first working day after today. Raises UnusableRequest when it is past or banks are closed."""
    if asked is None:
        return working_day_from(days_after(today, 1))
    told = f"{weekday(asked)} {format_date(asked)}"
    if asked < today:
        raise UnusableRequest(
            f"Le {told} est passé.", f"Donnez après {quoted('--le')} un jour à venir{NBSP}; rien n'a été écrit."
        )
    if not is_working_day(asked):
        following = working_day_from(asked)
        raise UnusableRequest(
            f"Les banques n'exécutent pas de virement le {told}.",
            f"Le jour ouvré suivant est le {weekday(following)} {format_date(following)}{NBSP}: {quoted(f'--le {following.isoformat()}')}.",
        )
    return asked
