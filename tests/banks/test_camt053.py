"""camt.053, as banks write it."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from time import perf_counter
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from bank_dumps import dumped, golden, samples
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.bank_statements import Balance, StatementFile
from pic_sheets.banks import camt053, declared_banks, read_statements
from pic_sheets.errors import UnreadableStatement
from pic_sheets.texts import NBSP, squeezed

SAMPLES = samples("camt053")
IBAN = "FR1420041010050500013M02606"
NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001."


def document(*entries, version="08", head="", namespace=None, root="BkToCstmrStmt"):
    named = f' xmlns="{NAMESPACE}{version}"' if namespace is None else namespace
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document{named}><{root}><GrpHdr/>\n'
        f"<Stmt><Acct><Id><IBAN>{IBAN}</IBAN></Id></Acct>{head}\n" + "\n".join(entries) + f"</Stmt></{root}></Document>"
    )


def entry(amount="-12.50", day="2025-03-05", status="<Cd>BOOK</Cd>", currency="EUR", more="", dates=None):
    told = f"<BookgDt><Dt>{day}</Dt></BookgDt>" if dates is None else dates
    return (
        f'<Ntry><Amt Ccy="{currency}">{amount.lstrip("-")}</Amt><CdtDbtInd>{"DBIT" if amount.startswith("-") else "CRDT"}'
        f"</CdtDbtInd><Sts>{status}</Sts>{told}{more}</Ntry>"
    )


def details(*transactions):
    return f"<NtryDtls>{''.join(f'<TxDtls>{held}</TxDtls>' for held in transactions)}</NtryDtls>"


def amount(value, sign=""):
    return f'<Amt Ccy="EUR">{value}</Amt>' + (f"<CdtDbtInd>{sign}</CdtDbtInd>" if sign else "")


def balance(code, value, day="2025-03-31", sign="CRDT"):
    return f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{amount(value, sign)}<Dt><Dt>{day}</Dt></Dt></Bal>"


def read_bytes(content):
    return camt053.BANK.read(StatementFile("mars.xml", content))


def read_one(*entries, **changes):
    (statement,) = read_bytes(document(*entries, **changes).encode())
    return statement


def outcome(content):
    """The statements of a file, or its refusal."""
    try:
        return read_bytes(content)
    except UnreadableStatement as refusal:
        return refusal


def refused(content):
    with pytest.raises(UnreadableStatement) as error:
        read_bytes(content if isinstance(content, bytes) else content.encode())
    assert error.value.advice
    return error.value.message.replace(NBSP, " ")


def independent_total(content):
    """The sum of the booked entries and their number, read by the standard library's tree, as nothing of ours does."""
    booked = []
    for node in ET.fromstring(content).iter():  # noqa: S314 - a sample of ours
        if node.tag.rpartition("}")[2] == "Ntry":
            held = {child.tag.rpartition("}")[2]: child for child in node}
            if "".join(held["Sts"].itertext()).strip() == "BOOK":
                booked.append(Decimal(held["Amt"].text) * (1 if held["CdtDbtInd"].text == "CRDT" else -1))
    return sum(booked), len(booked)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_as_it_must(sample):
    dump = dumped(read_statements(StatementFile(sample.name, sample.read_bytes())))
    assert dump == golden(sample, dump)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_no_movement_of_a_sample_is_lost(sample):
    content = sample.read_bytes()
    statements = read_bytes(content)
    booked, number = independent_total(content)
    movements = [line for statement in statements for line in statement.movements]
    assert sum(line.amount for line in movements) == booked
    assert len(movements) >= number > 0
    assert [statement.gap for statement in statements] == [0] * len(statements)


WRITTEN = st.lists(
    st.tuples(
        st.dates(date(1990, 1, 1), date(2099, 12, 31)),
        st.integers(-(10**12), 10**12).filter(bool).map(lambda number: Decimal(number).scaleb(-2)),
        st.text("ABC &<>é€œ'\"0123-/", max_size=40)
        .map(squeezed)
        # Three bytes that are one letter in UTF-8: nobody writes é, then œ or € twice.
        .filter(lambda text: not re.search("é[œ€]{2}", text)),
        st.text("ABC123-", min_size=1, max_size=35).filter(lambda text: text.strip("0")),
    ),
    max_size=8,
)


@given(
    WRITTEN,
    st.integers(2, 13),
    st.sampled_from(["utf-8", "utf-16", "iso-8859-15", "cp1252"]),
    st.booleans(),
    st.sampled_from(["", "ns2:"]),
)
def test_what_is_written_is_read_back(written, version, encoding, is_batched, prefix):
    transactions = [
        f"<Refs><EndToEndId>{reference}</EndToEndId></Refs>{amount(abs(value), 'CRDT' if value > 0 else 'DBIT')}"
        f"<RmtInf><Ustrd>{escape(label)}</Ustrd></RmtInf>"
        for _, value, label, reference in written
    ]
    status = "BOOK" if version < 8 else "<Cd>BOOK</Cd>"
    if is_batched and len(written) > 1:
        whole = sum(value for _, value, _, _ in written)
        written = [(written[0][0], value, label, reference) for _, value, label, reference in written]
        entries = [entry(str(whole), written[0][0].isoformat(), status, more=details(*transactions))]
    else:
        entries = [
            entry(str(value), day.isoformat(), status, more=details(transaction))
            for (day, value, _, _), transaction in zip(written, transactions, strict=True)
        ]
    text = document(*entries, version=f"{version:02}").replace("UTF-8", encoding)
    if prefix:
        text = re.sub(r"<(/?)(?=[A-Z])", rf"<\1{prefix}", text).replace("xmlns=", "xmlns:ns2=")
    (statement,) = read_bytes(text.encode(encoding))
    found = [(line.day, line.amount, line.label, line.end_to_end) for line in statement.movements]
    assert found == [(day, value, label, reference) for day, value, label, reference in written]
    assert {line.account for line in statement.movements} <= {IBAN}


@given(st.binary() | st.text('<>/AmtNtryBOOKEUR&;#1!"= \n', max_size=300).map(str.encode))
def test_any_bytes_give_statements_or_a_refusal(content):
    inside = document(entry()).encode().replace(b"</Ntry>", content + b"</Ntry>")
    for given_bytes in (content, inside):
        camt053.BANK.claims(StatementFile("x", given_bytes))
        found = outcome(given_bytes)
        assert isinstance(found, tuple) or found.message.startswith("«")


@given(st.data())
def test_a_spoilt_sample_loses_no_movement_in_silence(data):
    whole = data.draw(st.sampled_from(SAMPLES)).read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    stop = min(len(whole), start + data.draw(st.integers(0, 40)))
    spoilt = whole[:start] + data.draw(st.binary(max_size=3)) + whole[stop:]
    try:
        statements = read_bytes(spoilt)
        booked, number = independent_total(spoilt)
    except (UnreadableStatement, ET.ParseError, KeyError, ArithmeticError):
        return
    movements = [line for statement in statements for line in statement.movements]
    assert sum(line.amount for line in movements) == booked
    assert len(movements) >= number


def test_the_first_bytes_of_a_file_never_read_as_a_whole_one():
    whole = SAMPLES[0].read_bytes().rstrip()
    for length in range(0, len(whole), 211):
        refused(whole[:length])


# --- entries ----------------------------------------------------------------------------------------------------------


def test_a_reversal_has_the_sign_of_its_indicator_and_the_other_side_of_what_it_undoes():
    parties = (
        "<RltdPties><Dbtr><Pty><Nm>FONDS PIC</Nm></Pty></Dbtr><Cdtr><Pty><Nm>ASSUREUR</Nm></Pty></Cdtr></RltdPties>"
    )
    (found,) = read_one(entry("150.00", more="<RvslInd>true</RvslInd>" + details(parties))).movements
    assert (found.amount, found.party) == (Decimal("150.00"), "ASSUREUR")


@pytest.mark.parametrize("wrapped", ["<Nm>{}</Nm>", "<Pty><Nm>{}</Nm></Pty>"])
def test_the_party_is_the_other_side_of_the_money(wrapped):
    parties = f"<RltdPties><Dbtr>{wrapped.format('VILLE')}</Dbtr><Cdtr>{wrapped.format('ATELIER')}</Cdtr></RltdPties>"
    movements = read_one(entry("-1", more=details(parties)), entry("1", more=details(parties))).movements
    assert [line.party for line in movements] == ["ATELIER", "VILLE"]


def test_entries_that_are_not_booked_are_left_aside_and_told():
    statement = read_one(
        entry(), entry(status="<Cd>PDNG</Cd>"), entry(status="INFO", currency="USD"), entry(status="PDNG")
    )
    assert len(statement.movements) == 1
    assert statement.notes == (
        "1 écriture non comptabilisée (INFO) est laissée de côté.",
        "2 écritures non comptabilisées (PDNG) sont laissées de côté.",
    )


def test_a_batch_that_is_detailed_is_split():
    batch = details(amount("10.00"), amount("4.00", "CRDT"), amount("6.50"))
    statement = read_one(entry("-12.50", more="<AcctSvcrRef>L1</AcctSvcrRef>" + batch))
    assert [(line.amount, line.reference) for line in statement.movements] == [
        (Decimal("-10.00"), "L1/1"), (Decimal("4.00"), "L1/2"), (Decimal("-6.50"), "L1/3"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "held",
    [
        details(amount("10.00"), amount("2.00")),
        details(amount("12.50"), ""),
        details(amount("10.00"), amount("deux")),
        details(amount("10.00"), '<Amt Ccy="USD">2.50</Amt>'),
        "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>",
    ],
)
def test_a_batch_whose_details_do_not_add_up_stays_whole_and_says_so(held):
    (found,) = read_one(entry("-12.50", more=held + "<AddtlNtryInf>LOT</AddtlNtryInf>")).movements
    assert (found.amount, found.label) == (Decimal("-12.50"), "LOT (lot de 2 opérations)")


def test_two_movements_with_one_reference_keep_none():
    same = entry(more="<AcctSvcrRef>F9</AcctSvcrRef>")
    statement = read_one(same, same, entry(more="<AcctSvcrRef>F10</AcctSvcrRef>"))
    assert [line.reference for line in statement.movements] == ["", "", "F10"]
    assert len(statement.notes) == 1


def test_the_number_of_an_entry_in_its_statement_is_no_reference():
    (found,) = read_one(entry(more="<NtryRef>1</NtryRef>")).movements
    assert found.reference == ""


def test_a_label_holds_every_text_once():
    held = details(
        "<RmtInf><Ustrd>PIC-2025-001</Ustrd><Ustrd>PIC-2025-001 acompte\n  1</Ustrd>"
        "<Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf><AddtlTxInf>VIR</AddtlTxInf>"
    )
    (found,) = read_one(entry(more=held + "<AddtlNtryInf>VIR</AddtlNtryInf>")).movements
    assert found.label == "PIC-2025-001 acompte 1 RF18539007547034 VIR"


@pytest.mark.parametrize(
    ("domain", "family", "sub_family", "means"),
    [("PMNT", "ICDT", "ESCT", "virement émis"), ("PMNT", "RCDT", "ESCT", "virement reçu"), ("PMNT", "CCRD", "POSD", "carte"),
     ("PMNT", "ICHQ", "CCHQ", "chèque"), ("PMNT", "ICDT", "CHRG", "frais"), ("ACMT", "MDOP", "FEES", "frais"), ("SECU", "ICDT", "X", "")],
)  # fmt: skip
def test_the_code_of_a_transaction_is_told_in_words(domain, family, sub_family, means):
    code = f"<BkTxCd><Domn><Cd>{domain}</Cd><Fmly><Cd>{family}</Cd><SubFmlyCd>{sub_family}</SubFmlyCd></Fmly></Domn></BkTxCd>"
    assert read_one(entry(more=code)).movements[0].means == means


def test_an_entry_without_a_booking_day_is_of_its_value_day():
    (found,) = read_one(entry(dates="<ValDt><DtTm>2025-03-07T23:59:00Z</DtTm></ValDt>")).movements
    assert found.day == found.value_day == date(2025, 3, 7)


def test_what_another_standard_adds_is_not_taken_for_an_entry_of_this_one():
    foreign = '<SplmtryData><Ntry xmlns="urn:autre"><Amt Ccy="EUR">99</Amt></Ntry></SplmtryData>'
    statement = read_one(entry(more='<x:Amt xmlns:x="urn:autre" Ccy="EUR">99</x:Amt>'), foreign)
    assert [line.amount for line in statement.movements] == [Decimal("-12.50")]


# --- balances and days ------------------------------------------------------------------------------------------------


def test_booked_balances_alone_open_and_close_the_statement():
    head = "".join(balance(code, value) for code, value in [("ITBD", 1), ("OPAV", 2), ("CLAV", 3), ("FWAV", 4)])
    statement = read_one(head=balance("OPBD", 10, "2025-02-28") + head + balance("CLBD", 5, sign="DBIT"))
    assert (statement.opening, statement.closing) == (
        Balance(date(2025, 2, 28), Decimal(10)), Balance(date(2025, 3, 31), Decimal(-5)),
    )  # fmt: skip
    assert (statement.first, statement.last) == (date(2025, 3, 1), date(2025, 3, 31))
    assert read_one(head=head).opening is None


def test_the_balance_of_the_previous_closing_opens_where_there_is_no_other():
    assert read_one(head=balance("PRCD", 8, "2025-02-28")).opening == Balance(date(2025, 2, 28), Decimal(8))


def test_a_balance_a_day_gives_the_first_and_the_last():
    head = balance("OPBD", 1, "2025-03-03") + balance("CLBD", 2, "2025-03-03") + balance("OPBD", 2, "2025-03-04")
    statement = read_one(head=head + balance("CLBD", 3, "2025-03-04"))
    assert (statement.opening.amount, statement.closing.amount) == (1, 3)


def test_an_opening_balance_dated_of_the_first_day_is_that_of_the_day_before():
    head = balance("OPBD", 10, "2025-03-05") + balance("CLBD", "7.50", "2025-03-05")
    statement = read_one(entry("-2.50"), head=head)
    assert (statement.opening.day, statement.first, statement.last) == (date(2025, 3, 4), *[date(2025, 3, 5)] * 2)


@pytest.mark.parametrize(("end", "closing", "last"), [
    ("2025-04-01T00:00:00", "2025-03-31", date(2025, 3, 31)), ("2025-03-31T00:00:00+01:00", "2025-03-31", date(2025, 3, 31)),
    ("2025-03-31T23:59:59", "2025-03-30", date(2025, 3, 31)),
])  # fmt: skip
def test_a_period_that_ends_at_midnight_ends_with_the_closing_balance(end, closing, last):
    head = f"<FrToDt><FrDtTm>2025-03-01T00:00:00</FrDtTm><ToDtTm>{end}</ToDtTm></FrToDt>" + balance("CLBD", 1, closing)
    statement = read_one(entry(), head=head)
    assert (statement.first, statement.last) == (date(2025, 3, 1), last)


def test_a_count_of_entries_that_is_not_the_banks_is_noted():
    head = "<TxsSummry><TtlNtries><NbOfNtries>{}</NbOfNtries></TtlNtries></TxsSummry>"
    assert read_one(entry(), head=head.format(3)).notes == (
        "La banque annonce 3 écritures, et le fichier en contient 1.",
    )
    assert read_one(entry(), entry(status="PDNG"), head=head.format("01")).notes[1:] == ()


# --- refusals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (document(entry(currency="USD")), "« mars.xml », ligne 4 : l'écriture 1 est en « USD », et seul un compte en euros se rapproche."),
        (document(entry(), entry("-1.005")), "« mars.xml », ligne 5 : l'écriture 2 porte « 1.005 », qui a plus de deux décimales."),
        (document(entry("1e5")), "l'écriture 1 porte « 1e5 », qui n'est pas un montant"),
        (document(entry("9" * 19)), "l'écriture 1 porte un montant qui dépasse ce qu'un montant peut être"),
        (document(entry(day="2025-02-30")), "porte la date « 2025-02-30 », qui n'existe pas dans le calendrier"),
        (document(entry(day="05/03/2025")), "porte « 05/03/2025 », qui n'est pas une date"),
        (document(entry(dates="")), "l'écriture 1 n'a pas de date (BookgDt, ValDt)"),
        (document(entry(status="")), "l'écriture 1 ne dit pas si elle est comptabilisée (Sts)"),
        (document(entry().replace("DBIT", "DEBIT")), "l'écriture 1 ne dit pas si c'est un crédit ou un débit (CdtDbtInd vaut « DEBIT »)"),
        (document(re.sub("<Amt.*</Amt>", "", entry())), "l'écriture 1 n'a pas de montant (Amt)"),
        (document(head=balance("CLBD", 1) + balance("CLBD", 2)), "le solde CLBD contredit un autre du même jour"),
        (document(head=balance("CLBD", 1).replace("<Dt>", "<D>").replace("</Dt>", "</D>")), "le solde CLBD n'a pas de date (Dt)"),
        (document(version="01"), "n'est pas celui d'un camt.053.001.02 à .13"),
        (document(version="14"), "n'est pas celui d'un camt.053.001.02 à .13"),
        (document(root="BkToCstmrAcctRpt"), "ce fichier est un camt.052, le compte rendu provisoire d'une journée, et non un relevé définitif"),
        (document(root="BkToCstmrDbtCdtNtfctn"), "ce fichier est un camt.054, un avis d'opérations, et non un relevé définitif"),
        (document().replace("Stmt>", "Rlv>").replace("BkToCstmrRlv", "BkToCstmrStmt"), "l'élément « Rlv » n'est pas d'un camt.053"),
        (document(entry(more=entry())), "l'élément Ntry n'y est pas à sa place"),
        (document(entry(more=amount("3.00"))), "l'écriture 1 a plusieurs éléments Amt, et le fichier est abîmé"),
        (document(entry(more="<Sts>PDNG</Sts>")), "l'écriture 1 a plusieurs éléments Sts"),
        ("<Document/>", "« mars.xml » : ce fichier ne contient aucun relevé (Stmt)."),
        (document()[:-5], "le XML s'arrête ou se contredit là, le fichier est coupé ou abîmé"),
        (document().replace("<Document", "<!DOCTYPE x []><Document"), "des définitions XML (« DOCTYPE ») qu'aucune banque n'écrit"),
        (document(entry(more="<a>" * 100 + "</a>" * 100)), "plus de 60 éléments y sont emboîtés"),
        ("\n\n" + document(entry("x")), "ligne 6 : l'écriture 1 porte « x »"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_line(content, expected):
    assert expected in refused(content)


def test_a_file_that_names_no_namespace_is_read():
    assert len(read_one(entry(), namespace="").movements) == 1


def test_entities_that_multiply_are_refused_before_they_do():
    laughs = "".join(f'<!ENTITY a{rank} "{f"&a{rank - 1};" * 10}">' for rank in range(1, 12))
    bomb = (
        document()
        .replace("<Document", f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><Document')
        .replace("<GrpHdr/>", "&a11;")
    )
    start = perf_counter()
    assert "DOCTYPE" in refused(bomb)
    assert perf_counter() - start < 1


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-15"])
def test_an_encoding_that_the_file_does_not_have_is_no_matter(encoding):
    text = document(entry(more="<AddtlNtryInf>ÉTÉ À CÔTÉ 5 €</AddtlNtryInf>"))
    (statement,) = read_bytes(text.encode(encoding))
    assert statement.movements[0].label == "ÉTÉ À CÔTÉ 5 €"


# --- claims and speed -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_it_claims_its_samples_alone_and_no_other_format_does(sample):
    file = StatementFile("releve.csv", sample.read_bytes())
    assert [name for name, bank in declared_banks().items() if bank.claims(file)] == ["camt053"]


@pytest.mark.parametrize(
    "content",
    [b"", b"Date;Libell\xe9;Montant\n05/03/2025;VIR;12,50\n", b"!Type:Bank\nD05/03/25\n^\n", b"<OFX><STMTRS>", b"<Document/>",
     b"\xff\xfe" + b"\xff" * 500],
)  # fmt: skip
def test_it_claims_no_other_file(content):
    assert not camt053.BANK.claims(StatementFile("releve.xml", content))


def test_a_report_of_the_day_is_claimed_to_be_refused_with_its_reason():
    assert camt053.BANK.claims(StatementFile("x", document(root="BkToCstmrAcctRpt").encode()))


def test_twice_as_many_entries_take_about_twice_as_long():
    def seconds(number):
        content = document(*[entry(more=details(amount("12.50")))] * number).encode()
        start = perf_counter()
        (statement,) = read_bytes(content)
        assert Counter(line.amount for line in statement.movements) == {Decimal("-12.50"): number}
        return perf_counter() - start

    seconds(500)
    assert seconds(8_000) < 12 * seconds(2_000) + 1


def test_a_batch_of_thousands_of_transactions_is_split_in_seconds():
    batch = details(*[amount("1.00") + "<RmtInf><Ustrd>LOT</Ustrd></RmtInf>"] * 10_000)
    start = perf_counter()
    assert len(read_one(entry("-10000.00", more=batch)).movements) == 10_000
    assert perf_counter() - start < 20
