"""A file of lines, each chained to the line before: what it holds, what follows it, and the bytes that new lines add."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from pic_sheets.register.fingerprints import digest

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

#: A frozen record with a `previous`, the fingerprint of the line before it.
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
