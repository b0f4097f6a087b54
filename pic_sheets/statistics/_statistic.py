"""What a statistic declares."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Figure, ResultTable
from pic_sheets.plans import ChartSketch


@dataclass(frozen=True, slots=True)
class Statistic:
    """A table or a figure: `position` is its rank among all, `result` makes it from the fund as it stands on a day.

    `charts` draw the table in the workbook of statistics.
    """

    code: str
    position: int
    result: Callable[[Fund, date], ResultTable | Figure]
    charts: Sequence[ChartSketch] = ()
