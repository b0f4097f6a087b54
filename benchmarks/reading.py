"""Reading a workbook, errors, formulas without result and percentages told: PIC Sheets beside openpyxl's full load.

The main figure is one load by openpyxl, which gives a formula or its result, never both: to know the two, as PIC Sheets
does, it must load the file twice (`data_only=True`), told beside. The workbook is written both ways that staff's files
come in: as Excel saves them (texts in one shared list) and as openpyxl does (texts in their cells). Each figure is the
median of five fresh processes; imports are not counted in the time. Usage: python benchmarks/reading.py
"""

import json
import statistics
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import xlsxwriter
from _processes import run

RUNS = 5
COLUMNS = 15

MEASURE = """
import sys, time
from pathlib import Path
{imports}
path = Path(sys.argv[1])
start = time.perf_counter()
kept = {call}
print(time.perf_counter() - start)
"""
OPENPYXL = "openpyxl.load_workbook(path)"
READERS = {
    "PIC Sheets": MEASURE.format(
        imports="from pic_sheets.stores.excel import read_workbook", call="read_workbook(path)"
    ),
    "openpyxl": MEASURE.format(imports="import openpyxl", call=OPENPYXL),
    "openpyxl, twice": MEASURE.format(
        imports="import openpyxl", call=f"({OPENPYXL}, openpyxl.load_workbook(path, data_only=True))"
    ),
}


def project(number: int) -> list[object]:
    day = date(2025, 1, 6) + timedelta(days=number % 300)
    return [
        f"PIC-2025-{number:04d}",
        day,
        f"P{number % 90:03d}",
        f"Jardin partagé de l'îlot {number}",
        f"Un jardin ouvert aux habitants, avec un atelier le samedi, un goûter et une fête de quartier : édition {number}.",
        ("Cadre de vie", "Solidarité", "Santé", "Culture")[number % 4],
        None if number % 3 else "Solidarité",
        f"QP0590{number % 60:02d}",
        day + timedelta(days=30),
        day + timedelta(days=90),
        "Place du marché",
        25 + number % 50,
        1200.5 + number,
        900,
        0.8,
    ]


def saved_by_openpyxl(path: Path, rows: int) -> None:
    """A workbook of so many projects, with an error and a formula without result."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([f"Colonne {number}" for number in range(1, COLUMNS + 1)])
    for number in range(1, rows):
        sheet.append(project(number))
        sheet.cell(number + 1, COLUMNS).number_format = "0 %"
    sheet["M3"] = "=L3*2"
    sheet["M4"] = "#N/A"
    book.save(path)


def saved_as_excel_does(path: Path, rows: int) -> None:
    """The same one, its formula with a result, as Excel always saves it."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        sheet = book.add_worksheet()
        percent = book.add_format({"num_format": "0 %"})
        sheet.write_row(0, 0, [f"Colonne {number}" for number in range(1, COLUMNS + 1)])
        for number in range(1, rows):
            *values, ratio = project(number)
            sheet.write_row(number, 0, values)
            sheet.write(number, COLUMNS - 1, ratio, percent)
        sheet.write_formula("M3", "=L3*2", None, 54)
        sheet.write_formula("M4", "=NA()", None, "#N/A")


WRITERS: dict[str, Callable[[Path, int], None]] = {
    "Excel": saved_as_excel_does,
    "openpyxl": saved_by_openpyxl,
}


def measured(script: str, path: Path) -> tuple[float, float]:
    """The median seconds and megabytes of fresh processes."""
    runs = [run(("-c", script, str(path)), path.parent) for _ in range(RUNS)]
    return statistics.median(json.loads(one.printed) for one in runs), statistics.median(one.megabytes for one in runs)


def main() -> None:
    print(f"{'cells':>8}  {'saved by':<10}{'reader':<17}{'time':>10}{'peak memory':>14}{'ratio':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for rows in (301, 5_000):
            for writer, save in WRITERS.items():
                path = Path(folder) / f"{writer}-{rows}.xlsx"
                save(path, rows)
                results = {reader: measured(script, path) for reader, script in READERS.items()}
                ours = results["PIC Sheets"][0]
                for reader, (seconds, megabytes) in results.items():
                    ratio = f"{seconds / ours:>7.1f} x" if seconds != ours else ""
                    size = f"{rows * COLUMNS:>8}  {writer:<10}{reader:<17}"
                    print(f"{size}{seconds * 1000:>7.1f} ms{megabytes:>11.0f} MB{ratio}")


if __name__ == "__main__":
    main()
