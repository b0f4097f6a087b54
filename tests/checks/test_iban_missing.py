from typing import Any

import make
from found import cells, found

from pic_sheets.checks.iban_missing import CHECK
from pic_sheets.columns import Place
from pic_sheets.fund.fund import Fund


def fund(*payments: Any, **changes: Any) -> Fund:
    payments = payments or (make.payment(), make.payment(nature="Acompte"))
    return Fund(
        holders=(make.holder(**{"iban": "", "row": 8, **changes}),), projects=(make.project(),), payments=payments
    )


def test_a_holder_paid_by_transfer_without_an_iban_is_told_once() -> None:
    assert cells(CHECK, fund()) == ["Porteurs!N8"]


def test_a_holder_with_an_iban_or_paid_otherwise_is_right() -> None:
    assert not found(CHECK, fund(iban="FR14 2004 1010 0505 0001 3M02 606"))
    assert not found(CHECK, fund(make.payment(mode="Chèque"), make.payment(nature="Reversement")))


def test_an_iban_that_could_not_be_read_is_not_missing() -> None:
    assert not found(CHECK, fund(unreadable=frozenset({"iban"})))
    assert not found(CHECK, fund(make.payment(mode=""), make.payment(project="P9")))


def test_a_sheet_without_the_column_says_nothing() -> None:
    assert not found(CHECK, fund(place=Place("Porteurs", 8, {"code": 1})))


def test_the_holder_is_called_by_name() -> None:
    assert "Les Jardins du 3/15" in found(CHECK, fund())[0].message
