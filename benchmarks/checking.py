"""A workbook of 300, 3,000 and 30,000 projects checked: `pic-sheets verifier` beside two peers, whole processes.

- `pic-sheets verifier` reads the workbook and checks cells, keys, references and the rules of the fund.
- `frictionless validate` reads the same workbook and is given the same declarations: our Table Schemas, one resource a
  sheet, with keys and references. It checks no rule of the fund, and stops at the sheet, row and field number.
- `validata-core`, what publishers of French open data check with, cannot be told which sheet of a workbook to read nor
  where its headings are, and refuses a real date: each sheet is prepared for it, unmeasured, as a workbook of its own
  with dates in text, then as a CSV, which spares it reading Excel at all. It checks the cells and keys of each sheet with
  our schema, in one process; no reference from sheet to sheet, no rule of the fund. Our examples of cells are left out of
  the schemas: it takes the whole schema for wrong when the example of a text looks like a number.

Both peers stop at their first 1,000 errors of a sheet. The workbook is the sample's year copied: 30,000 projects have
90,000 budget lines, and a sheet of 100,000 rows is refused. Each figure is the median of three runs after a warm-up,
of one run for 30,000 projects; a peer that has not finished after its limit is stopped there, and its ratio is a least.
Memory is the largest resident size. Usage: python benchmarks/checking.py [projects…]
"""

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from _grown_fund import HEADER_ROW, Rows, grown, write_csv, write_sheet, write_workbook
from _processes import ROOT, Run, measured

from pic_sheets.columns import Sheet
from pic_sheets.dictionary import table_schema
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.sample_rows import sample_rows

SAMPLE = ROOT / "examples" / "mericourt" / "feuilles"
SIZES = (300, 3_000, 30_000)
#: From this size on, one run of each tool, and the most seconds that a peer is left to run.
LARGE, LIMIT = 10_000, 300
#: The day after the sample's year, so that every check of dates has something to look at.
TODAY = "2026-03-01"
OURS = "pic-sheets verifier"
VERIFY = ("-m", "pic_sheets", "verifier", "suivi_pic.xlsx", "--date", TODAY, "--format", "json")
#: Name of a peer → the Python of its environment, which `make bench` makes, and what it is asked.
PEERS = {
    "frictionless validate": (
        ROOT / ".venv-frictionless" / "bin" / "python",
        ("-m", "frictionless", "validate", "datapackage.json", "--json"),
    ),
    **{
        f"validata-core, .{form}": (
            ROOT / ".venv-validata" / "bin" / "python",
            ("-W", "ignore", str(ROOT / "benchmarks" / "_validata.py"), form),
        )
        for form in ("xlsx", "csv")
    },
}


def main() -> None:
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    ours = {size: compared(size) for size in sizes}
    for (smaller, before), (larger, after) in pairwise(sorted(ours.items())):
        print(growth(smaller, before, larger, after))
    for peer, (python, _) in PEERS.items():
        if not python.exists():
            print(f"{peer} is not installed: `make bench` installs it, to be measured beside.")


def compared(projects: int) -> Run:
    """Every tool on a fund of that size, its figures printed; our run."""
    rows = grown(sample_rows(SAMPLE), projects)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_inputs(folder, rows)
        total = sum(map(len, rows.values()))
        print(f"{len(rows['Projets']):,} projects, {total:,} rows in {len(rows)} sheets")
        print(f"{'':<24}{'time':>9}{'processor':>12}{'peak memory':>14}   found")
        runs = 1 if projects >= LARGE else 3
        ours = measured(*VERIFY, folder=folder, runs=runs)
        issues = json.loads(ours.printed or "{}")["issues"]
        blocking = sum(issue["severity"] == "B" for issue in issues)
        print(line(OURS, ours, f"{blocking:,} blocking, {len(issues) - blocking:,} others"))
        for peer, (python, arguments) in PEERS.items():
            if python.exists():
                theirs = measured(*arguments, folder=folder, runs=runs, limit=LIMIT, python=str(python))
                print(line(peer, theirs, errors(theirs)))
                print(ratio(theirs, ours))
    print(flush=True)
    return ours


def errors(run: Run) -> str:
    """What a peer found, as it says it."""
    if run.printed is None:
        return f"stopped after {LIMIT} s"
    found = json.loads(run.printed)
    return f"{found if isinstance(found, int) else found['stats']['errors']:,} errors"


def line(label: str, run: Run, found: str) -> str:
    return f"{label:<24}{run.seconds:>7.2f} s{run.processor:>10.2f} s{run.megabytes:>11.0f} MB   {found}"


def ratio(theirs: Run, ours: Run) -> str:
    times, processor, memory = (
        theirs.seconds / ours.seconds,
        theirs.processor / ours.processor,
        theirs.megabytes / ours.megabytes,
    )
    least = "   at least" if theirs.printed is None else ""
    return f"{'  theirs / ours':<24}{times:>7.1f} x{processor:>10.1f} x{memory:>11.1f} x{least}"


def growth(smaller: int, before: Run, larger: int, after: Run) -> str:
    """How ours grows from one size to the next: 1 is linear, less is what starting up costs."""
    per_thousand = (after.processor - before.processor) / (larger - smaller) * 1000
    power = log(after.processor / before.processor) / log(larger / smaller)
    memory = (after.megabytes - before.megabytes) / (larger - smaller) * 1000
    return (
        f"{OURS}, {smaller:,} to {larger:,} projects: {per_thousand:.2f} s of processor and {memory:.0f} MB for each "
        f"1,000 more; time grows as size to the power {power:.2f}"
    )


def write_inputs(folder: Path, rows: Rows) -> None:
    """The workbook, the package that describes it to frictionless, and each sheet apart beside its schema."""
    write_workbook(folder / "suivi_pic.xlsx", rows)
    (folder / "datapackage.json").write_text(json.dumps(data_package(rows)), "utf-8")
    for sheet in declared_sheets():
        if rows[sheet.name]:
            schema = alone(table_schema(sheet))
            (folder / f"{schema['name']}.schema.json").write_text(json.dumps(schema), "utf-8")
            write_sheet(folder / f"{schema['name']}.xlsx", sheet, rows[sheet.name])
            write_csv(folder / f"{schema['name']}.csv", sheet, rows[sheet.name])


def alone(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a sheet that is checked by itself, without references nor examples."""
    fields = [{key: value for key, value in field.items() if key != "example"} for field in schema["fields"]]
    return {key: value for key, value in schema.items() if key != "foreignKeys"} | {"fields": fields}


def data_package(rows: Rows) -> dict[str, Any]:
    """What frictionless is given: one resource a sheet that has rows, our schema of it, the row of its headings."""
    sheets = [sheet for sheet in declared_sheets() if rows[sheet.name]]
    schemas = {sheet.name: table_schema(sheet) for sheet in sheets}
    names = {schema["name"]: sheet for sheet, schema in zip(sheets, schemas.values(), strict=True)}
    return {
        "name": "suivi-pic",
        "resources": [
            {
                "name": schemas[sheet.name]["name"],
                "type": "table",
                "path": "suivi_pic.xlsx",
                "scheme": "file",
                "format": "xlsx",
                "dialect": {"headerRows": [HEADER_ROW], "skipBlankRows": True, "excel": {"sheet": sheet.name}},
                "schema": by_code(schemas[sheet.name], names),
            }
            for sheet in sheets
        ],
    }


def by_code(schema: dict[str, Any], names: Mapping[str, Sheet]) -> dict[str, Any]:
    """The schema with its references made to codes, as the sample writes them, and not to the names beside them."""
    keys: Sequence[dict[str, Any]] = schema.get("foreignKeys", ())
    made = []
    for key in keys:
        target = names[key["reference"]["resource"] or schema["name"]]
        made.append(key | {"reference": key["reference"] | {"fields": [target.columns[target.key[0]].heading]}})
    return schema | {"foreignKeys": made}


if __name__ == "__main__":
    main()
