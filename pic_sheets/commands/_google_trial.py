"""What the trial of a Google Sheet gave, as a report and as an Outcome: no title, no address, no account."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pic_sheets import __version__
from pic_sheets.outcomes import Outcome, ResultTable
from pic_sheets.sheet_settings import LOCALE
from pic_sheets.stores.google.trial import TAB, TrialResult
from pic_sheets.tables import Value
from pic_sheets.texts import NBSP, counted, quoted, typeset


def report_bytes(result: TrialResult, day: date) -> bytes:
    """The report as JSON."""
    told = {
        "pic_sheets": __version__,
        "date": day.isoformat(),
        "classeur": result.fingerprint,
        "langue": result.locale,
        "fuseau": result.time_zone,
        "cellules": [
            {"cellule": where, "essai": what, "attendu": expected, "lu": found, "conforme": is_right}
            for where, what, expected, found, is_right in _lines(result)
        ],
        "feuille_enlevee": result.is_clean,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def told(result: TrialResult, files: Sequence[str], folder: Path) -> Outcome:
    """What to say of it: every cell, and what to do when one is not as expected."""
    lines = list(_lines(result))
    rows = tuple(
        (where, what, expected, found, "oui" if right else "non") for where, what, expected, found, right in lines
    )
    table = ResultTable("cellules", "Cellules essayées", ("Cellule", "Essai", "Attendu", "Lu", "Conforme"), rows)
    wrong = sum(not right for *_, right in lines)
    return Outcome(
        "Essai du classeur Google",
        tables=(table,),
        files=files,
        folder=str(folder),
        notes=tuple(map(typeset, _notes(result, wrong))),
        found_faults=not result.is_right,
    )


def _notes(result: TrialResult, wrong: int) -> Iterator[str]:
    if result.locale != LOCALE:
        yield (
            f"Le classeur est réglé sur {quoted(result.locale)} : choisissez France dans Fichier, Paramètres, puis recommencez ; "
            "les écarts peuvent en venir."
        )
    if wrong:
        yield f"{counted(wrong, 'essai ne donne', 'essais ne donnent')} pas ce qui est attendu : envoyez-nous essai_google.json."
    else:
        yield "Google lit et écrit ce qui est attendu."
    if not result.is_clean:
        yield f"Google n'a pas confirmé que la feuille {quoted(TAB)} est enlevée : regardez, et supprimez-la si elle y est."


def _lines(result: TrialResult) -> Iterator[tuple[str, str, str, str, bool]]:
    for found in result.cells:
        trial = found.trial
        yield f"A{trial.row}", trial.what, _shown(trial.expected), _shown(found.value), found.is_right
    yield "A7:B8", "la fusion est relue", "oui", "oui" if result.is_merged else "non", result.is_merged
    yield "A9", "la note est relue", "oui", "oui" if result.has_note else "non", result.has_note


def _shown(value: Value) -> str:
    """The value and its kind, so that a number and its text differ."""
    return f"{type(value).__name__}{NBSP}: {value!r}" if value is not None else "rien"
