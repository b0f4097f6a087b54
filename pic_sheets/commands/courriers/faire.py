"""courriers: the letters of the decisions, or of any other kind, and a bundle of each meeting's to print."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._letter_options import kinds_option, meetings_option, projects_option
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
    from pic_sheets.errors import PicError
    from pic_sheets.sheets.decisions import Decision


@task(
    "faire",
    0,
    examples=(
        "pic-sheets courriers suivi_pic.xlsx --seance C2025-03",
        "pic-sheets courriers suivi_pic.xlsx --a-faire",
        "pic-sheets courriers suivi_pic.xlsx --type attestation --projet PIC-2025-014 --pdf",
    ),
)
@workbook_argument
@kinds_option
@meetings_option
@projects_option
@click.option("--a-faire", "due", is_flag=True, help="Seulement ceux que « courriers a-faire » liste.")
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
    due: bool,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    dry_run: bool,
    pdf: bool,
    today: date | None,
) -> Outcome:
    """Écrit la lettre de chaque décision, ou un autre courrier du fonds.

    Sans --type : accord, accord partiel, ajournement ou refus, une lettre par décision, et une liasse par séance à imprimer
    d'un coup. Une ligne qui a une anomalie bloquante ne donne pas de lettre : c'est dit, avec la cellule à corriger. Chaque
    lettre reçoit un numéro, noté dans le registre à côté du classeur ; la même, refaite, garde le sien.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._letter_choice import Choice
    from pic_sheets.commands._letter_writing import write_letters
    from pic_sheets.commands._letters import letters
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    place = partial(output_folder, workbook, output, day, "courriers")
    folder = place()
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    choice = Choice(kinds, meetings, projects)
    wanted, unanswered = _wanted(gathered, choice, day, due=due)
    written = letters(gathered, wanted, unanswered, day, draft=draft)
    files: tuple[str, ...] = ()
    if written.filled and draft and not dry_run:
        files = carry_out(replace(written.plan, pdf=pdf), folder, models.folder, progress())
    elif written.filled and not dry_run:
        written, folder, files = write_letters(gathered, written, day, place, models.folder, pdf=pdf)
    notes = [
        *gathered.notes,
        *_made_notes(written, draft=draft, dry_run=dry_run),
        *_early_notes(gathered, wanted, day),
        *models.notes_on(written.plan),
        *pdf_notes(asked=pdf),
    ]
    return _outcome(gathered, written, files, folder, notes)


def _wanted(
    gathered: "Gathered", choice: "Choice", day: date, *, due: bool
) -> "tuple[Sequence[Wanted], Sequence[Occasion[Decision]]]":
    """The letters asked for, and the decisions that none can announce; UnusableRequest when there is neither."""
    from pic_sheets.commands._due_letters import due_letters
    from pic_sheets.commands._letter_choice import answers, chosen_kinds, chosen_letters, unanswered
    from pic_sheets.stores.registers import read_register

    if due:
        contents = read_register(gathered.path.parent)
        return due_letters(gathered.fund, chosen_kinds(choice.kinds), choice, contents, day), ()
    kinds = chosen_kinds(choice.kinds, default=answers())
    found = chosen_letters(gathered.fund, kinds, choice, day)
    without = () if choice.kinds else unanswered(gathered.fund, choice)
    if not found and not without:
        raise _nothing_to_write(choice, [kind.title for kind in kinds], gathered.name)
    return found, without


def _nothing_to_write(choice: "Choice", titles: Sequence[str], name: str) -> "PicError":
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.texts import NBSP, quoted

    if choice.kinds:
        return UnusableRequest(
            f"Il n'y a aucun courrier {' ou '.join(map(quoted, titles))} à écrire{choice.told}.",
            f"Pour savoir ce qui est à écrire{NBSP}: {quoted(f'pic-sheets courriers a-faire {name}')}.",
        )
    return UnusableRequest(
        f"Il n'y a aucune décision{choice.told}.",
        f"Notez les décisions du comité dans la feuille {quoted('Décisions')}, puis recommencez.",
    )


def _made_notes(written: "Letters", *, draft: bool, dry_run: bool) -> list[str]:
    """How many letters were made, or would be, and how many held back."""
    from pic_sheets.texts import NBSP, counted

    made = len(written.filled)
    kind = ", marquées BROUILLON" if draft and made > 1 else ", marquée BROUILLON" if draft and made else ""
    if dry_run:
        notes = [
            f"À blanc{NBSP}: {counted(made, 'lettre serait faite', 'lettres seraient faites')}{kind}, rien n'a été écrit."
        ]
    else:
        notes = [
            f"{counted(made, 'lettre faite', 'lettres faites')}{kind}." if made else "Aucune lettre n'a été faite."
        ]
    held = {(title, occasion.project, occasion.meeting) for title, occasion, _ in written.withheld}
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
    from pic_sheets.commands._letters import made_table, withheld_table

    tables = (made_table(gathered.fund, written.filled), withheld_table(written.withheld))
    return Outcome(
        f"Courriers de {gathered.name}",
        issues=written.issues,
        tables=tuple(table for table in tables if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=notes,
    )


COMMAND = faire
