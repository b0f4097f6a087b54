from dataclasses import replace

import make
from funds import small_fund

from pic_sheets.documents._portraits import portraits, portrayed
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.holders import HolderType

EFFECTS = "Les voisins se parlent."


def _fund(number: int, **changes: object) -> Fund:
    """So many granted projects with a report, each of its own theme, holder and neighbourhood unless said."""
    projects = [
        replace(make.project(code=f"P{rank}", holder=f"H{rank}", theme=f"T{rank}", district=f"Q{rank}"), **changes)  # type: ignore[arg-type]
        for rank in range(number)
    ]
    return Fund(
        projects=tuple(projects),
        decisions=tuple(make.decision(project=project.code) for project in projects),
        reports=tuple(make.report(project=project.code, effects=EFFECTS) for project in projects),
    )


def test_four_projects_are_told_at_most() -> None:
    assert [len(portrayed(_fund(number))) for number in (0, 1, 2, 4, 9)] == [0, 1, 2, 4, 4]


def test_themes_differ_and_two_are_told_when_they_do_not() -> None:
    assert len(portrayed(_fund(6, theme="T1"))) == 2
    assert len(portrayed(_fund(6, district="Q1"))) == 4


def test_the_fullest_reports_come_first_whatever_the_order_of_rows() -> None:
    fund = _fund(6)
    reports = tuple(replace(report, effects=EFFECTS * (2 if report.project == "P5" else 1)) for report in fund.reports)
    chosen = portrayed(replace(fund, reports=reports))
    assert chosen[0].code == "P5"
    assert portrayed(replace(fund, reports=reports[::-1], projects=fund.projects[::-1])) == chosen


def test_a_report_that_is_refused_or_tells_how_to_reach_someone_is_left_out() -> None:
    fund = _fund(2)
    first, second = fund.reports
    hidden = (replace(first, opinion="Refusé"), replace(second, effects="Appelez Inès au 06 39 98 12 34."))
    assert portraits(replace(fund, reports=hidden)) == []


def test_a_portrait_names_no_resident() -> None:
    fund = small_fund()
    holders = tuple(
        replace(holder, type=HolderType.RESIDENT.value, civility="Madame", name="Zzanotte", last_name="Zzanotte")
        for holder in fund.holders
    )
    told = portraits(replace(fund, holders=holders))
    assert told
    assert {portrait["porteur"] for portrait in told} == {"Une habitante"}
    assert "Zzanotte" not in str(told)


def test_a_portrait_tells_the_grant_and_the_people() -> None:
    (portrait,) = portraits(_fund(1))
    assert portrait["effets"] == EFFECTS
    assert portrait["chiffres"].endswith(".")
    assert "accordés" in portrait["chiffres"]
