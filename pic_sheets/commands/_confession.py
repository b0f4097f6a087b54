"""What is said of a fault of ours, whichever face shows it, and where its traceback is kept."""

import sys
import tempfile
import traceback
from pathlib import Path

from pic_sheets import __version__
from pic_sheets.texts import NBSP


def confession(error: Exception) -> str:
    """The sentence for a fault of ours, once its place in the code is in the log; what cells hold stays out of it."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    trace = (
        f"PIC Sheets {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n{frames}{type(error).__name__}\n"
    )
    log = Path(tempfile.gettempdir()) / "pic-sheets-journal.txt"
    try:
        log.write_text(trace, encoding="utf-8")
    except OSError:
        return f"Une erreur de PIC Sheets nous empêche de continuer{NBSP}: envoyez-nous ce texte.\n{trace}"
    return f"Une erreur de PIC Sheets nous empêche de continuer{NBSP}; rien n'a été modifié. Envoyez-nous le fichier {log}."
