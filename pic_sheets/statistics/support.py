"""The help given to holders, by type: how many times, for how long, to how many of them."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pic_sheets.fund.aided_holders import aided_holders
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.fund.supported_holders import supported_holder
from pic_sheets.outcomes import Content, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.support import TYPES, Support
from pic_sheets.statistics._standings import TOTAL
from pic_sheets.statistics._statistic import Statistic

_COLUMNS = (
    "Type", "Accompagnements", "Durées notées", "Durée (min)", "Heures", "Porteurs accompagnés", "Dont primo-porteurs aidés",
)  # fmt: skip


def _table(fund: Fund, _today: date) -> ResultTable:
    """One row a type, then the total; a blank duration is not a zero, so those that are noted are counted.

    A holder helped in two ways counts once in the total. First-time ones are those of the table of holders.
    """
    first_time = frozenset(holder.code for holder in aided_holders(fund) if not holder.is_recurrent)
    groups = {kind: [support for support in fund.supports if support.type == kind] for kind in TYPES}
    untold = [support for support in fund.supports if support.type not in TYPES]
    if untold:
        groups[UNTOLD] = untold
    rows = [(kind, *_row(fund, items, first_time)) for kind, items in groups.items()]
    return ResultTable(
        "accompagnement",
        "Accompagnement",
        _COLUMNS,
        (*rows, (TOTAL, *_row(fund, fund.supports, first_time))),
        ("",) * len(_COLUMNS),
        total=True,
    )


def _row(fund: Fund, items: Sequence[Support], first_time: frozenset[str]) -> tuple[Content, ...]:
    told = [support.minutes for support in items if support.minutes is not None]
    helped = {supported_holder(fund, support) for support in items} - {""}
    return len(items), len(told), sum(told), _hours(sum(told)), len(helped), len(helped & first_time)


def _hours(minutes: int) -> Decimal:
    """The minutes in hours, to one decimal, halves away from zero."""
    return (Decimal(minutes) / 60).quantize(Decimal("0.1"), ROUND_HALF_UP)


STATISTIC = Statistic("accompagnement", 17, _table, (ChartSketch("column", "Accompagnements par type", 1, (2,)),))
