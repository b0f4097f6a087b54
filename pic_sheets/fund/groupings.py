"""The ways to sort projects: by theme, neighbourhood, holder's type, meeting."""

from collections import Counter
from collections.abc import Iterable

from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.entries import Entry, by_group
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.holders import HolderType
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.themes import FOUR_OBJECTIVES, TEN_THEMES, Theme

#: How a group without a name is called.
UNTOLD = "Non renseigné"


def working_themes(fund: Fund) -> tuple[Theme, ...]:
    """The themes a table shows: those of the reference most projects belong to, and any other that is a main theme.

    Without a project, the reference is that of the ten themes; a fund that works with them has no use for four empty
    rows of regional objectives.
    """
    used = Counter(project.theme for project in fund.projects)
    references: Counter[str] = Counter()
    for theme in fund.theme.values():
        references[theme.reference] += used[theme.code]
    working = max(sorted(references), key=lambda name: (references[name], name == TEN_THEMES), default=TEN_THEMES)
    return tuple(theme for theme in fund.theme.values() if theme.reference == working or used[theme.code])


def regional_objectives(fund: Fund) -> tuple[Theme, ...]:
    """The regional objectives: those of the sheet that some theme answers, or that a project has as its main theme.

    None when no theme says its objective: the ten themes have no official mapping to the four objectives.
    """
    answered = {theme.objective for theme in fund.theme.values()} | {project.theme for project in fund.projects}
    objectives = [theme for theme in fund.theme.values() if theme.reference == FOUR_OBJECTIVES]
    return tuple(objectives) if any(theme.code in answered for theme in objectives) else ()


def objective_of(fund: Fund, project: Project) -> str:
    """The code of the regional objective that the project's main theme answers or is, "" when it is not told."""
    theme = fund.theme.get(project.theme)
    if theme is None:
        return ""
    return theme.code if theme.reference == FOUR_OBJECTIVES else theme.objective


def by_theme(fund: Fund, items: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Theme code → entries, by main theme: a project is counted once."""
    return by_group(items, lambda project: project.theme, [theme.code for theme in working_themes(fund)])


def by_district(fund: Fund, items: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """District code → entries."""
    return by_group(items, lambda project: project.district, fund.district)


def by_holder_type(fund: Fund, items: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Type of holder → entries."""
    return by_group(items, lambda project: holder_type(fund, project), [kind.value for kind in HolderType])


def holder_type(fund: Fund, project: Project) -> str:
    """The type of the project's holder, "" when it is unknown."""
    holder = fund.holder.get(project.holder)
    return holder.type if holder else ""


def by_meeting(fund: Fund, items: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Meeting code → entries: the meeting of the last decision, else the one the project waits for."""

    def meeting(project: Project) -> str:
        decision = last_decision(fund, project.code)
        return decision.meeting if decision else project.meeting

    return by_group(items, meeting, fund.meeting)
