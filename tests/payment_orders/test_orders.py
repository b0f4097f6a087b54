from dataclasses import replace
from decimal import Decimal

import make
import pytest
from grants import granted
from payments_ordered import IBAN, OWN_IBAN, order, payable
from small_workbook import plain

from pic_sheets.errors import UnusableRequest
from pic_sheets.payment_orders.orders import debtor, ordered_lines


def _refusal(**changes):
    with pytest.raises(UnusableRequest) as caught:
        debtor(replace(granted(), association=make.association(**changes)))
    return plain(str(caught.value))


def test_an_order_bears_the_number_of_its_first_payment_and_adds_up():
    made = order(payable(), payable("P2", "20.50"))
    assert made.message == "PIC-2025-0001"
    assert made.total == Decimal("200.50")
    assert [(transfer.end_to_end, transfer.label) for transfer in made.transfers] == [
        ("P1-2025-0001", "P1 Solde 2025-0001 Jardin partage"),
        ("P2-2025-0002", "P2 Solde 2025-0002 Jardin partage"),
    ]


def test_the_lines_of_the_register_say_what_the_file_pays():
    made = order(payable(), payable("P2", "20.50"))
    lines = ordered_lines(made, "sorties/v.xml", "empreinte")
    assert [(line.number, line.key.project, line.key.amount) for line in lines] == [
        ("2025-0001", "P1", Decimal("180.00")),
        ("2025-0002", "P2", Decimal("20.50")),
    ]
    assert {(line.message, line.file, line.document) for line in lines} == {
        ("PIC-2025-0001", "sorties/v.xml", "empreinte")
    }
    assert IBAN not in repr(lines)


def test_the_association_pays_from_its_account():
    found = debtor(
        replace(granted(), association=make.association(name="L’Été & Cie", iban="FR76 3000 6000 0112 3456 7890 189"))
    )
    assert (found.name, found.iban) == ("L'Ete + Cie", OWN_IBAN)


def test_an_association_without_a_good_account_or_name_pays_nobody():
    assert _refusal().startswith("Association!B17 : l'association ne peut pas payer par virement, l'IBAN manque.")
    assert "l'IBAN n'est pas valide" in _refusal(iban="FR7630006000011234567890188")
    assert "n'a pas pu être lu" in _refusal(iban="", unreadable=frozenset({"iban"}))
    assert "ne peut pas s'écrire en lettres latines" in _refusal(iban=OWN_IBAN, name="Ассоциация")
    with pytest.raises(UnusableRequest, match="l'IBAN manque"):
        debtor(replace(granted(), association=None))
