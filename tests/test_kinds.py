"""Kinds of cell: what each reads, what each refuses, whatever the cell holds."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pic_sheets import kinds
from pic_sheets.cell_texts import shown
from pic_sheets.kinds import Kind, Unreadable, described
from pic_sheets.money import CENT
from pic_sheets.tables import FormulaError, Percent, UncomputedFormula, Value

KINDS = {name: kind for name, kind in vars(kinds).items() if isinstance(kind, Kind)}
#: What a value of each dtype is once read.
TYPES: dict[str, type | tuple[type, ...]] = {
    "text": str, "cents": Decimal, "date": date, "time": time, "integer": int, "number": Decimal, "boolean": bool,
    "object": (tuple, Percent, int),
}  # fmt: skip
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.text(),
    st.text("0123456789 .,-/:;%€hOXouiNn\u00a0\u202f"),
    st.floats(),
    st.decimals(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.decimals().map(Percent),
    st.text().map(FormulaError),
    st.just(UncomputedFormula()),
    st.none(),
)


#: Cells have no time zone.
MOMENT = datetime.combine(date(2025, 3, 5), time(14, 30))


def unreadable(kind: Kind, value: Value) -> str:
    with pytest.raises(Unreadable) as caught:
        kind.read(value)
    assert caught.value.code
    return str(caught.value)


def read_or_refused(kind: Kind, value: Value) -> tuple[Any, str, str]:
    try:
        return kind.read(value), "", ""
    except Unreadable as error:
        return None, error.code, str(error)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@given(value=VALUES)
@example(value=1e308)
@example(value=float("nan"))
@example(value=float("-inf"))
@example(value=Decimal("1e999999"))
@example(value=Decimal("1e-999999"))
@example(value=Percent(Decimal("Infinity")))
@example(value="9" * 5000)
@example(value=datetime(1, 1, 1, tzinfo=UTC))
def test_any_cell_is_read_or_unreadable(kind: Kind, value: Value) -> None:
    assert len(shown(value)) <= 5000
    read, code, reason = read_or_refused(kind, value)
    if reason:
        assert code in {"montant-illisible", "nombre-illisible", "date-illisible", "valeur-hors-liste", kind.code} - {
            ""
        }
    else:
        assert isinstance(read, TYPES[kind.dtype])
        assert not isinstance(read, datetime)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_reads_its_own_example(kind: Kind) -> None:
    read = kind.read(kind.example)
    assert kind.holds is None or kind.holds(read)
    assert bool(kind.holds) == bool(kind.code)
    assert described(kind) == f"{kind.expected}, par exemple «\u00a0{kind.example}\u00a0»"


def test_numbers_typed_as_text_matter_where_numbers_are_expected() -> None:
    assert {kind.name for kind in KINDS.values() if kind.is_numeric} == {
        "montant", "nombre entier", "année", "nombre", "pourcentage",
    }  # fmt: skip


@given(st.decimals(-(10**9), 10**9, places=2))
def test_a_number_and_its_text_are_the_same_amount(amount: Decimal) -> None:
    cells: list[Value] = [float(amount), amount, shown(float(amount)), f"{shown(amount)} €"]
    expected = amount.quantize(CENT)
    # 1.234 and 1,234 do not come from amounts in cents, so that no text here is ambiguous.
    assert [kinds.AMOUNT.read(cell) for cell in cells] == [expected] * 4


@pytest.mark.parametrize(
    "value", [True, date(2025, 3, 5), Percent(Decimal(1)), timedelta(1), "12OO", "1,200.50", "1.200", 1e308]
)
def test_what_is_not_an_amount_is_never_guessed(value: Value) -> None:
    assert unreadable(kinds.AMOUNT, value)


def test_several_amounts_are_separated_by_semicolons() -> None:
    assert kinds.AMOUNTS.read("900 ; 1 400,50 €;") == (Decimal("900.00"), Decimal("1400.50"))
    assert kinds.AMOUNTS.read(900.0) == (Decimal("900.00"),)
    assert unreadable(kinds.AMOUNTS, " ; ") == "n'est pas un montant"
    assert unreadable(kinds.AMOUNTS, "900 ; quatre cents") == "n'est pas un montant"


@pytest.mark.parametrize(
    ("value", "expected"), [(35.0, 35), ("35", 35), ("1 200", 1200), ("1\u202f200", 1200), (0, 0), ("35,0", 35)]
)
def test_counts(value: Value, expected: int) -> None:
    assert kinds.COUNT.read(value) == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("1.000", "peut se lire de deux façons"),
        ("2,000", "peut se lire de deux façons"),
        ("12\n5", "n'est pas un nombre"),
        ("12 5", "n'est pas un nombre"),
        ("une trentaine", "n'est pas un nombre"),
        (True, "n'est pas un nombre"),
        (float("nan"), "n'est pas un nombre"),
        (2.5, "n'est pas un nombre entier"),
        (-3, "est négatif"),
        (10.0**10, "est trop grand"),
    ],
)
def test_what_is_not_a_count_is_never_guessed(value: Value, reason: str) -> None:
    assert unreadable(kinds.COUNT, value) == reason


@pytest.mark.parametrize("value", [MOMENT, date(2025, 3, 5), "05/03/2025", "5/3/25", "2025-03-05", "5 mars 2025"])
def test_dates_have_the_day_first(value: Value) -> None:
    assert kinds.DATE.read(value) == date(2025, 3, 5)
    assert type(kinds.DATE.read(value)) is date


@pytest.mark.parametrize("value", [45721.0, "31/02/2025", "03/25/2025", True, time(1)])
def test_what_is_not_a_date_is_never_guessed(value: Value) -> None:
    assert unreadable(kinds.DATE, value)


@pytest.mark.parametrize(
    "value",
    [time(18, 30, 12), MOMENT.replace(hour=18, second=59), "18h30", "18:30:00", timedelta(hours=18, minutes=30)],
)
def test_times_are_to_the_minute(value: Value) -> None:
    assert kinds.TIME.read(value) == time(18, 30)


@pytest.mark.parametrize("value", [0.75, date(2025, 3, 5), timedelta(hours=25), "midi"])
def test_what_is_not_a_time_is_never_guessed(value: Value) -> None:
    assert unreadable(kinds.TIME, value) == "n'est pas une heure"


@pytest.mark.parametrize(
    ("value", "ratio"),
    [
        (Percent(Decimal("0.5")), "0.5"),
        ("50 %", "0.5"),
        ("50\u00a0%", "0.5"),
        ("12,5%", "0.125"),
        ("0,5 %", "0.005"),
        (80.0, "0.8"),
        ("80", "0.8"),
        (0, "0"),
        (100, "1"),
    ],
)
def test_percentages(value: Value, ratio: str) -> None:
    assert kinds.PERCENT.read(value) == Decimal(ratio)


@pytest.mark.parametrize("value", [0.5, "0,5", 1, "1", Decimal("0.8")])
def test_a_bare_number_up_to_one_is_an_ambiguous_percentage(value: Value) -> None:
    assert unreadable(kinds.PERCENT, value) == "peut se lire de deux façons"


@pytest.mark.parametrize("value", [Percent(Decimal(80)), "150 %", 120])
def test_more_than_a_hundred_per_cent_is_a_slip_of_the_format(value: Value) -> None:
    assert unreadable(kinds.PERCENT, value) == "dépasse 100\u00a0%"


@pytest.mark.parametrize("value", [Percent(Decimal(-1)), Percent(Decimal("NaN")), "%", "50 % environ", True, "-5 %"])
def test_what_is_not_a_percentage_is_never_guessed(value: Value) -> None:
    assert unreadable(kinds.PERCENT, value)


@given(st.decimals(0, 1, places=4))
def test_a_percentage_reads_back_from_what_is_shown(ratio: Decimal) -> None:
    assert kinds.QUORUM.read(shown(Percent(ratio))) == kinds.QUORUM.read(Percent(ratio)) == Percent(ratio)


def test_a_quorum_without_percent_is_a_number_of_members() -> None:
    assert kinds.QUORUM.read("7") == kinds.QUORUM.read(7.0) == 7
    assert unreadable(kinds.QUORUM, 0.5) == "n'est pas un nombre entier"


def test_yes_and_no_in_all_their_writings() -> None:
    assert all(kinds.BOOLEAN.read(value) is True for value in (True, "Oui", " o ", "x", "X", "VRAI", "OUI"))
    assert all(kinds.BOOLEAN.read(value) is False for value in (False, "Non", "n", "FAUX"))


@pytest.mark.parametrize("value", ["peut-être", 1.0, 0, "XX", date(2025, 1, 1)])
def test_neither_yes_nor_no_is_never_guessed(value: Value) -> None:
    assert unreadable(kinds.BOOLEAN, value) == "n'est ni oui ni non"


def test_lists_of_codes_are_separated_by_semicolons() -> None:
    assert kinds.CODES.read(" M03 ;M07; ") == ("M03", "M07")
    assert kinds.CODES.read(3.0) == ("3",)


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [(kinds.SIRET, 73282932000074.0, "73282932000074"), (kinds.POSTCODE, 62680.0, "62680"), (kinds.CODE, 14.0, "14")],
)
def test_a_number_that_kept_all_its_digits_is_its_identifier(kind: Kind, number: float, expected: str) -> None:
    assert kind.read(number) == expected


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (kinds.SIRET, 73282932000075.0),
        (kinds.SIRET, 5410101000012.0),
        (kinds.POSTCODE, 1000.0),
        (kinds.PHONE, 639981234.0),
        (kinds.IBAN, 1.4200410100505e25),
        (kinds.RNA, 621001234.0),
    ],
)
def test_a_number_that_may_have_lost_digits_is_no_identifier(kind: Kind, number: float) -> None:
    assert "des chiffres ont pu se perdre" in unreadable(kind, number)


def test_identifiers_typed_as_text_are_kept_as_typed() -> None:
    assert kinds.SIRET.read(" 732 829\u00a0320 00074\u200b") == "732 829 320 00074"
    assert kinds.POSTCODE.read("01000") == "01000"


def test_a_long_text_keeps_its_lines_and_a_short_one_has_one() -> None:
    assert kinds.TEXT.read(" Une fête\net un repas ") == "Une fête\net un repas"
    assert kinds.LINE.read(" Les  Amis\ndu parc ") == "Les Amis du parc"


def test_every_kind_has_a_name_of_its_own_and_a_type_once_read() -> None:
    names: list[Any] = [kind.name for kind in KINDS.values()]
    assert sorted(set(names)) == sorted(names)
    assert {kind.dtype for kind in KINDS.values()} == TYPES.keys()
