"""What the register's file holds: its lines, what is wrong with it, and the bytes that a new line adds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.register import chains
from pic_sheets.register.chains import Fault, FaultKind
from pic_sheets.register.fingerprints import digest
from pic_sheets.register.lines import Identity, Key, Line, line_text, parse_line

_NUMBER_WRITTEN = re.compile(rb'"numero": ?"(\d{4}-\d{4,9})"')


@dataclass(frozen=True, slots=True)
class Entry:
    """A line and where it stands in the file (the first is 1)."""

    row: int
    line: Line


@dataclass(frozen=True, slots=True)
class Contents:
    """The register as read.

    `given` holds every number ever written in it, on torn lines too: none is given again. `keys` is what there is a
    letter about.
    """

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    given: frozenset[str] = frozenset()
    keys: frozenset[Key] = frozenset()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line that can be read, in the order of the file."""
        return tuple(entry.line for entry in self.entries)

    def has_letter(self, key: Key) -> bool:
        """Whether a letter about that was made, on whatever day and with whatever data."""
        return key in self.keys


def read_contents(content: bytes) -> Contents:
    """What the file's bytes say; whatever they are, they are told and nothing is raised."""
    entries, faults, given = [], [], set()
    letters: dict[str, Identity] = {}
    before = ""
    for row, raw in chains.rows(content):
        given |= {number.decode() for number in _NUMBER_WRITTEN.findall(raw)}
        try:
            line = parse_line(raw)
        except ValueError:
            faults.append(Fault(row, FaultKind.TORN))
        else:
            if line.previous != before:
                faults.append(Fault(row, FaultKind.BROKEN, line.number))
            if letters.setdefault(line.number, line.identity) != line.identity:
                faults.append(Fault(row, FaultKind.TWICE, line.number))
            given.add(line.number)
            entries.append(Entry(row, line))
        before = digest(raw)
    keys = frozenset(entry.line.key for entry in entries)
    return Contents(tuple(entries), tuple(faults), frozenset(given), keys)


def chained(content: bytes, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, each with the fingerprint of the one before; the first follows what the file holds."""
    return chains.chained(content, lines, _written)


def added_bytes(content: bytes, lines: Sequence[Line]) -> bytes:
    """What to write after the file's content for these lines, chained; a torn last line is closed first, never cut."""
    return chains.added_bytes(content, lines, _written)


def _written(line: Line) -> bytes:
    return line_text(line).encode("utf-8", "replace")
