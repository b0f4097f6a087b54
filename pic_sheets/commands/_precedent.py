"""The workbook of the year before, to compare with."""

from datetime import date
from pathlib import Path

from pic_sheets.commands._gathering import Gathered, gather_whole
from pic_sheets.commands._task import progress
from pic_sheets.errors import UnusableRequest
from pic_sheets.issues import blocking
from pic_sheets.texts import NBSP, counted, quoted


def gathered_before(path: Path | None, gathered: Gathered, today: date) -> Gathered | None:
    """The workbook of an earlier year, read and checked; None when none is given.

    Raises UnusableRequest when its year is not before, or when either year is not known; UnreadableWorkbook as for any
    workbook.
    """
    if path is None:
        return None
    before = gather_whole(path, today, progress())
    if before.fund.year is None or gathered.fund.year is None or before.fund.year >= gathered.fund.year:
        raise UnusableRequest(
            f"{quoted(before.name)} ({before.fund.year or 'exercice inconnu'}) n'est pas d'une année avant "
            f"{quoted(gathered.name)} ({gathered.fund.year or 'exercice inconnu'}).",
            f"Vérifiez {quoted('Exercice')} dans la feuille {quoted('Association')} des deux classeurs.",
        )
    return before


def notes_on(before: Gathered | None) -> list[str]:
    """What to know of the year before: its issues that block may make its figures wrong."""
    blocks = blocking(before.issues) if before else ()
    if before is None or not blocks:
        return []
    found = counted(len(blocks), "anomalie bloquante", "anomalies bloquantes")
    return [f"Attention{NBSP}: {found} dans {before.name}, ses chiffres peuvent être incomplets."]
