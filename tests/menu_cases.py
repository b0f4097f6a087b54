"""What the menu of a Google Sheet and our own reading must both say: cells of every kind, and whole small workbooks.

They are written in tests/golden/menu/cases.json, one a line, with what our reading says of them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from menu_questions import as_cell, as_workbook, python_says, read_value

from pic_sheets.cases import tables
from pic_sheets.columns import Column, record_columns
from pic_sheets.reading.cells import read_cell
from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import FormulaError, Percent, Value

GOLDEN = Path(__file__).parent / "golden" / "menu" / "cases.json"

_NUMBERS: tuple[Value, ...] = (
    0.0,
    1.0,
    0.5,
    35.0,
    -5.0,
    12.345,
    1200.5,
    2025.0,
    45721.0,
    1e10,
    1e13,
    0.1 + 0.2,
    True,
    False,
)
_AMOUNTS = (
    "1 200,50 €", "1\u202f200,50\u00a0€", "1200.50", "1.200,50", "€ 12", "12 EUR", "12 euros", "1.200", "1,200", "180,005", "12OO", "1,200.50",
    "environ 500 €", "300+250", "300 à 400", "500 €/an", "900 ; 400", ";", "-5", "−5", "+5", "9999999999999,123", "1 € 200", "?",
)  # fmt: skip
_DAYS = (
    "05/03/2025", "5-3-25", "2025-03-05", "2025-03-05 00:00:00", "1er mars 2025", "mercredi 5 mars 2025", "lundi 5 mars 2025", "5 févr. 2025",
    "31/02/2025", "29/02/2024", "29/02/2023", "05/25/2025", "2025/03/05", "45721", "5 marss 2025", "O5/03/2025", "le 05/03/2025 à 18h",
    "05032025", "mi-mars", "00/01/2025", "5² mars 2025", "18 h 30", "18:30", "9h", "18.30", "18-30", "25:00", "le soir", "8 heures",
)  # fmt: skip
_COUNTS = (
    "35",
    "35 personnes",
    "3O",
    "20 à 25",
    "12,5",
    "environ 35",
    "une dizaine",
    "25",
    "année 2025",
    "2025-2026",
    "1999",
)
_SHARES = ("80 %", "80%", "0,8", "8000 %", "80 pour cent", "150 %", "abc %", "1", "0", "50")
_WORDS = (
    "Oui", "NON", "o", "x", "Vrai", "oui oui", "peut-être", "Mme", "m.", "Madame", "MADAME", "Mademoiselle", "Association", "Asociation",
    "collectif d’habitants", "Habitants", "Simple", "Simpl", "qpv", "QVP", "Virement", "virment", "Carte", "T02 ; T05", "M1, M2", " a \n b ",
    "\u200b", "œuvre", "Fête", "x" * 100,
)  # fmt: skip
_IDENTIFIERS = (
    "732 829 320 00074", "732 829 320 00075", "732 829 32O 00074", "35600000000048", "35600000049837", "W621001234", "621001234", "W62100I234",
    "FR14 2004 1010 0505 0001 3M02 606", "FR15 2004 1010 0505 0001 3M02 606", "FR14 2004 1010 0505 0001 3M02 60", "DE89 3704 0044 0532 0130 00",
    "RIB au dossier", "QN06234M", "qn 06234 m", "QN06299M", "QN6234M", "V-62570-01", "ines@example.org", "ines@example", "ines.petit@example,org",
    "Inès <ines@example.org>", "a@example.org ; b@example.org", "mailto:a@example.org", "06 39 98 12 34", "+33 6 39 98 12 34", "639981234",
    "06 39 98 12 34 / 07 39 98 12 34", "62680", "6268", "6268O", "62680 Méricourt", "2100",
)  # fmt: skip
_OTHERS: tuple[Value, ...] = (
    None, "", " \u00a0", date(2025, 3, 5), date(1925, 3, 5), datetime.combine(date(2025, 3, 5), time(14, 30)), time(18, 30), Percent(Decimal("0.5")), Percent(Decimal(80)),
    Percent(Decimal("-0.1")), FormulaError("#REF!"), 73282932000074.0, 7328293200074.0, 62680.0, 6268.0, 621001234.0, 639981234.0,
)  # fmt: skip
#: The type of a kind → what is worth trying in its cells, besides what is tried in all.
_TRIED: Mapping[str, tuple[Value, ...]] = {
    "text": (*_WORDS, *_IDENTIFIERS),
    "cents": (*_NUMBERS, *_AMOUNTS),
    "object": (*_NUMBERS, *_AMOUNTS, *_SHARES, *_WORDS),
    "integer": (*_NUMBERS, *_COUNTS, *_SHARES),
    "number": (*_NUMBERS, *_COUNTS, *_SHARES),
    "date": (*_NUMBERS, *_DAYS),
    "time": (*_NUMBERS, *_DAYS),
    "boolean": (*_NUMBERS, *_WORDS),
}


#: Past so many choices, an advice does not name them all.
_MANY = 8


def columns() -> Mapping[tuple[str, str, bool], Column]:
    """One column of each way to read a cell (its kind, whether it has choices): its sheet, its field, whether it is a rule's parameter."""
    found: dict[tuple[Any, ...], tuple[str, Column, bool]] = {}
    for sheet in declared_sheets():
        fields = [(column, False) for column in sheet.columns.values() if not column.by]
        if sheet.parameters is not None:
            fields += [(column, True) for column in record_columns(sheet.parameters).values()]
        for column, is_parameter in fields:
            way = (column.kind, bool(column.choices), len(column.choices) > _MANY, bool(column.aliases))
            found.setdefault(way, (sheet.name, column, is_parameter))
    return {(sheet, column.name, is_parameter): column for sheet, column, is_parameter in found.values()}


def cell_answer(value: Value, column: Column) -> Mapping[str, Any]:
    """What our reading says of a cell."""
    read, fault = read_cell(value, column)
    return {"read": read_value(read), "fault": None if fault is None else [fault.code, fault.message, fault.advice]}


def cell_cases() -> Iterator[Mapping[str, Any]]:
    """What is worth trying under every column, by column."""
    for (sheet, name, is_parameter), column in columns().items():
        answers = [[as_cell(value), *cell_answer(value, column).values()] for value in _tried(column)]
        yield {"sheet": sheet, "field": name, "parameter": is_parameter, "cells": answers}


def _tried(column: Column) -> tuple[Value, ...]:
    typed = _WORDS if column.choices else _TRIED[column.kind.dtype]
    return tuple(dict.fromkeys((*_OTHERS, *typed)))


def workbook_cases(left: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """The two examples of each code that the menu tells."""
    for code, fault in FAULTS.items():
        if code not in left:
            for kind, case in (("faulty", fault.faulty), ("right", fault.right)):
                made = tables(case)
                yield {"name": f"{code}, {kind}", "workbook": as_workbook(made), "says": python_says(made, left)}


def golden_text(left: Sequence[str]) -> str:
    """The file of the cases, a line each."""
    parts = {"cells": list(cell_cases()), "workbooks": list(workbook_cases(left))}
    lines = (
        f'"{name}": [\n' + ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases) + "\n]"
        for name, cases in parts.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"
