"""The file for the bank: right by the standard's schema, read back as the same payments, the same bytes each time."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from payments_ordered import DEBTOR, IBAN, OWN_IBAN, order, payable
from sepaxml.validation import try_valid_xml

from pic_sheets.errors import UnwritableOutput
from pic_sheets.payment_orders.orders import Debtor, transfer_order
from pic_sheets.payment_orders.sepa_texts import NAME, sepa_text
from pic_sheets.stores.credit_transfers import SCHEMAS, credit_transfer_bytes

VERSIONS = sorted(SCHEMAS)
TWO = order(payable(), payable("PIC/2", "20.50", nature="Acompte", owner="Récup' & Cie"))


def _texts(content, version):
    """Path of every text, without namespaces, and the texts."""
    space = f"{{urn:iso:std:iso:20022:tech:xsd:{SCHEMAS[version]}}}"
    root = etree.fromstring(content)
    return lambda name: [found.text for found in root.iter(space + name)]


def _paid(content, version):
    texts = _texts(content, version)
    names, accounts = texts("Nm")[2:], texts("IBAN")[1:]
    amounts = map(Decimal, texts("InstdAmt"))
    return list(zip(texts("EndToEndId"), names, accounts, amounts, texts("Ustrd"), strict=True))


@pytest.mark.parametrize("version", VERSIONS)
def test_the_file_pays_what_was_ordered(version):
    content = credit_transfer_bytes(TWO, version)
    try_valid_xml(content, SCHEMAS[version])
    assert _paid(content, version) == [
        ("P1-2025-0001", "Les Jardins du 3/15", IBAN, Decimal("180.00"), "P1 Solde 2025-0001 Jardin partage"),
        ("PIC-2-2025-0002", "Recup' + Cie", IBAN, Decimal("20.50"), "PIC/2 Acompte 2025-0002 Jardin partage"),
    ]
    texts = _texts(content, version)
    assert texts("NbOfTxs") == ["2", "2"]
    assert texts("CtrlSum") == ["200.50", "200.50"]
    assert texts("IBAN")[0] == OWN_IBAN


@pytest.mark.parametrize("version", VERSIONS)
def test_nothing_in_it_is_drawn_at_random_or_from_the_clock(version):
    content = credit_transfer_bytes(TWO, version)
    assert content == credit_transfer_bytes(TWO, version)
    texts = _texts(content, version)
    assert (texts("MsgId"), texts("PmtInfId")) == (["PIC-2025-0001"], ["PIC-2025-0001"])
    assert texts("CreDtTm") == ["2025-07-15T08:00:00"]
    assert (texts("Dt") or texts("ReqdExctnDt")) == ["2025-07-16"]


def test_each_transfer_is_a_debit_of_its_own_and_no_bank_is_named():
    texts = _texts(credit_transfer_bytes(TWO, "03"), "03")
    assert texts("BtchBookg") == ["false"]
    assert texts("BIC") == []
    assert "NOTPROVIDED" in texts("Id")
    assert texts("Cd") == ["SEPA"]
    assert texts("ChrgBr") == ["SLEV"]


HOSTILE = st.text(max_size=300) | st.sampled_from(
    ["É" * 300, "<b>&amp;</b>", "]]>", "🎉" * 80, "=1+1", "a//b", "\x00\x1b", "  "]
)
PAYABLES = st.lists(
    st.builds(
        payable,
        HOSTILE,
        st.decimals(Decimal("0.01"), Decimal("999999999.99"), places=2).map(lambda amount: f"{amount:.2f}"),
        st.sampled_from(["Acompte", "Solde", "Versement unique"]),
        HOSTILE,
        owner=HOSTILE.filter(lambda text: sepa_text(text, NAME)),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(PAYABLES, st.sampled_from(VERSIONS))
def test_any_names_and_amounts_give_a_right_file_that_is_read_back(payables, version):
    made = order(*payables)
    content = credit_transfer_bytes(made, version)
    paid = _paid(content, version)
    assert paid == [
        (transfer.end_to_end, transfer.name, transfer.payable.payee.iban, transfer.amount, transfer.label)
        for transfer in made.transfers
    ]
    texts = _texts(content, version)
    assert {Decimal(total) for total in texts("CtrlSum")} == {made.total}
    assert all(
        re.fullmatch(r"[a-zA-Z0-9/?:().,'+ -]{1,140}", text) for _, name, _, _, label in paid for text in (name, label)
    )


def test_a_file_that_the_schema_refuses_is_not_made_and_its_reason_tells_no_account():
    nameless = transfer_order(Debtor("", DEBTOR.iban), [payable()], ["2025-0001"], TWO.day, TWO.execution)
    with pytest.raises(UnwritableOutput) as caught:
        credit_transfer_bytes(nameless, "03")
    assert "pain.001.001.03" in str(caught.value)
    assert caught.value.__suppress_context__
    assert OWN_IBAN not in str(caught.value)
