"""courriers a-faire: what is to be written today, and why."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._letter_options import kinds_option, meetings_option, projects_option
from pic_sheets.commands._task import progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Figure, Outcome, ResultTable
from pic_sheets.texts import NBSP, counted, quoted

if TYPE_CHECKING:
    from pic_sheets.commands._letter_choice import Wanted
    from pic_sheets.documents._letter_changes import LetterChange
    from pic_sheets.fund.fund import Fund


@task("a-faire", 1, examples=("pic-sheets courriers a-faire suivi_pic.xlsx",))
@workbook_argument
@kinds_option
@meetings_option
@projects_option
def a_faire(
    *,
    workbook: Path,
    kinds: tuple[str, ...],
    meetings: tuple[str, ...],
    projects: tuple[str, ...],
    today: date | None,
) -> Outcome:
    """Liste les courriers à écrire aujourd'hui, et dit pourquoi.

    Une décision sans sa lettre, un bilan en retard, un versement à annoncer, une séance à convoquer… et les lettres déjà
    faites que le classeur ne dirait plus de même. Ce qui a déjà été fait est dans le registre, à côté du classeur.
    """
    from pic_sheets.commands._due_letters import due_letters
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._letter_choice import Choice, chosen_kinds, letter_kinds
    from pic_sheets.commands._letters import letters, withheld_table
    from pic_sheets.documents._letter_changes import letter_changes
    from pic_sheets.stores.registers import read_register

    day = today_or(today)
    gathered = gather_whole(workbook, day, progress())
    contents = read_register(workbook.parent)
    choice = Choice(kinds, meetings, projects)
    due = due_letters(gathered.fund, chosen_kinds(kinds), choice, contents, day)
    written = letters(gathered, due, (), day, draft=False)
    changes = letter_changes(gathered.fund, letter_kinds(), contents.lines) if choice == Choice() else ()
    tables = (_due_table(gathered.fund, due), withheld_table(written.withheld), _changes_table(changes))
    return Outcome(
        f"Courriers à faire pour {gathered.name}",
        issues=written.issues,
        figures=(
            Figure("a_faire", "Courriers à faire", len(due)),
            Figure("retenus", "Dont retenus", len(due) - len(written.filled)),
            Figure("a_refaire", "Courriers à refaire", len(changes)),
        ),
        tables=tuple(table for table in tables if table.rows),
        notes=[*gathered.notes, *_notes(gathered.name, len(due))],
    )


def _due_table(fund: "Fund", due: "Sequence[Wanted]") -> ResultTable:
    from pic_sheets.commands._letters import about

    rows = tuple(
        (kind.title, occasion.meeting, occasion.project, about(fund, occasion), occasion.why) for kind, occasion in due
    )
    return ResultTable("a_faire", "Courriers à faire", ("Courrier", "Séance", "Projet", "Titre", "Pourquoi"), rows)


def _changes_table(changes: "Sequence[LetterChange]") -> ResultTable:
    from pic_sheets.commands.registre._listed import title_of

    rows = tuple(
        (title_of(change.line), change.line.key.meeting, change.line.key.project, change.line.number, change.told)
        for change in changes
    )
    columns = ("Courrier", "Séance", "Projet", "Numéro", "Ce qui a changé depuis")
    return ResultTable("a_refaire", "Courriers à refaire", columns, rows)


def _notes(name: str, due: int) -> list[str]:
    if not due:
        return ["Aucun courrier n'est à faire."]
    command = quoted(f"pic-sheets courriers {name} --a-faire")
    return [f"{counted(due, 'courrier', 'courriers')} à faire. Pour les écrire tous{NBSP}: {command}."]


COMMAND = a_faire
