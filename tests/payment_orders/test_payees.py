from dataclasses import replace

import make
import pytest
from grants import granted
from small_workbook import plain

from pic_sheets.payment_orders.payees import account_fault, payee


def _payee(**changes):
    fund = granted()
    return payee(replace(fund, holders=(make.holder(**changes),)), fund.projects[0])


def test_a_holder_is_paid_on_their_account():
    found = _payee()
    assert (found.holder, found.owner, found.iban, found.masked) == (
        "Les Jardins du 3/15", "Les Jardins du 3/15", "FR1420041010050500013M02606", "FR•••• 606",
    )  # fmt: skip
    assert (found.missing, found.mode) == ("", "Virement")


def test_the_owner_of_the_account_is_paid_when_there_is_one():
    assert _payee(account_owner="Maison des associations").owner == "Maison des associations"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"iban": ""}, "Porteurs!N4 : l'IBAN manque."),
        ({"iban": "FR1420041010050500013M02607"}, "Porteurs!N4 : l'IBAN n'est pas valide."),
        ({"iban": "12"}, "Porteurs!N4 : l'IBAN n'est pas valide."),
        ({"unreadable": frozenset({"iban"})}, "Porteurs!N4 : l'IBAN n'a pas pu être lu."),
        ({"iban": "GB29NWBK60161331926819"}, "Porteurs!N4 : le compte est hors de l'Espace économique européen"),
        ({"name": "🎉"}, "Porteurs!C4 : le nom du titulaire ne peut pas s'écrire"),
        ({"account_owner": "Ассоциация"}, "Porteurs!O4 : le nom du titulaire ne peut pas s'écrire"),
    ],
)
def test_what_is_missing_for_a_transfer_is_told_with_its_cell(changes, told):
    found = _payee(**changes)
    assert plain(found.missing).startswith(told)
    assert (found.iban, found.mode) == ("", "Chèque")


def test_a_project_without_a_known_holder_cannot_be_paid():
    fund = granted()
    found = payee(replace(fund, holders=()), fund.projects[0])
    assert plain(found.missing) == "Projets!C4 : le porteur n'est pas dans la feuille « Porteurs »."


@pytest.mark.parametrize("iban", ["DE89370400440532013000", "NO9386011117947", "FR76 3000 6000 0112 3456 7890 189"])
def test_accounts_of_the_economic_area_are_paid_by_their_iban_alone(iban):
    assert account_fault(iban) == ""
