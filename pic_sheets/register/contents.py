"""What the register's file holds: its lines, what is wrong with it, and the bytes that a new line adds."""

from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.register import chains
from pic_sheets.register.chains import Fault
from pic_sheets.register.lines import Identity, Key, Line, line_text, parse_line


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
    letters: dict[str, Identity] = {}

    def is_twice(line: Line) -> bool:
        return letters.setdefault(line.number, line.identity) != line.identity

    found = chains.read_chain(content, parse_line, is_twice)
    entries = tuple(Entry(row, line) for row, line in found.entries)
    return Contents(entries, found.faults, found.given, frozenset(entry.line.key for entry in entries))


def chained(content: bytes, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, each with the fingerprint of the one before; the first follows what the file holds."""
    return chains.chained(content, lines, _written)


def added_bytes(content: bytes, lines: Sequence[Line]) -> bytes:
    """What to write after the file's content for these lines, chained; a torn last line is closed first, never cut."""
    return chains.added_bytes(content, lines, _written)


def _written(line: Line) -> bytes:
    return line_text(line).encode("utf-8", "replace")
