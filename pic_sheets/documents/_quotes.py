"""The holders' own words that the annual review quotes, chosen by theme, always the same from the same reports."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import personal_data
from pic_sheets.sheets.reports import Opinion, Report

#: A theme with so many quotable reports gives a second voice.
_ENOUGH_FOR_TWO = 3
_WITHOUT_THEME = "Autres projets"


def quotes(fund: Fund, elsewhere: Collection[str] = ()) -> list[dict[str, Any]]:
    """The quotes by theme, in the order of the themes: the fullest report of each, two where there are three or more.

    Projects told `elsewhere` in the document are left to that place. Only the column that says it is published is quoted, never
    a report that the committee refused or a text that tells how to reach a person.
    """
    groups: defaultdict[str, list[Report]] = defaultdict(list)
    for code, report in fund.report.items():
        project = fund.project.get(code)
        is_public = report.effects.strip() and report.opinion != Opinion.REJECTED and not personal_data(report.effects)
        if project and code not in elsewhere and is_public:
            groups[project.theme if project.theme in fund.theme else ""].append(report)
    found = []
    for code in [*fund.theme, ""]:
        reports = sorted(groups.get(code, ()), key=_fullness)
        chosen = reports[: 2 if len(reports) >= _ENOUGH_FOR_TWO else 1]
        if chosen:
            name = fund.theme[code].name if code else _WITHOUT_THEME
            found.append({"thematique": name, "citations": [_quote(fund, report) for report in chosen]})
    return found


def words_on(fund: Fund, name: str, most: int) -> list[dict[str, str]]:
    """What holders wrote in a field that is published (their difficulties, what may follow): the longest, at most so many.

    In the order of the sheet, with the title of the project; never from a report that the committee refused, nor a text
    that tells how to reach a person.
    """
    told = [
        report
        for code, report in fund.report.items()
        if code in fund.project and report.opinion != Opinion.REJECTED and getattr(report, name).strip()
    ]
    told = [report for report in told if not personal_data(getattr(report, name))]
    longest = sorted(told, key=lambda report: (-len(getattr(report, name)), report.project))[:most]
    kept = [report for report in fund.reports if report in longest]
    return [
        {"texte": getattr(report, name).strip(), "projet": fund.project[report.project].title} for report in kept[:most]
    ]


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
