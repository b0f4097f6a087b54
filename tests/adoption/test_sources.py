"""One value of ours, made from cells of theirs."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.adoption.correspondence import Rule, Source
from pic_sheets.adoption.sources import choices, full_name, made, period
from pic_sheets.dates import format_date, format_short_date
from pic_sheets.tables import FormulaError


def _value(rule, *cells, text="", known=()):
    return made(Source(rule, ("…",) * len(cells), text), cells, 12, known).value


def test_columns_are_joined_without_their_blanks():
    assert _value(Rule.JOINED, "Inès", None, "Petit") == "Inès Petit"
    assert _value(Rule.JOINED, "Lens", "Liévin", text=", ") == "Lens, Liévin"
    assert _value(Rule.AS_IS, "Inès", "Petit") == "Inès Petit"
    assert _value(Rule.JOINED, None, " ") is None


def test_amounts_are_added_to_the_cent_and_the_one_that_is_none_is_shown():
    assert _value(Rule.SUMMED, 0.1, "0,20 €") == Decimal("0.30")
    assert _value(Rule.SUMMED, None, None) is None
    assert made(Source(Rule.SUMMED), (250.0, "cent"), 5).value == "cent"
    assert made(Source(Rule.SUMMED), (250.0, "cent"), 5).rank == 1


def test_a_formula_in_error_stays_one_at_its_cell():
    error = FormulaError("#REF!")
    assert made(Source(Rule.SUMMED), (250.0, error), 5).value is error
    assert made(Source(Rule.JOINED), ("a", error), 5).rank == 1


def test_a_value_may_be_the_same_everywhere_or_the_number_of_the_row():
    assert _value(Rule.FIXED, text="Acompte") == "Acompte"
    assert _value(Rule.LINE) == "L12"
    assert _value(Rule.LINE, text="mars-") == "mars-12"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("du 3 au 5 mai 2025", date(2025, 5, 3), date(2025, 5, 5)),
        ("3-5 mai 2025", date(2025, 5, 3), date(2025, 5, 5)),
        ("3 et 4 mai 2025", date(2025, 5, 3), date(2025, 5, 4)),
        ("du 28 avril au 2 mai 2025", date(2025, 4, 28), date(2025, 5, 2)),
        ("du 28 décembre 2024 au 2 janvier 2025", date(2024, 12, 28), date(2025, 1, 2)),
        ("03/05/2025 - 05/06/2025", date(2025, 5, 3), date(2025, 6, 5)),
        ("03/05/2025-05/06/2025", date(2025, 5, 3), date(2025, 6, 5)),
        ("du 03/05 au 05/06/2025", date(2025, 5, 3), date(2025, 6, 5)),
        ("le 14 juin 2025", date(2025, 6, 14), date(2025, 6, 14)),
        ("mai à juin 2025", date(2025, 5, 1), date(2025, 6, 30)),
        ("février 2024", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_period_gives_its_two_days(text, first, last):
    assert period(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["cet été", "au printemps", "du 5 au 3 mai 2025", "3 mai", "1 au 2 au 3 mai 2025", "32 mai 2025", "mai 0000"],
)
def test_a_period_that_cannot_be_told_stays_as_it_is(text):
    assert period(text) is None
    assert _value(Rule.PERIOD_START, text) == text


def test_a_true_date_is_both_ends_of_its_period():
    assert _value(Rule.PERIOD_END, date(2025, 6, 14)) == date(2025, 6, 14)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_any_two_days_in_order_are_read_back(one, other):
    first, last = sorted((one, other))
    assert period(f"du {format_date(first)} au {format_date(last)}") == (first, last)
    assert period(f"{format_short_date(first)} - {format_short_date(last)}") == (first, last)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nadia Petit", ("Nadia", "Petit")),
        ("PETIT Nadia", ("Nadia", "PETIT")),
        ("Mme Nadia LE GALL", ("Nadia", "LE GALL")),
        ("Monsieur Jean-Noël Delattre", ("Jean-Noël", "Delattre")),
        ("NADIA PETIT", ("NADIA", "PETIT")),
        ("Kubiak", ("", "Kubiak")),
        ("", ("", "")),
    ],
)
def test_a_full_name_is_taken_apart(text, name):
    assert full_name(text) == name


def test_choices_ticked_together_are_taken_apart_and_known_ones_kept_whole():
    known = {"activite physique, sante et bien-etre"}
    assert choices("Culture, Activité physique, santé et bien-être, Culture", known) == [
        "Culture", "Activité physique, santé et bien-être", "Culture",
    ]  # fmt: skip
    assert _value(Rule.FIRST_CHOICE, "Culture, Sport ; Lien") == "Culture"
    assert _value(Rule.OTHER_CHOICES, "Culture, Sport ; Lien") == "Sport ; Lien"
    assert _value(Rule.OTHER_CHOICES, "Culture") is None
    assert _value(Rule.FIRST_CHOICE, ",;") is None


@given(
    st.sampled_from(Rule),
    st.lists(st.one_of(st.none(), st.text(max_size=30), st.floats(), st.booleans(), st.dates()), max_size=3),
)
def test_nothing_that_a_cell_holds_makes_a_rule_fail(rule, cells):
    made(Source(rule, ("…",) * len(cells)), cells, 1, {"a, b"})
