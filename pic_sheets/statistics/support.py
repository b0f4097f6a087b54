"""The help given to holders: how many times, how long, for how many projects, by kind of contact."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Content, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.support import TYPES, Support
from pic_sheets.statistics._standings import TOTAL
from pic_sheets.statistics._statistic import Statistic

_COLUMNS = ("Type", "Contacts", "Durée (heures)", "Projets")
_TENTH = Decimal("0.1")


def _table(fund: Fund, _today: date) -> ResultTable:
    """Kinds that were never used are left out; hours are those of the contacts whose length is told."""
    kinds = [kind for kind in TYPES if any(support.type == kind for support in fund.supports)]
    rows = [(kind, *_counts([support for support in fund.supports if support.type == kind])) for kind in kinds]
    total = [(TOTAL, *_counts(fund.supports))] if rows else []
    units = ("",) * len(_COLUMNS)
    return ResultTable("accompagnements", "Accompagnement", _COLUMNS, (*rows, *total), units, total=bool(rows))


def _counts(supports: Sequence[Support]) -> tuple[Content, ...]:
    minutes = sum(support.minutes or 0 for support in supports)
    hours = (Decimal(minutes) / 60).quantize(_TENTH, ROUND_HALF_UP)
    return len(supports), hours, len({support.project for support in supports} - {""})


STATISTIC = Statistic(
    "accompagnements", 19, _table, (ChartSketch("bar", "Contacts avec les porteurs, par type", 1, (2,)),)
)
