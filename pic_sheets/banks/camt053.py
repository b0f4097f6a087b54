"""camt.053: the statement that ISO 20022 defines (BankToCustomerStatement), versions .001.02 to .001.13.

Described at https://www.iso20022.org/iso-20022-message-definitions; the entries of the day (camt.052) and the notices of
credit and debit (camt.054) look alike, but close no account.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pic_sheets.bank_statements import Movement, Statement, StatementFile
from pic_sheets.banks._bank import Bank
from pic_sheets.banks._camt_balances import at_the_end_of_a_day, closing_balance, days_of, opening_balance
from pic_sheets.banks._camt_entries import BOOKED, movements, status
from pic_sheets.banks._camt_nodes import Node, beginning, read_message
from pic_sheets.banks._camt_values import Place
from pic_sheets.banks._labels import seen
from pic_sheets.banks._references import with_unique_references
from pic_sheets.banks._refusals import refusal
from pic_sheets.texts import counted

_TITLE = "camt.053"

_STATEMENT = "BkToCstmrStmt"
_OTHERS = {
    "BkToCstmrAcctRpt": "un camt.052, le compte rendu provisoire d'une journée",
    "BkToCstmrDbtCdtNtfctn": "un camt.054, un avis d'opérations",
}
#: What a message holds beside its statements.
_BESIDE = frozenset({"GrpHdr", "SplmtryData"})
_ROOT = re.compile(rf"<(?:[\w.-]+:)?(?:{'|'.join((_STATEMENT, *_OTHERS))})[\s/>]")
_NAMESPACE = re.compile(r"camt\.053\.001\.(?P<version>[0-9]{2})\b", re.ASCII)
_VERSIONS = range(2, 14)


def _claims(file: StatementFile) -> bool:
    """Whether the file holds a message of a bank to its customer about an account, a final statement or not."""
    return not file.sheets and _ROOT.search(beginning(file.content)) is not None


@dataclass(slots=True)
class _Entries:
    """What was read of a statement that has not ended: its booked movements, and how many entries are not booked."""

    movements: list[Movement] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    number: int = 0


class _Statements:
    """A file's statements, read as they end so that no more than one entry is held as a tree."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._entries = _Entries()
        self.found: list[Statement] = []

    def begins(self, name: str, namespace: str, row: int) -> bool:
        """Whether the element starts a camt.053; UnreadableStatement for a camt.052 or .054, and for an unknown version."""
        if name in _OTHERS:
            raise refusal(
                self._file, row, f"ce fichier est {_OTHERS[name]}, et non un relevé définitif",
                "Téléchargez le relevé camt.053, ou un autre format de relevé.",
            )  # fmt: skip
        if name != _STATEMENT:
            return False
        match = _NAMESPACE.search(namespace)
        if namespace and (match is None or int(match["version"]) not in _VERSIONS):
            raise refusal(
                self._file, row, f"l'espace de noms {seen(namespace)} n'est pas celui d'un camt.053.001.02 à .13",
                "Téléchargez le relevé dans une version plus courante, ou dans un autre format.",
            )  # fmt: skip
        return True

    def takes(self, node: Node, under: Sequence[Node]) -> bool:
        """Whether the node is a statement or an entry of one, which are read; UnreadableStatement for what is not known."""
        if len(under) == 1 and node.name == "Stmt":
            self.found.append(_statement(self._file, node, self._entries))
            self._entries = _Entries()
        elif len(under) == 1 and node.name not in _BESIDE:
            raise refusal(self._file, node.row, f"l'élément {seen(node.name)} n'est pas d'un camt.053")
        elif len(under) == 2 and node.name == "Ntry" and under[1].name == "Stmt":  # noqa: PLR2004 - the message, a statement
            self._take_entry(node)
        elif node.name in {"Stmt", "Ntry"}:
            raise refusal(self._file, node.row, f"l'élément {node.name} n'y est pas à sa place")
        else:
            return False
        return True

    def _take_entry(self, node: Node) -> None:
        self._entries.number += 1
        place = Place(self._file, f"l'écriture {self._entries.number}")
        if (found := status(place, node)) == BOOKED:
            self._entries.movements += movements(place, node)
        else:
            self._entries.others[found] += 1


def _read(file: StatementFile) -> tuple[Statement, ...]:
    """One statement a `Stmt`, in the order of the file; entries that are not booked are left aside, which a note tells."""
    statements = _Statements(file.name)
    read_message(file.name, file.content, statements)
    if not statements.found:
        raise refusal(file.name, 0, "ce fichier ne contient aucun relevé (Stmt)")
    return with_unique_references(statements.found)


def _statement(file: str, node: Node, entries: _Entries) -> Statement:
    """The statement of a `Stmt` that has ended, its movements given their account."""
    place = Place(file, "le relevé")
    account = node.told("Acct", "Id", "IBAN") or node.told("Acct", "Id", "Othr", "Id")
    booked = tuple(replace(movement, account=account) for movement in entries.movements)
    opening, closing = opening_balance(place, node), closing_balance(place, node)
    first, last = days_of(place, node, opening, closing, booked)
    opening = at_the_end_of_a_day(opening, first)
    return Statement(
        file, account, booked, opening, closing, first, last, node.row, _TITLE, tuple(_notes(node, entries))
    )


def _notes(node: Node, entries: _Entries) -> Iterator[str]:
    """What the reader left aside, and what the bank's own count of its entries says."""
    for code, number in sorted(entries.others.items()):
        left = counted(number, "écriture non comptabilisée", "écritures non comptabilisées")
        yield f"{left} ({code}) {'est laissée' if number == 1 else 'sont laissées'} de côté."
    announced = node.told("TxsSummry", "TtlNtries", "NbOfNtries")
    if announced.isascii() and announced.isdecimal() and announced.lstrip("0") not in _numbers(entries):
        yield f"La banque annonce {counted(int(announced[:15]), 'écriture')}, et le fichier en contient {entries.number}."


def _numbers(entries: _Entries) -> set[str]:
    """How many entries the bank may announce: with or without those that are not booked."""
    booked = entries.number - entries.others.total()
    return {str(number).lstrip("0") for number in (entries.number, booked)}


BANK = Bank(title=_TITLE, claims=_claims, read=_read)
