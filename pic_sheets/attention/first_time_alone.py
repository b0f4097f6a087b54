"""A first-time holder whom nobody has helped."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.columns import has
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.supported_holders import supported_holders
from pic_sheets.sheets.projects import Project


def find(fund: Fund, today: date) -> Iterator[Concern]:
    """The holders with one project in the year, neither refused nor withdrawn nor reported, and no help noted.

    Only this workbook's year is known. A fund that notes no help at all does not keep the sheet: nothing is said.
    """
    if not fund.supports or not _is_kept(fund):
        return
    helped = supported_holders(fund)
    for project in fund.listed_projects:
        if not has(project, "code", "holder", "filed_on") or project.holder in helped or project.code in fund.report:
            continue
        if project.filed_on is None or project.filed_on > today or not _is_only_one(fund, project):
            continue
        yield Concern(
            project,
            project.filed_on,
            "C'est le premier projet de l'année de ce porteur, et aucun accompagnement n'est noté.",
            "Proposez un rendez-vous ; s'il est déjà aidé, notez-le dans « Accompagnements ».",
        )


def _is_kept(fund: Fund) -> bool:
    """Whether every help that is noted says whom it went to, or could be read."""
    return fund.reads("Accompagnements") and all(support.reads("project", "holder") for support in fund.supports)


def _is_only_one(fund: Fund, project: Project) -> bool:
    """Whether the project is its holder's only one that counts in the year, for certain."""
    certain = certainty(fund)
    live = fund.live_projects_of.get(project.holder, ())
    return certain.holder(project.holder) and certain.report(project.code) and live == (project,)


REASON = Reason(
    "primo-porteur-seul",
    "Primo-porteur sans accompagnement",
    "Primo-porteurs sans accompagnement",
    Urgency.WATCH,
    10,
    find,
)
