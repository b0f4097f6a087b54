"""Numbers of participants that do not add up."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.sheets.reports import Report
from pic_sheets.texts import NBSP, counted, listed, quoted

_AGES = ("under_12", "from_12_to_17", "from_18_to_25", "from_26_to_59", "over_60")


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The reports whose parts do not fit their total: one finding each, on the part, or on the total when several do not."""
    for report in fund.reports:
        if report.participants is None or not report.reads("participants"):
            continue
        misfits = [
            misfit for part in (_women_and_men, _ages, _from_district) if (misfit := part(report, report.participants))
        ]
        if misfits:
            fields, sentences = zip(*misfits, strict=True)
            yield Finding(
                report,
                fields[0] if len(fields) == 1 else "participants",
                f"Le bilan compte {counted(report.participants, 'participant')}, mais {listed(sentences)}.",
                f"Vérifiez ces nombres avec le porteur{NBSP}; {quoted('Participants')} est le total.",
            )


def _women_and_men(report: Report, participants: int) -> tuple[str, str] | None:
    women, men = report.women, report.men
    if not report.reads("women", "men") or (women is None and men is None):
        return None
    people = (women or 0) + (men or 0)
    if people > participants or (women is not None and men is not None and people != participants):
        return "men" if women is None else "women", f"les femmes et les hommes font {people}"
    return None


def _ages(report: Report, participants: int) -> tuple[str, str] | None:
    ages = {name: getattr(report, name) for name in _AGES}
    people = sum(number or 0 for number in ages.values())
    if not report.reads(*_AGES) or people <= participants:
        return None
    return next(name for name, number in ages.items() if number), f"les tranches d'âge en font {people}"


def _from_district(report: Report, participants: int) -> tuple[str, str] | None:
    people = report.from_district
    if people is None or not report.reads("from_district") or people <= participants:
        return None
    return "from_district", f"les habitants du quartier sont {people}"


CHECK = Check(
    "participants-incoherents",
    "bilans",
    Severity.WARNING,
    "Les nombres de participants d'un bilan ne s'accordent pas.",
    USAGE,
    find,
    faulty=Case(
        {"Bilans": [{"Projet": "PIC-1", "Participants": 30.0, "Femmes": 20.0, "Hommes": 15.0}]},
        at=("Bilans", "Femmes", 2),
    ),
    right=Case({"Bilans": [{"Projet": "PIC-1", "Participants": 30.0, "Femmes": 20.0, "Hommes": 10.0}]}),
)
