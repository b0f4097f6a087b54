"""courriers: the letters of the decisions, or of any other kind, and a bundle of each meeting's to print."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import (
    draft_option,
    dry_run_option,
    output_option,
    pdf_option,
    progress,
    task,
    templates_option,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.commands._letter_choice import Choice, Wanted
    from pic_sheets.commands._letters import Letters
    from pic_sheets.documents._document import Occasion
    from pic_sheets.sheets.decisions import Decision


@task("faire", 0)
@workbook_argument
@click.option(
    "--type",
    "kinds",
    metavar="TYPE",
    multiple=True,
    help="Le type de courrier, comme relance_bilan_1 (peut être répété ; par défaut : les réponses du comité).",
)
@click.option(
    "--seance",
    "meetings",
    metavar="CODE",
    multiple=True,
    help="Seulement les courriers de cette séance (peut être répété).",
)
@click.option(
    "--projet",
    "projects",
    metavar="CODE",
    multiple=True,
    help="Seulement les courriers sur ce projet (peut être répété).",
)
@output_option
@templates_option
@draft_option
@dry_run_option
@pdf_option
def faire(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    kinds: tuple[str, ...],
    meetings: tuple[str, ...],
    projects: tuple[str, ...],
    output: Path | None,
    templates: Path | None,
    draft: bool,
    dry_run: bool,
    pdf: bool,
    today: date | None,
) -> Outcome:
    """Écrit la lettre de chaque décision, ou un autre courrier du fonds.

    Sans --type : accord, accord partiel, ajournement ou refus, une lettre par décision, et une liasse par séance à imprimer
    d'un coup. Une ligne qui a une anomalie bloquante ne donne pas de lettre : c'est dit, avec la cellule à corriger.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._letter_choice import Choice
    from pic_sheets.commands._letters import letters
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "courriers")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    choice = Choice(kinds, meetings, projects)
    wanted, unanswered = _wanted(gathered, choice, day)
    written = letters(gathered, wanted, unanswered, day, draft=draft)
    files: tuple[str, ...] = ()
    if written.plan.files and not dry_run:
        files = carry_out(replace(written.plan, pdf=pdf), folder, models.folder, progress())
    notes = [
        *gathered.notes,
        *_made_notes(written, draft=draft, dry_run=dry_run),
        *_early_notes(gathered, wanted, day),
        *models.notes_on(written.plan),
        *pdf_notes(asked=pdf),
    ]
    return _outcome(gathered, written, files, folder, notes)


def _wanted(
    gathered: "Gathered", choice: "Choice", day: date
) -> "tuple[Sequence[Wanted], Sequence[Occasion[Decision]]]":
    """The letters asked for, and the decisions that none can announce; UnusableRequest when there is neither."""
    from pic_sheets.commands._letter_choice import answers, chosen_kinds, chosen_letters, unanswered
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.texts import quoted

    kinds = chosen_kinds(choice.kinds, default=answers())
    found = chosen_letters(gathered.fund, kinds, choice, day)
    without = () if choice.kinds else unanswered(gathered.fund, choice)
    if found or without:
        return found, without
    if choice.kinds:
        titles = " ou ".join(quoted(kind.title) for kind in kinds)
        raise UnusableRequest(
            f"Il n'y a aucun courrier {titles} à écrire{choice.told}.",
            f"Pour savoir ce qui est à écrire : {quoted(f'pic-sheets courriers a-faire {gathered.name}')}.",
        )
    raise UnusableRequest(
        f"Il n'y a aucune décision{choice.told}.",
        f"Notez les décisions du comité dans la feuille {quoted('Décisions')}, puis recommencez.",
    )


def _made_notes(written: "Letters", *, draft: bool, dry_run: bool) -> list[str]:
    """How many letters were made, or would be, and how many held back."""
    from pic_sheets.texts import NBSP, counted

    made = len(written.made.rows)
    kind = ", marquées BROUILLON" if draft and made > 1 else ", marquée BROUILLON" if draft and made else ""
    if dry_run:
        notes = [
            f"À blanc{NBSP}: {counted(made, 'lettre serait faite', 'lettres seraient faites')}{kind}, rien n'a été écrit."
        ]
    else:
        notes = [
            f"{counted(made, 'lettre faite', 'lettres faites')}{kind}." if made else "Aucune lettre n'a été faite."
        ]
    held = {row[:3] for row in written.withheld.rows}
    if held:
        notes.append(
            f"{counted(len(held), 'lettre retenue', 'lettres retenues')}{NBSP}: regardez les cellules ci-dessous."
        )
    return notes


def _early_notes(gathered: "Gathered", wanted: "Sequence[Wanted]", day: date) -> list[str]:
    """A warning when a letter is dated before the meeting it reports."""
    from pic_sheets.commands._letter_choice import answers
    from pic_sheets.dates import format_date
    from pic_sheets.texts import NBSP

    told = set(answers())
    days = [gathered.fund.day_of(occasion.meeting) for kind, occasion in wanted if kind.template in told]
    if not any(held is not None and held > day for held in days):
        return []
    return [f"Attention{NBSP}: des lettres sont datées du {format_date(day)}, avant la séance dont elles parlent."]


def _outcome(
    gathered: "Gathered", written: "Letters", files: Sequence[str], folder: Path, notes: Sequence[str]
) -> Outcome:
    return Outcome(
        f"Courriers de {gathered.name}",
        issues=written.issues,
        tables=tuple(table for table in (written.made, written.withheld) if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=notes,
    )


COMMAND = faire
