"""The account reconciled as tables: each movement and each line once, and a gap that ends at nothing."""

from collections import Counter
from datetime import date
from decimal import Decimal

import make
from reconciled import euros, line, movement
from small_workbook import plain

from pic_sheets.fund.fund import Fund
from pic_sheets.reconciliation.book_lines import Kind
from pic_sheets.reconciliation.matches import Ambiguity, Ground, Match, Matching
from pic_sheets.reconciliation.reconciliation import BankLeftover, BookLeftover, Control, Period, Reason, Reconciliation
from pic_sheets.reconciliation.tables import result_tables

IBAN = "FR14 2004 1010 0505 0001 3M02 606"
CODES = ["rapproches", "banque_seule", "classeur_seul", "ambigus", "controle", "cheques_non_debites", "ecart"]
FUND = Fund(projects=(make.project(code="PIC-2025-014"),), holders=(make.holder(),), funders=(make.funder(code="REG"),))
BANK = [movement(id=f"M{number}", amount=amount) for number, amount in enumerate((-900, -1000, "-8.40", -50, -60), 1)]
BOOK = [
    line(id="V1", row=4), line(id="V2", row=5, amount=-600), line(id="V3", row=6, amount=-400), line(id="V4", row=7, amount=-50),
    line(id="V5", row=8, amount=-50), line(id="V6", row=9, amount=-75, mode="Chèque", reference=f"CHQ {IBAN}"),
    line(id="V7", row=10, amount=-30, mode="Espèces"), line(id="E1", kind=Kind.RECEIPT),
]  # fmt: skip


def _period(number="00012345678", **changes):
    return Period(**{"number": number, "first": date(2025, 1, 1), "last": date(2025, 12, 31), **changes})


RECONCILED = Reconciliation(
    period=_period(),
    matching=Matching(
        matches=(
            Match((BANK[0],), (BOOK[0],), Ground.REFERENCE, "PIC-2025-014 est dans le libellé."),
            Match((BANK[1],), (BOOK[1], BOOK[2]), Ground.ONE_FOR_SEVERAL, "600 + 400."),
            Match((BANK[4],), (BOOK[7],), Ground.DECIDED, "Décidé."),
        ),
        ambiguous=(Ambiguity((BANK[3],), (BOOK[3], BOOK[4]), "Deux versements de 50 €."),),
    ),
    bank_only=(BankLeftover(BANK[2], Reason.EXPLAINED, "Frais"), BankLeftover(BANK[3], Reason.AMBIGUOUS)),
    book_only=(
        BookLeftover(BOOK[3], Reason.AMBIGUOUS), BookLeftover(BOOK[4], Reason.AMBIGUOUS), BookLeftover(BOOK[5], Reason.CHEQUE),
        BookLeftover(BOOK[6], Reason.CASH),
    ),
    controls=(
        Control("a.csv", "CSV", IBAN, None, None, euros(10), euros(5), euros(-3), euros(12), euros(0), 2),
        Control("b.csv", "CSV", "", None, None, euros(10), euros(5), euros(-3), euros(14), euros(2), 2),
        Control("c.ofx", "OFX", "", None, None, None, euros(5), euros(-3), euros(12), None, 2),
    ),
)  # fmt: skip


def _tables(reconciled=RECONCILED):
    return {table.code: table for table in result_tables(FUND, reconciled)}


def _column(table, heading):
    return [row[table.columns.index(heading)] for row in table.rows]


def test_the_tables_come_in_their_order_each_row_under_its_headings():
    tables = result_tables(FUND, RECONCILED)
    assert [table.code for table in tables] == CODES
    for table in tables:
        assert len(set(table.columns)) == len(table.columns) == len(table.units)
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_each_movement_and_each_line_is_once_matched_or_alone():
    tables = _tables()
    bank = Counter(
        [it for it in _column(tables["rapproches"], "Mouvement") if it] + _column(tables["banque_seule"], "Mouvement")
    )
    book = Counter(
        [it for it in _column(tables["rapproches"], "Ligne") if it] + _column(tables["classeur_seul"], "Ligne")
    )
    assert bank == Counter(it.id for it in BANK)
    assert book == Counter(it.id for it in BOOK)


def test_one_transfer_for_two_payments_is_two_rows_of_one_number_and_its_amount_once():
    table = _tables()["rapproches"]
    assert _column(table, "N°") == [1, 2, 2, 3]
    assert _column(table, "Montant") == [euros(-900), euros(-1000), None, euros(-60)]
    assert _column(table, "Montant classeur") == [euros(-900), euros(-600), euros(-400), euros(5000)]
    assert _column(table, "Écart (jours)") == [2, 2, None, 2]
    assert _column(table, "Cellule") == ["Versements!D4", "Versements!D5", "Versements!D6", "Encaissements!C4"]
    assert _column(table, "Nom") == ["Les Jardins du 3/15"] * 3 + ["Région Hauts-de-France"]
    assert _column(table, "Pourquoi")[0] == "PIC-2025-014 est dans le libellé."


def test_the_screen_shows_what_is_to_look_at_alone():
    tables = _tables()
    assert _column(tables["banque_seule"].shortened, "Raison") == ["Plusieurs possibilités"]
    assert set(_column(tables["classeur_seul"].shortened, "Raison")) == {"Plusieurs possibilités"}


def test_what_is_alone_says_why():
    tables = _tables()
    assert _column(tables["banque_seule"], "Raison") == ["Plusieurs possibilités", "Expliqué à la main"]
    assert _column(tables["banque_seule"], "Explication") == ["", "Frais"]
    assert _column(tables["classeur_seul"], "Raison")[2:] == ["Chèque non encore débité", "Payé en espèces"]


def test_an_ambiguity_is_each_movement_with_each_line_that_it_may_be():
    table = _tables()["ambigus"]
    assert list(zip(_column(table, "Mouvement"), _column(table, "Ligne"), strict=True)) == [("M4", "V4"), ("M4", "V5")]
    assert _column(table, "Pourquoi") == ["Deux versements de 50 €."] * 2


def test_a_movement_that_may_be_many_lines_is_shown_with_the_nearest():
    many = tuple(line(id=f"V{day}", day=date(2025, 4, day)) for day in range(1, 31))
    case = Ambiguity((movement(day=date(2025, 4, 30)),), many, "Trop.")
    found = Reconciliation(_period(), Matching(ambiguous=(case,)))
    assert _column(_tables(found)["ambigus"], "Ligne") == [f"V{day}" for day in range(30, 20, -1)]


def test_the_gap_is_told_line_by_line_down_to_nothing():
    table = _tables()["ecart"]
    left = _column(table, "Reste à expliquer")
    assert (left[0], left[-1]) == (RECONCILED.gap, Decimal("0.00"))
    assert _column(table, "Effet sur l'écart")[1:] == [
        euros("-8.40"), euros(-50), euros(50), euros(50), euros(75), euros(-5060),
    ]  # fmt: skip
    assert "V7" not in _column(table, "Identifiant")
    assert plain(_column(table, "Raison")[1]) == "Expliqué à la main : Frais"


def test_a_gap_of_nothing_is_one_line():
    (row,) = _tables(Reconciliation(_period(), Matching()))["ecart"].rows
    assert row[-1] == Decimal("0.00")


def test_a_cheque_that_is_not_cashed_says_until_when_it_may_be():
    (row,) = _tables()["cheques_non_debites"].rows
    assert row[-2:] == (euros(75), date(2026, 4, 9))


def test_a_statement_is_right_wrong_or_cannot_be_checked():
    assert _column(_tables()["controle"], "Contrôle") == ["juste", "faux", "non vérifiable"]


def test_no_account_number_is_shown_whole():
    label = movement(id="M3", label=f"VIR {IBAN}", amount="-8.40")
    found = Reconciliation(
        _period(IBAN),
        RECONCILED.matching,
        (BankLeftover(label, Reason.UNKNOWN),),
        RECONCILED.book_only,
        RECONCILED.controls,
    )
    shown = " ".join(str(cell) for table in result_tables(FUND, found) for row in table.rows for cell in row)
    assert "FR•••• 606" in shown
    assert "2004 1010" not in shown
    assert "20041010" not in shown


def test_a_long_table_is_not_for_the_screen_and_an_empty_one_neither():
    lines = tuple(BookLeftover(line(id=f"V{number}"), Reason.UNKNOWN) for number in range(41))
    for left, shown in ((lines, False), (lines[:40], True), ((), False)):
        assert _tables(Reconciliation(_period(), Matching(), book_only=left))["classeur_seul"].on_screen is shown
