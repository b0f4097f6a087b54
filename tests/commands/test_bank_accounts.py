"""Which account of the statements is the fund's, and what is said when that is not clear."""

from datetime import date

import pytest
from small_workbook import plain

from pic_sheets.commands._bank_accounts import chosen_account
from pic_sheets.errors import UnusableRequest
from pic_sheets.reconciliation.merging import Account
from pic_sheets.reconciliation.reconciliation import Period

IBAN = "FR76 3000 6000 0112 3456 7890 189"
OURS, SAVINGS, UNNUMBERED = "30006 00001 12345678901", "30006 00001 00000042017", ""


def _accounts(*numbers):
    return [Account(Period(number, date(2025, 1, 1), date(2025, 12, 31)), (), (), ()) for number in numbers]


def _chosen(numbers, asked=None, iban=IBAN):
    account, notes = chosen_account(_accounts(*numbers), asked, iban)
    return account.period.number, [plain(note) for note in notes]


def _refusal(numbers, asked=None, iban=IBAN):
    with pytest.raises(UnusableRequest) as caught:
        chosen_account(_accounts(*numbers), asked, iban)
    return plain(str(caught.value))


@pytest.mark.parametrize("number", [OURS, "12345678901", "0012345678901", "FR7630006000011234567890189"])
def test_of_several_the_one_of_the_iban_is_the_funds_however_it_is_written(number):
    found, notes = _chosen([SAVINGS, number])
    assert found == number
    assert notes == ["Laissé de côté, hors du compte du fonds : •••• 017."]


def test_the_only_one_is_taken_and_a_stranger_is_told():
    assert _chosen([OURS]) == (OURS, [])
    assert _chosen([UNNUMBERED]) == (UNNUMBERED, [])
    assert _chosen([SAVINGS], iban="") == (SAVINGS, [])
    _, (note,) = _chosen([SAVINGS])
    assert "du compte •••• 017, et l'IBAN de la feuille « Association » finit par 189 : vérifiez." in note


def test_the_one_asked_for_wins_by_its_end_or_by_its_iban():
    for asked in ("017", "0042017", "42 017", "30006 00001 00000042017"):
        assert _chosen([OURS, SAVINGS], asked) == (SAVINGS, [])
    assert _chosen([OURS, SAVINGS], IBAN) == (OURS, [])


def test_several_that_no_iban_tells_apart_are_refused_with_the_list_masked():
    told = _refusal([OURS, SAVINGS, UNNUMBERED], iban="")
    assert "de 3 comptes : •••• 901, •••• 017 et un compte sans numéro." in told
    assert "« --compte »" in told
    assert "12345678901" not in told


def test_one_asked_for_that_is_not_there_or_is_several_is_refused():
    assert "« 999 » n'est pas un compte de ces relevés. Ces relevés sont de : •••• 901" in _refusal(
        [OURS, SAVINGS], "999"
    )
    assert "« •••• 999 » n'est pas" in _refusal([OURS], "000099999999")
    assert "est la fin de plusieurs comptes" in _refusal(["00011111", "00021111"], "1111")
    assert "n'est pas un compte" in _refusal([OURS, UNNUMBERED], " ")


def test_a_number_too_short_is_in_no_iban_by_chance():
    assert "de 2 comptes" in _refusal(["0001", "0002"])
