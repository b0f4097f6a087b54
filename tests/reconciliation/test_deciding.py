"""What is decided by hand in rapprochement.xlsx, and what of it cannot be followed."""

from datetime import date
from decimal import Decimal

import make
import pytest
from small_workbook import plain

from pic_sheets.bank_statements import Movement
from pic_sheets.fund.fund import Fund
from pic_sheets.reconciliation.by_hand import LABELS, LINES, MOVEMENTS, PAGES, PAIRS
from pic_sheets.reconciliation.deciding import TWICE, UNEQUAL, UNKNOWN, VAGUE, read_decided
from pic_sheets.reconciliation.lines_of_fund import book_lines
from pic_sheets.tables import Table

D = Decimal
BANK = tuple(
    Movement(date(2025, 4, day), D(amount), "VIR", id=f"M-{name}")
    for day, amount, name in ((1, "-900.00", "AAAAA"), (2, "-500.00", "BBBBB"), (3, "-400.00", "CCCCC"))
)
BOOK = book_lines(
    Fund(
        payments=tuple(
            make.payment(row=row, amount=D(amount)) for row, amount in ((4, "900.00"), (5, "500.00"), (6, "400.00"))
        )
    )
)
A, B, C = (movement.id for movement in BANK)
X, Y, Z = (line.id for line in BOOK)


def _tables(pairs=(), movements=(), labels=(), lines=()):
    rows = {PAIRS.name: pairs, MOVEMENTS.name: movements, LABELS.name: labels, LINES.name: lines}
    return [Table(sheet.name, [list(sheet.headings), *map(list, rows[sheet.name])]) for sheet in PAGES]


def _read(**rows):
    return read_decided(_tables(**rows), BANK, BOOK)


def _told(issues):
    return [(issue.sheet, issue.cell, issue.code, issue.severity) for issue in issues]


def test_a_file_that_says_nothing_decides_nothing():
    for tables in ((), _tables()):
        decided, issues = read_decided(tables, BANK, BOOK)
        assert (decided.pairs, dict(decided.explained_movements), dict(decided.explained_lines), issues) == (
            (),
            {},
            {},
            (),
        )


def test_a_pair_and_explanations_are_followed_however_the_ids_are_typed():
    decided, issues = _read(
        pairs=[(f" {A.lower()} ", X, None)], movements=[(B, "Frais")], lines=[(Y, "Payé par la Ville"), (Z, "Annulé")]
    )
    assert decided.pairs == ((frozenset({A}), frozenset({X})),)
    assert decided.explained_movements == {B: "Frais"}
    assert decided.explained_lines == {Y: "Payé par la Ville", Z: "Annulé"}
    assert issues == ()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_rows_that_share_a_movement_or_a_line_are_one_decision(order):
    rows = [(A, Y, None), (A, Z, None), (B, Z, None)]
    decided, _ = _read(pairs=[rows[rank] for rank in order])
    assert decided.pairs == ((frozenset({A, B}), frozenset({Y, Z})),)


def test_one_transfer_for_two_payments_adds_up_and_nothing_is_told():
    decided, issues = _read(pairs=[(A, Y, None), (A, Z, None)])
    assert decided.pairs == ((frozenset({A}), frozenset({Y, Z})),)
    assert issues == ()


def test_amounts_that_differ_are_followed_and_told_once():
    decided, issues = _read(pairs=[(B, X, "Reste en mai")])
    assert decided.pairs == ((frozenset({B}), frozenset({X})),)
    assert _told(issues) == [("rapprochement.xlsx › Rapprochés à la main", "A2", UNEQUAL, "A")]
    assert "La banque a -500,00 €, le classeur -900,00 € : 400,00 € restent dans l'écart." in plain(issues[0].message)


def test_an_id_that_is_none_is_told_at_its_cell_with_the_nearest():
    decided, issues = _read(pairs=[(f"{A}A", X, None)], lines=[("V-ZUT", "Annulé")])
    assert (decided.pairs, dict(decided.explained_lines)) == ((), {})
    assert _told(issues) == [
        ("rapprochement.xlsx › Rapprochés à la main", "A2", UNKNOWN, "A"),
        ("rapprochement.xlsx › Lignes expliquées", "A2", UNKNOWN, "A"),
    ]
    assert plain(issues[0].advice) == f"Vouliez-vous dire « {A} » ?"
    assert "copiez son nouvel identifiant" in issues[1].advice


def test_a_movement_of_other_statements_is_only_an_information():
    _, (issue,) = _read(movements=[("M-zzzzzzzz", "Frais de janvier")])
    assert (issue.code, issue.severity) == (UNKNOWN, "I")
    assert "S'il est d'un autre relevé, gardez-le" in issue.advice


def test_what_is_decided_twice_is_told_and_the_pair_counts():
    decided, issues = _read(
        pairs=[(A, X, None)], movements=[(A, "Frais")], lines=[(X, "Annulé"), (Y, "Payé"), (Y, "Annulé")]
    )
    assert (len(decided.pairs), dict(decided.explained_movements), dict(decided.explained_lines)) == (
        1,
        {},
        {Y: "Payé"},
    )
    assert [(issue.cell, issue.code, issue.severity) for issue in issues] == [
        ("A2", TWICE, "B"), ("A4", "doublon", "B"), ("A2", TWICE, "B"),
    ]  # fmt: skip
    assert f"« {A} » est déjà rapproché en Rapprochés à la main!A2" in plain(issues[0].message)


def test_a_row_that_lacks_one_of_the_two_is_told_and_not_followed():
    decided, issues = _read(pairs=[(A, None, None)], movements=[(B, None)])
    assert (decided.pairs, dict(decided.explained_movements)) == ((), {})
    assert [(issue.cell, issue.code) for issue in issues] == [("B2", "valeur-manquante"), ("B2", "valeur-manquante")]


def test_a_sheet_whose_headings_were_changed_is_told():
    _, issues = read_decided([Table(PAIRS.name, [["Truc", "Machin"], [A, X]])], BANK, BOOK)
    assert [issue.code for issue in issues] == ["entete-introuvable"]


def test_words_of_a_label_are_kept_folded_and_the_first_of_two_rows_counts():
    decided, issues = _read(labels=[("Frais de  TENUE", "Frais du mois"), ("frais de tenue", "Autre")])
    assert dict(decided.explained_labels) == {"frais de tenue": "Frais du mois"}
    assert [issue.code for issue in issues] == ["doublon"]


def test_words_that_nearly_any_label_holds_explain_nothing():
    decided, issues = _read(labels=[("VIR", "Tout"), ("- - -", "Rien")])
    assert dict(decided.explained_labels) == {}
    assert [(issue.code, issue.cell) for issue in issues] == [(VAGUE, "A2"), (VAGUE, "A3")]
