from dataclasses import replace
from datetime import date

import make
import pytest
from grants import granted, paid
from small_workbook import plain

from pic_sheets.documents._accounts import (
    account_fields,
    behind_account,
    followed_fields,
    is_settled,
    meeting_of_grant,
    sum_fields,
)
from pic_sheets.documents._document import Occasion
from pic_sheets.money import ZERO

ADVANCE, BALANCE = paid("Acompte", "720.00"), paid("Solde", "180.00", date(2025, 8, 1))


def test_the_account_tells_what_was_paid_given_back_justified_and_what_remains() -> None:
    fund = granted(ADVANCE, paid("Reversement", "20.50", date(2025, 8, 2)), report="650.00")
    told = {name: plain(item["montant"]) for name, item in account_fields(fund, "P1").items() if isinstance(item, dict)}
    assert told == {
        "verse": "720,00 €",
        "rendu": "20,50 €",
        "net": "699,50 €",
        "justifie": "650,00 €",
        "retenu": "650,00 €",
        "reste": "0,00 €",
    }
    assert account_fields(fund, "P1")["est_reduit"]
    assert not account_fields(granted(ADVANCE), "P1")["est_reduit"]


def test_a_sum_of_nothing_is_not_positive() -> None:
    assert sum_fields(ZERO) == {"montant": "0,00\N{NO-BREAK SPACE}€", "en_lettres": "zéro euro", "positif": False}


def test_a_letter_knows_nothing_of_what_came_after_its_day() -> None:
    fund = granted(ADVANCE, BALANCE, report="900.00")
    occasion = Occasion(fund.projects[0], "P1", "S1")
    early = followed_fields(fund, occasion, date(2025, 7, 9))["suivi"]
    assert (early["bilan_recu"], plain(early["verse"]["montant"])) == (False, "720,00 €")
    late = followed_fields(fund, occasion, date(2025, 8, 1))["suivi"]
    assert (late["bilan_recu"], plain(late["verse"]["montant"])) == (True, "900,00 €")


def test_an_account_rests_on_its_decisions_its_payments_and_its_report() -> None:
    fund = granted(ADVANCE, report="900.00")
    assert behind_account(fund, "P1") == (*fund.decisions, ADVANCE, *fund.reports)
    assert behind_account(fund, "P2") == ()
    assert (meeting_of_grant(fund, "P1"), meeting_of_grant(fund, "P2")) == ("S1", "")


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("payments", "amount"),
        ("payments", "day"),
        ("reports", "justified"),
        ("reports", "received_on"),
        ("decisions", "granted"),
        ("projects", "withdrawn_on"),
    ],
)
def test_an_account_with_a_cell_that_could_not_be_read_is_not_certain(name: str, field: str) -> None:
    fund = granted(ADVANCE, BALANCE, report="900.00")
    assert is_settled(fund, "P1")
    records = tuple(replace(record, unreadable=frozenset({field})) for record in getattr(fund, name))
    doubtful = replace(fund, **{name: records})
    assert not is_settled(doubtful, "P1")


@pytest.mark.parametrize(
    ("payments", "report", "settled"),
    [
        ((ADVANCE, BALANCE), "900.00", True),
        ((ADVANCE, BALANCE), None, False),
        ((ADVANCE,), "900.00", False),
        ((ADVANCE,), "700.00", False),
        ((ADVANCE,), "720.00", True),
        ((ADVANCE, paid("Reversement", "20.00", date(2025, 8, 1))), "700.00", True),
    ],
)
def test_all_is_settled_once_nobody_owes_anything(*, payments: tuple[object, ...], report: str, settled: bool) -> None:
    assert is_settled(granted(*payments, report=report), "P1") is settled


def test_a_withdrawn_project_is_not_settled() -> None:
    assert not is_settled(granted(ADVANCE, BALANCE, report="900.00", withdrawn_on=date(2025, 4, 1)), "P1")


def test_a_report_without_its_justified_amount_settles_nothing() -> None:
    fund = replace(granted(ADVANCE, BALANCE), reports=(make.report(justified=None),))
    assert not is_settled(fund, "P1")
