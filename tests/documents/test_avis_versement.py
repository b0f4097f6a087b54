from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import make
import pytest
from grants import granted, paid
from letters_printed import printed
from small_workbook import plain

from pic_sheets.documents._document import Occasion
from pic_sheets.documents.avis_versement import DOCUMENT
from pic_sheets.fund.fund import Fund

PAID_ON = date(2025, 3, 20)
ADVANCE, BALANCE = paid("Acompte", "720.00", PAID_ON), paid("Solde", "180.00", date(2025, 8, 1))
FUND = granted(ADVANCE)


def _one(fund: Fund, day: date) -> Occasion[Any]:
    (occasion,) = DOCUMENT.occasions(fund, day)
    return occasion


def test_a_payment_is_announced_with_its_amount_and_its_day() -> None:
    occasion = _one(FUND, PAID_ON)
    assert (occasion.amount, occasion.meeting, occasion.detail) == (Decimal("720.00"), "S1", "Acompte 2025-03-20")
    assert (plain(occasion.why), occasion.is_due) == ("Acompte de 720,00 € versé le 20 mars 2025", True)


@pytest.mark.parametrize(
    ("days", "is_due", "done"),
    [(-200, True, "à verser"), (-1, True, "à verser"), (0, True, "versé"), (31, True, "versé"), (32, False, "versé")],
)
def test_it_is_due_until_a_month_after_the_payment(*, days: int, is_due: bool, done: str) -> None:
    occasion = _one(FUND, PAID_ON + timedelta(days=days))
    assert occasion.is_due is is_due
    assert plain(occasion.why) == f"Acompte de 720,00 € {done} le 20 mars 2025"


def test_money_given_back_is_announced_to_nobody() -> None:
    assert DOCUMENT.occasions(granted(paid("Reversement", "20.00")), PAID_ON) == ()


def test_a_payment_of_no_known_project_is_announced_to_nobody() -> None:
    assert DOCUMENT.occasions(granted(paid("Acompte", "20.00", project="P9")), PAID_ON) == ()


def test_two_payments_of_one_kind_and_one_day_are_told_apart() -> None:
    fund = granted(paid("Acompte", "300.00"), paid("Acompte", "420.00"), paid("Solde", "180.00"))
    assert [occasion.detail for occasion in DOCUMENT.occasions(fund, PAID_ON)] == [
        "Acompte 2025-03-20",
        "Acompte 2025-03-20 2",
        "Solde 2025-03-20",
    ]


@pytest.mark.parametrize(
    "fund",
    [
        granted(replace(ADVANCE, amount=None)),
        granted(replace(ADVANCE, nature="")),
        granted(replace(ADVANCE, unreadable=frozenset({"amount"}))),
        granted(ADVANCE, withdrawn_on=date(2025, 3, 21)),
        replace(FUND, decisions=()),
        replace(FUND, decisions=(make.decision(granted=None),)),
    ],
    ids=["no amount", "no nature", "amount unread", "withdrawn", "no grant", "no amount granted"],
)
def test_nothing_is_due_of_a_payment_that_is_not_certain(fund: Fund) -> None:
    assert [occasion.is_due for occasion in DOCUMENT.occasions(fund, PAID_ON)] == [False]


def test_a_payment_without_a_day_nor_an_amount_is_to_come() -> None:
    fund = granted(replace(ADVANCE, day=None, amount=None, mode="", nature=""))
    occasion = _one(fund, PAID_ON)
    assert (occasion.why, occasion.detail, occasion.is_due) == ("Versement à verser", "", False)
    text = printed(DOCUMENT, fund, PAID_ON)
    assert "Nous allons vous verser l’aide de 900,00 €" in text
    assert "Montant" not in text
    assert "Mode de paiement" not in text


def test_the_notice_of_an_advance_says_what_remains_and_when() -> None:
    text = printed(DOCUMENT, FUND, PAID_ON)
    assert "Nous vous avons versé un acompte sur l’aide de 900,00 € que le comité" in text
    assert "Montant : 720,00 € (sept cent vingt euros)" in text
    assert "Date : 20 mars 2025" in text
    assert "Mode de paiement : virement sur le compte FR•••• 606" in text
    assert "il reste 180,00 € à vous verser. Ce sera fait après réception de votre bilan" in text
    assert "au plus tard le 20 juillet 2025" in text


def test_a_payment_to_come_is_announced_as_such() -> None:
    assert "Nous allons vous verser un acompte" in printed(DOCUMENT, FUND, PAID_ON - timedelta(days=1))


@pytest.mark.parametrize(("mode", "told"), [("Chèque", "chèque"), ("Espèces", "espèces")])
def test_a_payment_that_is_no_transfer_names_no_account(mode: str, told: str) -> None:
    text = printed(DOCUMENT, granted(replace(ADVANCE, mode=mode, reference="P1 n° 12")), PAID_ON)
    assert f"Mode de paiement : {told}\nRéférence : P1 n° 12" in text
    assert "FR••••" not in text


def test_the_notice_of_the_balance_says_that_all_is_paid() -> None:
    fund = granted(ADVANCE, BALANCE, report="900.00")
    text = printed(DOCUMENT, fund, date(2025, 8, 1), rank=1)
    assert "Nous vous avons versé le solde de l’aide de 900,00 €" in text
    assert "L’aide est maintenant entièrement versée. Merci pour votre projet et pour votre bilan !" in text
    assert "il reste" not in text


def test_a_balance_brought_down_by_the_report_says_so() -> None:
    fund = granted(ADVANCE, paid("Solde", "80.00", date(2025, 8, 1)), report="800.00")
    text = printed(DOCUMENT, fund, date(2025, 8, 1), rank=1)
    assert "elle a été ramenée à 800,00 €, le montant des dépenses justifiées" in text


def test_what_remains_is_after_this_payment_even_once_others_were_made() -> None:
    fund = granted(ADVANCE, BALANCE, report="900.00")
    text = printed(DOCUMENT, fund, date(2025, 8, 2), rank=0)
    assert "il reste 180,00 € à vous verser." in text


def test_a_refund_made_before_counts() -> None:
    fund = granted(ADVANCE, paid("Reversement", "20.00", date(2025, 4, 1)), BALANCE)
    assert "il reste 20,00 € à vous verser" in printed(DOCUMENT, fund, date(2025, 8, 1), rank=1)


def test_paid_too_much_neither_remains_nor_settles() -> None:
    text = printed(DOCUMENT, granted(ADVANCE, report="700.00"), date(2025, 8, 1))
    assert "reste" not in text
    assert "entièrement versée" not in text


def test_without_a_rule_on_advances_no_moment_is_promised() -> None:
    text = printed(DOCUMENT, granted(ADVANCE, rules=()), PAID_ON)
    assert "il reste 180,00 € à vous verser.\n" in text
