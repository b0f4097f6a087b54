"""What a movement quotes of the workbook."""

import pytest
import reconciled
from reconciled import movement

from pic_sheets.reconciliation.references import References, cheque_number, cheque_of, is_cheque


def _codes(label, *codes, **changes):
    known = References([reconciled.line(code=code) for code in codes])
    return known.quoted(movement(label=label, **changes))


@pytest.mark.parametrize(
    "label",
    [
        "VIR SEPA PIC-2025-014 JARDINS",
        "VIR SEPA PIC2025014 JARDINS",
        "VIR SEPA PIC 2025 014",
        "vir sepa pic-2025 014",
        "VIR/PIC2025-014/JARDINS",
        "VIR PIC-2025-014, DU 03/04/2025",
        "VIR PÏC–2025–014",
    ],
)
def test_a_code_is_found_whatever_its_case_hyphens_spaces_and_accents(label):
    assert _codes(label, "PIC-2025-014", "PIC-2025-015").codes == ("pic2025014",)


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("VIR P012", "P01"),
        ("VIR EP01X", "P01"),
        ("VIR EP01", "P01"),
        ("VIR PIC-2025-14", "PIC-2025-1"),
        ("VIR PIC 2025 1 14 03 2025", "PIC-2025-114"),
        ("VIR PIC-2025 03/04/2025", "PIC-2025-03"),
        ("VIR DU 2025/14/03", "2025/14"),
        ("VIR DU 03/2025/14", "2025/14"),
        ("VIR DU 14 MARS 2025 14 EUROS", "2025/14"),
        ("VIR LOT 14", "14"),
        ("VIR VILLE DE MERICOURT", "VILLE"),
    ],
)
def test_what_only_contains_a_code_does_not_quote_it(label, code):
    assert not _codes(label, code).restricts


def test_a_code_of_digits_is_found_with_its_separator_or_as_one_word():
    assert _codes("VIR 2025/14 JARDINS", "2025/14").codes == ("202514",)
    assert _codes("VIR 202514", "2025/14").codes == ("202514",)


def test_the_payer_s_and_the_bank_s_references_count_too():
    assert _codes("VIREMENT", "P012", end_to_end="P012").codes == ("p012",)
    assert _codes("VIREMENT", "P012", reference="FITID P012").codes == ("p012",)


def test_several_codes_are_all_quoted():
    assert _codes("VIR P1 P12 P123", "P1", "P12", "P123", "P2").codes == ("p1", "p12", "p123")


CUT_LABEL = "VIR SEPA ASSO JARDIN PIC-2025-0"


def test_a_label_cut_at_its_31st_character_quotes_the_start_of_a_code():
    assert len(CUT_LABEL) == 31
    assert _codes(CUT_LABEL, "PIC-2025-014").start == "pic20250"
    assert _codes("VIR SEPA ASSO DU JARD PIC 2025 0", "PIC-2025-014").start == ""  # 32 characters: not cut there
    assert _codes("VIR SEPA ASSO JARDIN DES PIC 20", "PIC-2025-014").start == ""  # any code of the year


def test_a_code_that_ends_at_the_cut_may_go_on():
    quoted = _codes("VIR SEPA ASSO JARDIN PIC-2025-1", "PIC-2025-1", "PIC-2025-14")
    assert (quoted.codes, quoted.start) == ((), "pic20251")


def test_a_code_that_is_cut_but_whole_elsewhere_is_whole():
    quoted = _codes(CUT_LABEL + " JARDINS", "PIC-2025-0", end_to_end="PIC-2025-0")
    assert (quoted.codes, quoted.start) == (("pic20250",), "")


@pytest.mark.parametrize(
    ("reference", "found"),
    [("Mandat 2025-318 subvention PIC", True), ("Acompte", False), ("Programme 147", True), ("n° 12", False)],
)
def test_a_typed_reference_is_quoted_when_it_is_distinctive(reference, found):
    known = References([reconciled.line(reference=reference)])
    assert bool(known.quoted(movement(label=f"VIR {reference.upper()} DRFIP")).references) is found


@pytest.mark.parametrize(
    ("reference", "number"),
    [
        ("CHQ 1234567", "1234567"), ("Chèque n° 0012345", "12345"), ("1234567", "1234567"), ("CHQ PIC-2025-014 ACOMPTE", ""),
        ("CHQ 2025-07", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_number_of_a_cheque_is_in_its_reference(reference, number):
    assert cheque_of(reconciled.line(mode="Chèque", reference=reference)) == number
    assert cheque_of(reconciled.line(reference=reference)) == ""


@pytest.mark.parametrize(
    ("changes", "number"),
    [
        ({"label": "CHEQUE 1234567"}, "1234567"),
        ({"label": "CHQ. N° 0012345"}, "12345"),
        ({"label": "PAIEMENT", "cheque": "0012345"}, "12345"),
        ({"label": "REMISE CHEQUES"}, ""),
    ],
)
def test_the_bank_tells_a_cheque_and_its_number(changes, number):
    assert is_cheque(movement(**changes))
    assert cheque_number(movement(**changes)) == number


def test_a_transfer_is_no_cheque():
    assert not is_cheque(movement(label="VIR SEPA ECHEQUIER"))
