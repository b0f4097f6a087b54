"""A file that came too few days before its first meeting."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import Certainty, certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP, counted, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects filed later than the delay of the rules in force on the day of their first meeting."""
    certain = certainty(fund)
    for project in fund.projects:
        if not (has(project, "filed_on") and project.reads("withdrawn_on")) or project.withdrawn_on is not None:
            continue
        meeting = _first_meeting(certain, project)
        delay = fund.rules_on(meeting).filing_days
        if meeting is None or delay is None or project.filed_on is None:
            continue
        ahead = (meeting - project.filed_on).days
        if ahead < 0 and fund.decisions_on.get(project.code):
            continue  # decided before it was filed: decision-avant-depot says so
        if ahead < delay:
            yield Finding(project, "filed_on", _message(project.filed_on, meeting, ahead, delay), _ADVICE)


_ADVICE = "Vérifiez la date de dépôt, proposez une séance suivante, ou notez la dérogation du comité."


def _first_meeting(certain: Certainty, project: Project) -> date | None:
    """The day of the first meeting that decided on the project, or of the one planned; None when it is not certain."""
    rows = certain.fund.decisions_on.get(project.code, ())
    if not certain.decision(project.code) or (not rows and not project.reads("meeting")):
        return None
    return certain.fund.day_of(rows[0].meeting if rows else project.meeting)


def _message(filed_on: date, meeting: date, ahead: int, delay: int) -> str:
    when = f"{counted(ahead, 'jour')} avant" if ahead > 0 else "le jour même de" if ahead == 0 else "après"
    rule = quoted("Délai de dépôt (jours)")
    return (
        f"Le dossier est arrivé le {format_date(filed_on)}, {when} la séance du {format_date(meeting)}{NBSP}: "
        f"la règle {rule} demande {counted(delay, 'jour')}."
    )


CHECK = Check(
    "depot-tardif",
    "projets",
    Severity.WARNING,
    "Le dossier est arrivé trop peu de jours avant sa première séance.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Délai de dépôt (jours)", "À partir du": "01/01/2025", "Valeur": 15.0}],
            "Projets": [{"Code": "PIC-1", "Déposé le": "06/02/2025"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
        },
        at=("Projets", "Déposé le", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Délai de dépôt (jours)", "À partir du": "01/01/2025", "Valeur": 15.0}],
            "Projets": [{"Code": "PIC-1", "Déposé le": "05/02/2025"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
        }
    ),
)
