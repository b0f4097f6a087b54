"""The subsidies that the year leaves unspent, kept for the years to come: fonds dédiés."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.fund.accounts import REUSED, lines_of, management_account, realised
from pic_sheets.fund.entries import entries
from pic_sheets.fund.envelope import funders_shares, project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, shares, total


@dataclass(frozen=True, slots=True)
class DedicatedFunds:
    """In euros, never negative; `projects` and `fees` have one amount a funder, in the order of the sheet.

    `projects` is what each gave for projects and is not committed, `fees` its part of the fees left; `reused` is the money
    of the years before that was used this year.
    """

    projects: Sequence[Decimal]
    fees: Sequence[Decimal]
    reused: Decimal

    @property
    def carried(self) -> tuple[Decimal, ...]:
        """What each funder's money leaves for the years to come."""
        return tuple(project + fee for project, fee in zip(self.projects, self.fees, strict=True))

    @property
    def total(self) -> Decimal:
        """What the year leaves for the years to come."""
        return total(self.carried)


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of a journal entry, in euros: one of `debit` and `credit` is nothing."""

    account: str
    label: str
    debit: Decimal = ZERO
    credit: Decimal = ZERO


_CARRY, _KEPT, _USE = (
    ("6894", "Reports en fonds dédiés sur subventions d'exploitation"),
    ("194", "Fonds dédiés sur subventions d'exploitation"),
    ("7894", "Utilisations de fonds dédiés sur subventions d'exploitation"),
)


def dedicated_funds(fund: Fund) -> DedicatedFunds:
    """What is kept for the years to come, and what was taken back of the years before.

    The part of a subsidy not committed at the end of the year is carried over (ANC 2018-06; « la part non engagée »,
    https://ess.inextenso.fr/comptabilisation-subventions-publiques/). So each funder's part is its `Disponible` of the
    budget. What an account 7894 says was used of the years before has paid its share of the commitments first (ours), unless
    a funder of account 789 stands for it in Financeurs: the envelope has it already.
    """
    committed = total(entry.account.committed for entry in entries(fund))
    reused = max(ZERO, realised(lines_of(fund, REUSED)) or ZERO)
    is_in_envelope = any(funder.account.startswith(REUSED) for funder in fund.funders)
    borne = committed if is_in_envelope else max(ZERO, committed - reused)
    parts = zip(fund.funders, funders_shares(fund, borne), strict=True)
    unspent_fees = management_account(fund).unspent
    return DedicatedFunds(
        projects=tuple(max(ZERO, project_part(funder) - share) for funder, share in parts),
        fees=shares(unspent_fees, [max(ZERO, funder.management_fee or ZERO) for funder in fund.funders]),
        reused=reused,
    )


def journal(found: DedicatedFunds) -> tuple[JournalLine, ...]:
    """The entries to make on the last day of the year, debits and credits being equal; none when nothing is to be noted."""
    lines: list[JournalLine] = []
    if found.total:
        lines += [JournalLine(*_CARRY, debit=found.total), JournalLine(*_KEPT, credit=found.total)]
    if found.reused:
        lines += [JournalLine(*_KEPT, debit=found.reused), JournalLine(*_USE, credit=found.reused)]
    return tuple(lines)
