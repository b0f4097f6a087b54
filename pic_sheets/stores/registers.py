"""The register of letters, `registre.jsonl` beside the workbook: read, added to under a lock, never written over."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pic_sheets.register.contents import Contents, added_bytes, chained, read_contents
from pic_sheets.register.lines import Line
from pic_sheets.stores.chained_files import PATIENCE, ChainedFile

#: The register of all that is in a folder, and the file that is locked while it is written.
REGISTER = "registre.jsonl"
LOCK = ".registre.verrou"
_FILE = ChainedFile(REGISTER, LOCK, busy="fait des courriers", unmade="aucune lettre n'a été faite")


class OpenRegister:
    """The register, held: nobody else adds to it meanwhile."""

    def __init__(self, folder: Path) -> None:
        """Read what is there; UnusableRegister when that cannot be."""
        self._folder = folder
        self._content = _FILE.content(folder)
        self.contents = read_contents(self._content)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line that can be read, those just added included."""
        return self.contents.lines

    def append(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Add lines at the end, each chained to the one before, on the disk when this returns; give them chained.

        Raises UnusableRegister: see ChainedFile.add.
        """
        if not lines:
            return ()
        added = added_bytes(self._content, lines)
        linked = chained(self._content, lines)
        _FILE.add(self._folder, self._content, added)
        self._content += added
        self.contents = read_contents(self._content)
        return linked


@contextmanager
def open_register(folder: Path, patience: float = PATIENCE) -> Iterator[OpenRegister]:
    """The register of a folder, for one command at a time; others wait, `patience` seconds at most.

    Raises UnusableRegister when another holds it all that time, or when it cannot be read or locked.
    """
    with _FILE.held(folder, patience):
        yield OpenRegister(folder)


def read_register(folder: Path) -> Contents:
    """What the register of a folder holds, without holding it; empty when there is none. Raises UnusableRegister."""
    return read_contents(_FILE.content(folder))
