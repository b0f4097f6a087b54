"""Who came, by the holders' reports: women and men, ages, residents of the neighbourhood, volunteers and their hours."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pic_sheets.columns import record_columns
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.outcomes import PERCENT, Content, Figure, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.reports import Report
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._statistic import Statistic

#: Parts of the participants.
_AMONG = (
    "from_district", "women", "men", "under_12", "from_12_to_17", "from_18_to_25", "from_26_to_59", "over_60",
)  # fmt: skip
_ALONGSIDE = ("residents_involved", "volunteers", "volunteer_hours")
_NAMES = ("participants", *_AMONG, *_ALONGSIDE)
#: The rows of women and men, and those of ages, that one chart each draws.
_GENDERS, _AGES = (3, 4), (5, 9)
_COLUMNS = {"Public": "", "Nombre": "", "Part des participants": PERCENT, "Bilans renseignés": ""}


def _table(fund: Fund, _today: date) -> ResultTable:
    """Each share is of the participants of the reports that tell the number: a blank cell is not a zero."""
    rows = [_row(_reports(fund), name) for name in _NAMES]
    return ResultTable("publics", "Publics", tuple(_COLUMNS), tuple(rows), tuple(_COLUMNS.values()))


def audience_figures(fund: Fund) -> tuple[Figure, ...]:
    """The numbers of the table, each with its cells; its code is the field of the report."""
    reports, columns = _reports(fund), record_columns(Report)
    return tuple(
        Figure(name, columns[name].heading, _row(reports, name)[1], "", addresses(fields(reports, name)))
        for name in _NAMES
    )


def _reports(fund: Fund) -> Sequence[Report]:
    return [fund.report[project.code] for project in fund.listed_projects if project.code in fund.report]


def _row(reports: Sequence[Report], name: str) -> tuple[Content, ...]:
    telling = [report for report in reports if getattr(report, name) is not None]
    number: int | Decimal = sum(getattr(report, name) for report in telling)
    share = None
    if name in _AMONG:
        told = [report for report in telling if report.participants is not None]
        share = percent(sum(getattr(report, name) for report in told), sum(report.participants or 0 for report in told))
    return record_columns(Report)[name].heading, number, share, len(telling)


STATISTIC = Statistic(
    "publics",
    14,
    _table,
    (
        ChartSketch("column", "Participants par âge", 1, (2,), _AGES),
        ChartSketch("doughnut", "Femmes et hommes", 1, (2,), _GENDERS),
    ),
)
