"""The accounts by main theme, themes without a project included."""

from pic_sheets.budget._account_table import account_table, groups
from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import by_theme
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ChartSketch


def _table(fund: Fund) -> ResultTable:
    names = {code: (code, theme.name) for code, theme in fund.theme.items()}
    rows = groups(by_theme(fund, entries(fund)), names, width=2)
    return account_table("par_theme", "Par thématique", {"Code": "", "Thématique": "", "Projets": ""}, rows)


TABLE = BudgetTable(
    3,
    _table,
    "Thématiques",
    (ChartSketch("bar", "Demandé et accordé par thématique", 2, (4, 5)),),
)
