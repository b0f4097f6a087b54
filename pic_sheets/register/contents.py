"""What the register's file holds: its lines, what is wrong with it, and the bytes that a new line adds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pic_sheets.register.fingerprints import digest
from pic_sheets.register.lines import Identity, Key, Line, line_text, parse_line

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NUMBER_WRITTEN = re.compile(rb'"numero": ?"(\d{4}-\d{4,9})"')


class FaultKind(StrEnum):
    """What can be wrong with a line of the register."""

    TORN = "ligne-illisible"
    BROKEN = "chaine-rompue"
    TWICE = "numero-en-double"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, on which line of the file (the first is 1); `number` is the letter's, "" when it cannot be read."""

    row: int
    kind: FaultKind
    number: str = ""


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
    for row, raw in _rows(content):
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


def _rows(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their places.

    A line's bytes are without its line end, nor the mark that Notepad puts first: an editor that changes only these has
    changed nothing.
    """
    for row, raw in enumerate(content.removeprefix(_BYTE_ORDER_MARK).split(b"\n"), 1):
        bare = raw.removesuffix(b"\r")
        if bare.strip():
            yield row, bare


def chained(content: bytes, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, each with the fingerprint of the one before; the first follows what the file holds."""
    previous = ""
    for _, raw in _rows(content):
        previous = digest(raw)
    linked = []
    for line in lines:
        linked.append(replace(line, previous=previous))
        previous = digest(_written(linked[-1]))
    return tuple(linked)


def added_bytes(content: bytes, lines: Sequence[Line]) -> bytes:
    """What to write after the file's content for these lines, chained; a torn last line is closed first, never cut."""
    start = b"\n" if content and not content.endswith(b"\n") else b""
    return start + b"".join(_written(line) + b"\n" for line in chained(content, lines))


def _written(line: Line) -> bytes:
    return line_text(line).encode("utf-8", "replace")
