"""The holders' own words that the annual review quotes, chosen by theme, always the same from the same reports."""

from collections import defaultdict
from typing import Any

from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.reports import Opinion, Report

#: A theme with so many quotable reports gives a second voice.
_ENOUGH_FOR_TWO = 3
_WITHOUT_THEME = "Autres projets"


def quotes(fund: Fund) -> list[dict[str, Any]]:
    """The quotes by theme, in the order of the themes: the fullest report of each, two where there are three or more.

    Only the column that says it is published is quoted, and never a report that the committee refused.
    """
    groups: defaultdict[str, list[Report]] = defaultdict(list)
    for code, report in fund.report.items():
        project = fund.project.get(code)
        if project and report.effects.strip() and report.opinion != Opinion.REJECTED:
            groups[project.theme if project.theme in fund.theme else ""].append(report)
    found = []
    for code in [*fund.theme, ""]:
        reports = sorted(groups.get(code, ()), key=_fullness)
        chosen = reports[: 2 if len(reports) >= _ENOUGH_FOR_TWO else 1]
        if chosen:
            name = fund.theme[code].name if code else _WITHOUT_THEME
            found.append({"thematique": name, "citations": [_quote(fund, report) for report in chosen]})
    return found


def _fullness(report: Report) -> tuple[int, int, str]:
    """The most answered first, then the longest words, then the first project code."""
    told = sum(bool(text) for text in (report.effects, report.sequel, report.participants))
    return -told, -len(report.effects), report.project


def _quote(fund: Fund, report: Report) -> dict[str, str]:
    return {
        "texte": report.effects.strip(),
        "projet": fund.project[report.project].title,
        "suites": report.sequel.strip(),
    }
