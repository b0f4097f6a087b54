"""What the trial of a Google Sheet found, as a report that can be sent: no name, no address, no id, no key."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date

from pic_sheets import __version__
from pic_sheets.dates import format_short_date
from pic_sheets.stores.google.expected_cells import CELLS, Difference
from pic_sheets.stores.google.trial import Trial
from pic_sheets.texts import NBSP, counted, typeset

#: As many figures of a fingerprint as it takes to tell one sheet from another, and to find none.
_FIGURES = 12


def fingerprint(identifier: str) -> str:
    """What tells two sheets apart without leading to either."""
    return hashlib.sha256(identifier.encode()).hexdigest()[:_FIGURES]


def report_json(identifier: str, found: Trial, wrong: Sequence[Difference], day: date) -> bytes:
    """The report for a program."""
    told = {
        "pic_sheets": __version__,
        "jour": day.isoformat(),
        "classeur": fingerprint(identifier),
        "langue": found.locale,
        "fuseau": found.time_zone,
        "appels": found.calls,
        "feuille_supprimee": found.is_clean,
        "cellules": [
            {
                "cellule": cell.cell,
                "quoi": cell.what,
                "ecrit": cell.text,
                "tel_quel": cell.is_raw,
                "prevu": dict(cell.facts),
                "trouve": dict(found.facts[cell.cell]),
            }
            for cell in CELLS
        ],
        "differences": len(wrong),
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def report_text(identifier: str, found: Trial, wrong: Sequence[Difference], day: date) -> bytes:
    """The report for a person."""
    return ("\n".join(_lines(identifier, found, wrong, day)) + "\n").encode()


def _lines(identifier: str, found: Trial, wrong: Sequence[Difference], day: date) -> Iterator[str]:
    yield f"Essai de Google Sheets par PIC Sheets {__version__}, le {format_short_date(day)}"
    yield typeset(f"Classeur (empreinte) : {fingerprint(identifier)}")
    yield typeset(f"Langue : {found.locale} ; fuseau horaire : {found.time_zone}")
    yield typeset(f"Appels à Google : {found.calls}")
    yield ""
    yield conclusion(wrong)
    for difference in wrong:
        yield typeset(
            f"- {difference.cell}, {difference.what}, {difference.fact} : prévu « {difference.predicted} », trouvé « {difference.found} »"
        )
    if not found.is_clean:
        yield left_behind()


def conclusion(wrong: Sequence[Difference]) -> str:
    """Whether Google does what is predicted, in a sentence."""
    if not wrong:
        return f"{counted(len(CELLS), 'cellule')} écrites et relues{NBSP}: Google fait exactement ce qui est prévu."
    told = counted(len(wrong), "différence")
    return f"{told} avec ce qui est prévu{NBSP}: envoyez-nous essai_google.json, qui ne contient rien de personnel."


def left_behind() -> str:
    """What is to be done by hand when the tab could not be taken away."""
    return typeset("La feuille « PIC Sheets – essai » n'a pas pu être supprimée : supprimez-la dans le classeur.")
