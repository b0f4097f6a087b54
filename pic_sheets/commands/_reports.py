"""The list of corrections as a workbook, one line an issue."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from pic_sheets.issues import Issue
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import AnnotatedCopy, Plan, ReportSheet, ReportWorkbook

COLUMNS = ("Gravité", "Feuille", "Cellule", "Ce qui ne va pas", "Ce qu'il faut faire", "Code", "Fait")


def corrections(name: str, issues: Sequence[Issue]) -> Plan:
    """The plan of `rapport.xlsx`: a to-do list in the order of the workbook, with a column to tick."""
    rows = tuple(
        (issue.severity.label, issue.sheet, issue.cell, issue.message, issue.advice, issue.code, "") for issue in issues
    )
    table = ResultTable("corrections", f"Corrections à faire dans {name}", COLUMNS, rows)
    sheet = ReportSheet("Corrections", f"Vérification de {name}", tables=((table, ()),))
    return Plan((ReportWorkbook("rapport.xlsx", (sheet,)),))


def with_annotated_copy(plan: Plan, workbook: Path, issues: Sequence[Issue]) -> Plan:
    """The plan with a copy of the workbook, `<its name>_annoté.xlsx` or .xlsm, its faulty cells noted and coloured."""
    name = f"{workbook.stem}_annoté{workbook.suffix}"
    return dataclasses.replace(plan, files=(*plan.files, AnnotatedCopy(name, workbook, issues)))
