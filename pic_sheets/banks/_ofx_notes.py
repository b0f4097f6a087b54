"""What the accountant is told of an OFX account that was read: what the file leaves out, or what banks get wrong in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from pic_sheets.bank_statements import Balance, Movement
from pic_sheets.banks._ofx_tags import Account
from pic_sheets.dates import format_short_date
from pic_sheets.texts import cited, counted, typeset

#: Kinds of movements (TRNTYPE) by which money goes out.
_DEBITS = {"DEBIT", "CHECK", "DIRECTDEBIT", "FEE", "SRVCHG"}


def notes(
    account: Account, movements: Sequence[Movement], closing: Balance | None, last: date | None
) -> tuple[str, ...]:
    """The French sentences to tell of the account."""
    return tuple(map(typeset, (*_on_what_is_left_out(account, closing, last), *_on_movements(account, movements))))


def _on_what_is_left_out(account: Account, closing: Balance | None, last: date | None) -> Iterator[str]:
    if not account["CURDEF"]:
        yield "Le fichier ne dit pas sa monnaie : il est lu en euros."
    if account.pending:
        yield f"{counted(account.pending, 'mouvement')} en attente, pas encore au compte : non repris."
    if account["LEDGERBAL.BALAMT"] and closing is None:
        yield "Le solde du compte n'a pas de date : il n'est pas contrôlé."
    if closing and last and closing.day > last:
        yield (
            f"Le solde est celui du {format_short_date(closing.day)}, après le dernier jour du relevé, le "
            f"{format_short_date(last)} : d'autres mouvements ont pu passer entre les deux."
        )


def _on_movements(account: Account, movements: Sequence[Movement]) -> Iterator[str]:
    unsigned = [movement for movement in movements if movement.amount > 0 and movement.means.upper() in _DEBITS]
    if unsigned:
        yield (
            f"{counted(len(unsigned), 'mouvement')} de débit sans signe moins, à partir de la ligne {unsigned[0].row} : "
            "lu comme un crédit, à comparer avec le relevé papier."
        )
    times = Counter(record["FITID"] for record in account.movements if record["FITID"])
    repeated = [reference for reference, number in times.items() if number > 1]
    if repeated:
        yield (
            f"{counted(len(repeated), 'référence')} de la banque sur plusieurs mouvements, {cited(repeated[0])} par "
            "exemple : tous ces mouvements sont gardés."
        )
