"""What a bank's format is: its name, whether a file is of it, and how it is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pic_sheets.bank_statements import Statement, StatementFile


@dataclass(frozen=True, slots=True)
class Bank:
    """A format of statements. `title` names it in French.

    `claims` looks at what a file holds, never at its name; exactly one format may claim a file. `read` gives its
    statements, one an account and a period, and raises UnreadableStatement with the line at fault: no line that holds an
    amount is ever left aside in silence.
    """

    title: str
    claims: Callable[[StatementFile], bool]
    read: Callable[[StatementFile], Sequence[Statement]]
