from decimal import Decimal

import make
from small_workbook import plain

from pic_sheets.documents._envelope import envelope_fields
from pic_sheets.fund.fund import Fund

MEETING = make.meeting()


def _told(notified, *requests):
    fund = Fund(funders=(make.funder(notified=notified),), meetings=(MEETING,))
    found = envelope_fields(fund, MEETING, [make.project(requested=amount) for amount in requests])
    return {name: plain(text) for name, text in found.items()}


def test_what_would_be_left_is_told_when_all_can_be_granted():
    assert _told(Decimal(1000), Decimal(400), Decimal(600)) == {"reste": "1 000,00 €", "apres": "0,00 €", "manque": ""}


def test_what_would_be_missing_is_told_when_it_cannot():
    assert _told(Decimal(1000), Decimal(1200)) == {"reste": "1 000,00 €", "apres": "", "manque": "200,00 €"}


def test_nothing_is_guessed_while_no_funder_has_notified_anything():
    assert set(_told(None, Decimal(400)).values()) == {""}
