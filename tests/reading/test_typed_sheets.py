"""Rows typed cell by cell."""

from decimal import Decimal

import pytest

from pic_sheets.reading.faults import Fault
from pic_sheets.reading.headings import headings
from pic_sheets.reading.typed_sheets import typed_sheet
from pic_sheets.sheets import payments, rules
from pic_sheets.tables import Area, Percent, Table

HEADINGS = ["Projet", "Nature", "Date", "Montant", "Mode"]


def _typed(*rows, sheet=payments.SHEET, merged=()):
    table = Table(sheet.name, list(rows), merged)
    return typed_sheet(table, sheet, headings(table, sheet))


def test_rows_shorter_than_the_headings_are_blank_to_their_right_and_longer_ones_are_cut():
    typed = _typed(
        HEADINGS, ["P1", "Solde", "05/03/2025"], ["P2", "Solde", "05/03/2025", 10.0, "Chèque", "à part", 3.0]
    )
    assert typed.values["project"] == ["P1", "P2"]
    assert typed.values["amount"] == [None, Decimal("10.00")]
    assert typed.faults == {}


def test_blank_rows_are_skipped_and_the_others_keep_their_address():
    typed = _typed(["Titre"], HEADINGS, [], [None, " "], ["P1", "Solde"], [None] * 9, ["P2", "Solde"])
    assert [place.cell("amount") for place in typed.places] == ["D5", "D7"]


def test_a_row_with_something_only_in_a_column_of_staffs_own_is_blank():
    assert _typed([*HEADINGS, "Vu"], [None, None, None, None, None, "oui"]).places == []


def test_merged_titles_above_and_between_are_kept_out_of_the_headings():
    typed = _typed(["Versements 2025", None, None], HEADINGS, ["P1", "Solde"], merged=(Area(1, 1, 1, 5),))
    assert [place.row for place in typed.places] == [3]


def test_a_sheet_with_its_headings_alone_has_no_row():
    typed = _typed(HEADINGS)
    assert (typed.places, typed.values["project"]) == ([], [])


def test_a_fault_that_blocks_keeps_others_away_and_one_that_does_not_lets_the_value_be_read():
    typed = _typed(HEADINGS, ["P1", "Solde", "hier", "10,50", "Chèque"])
    assert (typed.is_faulty(0, "day"), typed.is_unread(0, "day")) == (True, True)
    assert (typed.is_faulty(0, "amount"), typed.is_unread(0, "amount")) == (False, False)
    assert (typed.is_faulty(0, "mode"), typed.is_unread(0, "mode")) == (False, False)
    typed.add(0, "mode", Fault("siret-invalide", "", ""))
    assert not typed.is_unread(0, "mode")
    typed.values["mode"][0] = None
    assert typed.is_unread(0, "mode")


@pytest.mark.parametrize(
    ("parameter", "value", "read"),
    [
        ("Acompte (%)", "80 %", Decimal("0.8")),
        ("acompte (%)", Percent(Decimal("0.8")), Decimal("0.8")),
        ("PLAFOND SELON LE RANG", "900 ; 400", (Decimal("900.00"), Decimal("400.00"))),
        ("Majorité", "deux tiers", "Deux tiers"),
        ("Voix prépondérante", "Oui", True),
        ("Plafond du maire", "900", None),
        (None, "900", None),
        (12.0, "900", None),
    ],
)
def test_a_rule_is_read_as_its_parameter_says(parameter, value, read):
    row = [parameter, "01/01/2025", value, None]
    typed = _typed(["Paramètre", "À partir du", "Valeur", "Source"], row, sheet=rules.SHEET)
    assert typed.values["value"] == [read]
    assert typed.faults == {}


def test_a_rule_whose_value_is_not_of_its_parameter_is_a_fault_on_the_value():
    typed = _typed(["Paramètre", "À partir du", "Valeur"], ["Quorum", "01/01/2025", "tous"], sheet=rules.SHEET)
    assert {key: [fault.code for fault in faults] for key, faults in typed.faults.items()} == {
        (0, "value"): ["nombre-illisible"]
    }


def test_the_merged_cells_over_a_cell_are_found_among_many_and_never_over_their_first():
    rows = [HEADINGS, *[["P1", "Solde", None]] * 11]
    tall, wide, later = Area(3, 1, 6, 1), Area(3, 2, 3, 4), Area(8, 1, 9, 1)
    typed = _typed(*rows, merged=(later, wide, tall))
    key = next(iter(typed.columns))
    hidden = [(row, typed.merged_into(row - 2, key)) for row in range(2, 13)]
    assert [(row, area) for row, area in hidden if area] == [(4, tall), (5, tall), (6, tall), (9, later)]
