"""Holders by type: how many asked, how many were helped, for the first time or again."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pic_sheets.fund.aided_holders import AidedHolder, aided_holders
from pic_sheets.fund.entries import UNKNOWN, Entry, entries, is_aided
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD, by_holder_type
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, PERCENT, Content, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._standings import TOTAL
from pic_sheets.statistics._statistic import Statistic

_COLUMNS = {
    "Type de porteur": "", "Porteurs": "", "Porteurs aidés": "", "Primo-porteurs": "", "Récurrents": "",
    "Projets déposés": "", "Projets accordés": "", "Montant demandé": EURO, "Montant accordé": EURO, "Part du total": PERCENT,
}  # fmt: skip


def _table(fund: Fund, _today: date) -> ResultTable:
    """A helped holder is recurrent when an earlier project of theirs was granted in the year, else first-time."""
    everything = entries(fund)
    whole = total(entry.account.granted for entry in everything)
    aided = {holder.code: holder for holder in aided_holders(fund)}
    groups = by_holder_type(fund, everything)
    rows = [(group or UNTOLD, *_row(fund, items, aided, whole)) for group, items in groups.items()]
    return ResultTable(
        "porteurs",
        "Porteurs",
        tuple(_COLUMNS),
        (*rows, (TOTAL, *_row(fund, everything, aided, whole))),
        tuple(_COLUMNS.values()),
        total=True,
    )


def _row(fund: Fund, items: Sequence[Entry], aided: dict[str, AidedHolder], whole: Decimal) -> tuple[Content, ...]:
    asking = {entry.project.holder for entry in items if entry.is_listed} - {UNKNOWN}
    helped = [aided[code] for code in asking if code in aided]
    recurrent = sum(holder.is_recurrent for holder in helped)
    granted = total(entry.account.granted for entry in items)
    return (
        len(asking),
        len(helped),
        len(helped) - recurrent,
        recurrent,
        sum(entry.is_listed for entry in items),
        sum(is_aided(fund, entry) for entry in items),
        total(entry.account.requested for entry in items),
        granted,
        percent(granted, whole),
    )


STATISTIC = Statistic(
    "porteurs",
    13,
    _table,
    (
        ChartSketch("column", "Primo-porteurs et récurrents", 1, (4, 5)),
        ChartSketch("doughnut", "Aides accordées par type de porteur", 1, (9,)),
    ),
)
