"""The books as a workbook to read: journals, balance, third parties, closing entries, journal, ledger."""

from collections.abc import Sequence
from datetime import date

from pic_sheets.accounting.books import AccountingEntry, Books
from pic_sheets.accounting.tables import tables
from pic_sheets.dates import format_date
from pic_sheets.outcomes import Figure
from pic_sheets.plans import ReportSheet, ReportWorkbook

#: Table → the sheet that it has alone; the first page has the others.
_SHEETS = {
    "balance": "Balance", "lettrage": "Tiers", "cloture": "Clôture proposée", "non_ecrites": "Non écrites", "ecritures": "Journal",
    "grand_livre": "Grand livre",
}  # fmt: skip


def books_workbook(
    books: Books, closing: Sequence[AccountingEntry], today: date, *, reconciled: bool, draft: bool = False
) -> ReportWorkbook:
    """The workbook of the books; a table without a row has no sheet. `draft` marks the titles and the name."""
    found = tuple(tables(books, closing, reconciled=reconciled))
    title = f"{'BROUILLON – ' if draft else ''}Écritures {books.year}"
    beside = [(table, ()) for table in found if table.code not in _SHEETS]
    first = ReportSheet("Écritures", title, figures(books), beside, (f"Édité le {format_date(today)}.",))
    others = [
        ReportSheet(_SHEETS[table.code], f"{title}, {table.title[0].lower()}{table.title[1:]}", (), [(table, ())])
        for table in found
        if table.code in _SHEETS and table.rows
    ]
    return ReportWorkbook(f"ecritures{'_brouillon' if draft else ''}.xlsx", (first, *others))


def figures(books: Books) -> tuple[Figure, ...]:
    """How many entries and lines there are, how many of these are lettered, and what was left out."""
    lines = [posting for _, posting in books.postings]
    return (
        Figure("ecritures", "Écritures", len(books.entries)),
        Figure("lignes", "Lignes d'écriture", len(lines)),
        Figure("lettrees", "Lignes lettrées", sum(bool(line.letter) for line in lines)),
        Figure("non_ecrites", "Lignes du classeur qui ne donnent pas d'écriture", len(books.left_out)),
    )
