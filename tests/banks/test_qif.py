"""QIF, as banks write it."""

import re
from collections import Counter
from contextlib import suppress
from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest
from bank_dumps import dumped, golden, samples
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.bank_statements import Movement, StatementFile
from pic_sheets.banks import read_statements
from pic_sheets.banks._amounts import bank_amount
from pic_sheets.banks._texts import decoded
from pic_sheets.banks.qif import BANK
from pic_sheets.errors import UnreadableStatement
from pic_sheets.texts import NBSP, squeezed

SAMPLES = samples("qif")


def qif(*entries, header="!Type:Bank"):
    return "\n".join((header, *("\n".join((*entry.split("|"), "^")) for entry in entries), ""))


def read(text):
    return BANK.read(StatementFile("mars.qif", text.encode()))


def read_one(*entries, **changes):
    (statement,) = read(qif(*entries, **changes))
    return statement


def refused(text):
    with pytest.raises(UnreadableStatement) as error:
        read(text)
    assert error.value.advice
    return error.value.message.replace(NBSP, " ")


def lines_of(content):
    return [line.strip() for line in re.split(rb"[\r\n]+", content.removeprefix(b"\xef\xbb\xbf"))]


def all_movements(content):
    return [movement for read in BANK.read(StatementFile("x", content)) for movement in read.movements]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_as_it_must(sample):
    dump = dumped(read_statements(StatementFile(sample.name, sample.read_bytes())))
    assert dump == golden(sample, dump)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_no_movement_of_a_sample_is_lost(sample):
    # An account's own T is a word, a movement's an amount.
    written = [line[1:] for line in lines_of(sample.read_bytes()) if re.match(rb"T[-+]?\d", line)]
    amounts = [movement.amount for movement in all_movements(sample.read_bytes())]
    cents = [int(re.sub(rb"\D", b"", amount)) * (-1 if b"-" in amount else 1) for amount in written]
    # Two decimals in every sample but where the bank left the last one out.
    cents = [
        number * 10 if re.search(rb"[.,]\d$", amount) else number for number, amount in zip(cents, written, strict=True)
    ]
    assert len(amounts) == len(written) > 0
    assert sum(amounts) == Decimal(sum(cents)) / 100


MOVEMENTS = st.lists(
    st.builds(
        Movement,
        day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
        amount=st.integers(-(10**9), 10**9).map(lambda number: Decimal(number).scaleb(-2)),
        label=st.text("ABCéàœ &<>'\"0123;/-^!", max_size=40).map(squeezed),
        means=st.sampled_from(["", "Virement", "CB"]),
    ),
    max_size=8,
)


@given(
    MOVEMENTS,
    st.sampled_from(["%d/%m/%y", "%d/%m/%Y", "%d.%m.%y", "%d/%m'%y", "%Y-%m-%d", "%Y%m%d"]),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([("", "."), ("", ","), (" ", ","), (NBSP, ","), (".", ","), (",", ".")]),
)
def test_what_is_written_is_read_back(movements, form, encoding, line_end, marks):
    def amount(movement):
        return f"{movement.amount:,.2f}".replace(",", "_").replace(".", marks[1]).replace("_", marks[0])

    # A first entry on a 31 tells the order of the days.
    known = Movement(date(2025, 1, 31), Decimal("1.00"), "")
    text = qif(
        *(
            f"D{movement.day:{form}}|T{amount(movement)}|N{movement.means}|P{movement.label}"
            for movement in (known, *movements)
        )
    )
    (statement,) = BANK.read(StatementFile("mars.qif", text.replace("\n", line_end).encode(encoding)))
    assert statement.notes == ()
    assert [(found.day, found.amount, found.label, found.means) for found in statement.movements[1:]] == [
        (written.day, written.amount, written.label, written.means) for written in movements
    ]


@given(st.binary() | st.text("DTNP^!0123/-.,\nType:BankAccount").map(str.encode))
def test_any_bytes_give_statements_or_a_refusal(content):
    assert BANK.claims(StatementFile("x", b"!Type:Bank\n" + content))
    for given_bytes in (content, b"!Type:Bank\n" + content, b"!Account\n" + content):
        with suppress(UnreadableStatement):
            assert BANK.read(StatementFile("x", given_bytes))


@given(st.data())
def test_a_spoilt_sample_loses_no_movement_in_silence(data):
    whole = data.draw(st.sampled_from(SAMPLES)).read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    stop = min(len(whole), start + data.draw(st.integers(0, 15)))
    spoilt = whole[:start] + data.draw(st.binary(max_size=3)) + whole[stop:]
    try:
        movements = all_movements(spoilt)
    except UnreadableStatement:
        return
    # A line that lost its letter is no amount any more, nor an entry without it: there is no less than what is written.
    written = [line[1:] for line in lines_of(spoilt) if re.match(rb"[Tt]\s*[-+]?\s*[.,]?\d", line)]
    amounts = Counter(bank_amount(decoded(amount)) for amount in written)
    assert not amounts - Counter(movement.amount for movement in movements)


@pytest.mark.parametrize(
    "text", ["Mx\n" * 1_700_000, "^\n" * 2_500_000, "D1\nT1\n^\n" * 600_000, "!Type:Bank\n" * 450_000, "!" * 5_000_000]
)
def test_five_megabytes_of_nothing_are_answered_quickly(text):
    started = perf_counter()
    with suppress(UnreadableStatement):
        read(f"!Type:Bank\n{text}")
    assert perf_counter() - started < 20


@pytest.mark.parametrize(
    "text",
    ["05/03/25", "5/3/2025", "05.03.25", "5. 3.25", "05/03'25", "5/ 3' 25", "05-03-2025", "2025-03-05", "20250305"],
)
def test_a_day_is_read_before_its_month(text):
    first, known = read_one(f"D{text}|T1", "D31/03/2025|T1").movements
    assert (first.day, known.day) == (date(2025, 3, 5), date(2025, 3, 31))


def test_dates_that_read_both_ways_are_told():
    (note,) = read_one("D05/03/25|T1", "D05/05/25|T1").notes
    assert "« 05/03/25 » est lu 5 mars 2025" in note.replace(NBSP, " ")


@pytest.mark.parametrize("other", ["D31/03/25", "D05/05/25", "D2025-03-05"])
def test_dates_in_no_doubt_are_not_told(other):
    assert read_one(f"{other}|T1", "D06/06/25|T1").notes == ()


def test_dates_with_the_month_first_are_refused_with_the_line_of_the_first():
    assert refused(qif("D03/05/25|T1", "D03/28/25|T1")) == (
        "« mars.qif », ligne 5 : la date de cette opération ne se lit qu'avec le mois avant le jour."
    )
    assert "ligne 5" in refused(qif("D31/03/25|T1", "D03/28/25|T1"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (qif("D05/03/25|PVIR"), "ligne 2 : l'opération qui commence là n'a pas de montant, pas de ligne T"),
        (qif("D31/03/25|T1", "T12,50|PVIR"), "ligne 5 : l'opération qui commence là n'a pas de date, pas de ligne D"),
        (qif("D05/03/25|T1,234"), "l'opération a un montant, « 1,234 », qui peut se lire de deux façons"),
        (qif("D05/03/25|T1|Ubeaucoup"), "l'opération a un montant, « beaucoup », qui n'est pas un montant"),
        (qif("D05/03/25|T1|U2"), "l'opération a deux montants, « 1 » et « 2 »"),
        (qif("D05/03/25|T1|D06/03/25|T2"), "ligne 4 : l'opération a deux dates"),
        (qif("D05/03/25|T1|T2"), "ligne 4 : l'opération a deux montants"),
        (qif("D31/02/25|T1"), "l'opération a une date, « 31/02/25 », qui n'existe pas dans le calendrier"),
        (qif("Dhier|T1"), "l'opération a une date, « hier », qui n'est pas une date"),
        (qif("D05/03/25|T1", header="!Type:Cash"), "ligne 1 : « !Type:Cash » n'annonce pas un relevé de banque"),
        (qif("NLoisirs", header="!Type:Cat"), "« !Type:Cat » n'annonce pas un relevé de banque"),
        (qif("D05/03/25|T1", header="!Option:MDY"), "ligne 2 : « D05/03/25 » vient avant la ligne !Type:Bank"),
        (qif("NCompte", header="!Account"), "ne contient aucun compte"),
        (qif("NCompte|TBank", "D31/03/25|T1", header="!Account"), "ligne 6 : « T1 » vient avant la ligne !Type:Bank"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_for_sure_is_refused(text, message):
    assert message in refused(text)


def test_a_bad_date_of_a_second_account_is_refused_though_the_first_has_sound_ones():
    other = qif("D00/03/25|T1").replace("!Type", "!Account\nNLivret\n^\n!Type")
    assert "« 00/03/25 »" in refused(qif("D2025-03-05|T1") + other)


def test_a_list_of_several_accounts_names_none():
    accounts = qif("NCourant|TBank", "NLivret|TBank", header="!Account")
    assert [statement.account for statement in read(accounts + qif("D31/03/25|T1"))] == [""]
    assert [statement.account for statement in read(qif("NCourant", header="!Account") + qif("D31/03/25|T1"))] == [
        "Courant"
    ]


def test_a_header_said_again_goes_on_with_the_same_account():
    account = qif("NCourant", header="!Account")
    (statement,) = read(account + qif("D31/03/25|T1") + qif("D31/03/25|T1"))
    assert (statement.account, len(statement.movements)) == ("Courant", 2)


def test_splits_share_out_the_amount_and_add_nothing():
    (movement,) = read_one("D31/03/25|T-30|SLoyer|ETexte|$-10|SEau|$-20").movements
    assert movement.amount == Decimal("-30.00")


def test_a_number_is_a_cheque_when_money_goes_out():
    out, income, other = read_one("D31/03/25|T-1|N0004512", "D31/03/25|T1|N0004512", "D31/03/25|T-1|NPrlvt").movements
    assert (out.cheque, out.means) == ("0004512", "")
    assert (income.cheque, income.means) == ("", "0004512")
    assert (other.cheque, other.means) == ("", "Prlvt")


def test_a_last_entry_that_nothing_ends_is_read_and_told():
    (statement,) = read("!Type:Bank\nD31/03/25\nT1")
    assert len(statement.movements) == 1
    assert "peut-être coupé" in statement.notes[0]


@pytest.mark.parametrize(
    ("content", "is_qif"),
    [
        (b"\xef\xbb\xbf\r\n!Type:Bank\r\n", True),
        (b"!type:bank\r", True),
        (b"!Account\nN1\n^\n", True),
        (b"!Option:AutoSwitch\n", True),
        ("!Type:Bank\n".encode("utf-16"), True),
        (b"!Accounting;Date\n", False),
        (b"OFXHEADER:100\n!Type:Bank\n", False),
        (b"D05/03/25\nT1\n^\n", False),
        (b"", False),
    ],
)
def test_a_file_is_claimed_by_how_it_starts(content, is_qif):
    assert BANK.claims(StatementFile("releve.ofx", content)) == is_qif
