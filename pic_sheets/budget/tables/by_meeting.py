"""The accounts by meeting: what each granted, and what it was allowed to."""

from pic_sheets.budget._account_table import account_table, groups
from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import by_meeting
from pic_sheets.outcomes import EURO, ResultTable
from pic_sheets.plans import ChartSketch


def _table(fund: Fund) -> ResultTable:
    """A project is at the meeting of its last decision; one that waits, at the meeting planned for it."""
    names = {code: (code, meeting.day, meeting.envelope) for code, meeting in fund.meeting.items()}
    lead = {"Séance": "", "Date": "", "Enveloppe": EURO, "Projets": ""}
    rows = groups(by_meeting(fund, entries(fund)), names, width=3)
    return account_table("par_seance", "Par séance", lead, rows)


TABLE = BudgetTable(
    2,
    _table,
    "Séances",
    (ChartSketch("column", "Demandé et accordé par séance", 1, (5, 6)),),
)
