"""A file that only grows: one command at a time, its lines on the disk before anything is said of them."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from pic_sheets.errors import PicError

#: Windows would turn line ends into its own; elsewhere a descriptor has no such mode.
_BINARY = getattr(os, "O_BINARY", 0)


@contextmanager
def held(lock: Path, patience: float, busy: PicError, refused: Callable[[Exception], PicError]) -> Iterator[None]:
    """The lock, for one command; others wait, `patience` seconds at most.

    Raises `busy` when another holds it all that time, what `refused` makes of the system's reason when it cannot be locked.
    """
    holder = FileLock(lock, timeout=patience)
    try:
        holder.acquire()
    except Timeout as fault:
        raise busy from fault
    except (OSError, NotImplementedError) as fault:  # the second when the file system has no locks
        raise refused(fault) from fault
    try:
        yield
    finally:
        holder.release()


def add_at_end(path: Path, content: bytes) -> None:
    """Write at the end of the file, made if need be, and see it on the disk. Raises OSError."""
    is_new = not path.exists()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _BINARY, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        _settle(path.parent)


def _settle(folder: Path) -> None:
    """See the new file's name on the disk too, where a folder can be opened (not on Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
