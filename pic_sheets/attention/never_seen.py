"""A file that no meeting has looked at, nor will."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._meetings import planned_projects
from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.attention._wording import ago
from pic_sheets.columns import has
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund

#: From how many days after it came a file without a meeting is told (usage, ours).
UNSEEN_DAYS = 15


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The projects without a decision and without a coming meeting: never planned, or planned for one that is past."""
    for project in fund.listed_projects:
        if not has(project, "code", "filed_on") or not project.reads("withdrawn_on", "meeting"):
            continue
        if project.withdrawn_on is not None or last_decision(fund, project.code) or project.filed_on is None:
            continue
        if not certainty(fund).decision(project.code) or project.code in planned_projects(fund, today):
            continue
        past = fund.day_of(project.meeting)
        if past is not None:
            yield Concern(
                project,
                past,
                f"Prévu à la séance tenue {ago(past, today)}, sans décision notée.",
                "Notez la décision dans « Décisions », ou une autre séance dans « Projets ».",
            )
        elif (today - project.filed_on).days >= UNSEEN_DAYS:
            yield Concern(
                project,
                project.filed_on,
                f"Déposé {ago(project.filed_on, today)}, et mis à l'ordre du jour d'aucune séance.",
                "Notez la séance dans « Projets », et dites-la au porteur.",
            )


REASON = Reason(
    "jamais-examine",
    "Dossier jamais mis à l'ordre du jour",
    "Dossiers jamais mis à l'ordre du jour",
    Urgency.SOON,
    5,
    find,
)
