"""OFX, as banks write it."""

import re
from collections import Counter
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from html import escape, unescape
from time import perf_counter

import pytest
from bank_dumps import dumped, golden, samples
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.bank_statements import Balance, Movement, StatementFile
from pic_sheets.banks import read_statements
from pic_sheets.banks._amounts import bank_amount
from pic_sheets.banks._texts import decoded
from pic_sheets.banks.ofx import BANK
from pic_sheets.errors import UnreadableStatement
from pic_sheets.texts import NBSP, squeezed

ACCOUNT = "<BANKACCTFROM><BANKID>20041<BRANCHID>01005<ACCTID>0500013M026</BANKACCTFROM>"
MOVEMENT = "<STMTTRN><TRNTYPE>XFER<DTPOSTED>20250305<TRNAMT>-12,50<FITID>A1<NAME>VIR</STMTTRN>"
SAMPLES = samples("ofx")


def ofx(*movements, account=ACCOUNT, currency="EUR", period="", balance="", end="</OFX>"):
    return (
        f"OFXHEADER:100\nENCODING:USASCII\n\n<OFX><STMTRS><CURDEF>{currency}{account}\n<BANKTRANLIST>{period}\n"
        + "\n".join(movements)
        + f"\n</BANKTRANLIST>{balance}</STMTRS>{end}\n"
    )


def read(text):
    return BANK.read(StatementFile("mars.ofx", text.encode()))


def read_one(*movements, **changes):
    (statement,) = read(ofx(*movements, **changes))
    return statement


def refused(text):
    with pytest.raises(UnreadableStatement) as error:
        read(text)
    assert error.value.advice
    return error.value.message.replace(NBSP, " ")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_as_it_must(sample):
    dump = dumped(read_statements(StatementFile(sample.name, sample.read_bytes())))
    assert dump == golden(sample, dump)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_no_movement_of_a_sample_is_lost(sample):
    # Counted on the raw bytes, pending movements (STMTTRNP) left out with all they hold.
    raw = re.sub(rb"<STMTTRNP>.*?</STMTTRNP>", b"", sample.read_bytes(), flags=re.DOTALL | re.IGNORECASE)
    written = re.findall(rb"<TRNAMT>([^<]*)", raw, re.IGNORECASE)
    amounts = [movement.amount for movement in all_movements(sample.read_bytes())]
    assert len(amounts) == len(re.findall(rb"<STMTTRN>", raw, re.IGNORECASE)) == len(written) > 0
    assert sum(amounts) == sum(Decimal(re.sub(rb"\s", b"", amount).replace(b",", b".").decode()) for amount in written)


def all_movements(content):
    return [movement for read in BANK.read(StatementFile("x", content)) for movement in read.movements]


MOVEMENTS = st.lists(
    st.builds(
        Movement,
        day=st.dates(date(1990, 1, 1), date(2099, 12, 31)),
        amount=st.integers(-(10**9), 10**9).map(lambda number: Decimal(number).scaleb(-2)),
        label=st.text("ABCéàœ &<>'\"0123;/-", max_size=40)
        .map(squeezed)
        .filter(lambda text: not re.search("<[A-Z/!]", text)),
        reference=st.uuids().map(str),
        cheque=st.just("") | st.integers(1, 9_999_999).map(str),
        value_day=st.none() | st.dates(date(1990, 1, 1), date(2099, 12, 31)),
    ),
    max_size=8,
    unique_by=lambda movement: movement.reference,
)


@given(
    MOVEMENTS, st.sampled_from(["utf-8", "cp1252"]), st.booleans(), st.sampled_from([",", "."]), st.sampled_from("\n\r")
)
def test_what_is_written_is_read_back(movements, encoding, is_xml, mark, line_end):
    def tag(name, value):
        return f"<{name}>{value}{f'</{name}>' if is_xml else ''}\n" if value else ""

    text = ofx(
        *(
            "<STMTTRN>"
            + tag("TRNTYPE", "CHECK" if movement.cheque else "XFER")
            + tag("DTPOSTED", f"{movement.day:%Y%m%d}120000[+1:CET]")
            + tag("DTAVAIL", movement.value_day and f"{movement.value_day:%Y%m%d}")
            + tag("TRNAMT", f"{movement.amount:f}".replace(".", mark))
            + tag("FITID", movement.reference)
            + tag("CHECKNUM", movement.cheque)
            + tag("NAME", escape(movement.label, quote=False))
            + "</STMTTRN>"
            for movement in movements
        )
    )
    (statement,) = BANK.read(StatementFile("mars.ofx", text.replace("\n", line_end).encode(encoding)))
    kept = ("day", "amount", "label", "reference", "cheque", "value_day")
    assert [[getattr(found, name) for name in kept] for found in statement.movements] == [
        [getattr(written, name) for name in kept] for written in movements
    ]


@given(st.binary() | st.text("<>/STMRNOFX&;#1!\n").map(str.encode))
def test_any_bytes_give_statements_or_a_refusal(content):
    text = b"OFXHEADER:100\n<OFX><STMTRS>" + content + b"</STMTRS></OFX>"
    assert BANK.claims(StatementFile("x", text))
    for given_bytes in (content, text):
        with suppress(UnreadableStatement):
            assert BANK.read(StatementFile("x", given_bytes))


@given(st.data())
def test_a_spoilt_sample_loses_no_movement_in_silence(data):
    # Pending movements are made booked ones: spoilt, they could be told from the others by no independent count.
    whole = (
        data.draw(st.sampled_from(SAMPLES))
        .read_bytes()
        .replace(b"STMTTRNP>", b"STMTTRN>")
        .replace(b"DTTRAN", b"DTPOSTED")
    )
    start = data.draw(st.integers(0, len(whole)))
    stop = min(len(whole), start + data.draw(st.integers(0, 40)))
    spoilt = whole[:start] + data.draw(st.binary(max_size=3)) + whole[stop:]
    try:
        amounts = [movement.amount for movement in all_movements(spoilt)]
    except UnreadableStatement:
        return
    assert len(amounts) == len(re.findall(rb"<STMTTRN>", spoilt, re.IGNORECASE))
    assert Counter(amounts) == Counter(
        bank_amount(unescape(decoded(amount))) for amount in re.findall(rb"<TRNAMT>([^<]*)", spoilt, re.IGNORECASE)
    )


@pytest.mark.parametrize(
    "text", ["<" * 5_000_000, "<A" * 2_500_000, "<STMTTRN>" * 500_000, "<STMTRS>" * 600_000, "<![CDATA[" * 500_000, "<OFX <" * 800_000],
    ids=["signs", "names", "movements", "accounts", "quotations", "attributes"],
)  # fmt: skip
def test_five_megabytes_of_nothing_are_answered_quickly(text):
    started = perf_counter()
    with pytest.raises(UnreadableStatement):
        read(f"OFXHEADER:100\n<OFX><STMTRS>{text}")
    assert perf_counter() - started < 20


def test_a_long_text_in_many_lines_is_answered_quickly():
    started = perf_counter()
    statement = read_one(MOVEMENT.replace("</STMTTRN>", "<MEMO>encore\n" * 200_000 + "</STMTTRN>"))
    assert len(statement.movements) == 1
    assert perf_counter() - started < 20


@pytest.mark.parametrize("declaration", ["<!DOCTYPE x>", '<!ENTITY a "aaaa">', "<!-- <STMTTRN> -->", "<!doctype x>"])
def test_a_declaration_is_refused_with_its_line(declaration):
    assert refused(ofx(MOVEMENT, declaration)).startswith("« mars.ofx », ligne 7 : contient une déclaration (<!")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (ofx(MOVEMENT, end=""), "le fichier s'arrête avant sa fin"),
        ("OFXHEADER:100\n<OFX></OFX>", "ne contient aucun compte"),
        (f"<OFX>{MOVEMENT}</OFX>", "un mouvement n'est dans aucun compte"),
        ("<OFX><INVSTMTRS></INVSTMTRS></OFX>", "compte-titres"),
        (ofx(MOVEMENT, currency="USD"), "ligne 4 : le compte est tenu en « USD », et non en euros"),
        (ofx(MOVEMENT, MOVEMENT.replace("-12,50", "")), "ligne 7 : le 2e mouvement du compte n'a pas de montant"),
        (ofx(MOVEMENT.replace("-12,50", "1.234")), "le 1er mouvement du compte a un montant, « 1.234 », qui peut se lire de deux façons"),
        (ofx(MOVEMENT.replace("20250305", "")), "n'a pas de date"),
        (ofx(MOVEMENT.replace("20250305", "20251305")), "a une date, « 20251305 », qui ne se lit pas"),
        (ofx(MOVEMENT.replace("20250305", "05/03/2025")), "a une date, « 05/03/2025 », qui ne se lit pas"),
        (ofx(MOVEMENT.replace("<FITID>", "<CURRENCY><CURSYM>USD</CURRENCY><FITID>")), "est en « USD »"),
        (ofx(MOVEMENT.replace("<FITID>", "<CORRECTFITID>A0<FITID>")), "en corrige un autre"),
        (ofx(MOVEMENT.removesuffix("</STMTTRN>"), MOVEMENT.removeprefix("<STMTTRN>")), "ligne 7 : le 1er mouvement du compte a deux dates"),
        (ofx(MOVEMENT, MOVEMENT.removeprefix("<STMTTRN>")), "ligne 7 : un montant n'est dans aucun mouvement"),
        (ofx(account=ACCOUNT * 2), "le compte a deux numéros"),
        (ofx(balance="<LEDGERBAL><BALAMT>beaucoup<DTASOF>20250331</LEDGERBAL>"), "le solde du compte a un montant, « beaucoup »"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_for_sure_is_refused(text, message):
    assert message in refused(text)


def test_two_movements_with_one_reference_are_both_kept_and_it_is_told():
    statement = read_one(MOVEMENT, MOVEMENT)
    assert [movement.reference for movement in statement.movements] == ["", ""]
    assert "« A1 » par exemple : tous ces mouvements sont gardés" in statement.notes[0].replace(NBSP, " ")


def test_a_movement_left_open_ends_where_the_next_one_starts():
    open_tag = MOVEMENT.removesuffix("</STMTTRN>")
    assert len(read_one(open_tag, open_tag.replace("A1", "A2")).movements) == 2


def test_the_day_is_the_one_written_whatever_its_hour_and_zone():
    for written in (
        "20250305",
        "20250305235959.999[-5:EST]",
        "20250305000000[0:GMT]",
        "2025-03-05",
        "2025-03-05T10:00:00",
    ):
        (movement,) = read_one(MOVEMENT.replace("20250305", written)).movements
        assert movement.day == date(2025, 3, 5)


def test_a_number_in_a_transfer_is_no_cheque():
    numbered = MOVEMENT.replace("<FITID>", "<CHECKNUM>0004512<FITID>")
    assert read_one(numbered).movements[0].cheque == ""
    assert read_one(numbered.replace("XFER", "CHECK")).movements[0].cheque == "0004512"
    assert read_one(numbered.replace("XFER", "CHECK").replace("0004512", "0000000")).movements[0].cheque == ""


def test_a_sign_that_opens_nothing_is_text():
    named = MOVEMENT.replace("VIR", "R&D <= 5 &amp; &#233;t&eacute; &copyright &nimporte;")
    assert read_one(named).movements[0].label == "R&D <= 5 & été &copyright &nimporte;"


def test_what_xml_quotes_is_text_but_hides_no_movement():
    assert read_one(MOVEMENT.replace("VIR", "<![CDATA[a <b> & c]]>")).movements[0].label == "a <b> & c"
    assert len(read_one(MOVEMENT.replace("VIR", "<![CDATA["), MOVEMENT.replace("VIR", "]]>")).movements) == 2


def test_the_days_covered_are_those_told_and_those_of_the_movements():
    period = "<DTSTART>20250306<DTEND>20250331"
    statement = read_one(MOVEMENT, period=period)
    assert (statement.first, statement.last) == (date(2025, 3, 5), date(2025, 3, 31))
    for untold in ("", "<DTSTART>20250331<DTEND>20250301", "<DTSTART>00000000<DTEND>20250331"):
        statement = read_one(MOVEMENT, period=untold)
        assert (statement.first, statement.last) == (None, None)


def test_the_balance_closes_and_nothing_opens():
    period = "<DTSTART>20250301<DTEND>20250331"
    statement = read_one(
        MOVEMENT, period=period, balance="<LEDGERBAL><BALAMT>-3,5</LEDGERBAL><AVAILBAL><BALAMT>9</AVAILBAL>"
    )
    assert (statement.opening, statement.gap) == (None, None)
    assert statement.closing == Balance(date(2025, 3, 31), Decimal("-3.50"))


def test_a_balance_of_a_later_day_is_told():
    later = date(2025, 3, 31) + timedelta(days=1)
    balance = f"<LEDGERBAL><BALAMT>1<DTASOF>{later:%Y%m%d}</LEDGERBAL>"
    assert "01/04/2025" in read_one(period="<DTSTART>20250301<DTEND>20250331", balance=balance).notes[0]
    assert read_one(period="<DTSTART>20250301<DTEND>20250401", balance=balance).notes == ()


@pytest.mark.parametrize(
    ("content", "is_ofx"),
    [
        (b"\xef\xbb\xbf\r\n\r\nOFXHEADER:100\r\n", True),
        (b"<?xml version='1.0'?>\n<?OFX OFXHEADER='200'?>\n<OFX>", True),
        (b"<ofx><stmtrs>", True),
        ("OFXHEADER:100\n<OFX>".encode("utf-16"), True),
        (b"<?xml version='1.0'?><Document><OFX>", False),
        (b"Date;Libelle\n05/03/2025;<OFX>", False),
        (b"!Type:Bank\nPOFXHEADER:100\n", False),
        (b"", False),
    ],
)
def test_a_file_is_claimed_by_how_it_starts(content, is_ofx):
    assert BANK.claims(StatementFile("releve.qif", content)) == is_ofx
