"""Where each figure of the annual review comes from: the cells of the staff's workbook."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.documents._result_fields import figure_fields
from pic_sheets.documents._review_results import YearResults, year_results
from pic_sheets.fund.decisions import is_granted, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.outcomes import Figure
from pic_sheets.source_ranges import source_ranges

#: More ranges than these, in the annex, are told by their number: the workbook of sources has them all.
_LONGEST = 30


def traced_figures(fund: Fund, today: date) -> tuple[Figure, ...]:
    """Every figure that the review prints in its text, each with its cells: projects, money, ratios, people."""
    year = year_results(fund, today)
    return (*_counts(fund, year), *year.figures.values(), *year.publics.values())


def sources_title(fund: Fund) -> str:
    """What the workbook of sources is called."""
    return f"D'où viennent les chiffres du bilan {fund.year or ''}".strip()


def source_fields(fund: Fund, today: date) -> list[dict[str, str]]:
    """The rows of the annex: figure, value, cells; a figure that nothing tells is left out."""
    found = [figure for figure in traced_figures(fund, today) if figure.cells]
    shown = [next(iter(figure_fields([figure]).values())) for figure in found]
    return [
        {"chiffre": figure.label, "valeur": value, "cellules": source_ranges(figure.cells, longest=_LONGEST)}
        for figure, value in zip(found, shown, strict=True)
    ]


def _counts(fund: Fund, year: YearResults) -> Iterator[Figure]:
    """The numbers of projects, as the table of themes counts them."""
    projects = fund.listed_projects
    helped = [project for project in projects if is_granted(fund, project.code)]
    decisions = [decision for project in helped if (decision := last_decision(fund, project.code))]
    reports = [fund.report[project.code] for project in projects if project.code in fund.report]
    for code, label, sources in (
        ("deposes", "Projets déposés", fields(projects, "code")),
        ("accordes", "Projets soutenus", fields(decisions, "verdict")),
        ("realises", "Projets réalisés (bilan rendu)", fields(reports, "project")),
    ):
        yield Figure(code, label, year.count(code), "", addresses(sources))
