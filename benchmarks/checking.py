"""A workbook of 300 projects checked: `pic-sheets verifier` beside `frictionless validate`, whole processes.

Both read the same file and are given the same declarations: frictionless gets our Table Schemas, one resource a sheet,
with keys and references. It checks no rule of the fund, and stops at the sheet, row and field number. Each figure is the
median of five runs after a warm-up; memory is the largest resident size. Usage: python benchmarks/checking.py [projects]
"""

import importlib.util
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from _processes import ROOT, Run, measured

from pic_sheets.columns import Column, Sheet
from pic_sheets.dictionary import table_schema
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.blank_workbook import workbook_bytes
from pic_sheets.stores.sample_rows import Row, sample_rows

SAMPLE = ROOT / "examples" / "mericourt" / "feuilles"
PROJECTS = 300
#: The day after the sample's year, so that every check of dates has something to look at.
TODAY = "2026-03-01"
VERIFY = ("-m", "pic_sheets", "verifier", "suivi_pic.xlsx", "--date", TODAY, "--format", "json")
VALIDATE = ("-m", "frictionless", "validate", "datapackage.json", "--json")
#: What a fund has one of, however large it is; the other sheets are copied, each copy with codes of its own.
SHARED = ("Association", "Règlement", "Quartiers", "Thématiques")
HEADER_ROW = 3
#: Sheet name → name of a row → its code.
Codes = Mapping[str, Mapping[object, object]]


def main() -> None:
    projects = int(sys.argv[1]) if len(sys.argv) > 1 else PROJECTS
    rows = grown(sample_rows(SAMPLE), projects)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "suivi_pic.xlsx").write_bytes(workbook_bytes(rows))
        (folder / "datapackage.json").write_text(json.dumps(data_package(rows)), "utf-8")
        ours = measured(*VERIFY, folder=folder)
        issues = json.loads(ours.printed)["issues"]
        blocking = sum(issue["severity"] == "B" for issue in issues)
        print(f"{len(rows['Projets'])} projects, {sum(map(len, rows.values()))} rows in {len(rows)} sheets")
        print(f"{'':<24}{'time':>9}{'peak memory':>14}   found")
        print(line("pic-sheets verifier", ours, f"{blocking} blocking, {len(issues) - blocking} others"))
        if importlib.util.find_spec("frictionless") is None:
            print("frictionless is not installed: `make bench` installs it, to be measured beside.")
            return
        theirs = measured(*VALIDATE, folder=folder)
        errors = json.loads(theirs.printed)["stats"]["errors"]
        print(line("frictionless validate", theirs, f"{errors} errors"))
        print(f"{'ratio':<24}{theirs.seconds / ours.seconds:>7.1f} x{theirs.megabytes / ours.megabytes:>12.1f} x")


def line(label: str, run: Run, found: str) -> str:
    return f"{label:<24}{run.seconds:>7.2f} s{run.megabytes:>11.0f} MB   {found}"


def grown(sample: Mapping[str, Sequence[Row]], projects: int) -> dict[str, list[Row]]:
    """The sample's rows, references by name made codes, and the fund copied until it has that many projects."""
    copies = -(-projects // len(sample["Projets"]))
    codes = {sheet.name: codes_by_name(sheet, sample.get(sheet.name, ())) for sheet in declared_sheets()}
    return {
        sheet.name: [
            {name: value_in(copy, sheet, sheet.columns[name], value, codes) for name, value in row.items()}
            for copy in range(1 if sheet.name in SHARED else copies)
            for row in sample.get(sheet.name, ())
        ]
        for sheet in declared_sheets()
    }


def codes_by_name(sheet: Sheet, rows: Sequence[Row]) -> dict[object, object]:
    """The words by which a reference may call a row beside its code → its code."""
    names = sheet.names or (lambda _: ())
    blanks = dict.fromkeys(sheet.columns, "")
    return {name: row[sheet.key[0]] for row in rows for name in names(sheet.record(**{**blanks, **row}))}


def value_in(copy: int, sheet: Sheet, column: Column, value: object, codes: Codes) -> object:
    """The value in one copy: codes and references to what is copied bear its number, but in the first."""
    if isinstance(value, tuple):
        return tuple(value_in(copy, sheet, column, part, codes) for part in value)
    code = codes.get(column.target, {}).get(value, value)
    is_numbered = column.target not in SHARED if column.target else sheet.key == (column.name,)
    return f"{code}/{copy}" if copy and is_numbered and sheet.name not in SHARED else code


def data_package(rows: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
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
    keys = []
    for key in schema.get("foreignKeys", ()):
        target = names[key["reference"]["resource"] or schema["name"]]
        keys.append(key | {"reference": key["reference"] | {"fields": [target.columns[target.key[0]].heading]}})
    return schema | {"foreignKeys": keys}


if __name__ == "__main__":
    main()
