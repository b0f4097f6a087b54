"""What leads from a movement to lines."""

import pytest
from reconciled import HOLDER, line, movement

from pic_sheets.reconciliation.book_lines import Kind
from pic_sheets.reconciliation.clues import Clueing, Found, Sort, names_of, sorts_of

LINES = (line(), line(id="L2", kind=Kind.RECEIPT, codes=("VILLE",), names=("Ville de Méricourt",)))


@pytest.mark.parametrize(
    ("label", "sure", "amount"),
    [
        ("VIR PIC-2025-014 JARDINS", {Found.CODE}, set()),
        ("VIR LES JARDINS", {Found.NAME}, set()),
        ("VIREMENT", set(), {Found.AMOUNT}),
        ("CHEQUE 1234567", {Found.CHEQUE}, {Found.AMOUNT}),
        ("REJET VIREMENT", set(), set()),
    ],
)
def test_the_best_that_a_label_tells_is_followed_alone(label, sure, amount):
    clues = Clueing(LINES).clues(movement(label=label))
    assert ({clue.found for clue in clues.sure}, {clue.found for clue in clues.amount}) == (sure, amount)


def test_a_code_without_a_digit_is_a_name():
    assert names_of(LINES[1]) == ("Ville de Méricourt", "VILLE")
    assert names_of(LINES[0]) == (HOLDER,)


def test_names_are_those_of_lines_that_go_the_same_way():
    assert not Clueing(LINES).clues(movement(label="VIR VILLE DE MERICOURT")).whom
    assert Clueing(LINES).clues(movement(label="VIR VILLE DE MERICOURT", amount=5000)).whom


def test_a_label_that_says_something_else_may_only_be_a_funder_s():
    (clue,) = Clueing(LINES).clues(movement(label="CB BOULANGERIE")).amount
    assert clue.key == Found.AMOUNT + Sort.RECEIPT


def test_a_cheque_of_a_known_number_is_apart():
    assert sorts_of(line(mode="Chèque", reference="CHQ 1234567")) == (Sort.NUMBERED,)
    assert sorts_of(line(mode="Chèque")) == (Sort.ANY, Sort.CHEQUE)
