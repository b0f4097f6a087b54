"""How long holders wait and take: median days from filing to decision, to the first payment, to the report."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from statistics import median

from pic_sheets.fund.decisions import decided_on, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Content, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.projects import Project
from pic_sheets.statistics._statistic import Statistic

_COLUMNS = ("Étape", "Projets", "Médiane (jours)", "Plus court (jours)", "Plus long (jours)")


def _table(fund: Fund, _today: date) -> ResultTable:
    """A step counts the projects that have both days, in this order. The decision is the last one; the payment, the first made.

    A project whose report came before its first payment (a fund that pays on the report) did not wait: it is left out of
    that step, and likewise of any whose days are in the other order.
    """
    steps: Sequence[tuple[str, _Day, _Day]] = (
        ("Du dépôt à la décision", _filed, _decided),
        ("De la décision au premier versement", _granted, _first_paid),
        ("Du premier versement au bilan", _first_paid, _reported),
    )
    rows = tuple((name, *_spread(_days(fund, start, end))) for name, start, end in steps)
    return ResultTable("delais", "Délais", _COLUMNS, rows, ("",) * len(_COLUMNS))


_Day = Callable[[Fund, Project], date | None]


def _filed(_fund: Fund, project: Project) -> date | None:
    return project.filed_on


def _decided(fund: Fund, project: Project) -> date | None:
    return decided_on(fund, project.code)


def _granted(fund: Fund, project: Project) -> date | None:
    return decided_on(fund, project.code) if is_granted(fund, project.code) else None


def _first_paid(fund: Fund, project: Project) -> date | None:
    payments = fund.payments_of.get(project.code, ())
    return next((payment.day for payment in payments if not payment.is_refund), None)


def _reported(fund: Fund, project: Project) -> date | None:
    report = fund.report.get(project.code)
    return report.received_on if report else None


def _days(fund: Fund, start: _Day, end: _Day) -> Iterable[int]:
    for project in fund.listed_projects:
        first, last = start(fund, project), end(fund, project)
        if first is not None and last is not None and first <= last:
            yield (last - first).days


def _spread(days: Iterable[int]) -> tuple[Content, ...]:
    """How many there are, their median (a Decimal that may end in .5), the least and the most."""
    counted = sorted(days)
    if not counted:
        return 0, None, None, None
    return len(counted), median(map(Decimal, counted)), counted[0], counted[-1]


STATISTIC = Statistic(
    "delais",
    15,
    _table,
    (ChartSketch("bar", "Délais médians, en jours", 1, (3,)),),
)
