"""vitrine: the year's projects as a page that a town can put on its site."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pic_sheets.commands._task import draft_option, output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome


@task("vitrine", 17, examples=("pic-sheets vitrine suivi_pic.xlsx",))
@workbook_argument
@output_option
@draft_option
def vitrine(
    workbook: Path,
    output: Path | None,
    draft: bool,  # noqa: FBT001 - click passes flags by name
    today: date | None,
) -> Outcome:
    """Fait une page web des projets de l'année, à mettre sur un site.

    Une seule page accessible, avec la carte et les chiffres, sans donnée personnelle ; elle s'imprime aussi. Rien n'est
    écrit tant qu'il reste une anomalie bloquante, sauf avec « --brouillon ».
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.documents._showcase import showcase
    from pic_sheets.issues import blocking
    from pic_sheets.plans import Plan, ShowcasePage
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder
    from pic_sheets.texts import NBSP, quoted

    day = today_or(today)
    folder = output_folder(workbook, output, day, "vitrine")
    gathered = gather_whole(workbook, day, progress())
    title = f"Vitrine de {gathered.name}"
    blocks = blocking(gathered.issues)
    if blocks and not draft:
        advice = f"corrigez d'abord ces cellules, ou ajoutez {quoted('--brouillon')}."
        return Outcome(title, issues=blocks, notes=(*gathered.notes, f"La page n'a pas été écrite{NBSP}: {advice}"))
    progress().step("Rédaction de la page")
    shown = showcase(gathered.fund, day, draft=draft)
    files = carry_out(Plan((ShowcasePage("vitrine.html", shown),)), folder, template_folder(workbook), progress())
    notes = [*gathered.notes, *_notes(shown.withheld)]
    if blocks:
        notes.insert(0, "La page est marquée BROUILLON, et ses chiffres peuvent être faux.")
    return Outcome(title, issues=blocks, files=files, folder=str(folder), notes=notes)


def _notes(withheld: Sequence[str]) -> Iterator[str]:
    """What was left out, and what is still to be read before it is published."""
    from pic_sheets.texts import NBSP, listed

    if withheld:
        yield f"N'est pas publié, parce que quelqu'un y est nommé ou joignable{NBSP}: {listed(withheld)}."
    yield f"Relisez les textes avant de publier la page{NBSP}: un nom peut y rester."


COMMAND = vitrine
