"""Which of the accounts of the statements is the fund's."""

from collections.abc import Sequence

from pic_sheets.errors import UnusableRequest
from pic_sheets.identifiers import compact, masked_account
from pic_sheets.reconciliation.merging import Account
from pic_sheets.texts import listed, quoted, typeset

#: Fewer characters are in many an IBAN by chance.
_SHORTEST_NUMBER = 5
_UNNUMBERED = "un compte sans numéro"


def chosen_account(accounts: Sequence[Account], asked: str | None, iban: str) -> tuple[Account, tuple[str, ...]]:
    """The account asked for by the end of its number, else that of the association's IBAN, else the only one; and notes.

    Raises UnusableRequest, with the accounts that there are, when none or several fit.
    """
    if asked is not None:
        return _asked(accounts, asked), ()
    fitting = [account for account in accounts if _is_within(account.period.number, iban)]
    if len(fitting) == 1:
        return fitting[0], _set_aside(accounts, fitting[0])
    if len(accounts) == 1:
        return accounts[0], _another(accounts[0], iban)
    raise UnusableRequest(
        typeset(f"Ces relevés sont de {len(accounts)} comptes : {_named(accounts)}."),
        typeset(
            f"Dites lequel avec {quoted('--compte')} et la fin de son numéro, ou écrivez l'IBAN du fonds dans la feuille {quoted('Association')}."
        ),
    )


def _asked(accounts: Sequence[Account], asked: str) -> Account:
    wanted = compact(asked)
    fitting = [account for account in accounts if wanted and compact(account.period.number).endswith(wanted)]
    if not fitting:
        fitting = [account for account in accounts if _is_within(account.period.number, asked)]
    if len(fitting) == 1:
        return fitting[0]
    what = "est la fin de plusieurs comptes" if fitting else "n'est pas un compte de ces relevés"
    raise UnusableRequest(
        typeset(f"{quoted(masked_account(asked) if len(wanted) > 8 else asked)} {what}."),  # noqa: PLR2004 - short enough to be shown
        typeset(f"Ces relevés sont de : {_named(accounts)}."),
    )


def _is_within(number: str, iban: str) -> bool:
    """Whether an account's number, alone or with its bank's and branch's, is the one that an IBAN holds."""
    bare = compact(number).lstrip("0")
    return len(bare) >= _SHORTEST_NUMBER and bare in compact(iban)


def _set_aside(accounts: Sequence[Account], chosen: Account) -> tuple[str, ...]:
    others = [account for account in accounts if account is not chosen]
    return (typeset(f"Laissé de côté, hors du compte du fonds : {_named(others)}."),) if others else ()


def _another(account: Account, iban: str) -> tuple[str, ...]:
    """A word when the only account is, by its number, not that of the association."""
    if not account.period.number or not iban:
        return ()
    shown = masked_account(account.period.number)
    return (
        typeset(
            f"Ces relevés sont du compte {shown}, et l'IBAN de la feuille {quoted('Association')} finit par {compact(iban)[-3:]} : vérifiez."
        ),
    )


def _named(accounts: Sequence[Account]) -> str:
    return listed([masked_account(account.period.number) or _UNNUMBERED for account in accounts])
