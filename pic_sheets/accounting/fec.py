"""The books of a year as a FEC, and as a table for accounting software."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.accounting.books import AccountingEntry, Books, Posting
from pic_sheets.accounting.fec_format import (
    ENCODING,
    FIELDS,
    LINE_END,
    SEPARATOR,
    file_name,
    format_cents,
    format_day,
    plain_text,
)
from pic_sheets.dates import format_short_date

#: What makes a spreadsheet compute a text instead of showing it.
_COMPUTED = ("=", "+", "-", "@")
_TABLE = (
    "Journal", "Numéro", "Date", "Compte", "Libellé du compte", "Auxiliaire", "Nom de l'auxiliaire", "Pièce",
    "Date de la pièce", "Libellé", "Débit", "Crédit", "Lettrage", "Date de lettrage", "Cellule",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FecFile:
    """A FEC to write: its name, its bytes, and how many of its texts had characters that it cannot hold."""

    name: str
    content: bytes
    replaced: int


def fec_lines(books: Books, validated_on: date) -> tuple[Mapping[str, str], ...]:
    """Field → text of each line, before any character is replaced, in the order of validation, then of the days.

    The date of validation is that on which an entry can no longer change: here, the day on which the file is made, or the
    entry's own when it is later. What the accounting software validates afterwards is its own.
    """
    found = ((max(validated_on, entry.day), entry, posting) for entry, posting in books.postings)
    return tuple(_line(entry, posting, day) for day, entry, posting in sorted(found, key=lambda item: item[0]))


def _line(entry: AccountingEntry, posting: Posting, validated_on: date) -> Mapping[str, str]:
    party = posting.party
    values = (
        entry.journal.code, entry.journal.title, entry.number, format_day(entry.day), party.account, party.label,
        party.auxiliary, party.name, entry.piece, format_day(entry.piece_day), entry.label, format_cents(posting.debit),
        format_cents(posting.credit), posting.letter, format_day(posting.lettered_on), format_day(validated_on), "", "",
    )  # fmt: skip
    return dict(zip(FIELDS, values, strict=True))


def fec_file(books: Books, siret: str, validated_on: date) -> FecFile:
    """The FEC of the books: tab-separated, in ISO 8859-15, a line a posting."""
    lines = fec_lines(books, validated_on)
    texts = [[plain_text(text) for text in line.values()] for line in lines]
    replaced = sum(
        text != kept
        for line, row in zip(lines, texts, strict=True)
        for text, kept in zip(line.values(), row, strict=True)
    )
    rows = "".join(f"{SEPARATOR.join(row)}{LINE_END}" for row in (FIELDS, *texts))
    return FecFile(file_name(siret, date(books.year, 12, 31)), rows.encode(ENCODING), replaced)


def table_bytes(entries: Sequence[AccountingEntry]) -> bytes:
    """The entries as a table that French spreadsheets and accounting software open: UTF-8 with its mark, `;`, decimal comma."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator=LINE_END)
    writer.writerow(_TABLE)
    writer.writerows(_table_rows(entries))
    return made.getvalue().encode("utf-8-sig")


def _table_rows(entries: Sequence[AccountingEntry]) -> Iterator[Sequence[str]]:
    for entry in entries:
        for posting in entry.postings:
            party = posting.party
            yield (
                entry.journal.code, entry.number, format_short_date(entry.day), party.account, _shown(party.label),
                _shown(party.auxiliary), _shown(party.name), _shown(entry.piece), format_short_date(entry.piece_day),
                _shown(entry.label), format_cents(posting.debit), format_cents(posting.credit), posting.letter,
                format_short_date(posting.lettered_on) if posting.lettered_on else "", _shown(next(iter(entry.cells), "")),
            )  # fmt: skip


def _shown(text: str) -> str:
    """The text on one line, which no spreadsheet takes for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_COMPUTED) else flat
