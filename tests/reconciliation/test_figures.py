"""The account reconciled in figures, each with its cells."""

from datetime import date

from reconciled import euros, line, movement
from small_workbook import plain

from pic_sheets.bank_statements import Balance
from pic_sheets.reconciliation.figures import figures
from pic_sheets.reconciliation.matches import Ground, Match, Matching
from pic_sheets.reconciliation.reconciliation import BankLeftover, BookLeftover, Period, Reason, Reconciliation

LAST = date(2025, 12, 31)


def _found(opening=None, closing=None):
    return Reconciliation(
        Period("0001", date(2025, 1, 1), LAST, opening, closing),
        Matching((Match((movement(),), (line(row=6),), Ground.REFERENCE, ""),)),
        (BankLeftover(movement(id="M2", amount=-8), Reason.UNKNOWN),),
        (
            BookLeftover(line(id="V2", row=5, amount=-100), Reason.UNKNOWN),
            BookLeftover(line(id="V3", row=4, amount=-70), Reason.CHEQUE),
        ),
    )


def test_the_balances_the_gap_and_what_is_left_to_look_at():
    found = figures(_found(Balance(date(2025, 1, 1), euros(2000)), Balance(LAST, euros(1000))))
    assert {figure.code: figure.value for figure in found} == {
        "solde_banque_debut": euros(2000), "solde_banque": euros(1000), "solde_classeur": euros(838), "ecart": euros(162),
        "ecart_inexplique": euros(92), "rapproches": 1, "a_regarder": 2,
    }  # fmt: skip
    assert plain(found[1].label) == "Solde de la banque à la fin (31/12/2025)"


def test_balances_that_no_statement_tells_are_unknown_and_the_gap_is_not():
    found = {figure.code: figure.value for figure in figures(_found())}
    assert (found["solde_banque_debut"], found["solde_banque"], found["solde_classeur"]) == (None, None, None)
    assert found["ecart"] == euros(162)


def test_each_figure_has_the_cells_of_the_workbook_that_it_rests_on():
    cells = {figure.code: figure.cells for figure in figures(_found())}
    assert cells["rapproches"] == ("Versements!D6",)
    assert cells["a_regarder"] == ("Versements!D5",)
    assert cells["ecart"] == ("Versements!D4", "Versements!D5")
    assert cells["solde_classeur"] == ("Versements!D4", "Versements!D5", "Versements!D6")
