"""Outcomes: how a command ends, and the JSON that scripts rely on."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.issues import Issue, Severity
from pic_sheets.outcomes import Content, Figure, Outcome, ResultTable, as_json, json_value


def issue(severity: Severity) -> Issue:
    return Issue("Projets", "L4", "plafond-depasse", severity, "Trop.", "Moins.")


@pytest.mark.parametrize(
    ("outcome", "status", "code"),
    [
        (Outcome("t"), "ok", 0),
        (Outcome("t", [issue(Severity.WARNING), issue(Severity.INFORMATION)]), "ok", 0),
        (Outcome("t", [issue(Severity.WARNING), issue(Severity.BLOCKING)]), "issues", 1),
        (Outcome("t", found_faults=True), "issues", 1),
        (Outcome("t", refusal="Impossible.", found_faults=True), "refused", 1),
        (Outcome("t", refusal="Impossible."), "refused", 1),
        (Outcome("t", [issue(Severity.BLOCKING)], refusal="Impossible."), "refused", 1),
    ],
)
def test_only_what_blocks_or_refuses_ends_with_one(outcome: Outcome, status: str, code: int) -> None:
    assert (outcome.status, outcome.exit_code) == (status, code)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
def test_a_decimal_is_a_string_without_exponent_that_reads_back(number: Decimal) -> None:
    text = json_value(number)
    assert isinstance(text, str)
    assert "E" not in text
    assert Decimal(text) == number


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("0.00"), "0.00"),
        (date(2025, 3, 5), "2025-03-05"),
        (3, 3),
        ("é", "é"),
        (None, None),
    ],
)
def test_contents_are_written_as_the_contract_says(content: Content, expected: object) -> None:
    assert json_value(content) == expected


def test_the_json_holds_every_part_of_the_contract() -> None:
    outcome = Outcome(
        "Vérification",
        [issue(Severity.BLOCKING)],
        [Figure("accorde", "Accordé", Decimal("900.00"), "€", ("Décisions!D4",))],
        [
            ResultTable(
                "par_theme", "Par thématique", ("Thème", "Montant"), (("Sport", Decimal("900.00")), ("Fin", None))
            )
        ],
        ("lettres/a.docx",),
        "sorties",
    )
    assert json.loads(json.dumps(as_json(outcome))) == {
        "title": "Vérification",
        "status": "issues",
        "issues": [
            {"sheet": "Projets", "cell": "L4", "code": "plafond-depasse", "severity": "B", "message": "Trop.", "advice": "Moins."}
        ],
        "figures": [{"code": "accorde", "label": "Accordé", "value": "900.00", "unit": "€", "cells": ["Décisions!D4"]}],
        "tables": [
            {"code": "par_theme", "title": "Par thématique", "columns": ["Thème", "Montant"], "rows": [["Sport", "900.00"], ["Fin", None]]}
        ],
        "files": ["lettres/a.docx"],
        "folder": "sorties",
    }  # fmt: skip


def test_a_wide_table_shows_its_brief_columns_on_screen_and_all_of_them_to_scripts():
    table = ResultTable("a", "A", ("Un", "Deux", "Trois"), ((1, 2, 3),), ("", "€", "%"), brief=("Un", "Trois"))
    assert (table.shortened.columns, table.shortened.rows, table.shortened.units) == (
        ("Un", "Trois"),
        ((1, 3),),
        ("", "%"),
    )
    assert as_json(Outcome("T", tables=[table]))["tables"][0]["columns"] == ["Un", "Deux", "Trois"]


def test_a_long_table_shows_its_first_rows_on_screen_and_says_how_many_there_are():
    table = ResultTable("a", "A", ("Un",), ((1,), (2,), (3,)), brief_rows=1)
    assert (table.shortened.title, table.shortened.rows) == ("A (1 ligne sur 3)", ((1,),))
    assert table.shortened.shortened == table.shortened
    assert len(as_json(Outcome("T", tables=[table]))["tables"][0]["rows"]) == 3
