"""paiements annuler: an order that the bank did not carry out, so that its payments are due again."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.payment_orders.register_contents import PaymentContents
    from pic_sheets.payment_orders.register_lines import Ordered


@task("annuler", 2, examples=('pic-sheets paiements annuler suivi_pic.xlsx 2025-0003 --motif "Compte clos"',))
@workbook_argument
@click.argument("numbers", metavar="NUMÉRO…", nargs=-1, required=True)
@click.option(
    "--motif",
    "ground",
    metavar="TEXTE",
    required=True,
    help="Pourquoi : « rejeté par la banque », « fichier non déposé ».",
)
def annuler(*, workbook: Path, numbers: tuple[str, ...], ground: str, today: date | None) -> Outcome:
    """Annule un paiement ordonné que la banque n'a pas exécuté.

    Donnez son numéro, comme 2025-0007, ou celui de tout l'ordre, comme PIC-2025-0007. Le paiement redevient dû. La ligne du
    registre est gardée : une autre dit qu'elle est annulée, quand et pourquoi.
    """
    from pic_sheets.commands._gathering import kept_notes, read_book
    from pic_sheets.outcomes import EURO, ResultTable
    from pic_sheets.payment_orders.register_lines import Cancelled
    from pic_sheets.stores.payment_registers import open_payment_register
    from pic_sheets.texts import NBSP, counted, quoted, squeezed

    day = today_or(today)
    name = read_book(workbook, progress()).name
    with open_payment_register(workbook.parent) as register:
        found = _orders(register.contents, numbers)
        register.append([Cancelled(order.number, day, squeezed(ground)) for order in found])
    rows = tuple((order.number, order.key.project, order.key.nature, order.key.amount, order.day) for order in found)
    columns = ("Numéro", "Projet", "Nature", "Montant", "Ordonné le")
    cancelled = counted(len(found), "paiement annulé", "paiements annulés")
    return Outcome(
        f"Paiements annulés dans {name}",
        tables=(ResultTable("annules", "Annulés", columns, rows, ("", "", "", EURO, "")),),
        notes=(
            f"{cancelled}. Si la feuille {quoted('Versements')} les contient, supprimez-y leurs lignes{NBSP}: ils seront dus de nouveau.",
            *kept_notes(),
        ),
    )


def _orders(contents: "PaymentContents", numbers: Sequence[str]) -> "list[Ordered]":
    """The orders of these numbers, each once. Raises UnusableRequest when one is unknown or cancelled already."""
    from pic_sheets.dates import format_date
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.texts import NBSP, nearest, quoted

    found: dict[str, Ordered] = {}
    for number in numbers:
        named = [order for order in contents.ordered.values() if number.upper() in {order.number, order.message}]
        if not named:
            close = nearest(number, contents.ordered)
            hint = (
                f"Vouliez-vous dire {quoted(close)}{NBSP}?"
                if close
                else f"Les numéros sont dans {quoted('pic-sheets paiements')}."
            )
            raise UnusableRequest(f"Le paiement {quoted(number)} n'a pas été ordonné.", f"{hint} Rien n'a été annulé.")
        left = [order for order in named if order.number not in contents.cancelled]
        if not left:
            ended = contents.cancelled[named[0].number]
            raise UnusableRequest(
                f"Le paiement {quoted(number)} est déjà annulé depuis le {format_date(ended.day)}.",
                f"Il n'y a rien à faire{NBSP}: s'il est dû, {quoted('pic-sheets paiements')} le dit.",
            )
        found |= {order.number: order for order in left}
    return list(found.values())


COMMAND = annuler
