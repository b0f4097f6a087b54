"""carte: the year's projects on the outlines of their neighbourhoods, as pictures."""

from datetime import date
from pathlib import Path

from pic_sheets.commands._task import output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome


@task("carte", 16, examples=("pic-sheets carte suivi_pic.xlsx",))
@workbook_argument
@output_option
def carte(workbook: Path, output: Path | None, today: date | None) -> Outcome:
    """Dessine la carte des projets accordés dans leurs quartiers.

    En deux fichiers : carte.svg pour un site, carte.png pour Word. Chaque projet est un disque d'autant plus grand que
    l'aide l'est, avec la lettre de sa thématique ; la carte se lit aussi en noir et blanc.
    """
    from pic_sheets.commands._figures import incomplete
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.issues import blocking
    from pic_sheets.maps.project_map import project_map
    from pic_sheets.maps.project_table import project_table
    from pic_sheets.plans import PictureFile, Plan
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "carte")
    gathered = gather_whole(workbook, day, progress())
    progress().step("Dessin de la carte")
    drawing = project_map(gathered.fund)
    plan = Plan((PictureFile("carte.svg", drawing), PictureFile("carte.png", drawing)))
    files = carry_out(plan, folder, template_folder(workbook), progress())
    blocks = blocking(gathered.issues)
    return Outcome(
        f"Carte des projets de {gathered.name}",
        issues=blocks,
        tables=(project_table(gathered.fund),),
        files=files,
        folder=str(folder),
        notes=(*gathered.notes, *incomplete(blocks)),
    )


COMMAND = carte
