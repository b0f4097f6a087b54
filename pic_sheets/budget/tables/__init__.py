"""The tables of the budget, one module each: a public module declares a `TABLE`."""

import sys

from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.catalogue import catalogue
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import ResultTable


def declared_tables() -> tuple[BudgetTable, ...]:
    """The tables of the budget, in the order they are shown."""
    return tuple(sorted(catalogue(sys.modules[__name__], "TABLE").values(), key=lambda table: table.position))


def tables(fund: Fund) -> tuple[ResultTable, ...]:
    """Every table of the budget; the amounts of each add up to the figures, to the cent."""
    return tuple(declared.table(fund) for declared in declared_tables())
