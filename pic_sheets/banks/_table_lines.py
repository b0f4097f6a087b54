"""The rows under a table's headings: movements, labels that go on, totals, and what is said of it beside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Movement
from pic_sheets.banks._cells import amount_of, day_of, text_of
from pic_sheets.banks._layouts import Found
from pic_sheets.banks._preambles import holds_an_amount
from pic_sheets.banks._refusals import AGAIN, joined, refusal
from pic_sheets.banks._rows import Row, looks_cut
from pic_sheets.banks._tables_in_file import repeats
from pic_sheets.errors import UnreadableStatement
from pic_sheets.money import ZERO
from pic_sheets.tables import Value
from pic_sheets.texts import cited, folded, is_blank

#: A balance, which no label of a movement is alone.
_BALANCE = re.compile(
    r"(?:ancien |nouveau )?solde(?: (?:crediteur|debiteur|precedent|anterieur|initial|final|de depart|de fin|comptable"
    r"|du compte|en euros?|au|du|le))*(?: \d[\d/.-]+)?(?: ?\(?en euros?\)?| ?\(euros?\))?(?: ?:)?"
)
_TOTAL = re.compile(r"(?:sous-)?tot(?:al|aux)\b.*")
_CURRENCIES = {"", "eur", "euro", "euros", "€"}


@dataclass(slots=True)
class Lines:
    """What was read under the headings: the movements with the balance of their line, and the rows beside the table."""

    movements: list[tuple[Movement, Decimal | None]] = field(default_factory=list)
    beside: list[Row] = field(default_factory=list)
    totals: list[Row] = field(default_factory=list)


def table_lines(file: str, found: Found) -> Lines:
    """The rows of a table; UnreadableStatement at the first that is neither a movement nor surely something else."""
    reader = _Reader(file, found)
    lines = Lines()
    last = len(found.grid.rows) - 1 if found.grid.is_end and found.grid.separator else None
    for rank, row in enumerate(found.grid.rows[found.header + 1 :], start=found.header + 1):
        if row.is_blank or repeats(row, found.grid.rows[found.header]):
            continue
        kind = _told(row)
        if kind is not None:
            (lines.beside if kind == "solde" else lines.totals).append(row)
        elif reader.has_day(row):
            lines.movements.append(reader.movement(row, is_last=rank == last))
        elif reader.goes_on(row) and lines.movements:
            movement, balance = lines.movements[-1]
            label = joined(movement.label, *map(text_of, row.cells))
            lines.movements[-1] = replace(movement, label=label), balance
        elif holds_an_amount(row.cells) or reader.has_amount(row):
            raise reader.fault(row, "il y a un montant, sans la date de l'opération")
        else:
            lines.beside.append(row)
    return lines


def _told(row: Row) -> str | None:
    """Whether a row is a total or a balance, by a cell that says nothing else."""
    for cell in row.cells:
        text = folded(text_of(cell))
        if _BALANCE.fullmatch(text):
            return "solde"
        if _TOTAL.fullmatch(text) and not any(isinstance(other, date) for other in row.cells):
            return "total"
    return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows of one table of a file."""

    file: str
    found: Found

    def fault(self, row: Row, fact: str, advice: str = AGAIN) -> UnreadableStatement:
        """The refusal of the file for one of its rows."""
        return refusal(self.file, row.number, f"{self.found.grid.told}{fact}", advice)

    def _cells(self, row: Row, role: str) -> list[Value]:
        return self.found.columns.cells(row, role)

    def _cell(self, row: Row, role: str) -> Value:
        """The first cell of a role, None when there is none."""
        return next(iter(self._cells(row, role)), None)

    def has_day(self, row: Row) -> bool:
        """Whether the row has a day in its place, or what was meant for one, beside an amount."""
        cell = self._cell(row, "day")
        return not is_blank(cell) and (_is_day(cell) or self.has_amount(row))

    def has_amount(self, row: Row) -> bool:
        """Whether a cell is filled where the amounts are."""
        return any(not is_blank(cell) for role in ("amount", "debit", "credit") for cell in self._cells(row, role))

    def goes_on(self, row: Row) -> bool:
        """Whether the row holds nothing but a label: the one above goes on."""
        labels = {place for role in ("label", "party") for place in self.found.columns.of[role]}
        return not holds_an_amount(row.cells) and all(
            is_blank(cell) or place in labels for place, cell in enumerate(row.cells)
        )

    def movement(self, row: Row, *, is_last: bool) -> tuple[Movement, Decimal | None]:
        """The movement of a row, and the balance that it gives."""
        self._check_shape(row, is_last=is_last)
        value_day = self._cell(row, "value_day")
        return Movement(
            day=self._day(row, self._cell(row, "day"), "la date"),
            amount=self._amount(row),
            label=joined(*map(text_of, self._cells(row, "label"))),
            party=text_of(self._cell(row, "party")),
            means=joined(*map(text_of, self._cells(row, "means"))),
            value_day=None if is_blank(value_day) else self._day(row, value_day, "la date de valeur"),
            file=self.file,
            row=row.number,
        ), self._euros(row, self._cell(row, "balance"), "le solde")

    def _check_shape(self, row: Row, *, is_last: bool) -> None:
        count = self.found.columns.count
        if any(not is_blank(cell) for cell in row.cells[count:]):
            raise self.fault(row, "il y a plus de colonnes que de titres")
        if any(folded(text_of(cell)) not in _CURRENCIES for cell in self._cells(row, "currency")):
            raise self.fault(row, f"l'opération est en {cited(text_of(self._cell(row, 'currency')))}, et non en euros")
        if is_last and self._is_cut(row):
            raise self.fault(row, "la dernière ligne du fichier est coupée")

    def _is_cut(self, row: Row) -> bool:
        """Whether the row has lost its end: some of its cells, or the decimals of its amount when no other goes without."""
        header, *above = self.found.grid.rows[self.found.header : -1]
        if len(row.cells) < len(header.cells):
            return True
        ends = (other.cells[len(row.cells) - 1] for other in above if len(other.cells) >= len(row.cells))
        return looks_cut(self.found.grid, row.cells[-1]) and not any(looks_cut(self.found.grid, end) for end in ends)

    def _day(self, row: Row, cell: Value, name: str) -> date:
        try:
            return day_of(cell)
        except ValueError as error:
            raise self.fault(row, f"{name}, {cited(text_of(cell))}, {error}") from None

    def _euros(self, row: Row, cell: Value, name: str) -> Decimal | None:
        try:
            return amount_of(cell)
        except ValueError as error:
            raise self.fault(row, f"{name}, {cited(text_of(cell))}, {error}") from None

    def _amount(self, row: Row) -> Decimal:
        """The amount, a debit as the file writes it: `signed` tells which way they go, all of them together."""
        if self.found.columns.of["amount"]:
            amount = self._euros(row, self._cell(row, "amount"), "le montant")
        else:
            debit = self._euros(row, self._cell(row, "debit"), "le débit")
            credit = self._euros(row, self._cell(row, "credit"), "le crédit")
            if debit and credit:
                raise self.fault(row, "il y a un débit et un crédit sur la même ligne")
            amount = credit if credit or debit is None else -abs(debit)
        if amount is None:
            raise self.fault(row, "l'opération n'a pas de montant")
        return amount or ZERO


def check_debits(file: str, found: Found) -> None:
    """UnreadableStatement at the first debit whose sign is not that of the others: which way it goes cannot be told."""
    reader = _Reader(file, found)
    signs: set[bool] = set()
    for row in _dated(reader, found):
        debit = reader._euros(row, reader._cell(row, "debit"), "le débit")  # noqa: SLF001 - of this module
        if debit:
            signs.add(debit < 0)
        if len(signs) > 1:
            raise reader.fault(
                row, "ce débit n'a pas le même signe que les autres, et rien ne dit dans quel sens il va"
            )


def _dated(reader: _Reader, found: Found) -> Iterator[Row]:
    rows: Sequence[Row] = found.grid.rows[found.header + 1 :]
    return (row for row in rows if _told(row) is None and reader.has_day(row) and not row.is_blank)


def _is_day(cell: Value) -> bool:
    try:
        day_of(cell)
    except ValueError:
        return False
    return True
