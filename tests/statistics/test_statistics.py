"""Statistics: computed by hand once, and never a crash for any fund."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given

from pic_sheets.budget.figures import figures as budget_figures
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Content, ResultTable
from pic_sheets.statistics import declared_statistics, results, statistics_workbook
from pic_sheets.statistics.audiences import audience_figures

TODAY = date(2025, 9, 1)


def _table(code: str, fund: Fund | None = None, today: date = TODAY) -> ResultTable:
    return next(table for table in results(fund or small_fund(), today)[1] if table.code == code)


def _value(code: str, fund: Fund) -> Content:
    return next(figure.value for figure in results(fund, TODAY)[0] if figure.code == code)


def test_figures_and_tables_come_in_this_order_under_their_own_codes() -> None:
    figures, tables = results(Fund(), TODAY)
    codes = [result.code for result in (*figures, *tables)]
    assert codes == [declared.code for declared in declared_statistics()]
    assert codes == [
        "taux_accord", "aide_moyenne", "aide_mediane", "aide_par_participant", "part_qpv", "part_primo_porteurs",
        "concentration", "themes", "quartiers", "porteurs", "publics", "delais", "seances", "accompagnement", "communication",
        "objectifs", "objectifs_atteints",
    ]  # fmt: skip


def test_no_two_statistics_have_the_same_rank() -> None:
    positions = [declared.position for declared in declared_statistics()]
    assert len(set(positions)) == len(positions)


def test_the_small_fund_s_figures_are_those_computed_by_hand() -> None:
    assert {figure.code: (figure.value, figure.unit) for figure in results(small_fund(), TODAY)[0]} == {
        "taux_accord": (Decimal("80.0"), "%"),  # 4 granted, 1 refused
        "aide_moyenne": (Decimal("533.33"), "€"),  # 2133.33 / 4
        "aide_mediane": (Decimal("450.00"), "€"),  # between 400 and 500
        "aide_par_participant": (Decimal("25.00"), "€"),  # 1300 / 52
        "part_qpv": (Decimal("84.4"), "%"),  # 1800 of 2133.33
        "part_primo_porteurs": (Decimal("50.0"), "%"),  # H2 of H1 and H2
        "concentration": (Decimal("100.0"), "%"),
    }


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("taux_accord", ("Décisions!C4", "Décisions!C5", "Décisions!C6", "Décisions!C7", "Décisions!C9")),
        ("aide_mediane", ("Décisions!D4", "Décisions!D5", "Décisions!D6", "Décisions!D9")),
        ("aide_par_participant", ("Bilans!E4", "Bilans!E5", "Décisions!D4", "Décisions!D5")),
    ],
)
def test_a_figure_names_the_cells_it_comes_from(code: str, cells: tuple[str, ...]) -> None:
    assert next(figure.cells for figure in results(small_fund(), TODAY)[0] if figure.code == code) == cells


def test_a_figure_of_nothing_is_unknown_and_has_no_source() -> None:
    assert {(figure.value, figure.cells) for figure in results(Fund(), TODAY)[0]} == {(None, ())}


def test_the_five_most_helped_holders_hold_their_share() -> None:
    """Six holders, 100 to 600: the five first hold 2000 of 2100."""
    fund = Fund(
        projects=tuple(make.project(code=f"P{n}", holder=f"H{n}") for n in range(1, 7)),
        decisions=tuple(make.decision(project=f"P{n}", granted=Decimal(100 * n)) for n in range(1, 7)),
    )
    assert _value("concentration", fund) == Decimal("95.2")


def test_a_project_that_only_waits_weighs_on_no_rate() -> None:
    fund = small_fund()
    more = replace(fund, projects=(*fund.projects, make.project(row=10, code="P9", holder="H9")))
    assert results(more, TODAY)[0] == results(fund, TODAY)[0]


def test_themes_count_projects_amounts_and_people_those_of_nothing_included() -> None:
    table = _table("themes")
    assert table.columns == (
        "Code", "Thématique", "Déposés", "Accordés", "Refusés", "Ajournés", "Retirés", "Réalisés", "Montant demandé",
        "Montant accordé", "Part du total", "Participants", "Habitants impliqués",
    )  # fmt: skip
    requested, granted = Decimal("1733.33"), Decimal("1733.33")
    zero, total = Decimal("0.00"), Decimal("2133.33")
    assert table.rows == (
        ("T01", "Circuits courts", 4, 3, 0, 0, 1, 1, requested, granted, Decimal("81.2"), 30, 5),
        ("T02", "Lutte contre l'isolement", 2, 1, 1, 0, 0, 1, Decimal(1400), Decimal(400), Decimal("18.8"), 22, 0),
        ("T03", "Lutte contre l'illettrisme", 0, 0, 0, 0, 0, 0, zero, zero, Decimal("0.0"), 0, 0),
        ("Total", None, 6, 4, 1, 0, 1, 2, Decimal("3133.33"), total, Decimal("100.0"), 52, 5),
    )


def test_an_adjourned_project_counts_so_until_it_is_decided_or_withdrawn() -> None:
    fund = small_fund()
    pending = replace(fund, decisions=fund.decisions[:-1])
    withdrawn = replace(
        pending, projects=(*fund.projects[:-1], replace(fund.projects[-1], withdrawn_on=date(2025, 4, 1)))
    )
    counts = [_table("themes", case).rows[-1][5:7] for case in (fund, pending, withdrawn)]
    assert counts == [(0, 1), (1, 1), (0, 2)]


def test_districts_tell_their_status() -> None:
    table = _table("quartiers")
    assert table.columns[:4] == ("Code", "Quartier", "Statut", "Déposés")
    assert [row[:5] for row in table.rows] == [
        ("Q1", "Quartier du Parc", "QPV", 5, 3),
        ("V1", "Le Moulin", "Veille", 1, 1),
        ("Total", None, None, 6, 4),
    ]


def test_a_holder_helped_twice_in_the_year_is_recurrent() -> None:
    assert [row[:7] for row in _table("porteurs").rows] == [
        ("Collectif d'habitants", 1, 1, 1, 0, 2, 1),
        ("Association", 1, 1, 0, 1, 4, 3),
        ("Habitant", 0, 0, 0, 0, 0, 0),
        ("Total", 2, 2, 1, 1, 6, 4),
    ]


def test_publics_are_shares_of_the_reports_that_tell_them() -> None:
    rows = {row[0]: row[1:] for row in _table("publics").rows}
    assert rows["Participants"] == (52, None, 2)
    assert rows["Dont habitants du quartier"] == (24, Decimal("80.0"), 1)
    assert rows["Femmes"] == (29, Decimal("55.8"), 2)
    assert rows["Hommes"] == (12, Decimal("40.0"), 1)
    assert rows["60 ans et plus"] == (0, None, 0)
    assert rows["Heures de bénévolat"] == (Decimal("12.5"), None, 1)


def test_delays_are_medians_that_may_fall_between_two_days() -> None:
    assert _table("delais").rows == (
        ("Du dépôt à la décision", 4, Decimal(30), 29, 30),
        ("De la décision au premier versement", 3, Decimal(20), 15, 27),
        ("Du premier versement au bilan", 2, Decimal("110.5"), 109, 112),
    )


def test_a_holder_paid_after_their_report_did_not_wait_for_it() -> None:
    projects = tuple(make.project(code=code) for code in ("P1", "P2"))
    payments = tuple(make.payment(project=project.code, day=date(2025, 7, 1)) for project in projects)
    reports = tuple(
        make.report(project=project.code, received_on=day)
        for project, day in zip(projects, (date(2025, 6, 20), date(2025, 7, 11)), strict=True)
    )
    fund = Fund(projects=projects, payments=payments, reports=reports)
    assert _table("delais", fund).rows[2] == ("Du premier versement au bilan", 1, Decimal(10), 10, 10)


def test_meetings_tell_who_came_and_whether_the_quorum_was_reached() -> None:
    assert _table("seances").rows == (
        ("S1", date(2025, 3, 5), 3, 1, 1, Decimal("66.7"), 2, "Oui", 5),
        ("S2", date(2025, 5, 7), 3, 1, 0, Decimal("33.3"), 2, "Non", 1),
        ("S3", date(2025, 12, 3), 3, None, None, None, 2, "À venir", 0),
    )


def test_a_meeting_that_is_over_and_that_nobody_attended_is_not_to_come() -> None:
    last = _table("seances", today=date(2026, 1, 31)).rows[-1]
    assert last == ("S3", date(2025, 12, 3), 3, 0, 0, Decimal("0.0"), 2, "Non", 0)


def test_a_fund_without_a_quorum_says_so() -> None:
    assert _table("seances", replace(small_fund(), rules=())).rows[0][6:8] == (None, "Non fixé")


@given(ANY_FUND)
def test_statistics_of_any_fund_agree_with_its_budget(fund: Fund) -> None:
    granted = next(figure.value for figure in budget_figures(fund) if figure.code == "accorde")
    requested = next(figure.value for figure in budget_figures(fund) if figure.code == "demande")
    for table in results(fund, TODAY)[1]:
        assert {len(row) for row in table.rows} <= {len(table.columns)} == {len(table.units)}
        if table.total:
            last = dict(zip(table.columns, table.rows[-1], strict=True))
            if "Montant demandé" in last:
                assert (last["Montant demandé"], last["Montant accordé"]) == (requested, granted)
            for column, unit in enumerate(table.units):
                if unit == "€":
                    parts = (row[column] for row in table.rows[:-1])
                    assert (
                        sum((part for part in parts if isinstance(part, Decimal)), Decimal(0)) == table.rows[-1][column]
                    )


def test_the_order_of_rows_changes_no_figure_and_no_row_but_its_place() -> None:
    fund = small_fund()
    turned = replace(
        fund, projects=fund.projects[::-1], decisions=fund.decisions[::-1], payments=fund.payments[::-1],
        reports=fund.reports[::-1], themes=fund.themes[::-1], meetings=fund.meetings[::-1],
        holders=fund.holders[::-1], attendance=fund.attendance[::-1],
    )  # fmt: skip
    figures, tables = results(fund, TODAY)
    turned_figures, turned_tables = results(turned, TODAY)
    assert turned_figures == figures
    assert [set(table.rows) for table in turned_tables] == [set(table.rows) for table in tables]


def test_the_workbook_has_every_figure_and_table_and_charts() -> None:
    figures, tables = results(small_fund(), TODAY)
    sheets = statistics_workbook(small_fund(), TODAY).sheets
    assert sheets[0].figures == figures
    assert tuple(table for sheet in sheets for table, _ in sheet.tables) == tables
    assert sum(len(charts) for sheet in sheets for _, charts in sheet.tables) >= 3


def test_charts_draw_numbers_and_name_them_by_text() -> None:
    for sheet in statistics_workbook(small_fund(), TODAY).sheets:
        for table, charts in sheet.tables:
            for sketch in charts:
                for row in table.rows[:1]:
                    assert isinstance(row[sketch.labels - 1], str)
                    assert all(isinstance(row[column - 1], int | Decimal) for column in sketch.values)


def test_charts_of_publics_draw_ages_and_genders() -> None:
    sheet = next(sheet for sheet in statistics_workbook(small_fund(), TODAY).sheets if sheet.name == "Publics")
    ((table, charts),) = sheet.tables
    drawn = [[row[0] for row in table.rows[sketch.rows[0] - 1 : sketch.rows[1]]] for sketch in charts if sketch.rows]
    assert drawn == [
        ["Moins de 12 ans", "12-17 ans", "18-25 ans", "26-59 ans", "60 ans et plus"],
        ["Femmes", "Hommes"],
    ]


def test_projects_are_grouped_by_the_objective_that_their_theme_answers() -> None:
    fund = small_fund()
    assert _table("objectifs").rows == ()
    themes = tuple(replace(theme, objective="O1" if theme.code == "T01" else "") for theme in fund.themes)
    table = _table("objectifs", replace(fund, themes=themes))
    assert [row[:4] for row in table.rows] == [
        ("O1", "Transition des quartiers", 4, 3), ("Non renseigné", None, 2, 1), ("Total", None, 6, 4),
    ]  # fmt: skip


def test_a_project_whose_theme_is_an_objective_counts_for_it() -> None:
    fund = small_fund()
    projects = tuple(replace(project, theme="O1") for project in fund.projects)
    assert [row[0] for row in _table("objectifs", replace(fund, projects=projects)).rows] == ["O1", "Total"]


def test_objectives_reached_are_those_that_reports_tell() -> None:
    fund = Fund(
        projects=(make.project(code="P1"), make.project(code="P2"), make.project(code="P3")),
        reports=(
            make.report(project="P1", achieved="Oui"), make.report(project="P2", achieved="En partie"),
            make.report(project="P3", achieved=""),
        ),
    )  # fmt: skip
    assert _table("objectifs_atteints", fund).rows == (
        ("Oui", 1, Decimal("50.0")), ("En partie", 1, Decimal("50.0")), ("Non", 0, Decimal("0.0")),
    )  # fmt: skip


def test_the_numbers_of_publics_have_their_cells() -> None:
    (participants, *_) = audience_figures(small_fund())
    assert (participants.code, participants.value) == ("participants", 52)
    assert participants.cells == ("Bilans!E4", "Bilans!E5")
