"""The accounts by neighbourhood."""

from pic_sheets.budget._account_table import account_table, groups
from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import by_district
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ChartSketch


def _table(fund: Fund) -> ResultTable:
    names = {code: (code, district.name, district.status) for code, district in fund.district.items()}
    rows = groups(by_district(fund, entries(fund)), names, width=3)
    lead = {"Code": "", "Quartier": "", "Statut": "", "Projets": ""}
    return account_table("par_quartier", "Par quartier", lead, rows)


TABLE = BudgetTable(
    4,
    _table,
    "Quartiers",
    (
        ChartSketch("doughnut", "Aides accordées par quartier", 2, (6,)),
        ChartSketch("column", "Accordé, versé et justifié par quartier", 2, (6, 8, 10)),
    ),
)
