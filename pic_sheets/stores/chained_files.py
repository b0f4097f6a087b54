"""A register's file beside the workbook: chained lines, read, added to under a lock, never written over."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pic_sheets.errors import UnusableRegister
from pic_sheets.stores.appended_files import add_at_end, held
from pic_sheets.texts import NBSP, quoted

#: How long to wait for another command, in seconds: it makes hundreds of letters in less.
PATIENCE = 30.0
#: A line takes about a kilobyte, a fund makes some hundreds a year.
_LARGEST = 100_000_000


@dataclass(frozen=True, slots=True)
class ChainedFile:
    """Which register: its file, the one that is locked, what a command does that holds it, what is not made if it fails."""

    name: str
    lock: str
    busy: str
    unmade: str

    @contextmanager
    def held(self, folder: Path, patience: float) -> Iterator[None]:
        """The register of a folder, for one command at a time. Raises UnusableRegister when another holds it too long."""
        busy = UnusableRegister(
            f"Une autre commande {self.busy} dans ce dossier, sur cet ordinateur ou sur un autre.",
            f"Attendez qu'elle ait fini, puis recommencez. Si aucune ne tourne nulle part, supprimez {quoted(self.lock)}, "
            "à côté du classeur.",
        )
        lock = folder / self.lock
        with held(lock, patience, busy, lambda fault: self._refusal(lock, fault, "verrouillé")):
            yield

    def content(self, folder: Path) -> bytes:
        """The file's bytes, none when it is not there; UnusableRegister when it is no ordinary file or cannot be read."""
        path = folder / self.name
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
            raise self._refusal(path, error, "lu") from error

    def add(self, folder: Path, known: bytes, added: bytes) -> None:
        """Add bytes at the end of what is `known` of the file, on the disk when this returns.

        Raises UnusableRegister, with nothing written, when the file is no longer what was read (a synchronised folder),
        or when the disk refuses. A disk that fills up leaves the start of the lines: the next addition goes after it.
        """
        if self.content(folder) != known:
            raise UnusableRegister(
                f"Le registre {quoted(self.name)} a été changé pendant que la commande travaillait.",
                f"Si le dossier est synchronisé, attendez que ce soit fini. Recommencez{NBSP}; rien n'a été écrit.",
            )
        try:
            add_at_end(folder / self.name, added)
        except OSError as error:
            raise self._refusal(folder / self.name, error, "complété") from error

    def _refusal(self, path: Path, error: Exception, done: str) -> UnusableRegister:
        """What happened and what to do, by the system's own reason; `done` is what could not be."""
        number = getattr(error, "errno", None)
        told = f"Le registre {quoted(self.name)} n'a pas pu être {done}"
        if number in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            return UnusableRegister(
                f"Le disque est plein{NBSP}: le registre {quoted(self.name)} n'a pas pu être {done}.",
                f"Libérez de la place, puis recommencez{NBSP}; {self.unmade}.",
            )
        if number in {errno.EACCES, errno.EPERM, errno.EROFS}:
            return UnusableRegister(
                f"{told}{NBSP}: {quoted(path.name)} est protégé, ou ouvert ailleurs.",
                "Fermez-le s'il est ouvert, et vérifiez que vous avez le droit de lire et d'écrire dans "
                f"{quoted(path.parent.name)}.",
            )
        reason = errno.errorcode.get(number or 0, "inconnue")
        return UnusableRegister(
            f"{told} (erreur du système{NBSP}: {reason}).",
            "Vérifiez que le disque ou le dossier partagé est toujours accessible, puis recommencez.",
        )


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


def _what(status: os.stat_result) -> str:
    if stat.S_ISDIR(status.st_mode):
        return "c'est un dossier"
    return "il est trop gros" if stat.S_ISREG(status.st_mode) else "ce n'est pas un fichier ordinaire"
