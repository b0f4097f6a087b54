"""The folder where filled forms are dropped, and the file that remembers those already given."""

import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pic_sheets.errors import UnusableRegister, UnusableRequest
from pic_sheets.forms.filled import FilledForm, NotAForm, filled_form
from pic_sheets.forms.ledger import FILE, Line, added_bytes, read_lines
from pic_sheets.stores.appended_files import add_at_end, held
from pic_sheets.stores.word.forms import read_controls
from pic_sheets.stores.word.packages import UnsoundPackage
from pic_sheets.texts import quoted, typeset

#: The file that is locked while forms are given.
LOCK = ".formulaires.verrou"
#: A filled form takes some tens of kilobytes, with pictures some megabytes.
_LARGEST = 50_000_000
_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class FormFile:
    """A file of the folder: the form in it, or why there is none, in French."""

    name: str
    form: FilledForm | None
    why: str = ""


def read_forms(folder: Path) -> tuple[FormFile, ...]:
    """Every file of a folder, by name; what spreadsheets and systems hide there is left out. Raises UnusableRequest."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~$")))
    except FileNotFoundError as error:
        raise UnusableRequest(
            f"Le dossier {quoted(folder.name)} n'existe pas.", "Donnez le dossier où sont les formulaires remplis."
        ) from error
    except NotADirectoryError as error:
        raise UnusableRequest(
            f"{quoted(folder.name)} n'est pas un dossier.", "Donnez le dossier où sont les formulaires remplis."
        ) from error
    except OSError as error:
        raise UnusableRequest(
            f"Le dossier {quoted(folder.name)} ne peut pas être lu.", "Vérifiez que vous avez le droit de l'ouvrir."
        ) from error
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> FormFile:
    name = path.name.encode("utf-8", "replace").decode()
    try:
        return FormFile(name, filled_form(read_controls(_content(path))))
    except UnsoundPackage as fault:
        return FormFile(name, None, f"{fault.what}.")
    except NotAForm as fault:
        return FormFile(name, None, f"{fault}.")


def _content(path: Path) -> bytes:
    """The bytes of a file; UnsoundPackage when it is no ordinary one, or too large to be a form."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnsoundPackage("est un dossier : sortez-en les formulaires")
        if not stat.S_ISREG(status.st_mode):
            raise UnsoundPackage("n'est pas un fichier ordinaire")
        if path.suffix.lower() != ".docx":
            raise UnsoundPackage("n'est pas un document Word (.docx)")
        if status.st_size > _LARGEST:
            raise UnsoundPackage("est trop gros pour un formulaire")
        return path.read_bytes()
    except OSError as error:
        raise UnsoundPackage("ne peut pas être lu : fermez-le dans Word") from error


class OpenLedger:
    """The file of the forms received, held: nobody else adds to it meanwhile."""

    def __init__(self, path: Path) -> None:
        """Read what is there. Raises UnusableRegister."""
        self._path = path
        self._content = _kept(path)
        self.lines, self.unread = read_lines(self._content)

    def append(self, lines: Sequence[Line]) -> None:
        """Add lines at the end, on the disk when this returns. Raises UnusableRegister."""
        if not lines:
            return
        try:
            add_at_end(self._path, added_bytes(self._content, lines))
        except OSError as error:
            raise _refusal("complété") from error


@contextmanager
def open_ledger(folder: Path) -> Iterator[OpenLedger]:
    """The file of a folder, for one command at a time. Raises UnusableRegister."""
    busy = UnusableRegister(
        "Une autre commande reçoit des formulaires dans ce dossier.", "Attendez qu'elle ait fini, puis recommencez."
    )
    with held(folder / LOCK, _PATIENCE, busy, lambda _fault: _refusal("verrouillé")):
        yield OpenLedger(folder / FILE)


def _kept(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnusableRegister(
                f"{quoted(path.name)} n'est pas un fichier ordinaire.", "Renommez-le ou déplacez-le, puis recommencez."
            )
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _refusal("lu") from error


def _refusal(done: str) -> UnusableRegister:
    return UnusableRegister(
        f"{quoted(FILE)}, à côté du classeur, ne peut pas être {done}.",
        typeset(
            "Vérifiez que vous avez le droit d'écrire dans ce dossier et qu'il y reste de la place ; rien n'a été écrit."
        ),
    )
