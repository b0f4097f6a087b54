"""paiements virements: the payments ticked, as a file for the bank, each ordered once and for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._asked import Day
from pic_sheets.commands._task import dry_run_option, output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.issues import Issue
    from pic_sheets.payment_orders.orders import Payable, TransferOrder
    from pic_sheets.payment_orders.register_contents import PaymentContents
    from pic_sheets.payment_orders.tick_list import TickLine
    from pic_sheets.plans import Plan
    from pic_sheets.stores.payment_registers import OpenPaymentRegister


@task(
    "virements",
    1,
    examples=("pic-sheets paiements virements suivi_pic.xlsx --liste paiements_a_faire.xlsx --le 2025-11-24",),
)
@workbook_argument
@click.option(
    "--liste", "ticks", metavar="FICHIER", required=True, type=click.Path(path_type=Path),
    help="La liste cochée, « paiements_a_faire.xlsx ».",
)  # fmt: skip
@click.option(
    "--le", "execution", type=Day(), help="Le jour où la banque doit exécuter les virements (par défaut : le prochain jour ouvré)."
)  # fmt: skip
@click.option(
    "--version", "version", type=click.Choice(("03", "09")), default="03", show_default=True,
    help="La version du format pain.001.001 que votre banque attend.",
)  # fmt: skip
@output_option
@dry_run_option
def virements(
    *,
    workbook: Path,
    ticks: Path,
    execution: date | None,
    version: str,
    output: Path | None,
    dry_run: bool,
    today: date | None,
) -> Outcome:
    """Prépare le fichier de virements SEPA des paiements cochés.

    Chaque ligne cochée est comparée au classeur tel qu'il est maintenant : si une seule ne va pas, rien n'est écrit, et tout est
    dit. Le fichier XML est à déposer sur le site de la banque ; c'est le seul où les IBAN sont en entier. Le bordereau est à
    signer, et les lignes à coller dans Versements sont prêtes. Chaque paiement ordonné est noté dans « paiements.jsonl », à côté
    du classeur, et ne l'est pas deux fois.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands.paiements._execution import execution_day
    from pic_sheets.payment_orders.tick_list import read_list
    from pic_sheets.stores.excel import read_workbook
    from pic_sheets.stores.payment_registers import open_payment_register

    day = today_or(today)
    when = execution_day(execution, day)
    gathered = gather_whole(workbook, day, progress())
    lines, issues = read_list(read_workbook(ticks).tables, ticks.name)
    with open_payment_register(workbook.parent) as register:
        asked = Asked(gathered, lines, issues, day, when, version, workbook, output, dry_run)
        return _ordered(asked, register)


@dataclass(frozen=True, slots=True)
class Asked:
    """All that was asked and read."""

    gathered: "Gathered"
    lines: "Sequence[TickLine]"
    issues: "Sequence[Issue]"
    day: date
    execution: date
    version: str
    workbook: Path
    output: Path | None
    dry_run: bool


def _ordered(asked: Asked, register: "OpenPaymentRegister") -> Outcome:
    """Order what was ticked, unless something is wrong with it; the register is held meanwhile."""
    from pic_sheets.payment_orders.results import order_figures, transfers_table

    title = f"Virements de {asked.gathered.name}"
    payables, issues = _chosen(asked, register.contents)
    if issues:
        return Outcome(title, issues=issues, notes=(*asked.gathered.notes, _refused_note(issues)))
    if not payables:
        return Outcome(title, notes=(*asked.gathered.notes, _nothing_note()))
    order = _order(asked, payables, register.contents)
    folder, files = _written(asked, order, register)
    return Outcome(
        title,
        figures=order_figures(order),
        tables=(transfers_table(order),),
        files=files,
        folder=str(folder) if files else "",
        notes=(*asked.gathered.notes, *_notes(asked, order)),
    )


def _chosen(asked: Asked, contents: "PaymentContents") -> "tuple[Sequence[Payable], tuple[Issue, ...]]":
    """The payments ticked that can be ordered, and every fault of the list."""
    from pic_sheets.commands.paiements._due import payments_of
    from pic_sheets.issues import blocking
    from pic_sheets.payment_orders.ticked import ticked

    found = payments_of(asked.gathered, contents, asked.day)
    payables, refused = ticked(asked.lines, found.payables, found.reasons)
    return payables, (*blocking(asked.issues), *refused)


def _order(asked: Asked, payables: "Sequence[Payable]", contents: "PaymentContents") -> "TransferOrder":
    from pic_sheets.payment_orders.orders import debtor, transfer_order
    from pic_sheets.payment_orders.register_contents import next_numbers

    numbers = next_numbers(contents, asked.day.year, len(payables))
    return transfer_order(debtor(asked.gathered.fund), payables, numbers, asked.day, asked.execution)


def _written(asked: Asked, order: "TransferOrder", register: "OpenPaymentRegister") -> tuple[Path, tuple[str, ...]]:
    """Write the order and note its payments, on the disk before the folder takes its name."""
    from pic_sheets.payment_orders.orders import ordered_lines
    from pic_sheets.register.fingerprints import digest
    from pic_sheets.stores.chained_files import path_from
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder

    folder = output_folder(asked.workbook, asked.output, asked.day, "virements")
    plan = _plan(asked, order)
    if asked.dry_run:
        return folder, ()
    beside, bank_file = asked.workbook.parent, plan.files[0].path

    def note(contents: "Mapping[str, bytes]") -> None:
        register.append(ordered_lines(order, path_from(beside, folder / bank_file), digest(contents[bank_file])))

    return folder, carry_out(plan, folder, template_folder(asked.workbook), progress(), note)


def _plan(asked: Asked, order: "TransferOrder") -> "Plan":
    from pic_sheets.payment_orders.results import paste_workbook, slip
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.credit_transfers import credit_transfer_bytes

    name = asked.gathered.fund.association.name if asked.gathered.fund.association else ""
    bank = FileBytes(f"virements_{order.message}.xml", credit_transfer_bytes(order, asked.version), private=True)
    return Plan((bank, slip(order, name), paste_workbook(order)))


def _refused_note(issues: "Sequence[Issue]") -> str:
    from pic_sheets.texts import NBSP, counted

    lines = counted(len({(issue.sheet, issue.row) for issue in issues}), "ligne", "lignes")
    return f"Aucun virement n'a été préparé{NBSP}: {lines} de la liste à corriger, ci-dessous."


def _nothing_note() -> str:
    from pic_sheets.texts import NBSP, quoted

    return f"Aucun paiement n'est coché dans la liste{NBSP}: mettez Oui sous {quoted('Payer')}, enregistrez, et recommencez."


def _notes(asked: Asked, order: "TransferOrder") -> list[str]:
    from pic_sheets.dates import format_date, weekday
    from pic_sheets.payment_orders.results import TO_PASTE
    from pic_sheets.texts import NBSP, counted, quoted

    when = f"le {weekday(order.execution)} {format_date(order.execution)}"
    number = len(order.transfers)
    if asked.dry_run:
        would = counted(number, "virement serait préparé", "virements seraient préparés")
        return [f"À blanc{NBSP}: {would} pour {when}, rien n'a été écrit."]
    made = counted(number, "virement préparé", "virements préparés")
    advice = (
        f"Déposez le fichier .xml sur le site de votre banque, puis supprimez-le{NBSP}: il porte les IBAN en entier."
    )
    return [
        f"{made} pour {when}. {advice}",
        f"Une fois exécutés, collez les lignes de {quoted(TO_PASTE)} dans la feuille {quoted('Versements')}.",
    ]


COMMAND = virements
