"""A file that came too few days before its first meeting."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.filing import Filing, filing
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, counted, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects filed later than the delay of the rules in force on the day of their first meeting."""
    certain = certainty(fund)
    for project in fund.projects:
        found = filing(certain, project)
        if found is None or not found.is_late:
            continue
        if found.ahead < 0 and fund.decisions_on.get(project.code):
            continue  # decided before it was filed: decision-avant-depot says so
        yield Finding(project, "filed_on", _message(found), _ADVICE)


_ADVICE = "Vérifiez la date de dépôt, proposez une séance suivante, ou notez la dérogation du comité."


def _message(found: Filing) -> str:
    ahead = found.ahead
    when = f"{counted(ahead, 'jour')} avant" if ahead > 0 else "le jour même de" if ahead == 0 else "après"
    rule = quoted("Délai de dépôt (jours)")
    return (
        f"Le dossier est arrivé le {format_date(found.filed_on)}, {when} la séance du {format_date(found.meeting)}{NBSP}: "
        f"la règle {rule} demande {counted(found.delay, 'jour')}."
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
