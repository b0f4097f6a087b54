"""A project whose dates are not those of the fund's year."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.sheets.projects import SHEET
from pic_sheets.texts import quoted

#: From this month of the year before, files are filed for the first meetings of the year.
_FILING_OPENS = 10
#: Any other exercice is a slip of its own.
_YEARS = range(2000, 2101)
#: Further than this from the year, reading has said already that the date is unlikely.
_UNLIKELY_BEHIND, _UNLIKELY_AHEAD = 30, 10


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The dates that cannot be of the year.

    Filed before the last three months of the year before, or after the year; started before the year; still to start
    or to end once the next year is over: a project granted in December may well last twelve months.
    """
    year = fund.year
    if fund.association is None or not has(fund.association, "year") or year is None or year not in _YEARS:
        return
    ranges = {
        "filed_on": (date(year - 1, _FILING_OPENS, 1), date(year, 12, 31)),
        "start": (date(year, 1, 1), date(year + 1, 12, 31)),
        "end": (date(year, 1, 1), date(year + 1, 12, 31)),
    }
    for project in fund.projects:
        for name, (first, last) in ranges.items():
            day = getattr(project, name)
            if not has(project, name) or first <= day <= last:
                continue
            if name == "end" and (day < first or not _starts_within(project.start, last)):
                continue  # told by fin-avant-debut, or by the first day
            if -_UNLIKELY_BEHIND <= day.year - year <= _UNLIKELY_AHEAD:
                yield Finding(
                    project,
                    name,
                    f"{quoted(SHEET.columns[name].heading)} est le {format_date(day)}, hors de l'exercice {year}.",
                    "Vérifiez l'année, ou mettez le projet dans le classeur de son exercice.",
                )


def _starts_within(start: date | None, last: date) -> bool:
    return start is not None and start <= last


CHECK = Check(
    "hors-exercice",
    "projets",
    Severity.WARNING,
    "Les dates du projet ne sont pas celles de l'exercice.",
    USAGE,
    find,
    faulty=Case(
        {"Association": [{"Exercice": 2025.0}], "Projets": [{"Code": "PIC-1", "Fin": "01/01/2027"}]},
        at=("Projets", "Fin", 2),
    ),
    right=Case({"Association": [{"Exercice": 2025.0}], "Projets": [{"Code": "PIC-1", "Fin": "31/12/2026"}]}),
)
