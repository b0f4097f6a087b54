"""What a table of the budget declares."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ChartSketch


@dataclass(frozen=True, slots=True)
class BudgetTable:
    """A table of the budget: its rank among them, what makes it, its sheet in the workbook ("" for the first), its charts."""

    position: int
    table: Callable[[Fund], ResultTable]
    sheet: str = ""
    charts: Sequence[ChartSketch] = ()
