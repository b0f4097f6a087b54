"""The menu of a Google Sheet asked in Node what Python is asked: cells and tables as JSON, and both answers in the same words."""

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from pic_sheets.cell_texts import plain
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.issues import Issue
from pic_sheets.reading.reader import read_tables
from pic_sheets.tables import FormulaError, Percent, Table, UncomputedFormula, Value

ANSWERING = Path(__file__).parent / "google_menu" / "answering.js"


@dataclass(frozen=True, slots=True)
class Menu:
    """The script of the menu, running in Node: one question, one answer."""

    process: "subprocess.Popen[str]"

    def ask(self, **question: Any) -> Any:
        """What it answers; the failure of the script when it fails."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the script stopped"
        answer = json.loads(line)
        assert "failure" not in answer, answer["failure"]
        return answer


def as_cell(value: Value) -> Any:
    """A cell's value as the stand-in of Google takes it, which tells no hour of midnight from a day."""
    if isinstance(value, Percent):
        return {"percent": float(value.ratio)}
    if isinstance(value, FormulaError):
        return {"error": value.text}
    if isinstance(value, time):
        return {"time": f"{value:%H:%M}"}
    if isinstance(value, datetime) and value.time() != time():
        return {"moment": f"{value:%Y-%m-%d %H:%M:%S}"}
    if isinstance(value, date):
        return {"day": f"{value.year:04d}-{value:%m-%d}"}
    assert not isinstance(value, (timedelta, UncomputedFormula)), f"Google has no such cell: {value!r}"
    return float(value) if isinstance(value, Decimal) else value


def as_workbook(tables: Iterable[Table], **settings: str) -> Mapping[str, Any]:
    """The tables as the stand-in of Google takes them, the blank rows under them left out."""
    sheets = [
        {
            "name": table.name,
            "rows": [[as_cell(value) for value in row] for row in table.rows],
            "merged": [
                {"top": area.top, "left": area.left, "bottom": area.bottom, "right": area.right}
                for area in table.merged
            ],
        }
        for table in tables
    ]
    return {"name": "Suivi PIC", "sheets": sheets, **settings}


def as_read_by_google(table: Table) -> Table:
    """The table without the empty rows under it, which Google does not give, and with Google's numbers."""
    rows = [
        [float(value) if isinstance(value, int) and not isinstance(value, bool) else value for value in row]
        for row in table.rows
    ]
    while rows and all(value in (None, "") for value in rows[-1]):
        rows.pop()
    return Table(table.name, rows, table.merged)


def as_told(issue: Issue) -> Mapping[str, str]:
    """An issue in the words of both languages."""
    return {
        "sheet": issue.sheet,
        "cell": issue.cell,
        "code": issue.code,
        "severity": issue.severity.value,
        "message": issue.message,
        "advice": issue.advice,
    }


def python_says(tables: Sequence[Table], left: Iterable[str]) -> Mapping[str, Any]:
    """What our own reading says of a workbook: its refusal, or its issues but those of the codes that are left to it."""
    try:
        read = read_tables([as_read_by_google(table) for table in tables], "Suivi PIC")
    except UnreadableWorkbook as error:
        return {"refusal": {"message": error.message, "advice": error.advice}, "issues": []}
    return {"refusal": None, "issues": [as_told(issue) for issue in read.issues if issue.code not in set(left)]}


def read_value(read: Any) -> Any:
    """A value read, in the words of both languages."""
    match read:
        case None | bool() | str():
            return read
        case Percent(ratio):
            return plain(ratio)
        case date():
            return read.isoformat()
        case time():
            return f"{read:%H:%M}"
        case tuple():
            return [read_value(part) for part in read]
        case _:
            return plain(Decimal(read))
