"""The schema of every sheet, and each of its failures found exactly once."""

from datetime import date
from decimal import Decimal

import pytest

from pic_sheets.columns import Place
from pic_sheets.reading.schemas import KEY, failures, frame, schema
from pic_sheets.reading.typed_sheets import TypedSheet
from pic_sheets.sheets import attendance, decisions, declared_sheets, holders, payments, rules
from pic_sheets.tables import Percent

DAY = date(2025, 3, 5)


def _typed(sheet, rows, names=None):
    names = list(names or sheet.columns)
    values = {name: [row.get(name) for row in rows] for name in names}
    places = [Place(sheet.name, number, {}) for number, _ in enumerate(rows, 2)]
    return TypedSheet(sheet, {name: sheet.columns[name] for name in names}, values, places)


def _found(sheet, rows, names=None):
    return sorted((item.index, item.name, item.code) for item in failures(_typed(sheet, rows, names), 2025))


def _payment(**changes):
    row = {"project": "P1", "nature": "Solde", "day": DAY, "amount": Decimal("10.00"), "mode": "Chèque"}
    return row | changes


@pytest.mark.parametrize("sheet", declared_sheets(), ids=lambda sheet: sheet.name)
def test_every_sheet_has_a_schema_of_the_columns_that_can_be_refused_and_an_empty_one_passes(sheet):
    refusing = [
        name
        for name, column in sheet.columns.items()
        if column.required or column.choices or column.kind.holds or column.kind.dtype in {"cents", "date"}
    ]
    assert list(schema(sheet, 2025).columns) == [*refusing, *([KEY] if sheet.key else [])]
    assert _found(sheet, []) == []


def test_a_sheet_read_again_has_the_same_failures_and_a_changed_one_its_own():
    wrong = [_payment(nature="Don"), _payment()]
    assert _found(payments.SHEET, wrong) == _found(payments.SHEET, wrong) == [(0, "nature", "valeur-hors-liste")]
    assert _found(payments.SHEET, [*wrong, _payment(amount=None)]) == [
        (0, "nature", "valeur-hors-liste"), (2, "amount", "valeur-manquante"),
    ]  # fmt: skip
    assert _found(payments.SHEET, [_payment(), _payment()]) == []


@pytest.mark.parametrize("sheet", declared_sheets(), ids=lambda sheet: sheet.name)
def test_a_row_of_blanks_misses_its_required_columns_and_nothing_else(sheet):
    required = [name for name, column in sheet.columns.items() if column.required]
    assert _found(sheet, [{}, {}]) == sorted((index, name, "valeur-manquante") for index in (0, 1) for name in required)


def test_a_valid_row_whose_optional_column_is_all_blank_passes():
    assert _found(payments.SHEET, [_payment(), _payment()]) == []


def test_a_column_that_the_workbook_has_not_is_not_missed_here():
    assert _found(payments.SHEET, [_payment()], names=["project", "nature", "day"]) == []


def test_many_failures_on_one_column_are_each_found_once():
    rows = [_payment(amount=Decimal(-n)) for n in range(40)] + [_payment(mode="Troc")] * 3 + [_payment(day=None)] * 2
    assert _found(payments.SHEET, rows) == sorted(
        [(n, "amount", "montant-negatif") for n in range(1, 40)]
        + [(n, "mode", "valeur-hors-liste") for n in (40, 41, 42)]
        + [(n, "day", "valeur-manquante") for n in (43, 44)]
    )


def test_a_row_that_fails_everywhere_is_told_column_by_column():
    row = _payment(project=None, nature="Don", day=date(1925, 3, 5), amount=Decimal("-0.01"), mode=None)
    assert _found(payments.SHEET, [_payment(), row]) == [
        (1, "amount", "montant-negatif"),
        (1, "day", "date-invraisemblable"),
        (1, "mode", "valeur-manquante"),
        (1, "nature", "valeur-hors-liste"),
        (1, "project", "valeur-manquante"),
    ]


def test_the_largest_amount_is_kept_to_the_cent():
    data = frame(_typed(payments.SHEET, [_payment(amount=Decimal("999999999999.99")), _payment(amount=None)]))
    assert data["amount"].to_list() == [99_999_999_999_999, None]
    assert _found(payments.SHEET, [_payment(amount=Decimal("999999999999.99"))]) == []


@pytest.mark.parametrize(
    ("day", "likely"),
    [
        (date(1994, 12, 31), False),
        (date(1995, 1, 1), True),
        (date(2035, 12, 31), True),
        (date(2036, 1, 1), False),
        (date.max, False),
    ],
)
def test_a_date_is_likely_from_thirty_years_before_the_funds_year_to_ten_after(day, likely):
    assert _found(payments.SHEET, [_payment(day=day)]) == ([] if likely else [(0, "day", "date-invraisemblable")])


def test_of_rows_with_one_key_all_but_the_first_are_failures_whatever_the_case():
    rows = [{"code": code, "type": "Association", "name": "Un", "first_name": "A", "last_name": "B", "town": "C"}
            for code in ("P1", "P2", "p1", None, None, "P 1", "P1")]  # fmt: skip
    assert [item for item in _found(holders.SHEET, rows) if item[2] == "doublon"] == [
        (2, "", "doublon"),
        (6, "", "doublon"),
    ]


def test_a_composite_key_is_one_only_when_every_part_is_the_same_and_filled():
    rows = [{"meeting": meeting, "member": member, "presence": "Présent"}
            for meeting, member in (("S1", "M1"), ("S1", "M2"), ("S2", "M1"), ("S1", None), ("S1", None), ("s1", "m1"))]  # fmt: skip
    assert [item for item in _found(attendance.SHEET, rows) if item[2] == "doublon"] == [(5, "", "doublon")]


def test_a_key_without_one_of_its_columns_is_not_checked():
    rows = [{"meeting": "S1", "presence": "Présent"}] * 2
    assert _found(attendance.SHEET, rows, names=["meeting", "presence"]) == []


def test_a_sheet_without_a_key_may_have_two_equal_rows():
    row = {"meeting": "S1", "project": "P1", "verdict": "Accord", "recusals": ("M1", "M2")}
    assert _found(decisions.SHEET, [row, row]) == []


def test_the_value_of_a_rule_may_be_of_any_kind():
    values = [Decimal("900.00"), Percent(Decimal("0.5")), 3, True, "Simple", (Decimal("900.00"),)]
    rows = [{"parameter": "Quorum", "since": date(2025, 1, day), "value": value} for day, value in enumerate(values, 1)]
    assert _found(rules.SHEET, rows) == []


@pytest.mark.parametrize(
    ("field", "good", "bad", "code"),
    [
        ("siret", "732 829 320 00074", "732 829 320 00075", "siret-invalide"),
        ("rna", "W621001234", "621001234", "rna-invalide"),
        ("iban", "FR14 2004 1010 0505 0001 3M02 606", "FR15 2004 1010 0505 0001 3M02 606", "iban-invalide"),
        ("email", "ana@example.org", "ana(at)example.org", "courriel-invalide"),
        ("postcode", "62680", "6268O", "code-postal-invalide"),
        ("phone", "03 53 01 12 34", "03 53 01 12", "telephone-invalide"),
    ],
)
def test_an_identifier_of_the_wrong_form_is_found(field, good, bad, code):
    row = {"code": "P1", "type": "Association", "name": "Un", "first_name": "A", "last_name": "B", "town": "C"}
    rows = [row | {"code": f"P{n}", field: value} for n, value in enumerate((good, bad, None, bad))]
    assert _found(holders.SHEET, rows) == [(1, field, code), (3, field, code)]
