"""Each project's account: what was asked, granted, committed, paid, given back, justified."""

from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.fund.decisions import granted, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, total
from pic_sheets.sheets.projects import Project


@dataclass(frozen=True, slots=True)
class ProjectAccount:
    """The amounts of one project, in euros.

    `committed` is what is still owed or was earned: the grant while there is no report, then no more than what the
    report justifies. `to_pay` and `overpaid` compare it with what was paid less what was given back.
    """

    requested: Decimal
    granted: Decimal
    committed: Decimal
    paid: Decimal
    refunded: Decimal
    justified: Decimal
    has_report: bool

    @property
    def net_paid(self) -> Decimal:
        """Paid less given back."""
        return self.paid - self.refunded

    @property
    def to_pay(self) -> Decimal:
        """What the fund still owes, never negative."""
        return max(ZERO, self.committed - self.net_paid)

    @property
    def overpaid(self) -> Decimal:
        """What the holder owes back; known only once the report is in."""
        return max(ZERO, self.net_paid - self.committed) if self.has_report else ZERO


def project_account(fund: Fund, project: Project) -> ProjectAccount:
    """The account of a project; a withdrawn one asks for nothing."""
    grant = granted(fund, project.code)
    report = fund.report.get(project.code)
    justified = min(grant, report.justified) if report and report.justified is not None else ZERO
    settled = report is not None and report.justified is not None
    payments = fund.payments_of.get(project.code, ())
    return ProjectAccount(
        requested=ZERO if project.withdrawn_on else project.requested or ZERO,
        granted=grant,
        committed=(justified if settled else grant) if is_granted(fund, project.code) else ZERO,
        paid=total(payment.amount for payment in payments if not payment.is_refund),
        refunded=total(payment.amount for payment in payments if payment.is_refund),
        justified=justified,
        has_report=settled,
    )


def project_accounts(fund: Fund) -> dict[str, ProjectAccount]:
    """Project code → account, for every project that has a code."""
    return {code: project_account(fund, project) for code, project in fund.project.items()}
