"""Decide whether the statement of a month can be made, and what staff should know of it."""

from collections.abc import Collection, Iterator
from datetime import date

from pic_sheets.budget.monthly_statement import Statement
from pic_sheets.budget.monthly_workbook import monthly_workbook
from pic_sheets.columns import Record
from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import Hold, sheets_behind_all
from pic_sheets.commands.etats._prepared import Held, Prepared
from pic_sheets.dates import Month, format_date
from pic_sheets.documents.releve_mensuel import DOCUMENT
from pic_sheets.fund.days_past import undated
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import blocking
from pic_sheets.plans import FilledTemplate, Plan
from pic_sheets.texts import NBSP, counted, folded

#: The sheets that every amount of a statement comes from, whatever its month; the days of decisions are in Séances.
_SHEETS = frozenset({"encaissements", "seances", "decisions", "versements", "bilans"})


def monthly(gathered: Gathered, month: Month, today: date, *, draft: bool) -> Prepared:
    """The statement of a month in Word and as a workbook, unless a blocking issue is on a sheet that it is made from."""
    fund = gathered.fund
    title = f"Relevé {month.of}"
    holds = _holds(gathered)
    held = [Held(title, holds)] if holds else []
    if holds and not draft:
        return Prepared(title, Plan(()), held)
    statement = Statement(fund, month, min(month.last, today))
    report = monthly_workbook(statement, today, draft=draft)
    document = FilledTemplate(
        f"releve_{month}.docx", DOCUMENT.template, DOCUMENT.fields(fund, month, today), draft=draft
    )
    return Prepared(
        title,
        Plan((document, report), {DOCUMENT.template: DOCUMENT.example}),
        held,
        report.figures,
        report.tables,
        _notes(fund, statement),
    )


def _holds(gathered: Gathered) -> list[Hold]:
    names = sheets_behind_all(gathered.fund) | _SHEETS | {folded(name) for name in _called(gathered.fund)}
    return [
        Hold(f"{issue.sheet}!{issue.cell}".rstrip("!"), issue.message, issue)
        for issue in blocking(gathered.issues)
        if folded(issue.sheet) in names
    ]


def _called(fund: Fund) -> Iterator[str]:
    """The sheets as a workbook of the staff's own may call them."""
    groups: Collection[Collection[Record]] = (fund.receipts, fund.meetings, fund.decisions, fund.payments, fund.reports)
    yield from (record.place.sheet for group in groups for record in group)


def _notes(fund: Fund, statement: Statement) -> list[str]:
    notes = []
    if statement.until < statement.month.last:
        notes.append(f"Le mois n'est pas fini{NBSP}: le relevé s'arrête au {format_date(statement.until)}.")
    cells = [record.at(name) for record, name in undated(fund)]
    if cells:
        told = counted(len(cells), "ligne sans date certaine n'est", "lignes sans date certaine ne sont")
        notes.append(f"{told} dans aucun relevé{NBSP}: {', '.join(cells)}.")
    return notes
