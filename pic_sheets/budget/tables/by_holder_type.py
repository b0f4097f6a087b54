"""The accounts by type of holder."""

from pic_sheets.budget._account_table import account_table, groups
from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import by_holder_type
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.holders import HolderType


def _table(fund: Fund) -> ResultTable:
    names = {kind.value: (kind.value,) for kind in HolderType}
    rows = groups(by_holder_type(fund, entries(fund)), names, width=1)
    lead = {"Type de porteur": "", "Projets": ""}
    return account_table("par_type_de_porteur", "Par type de porteur", lead, rows)


TABLE = BudgetTable(
    5,
    _table,
    "Porteurs",
    (
        ChartSketch("doughnut", "Aides accordées par type de porteur", 1, (4,)),
        ChartSketch("column", "Demandé, accordé et versé par type de porteur", 1, (3, 4, 6)),
    ),
)
