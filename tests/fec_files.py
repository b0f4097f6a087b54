"""FEC files of other software, as text: right unless a test changes a field, a line or the form."""

from collections.abc import Iterable, Mapping

from pic_sheets.accounting.fec_format import FIELDS
from pic_sheets.accounting.fec_reading import ReadFec, read_fec
from pic_sheets.accounting.fec_rules import fec_issues

NAME = "732829320FEC20251231.txt"
#: Two sides of a sale, then of its payment, then of a transfer to the till, each balanced.
LINES: tuple[Mapping[str, str], ...] = tuple(
    dict(zip(FIELDS, row.split("|"), strict=True))
    for row in (
        "VE|Ventes|1|20250310|411000|Clients|C01|Café du Coin|F1|20250310|Facture F1|120,00|0,00|AA|20250402|20250403||",
        "VE|Ventes|1|20250310|706000|Prestations|||F1|20250310|Facture F1|0,00|120,00|||20250403||",
        "BQ|Banque|2|20250402|512000|Banque|||R1|20250402|Règlement F1|120,00|0,00|||20250403||",
        "BQ|Banque|2|20250402|411000|Clients|C01|Café du Coin|R1|20250402|Règlement F1|0,00|120,00|AA|20250402|20250403||",
        "BQ|Banque|3|20250405|530000|Caisse|||V1|20250405|Retrait|20,00|0,00|||20250405||",
        "BQ|Banque|3|20250405|512000|Banque|||V1|20250405|Retrait|0,00|20,00|||20250405||",
    )
)


def fec_text(
    lines: Iterable[Mapping[str, str]] = LINES,
    *,
    separator: str = "\t",
    end: str = "\r\n",
    headings: Iterable[str] = FIELDS,
) -> str:
    """The text of a file of these lines."""
    named = tuple(headings)
    rows = [named, *([line.get(field, "") for field in named] for line in lines)]
    return "".join(f"{separator.join(row)}{end}" for row in rows)


def changed(row: int, **fields: str) -> tuple[Mapping[str, str], ...]:
    """The lines with fields of one changed; 2 is the first, as in the file."""
    return tuple({**line, **fields} if number == row else line for number, line in enumerate(LINES, 2))


def read(text: str, *, encoding: str = "iso8859-15", name: str = NAME) -> ReadFec:
    """The file read."""
    return read_fec(name, text.encode(encoding))


def found(text: str, *, encoding: str = "iso8859-15", name: str = NAME) -> list[tuple[str, str]]:
    """The issues as (place, code), with ordinary spaces."""
    return [
        (issue.cell.replace("\N{NO-BREAK SPACE}", " "), issue.code)
        for issue in fec_issues(read(text, encoding=encoding, name=name))
    ]
