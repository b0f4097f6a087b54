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
_GOOGLE_READ_ME = """\
Votre fonds de Projets d'Initiative Citoyenne, dans Google Sheets
=================================================================

suivi_pic.xlsx   le classeur de l'année, à importer dans Google Sheets : il ne sert qu'une fois
modeles          vos modèles de courriers et de bilan : ouvrez-les dans Word, mettez votre logo, changez les mots
google           le menu PIC, à mettre dans le classeur si vous voulez : lisez google/README.md
{statements}sorties          les résultats de chaque commande, un dossier par fois (créé à la première)

1. Importez le classeur
   Ouvrez https://drive.google.com, puis Nouveau, Importer un fichier : choisissez suivi_pic.xlsx. Ouvrez-le dans Drive, puis Fichier,
   Enregistrer au format Google Sheets. Un second classeur s'ouvre, sans .XLSX après son nom : c'est lui qui sert désormais, mettez
   l'autre à la corbeille. Dans « Projets », une flèche doit être à droite des cellules de « Thématique » : les menus déroulants ont suivi.

2. Réglez-le
   Fichier, Paramètres : Paramètres régionaux « France », Fuseau horaire « (GMT+01:00) Paris », Enregistrer les paramètres. Faites-le avant
   de taper quoi que ce soit : ailleurs qu'en France, 03/04 est le 4 mars.

3. Faites la clé, et partagez le classeur avec elle
   Dix minutes, une seule fois : docs/google.md, dans PIC Sheets, dit sur quoi cliquer. La clé est un fichier, cle_google.json, à mettre
   dans ce dossier et à n'envoyer à personne. Partager, dans le classeur, avec l'adresse qu'elle contient (client_email), en Lecteur.

4. Tapez la première commande, dans un terminal ouvert dans ce dossier
   ADRESSE est l'adresse du classeur dans votre navigateur : copiez-la tout entière, entre guillemets.

  pic-sheets verifier "ADRESSE"       vérifie le classeur, dit où et comment corriger
  pic-sheets budget "ADRESSE"         enveloppe, accordé, versé, disponible
  pic-sheets statistiques "ADRESSE"   thématiques, quartiers, publics, délais
  pic-sheets courriers "ADRESSE" --seance CODE
                                      les lettres d'une séance, à relire et à signer
  pic-sheets bilan "ADRESSE"          le bilan moral et financier de l'année

Votre classeur n'est modifié que par verifier --annoter, qui demande de le partager en Éditeur.
"""
_STATEMENTS = "releves          les relevés de la banque de l'exemple, tels qu'on les télécharge\n"


#: What the menu in the sheet is made of.
MENU = ("README.md", "appsscript.json", "pic.gs")


@task("nouveau", 0)
@click.argument("folder", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option("--exemple", "example", is_flag=True, help="Remplit le classeur avec l'année d'une association inventée.")
@click.option(
    "--google",
    "shared",
    is_flag=True,
    help="Donne de quoi commencer dans Google Sheets : le classeur à importer, et les étapes.",
)
def nouveau(*, folder: Path, example: bool, shared: bool, today: date | None) -> Outcome:  # noqa: ARG001 - today is for every command
    """Crée un dossier avec un classeur prêt à remplir et vos modèles de courriers."""
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.outputs import carry_out, refuse_existing
    from pic_sheets.stores.resources import resource, template_folder
    from pic_sheets.texts import NBSP, quoted, typeset

    refuse_existing(folder)
    progress().step("Préparation du classeur")
    statements = sorted((resource("examples") / "mericourt" / "releves").iterdir()) if example else []
    read_me = (_GOOGLE_READ_ME if shared else _READ_ME).format(statements=_STATEMENTS if example else "")
    copied = {
        "modeles": sorted(resource("letter_templates").glob("*.docx")),
        "google": [resource("google") / name for name in MENU] if shared else [],
        "releves": statements,
    }
    plan = Plan(
        (
            FileBytes("LISEZ-MOI.txt", typeset(read_me).replace("\n", "\r\n").encode("utf-8-sig")),
            FileBytes("suivi_pic.xlsx", _workbook(example)),
            *(
                FileBytes(f"{place}/{file.name}", file.read_bytes())
                for place, files in copied.items()
                for file in files
            ),
        )
    )
    files = carry_out(plan, folder, template_folder(folder), progress())
    what = (
        "l'année d'une association inventée, pour essayer"
        if example
        else f"un classeur vide{NBSP}: commencez par la feuille {quoted('Accueil')}"
    )
    steps = (f"Pour l'avoir dans Google Sheets{NBSP}: suivez les quatre étapes de LISEZ-MOI.txt.",) if shared else ()
    return Outcome(
        f"Le dossier {quoted(folder)} est prêt.",
        files=files,
        folder=str(folder),
        notes=(f"suivi_pic.xlsx contient {what}.", *steps),
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
