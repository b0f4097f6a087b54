"""The accounts of the fund's entries, each with the name that its own sheet of accounts gives it."""

from pic_sheets.accounting.books import Party
from pic_sheets.accounting.chart import Role, chart, chart_label
from pic_sheets.fund.accounts import REUSED
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.funders import Funder

#: What a code of a funder takes before it when a holder has the same.
_FUNDER = "FIN-"
#: The least digits of an account that a FEC accepts (LPF, article A. 47 A-1).
_LEAST_DIGITS = 3


def account(fund: Fund, role: Role) -> Party:
    """The account of a role, without a party."""
    found = chart()[role]
    return Party(found.number, label_of(fund, found.number))


def label_of(fund: Fund, number: str) -> str:
    """The label of an account: the one of Charges et produits, else the chart's."""
    own = (line.label for line in fund.account_lines if line.account == number and line.label)
    return next(own, "") or chart_label(number) or number


def holder_party(fund: Fund, project: str) -> Party:
    """The holder of a project, under the account of third parties; the suspense account when the workbook does not say whose it is."""
    found = fund.project.get(project)
    holder = fund.holder.get(found.holder) if found else None
    if holder is None:
        return account(fund, Role.SUSPENSE)
    parties = account(fund, Role.PARTIES)
    return Party(parties.account, parties.label, holder.code, holder.name or holder.code)


def funder_party(fund: Fund, code: str) -> Party:
    """The funder, under the account of third parties; the suspense account when it is not one of Financeurs."""
    funder = fund.funder.get(code)
    if funder is None:
        return account(fund, Role.SUSPENSE)
    parties = account(fund, Role.PARTIES)
    auxiliary = f"{_FUNDER}{code}" if code in fund.holder else code
    return Party(parties.account, parties.label, auxiliary, funder.name or code)


def is_reuse(funder: Funder) -> bool:
    """Whether the row stands for money of the years before, taken back at the end of the year, rather than for a subsidy."""
    return funder.account.startswith(REUSED)


def income_account(fund: Fund, funder: Funder) -> Party:
    """The account of a funder's subsidy: its own `Compte` when it is one of class 7, else the chart's."""
    number = funder.account
    if not has_own_account(funder):
        return account(fund, Role.SUBSIDIES)
    return Party(number, label_of(fund, number))


def has_own_account(funder: Funder) -> bool:
    """Whether the funder's `Compte` can be credited: digits, three at least, of class 7."""
    number = funder.account
    return number.isascii() and number.isdigit() and len(number) >= _LEAST_DIGITS and number.startswith("7")
