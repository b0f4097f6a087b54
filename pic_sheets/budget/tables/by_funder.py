"""What each funder promised and paid, and its part of what was granted, committed and paid."""

from collections.abc import Iterable
from decimal import Decimal

from pic_sheets.budget._account_table import totalled
from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.fund.entries import Entry, entries
from pic_sheets.fund.envelope import funders_shares, project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.money import ZERO, total
from pic_sheets.outcomes import EURO, Content, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.funders import Funder

_AMOUNTS = (
    "Notifié", "Frais de gestion", "Part pour les projets", "Encaissé", "Reste à encaisser",
    "Accordé", "Engagé", "Versé", "Disponible",
)  # fmt: skip


def _table(fund: Fund) -> ResultTable:
    """Shares are in proportion to what each gives for projects; what it has left is its part less its share committed.

    Source: Roubaix shares its allocations so, with engineering kept apart.
    """
    columns = {"Code": "", "Financeur": ""} | dict.fromkeys(_AMOUNTS, EURO)
    return totalled("par_financeur", "Par financeur", columns, list(_rows(fund, entries(fund))))


def _rows(fund: Fund, items: Iterable[Entry]) -> Iterable[tuple[Content, ...]]:
    """One row a funder, and one for what no funder bears: a receipt from none of them, or a fund without funders."""
    accounts = [entry.account for entry in items]
    whole = [total(getattr(account, name) for account in accounts) for name in ("granted", "committed", "paid")]
    parts = zip(*(funders_shares(fund, amount) for amount in whole), strict=True)
    for index, (funder, (granted, committed, paid)) in enumerate(zip(fund.funders, parts, strict=True)):
        received = _received(fund, funder) if _is_first(fund, index) else ZERO
        left = project_part(funder) - committed
        yield (funder.code, funder.name, *_promised(funder, received), granted, committed, paid, left)
    stray = total(receipt.amount for receipt in fund.receipts if receipt.funder not in fund.funder)
    rest = whole if not fund.funders else [ZERO] * len(whole)
    if stray or any(rest):
        granted, committed, paid = rest
        yield (None, UNTOLD, ZERO, ZERO, ZERO, stray, -stray, granted, committed, paid, -committed)


def _promised(funder: Funder, received: Decimal) -> tuple[Decimal, ...]:
    notified = funder.notified or ZERO
    return notified, funder.management_fee or ZERO, project_part(funder), received, notified - received


def _received(fund: Fund, funder: Funder) -> Decimal:
    return total(receipt.amount for receipt in fund.receipts if funder.code and receipt.funder == funder.code)


def _is_first(fund: Fund, index: int) -> bool:
    """Whether no earlier row has the funder's code, so that its receipts are counted once."""
    code = fund.funders[index].code
    return all(funder.code != code for funder in fund.funders[:index])


TABLE = BudgetTable(
    1,
    _table,
    "",
    (
        ChartSketch("doughnut", "Ce que chaque financeur apporte aux projets", 2, (5,)),
        ChartSketch("column", "Engagé, versé et disponible par financeur", 2, (9, 10, 11)),
    ),
)
