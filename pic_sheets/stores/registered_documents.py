"""The documents that the register tells of, looked at again: still there, still the same; and copies of the register itself."""

import hashlib
import stat
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from pic_sheets.register.documents import DocumentState
from pic_sheets.register.lines import Line
from pic_sheets.stores.registers import REGISTER

_STEM, _SUFFIX = REGISTER.split(".")


def document_states(folder: Path, lines: Sequence[Line]) -> tuple[DocumentState, ...]:
    """What became of each line's document, whose path starts from `folder`; it is only ever read."""
    seen: dict[str, str | DocumentState] = {}
    return tuple(_state(folder, line, seen) for line in lines)


def _state(folder: Path, line: Line, seen: dict[str, str | DocumentState]) -> DocumentState:
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


def conflicting_copies(folder: Path) -> tuple[str, ...]:
    """The names of other registers beside ours, sorted: what a synchronised folder leaves when two people wrote at once."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return ()
    return tuple(name for name in names if name != REGISTER and _is_a_register(name))


def _is_a_register(name: str) -> bool:
    folded = name.casefold()
    return folded.startswith(_STEM) and folded.endswith(f".{_SUFFIX}")
