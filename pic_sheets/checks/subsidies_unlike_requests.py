"""Subsidies in the fund's budget that are not those asked from its funders."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.cerfa_lines import SUBSIDIES
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, format_amount, total
from pic_sheets.sheets.accounts import AccountLine
from pic_sheets.sheets.funders import Funder
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The line of the funder that differs, else the first, when the lines 74 add up neither to what is asked nor to what is notified.

    A budget brought up to date once the answers are known plans what is notified. A funder whose own account is not a
    subsidy (a foundation's gift in 754) is left out.
    """
    found = (line for line in fund.account_lines if line.account.startswith(SUBSIDIES))
    lines = sorted(found, key=lambda line: line.place.row)
    funders = [funder for funder in fund.funders if not funder.account or funder.account.startswith(SUBSIDIES)]
    if not lines or not _is_known(fund) or not any(funder.requested for funder in funders):
        return
    planned, asked = total(line.planned for line in lines), total(map(_asked, funders))
    if planned in {asked, total(map(_expected, funders))}:
        return
    yield Finding(
        next((line for line in lines if _differs(line, funders)), lines[0]),
        "planned",
        f"Les subventions prévues (comptes 74) font {format_amount(planned)}, et les montants demandés aux financeurs {format_amount(asked)}.",
        f"Mettez le même montant ici et dans {quoted('Montant demandé')} de la feuille {quoted('Financeurs')}, ou ce qui est notifié.",
    )


def _is_known(fund: Fund) -> bool:
    """Whether every account and every amount that the sums need could be read."""
    return (
        fund.reads("Financeurs")
        and all(has(line, "account", "planned") for line in fund.account_lines)
        and all(funder.reads("requested", "notified", "account") for funder in fund.funders)
    )


def _asked(funder: Funder) -> Decimal:
    """What is asked from a funder; one of which nothing is asked may have notified something all the same."""
    return funder.notified or ZERO if funder.requested is None else funder.requested


def _expected(funder: Funder) -> Decimal:
    """What a funder notified, or what is asked from it until it does."""
    return funder.notified or _asked(funder)


def _differs(line: AccountLine, funders: list[Funder]) -> bool:
    owners = [funder for funder in funders if funder.account == line.account]
    return len(owners) == 1 and line.planned not in {_asked(owners[0]), _expected(owners[0])}


CHECK = Check(
    "subventions-differentes-des-demandes",
    "financeurs",
    Severity.WARNING,
    "Les subventions du budget du fonds (comptes 74) ne font ni ce qui est demandé aux financeurs, ni ce qu'ils ont notifié.",
    USAGE,
    find,
    faulty=Case(
        {
            "Financeurs": [{"Code": "REG", "Montant demandé": 12000.0, "Compte": "7411"}],
            "Charges et produits": [
                {"Compte": "6571", "Libellé": "Aides aux projets", "Prévu": 11000.0},
                {"Compte": "7411", "Libellé": "Région", "Prévu": 11000.0},
            ],
        },
        at=("Charges et produits", "Prévu", 3),
    ),
    right=Case(
        {
            "Financeurs": [{"Code": "REG", "Montant demandé": 12000.0, "Compte": "7411"}],
            "Charges et produits": [
                {"Compte": "6571", "Libellé": "Aides aux projets", "Prévu": 12000.0},
                {"Compte": "7411", "Libellé": "Région", "Prévu": 12000.0},
            ],
        }
    ),
)
