"""The register's file, `registre.jsonl` beside the workbook: read, added to under a lock, never written over."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pic_sheets.errors import UnusableRegister
from pic_sheets.register.contents import Contents, added_bytes, chained, read_contents
from pic_sheets.register.lines import Line
from pic_sheets.stores.appended_files import add_at_end, held
from pic_sheets.texts import NBSP, quoted

#: The register of all that is in a folder, and the file that is locked while it is written.
REGISTER = "registre.jsonl"
LOCK = ".registre.verrou"
#: How long to wait for another command, in seconds: it makes hundreds of letters in less.
PATIENCE = 30.0
#: A line takes about a kilobyte, a fund makes some hundreds a year.
_LARGEST = 100_000_000
_NOTHING_WRITTEN = f"Recommencez{NBSP}; rien n'a été écrit."


class OpenRegister:
    """The register, held: nobody else adds to it meanwhile."""

    def __init__(self, path: Path) -> None:
        """Read what is there; UnusableRegister when that cannot be."""
        self._path = path
        self._content = _content(path)
        self.contents = read_contents(self._content)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line that can be read, those just added included."""
        return self.contents.lines

    def append(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Add lines at the end, each chained to the one before, on the disk when this returns; give them chained.

        Raises UnusableRegister, with nothing written, when the file is no longer what was read (a synchronised folder),
        or when the disk refuses. A disk that fills up leaves the start of the lines: the next addition goes after it.
        """
        if not lines:
            return ()
        added = added_bytes(self._content, lines)
        linked = chained(self._content, lines)
        if _content(self._path) != self._content:
            raise UnusableRegister(
                f"Le registre {quoted(REGISTER)} a été changé pendant que la commande travaillait.",
                f"Si le dossier est synchronisé, attendez que ce soit fini. {_NOTHING_WRITTEN}",
            )
        try:
            add_at_end(self._path, added)
        except OSError as error:
            raise _refusal(self._path, error, "complété") from error
        self._content += added
        self.contents = read_contents(self._content)
        return linked


@contextmanager
def open_register(folder: Path, patience: float = PATIENCE) -> Iterator[OpenRegister]:
    """The register of a folder, for one command at a time; others wait, `patience` seconds at most.

    Raises UnusableRegister when another holds it all that time, or when it cannot be read or locked.
    """
    busy = UnusableRegister(
        "Une autre commande fait des courriers dans ce dossier, sur cet ordinateur ou sur un autre.",
        f"Attendez qu'elle ait fini, puis recommencez. Si aucune ne tourne nulle part, supprimez {quoted(LOCK)}, à côté du "
        "classeur.",
    )
    with held(folder / LOCK, patience, busy, lambda fault: _refusal(folder / LOCK, fault, "verrouillé")):
        yield OpenRegister(folder / REGISTER)


def read_register(folder: Path) -> Contents:
    """What the register of a folder holds, without holding it; empty when there is none. Raises UnusableRegister."""
    return read_contents(_content(folder / REGISTER))


def path_from(folder: Path, document: Path) -> str:
    """A document's path as its line holds it, from the register's folder; "" when none leads there (another drive).

    >>> path_from(Path("fonds"), Path("fonds/sorties/2025-03-05_courriers/a.docx"))
    'sorties/2025-03-05_courriers/a.docx'
    """
    try:
        path = Path(os.path.relpath(os.path.realpath(document), os.path.realpath(folder)))
    except ValueError:
        return ""
    return path.as_posix().encode("utf-8", "replace").decode()


def _content(path: Path) -> bytes:
    """The file's bytes, none when it is not there; UnusableRegister when it is no ordinary file or cannot be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            raise UnusableRegister(
                f"{quoted(path.name)} n'est pas un registre{NBSP}: {_what(status)}.",
                "Renommez-le ou déplacez-le, puis recommencez.",
            )
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _refusal(path, error, "lu") from error


def _what(status: os.stat_result) -> str:
    if stat.S_ISDIR(status.st_mode):
        return "c'est un dossier"
    return "il est trop gros" if stat.S_ISREG(status.st_mode) else "ce n'est pas un fichier ordinaire"


def _refusal(path: Path, error: Exception, done: str) -> UnusableRegister:
    """What happened and what to do, by the system's own reason; `done` is what could not be."""
    number = getattr(error, "errno", None)
    if number in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return UnusableRegister(
            f"Le disque est plein{NBSP}: le registre {quoted(REGISTER)} n'a pas pu être {done}.",
            f"Libérez de la place, puis recommencez{NBSP}; aucune lettre n'a été faite.",
        )
    if number in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return UnusableRegister(
            f"Le registre {quoted(REGISTER)} n'a pas pu être {done}{NBSP}: {quoted(path.name)} est protégé, ou ouvert ailleurs.",
            f"Fermez-le s'il est ouvert, et vérifiez que vous avez le droit de lire et d'écrire dans {quoted(path.parent.name)}.",
        )
    reason = errno.errorcode.get(number or 0, "inconnue")
    return UnusableRegister(
        f"Le registre {quoted(REGISTER)} n'a pas pu être {done} (erreur du système{NBSP}: {reason}).",
        "Vérifiez que le disque ou le dossier partagé est toujours accessible, puis recommencez.",
    )
