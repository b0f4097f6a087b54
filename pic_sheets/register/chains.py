"""A file of lines, each chained to the line before: what it holds, what follows it, and the bytes that new lines add."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Generic, TypeVar

from pic_sheets.register.fingerprints import digest

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NUMBER_WRITTEN = re.compile(rb'"numero": ?"(\d{4}-\d{4,9})"')

#: A frozen record with a `number`, and a `previous`, the fingerprint of the line before it.
L = TypeVar("L", bound=Any)


class FaultKind(StrEnum):
    """What can be wrong with a line of a register."""

    TORN = "ligne-illisible"
    BROKEN = "chaine-rompue"
    TWICE = "numero-en-double"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, on which line of the file (the first is 1); `number` is the line's own, "" when it cannot be read."""

    row: int
    kind: FaultKind
    number: str = ""


def rows(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their places.

    A line's bytes are without its line end, nor the mark that Notepad puts first: an editor that changes only these has
    changed nothing.
    """
    for row, raw in enumerate(content.removeprefix(_BYTE_ORDER_MARK).split(b"\n"), 1):
        bare = raw.removesuffix(b"\r")
        if bare.strip():
            yield row, bare


@dataclass(frozen=True, slots=True)
class Chain(Generic[L]):
    """A file of lines as read: each line with its place, what is wrong, and every number ever written, on torn lines too."""

    entries: tuple[tuple[int, L], ...]
    faults: tuple[Fault, ...]
    given: frozenset[str]


def read_chain(content: bytes, parse: Callable[[bytes], L], is_twice: Callable[[L], bool]) -> Chain[L]:
    """What the file's bytes say; whatever they are, they are told and nothing is raised.

    `parse` raises ValueError for what is no line; `is_twice`, asked of each line in order, says whether its number was
    given to something else before.
    """
    entries: list[tuple[int, L]] = []
    faults: list[Fault] = []
    given: set[str] = set()
    before = ""
    for row, raw in rows(content):
        given |= {number.decode() for number in _NUMBER_WRITTEN.findall(raw)}
        try:
            line = parse(raw)
        except ValueError:
            faults.append(Fault(row, FaultKind.TORN))
        else:
            if line.previous != before:
                faults.append(Fault(row, FaultKind.BROKEN, line.number))
            if is_twice(line):
                faults.append(Fault(row, FaultKind.TWICE, line.number))
            given.add(line.number)
            entries.append((row, line))
        before = digest(raw)
    return Chain(tuple(entries), tuple(faults), frozenset(given))


def chained(content: bytes, lines: Sequence[L], written: Callable[[L], bytes]) -> tuple[L, ...]:
    """The lines, each with the fingerprint of the one before; the first follows what the file holds."""
    previous = ""
    for _, raw in rows(content):
        previous = digest(raw)
    linked = []
    for line in lines:
        linked.append(replace(line, previous=previous))
        previous = digest(written(linked[-1]))
    return tuple(linked)


def added_bytes(content: bytes, lines: Sequence[L], written: Callable[[L], bytes]) -> bytes:
    """What to write after the file's content for these lines, chained; a torn last line is closed first, never cut."""
    start = b"\n" if content and not content.endswith(b"\n") else b""
    return start + b"".join(written(line) + b"\n" for line in chained(content, lines, written))
