"""The documents that the register tells of, looked at again: still there, still the same; and copies of the register itself."""

import hashlib
import stat
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Protocol

from pic_sheets.register.documents import DocumentState
from pic_sheets.stores.registers import REGISTER


class Documented(Protocol):
    """A line of a register that tells of a document: where it is, and the fingerprint of its bytes."""

    @property
    def file(self) -> str:
        """Its path from the register's folder."""

    @property
    def document(self) -> str:
        """Its fingerprint."""


def document_states(folder: Path, lines: Sequence[Documented]) -> tuple[DocumentState, ...]:
    """What became of each line's document, whose path starts from `folder`; it is only ever read."""
    seen: dict[str, str | DocumentState] = {}
    return tuple(_state(folder, line, seen) for line in lines)


def _state(folder: Path, line: Documented, seen: dict[str, str | DocumentState]) -> DocumentState:
    if line.file not in seen:
        seen[line.file] = _fingerprint(folder, line.file)
    found = seen[line.file]
    if isinstance(found, DocumentState):
        return found
    return DocumentState.INTACT if found == line.document else DocumentState.CHANGED


def _fingerprint(folder: Path, file: str) -> str | DocumentState:
    """The fingerprint of a file, or why there is none.

    The path is data: it may lead out of the folder (results kept elsewhere), never be that of a machine, and only an
    ordinary file is opened.
    """
    if not file or PurePosixPath(file).is_absolute() or PureWindowsPath(file).anchor:
        return DocumentState.UNREAD
    path = folder / file
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return DocumentState.UNREAD
        with path.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return DocumentState.LOST
    except (OSError, ValueError):  # no right to read it, or a name no system takes
        return DocumentState.UNREAD


def conflicting_copies(folder: Path, register: str = REGISTER) -> tuple[str, ...]:
    """The names of other registers beside ours, sorted: what a synchronised folder leaves when two people wrote at once."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return ()
    return tuple(name for name in names if name != register and _is_a_copy(name, register))


def _is_a_copy(name: str, register: str) -> bool:
    stem, _, suffix = register.partition(".")
    folded = name.casefold()
    return folded.startswith(stem) and folded.endswith(f".{suffix}")
