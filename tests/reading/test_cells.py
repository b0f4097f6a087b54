"""One cell, read by its column: French typing, kind by kind."""

from datetime import date, time
from decimal import Decimal

import pytest

from pic_sheets import kinds
from pic_sheets.columns import Column
from pic_sheets.reading.cells import choice, read_cell
from pic_sheets.tables import FormulaError, Percent, UncomputedFormula

D = Decimal
NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def _read(value, kind, **settings):
    return read_cell(value, Column("champ", "Intitulé", kind, "", **settings))


def _code(value, kind):
    return _read(value, kind)[1].code


@pytest.mark.parametrize("value", [None, "", "  ", NBSP, NARROW + "\n", "\u200b"])
@pytest.mark.parametrize("kind", [kinds.AMOUNT, kinds.DATE, kinds.TEXT, kinds.BOOLEAN])
def test_a_blank_is_nothing_and_no_fault(value, kind):
    assert _read(value, kind) == (None, None)


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (1200.5, kinds.AMOUNT, D("1200.50")),
        (D("1200.50"), kinds.AMOUNT, D("1200.50")),
        (0.1 + 0.2, kinds.AMOUNT, D("0.30")),
        (date(2025, 3, 5), kinds.DATE, date(2025, 3, 5)),
        ("05/03/2025", kinds.DATE, date(2025, 3, 5)),
        ("5/3/25", kinds.DATE, date(2025, 3, 5)),
        ("2025-03-05", kinds.DATE, date(2025, 3, 5)),
        ("5 mars 2025", kinds.DATE, date(2025, 3, 5)),
        ("1er Août 2025", kinds.DATE, date(2025, 8, 1)),
        (time(18, 30, 12), kinds.TIME, time(18, 30)),
        ("18 h 30", kinds.TIME, time(18, 30)),
        (35.0, kinds.COUNT, 35),
        (12.5, kinds.NUMBER, D("12.5")),
        ("80 %", kinds.PERCENT, D("0.8")),
        (f"12,5{NBSP}%", kinds.PERCENT, D("0.125")),
        (Percent(D("0.5")), kinds.PERCENT, D("0.5")),
        (80.0, kinds.PERCENT, D("0.8")),
        ("50 %", kinds.QUORUM, Percent(D("0.5"))),
        (5.0, kinds.QUORUM, 5),
        (True, kinds.BOOLEAN, True),
        (False, kinds.BOOLEAN, False),
        ("Oui", kinds.BOOLEAN, True),
        ("NON", kinds.BOOLEAN, False),
        ("o", kinds.BOOLEAN, True),
        ("N", kinds.BOOLEAN, False),
        ("x", kinds.BOOLEAN, True),
        ("VRAI", kinds.BOOLEAN, True),
        ("Faux", kinds.BOOLEAN, False),
        ("900 ; 400,50", kinds.AMOUNTS, (D("900.00"), D("400.50"))),
        (900.0, kinds.AMOUNTS, (D("900.00"),)),
        ("M03 ;M07; ", kinds.CODES, ("M03", "M07")),
        (14.0, kinds.CODE, "14"),
        ("  PIC-2025-014 ", kinds.CODE, "PIC-2025-014"),
        ("un\ndeux", kinds.TEXT, "un\ndeux"),
        (62680.0, kinds.POSTCODE, "62680"),
        ("01000", kinds.POSTCODE, "01000"),
        (73282932000074.0, kinds.SIRET, "73282932000074"),
        ("732 829 320 00074", kinds.SIRET, "732 829 320 00074"),
    ],
)
def test_what_reads_well_has_no_fault(value, kind, expected):
    read, fault = _read(value, kind)
    assert (read, type(read), fault) == (expected, type(expected), None)


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("1 200,50", kinds.AMOUNT, D("1200.50")),
        (f"1{NBSP}200,50{NBSP}€", kinds.AMOUNT, D("1200.50")),
        (f"1{NARROW}200,50 €", kinds.AMOUNT, D("1200.50")),
        ("1.200,50", kinds.AMOUNT, D("1200.50")),
        ("1200.50", kinds.AMOUNT, D("1200.50")),
        ("35", kinds.COUNT, 35),
        ("12,5", kinds.NUMBER, D("12.5")),
        ("80", kinds.PERCENT, D("0.8")),
    ],
)
def test_a_number_typed_as_text_is_read_and_told_without_blocking(value, kind, expected):
    read, fault = _read(value, kind)
    assert read == expected
    assert fault.code == "nombre-en-texte"
    assert not fault.blocks


@pytest.mark.parametrize(
    ("value", "kind", "code"),
    [
        ("1.200", kinds.AMOUNT, "montant-illisible"),
        ("12OO", kinds.AMOUNT, "montant-illisible"),
        (float("nan"), kinds.AMOUNT, "montant-illisible"),
        (True, kinds.AMOUNT, "montant-illisible"),
        ("900 ; beaucoup", kinds.AMOUNTS, "montant-illisible"),
        (";", kinds.AMOUNTS, "montant-illisible"),
        ("31/02/2025", kinds.DATE, "date-illisible"),
        ("03-2025", kinds.DATE, "date-illisible"),
        (45000.0, kinds.DATE, "date-illisible"),
        ("tôt", kinds.TIME, "date-illisible"),
        (3.5, kinds.COUNT, "nombre-illisible"),
        (-1.0, kinds.NUMBER, "nombre-illisible"),
        (1e12, kinds.NUMBER, "nombre-illisible"),
        (0.5, kinds.PERCENT, "nombre-illisible"),
        (Percent(D(80)), kinds.PERCENT, "nombre-illisible"),
        ("plein", kinds.QUORUM, "nombre-illisible"),
        ("peut-être", kinds.BOOLEAN, "valeur-hors-liste"),
        (7.3282932e13, kinds.SIRET, "siret-invalide"),
        (2680.0, kinds.POSTCODE, "code-postal-invalide"),
        (612345678.0, kinds.PHONE, "telephone-invalide"),
        (1.42004e25, kinds.IBAN, "iban-invalide"),
        (621001234.0, kinds.RNA, "rna-invalide"),
    ],
)
def test_what_does_not_read_well_is_a_fault_and_no_value(value, kind, code):
    assert _read(value, kind)[0] is None
    assert _code(value, kind) == code


def test_an_error_and_a_formula_without_result_are_told_whatever_the_kind():
    for kind in (kinds.AMOUNT, kinds.TEXT, kinds.BOOLEAN):
        assert _code(FormulaError("#REF!"), kind) == "erreur-de-formule"
        assert _code(UncomputedFormula(), kind) == "formule-non-calculee"
    assert "#REF!" in _read(FormulaError("#REF!"), kinds.TEXT)[1].message


def test_a_choice_is_given_as_it_should_be_spelt_and_anything_else_as_typed():
    choices = ("Collectif d'habitants", "Association")
    column = Column("type", "Type", kinds.LINE, "", choices=choices)
    assert choice(" COLLECTIF  d’habitants", column) == "Collectif d'habitants"
    assert read_cell("association", column) == ("Association", None)
    assert read_cell("Ville", column) == ("Ville", None)
    assert read_cell(12.0, column) == ("12", None)
