"""ecritures verifier: a FEC, ours or another's, checked against the published rules."""

from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._task import progress, task
from pic_sheets.outcomes import EURO, Figure, Outcome


@task("verifier", 1, examples=("pic-sheets ecritures verifier 999962012FEC20251231.txt",))
@click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path))
def verifier(file: Path, today: date | None) -> Outcome:  # noqa: ARG001 - every task takes a day
    """Vérifie un fichier des écritures comptables (FEC), celui de n'importe quel logiciel.

    Nom, jeu de caractères, séparateur, dix-huit colonnes, dates, montants, comptes, équilibre de chaque écriture, numérotation sans trou,
    ordre de validation, lettrage, à-nouveaux : selon l'article A. 47 A-1 du livre des procédures fiscales. Le fichier n'est pas modifié.
    """
    from pic_sheets.accounting.fec_reading import read_fec
    from pic_sheets.accounting.fec_rules import fec_issues
    from pic_sheets.issues import blocking
    from pic_sheets.money import total
    from pic_sheets.stores.entry_files import read_entry_file
    from pic_sheets.stores.xlsx.files import shown_name
    from pic_sheets.texts import counted, writable

    progress().step("Lecture du fichier")
    read = read_fec(writable(shown_name(file)), read_entry_file(file))
    progress().step("Vérification des règles")
    issues = fec_issues(read)
    blocks = blocking(issues)
    said = (
        "Ce fichier suit les règles publiées du FEC."
        if not blocks
        else "Ce fichier ne suit pas les règles publiées du FEC."
    )
    unread = [f"{counted(read.unread, 'ligne')} hors de toutes les sommes."] if read.unread else []
    return Outcome(
        f"Vérification de {read.name}",
        issues=issues,
        figures=(
            Figure("lignes", "Lignes", len(read.lines)),
            Figure("ecritures", "Écritures", len({line.entry for line in read.lines})),
            Figure("debit", "Total des débits", total(line.debit for line in read.lines), EURO),
            Figure("credit", "Total des crédits", total(line.credit for line in read.lines), EURO),
            Figure("encodage", "Jeu de caractères", read.encoding),
        ),
        notes=[said, *unread],
    )


COMMAND = verifier
