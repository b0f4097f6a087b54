"""The files that a bank gave, as they are: bytes, and sheets when they are workbooks; what they say is for `banks`."""

import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pic_sheets.bank_statements import StatementFile
from pic_sheets.errors import UnreadableStatement, UnreadableWorkbook
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.xlsx.files import digest, shown_name
from pic_sheets.stores.xlsx.refusals import OLE_MAGIC, ZIP_MAGIC, not_a_zip
from pic_sheets.tables import Table
from pic_sheets.texts import nearest, quoted, typeset

#: A year of an account takes some hundred kilobytes; ten times a hundred thousand movements fit in this.
LARGEST_FILE = 100_000_000
_AGAIN = "Téléchargez-le de nouveau sur le site de la banque."
_WHICH = "Donnez les relevés de la banque (OFX, CAMT, CFONB, CSV…), ou le dossier qui ne contient qu'eux."


@dataclass(frozen=True, slots=True)
class StatementFiles:
    """The files, each content once; `notes` tell those that were given twice."""

    files: tuple[StatementFile, ...]
    notes: tuple[str, ...] = ()


def read_statement_files(paths: Sequence[Path]) -> StatementFiles:
    """The files at these paths; of a folder, its files by name, hidden ones and those of an open Excel left out.

    Two files of one name are called by their folders too. Raises UnreadableStatement, in one French sentence.
    """
    found = [path for given in paths for path in _files_at(given)]
    counts = Counter(shown_name(path) for path in dict.fromkeys(found))
    read: dict[str, StatementFile] = {}
    notes = []
    for path in found:
        name = shown_name(path)
        called = name if counts[name] == 1 else f"{shown_name(path.parent)}/{name}"
        content = _content(path, name)
        known = read.get(digest(content))
        if known is None:
            read[digest(content)] = StatementFile(called, content, _sheets(path, name, content))
        else:
            notes.append(_given_twice(called, known.name))
    return StatementFiles(tuple(read.values()), tuple(notes))


def _given_twice(name: str, first: str) -> str:
    if name == first:
        return typeset(f"{quoted(name)} est donné deux fois : il est lu une fois.")
    return typeset(f"{quoted(name)} est une copie de {quoted(first)} : il est lu une fois.")


def _files_at(path: Path) -> Iterator[Path]:
    """The path itself, or the files of a folder in the order of their names."""
    name = shown_name(path)
    try:
        if not path.is_dir():
            yield path
            return
        inside = sorted(path.iterdir())
    except OSError as fault:
        raise UnreadableStatement(
            f"Le dossier {quoted(name)} ne peut pas être lu.", "Vérifiez que vous avez le droit de l'ouvrir."
        ) from fault
    except ValueError as fault:
        raise UnreadableStatement(f"{quoted(name)} n'est pas un nom de fichier possible.", _WHICH) from fault
    kept = [inner for inner in inside if not inner.name.startswith((".", "~$")) and not inner.is_dir()]
    if not kept:
        raise UnreadableStatement(f"Le dossier {quoted(name)} ne contient aucun fichier.", _WHICH)
    yield from kept


def _content(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableStatement(f"{quoted(name)} n'est pas un fichier ordinaire.", _WHICH)
        if status.st_size > LARGEST_FILE:
            raise UnreadableStatement(f"{quoted(name)} est beaucoup trop gros pour un relevé de banque.", _WHICH)
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise UnreadableStatement(f"Le relevé {quoted(name)} est introuvable.", _other_spelling(path, name)) from fault
    except PermissionError as fault:
        raise UnreadableStatement(
            f"Le relevé {quoted(name)} ne peut pas être ouvert.",
            "Fermez-le s'il est ouvert dans un autre programme, et vérifiez que vous avez le droit de le lire.",
        ) from fault
    except (OSError, ValueError) as fault:
        raise UnreadableStatement(
            f"Le relevé {quoted(name)} n'a pas pu être lu.",
            "Vérifiez que le disque, la clé ou le dossier partagé est toujours accessible, puis recommencez.",
        ) from fault
    if not content:
        raise UnreadableStatement(f"Le relevé {quoted(name)} est vide (0 octet).", _AGAIN)
    return content


def _other_spelling(path: Path, name: str) -> str:
    try:
        beside = sorted(shown_name(found) for found in path.parent.iterdir())
    except (OSError, ValueError):
        return "Vérifiez le nom du dossier et celui du fichier."
    close = nearest(name, beside)
    told = (
        f"Vérifiez son nom : le même dossier contient {quoted(close)}." if close else "Vérifiez son nom et son dossier."
    )
    return typeset(told)


def _sheets(path: Path, name: str, content: bytes) -> tuple[Table, ...]:
    """The sheets of a workbook, none of any other file; what spreadsheets cannot be read is told as for any workbook."""
    try:
        if content.startswith(OLE_MAGIC):
            raise not_a_zip(name, content)
        return read_workbook(path).tables if content.startswith(ZIP_MAGIC) else ()
    except UnreadableWorkbook as fault:
        advice = fault.advice if "Choisissez le classeur de suivi" not in fault.advice else _WHICH
        raise UnreadableStatement(fault.message, advice) from fault
