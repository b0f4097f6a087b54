"""What was ticked, compared with what is due now: the payments to order, and every reason not to."""

from collections.abc import Iterator, Mapping, Sequence

from pic_sheets.issues import Issue, Severity
from pic_sheets.money import format_amount
from pic_sheets.payment_orders.orders import LARGEST, Payable
from pic_sheets.payment_orders.tick_list import TickLine
from pic_sheets.texts import NBSP, cited, folded, quoted

#: The code of every line of a list that cannot be ordered.
REFUSED = "paiement-refuse"
_UNTICK = f"Mettez Non sous {quoted('Payer')}"
_AGAIN = f"refaites la liste avec {quoted('pic-sheets paiements')}"


def ticked(
    lines: Sequence[TickLine], payables: Sequence[Payable], reasons: Mapping[str, str]
) -> tuple[tuple[Payable, ...], tuple[Issue, ...]]:
    """The payments ticked that can be ordered, and an issue on the cell of the list for each that cannot.

    `payables` are all that is due now; `reasons` says, by project, why there is nothing to pay for it.
    """
    due = {folded(payable.due.project.code): payable for payable in payables}
    told = {folded(project): why for project, why in reasons.items()}
    chosen: dict[str, Payable] = {}
    issues: list[Issue] = []
    for line in lines:
        if not line.pay:
            continue
        found = due.get(folded(line.project))
        if found is None:
            why = told.get(folded(line.project), "ce paiement n'est pas, ou n'est plus, dû d'après le classeur.")
            issues.append(_refused(line, "project", f"{_name(line)}{NBSP}: {why}", f"{_UNTICK}, ou {_AGAIN}."))
        elif folded(line.project) in chosen:
            issues.append(
                _refused(line, "project", f"{_name(line)} est déjà plus haut dans la liste.", "Supprimez cette ligne.")
            )
        else:
            chosen[folded(line.project)] = found
            issues += _differences(line, found)
    return tuple(chosen.values()), tuple(issues)


def _differences(line: TickLine, found: Payable) -> Iterator[Issue]:
    """What the line says that is not what is due, and what is missing to pay it."""
    if folded(line.nature) != folded(found.due.key.nature):
        message = f"{_name(line)}{NBSP}: c'est maintenant {quoted(found.due.key.nature)} qui est dû, et non {cited(line.nature)}."
        yield _refused(line, "nature", message, f"Le classeur a changé depuis{NBSP}: {_AGAIN}.")
    elif line.amount != found.due.amount:
        listed = "rien" if line.amount is None else format_amount(line.amount)
        message = (
            f"{_name(line)}{NBSP}: {listed} dans la liste, {format_amount(found.due.amount)} dus d'après le classeur."
        )
        yield _refused(
            line,
            "amount",
            message,
            f"Ne changez pas les montants de la liste{NBSP}: corrigez le classeur, puis {_AGAIN}.",
        )
    if found.payee.missing:
        yield _refused(
            line,
            "account",
            found.payee.missing,
            f"Corrigez cette cellule du classeur, ou {_UNTICK[0].lower()}{_UNTICK[1:]}.",
        )
    if found.due.amount > LARGEST:
        message = f"{_name(line)}{NBSP}: un virement ne peut pas dépasser {format_amount(LARGEST)}."
        yield _refused(line, "amount", message, "Corrigez le montant dans le classeur.")


def _name(line: TickLine) -> str:
    return f"Le paiement de {cited(line.project)}" if line.project else "Cette ligne, sans code de projet,"


def _refused(line: TickLine, field: str, message: str, advice: str) -> Issue:
    return Issue(line.place.sheet, line.place.cell(field), REFUSED, Severity.BLOCKING, message, advice)
