"""What to say when the disk does not take what a run makes, by the system's own reason."""

import errno
import os
from pathlib import Path

from pic_sheets.texts import NBSP, quoted


def refusal(folder: Path, error: OSError) -> tuple[str, str]:
    """What happened and what to do, by the system's own reason."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return (
            f"Le disque est plein{NBSP}: {quoted(folder)} n'a pas été créé.",
            f"Libérez de la place, puis recommencez{NBSP}; rien n'a été écrit.",
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"On ne peut pas écrire dans {quoted(folder.parent)}.",
            f"Choisissez un dossier où vous avez le droit d'écrire{NBSP}; rien n'a été écrit.",
        )
    if error.errno in {errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR} and os.path.lexists(folder):
        return taken(folder)  # by another run, while this one worked
    if error.errno in {errno.EEXIST, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL}:
        return _not_a_folder(folder)
    reason = errno.errorcode.get(error.errno or 0, "inconnue")
    return (
        f"Le dossier {quoted(folder)} n'a pas pu être créé (erreur du système{NBSP}: {reason}).",
        "Choisissez un autre endroit.",
    )


def taken(folder: Path) -> tuple[str, str]:
    """There is something at that place already."""
    return (
        f"{quoted(folder)} existe déjà.",
        f"Donnez un autre nom de dossier{NBSP}: rien n'est jamais écrit par-dessus.",
    )


def _not_a_folder(folder: Path) -> tuple[str, str]:
    return f"{quoted(folder)} ne peut pas être un dossier.", f"Donnez un autre nom après {quoted('-o')}."
