"""recevoir: the forms that holders filled, read from a folder and given as rows to paste."""

from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._task import dry_run_option, output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome


@task("recevoir", 7, examples=("pic-sheets recevoir suivi_pic.xlsx formulaires",))
@workbook_argument
@click.argument("forms", metavar="DOSSIER", type=click.Path(path_type=Path))
@output_option
@dry_run_option
def recevoir(*, workbook: Path, forms: Path, output: Path | None, dry_run: bool, today: date | None) -> Outcome:
    """Lit les formulaires remplis et prépare les lignes à coller.

    Déposez dans un dossier les formulaires Word reçus (ceux du kit). Leur contenu est donné dans « formulaires_recus.xlsx »,
    sous les intitulés de vos propres feuilles, et vérifié comme le classeur. Les porteurs connus gardent leur code, un code
    est proposé aux autres. Un formulaire déjà reçu est dit, et n'est pas redonné. Votre classeur n'est pas modifié.
    L'IBAN est en entier dans « formulaires_recus.xlsx », pour être collé, et nulle part ailleurs.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._received import Reception, reception
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.received_forms import open_ledger, read_forms
    from pic_sheets.stores.resources import template_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "recevoir")
    gathered = gather_whole(workbook, day, progress())
    progress().step("Lecture des formulaires")
    files = read_forms(forms)
    with open_ledger(workbook.parent) as ledger:
        found: Reception = reception(gathered, files, ledger.lines, day)
        made: tuple[str, ...] = ()
        if found.plan.files and not dry_run:
            lines = found.lines(folder, workbook.parent, day)
            made = carry_out(
                found.plan, folder, template_folder(workbook), progress(), lambda _contents: ledger.append(lines)
            )
        notes = found.notes(unread=ledger.unread, dry_run=dry_run)
    return Outcome(
        f"Formulaires reçus dans {forms.name}",
        issues=found.issues,
        tables=(found.table,) if found.table.rows else (),
        files=made,
        folder=str(folder) if made else "",
        notes=(*gathered.notes, *notes),
    )


COMMAND = recevoir
