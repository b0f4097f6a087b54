"""The launchers in an association's folder: put beside the workbook, made anew when ours has changed, never over theirs."""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pic_sheets.errors import UnusableRequest, UnwritableOutput
from pic_sheets.launchers import INSTALLER, SYSTEMS, is_ours, launcher_files
from pic_sheets.plans import FileBytes
from pic_sheets.stores.output_refusals import refusal
from pic_sheets.stores.outputs import PROGRAM
from pic_sheets.texts import quoted

_TEMPLATES = Path(__file__).parents[1] / "data" / "launchers"
#: A launcher is a page; a larger file is none of ours.
_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of each file, by its path: new, made anew, as it was, left because it is not ours."""

    new: tuple[str, ...]
    renewed: tuple[str, ...]
    same: tuple[str, ...]
    theirs: tuple[str, ...]


def planned_launchers(systems: Sequence[str]) -> tuple[FileBytes, ...]:
    """Every launcher and installer, with those of `systems` beside the workbook."""
    names = {"lanceur.cmd", "lanceur.sh", "lanceur.desktop", INSTALLER, *(system.installer for system in SYSTEMS)}
    return launcher_files({name: (_TEMPLATES / name).read_bytes() for name in names}, systems)


def place(files: Sequence[FileBytes], folder: Path) -> Placed:
    """Put the files in the folder, all of them or none. Raises UnusableRequest without a folder, UnwritableOutput."""
    if not folder.is_dir():
        raise UnusableRequest(
            f"Le dossier {quoted(folder)} n'existe pas.",
            f"Donnez le dossier de votre classeur, ou faites-en un avec {quoted('pic-sheets nouveau')}.",
        )
    standing = {file.path: _standing(folder / file.path, file.content) for file in files}
    _write([file for file in files if standing[file.path] in {"new", "renewed"}], folder)
    return Placed(*(tuple(path for path, state in standing.items() if state == kind) for kind in _STATES))


_STATES = ("new", "renewed", "same", "theirs")


def _standing(target: Path, content: bytes) -> str:
    """What is at that place already, as `Placed` names it; a link is theirs, wherever it leads."""
    if not os.path.lexists(target):
        return "new"
    if target.is_symlink() or not target.is_file():
        return "theirs"
    try:
        with target.open("rb") as file:
            found = file.read(_LARGEST)
    except OSError:
        return "theirs"
    if found == content:
        return "same"
    return "renewed" if is_ours(found) else "theirs"


def _write(files: Sequence[FileBytes], folder: Path) -> None:
    """Write them all aside, then give each its name; when the disk refuses, nothing is left of them."""
    working: list[tuple[Path, Path]] = []
    made: list[Path] = []
    try:
        for file in files:
            target = folder / file.path
            made += [parent for parent in reversed(target.parents) if not os.path.lexists(parent)]
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".en-cours-", dir=target.parent)
            working.append((Path(name), target))
            with os.fdopen(handle, "wb") as opened:
                opened.write(file.content)
            Path(name).chmod(PROGRAM if file.executable else 0o644)
        for written, target in working:
            written.replace(target)
    except OSError as error:
        for written, _ in working:
            with suppress(OSError):
                written.unlink(missing_ok=True)
        for parent in reversed(made):
            with suppress(OSError):
                parent.rmdir()
        raise UnwritableOutput(*refusal(folder / files[0].path, error)) from error
