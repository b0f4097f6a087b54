"""What is typed: numbers, percents, amounts, days, times, by locale."""

import pytest

from tests.google.typed import understood

DAY = 46115


@pytest.mark.parametrize(
    ("locale", "text", "value", "kind"),
    [
        ("fr_FR", "12,5", 12.5, ""),
        ("fr_FR", "-3", -3, ""),
        ("fr_FR", ",5", 0.5, ""),
        ("fr_FR", "1\N{NO-BREAK SPACE}234,50\N{NO-BREAK SPACE}€", 1234.5, "CURRENCY"),
        ("en_US", "$1,234.50", 1234.5, "CURRENCY"),
        ("en_US", "2,000,000.01", 2000000.01, "NUMBER"),
        ("fr_FR", "7 %", 0.07, "PERCENT"),
        ("en_US", "1E3", 1000, "SCIENTIFIC"),
        ("fr_FR", "03/04/2026", DAY, "DATE"),
        ("fr_FR", "3-4-26", DAY, "DATE"),
        ("fr_FR", "3 avril 2026", DAY, "DATE"),
        ("en_US", "4/3/2026", DAY, "DATE"),
        ("en_US", "2026-04-03", DAY, "DATE"),
        ("fr_FR", "03/04/2026 12:00", DAY + 0.5, "DATE_TIME"),
        ("fr_FR", "18:00", 0.75, "TIME"),
    ],
)
def test_a_number_or_a_moment_comes_with_its_format(locale: str, text: str, value: float, kind: str) -> None:
    typed = understood(text, locale, {})
    assert typed.entered == {"numberValue": value}
    assert typed.format.get("type", "") == kind


@pytest.mark.parametrize(
    ("locale", "text"),
    [("fr_FR", "12.5"), ("fr_FR", "31/02/2026"), ("en_US", "31/12/2026"), ("fr_FR", "25:00"), ("fr_FR", "1 23"), ("fr_FR", "PIC-1"),
     ("en_US", "12,5"), ("fr_FR", "-"), ("fr_FR", "03/04/2026 25:00")],
)  # fmt: skip
def test_what_is_no_number_stays_a_text(locale: str, text: str) -> None:
    assert understood(text, locale, {}).entered == {"stringValue": text}


def test_a_cell_whose_format_is_text_keeps_its_zeros() -> None:
    assert understood("01000", "fr_FR", {}).entered == {"numberValue": 1000}
    assert understood("01000", "fr_FR", {"type": "TEXT"}).entered == {"stringValue": "01000"}
    assert understood("'01000", "fr_FR", {}).entered == {"stringValue": "01000"}


def test_true_is_typed_in_the_language_of_the_sheet() -> None:
    assert understood("vrai", "fr_FR", {}).entered == {"boolValue": True}
    assert understood("VRAI", "en_US", {}).entered == {"stringValue": "VRAI"}
    assert understood("FALSE", "fr_FR", {}).entered == {"boolValue": False}


def test_nothing_typed_is_a_blank_cell() -> None:
    assert understood("", "fr_FR", {}).entered == {}
