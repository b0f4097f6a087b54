"""A report that is due and has not come."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import missing_report_due_on
from pic_sheets.issues import Severity
from pic_sheets.texts import counted, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:
    """The granted projects whose report was due before today and is not in; one that came late is not to be acted on."""
    certain = certainty(fund)
    for project in fund.projects:
        if not has(project, "code", "end") or not project.reads("withdrawn_on"):
            continue
        if not certain.decision(project.code) or not certain.report(project.code):
            continue
        due = missing_report_due_on(fund, project, today)
        if due is not None:
            yield Finding(
                project,
                "end",
                f"Le bilan du projet {quoted(project.code)} était attendu le {format_date(due)}, il y a "
                f"{counted((today - due).days, 'jour')}, et n'est pas arrivé.",
                f"Relancez le porteur, puis notez le bilan dans la feuille {quoted('Bilans')}.",
            )


CHECK = Check(
    "bilan-en-retard",
    "bilans",
    Severity.WARNING,
    "Un bilan attendu n'est pas arrivé.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Délai de bilan (jours)", "À partir du": "01/01/2025", "Valeur": 60.0}],
            "Projets": [{"Code": "PIC-1", "Fin": "31/10/2025"}],
        },
        at=("Projets", "Fin", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Délai de bilan (jours)", "À partir du": "01/01/2025", "Valeur": 60.0}],
            "Projets": [{"Code": "PIC-1", "Fin": "01/11/2025"}],
        }
    ),
)
