"""What is wrong with a FEC, as issues: the file in place of the sheet, the column and the line in place of the cell."""

from pic_sheets.issues import Issue, Severity
from pic_sheets.texts import NBSP, typeset, writable

#: Where something is that is of the whole file.
WHOLE = "fichier"


def at(row: int, field: str = "") -> str:
    """Where something is in the file: its column when it is one field's, and its line.

    >>> at(12, "Debit").replace(NBSP, " "), at(1).replace(NBSP, " ")
    ('Debit, ligne 12', 'ligne 1')
    """
    line = f"ligne{NBSP}{row}"
    return f"{field}, {line}" if field else line


def fec_issue(name: str, cell: str, code: str, severity: Severity, message: str, advice: str) -> Issue:
    """An issue of a file, its French spaces set and what no page can hold taken out."""
    return Issue(writable(name), cell, code, severity, typeset(writable(message)), typeset(advice))
