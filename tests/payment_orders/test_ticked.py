from dataclasses import replace
from decimal import Decimal

from payments_ordered import payable
from small_workbook import plain

from pic_sheets.columns import Place, filled
from pic_sheets.payment_orders.tick_list import SHEET, TickLine
from pic_sheets.payment_orders.ticked import ticked

COLUMNS = {name: rank for rank, name in enumerate(SHEET.columns, 1)}


def _line(row=4, **changes):
    values = {"pay": True, "project": "P1", "nature": "Solde", "amount": Decimal("180.00")} | changes
    return filled(TickLine, place=Place("liste.xlsx, Paiements", row, COLUMNS), **values)


def _told(lines, payables=(payable(),), reasons=None):
    chosen, issues = ticked(lines, payables, reasons or {})
    assert all(issue.blocks and issue.code == "paiement-refuse" for issue in issues)
    return [found.due.project.code for found in chosen], [
        (issue.cell, plain(f"{issue.message} {issue.advice}")) for issue in issues
    ]


def test_what_is_ticked_and_still_due_is_ordered():
    assert _told([_line(), _line(5, project="P2", pay=False)], (payable(), payable("P2"))) == (["P1"], [])
    assert _told([_line(project=" p1 ")]) == (["P1"], [])
    assert _told([_line(pay=None)]) == ([], [])


def test_a_changed_amount_is_refused_with_its_cell():
    _, ((cell, told),) = _told([_line(amount=Decimal("900.00"))])
    assert (cell, "900,00 € dans la liste, 180,00 € dus d'après le classeur" in told) == ("E4", True)
    _, ((cell, told),) = _told([_line(amount=None)])
    assert (cell, "rien dans la liste" in told) == ("E4", True)


def test_what_is_no_longer_due_is_refused_with_the_reason():
    _, ((cell, told),) = _told([_line()], (), {"P1": "déjà ordonné le 15 janvier 2026 sous le numéro 2026-0001."})
    assert (cell, "déjà ordonné" in told) == ("B4", True)
    _, ((cell, told),) = _told([_line(project="P9")])
    assert (cell, "« P9 » : ce paiement n'est pas, ou n'est plus, dû" in told) == ("B4", True)
    _, ((_, told),) = _told([_line(project="")])
    assert told.startswith("Cette ligne, sans code de projet,")


def test_a_payment_of_another_nature_is_refused():
    _, ((cell, told),) = _told([_line(nature="Acompte")])
    assert (cell, "c'est maintenant « Solde » qui est dû, et non « Acompte »" in told) == ("D4", True)


def test_a_row_copied_is_refused():
    chosen, ((cell, told),) = _told([_line(), _line(5)])
    assert (chosen, cell, "est déjà plus haut" in told) == (["P1"], "B5", True)


def test_what_is_missing_for_a_transfer_is_refused():
    _, ((cell, told),) = _told([_line()], (payable(iban="", missing="Porteurs!N4 : l'IBAN manque."),))
    assert cell == SHEET_ACCOUNT
    assert told == "Porteurs!N4 : l'IBAN manque. Corrigez cette cellule du classeur, ou mettez Non sous « Payer »."


SHEET_ACCOUNT = f"{chr(ord('A') + COLUMNS['account'] - 1)}4"


def test_a_transfer_larger_than_the_standard_takes_is_refused():
    big = payable(amount="1000000000.00")
    _, ((cell, told),) = _told([_line(amount=Decimal("1000000000.00"))], (big,))
    assert (cell, "ne peut pas dépasser" in told) == ("E4", True)


def test_every_fault_is_told_at_once():
    lines = [_line(amount=Decimal("1.00")), _line(5, project="P2", amount=Decimal("180.00")), _line(6, project="P9")]
    payables = (payable(), payable("P2", missing="Porteurs!N5 : l'IBAN manque."))
    chosen, issues = _told(lines, payables)
    assert [cell for cell, _ in issues] == ["E4", "J5", "B6"]
    assert replace(lines[0], amount=Decimal("180.00")) == _line()
    assert chosen == ["P1", "P2"]
