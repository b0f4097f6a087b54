"""nouveau: an association's folder, ready to work in."""

from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._task import progress, task
from pic_sheets.outcomes import Outcome

_READ_ME = """\
Votre fonds de Projets d'Initiative Citoyenne
=============================================

suivi_pic.xlsx   le classeur de l'année : commencez par la feuille « Accueil »
modeles          vos modèles de courriers et de bilan : ouvrez-les dans Word, mettez votre logo, changez les mots
{statements}sorties          les résultats de chaque commande, un dossier par fois (créé à la première)

Les commandes, à taper dans un terminal ouvert dans ce dossier :

  pic-sheets verifier suivi_pic.xlsx       vérifie le classeur, dit où et comment corriger
  pic-sheets budget suivi_pic.xlsx         enveloppe, accordé, versé, disponible
  pic-sheets statistiques suivi_pic.xlsx   thématiques, quartiers, publics, délais
  pic-sheets courriers suivi_pic.xlsx --seance CODE
                                           les lettres d'une séance, à relire et à signer
  pic-sheets bilan suivi_pic.xlsx          le bilan moral et financier de l'année

Votre classeur n'est jamais modifié : ces commandes le lisent, et écrivent ailleurs.
"""
_STATEMENTS = "releves          les relevés de la banque de l'exemple, tels qu'on les télécharge\n"


@task("nouveau", 0)
@click.argument("folder", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option("--exemple", "example", is_flag=True, help="Remplit le classeur avec l'année d'une association inventée.")
def nouveau(folder: Path, example: bool, today: date | None) -> Outcome:  # noqa: ARG001, FBT001 - today is for every command; click passes flags by name
    """Crée un dossier avec un classeur prêt à remplir et vos modèles de courriers."""
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.outputs import carry_out, refuse_existing
    from pic_sheets.stores.resources import resource, template_folder
    from pic_sheets.texts import NBSP, quoted, typeset

    refuse_existing(folder)
    progress().step("Préparation du classeur")
    templates = sorted(resource("letter_templates").glob("*.docx"))
    statements = sorted((resource("examples") / "mericourt" / "releves").iterdir()) if example else []
    read_me = _READ_ME.format(statements=_STATEMENTS if example else "")
    plan = Plan(
        (
            FileBytes("LISEZ-MOI.txt", typeset(read_me).replace("\n", "\r\n").encode("utf-8-sig")),
            FileBytes("suivi_pic.xlsx", _workbook(example)),
            *(FileBytes(f"modeles/{template.name}", template.read_bytes()) for template in templates),
            *(FileBytes(f"releves/{statement.name}", statement.read_bytes()) for statement in statements),
        )
    )
    files = carry_out(plan, folder, template_folder(folder), progress())
    what = (
        "l'année d'une association inventée, pour essayer"
        if example
        else f"un classeur vide{NBSP}: commencez par la feuille {quoted('Accueil')}"
    )
    return Outcome(
        f"Le dossier {quoted(folder)} est prêt.",
        files=files,
        folder=str(folder),
        notes=(f"suivi_pic.xlsx contient {what}.",),
    )


def _workbook(example: bool) -> bytes:  # noqa: FBT001 - the flag of the command
    """The bytes of the blank workbook, or of the sample association's full year."""
    from pic_sheets.stores.resources import resource

    if not example:
        return (resource("workbook_templates") / "suivi_pic.xlsx").read_bytes()
    from pic_sheets.stores.blank_workbook import workbook_bytes
    from pic_sheets.stores.sample_rows import sample_rows

    return workbook_bytes(sample_rows(resource("examples") / "mericourt" / "feuilles"))


COMMAND = nouveau
