"""Reading a workbook, errors, formulas without result and percentages told: PIC Sheets beside openpyxl's full load.

openpyxl needs a second load (`data_only=True`) to know both a formula and its result; the single load is what it is
compared with. Each figure is the median of five fresh processes; imports are not counted. Usage: python benchmarks/reading.py
"""

import json
import statistics
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import openpyxl

RUNS = 5
COLUMNS = 15

MEASURE = """
import json, resource, sys, time
from pathlib import Path
{imports}
path = Path(sys.argv[1])
start = time.perf_counter()
kept = {call}
seconds = time.perf_counter() - start
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""

READERS = {
    "PIC Sheets": MEASURE.format(
        imports="from pic_sheets.stores.excel import read_workbook", call="read_workbook(path)"
    ),
    "openpyxl": MEASURE.format(imports="import openpyxl", call="openpyxl.load_workbook(path)"),
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


def saved(path: Path, rows: int) -> Path:
    """A workbook of so many projects, with a few errors and formulas without result."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Projets"
    sheet.append([f"Colonne {number}" for number in range(1, COLUMNS + 1)])
    for number in range(1, rows):
        sheet.append(project(number))
        sheet.cell(number + 1, COLUMNS).number_format = "0 %"
    sheet["M3"] = "=L3*2"
    sheet["M4"] = "#N/A"
    book.save(path)
    return path


def measured(script: str, path: Path) -> tuple[float, float]:
    """The median seconds and megabytes of fresh processes."""
    runs = [
        json.loads(subprocess.run([sys.executable, "-c", script, str(path)], check=True, capture_output=True).stdout)
        for _ in range(RUNS)
    ]
    return statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs)


def main() -> None:
    print(f"{'cells':>8}  {'reader':<12}{'time':>10}{'peak memory':>14}")
    with tempfile.TemporaryDirectory() as folder:
        for rows in (301, 5_000):
            path = saved(Path(folder) / f"{rows}.xlsx", rows)
            results = {reader: measured(script, path) for reader, script in READERS.items()}
            for reader, (seconds, megabytes) in results.items():
                print(f"{rows * COLUMNS:>8}  {reader:<12}{seconds * 1000:>7.1f} ms{megabytes:>11.0f} MB")
            ours, theirs = results["PIC Sheets"], results["openpyxl"]
            print(f"{'':>8}  ratio       {theirs[0] / ours[0]:>8.1f} x{theirs[1] / ours[1]:>12.1f} x")


if __name__ == "__main__":
    main()
