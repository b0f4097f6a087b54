"""A letter as the register knows it."""

from datetime import date
from decimal import Decimal

import make

from pic_sheets.columns import filled
from pic_sheets.documents import accord
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._registered import amount_text, identity_of, key_of, registered
from pic_sheets.fund.fund import Fund
from pic_sheets.register.lines import Key, line_text
from pic_sheets.sheets.projects import Project

FUND = example_fund()
GRANT = accord.DOCUMENT.occasions(FUND, EXAMPLE_DAY)[0]
FIELDS = accord.DOCUMENT.fields(FUND, GRANT, EXAMPLE_DAY)


def _line():
    identity = identity_of(key_of(FUND, accord.DOCUMENT, GRANT), FIELDS, EXAMPLE_DAY, "modele")
    return registered("2025-0001", identity, GRANT, FIELDS, file="a.docx", document="empreinte")


def test_a_letter_is_known_by_the_funds_year_its_kind_and_its_codes():
    occasion = Occasion(filled(Project), "P1", "S1", "M1", "2025-03-05")
    assert key_of(Fund(), accord.DOCUMENT, occasion) == Key(None, "accord", "S1", "P1", "M1", "2025-03-05")
    assert key_of(FUND, accord.DOCUMENT, GRANT).year == FUND.association.year


def test_a_line_about_a_decision_tells_it_with_its_amount():
    line = _line()
    assert (line.verdict, line.amount, line.day, line.file) == ("Accord", "1200.00", EXAMPLE_DAY, "a.docx")
    assert set(line.groups) == set(FIELDS) - {"numero"}


def test_a_line_about_anything_else_tells_only_its_amount():
    payment = Occasion(make.payment(), "P1", amount=Decimal("720.00"))
    line = registered("2025-0001", _line().identity, payment, {}, file="", document="")
    assert (line.verdict, line.amount) == ("", "720.00")
    assert amount_text(None) == ""


def test_a_line_holds_no_name_no_address_and_no_account():
    text = line_text(_line())
    holder = FUND.holders[0]
    for secret in (
        holder.name,
        holder.last_name,
        holder.address,
        holder.town,
        FUND.association.signatory,
        holder.iban[-4:],
    ):
        assert secret
        assert secret not in text


def test_the_number_does_not_change_what_the_letter_is():
    key = key_of(FUND, accord.DOCUMENT, GRANT)
    numbered = identity_of(key, FIELDS | {"numero": "2025-0042"}, EXAMPLE_DAY, "modele")
    assert numbered == _line().identity
    assert numbered != identity_of(key, FIELDS, date(2025, 3, 11), "modele")
