"""What is proposed in place of a cell that could not be read is itself readable, and never what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets import kinds
from pic_sheets.kinds import Kind
from pic_sheets.sheets.districts import DISTRICT_CODE

PROPOSING = [
    kinds.AMOUNT, kinds.DATE, kinds.TIME, kinds.COUNT, kinds.YEAR, kinds.NUMBER, kinds.PERCENT, kinds.SIRET, kinds.RNA,
    kinds.EMAIL, kinds.PHONE, kinds.POSTCODE, DISTRICT_CODE,
]  # fmt: skip
#: What slips are made of: figures, the letters taken for them, separators, months, marks.
SLIPS = st.text("0123456789OolI|.,/-+€% :@ \u00a0<>;'°²") | st.lists(
    st.sampled_from(["12", "31", "2025", "25", "/", ".", "-", " ", "février", "fevr", "marss", "€", "%", "h", "1er", "le", "à", "O"]), max_size=8
).map("".join)  # fmt: skip


@pytest.mark.parametrize("kind", PROPOSING, ids=lambda kind: kind.name)
@given(text=SLIPS | st.text(max_size=30))
def test_a_proposal_reads_as_its_kind(kind: Kind, text: str):
    proposal = kind.proposal(text)
    assert proposal != text or not text
    if proposal:
        kind.read(proposal)
        assert kind.holds is None or kind.holds(proposal)


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (kinds.AMOUNT, "1200,50 € TTC", "1200,50"),
        (kinds.AMOUNT, "1 200 ,50", "1 200,50"),
        (kinds.AMOUNT, "300.-", "300"),
        (kinds.AMOUNT, "l50", "150"),
        (kinds.AMOUNT, "300 ou 400", ""),
        (kinds.AMOUNT, "devis n°12", "12"),
        (kinds.AMOUNT, "beaucoup", ""),
        (kinds.AMOUNT, "H2O", ""),
        (kinds.DATE, "29/02/2025", "28/02/2025"),
        (kinds.DATE, "31.4.25", "30.04.25"),
        (kinds.DATE, "13/13/2025", ""),
        (kinds.DATE, "00/05/2025", ""),
        (kinds.DATE, "31/12/0000", ""),
        (kinds.DATE, "2025.3.5", "05/03/2025"),
        (kinds.DATE, "45721,5", "05/03/2025"),
        (kinds.DATE, "00001", ""),
        (kinds.DATE, "le 5 mrs 2025", "5 mars 2025"),
        (kinds.DATE, "1er avri 2025", "1er avril 2025"),
        (kinds.DATE, "32 mars 2025", "31 mars 2025"),
        (kinds.DATE, "0 mars 2025", ""),
        (kinds.DATE, "mardi 5 machin 2025", ""),
        (kinds.DATE, "hier 5 mars 2025", ""),
        (kinds.DATE, "5 mars 0000", ""),
        (kinds.DATE, "du 05/03/2025 au 07/03/2025", ""),
        (kinds.DATE, "5/032025", "5/03/2025"),
        (kinds.TIME, "18.30", "18:30"),
        (kinds.COUNT, "35,5", ""),
        (kinds.COUNT, "-12", "12"),
        (kinds.YEAR, "2O25", "2025"),
        (kinds.COUNT, "9999999999999", ""),
        (kinds.YEAR, "exercice 2025", "2025"),
        (kinds.PERCENT, "250", ""),
        (kinds.SIRET, "0 732 829 320 00074", ""),
        (kinds.EMAIL, "ines (at) example.org", "ines@example.org"),
        (kinds.EMAIL, "ines@example..org", "ines@example.org"),
        (kinds.EMAIL, "ines @ example.org", "ines@example.org"),
        (kinds.EMAIL, "mailto:ines@example.org", "ines@example.org"),
        (kinds.EMAIL, "ines", ""),
        (kinds.PHONE, "06 39 98 12 34 ou le soir", "06 39 98 12 34"),
        (kinds.PHONE, "12", ""),
        (kinds.POSTCODE, "F-62680", "62680"),
        (kinds.POSTCODE, "62", ""),
        (kinds.RNA, "RNA 12", ""),
        (DISTRICT_CODE, "QN6234M", "QN06234M"),
        (DISTRICT_CODE, "le centre", ""),
    ],
)  # fmt: skip
def test_what_was_most_likely_meant(kind: Kind, typed: str, meant: str):
    assert kind.proposal(typed).replace("\u00a0", " ") == meant


@pytest.mark.parametrize("typed", ["9999999999999,123", "99999999999999+1"])
def test_a_number_that_no_amount_can_be_is_left_without_proposal(typed: str):
    assert kinds.AMOUNT.proposal(typed) == ""
