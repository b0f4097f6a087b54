"""The account of each project."""

from pic_sheets.budget._account_table import Row, account_table
from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.fund.decisions import status
from pic_sheets.fund.entries import Entry, entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.outcomes import ResultTable


def _table(fund: Fund) -> ResultTable:
    rows = [_row(fund, entry) for entry in entries(fund)]
    lead = {"Code": "", "Titre": "", "Porteur": "", "État": ""}
    return account_table("par_projet", "Par projet", lead, rows)


def _row(fund: Fund, entry: Entry) -> Row:
    """Money whose project is not in the sheet Projets has a row too, so that the total is the fund's."""
    project = entry.project
    if not entry.is_listed:
        return (project.code or None, UNTOLD, None, None), [entry]
    holder = fund.holder.get(project.holder)
    return (project.code, project.title, holder.name if holder else None, status(fund, project).value), [entry]


TABLE = BudgetTable(
    6,
    _table,
    "Projets",
)
