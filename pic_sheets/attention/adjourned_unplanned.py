"""An adjourned project that no coming meeting looks at again."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._meetings import planned_projects
from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.attention._wording import ago
from pic_sheets.columns import has
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import decided_on, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The projects whose last decision adjourns them, and that are on the agenda of no coming meeting."""
    for project in fund.listed_projects:
        if not has(project, "code") or not project.reads("withdrawn_on", "meeting") or project.withdrawn_on is not None:
            continue
        last = last_decision(fund, project.code)
        if last is None or last.verdict != Verdict.ADJOURNMENT or not certainty(fund).decision(project.code):
            continue
        day = decided_on(fund, project.code)
        if day is not None and day <= today and project.code not in planned_projects(fund, today):
            yield Concern(
                project,
                day,
                f"Ajourné {ago(day, today)}, sans nouvelle séance.",
                "Demandez au porteur s'il maintient son projet, puis notez la prochaine séance dans « Projets ».",
            )


REASON = Reason(
    "ajourne-sans-date",
    "Projet ajourné sans nouvelle séance",
    "Projets ajournés sans nouvelle séance",
    Urgency.SOON,
    6,
    find,
)
