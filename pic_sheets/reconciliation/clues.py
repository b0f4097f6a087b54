"""What leads from a movement to lines of the workbook: keys that both have, the days they may be apart, what each is worth.

A movement that quotes a project has clues to that project alone; one that names holders, to those holders; one that says
nothing of anybody, to any line of that amount. A label with other words (a shop, an insurance) is nobody's payment, but
may be a funder's, who pays through a treasury of another name.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.likeness import Names, is_returned, said
from pic_sheets.reconciliation.references import (
    Quoted,
    References,
    cheque_number,
    cheque_of,
    is_cheque,
    is_cheque_line,
    is_code,
    plain,
    starts,
    stem,
    typed_reference,
)
from pic_sheets.reconciliation.windows import ALONE, CHEQUE, NAMED, QUOTED, Window

#: What a clue is worth: a better one outweighs days, likeness, nature and means together, which are a few hundreds.
QUOTING, NAMING, FITTING = 3000, 2000, 1000
#: More names than that are one clue.
_MANY = 10
#: Holders whose keys are kept: each has several lines.
_MOST_HOLDERS = 65_536


class Found(StrEnum):
    """What a clue is: the first letter of its key."""

    CODE = "c"
    START = "s"
    REFERENCE = "r"
    CHEQUE = "q"
    NAME = "n"
    AMOUNT = "a"


class Sort(StrEnum):
    """How money goes, as far as names and days depend on it. A line is shelved under one or two of them.

    A cheque whose number the workbook gives is apart: no cheque of another number is it.
    """

    ANY = "a"
    RECEIPT = "r"
    CHEQUE = "c"
    NUMBERED = "n"


class Clue(NamedTuple):
    """A key that lines may be under, when they may be, and what it is worth; `text` is what was found."""

    key: str
    window: Window
    worth: int
    found: Found
    text: str = ""
    #: When not empty, only the lines that have one of these names count.
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Clues:
    """A movement's clues: `sure` ones, and those by `amount`, which wait until all sure ones have been followed.

    `whom` are the names it is alike with, with their likeness.
    """

    sure: tuple[Clue, ...] = ()
    amount: tuple[Clue, ...] = ()
    codes: tuple[str, ...] = ()
    whom: Mapping[str, int] = field(default_factory=dict)
    is_cheque: bool = False


def sorts_of(line: BookLine) -> tuple[Sort, ...]:
    """What the line is shelved under."""
    if line.kind is Kind.RECEIPT:
        return Sort.ANY, Sort.RECEIPT
    if not is_cheque_line(line):
        return (Sort.ANY,)
    return (Sort.NUMBERED,) if cheque_of(line) else (Sort.ANY, Sort.CHEQUE)


def keys(line: BookLine, names: Sequence[str], cut: AbstractSet[str]) -> tuple[str, ...]:
    """All that a line of those names may be found by; `cut` are the starts of codes that labels end with."""
    found: list[str] = []
    for code in filter(is_code, line.codes):
        found.append(Found.CODE + plain(code))
        if cut:
            found += [Found.START + start for start in starts(code) if start in cut]
    if typed := typed_reference(line):
        found.append(Found.REFERENCE + typed)
    if number := cheque_of(line):
        found.append(Found.CHEQUE + number)
    found += _keys_of_names(sorts_of(line), tuple(names))
    return tuple(found)


@lru_cache(maxsize=_MOST_HOLDERS)
def _keys_of_names(sorts: Sequence[Sort], names: Sequence[str]) -> tuple[str, ...]:
    """What a line of those names is found by when nothing is quoted: the same for all those of a holder."""
    named = (key for sort in sorts for key in (Found.AMOUNT + sort, *(_named(sort, name) for name in names)))
    return tuple(dict.fromkeys(named))


def _named(sort: Sort, name: str) -> str:
    return f"{Found.NAME.value}{sort.value}{name}"


def names_of(line: BookLine) -> tuple[str, ...]:
    """Whom the bank may name for it; a code without a digit (VILLE, DRAC) is a name among others."""
    wordy = [code for code in line.codes if not _has_digit(code)]
    return (*line.names, *wordy) if wordy else line.names


def _told_by(lines: Sequence[BookLine], *, leaves: bool) -> set[tuple[str, ...]]:
    """The names of the lines of one sign, those of a holder once."""
    return {names_of(line) for line in lines if (line.amount < 0) is leaves}


@cache
def _has_digit(code: str) -> bool:
    return any(map(str.isdigit, code))


class Clueing:
    """What is known of all lines, so that a movement's clues do not depend on what is matched meanwhile."""

    def __init__(self, lines: Sequence[BookLine]) -> None:
        """Learn the codes, the references and the names."""
        self._references = References(lines)
        self._names = {
            leaves: Names(name for told in _told_by(lines, leaves=leaves) for name in told) for leaves in (True, False)
        }
        self._starting = _Starting(lines)
        self._sorts = frozenset(sort for line in lines for sort in sorts_of(line))

    def quoted(self, movement: Movement) -> Quoted:
        """What the movement quotes."""
        return self._references.quoted(movement)

    def code_cut(self, movement: Movement, start: str) -> str:
        """The code that a cut left the start of, when one alone is of that amount and those days; "" otherwise."""
        return self._starting.only(movement, start)

    def clues(self, movement: Movement, known: Quoted | None = None) -> Clues:
        """The clues of a movement; what it quotes is looked for unless it is known."""
        quoted = known or self.quoted(movement)
        sure = [Clue(Found.CODE + code, QUOTED, QUOTING, Found.CODE, code) for code in quoted.codes]
        sure += [Clue(Found.REFERENCE + text, QUOTED, QUOTING, Found.REFERENCE, text) for text in quoted.references]
        whom: Mapping[str, int] = {}
        if quoted.start:
            sure.append(self._start(movement, quoted.start))
            whom = self._whom(movement) if sure[-1].worth < QUOTING else {}
        with_cheque = is_cheque(movement)
        number = cheque_number(movement) if with_cheque else ""
        if number:
            sure.append(Clue(Found.CHEQUE + number, CHEQUE, QUOTING, Found.CHEQUE, number))
        if quoted.restricts or is_returned(movement):
            return Clues(tuple(sure), (), quoted.codes, whom, is_cheque=with_cheque)
        sorts = {sort: days for sort, days in _sorts(number, is_cheque=with_cheque).items() if sort in self._sorts}
        return self._by_name(movement, sure, sorts, is_cheque=with_cheque)

    def _by_name(
        self, movement: Movement, sure: Sequence[Clue], sorts: Mapping[Sort, Window | None], *, is_cheque: bool
    ) -> Clues:
        """The clues of a movement that quotes no project."""
        if whom := self._whom(movement):
            naming = (clue for sort, cheque in sorts.items() for clue in _naming(sort, cheque or NAMED, whom))
            return Clues((*sure, *naming), whom=whom, is_cheque=is_cheque)
        allowed: Mapping[Sort, Window | None] = {Sort.RECEIPT: None} if said(movement) else sorts
        alone = (Clue(Found.AMOUNT + sort, days or ALONE, FITTING, Found.AMOUNT) for sort, days in allowed.items())
        return Clues(tuple(sure), tuple(alone), is_cheque=is_cheque)

    def _whom(self, movement: Movement) -> Mapping[str, int]:
        return self._names[movement.amount < 0].named(movement)

    def _start(self, movement: Movement, start: str) -> Clue:
        """A code that is cut tells as much as a whole one when one code alone, of that amount and those days, starts so."""
        if self.code_cut(movement, start):
            return Clue(Found.START + start, QUOTED, QUOTING, Found.START, start)
        return Clue(Found.START + start, NAMED, FITTING, Found.START, start)


class _Starting:
    """The codes that start with what a cut left of one, by amount."""

    def __init__(self, lines: Iterable[BookLine]) -> None:
        self._of_amount: dict[int, list[tuple[str, date, int]]] = {}
        for line in lines:
            for code in filter(is_code, line.codes):
                self._of_amount.setdefault(in_cents(line.amount), []).append((plain(code), line.day, stem(code)))
        for codes in self._of_amount.values():
            codes.sort()

    def only(self, movement: Movement, start: str) -> str:
        """The code that all lines of that amount and those days that start so are of; "" when there is none, or another."""
        codes = self._of_amount.get(in_cents(movement.amount), [])
        found = ""
        for code, day, begun in codes[bisect_left(codes, (start,)) :]:
            if not code.startswith(start):
                break
            if begun < len(start) and QUOTED.holds(day, movement.day):
                if found not in {"", code}:
                    return ""
                found = code
        return found


def _naming(sort: Sort, window: Window, whom: Mapping[str, int]) -> Iterator[Clue]:
    """A clue a name; a single one for all when they are many, as what a cut left of a label may be."""
    if len(whom) > _MANY:
        yield Clue(Found.AMOUNT + sort, window, NAMING, Found.NAME, "", frozenset(whom))
        return
    for name in whom:
        yield Clue(_named(sort, name), window, NAMING, Found.NAME, name)


def _sorts(number: str, *, is_cheque: bool) -> Mapping[Sort, Window | None]:
    """The sorts of lines that a movement may be, with the days of a cheque where it is one."""
    if not is_cheque:
        return {Sort.ANY: None, Sort.NUMBERED: None}
    return {Sort.ANY: None, Sort.CHEQUE: CHEQUE} | ({} if number else {Sort.NUMBERED: CHEQUE})


def in_cents(amount: Decimal) -> int:
    """The amount as whole cents, which are compared a hundred thousand times."""
    return int(amount * 100)
