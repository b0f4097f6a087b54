"""The sample year with something due: two balances, an advance by transfer, an advance without an account; and lists ticked."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
from asked import DAY, change, digest

from pic_sheets.cli.running import run
from pic_sheets.payment_orders.tick_list import FILE

#: What is due once `make_due` has changed the workbook: project → nature and amount.
DUE = {
    "PIC-2025-013": ("Solde", "228.00"),
    "PIC-2025-019": ("Solde", "120.00"),
    "PIC-2025-026": ("Acompte", "280.00"),
    "PIC-2025-028": ("Acompte", "245.00"),
}
#: Who has no account.
WITHOUT_ACCOUNT = "PIC-2025-028"


def make_due(workbook: Path) -> None:
    """The committee approves two reports, and two advances are not paid yet."""
    change(workbook, Bilans_W14="Validé", Bilans_W19="Validé")
    book = openpyxl.load_workbook(workbook)
    page = book["Versements"]
    for row in page.iter_rows(min_row=4, max_col=6):
        if row[0].value in {"PIC-2025-026", "PIC-2025-028"}:
            for cell in row:
                cell.value = None
    book.save(workbook)


def told_by(capsys: Any, workbook: Path, *words: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the Outcome of a task of `paiements`, the workbook's bytes unchanged."""
    before = digest(workbook)
    task, *options = words
    code = run(["paiements", task, str(workbook), *options, "--date", DAY, "--format", "json"])
    assert digest(workbook) == before
    return code, json.loads(capsys.readouterr().out)


def rows(told: Mapping[str, Any], code: str) -> list[list[Any]]:
    """The rows of a table of an Outcome, none when it is not there."""
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def ticked(told: Mapping[str, Any], *projects: str, **cells: object) -> Path:
    """The list that `paiements` made, with a tick on these projects and these cells changed."""
    path = Path(told["folder"]) / FILE
    book = openpyxl.load_workbook(path)
    page = book["Paiements"]
    for row in page.iter_rows(min_row=4, max_col=2):
        if row[1].value in projects:
            row[0].value = "Oui"
    for cell, value in cells.items():
        page[cell] = value
    book.save(path)
    return path
