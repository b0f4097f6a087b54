"""nouveau: an association's folder, ready to work in."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._systems import systems_asked
from pic_sheets.commands._task import progress, task
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pic_sheets.plans import FileBytes

_READ_ME = """\
Votre fonds de Projets d'Initiative Citoyenne
=============================================

suivi_pic.xlsx   le classeur de l'année : commencez par la feuille « Accueil »
modeles          vos modèles de courriers et de bilan : ouvrez-les dans Word, mettez votre logo, changez les mots
{statements}sorties          les résultats de chaque commande, un dossier par fois (créé à la première)
raccourcis       les raccourcis ci-dessous, pour Windows, macOS et Linux

Les raccourcis, à côté du classeur : double-cliquez, ou glissez un classeur dessus. La première fois, PIC Sheets s'installe.

  1 Vérifier               ce qui est à corriger, et où
  2 Préparer le comité     tout ce qu'il faut pour la prochaine séance
  3 Courriers              les lettres à faire, à relire et à signer
  4 Rapprocher la banque   les relevés mis dans le dossier « releves », et le classeur
  5 Bilan annuel           le bilan moral et financier
  Tableau de bord          tout cela, et le reste, dans une page

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

_SHARED = """\
Votre classeur dans Google Sheets
=================================

1. Ouvrez drive.google.com, Nouveau, Importer un fichier : choisissez suivi_pic.xlsx.
2. Ouvrez-le dans Drive, menu Fichier, Enregistrer au format Google Sheets. Gardez ce nouveau classeur, supprimez l'autre.
   Les listes déroulantes, les couleurs et les notes des intitulés suivent.
3. Menu Fichier, Paramètres : Paramètres régionaux sur France, Fuseau horaire sur (GMT+01:00) Paris.
4. Faites la clé et partagez le classeur avec elle, en dix minutes : google/GUIDE.md dit où cliquer.
   Mettez la clé, cle_google.json, dans ce dossier.
5. Dans un terminal ouvert dans ce dossier, donnez l'adresse du classeur à la place du fichier :

     pic-sheets verifier https://docs.google.com/spreadsheets/d/…/edit

6. Si vous voulez, le menu PIC dans le classeur : google/LISEZ-MOI.md dit comment coller google/pic.gs.

Les résultats viennent dans « sorties », dans ce dossier.
"""
#: What goes to the folder of someone who works in Google Sheets, and where it is from.
_FOR_GOOGLE = {
    "google/GUIDE.md": "docs/google.md",
    "google/LISEZ-MOI.md": "google/README.md",
    "google/pic.gs": "google/pic.gs",
    "google/appsscript.json": "google/appsscript.json",
}


@task(
    "nouveau",
    0,
    examples=(
        "pic-sheets nouveau MonFonds",
        "pic-sheets nouveau Essai --exemple",
    ),
)
@click.argument("folder", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option("--exemple", "example", is_flag=True, help="Remplit le classeur avec l'année d'une association inventée.")
@click.option(
    "--google", "shared", is_flag=True, help="Ajoute ce qu'il faut pour tenir le classeur dans Google Sheets."
)
def nouveau(*, folder: Path, example: bool, shared: bool, today: date | None) -> Outcome:  # noqa: ARG001 - today is for every command
    """Crée un dossier avec un classeur prêt à remplir, vos modèles de courriers et des raccourcis.

    Avec « --google », le dossier a aussi les étapes pour mettre le classeur dans Google Sheets, et le menu à y coller.
    """
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.launcher_files import planned_launchers
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
            *planned_launchers(systems_asked()),
            *(_for_google() if shared else ()),
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
        notes=(
            f"suivi_pic.xlsx contient {what}.",
            *(["GOOGLE.txt dit comment le mettre dans Google Sheets, pas à pas."] if shared else ()),
        ),
    )


def _for_google() -> "Iterator[FileBytes]":
    """The steps to a shared sheet, its guide, and the menu to paste in it."""
    from pic_sheets.plans import FileBytes
    from pic_sheets.stores.resources import resource
    from pic_sheets.texts import typeset

    yield FileBytes("GOOGLE.txt", typeset(_SHARED).replace("\n", "\r\n").encode("utf-8-sig"))
    for path, source in _FOR_GOOGLE.items():
        folder, _, name = source.partition("/")
        yield FileBytes(path, (resource(folder) / name).read_bytes())


def _workbook(example: bool) -> bytes:  # noqa: FBT001 - the flag of the command
    """The bytes of the blank workbook, or of the sample association's full year."""
    from pic_sheets.stores.resources import resource

    if not example:
        return (resource("workbook_templates") / "suivi_pic.xlsx").read_bytes()
    from pic_sheets.stores.blank_workbook import workbook_bytes
    from pic_sheets.stores.sample_rows import sample_rows

    return workbook_bytes(sample_rows(resource("examples") / "mericourt" / "feuilles"))


COMMAND = nouveau
