"""The association's folder: the only place that the panel reads from and writes to."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from pic_sheets.errors import PicError
from pic_sheets.stores.chosen_workbook import workbooks_of
from pic_sheets.stores.outputs import RUNS, write_beside
from pic_sheets.texts import NBSP, quoted

#: How deep, and how many, the files offered in a form are looked for.
_DEEPEST, _MOST_OFFERED = 3, 500
#: What can be put in the folder through the panel, by folder: the workbook, the bank's statements, filled forms.
DEPOSITS: dict[str, tuple[str, ...]] = {
    "": (".xlsx", ".xlsm"),
    "releves": (".ofx", ".ofc", ".qif", ".csv", ".txt", ".xml", ".xlsx", ".asc", ".cfonb"),
    "recus": (".docx", ".xlsx"),
}
#: What a fund's folder holds that nobody sent.
_OURS = frozenset(
    {RUNS, "LISEZ-MOI.txt", "GOOGLE.txt", "classeur.txt", "modeles", "raccourcis", "google", "rapprochement.xlsx"}
)
_UNWRITTEN = frozenset('/\\:*?"<>|')


class OutsideFolder(PicError):  # noqa: N818 - read as what happened
    """A path leads out of the association's folder: nothing there is read or written."""


class Folder:
    """The folder of one fund; every path that is asked for goes through it."""

    def __init__(self, root: Path) -> None:
        """Hold the folder, whatever links lead to it."""
        self.root = root.resolve()

    @property
    def name(self) -> str:
        """What people call it."""
        return self.root.name or str(self.root)

    def inside(self, text: str) -> Path:
        """The real path of what is inside the folder, links followed. Raises OutsideFolder for any other."""
        refused = OutsideFolder(
            f"{quoted(text)} n'est pas dans le dossier de l'association.", "Mettez le fichier dans ce dossier, puis recommencez."
        )  # fmt: skip
        if not text or "\x00" in text:
            raise refused
        try:
            found = (self.root / text).resolve()
        except (OSError, ValueError, RuntimeError) as fault:
            raise refused from fault
        if not found.is_relative_to(self.root):
            raise refused
        return found

    def word(self, text: str) -> str:
        """The same as it is given to a command that runs in the folder. Raises OutsideFolder."""
        return self.inside(text).relative_to(self.root).as_posix()

    def offered(
        self, suffixes: Sequence[str] = (), *, folders: bool = False, received: bool = False
    ) -> tuple[str, ...]:
        """What a form may ask for: files of these endings (all when none), and folders that hold some when asked.

        Of what was `received`, none is the workbook, nor anything that we made.
        """
        found = [path for path in self._walk(self.root, _DEEPEST) if not suffixes or path.suffix.lower() in suffixes]
        ours = {*_OURS, *workbooks_of(self.root)} if received else set()
        found = [path for path in found if path.relative_to(self.root).parts[0] not in ours]
        names = {path.relative_to(self.root).as_posix() for path in found}
        if folders:
            names |= {path.parent.relative_to(self.root).as_posix() for path in found if path.parent != self.root}
        return tuple(sorted(names)[:_MOST_OFFERED])

    def _walk(self, folder: Path, depth: int) -> Iterator[Path]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            return
        for entry in entries:
            if entry.name.startswith((".", "~$")) or entry.is_symlink():
                continue
            if entry.is_dir() and depth > 1:
                yield from self._walk(Path(entry.path), depth - 1)
            elif entry.is_file():
                yield Path(entry.path)

    def keep(self, name: str, content: bytes, deposit: str = "") -> str:
        """Write a file that was sent under its own name, never over another; where it is. Raises PicError."""
        plain = name.replace("\\", "/").rpartition("/")[2].strip()
        if (
            deposit not in DEPOSITS
            or not plain
            or plain.startswith(".")
            or _UNWRITTEN.intersection(plain)
            or not plain.isprintable()
        ):
            raise OutsideFolder(f"Le nom {quoted(name)} ne convient pas.", "Renommez le fichier, puis recommencez.")
        if Path(plain).suffix.lower() not in DEPOSITS[deposit]:
            kinds = ", ".join(DEPOSITS[deposit])
            raise OutsideFolder(
                f"{quoted(plain)} n'est pas d'un type attendu ici.", f"Les types attendus{NBSP}: {kinds}."
            )
        target = self.inside(f"{deposit}/{plain}" if deposit else plain)
        target.parent.mkdir(exist_ok=True)
        write_beside(target, content)
        return target.relative_to(self.root).as_posix()
