"""paiements preparer: what is due today, as a table to tick."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._task import dry_run_option, output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands.paiements._due import Payments
    from pic_sheets.plans import Plan


@task("preparer", 0, examples=("pic-sheets paiements suivi_pic.xlsx",))
@workbook_argument
@output_option
@dry_run_option
def preparer(*, workbook: Path, output: Path | None, dry_run: bool, today: date | None) -> Outcome:
    """Dit ce qui est à payer aujourd'hui, et en fait une liste à cocher.

    Un acompte après un accord, le solde après un bilan que le comité a validé, jamais plus que ce qui reste dû, et rien qui ait
    déjà été ordonné. Ce qu'une anomalie bloque est dit, avec la cellule. Cochez la liste « paiements_a_faire.xlsx », puis
    « paiements virements » en fait un fichier pour la banque.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands.paiements._due import ordered_of, payments_of
    from pic_sheets.payment_orders.results import due_figures, due_table
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.payment_registers import read_payment_register
    from pic_sheets.stores.resources import template_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "paiements")
    gathered = gather_whole(workbook, day, progress())
    found = payments_of(gathered, read_payment_register(workbook.parent), day)
    files: tuple[str, ...] = ()
    if found.payables and not dry_run:
        files = carry_out(_plan(found, gathered.name, day), folder, template_folder(workbook), progress())
    tables = (due_table(found.payables), found.held_table, ordered_of(found.orders, workbook.parent))
    return Outcome(
        f"Paiements à faire pour {gathered.name}",
        issues=found.issues,
        figures=due_figures(found.payables),
        tables=tuple(table for table in tables if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=(*gathered.notes, _note(found, gathered.name, dry_run=dry_run)),
    )


def _plan(found: "Payments", name: str, day: date) -> "Plan":
    from pic_sheets.dates import format_date
    from pic_sheets.payment_orders.tick_list import FILE, list_rows
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.tick_list_workbook import tick_list_bytes

    return Plan((FileBytes(FILE, tick_list_bytes(list_rows(found.payables), name, format_date(day))),))


def _note(found: "Payments", name: str, *, dry_run: bool) -> str:
    from pic_sheets.payment_orders.tick_list import FILE
    from pic_sheets.texts import NBSP, counted, quoted

    if not found.payables:
        return "Rien n'est à payer aujourd'hui."
    due = counted(len(found.payables), "paiement est dû", "paiements sont dus")
    if dry_run:
        return f"À blanc{NBSP}: {due}, rien n'a été écrit."
    command = quoted(f"pic-sheets paiements virements {name} --liste {FILE}")
    return f"{due}. Mettez Oui sous {quoted('Payer')} dans {quoted(FILE)}, puis tapez {command}."


COMMAND = preparer
