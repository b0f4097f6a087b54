"""A simulated agenda as figures and tables."""

from dataclasses import replace
from decimal import Decimal

import make
from funds import ANY_FUND
from hypothesis import given, settings
from small_workbook import plain

from pic_sheets.budget.agenda_results import agenda_figures, agenda_tables
from pic_sheets.budget.figures import figures
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.simulation import simulation

D = Decimal
MEETING = make.meeting(envelope=D("1000.00"))
FUND = Fund(
    funders=(make.funder(notified=D("2000.00")), make.funder(row=5, code="F2", name="Ville", notified=D("1000.00"))),
    themes=(make.theme(), make.theme(code="T02", name="Isolement")),
    holders=(make.holder(),),
    projects=(
        make.project(),
        make.project(row=5, code="P2", requested=D("300.00"), theme="T02"),
        make.project(row=6, code="P3", requested=D("250.00"), theme="?", holder="H9"),
        make.project(row=7, code="P4"),
    ),
    meetings=(MEETING, make.meeting(code="S0", day=None)),
    decisions=(
        make.decision(project="P2", verdict="Accord partiel", granted=D("200.00")),
        make.decision(project="P4", meeting="S0", granted=D("100.00")),
    ),
    rules=(make.rule(value=D("600.00")), make.rule(parameter="Projets par porteur et par an", value=2)),
)


def _tables(fund=FUND, meeting=MEETING):
    return {table.code: table for table in agenda_tables(fund, simulation(fund, meeting))}


def test_the_figures_with_the_cells_they_come_from():
    told = {figure.code: (figure.value, figure.unit) for figure in agenda_figures(FUND, simulation(FUND, MEETING))}
    assert told == {
        "disponible": (D("2700.00"), "€"),
        "avant_ordre_du_jour": (D("2900.00"), "€"),
        "ordre_du_jour": (D("1350.00"), "€"),
        "reste_si_demande": (D("1550.00"), "€"),
        "ordre_du_jour_plafonds": (D("1050.00"), "€"),
        "reste_si_plafonds": (D("1850.00"), "€"),
        "enveloppe_seance": (D("1000.00"), "€"),
        "reste_seance_si_demande": (D("-350.00"), "€"),
        "reste_seance_si_plafonds": (D("-50.00"), "€"),
    }
    cells = {figure.code: figure.cells for figure in agenda_figures(FUND, simulation(FUND, MEETING))}
    assert cells["disponible"] == next(figure.cells for figure in figures(FUND) if figure.code == "disponible")
    assert cells["enveloppe_seance"] == ("Séances!E4",)
    assert cells["ordre_du_jour"] == ("Projets!P4", "Projets!P5", "Projets!P6", "Projets!P7")


def test_a_meeting_without_an_envelope_has_figures_without_a_value():
    bare = make.meeting()
    told = {figure.code: figure.value for figure in agenda_figures(FUND, simulation(FUND, bare))}
    assert [told[code] for code in ("enveloppe_seance", "reste_seance_si_demande", "reste_seance_si_plafonds")] == [
        None
    ] * 3


def test_each_project_in_order_as_asked_then_within_the_ceilings():
    tables = _tables()
    assert [tuple(map(_plain, row)) for row in tables["projets"].rows] == [
        ("P1", "Jardin partagé", "Les Jardins du 3/15", "À décider", D("900.00"), D("600.00"), D("900.00"), D("2900.00"), D("2000.00"), D("100.00")),
        ("P2", "Jardin partagé", "Les Jardins du 3/15", "Décidé : Accord partiel", D("300.00"), None, D("200.00"), D("2000.00"), D("1800.00"), D("-100.00")),
        ("P3", "Jardin partagé", "H9", "À décider", D("250.00"), D("600.00"), D("250.00"), D("1800.00"), D("1550.00"), D("-350.00")),
        ("P4", "Jardin partagé", "Les Jardins du 3/15", "Décidé à une autre séance : S0, Accord", D("900.00"), None, D("0.00"), D("1550.00"), D("1550.00"), D("-350.00")),
    ]  # fmt: skip
    assert [row[2:6] for row in tables["projets_plafonds"].rows] == [
        (D("600.00"), "Plafond par projet", D("600.00"), D("2900.00")),
        (None, "", D("200.00"), D("2300.00")),
        (D("600.00"), "Plafond par projet", D("250.00"), D("2100.00")),
        (None, "", D("0.00"), D("1850.00")),
    ]


def _plain(content):
    return plain(content) if isinstance(content, str) else content


def test_by_funder_and_by_theme_with_totals_that_are_the_figures():
    tables = _tables()
    assert tables["par_financeur"].rows[-1] == (
        "Total", None, D("3000.00"), D("2900.00"), D("1350.00"), D("1550.00"), D("1050.00"), D("1850.00"),
    )  # fmt: skip
    assert tables["par_financeur"].rows[1][:4] == ("F2", "Ville", D("1000.00"), D("966.67"))
    assert tables["parts_des_financeurs"].rows[:2] == (
        ("P1", "F1", "Région Hauts-de-France", D("600.00"), D("400.00")),
        ("P1", "F2", "Ville", D("300.00"), D("200.00")),
    )
    assert tables["par_theme"].rows == (
        ("T01", "Circuits courts", 2, D("100.00"), D("900.00"), D("1000.00"), D("600.00"), D("700.00")),
        ("T02", "Isolement", 1, D("0.00"), D("200.00"), D("200.00"), D("200.00"), D("200.00")),
        (None, "Non renseigné", 1, D("0.00"), D("250.00"), D("250.00"), D("250.00"), D("250.00")),
        ("Total", None, 4, D("100.00"), D("1350.00"), D("1450.00"), D("1050.00"), D("1150.00")),
    )


def test_what_each_rule_says_and_apart_what_is_not_kept():
    tables = _tables()
    assert [row[:1] + row[2:4] for row in tables["regles"].rows] == [
        ("P1", "Projets par porteur et par an", "Oui"),
        ("P1", "Plafond par projet", "Non"),
        ("P2", "Projets par porteur et par an", "Oui"),
        ("P2", "Plafond par projet", "Oui"),
        ("P3", "Projets par porteur et par an", "Oui"),
        ("P3", "Plafond par projet", "Oui"),
    ]
    assert not tables["regles"].on_screen
    assert [(row[0], plain(row[3])) for row in tables["depassements"].rows] == [
        ("P1", "Plafond par projet : 600,00 € ; demande 900,00 €, 300,00 € de trop")
    ]
    assert tables["depassements"].on_screen
    assert not _tables(replace(FUND, rules=()))["depassements"].on_screen


def test_a_fund_without_funders_keeps_its_total():
    table = _tables(replace(FUND, funders=()))["par_financeur"]
    assert table.rows[0][:4] == (None, "Non renseigné", D("0.00"), D("-100.00"))
    assert table.rows[-1][5] == D("-1450.00")


@settings(max_examples=60, deadline=None)
@given(ANY_FUND)
def test_the_totals_of_any_agenda_are_its_figures(fund):
    for meeting in fund.meetings:
        told = {figure.code: figure.value for figure in agenda_figures(fund, simulation(fund, meeting))}
        tables = _tables(fund, meeting)
        wanted = [
            told[code]
            for code in (
                "avant_ordre_du_jour",
                "ordre_du_jour",
                "reste_si_demande",
                "ordre_du_jour_plafonds",
                "reste_si_plafonds",
            )
        ]
        assert list(tables["par_financeur"].rows[-1][3:]) == wanted
        assert [tables["par_theme"].rows[-1][index] for index in (4, 6)] == [wanted[1], wanted[3]]
        assert all(len(row) == len(table.columns) for table in tables.values() for row in table.rows)
