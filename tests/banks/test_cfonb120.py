"""CFONB 120, as banks write it."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest
from bank_dumps import dumped, golden, samples
from cfonb_records import ACCOUNT, BANK, BRANCH, balance, complement, movement
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.bank_statements import Balance, StatementFile
from pic_sheets.banks import cfonb120, declared_banks, read_statements
from pic_sheets.errors import UnreadableStatement
from pic_sheets.texts import NBSP, squeezed

SAMPLES = samples("cfonb120")
OPENING, CLOSING = balance("01", "280225", "100"), balance("07", "030325", "100")


def read_bytes(content):
    return cfonb120.BANK.read(StatementFile("mars.cfonb", content))


def read(*records):
    return read_bytes("\n".join(records).encode())


def read_one(*entries):
    (statement,) = read(OPENING, *entries, CLOSING)
    return statement


def outcome(content):
    """The statements of a file, or its refusal."""
    try:
        return read_bytes(content)
    except UnreadableStatement as refusal:
        return refusal


def refused(*records):
    with pytest.raises(UnreadableStatement) as error:
        read(*records)
    assert error.value.advice
    return error.value.message.replace(NBSP, " ")


def independent_amounts(content):
    """The amounts of the records 04 of a sample, in cents or so, read from its bytes by another way than the reader's."""
    text = content.decode("utf-8", "replace") if "été".upper().encode() in content else content.decode("iso-8859-15")
    flat = [line for line in re.split("[\r\n]+", text) if line.strip("\x1a ")]
    if len(flat) == 1:
        flat = [flat[0][start : start + 120] for start in range(0, len(flat[0]), 120)]
    found = []
    for line in flat:
        if line.startswith("04"):
            figures, sign = line[90:103], line[103]
            unit = "{ABCDEFGHIé".find(sign) % 10 if sign in "{ABCDEFGHIé" else "}JKLMNOPQRè".find(sign) % 10
            value = Decimal(int(figures) * 10 + unit) / 10 ** int(line[19])
            found.append(value if sign in "{ABCDEFGHIé" else -value)
    return found


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_as_it_must(sample):
    dump = dumped(read_statements(StatementFile(sample.name, sample.read_bytes())))
    assert dump == golden(sample, dump)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_no_movement_of_a_sample_is_lost(sample):
    content = sample.read_bytes()
    amounts = [line.amount for statement in read_bytes(content) for line in statement.movements]
    assert Counter(amounts) == Counter(independent_amounts(content))
    assert amounts


TEXTS = st.text("ABC éàœ€'*-./()&0123456789", max_size=31).map(squeezed)
ENTRIES = st.lists(
    st.tuples(st.integers(1, 28), st.integers(-(10**13), 10**13), TEXTS, st.booleans()), max_size=8
)  # fmt: skip


@given(
    ENTRIES,
    st.integers(2, 4),
    st.sampled_from(["utf-8", "cp1252", "iso-8859-15"]),
    st.sampled_from(["\n", "\r\n", "\r", ""]),
    st.booleans(),
)
def test_what_is_written_is_read_back(entries, scale, encoding, line_end, is_trimmed):
    amounts = [Decimal(number % 10**10).copy_sign(number).scaleb(-2) for _, number, _, _ in entries]
    written = [
        movement(f"{day:02}0325", value, label, f"{day:02}0325" if is_valued else "", scale=scale)
        for (day, _, label, is_valued), value in zip(entries, amounts, strict=True)
    ]
    end = balance("07", "310325", sum(amounts, Decimal(100)), scale)
    records = [balance("01", "280225", "100", scale), *written, end]
    text = line_end.join(record.rstrip() if is_trimmed and line_end else record for record in records)
    (statement,) = read_bytes(text.encode(encoding))
    assert statement.gap == 0
    assert [(line.day.day, line.amount, line.label, line.value_day is not None) for line in statement.movements] == [
        (day, value, label, is_valued) for (day, _, label, is_valued), value in zip(entries, amounts, strict=True)
    ]


@given(st.binary() | st.text("01457EUR{}AJ \n\r\x1a", max_size=400).map(str.encode))
def test_any_bytes_give_statements_or_a_refusal(content):
    for given_bytes in (content, OPENING.encode() + b"\n" + content + b"\n" + CLOSING.encode()):
        cfonb120.BANK.claims(StatementFile("x", given_bytes))
        found = outcome(given_bytes)
        assert isinstance(found, tuple) or found.message.startswith("«")


@given(st.data())
def test_a_spoilt_sample_loses_no_movement_in_silence(data):
    whole = data.draw(st.sampled_from(SAMPLES)).read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    stop = min(len(whole), start + data.draw(st.integers(0, 300)))
    spoilt = whole[:start] + data.draw(st.binary(max_size=3)) + whole[stop:]
    try:
        statements = read_bytes(spoilt)
    except UnreadableStatement:
        return
    amounts = Counter(line.amount for statement in statements for line in statement.movements)
    assert amounts == Counter(independent_amounts(spoilt))


def test_the_first_bytes_of_a_file_never_read_as_a_whole_one():
    whole = SAMPLES[0].read_bytes()
    last = whole.rindex(b"\r\n07")
    for length in range(1, last, 37):
        with pytest.raises(UnreadableStatement):
            read_bytes(whole[:length] if whole[:length].strip() else b"\x1a")


@pytest.mark.parametrize(
    ("sign", "expected"),
    [("{", "12.30"), ("A", "12.31"), ("I", "12.39"), ("}", "-12.30"), ("J", "-12.31"), ("R", "-12.39"), ("é", "12.30"), ("è", "-12.30")],
)  # fmt: skip
def test_the_last_character_of_an_amount_is_a_figure_and_a_sign(sign, expected):
    written = movement("030325", "12.30", "VIR")
    (found,) = read_one(written[:103] + sign + written[104:]).movements
    assert str(found.amount) == expected


# python-cfonb (cfonb/parser) stops at an accent or a full stop in a label, and reads amounts as floats; with no decimals
# (position 20), `amount[:-0]` puts all fourteen figures after the point.
def test_a_label_may_hold_accents_and_punctuation():
    (found,) = read_one(movement("030325", "1", "PRLV. L'ÉTÉ & CIE : N°4 (50%)")).movements
    assert found.label == "PRLV. L'ÉTÉ & CIE : N°4 (50%)"


def test_an_amount_is_exact_whatever_its_decimals():
    entries = [
        movement("030325", "0.1", "A"), movement("030325", "1200", "B", scale=0), movement("030325", "9999999999.99", "C"),
    ]  # fmt: skip
    assert [str(line.amount) for line in read_one(*entries).movements] == ["0.10", "1200.00", "9999999999.99"]


def test_a_third_decimal_is_read_when_it_is_nothing_and_refused_when_it_is_not():
    assert read_one(movement("030325", "1.25", "A", scale=3)).movements[0].amount == Decimal("1.25")
    message = refused(OPENING, movement("030325", "1.255", "A", scale=3), CLOSING)
    assert message == "« mars.cfonb », ligne 2 : le montant 1,255 a plus de deux décimales."


def test_a_label_cut_at_31_characters_goes_on_in_its_complement():
    cut = movement("030325", "-800", "VIR SEPA JARDINS PARTAGES PIC-2")
    assert read_one(cut, complement("030325", "LIB", "025-014 ACOMPTE")).movements[0].label == (
        "VIR SEPA JARDINS PARTAGES PIC-2025-014 ACOMPTE"
    )
    again = complement("030325", "LIB", "VIR SEPA JARDINS PARTAGES PIC-2025-014")
    assert read_one(cut, again).movements[0].label == "VIR SEPA JARDINS PARTAGES PIC-2025-014"
    # What was not cut, or is another text, keeps its space.
    short = read_one(movement("030325", "-800", "VIR SEPA"), complement("030325", "LIB", "JARDINS")).movements[0]
    other = read_one(cut, complement("030325", "LCC", "MOTIF")).movements[0]
    assert (short.label, other.label[-13:]) == ("VIR SEPA JARDINS", "S PIC-2 MOTIF")


def test_complements_tell_the_other_side_and_the_references():
    complements = [
        complement("030325", "NPY", "FONDS PIC"), complement("030325", "NBE", "ATELIER VELO"),
        complement("030325", "RCN", f"{'PIC-2025-014':35}SUBVENTION"), complement("030325", "REF", "0325A001"),
    ]  # fmt: skip
    (paid,) = read_one(movement("030325", "-800", "VIR"), *complements).movements
    assert (paid.party, paid.end_to_end, paid.reference, paid.label) == (
        "ATELIER VELO", "PIC-2025-014", "0325A001", "VIR SUBVENTION",
    )  # fmt: skip
    (received,) = read_one(movement("030325", "800", "VIR"), *complements).movements
    assert received.party == "FONDS PIC"


def test_a_client_reference_that_is_not_given_is_none():
    for text in ("NOTPROVIDED", "", f"{'':35}SALAIRES"):
        assert (
            read_one(movement("030325", "-8", "VIR"), complement("030325", "RCN", text)).movements[0].end_to_end == ""
        )


def test_the_account_of_the_other_side_is_in_no_label():
    numbers = [complement("030325", name, "FR1420041010050500013M02606") for name in ("IBE", "IPY", "CBE", "ZZZ")]
    (found,) = read_one(movement("030325", "-800", "VIR"), *numbers, complement("030325", "ZZY", "TEXTE")).movements
    assert found.label == "VIR TEXTE"


def test_a_reference_that_two_movements_share_names_neither():
    shared = complement("030325", "REF", "LOT1")
    statement = read_one(movement("030325", "-8", "A"), shared, movement("030325", "-8", "A"), shared)
    assert [line.reference for line in statement.movements] == ["", ""]
    assert statement.notes[0].startswith("2 mouvements portent une référence")


def test_the_entry_number_of_a_cheque_is_its_own_and_of_others_is_not_kept():
    cheque, labelled, transfer = read_one(
        movement("030325", "-8", "CHEQUE", means="01", entry="0000123"),
        movement("030325", "-8", "CHQ. NO 7654321", means="01"),
        movement("030325", "-8", "VIR", entry="0000123"),
    ).movements
    assert (cheque.cheque, labelled.cheque, transfer.cheque, transfer.reference) == ("0000123", "7654321", "", "")
    assert (cheque.means, transfer.means) == ("chèque", "virement émis")


def test_a_rejected_transfer_says_why():
    (found,) = read_one(movement("030325", "8", "REJET VIR", means="12", reject="04")).movements
    assert (found.label, found.means) == ("REJET VIR (motif de rejet 04)", "virement rejeté")


def test_a_still_account_has_two_balances_and_no_movement():
    statement = read_one()
    assert (statement.movements, statement.gap, statement.account) == ((), 0, f"{BANK} {BRANCH} {ACCOUNT}")
    assert (statement.opening, statement.closing) == (
        Balance(date(2025, 2, 28), Decimal(100)), Balance(date(2025, 3, 3), Decimal(100)),
    )  # fmt: skip


def test_days_that_follow_are_one_statement_even_between_those_of_another_account():
    def two_days(account, start):
        yield [balance("01", "280225", start, account=account), balance("07", "030325", start, account=account)]
        entry = movement("040325", "1", "VIR", account=account)
        yield [
            balance("01", "030325", start, account=account),
            entry,
            balance("07", "040325", start + 1, account=account),
        ]

    first, second = two_days("0000000000A", 5), two_days("0000000000B", 7)
    records = [record for days in zip(first, second, strict=True) for day in days for record in day]
    statements = read(*records)
    assert [(line.account[-1], line.gap, line.first, line.last) for line in statements] == [
        ("A", 0, date(2025, 3, 1), date(2025, 3, 4)), ("B", 0, date(2025, 3, 1), date(2025, 3, 4)),
    ]  # fmt: skip


def test_days_that_do_not_follow_are_left_apart():
    later = [balance("01", "040325", "200"), balance("07", "050325", "200")]
    assert [line.opening.amount for line in read(OPENING, CLOSING, *later)] == [100, 200]


def test_a_day_told_twice_is_not_made_one_with_itself():
    day = [
        balance("01", "030325", "100"),
        movement("030325", "8", "A"),
        movement("030325", "-8", "B"),
        balance("07", "030325", "100"),
    ]
    assert len(read(*day, *day)) == 2


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([movement("030325", "1", "A")], "ligne 1 : un enregistrement 04 arrive sans ancien solde (01) avant lui"),
        ([CLOSING], "ligne 1 : un enregistrement 07 arrive sans ancien solde (01) avant lui"),
        ([OPENING, complement("030325", "LIB", "A"), CLOSING], "ligne 2 : ce complément (05) ne suit aucun mouvement (04)"),
        ([OPENING, OPENING], "ligne 2 : un relevé (01) commence avant le nouveau solde (07) de celui de la ligne 1"),
        ([OPENING, movement("030325", "1", "A")], "ligne 1 : le relevé qui commence là n'a pas de nouveau solde (07), le fichier est coupé"),
        ([OPENING, movement("030325", "1", "A", account="X"), CLOSING], "ligne 2 : elle est d'un autre compte que le relevé de la ligne 1"),
        ([OPENING, "", "06" + CLOSING[2:]], "ligne 3 : elle commence par « 06 », et non par l'un des codes 01, 04, 05, 07"),
        ([OPENING, CLOSING + "Z"], "ligne 2 : elle a 121 caractères, au lieu de 120"),
        ([OPENING, movement("310225", "1", "A"), CLOSING], "ligne 2 : la date de comptabilisation « 310225 » (JJMMAA) n'existe pas dans le calendrier"),
        ([OPENING, movement("030325", "1", "A", "321325"), CLOSING], "ligne 2 : la date de valeur « 321325 » (JJMMAA) n'existe pas dans le calendrier"),
        ([OPENING, movement("", "1", "A"), CLOSING], "ligne 2 : la date de comptabilisation manque (positions 35 à 40)"),
        ([OPENING, movement("mardi", "1", "A"), CLOSING], "ligne 2 : la date de comptabilisation « mardi » n'est pas une date JJMMAA"),
        ([OPENING, movement("030325", "1", "A", currency="USD"), CLOSING], "ligne 2 : la devise est « USD », et seul un compte en euros se rapproche"),
        ([OPENING, movement("030325", "1", "A")[:100], CLOSING], "ligne 2 : les positions 91 à 104, « 0000000000 », ne tiennent pas un montant lisible"),
        ([OPENING, movement("030325", "1", "A").replace("EUR2", "EURX"), CLOSING], "ligne 2 : le nombre de décimales (position 20), « X », n'est pas un chiffre"),
        ([OPENING, movement("030325", "9999999999999", "A", scale=0), CLOSING], "ligne 2 : le montant dépasse ce qu'un montant peut être"),
        (["", " "], "mars.cfonb » : ce relevé ne contient rien"),
    ],
)  # fmt: skip
def test_what_does_not_hold_together_is_refused_with_its_line(records, expected):
    assert expected in refused(*records)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_it_claims_its_samples_alone_and_no_other_format_does(sample):
    file = StatementFile("releve.csv", sample.read_bytes())
    assert [name for name, bank in declared_banks().items() if bank.claims(file)] == ["cfonb120"]


@pytest.mark.parametrize(
    "content",
    [b"", b"Date;Libell\xe9;Montant\n05/03/2025;VIR;12,50\n", b"!Type:Bank\nD05/03/25\nT-12,50\n^\n", b"OFXHEADER:100\n<OFX>",
     b"0" * 120, b"31" + b"0" * 238, b"<Document/>", b"\xff" * 500],
)  # fmt: skip
def test_it_claims_no_other_file(content):
    assert not cfonb120.BANK.claims(StatementFile("releve.cfonb", content))


def test_twenty_thousand_movements_take_seconds():
    entries = [
        record
        for rank in range(20_000)
        for record in (movement("030325", "-1", f"VIR {rank}"), complement("030325", "LIB", "X"))
    ]
    start = perf_counter()
    statement = read_one(*entries)
    assert len(statement.movements) == 20_000
    assert perf_counter() - start < 20
