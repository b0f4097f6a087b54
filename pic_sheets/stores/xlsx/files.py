"""The bytes of the file that a user points at, or why they cannot be had."""

import hashlib
import stat
from pathlib import Path

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.xlsx.refusals import CHOOSE_WORKBOOK, refusal, too_large
from pic_sheets.texts import NBSP, nearest, quoted

#: A compressed workbook of this size holds millions of cells.
LARGEST_FILE = 300_000_000


def shown_name(path: Path) -> str:
    """The name of the file as it can be shown, even when it was never text.

    >>> shown_name(Path("dossier/suivi_pic.xlsx"))
    'suivi_pic.xlsx'
    """
    return (path.name or str(path)).encode("utf-8", "replace").decode()


def read_bytes(path: Path) -> bytes:
    """The whole content of the file, which is closed again; UnreadableWorkbook when there is none to read."""
    name = shown_name(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableWorkbook(
                f"{quoted(name)} est un dossier, pas un classeur.",
                f"Indiquez le classeur qu'il contient. {CHOOSE_WORKBOOK}",
            )
        if not stat.S_ISREG(status.st_mode):
            raise refusal(name, "n'est pas un fichier ordinaire", CHOOSE_WORKBOOK)
        if status.st_size > LARGEST_FILE:
            raise too_large(name)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise refusal(name, "est introuvable", _other_spelling(path)) from fault
    except PermissionError as fault:
        raise refusal(name, "ne peut pas être ouvert", _who_holds(path)) from fault
    except ValueError as fault:
        raise refusal(name, "n'a pas un nom de fichier possible", CHOOSE_WORKBOOK) from fault
    except OSError as fault:
        raise refusal(
            name,
            "n'a pas pu être lu",
            "Vérifiez que le disque, la clé ou le dossier partagé est toujours accessible, puis recommencez.",
        ) from fault


def digest(content: bytes) -> str:
    """The fingerprint of a file's content."""
    return hashlib.sha256(content).hexdigest()


def read_same_bytes(path: Path, known: str) -> bytes:
    """The content of a file that was read before; UnreadableWorkbook when it has changed since."""
    content = read_bytes(path)
    if digest(content) != known:
        raise refusal(
            shown_name(path), "a été enregistré pendant la vérification", "Recommencez, sans le modifier en même temps."
        )
    return content


def _other_spelling(path: Path) -> str:
    """What to do about a missing file: the workbook of the same folder with the nearest name, if any."""
    try:
        names = sorted(shown_name(found) for found in path.parent.iterdir())
    except (OSError, ValueError):
        return f"Vérifiez le nom du dossier {quoted(shown_name(path.parent))} et celui du fichier."
    close = nearest(
        shown_name(path),
        [name for name in names if name.lower().endswith((".xlsx", ".xlsm")) and not name.startswith("~$")],
    )
    return (
        f"Vérifiez son nom{NBSP}: le même dossier contient {quoted(close)}."
        if close
        else "Vérifiez son nom et son dossier."
    )


def _who_holds(path: Path) -> str:
    """What to do about a file that may not be opened: Excel leaves a `~$` file beside a workbook that it holds."""
    if path.with_name(f"~${path.name}").exists():
        return f"Il est ouvert dans Excel{NBSP}: fermez-le, puis recommencez."
    return "Fermez-le s'il est ouvert dans un autre programme, et vérifiez que vous avez le droit de le lire."
