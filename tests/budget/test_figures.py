"""The figures of the budget: computed by hand once, and true to their own definitions for any fund."""

from dataclasses import replace
from decimal import Decimal

import make
import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given

from pic_sheets.budget.figures import figures
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import EURO, Figure


def _values(fund: Fund) -> dict[str, object]:
    return {figure.code: figure.value for figure in figures(fund)}


def _figure(fund: Fund, code: str) -> Figure:
    return next(figure for figure in figures(fund) if figure.code == code)


def test_the_small_fund_s_figures_are_those_computed_by_hand() -> None:
    assert _values(small_fund()) == {
        "notifie": Decimal("4500.00"),
        "frais_de_gestion": Decimal("300.00"),
        "enveloppe": Decimal("4200.00"),
        "encaisse": Decimal("3900.00"),
        "demande": Decimal("3133.33"),  # 900 + 600 + 333.33 + 800 + 500, without the withdrawn 250
        "accorde": Decimal("2133.33"),  # 900 + 400 + 333.33 + 500
        "engage": Decimal("1983.33"),  # 900 + 250 + 333.33 + 500
        "verse": Decimal("1486.66"),  # 720 + 180 + 320 + 266.66
        "reverse": Decimal("100.00"),
        "justifie": Decimal("1150.00"),  # 900 + 250
        "reste_a_verser": Decimal("666.67"),  # P3: 333.33 - 166.66, P6: 500
        "trop_percu": Decimal("70.00"),  # P2: 320 - 250
        "disponible": Decimal("2216.67"),
    }


def test_every_figure_is_in_euros_with_a_french_label() -> None:
    assert {figure.unit for figure in figures(small_fund())} == {EURO}
    assert all(figure.label and figure.label != figure.code for figure in figures(small_fund()))


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("notifie", ("Financeurs!F4", "Financeurs!F5")),
        ("frais_de_gestion", ("Financeurs!G4",)),
        ("encaisse", ("Encaissements!C4", "Encaissements!C5")),
        ("demande", ("Projets!P4", "Projets!P5", "Projets!P6", "Projets!P7", "Projets!P9")),
        ("accorde", ("Décisions!D4", "Décisions!D5", "Décisions!D6", "Décisions!D9")),
        ("reverse", ("Versements!D8",)),
        ("justifie", ("Bilans!Q4", "Bilans!Q5", "Décisions!D4", "Décisions!D5")),
        (
            "trop_percu",
            (
                "Bilans!Q4", "Bilans!Q5", "Décisions!D4", "Décisions!D5",
                "Versements!D4", "Versements!D5", "Versements!D6",
            ),
        ),
    ],
)  # fmt: skip
def test_a_figure_names_the_cells_it_comes_from_and_no_blank_one(code: str, cells: tuple[str, ...]) -> None:
    assert _figure(small_fund(), code).cells == cells


def test_a_payment_of_no_known_project_is_still_money_that_left() -> None:
    fund = Fund(payments=(make.payment(project=""), make.payment(project="X", row=5)))
    assert _values(fund)["verse"] == Decimal("1800.00")
    assert _figure(fund, "verse").cells == ("Versements!D4", "Versements!D5")


def test_a_project_typed_twice_counts_once() -> None:
    fund = Fund(projects=(make.project(row=4), make.project(row=5)), decisions=(make.decision(),))
    assert _values(fund)["demande"] == _values(fund)["accorde"] == Decimal("900.00")


def test_a_report_that_does_not_say_what_was_spent_settles_nothing() -> None:
    fund = Fund(projects=(make.project(),), decisions=(make.decision(),), reports=(make.report(justified=None),))
    assert _values(fund)["engage"] == Decimal("900.00")
    assert _values(fund)["justifie"] == Decimal("0.00")


def test_an_empty_fund_has_nothing_anywhere() -> None:
    assert {(figure.value, figure.cells) for figure in figures(Fund())} == {(Decimal("0.00"), ())}


@given(ANY_FUND)
def test_figures_of_any_fund_hold_together(fund: Fund) -> None:
    found = _values(fund)
    assert found["enveloppe"] == Decimal(str(found["notifie"])) - Decimal(str(found["frais_de_gestion"]))
    assert found["disponible"] == Decimal(str(found["enveloppe"])) - Decimal(str(found["engage"]))
    assert all(cell.count("!") == 1 for figure in figures(fund) for cell in figure.cells)
    assert all(len(set(figure.cells)) == len(figure.cells) for figure in figures(fund))


def test_the_order_of_rows_changes_no_figure_and_no_source() -> None:
    fund = small_fund()
    turned = replace(
        fund,
        funders=fund.funders[::-1],
        projects=fund.projects[::-1],
        decisions=fund.decisions[::-1],
        payments=fund.payments[::-1],
        reports=fund.reports[::-1],
        meetings=fund.meetings[::-1],
    )
    assert figures(turned) == figures(fund)
