"""A value as a cell shows it."""

import pytest

from tests.google.formats import formatted

NARROW, NBSP = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("number", "kind", "pattern", "french", "english"),
    [
        (1234.5, "NUMBER", "#,##0.00", f"1{NARROW}234,50", "1,234.50"),
        (1234.5, "CURRENCY", f"#,##0.00{NBSP}[$€]", f"1{NARROW}234,50{NBSP}€", f"1,234.50{NBSP}€"),
        (1234.5, "CURRENCY", '#,##0.00\\ "€"', f"1{NARROW}234,50 €", "1,234.50 €"),
        (-1234.5, "NUMBER", "#,##0.00;[Red](#,##0.00)", f"(1{NARROW}234,50)", "(1,234.50)"),
        (0, "NUMBER", '0;-0;"-"', "-", "-"),
        (0.125, "PERCENT", "0.00%", "12,50%", "12.50%"),
        (0.125, "PERCENT", "0.#%", "12,5%", "12.5%"),
        (7, "NUMBER", "000", "007", "007"),
        (46115, "DATE", "", "03/04/2026", "4/3/2026"),
        (46115, "DATE", "dddd d mmmm yyyy", "vendredi 3 avril 2026", "Friday 3 April 2026"),
        (46115.75, "DATE_TIME", "dd/mm/yy hh:mm", "03/04/26 18:00", "03/04/26 18:00"),
        (0.75, "TIME", "", "18:00:00", "6:00:00 PM"),
        (0.5, "TEXT", "@", "0,5", "0.5"),
    ],
)
def test_a_number_is_shown_by_its_pattern(number: float, kind: str, pattern: str, french: str, english: str) -> None:
    told = {"type": kind, "pattern": pattern} if pattern else {"type": kind}
    assert formatted({"numberValue": number}, told, "fr_FR") == french
    assert formatted({"numberValue": number}, told, "en_US") == english


@pytest.mark.parametrize(
    ("number", "shown"),
    [(2, "2"), (1.5, "1.5"), (1 / 1024, "0.0009765625"), (1 / 3, "0.3333333333"), (1000 / 7, "142.8571429"), (12345678901, "12345678901"),
     (0.1 + 0.2, "0.3"), (1e15, "1E+15")],
)  # fmt: skip
def test_a_number_without_a_format_has_ten_figures(number: float, shown: str) -> None:
    assert formatted({"numberValue": number}, {}, "en_US") == shown


def test_truth_and_errors_are_words() -> None:
    assert formatted({"boolValue": True}, {}, "fr_FR") == "VRAI"
    assert formatted({"errorValue": {"type": "N_A"}}, {}, "fr_FR") == "#N/A"
    assert formatted({"stringValue": "Été"}, {}, "fr_FR") == "Été"
