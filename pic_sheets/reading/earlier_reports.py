"""An earlier report of the toolkit, read again: the list of corrections that staff worked through, or its JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pic_sheets import corrections
from pic_sheets.cell_texts import shown
from pic_sheets.dates import parse_date
from pic_sheets.errors import UnusableRequest
from pic_sheets.issue_changes import EarlierIssue
from pic_sheets.issue_groups import WHOLE_SHEET
from pic_sheets.issues import Issue, Severity
from pic_sheets.tables import Table, Value
from pic_sheets.texts import NBSP, folded, is_blank, quoted, writable

#: How far down staff may have pushed the headings.
_FIRST_ROWS = 50
_REQUIRED = (corrections.SHEET, corrections.CELL, corrections.MESSAGE, corrections.CODE)
_SEVERITIES = {folded(severity.label): severity for severity in Severity}
_TITLE = "Vérification de "
#: A report of 400 lines takes 200 kB.
_LARGEST_JSON = 20_000_000
#: What the texts of a report are cut at: a cell holds no more characters, a file's name 255, an address (a range) far less.
_LONGEST, _LONGEST_NAME, _LONGEST_ADDRESS = 32_767, 255, 40
_ADVICE = f"Donnez le fichier {quoted('rapport.xlsx')} d'une vérification précédente, ou ce qu'a donné {quoted('--format json')}."


@dataclass(frozen=True, slots=True)
class EarlierReport:
    """What an earlier run found: the name of the workbook ("" when staff took it out), its day if known, its lines."""

    workbook: str
    day: date | None
    lines: tuple[EarlierIssue, ...]


def report_in_tables(tables: Sequence[Table], name: str) -> EarlierReport:
    """The list of corrections among the sheets of a workbook, by its headings.

    Rows may be sorted, filtered or gone, columns moved or added; a row without sheet or code is the staff's own.
    Raises UnusableRequest when there is no such list.
    """
    for table in tables:
        for number, row in enumerate(table.rows[:_FIRST_ROWS], 1):
            columns = {folded(value): rank for rank, value in reversed(list(enumerate(row))) if isinstance(value, str)}
            if all(folded(heading) in columns for heading in _REQUIRED):
                about: dict[str, Value] = {}
                for label, value in (pair for other in tables if other is not table for pair in _labelled(other)):
                    about.setdefault(label, value)
                day = about.get(folded(corrections.CHECKED_ON))
                workbook = shown(about.get(folded(corrections.WORKBOOK)))[:_LONGEST_NAME]
                return EarlierReport(workbook, _day(day), _lines(table.rows[number:], columns))
    raise not_a_report(name)


def not_a_report(name: str) -> UnusableRequest:
    """The refusal of a file that is something else."""
    return UnusableRequest(f"{quoted(name)} n'est pas un rapport de {quoted('pic-sheets verifier')}.", _ADVICE)


def _labelled(table: Table) -> list[tuple[str, Value]]:
    """The labels of a sheet, folded, with what stands beside each; notes of the staff may follow."""
    rows = [[value for value in row if not is_blank(value)] for row in table.rows[:_FIRST_ROWS]]
    return [(folded(row[0]), row[1]) for row in rows if len(row) > 1 and isinstance(row[0], str)]


def _day(value: Value) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return parse_date(shown(value))
    except ValueError:
        return None


def _lines(rows: Sequence[Sequence[Value]], columns: Mapping[str, int]) -> tuple[EarlierIssue, ...]:
    lines = []
    for row in rows:

        def text(heading: str, row: Sequence[Value] = row) -> str:
            column = columns.get(folded(heading), len(row))
            return shown(row[column]) if column < len(row) else ""

        sheet, code = text(corrections.SHEET), text(corrections.CODE)
        if not sheet or not code:
            continue
        issue = Issue(
            sheet,
            _cell(text(corrections.CELL)),
            code,
            _SEVERITIES.get(folded(text(corrections.SEVERITY)), Severity.WARNING),
            text(corrections.MESSAGE),
            text(corrections.ADVICE),
        )
        lines.append(EarlierIssue(issue, folded(text(corrections.DONE)) not in corrections.NOT_DONE))
    return tuple(lines)


def _cell(text: str) -> str:
    """The address, "" for a whole sheet and for what is too long to be one."""
    return "" if folded(text) == WHOLE_SHEET or len(text) > _LONGEST_ADDRESS else text


def report_in_json(content: bytes, name: str) -> EarlierReport:
    """What `verifier --format json` gave; UnusableRequest when the bytes are anything else."""
    try:
        told: Any = json.loads(content) if len(content) <= _LARGEST_JSON else None
    except (ValueError, RecursionError) as fault:  # no JSON, not UTF-8, numbers or brackets without end
        raise not_a_report(name) from fault
    if not isinstance(told, dict) or not isinstance(told.get("issues"), list):
        raise not_a_report(name)
    title = _text(told.get("title"))
    if not title.startswith(_TITLE) or told.get("status") == "refused":
        raise not_a_report(name)
    workbook = title.removeprefix(_TITLE)[:_LONGEST_NAME]
    return EarlierReport(workbook, None, tuple(_line(issue, name) for issue in told["issues"]))


def _line(told: object, name: str) -> EarlierIssue:
    if not isinstance(told, dict):
        raise not_a_report(name)
    texts = {key: _text(told.get(key)) for key in ("sheet", "cell", "code", "severity", "message", "advice")}
    try:
        severity = Severity(texts.pop("severity"))
    except ValueError as fault:
        raise not_a_report(name) from fault
    return EarlierIssue(Issue(severity=severity, **texts | {"cell": _cell(texts["cell"])}))


def _text(value: object) -> str:
    """A text that can be written again: JSON may hold halves of characters, and orders for the terminal."""
    return writable(value)[:_LONGEST] if isinstance(value, str) else ""


def refuse_another(report: EarlierReport, workbook: str, name: str) -> None:
    """Raise UnusableRequest when the report is known to be that of a workbook of another name."""
    if report.workbook and folded(report.workbook) != folded(workbook):
        raise UnusableRequest(
            f"{quoted(name)} est le rapport de {quoted(report.workbook)}, pas celui de {quoted(workbook)}.",
            f"Donnez un rapport de {quoted(workbook)}{NBSP}; si le classeur a changé de nom, redonnez-lui l'ancien.",
        )
