"""The projects that the annual review tells at length, always the same from the same reports."""

from typing import Any

from pic_sheets.columns import record_columns
from pic_sheets.dates import format_date
from pic_sheets.documents._review_results import number_of
from pic_sheets.fund.decisions import granted, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.public_names import public_name, without_contact
from pic_sheets.identifiers import personal_data
from pic_sheets.money import format_amount
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.reports import Opinion, Report
from pic_sheets.texts import listed

#: How many are told at most; fewer when projects are too alike, two when they can be.
_MOST, _LEAST = 4, 2


def portrayed(fund: Fund) -> tuple[Project, ...]:
    """The granted projects with the fullest reports, of different themes, of different neighbourhoods while some are new.

    None whose report the committee refused, says no effect, or that would tell how to reach a person.
    """
    ranked = sorted(_tellable(fund), key=lambda project: _fullness(fund.report[project.code]))
    chosen: list[Project] = []
    for is_different in (_elsewhere, _of_another_theme):
        for project in ranked:
            if len(chosen) < _MOST and project not in chosen and all(is_different(project, other) for other in chosen):
                chosen.append(project)
    left = [project for project in ranked if project not in chosen]
    return (*chosen, *left[: max(0, _LEAST - len(chosen))])


def portraits(fund: Fund) -> list[dict[str, Any]]:
    """What a template prints of each: a resident who holds a project is not named, the review being public."""
    return [_portrait(fund, project, fund.report[project.code]) for project in portrayed(fund)]


def _tellable(fund: Fund) -> list[Project]:
    return [
        project
        for project in fund.listed_projects
        if (report := fund.report.get(project.code))
        and report.opinion != Opinion.REJECTED
        and is_granted(fund, project.code)
        and report.effects.strip()
        and not any(personal_data(text) for text in (project.title, project.description, report.effects, report.sequel))
    ]


def _fullness(report: Report) -> tuple[int, int, str]:
    """The most answered first, then the longest words, then the first project code."""
    answered = sum(getattr(report, name) not in {None, ""} for name in record_columns(Report))
    return -answered, -len(report.effects), report.project


def _of_another_theme(project: Project, other: Project) -> bool:
    return project.theme != other.theme and project.holder != other.holder


def _elsewhere(project: Project, other: Project) -> bool:
    return _of_another_theme(project, other) and project.district != other.district


def _portrait(fund: Fund, project: Project, report: Report) -> dict[str, Any]:
    holder, theme, district = (
        fund.holder.get(project.holder),
        fund.theme.get(project.theme),
        fund.district.get(project.district),
    )
    return {
        "titre": project.title,
        "porteur": public_name(holder),
        "thematique": theme.name if theme else "",
        "quartier": district.name if district else "",
        "periode": _period(project, report),
        "description": without_contact(project.description.strip(), holder),
        "chiffres": _figures(fund, project, report),
        "effets": without_contact(report.effects.strip(), holder),
        "suites": without_contact(report.sequel.strip(), holder),
    }


def _period(project: Project, report: Report) -> str:
    """« du 1er avril au 31 août 2025 », as it really was when the report says it; "" when no day is known."""
    start, end = report.start or project.start, report.end or project.end
    if start is None or end is None:
        return f"le {format_date(day)}" if (day := start or end) else ""
    return f"le {format_date(start)}" if start == end else f"du {format_date(start)} au {format_date(end)}"


def _figures(fund: Fund, project: Project, report: Report) -> str:
    """The grant, then the people: « 900,00 € accordés, 52 participants et 14 bénévoles. », those that are told."""
    people = (
        (report.participants, "participant", "participants"),
        (report.residents_involved, "habitant impliqué", "habitants impliqués"),
        (report.volunteers, "bénévole", "bénévoles"),
    )
    told = [number_of(number, one, several) for number, one, several in people if number]
    amount = f"{format_amount(granted(fund, project.code))} accordés"
    return f"{listed([amount, *told])}."
