"""The bytes of a file of accounting entries that a user points at, or why they cannot be had."""

import stat
from pathlib import Path

from pic_sheets.errors import UnreadableEntries
from pic_sheets.stores.xlsx.files import shown_name
from pic_sheets.texts import quoted

#: A FEC of a million lines takes some two hundred megabytes.
LARGEST = 300_000_000
_CHOOSE = "Donnez le fichier des écritures comptables (FEC) que votre logiciel exporte, au format texte."


def read_entry_file(path: Path) -> bytes:
    """The whole content of the file. Raises UnreadableEntries."""
    name = quoted(shown_name(path))
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableEntries(f"{name} est un dossier, pas un fichier.", _CHOOSE)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableEntries(f"{name} n'est pas un fichier ordinaire.", _CHOOSE)
        if status.st_size > LARGEST:
            raise UnreadableEntries(f"{name} est trop gros pour être un FEC.", _CHOOSE)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise UnreadableEntries(f"{name} est introuvable.", "Vérifiez son nom et son dossier.") from fault
    except PermissionError as fault:
        raise UnreadableEntries(
            f"{name} ne peut pas être ouvert.", "Fermez-le s'il est ouvert ailleurs, et vérifiez vos droits de lecture."
        ) from fault
    except ValueError as fault:
        raise UnreadableEntries(f"{name} n'a pas un nom de fichier possible.", _CHOOSE) from fault
    except OSError as fault:
        raise UnreadableEntries(
            f"{name} n'a pas pu être lu.", "Vérifiez que le disque ou le dossier partagé est toujours accessible."
        ) from fault
