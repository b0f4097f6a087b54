"""Commands asked in process, as scripts ask them, and workbooks with one cell changed."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from pic_sheets.cli.running import run

DAY = "2026-01-15"
KEYS = {"title", "status", "issues", "figures", "tables", "files", "folder"}


def asked(capsys: Any, command: str, workbook: Path, *options: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the Outcome of a command, its JSON of the contract's form and the workbook's bytes unchanged."""
    before = digest(workbook)
    code = run([command, str(workbook), "--date", DAY, "--format", "json", *options])
    told = json.loads(capsys.readouterr().out)
    assert digest(workbook) == before
    _keeps_the_contract(told)
    assert code == (0 if told["status"] == "ok" else 1)
    made = sorted(str(path.relative_to(told["folder"])) for path in Path(told["folder"]).rglob("*.*") if told["folder"])
    assert made == (sorted(told["files"]) if told["files"] else [])
    return code, told


def refused(capsys: Any, arguments: Sequence[str]) -> str:
    """The sentences of a refusal, on one line with ordinary spaces; nothing goes to standard output."""
    assert run([*arguments, "--date", DAY]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    return " ".join(err.split())


def digest(path: Path) -> str:
    """The fingerprint of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def change(workbook: Path, **cells: object) -> None:
    """Change cells of a workbook, named as `Projets_P4`."""
    book = openpyxl.load_workbook(workbook)
    for name, value in cells.items():
        sheet, cell = name.rsplit("_", 1)
        book[sheet.replace("_", " ")][cell] = value
    book.save(workbook)


def _keeps_the_contract(told: dict[str, Any]) -> None:
    assert set(told) == KEYS
    assert told["status"] in {"ok", "issues", "refused"}
    for issue in told["issues"]:
        assert set(issue) == {"sheet", "cell", "code", "severity", "message", "advice"}
        assert all(isinstance(value, str) for value in issue.values())
        assert issue["severity"] in {"B", "A", "I"}
    for figure in told["figures"]:
        assert set(figure) == {"code", "label", "value", "unit", "cells"}
        assert figure["value"] is None or isinstance(figure["value"], str | int)
        assert all(cell.count("!") == 1 for cell in figure["cells"])
    for table in told["tables"]:
        assert set(table) == {"code", "title", "columns", "rows"}
        assert all(len(row) == len(table["columns"]) for row in table["rows"])
        assert all(value is None or isinstance(value, str | int) for row in table["rows"] for value in row)
    assert not any(Path(path).is_absolute() for path in told["files"])
