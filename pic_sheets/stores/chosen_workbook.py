"""Which workbook a folder is about: the one chosen in classeur.txt, else the one that cannot be mistaken."""

import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path

from pic_sheets.errors import UnreadableWorkbook, UnusableRequest, UnwritableOutput
from pic_sheets.stores.google.addresses import is_address
from pic_sheets.stores.output_refusals import refusal
from pic_sheets.texts import NBSP, is_blank, quoted

#: The file that says the choice, on its first line, for people to read and to change.
CHOICE = "classeur.txt"
#: The name that our own workbook is given.
OURS = "suivi_pic.xlsx"
_ENDINGS = ("xlsx", "xlsm")
#: Workbooks of ours that are filled or read beside the fund's own, or copied there from a folder of results.
BESIDE = frozenset(
    {
        "a_coller_dans_versements.xlsx", "bordereau_de_virements.xlsx", "budget.xlsx", "compte_rendu.xlsx", "etat_de_rapprochement.xlsx",
        "formulaires_recus.xlsx", "paiements_a_faire.xlsx", "rapport.xlsx", "rapprochement.xlsx", "sources.xlsx",
        "statistiques.xlsx", "suivi.xlsx",
    }
)  # fmt: skip
#: A proposed correspondence (correspondances.xlsx, and one for each workbook), a copy that bears the issues.
_RESULT = re.compile(r"correspondances.*|.*_annoté", re.DOTALL)
#: What no name can hold in a folder of any system, and what is no text.
_UNWRITTEN = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f\ud800-\udfff]')
#: A line is enough for a name or an address.
_LONGEST_CHOICE = 10_000


def chosen_workbook(folder: Path) -> str | None:
    """The words to give as CLASSEUR: a file's name in that folder or the address of a shared sheet; None when nothing says.

    Raises UnreadableWorkbook when classeur.txt says anything else, or the folder cannot be read.
    """
    names = workbooks_of(folder)
    told = _told(folder)
    if told:
        return told if is_address(told) else _spelled(told, names)
    ours = [name for name in names if _plain(name) == OURS]
    if ours:
        return ours[0]
    return names[0] if len(names) == 1 else None


def choose_workbook(folder: Path, words: str) -> None:
    """Write the choice down, whole or not at all. Raises UnusableRequest for what is no name and no address, UnwritableOutput."""
    chosen = words.strip()
    if not is_address(chosen) and not _is_name(chosen):
        raise UnusableRequest(
            f"{quoted(words)} n'est ni le nom d'un classeur du dossier, ni l'adresse d'un classeur Google Sheets.",
            "Donnez le nom du fichier, sans son dossier.",
        )
    target = folder / CHOICE
    working: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".en-cours-", dir=folder)
        os.close(handle)
        working = Path(name)
        # The mark makes every Notepad read the accents.
        working.write_bytes(f"{chosen}\r\n".encode("utf-8-sig"))
        working.chmod(0o644)
        working.replace(target)
    except OSError as error:
        raise UnwritableOutput(*refusal(target, error)) from error
    finally:
        if working is not None:
            with suppress(OSError):
                working.unlink(missing_ok=True)


def workbooks_of(folder: Path) -> tuple[str, ...]:
    """The names of the workbooks of a folder, sorted, without those that a program holds open and those that we make.

    Raises UnreadableWorkbook when the folder cannot be read.
    """
    try:
        found = sorted(path.name for path in folder.iterdir() if _is_candidate(path.name) and path.is_file())
    except OSError as error:
        raise UnreadableWorkbook(
            f"Le dossier {quoted(folder.name or folder)} ne peut pas être lu.",
            "Vérifiez qu'il existe et que vous avez le droit de l'ouvrir.",
        ) from error
    return tuple(found)


def _is_candidate(name: str) -> bool:
    plain = _plain(name)
    stem, _, ending = plain.rpartition(".")
    return (
        ending in _ENDINGS
        and not plain.startswith((".", "~$"))
        and plain not in BESIDE
        and not _RESULT.fullmatch(stem)
        and not _UNWRITTEN.search(name)  # a name that is no text cannot be shown, written down or chosen
    )


def _plain(name: str) -> str:
    """A file's name without case, its accents as one character: macOS spells them as two."""
    return unicodedata.normalize("NFC", name).casefold()


def _told(folder: Path) -> str:
    """The first line of classeur.txt that says something; "" without one."""
    try:
        with (folder / CHOICE).open("rb") as file:
            content = file.read(_LONGEST_CHOICE)
    except OSError:
        return ""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")  # the Notepad of before Windows 10
    lines = (line.strip().strip('"«»').strip() for line in text.splitlines())
    return next((line for line in lines if not is_blank(line)), "")


def _spelled(told: str, names: tuple[str, ...]) -> str:
    """The name as the folder spells it, else as it was told: that it is not there is for whoever reads it to say."""
    if not _is_name(told):
        raise UnreadableWorkbook(
            f"{CHOICE} dit {quoted(told)}{NBSP}: ce n'est ni le nom d'un classeur de ce dossier, ni l'adresse d'un classeur Google Sheets.",
            f"Ouvrez {CHOICE}, et écrivez-y le nom du classeur, sans son dossier.",
        )
    return next((name for name in names if _plain(name) == _plain(told)), told)


def _is_name(text: str) -> bool:
    """Whether the text can be the name of a workbook in the folder, on any system, and leads nowhere else."""
    stem, _, ending = text.rpartition(".")
    return bool(stem) and ending.lower() in _ENDINGS and not _UNWRITTEN.search(text)
