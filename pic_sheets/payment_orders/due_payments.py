"""What is to be paid today for each project, and why; what would be, but for something that is awaited."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.dates import format_date
from pic_sheets.fund.account_certainty import is_account_certain
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import decided_on, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.payment_schedule import payment_schedule
from pic_sheets.fund.project_accounts import ProjectAccount, project_account
from pic_sheets.money import ZERO, format_amount, format_number
from pic_sheets.payment_orders.register_contents import Standing
from pic_sheets.payment_orders.register_lines import PaymentKey
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.payments import Nature
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.reports import Opinion, Report
from pic_sheets.texts import NBSP, quoted


@dataclass(frozen=True, slots=True)
class DuePayment:
    """A payment that is due: the project, what it is, why; `conditions` are those the committee set."""

    project: Project
    key: PaymentKey
    why: str
    conditions: str = ""

    @property
    def amount(self) -> Decimal:
        """How much, in euros, always positive."""
        return self.key.amount


@dataclass(frozen=True, slots=True)
class Awaited:
    """A payment that is not due yet: the cell that would make it so, and why."""

    project: Project
    cell: str
    why: str


def due_payments(fund: Fund, orders: Standing, today: date) -> tuple[DuePayment | Awaited, ...]:
    """At most one payment a project, in the order of the sheet; nothing for what is withdrawn, refused or adjourned.

    No amount is more than what the project is still owed, less what is ordered and not yet typed in `Versements`.
    """
    found = (_of_project(fund, project, orders, today) for project in fund.project.values())
    return tuple(item for item in found if item is not None)


def _of_project(fund: Fund, project: Project, orders: Standing, today: date) -> DuePayment | Awaited | None:
    decision = last_decision(fund, project.code)
    if decision is None or project.withdrawn_on is not None:
        return None
    doubt = _doubt(fund, project, decision, today)
    if doubt:
        return Awaited(project, *doubt)
    account = project_account(fund, project)
    if not decision.grants or account.to_pay == ZERO:
        return None
    if account.has_report:
        return _after_report(fund, project, decision, account, orders, today)
    return _before_report(fund, project, decision, account, orders)


def _doubt(fund: Fund, project: Project, decision: Decision, today: date) -> tuple[str, str] | None:
    """The cell and the reason that keep from saying anything of a project that may have been granted money."""
    code = project.code
    if not any(row.grants or not row.verdict for row in fund.decisions_on[code]):
        return None
    if not certainty(fund).decision(code):
        told = f"Ce que le comité a décidé n'est pas certain{NBSP}: une ligne de {quoted('Décisions')} est à corriger."
        return decision.at("verdict"), told
    day = decided_on(fund, code)
    if day is None or day > today:
        told = f"La séance est le {format_date(day)}" if day else "Le jour de la séance n'est pas connu"
        return decision.at("meeting"), f"{told}{NBSP}: rien n'est dû avant."
    if not is_account_certain(fund, code):
        return decision.at("granted"), (
            f"Ce qui est accordé, versé ou justifié n'est pas certain{NBSP}: une cellule de {quoted('Décisions')}, "
            f"{quoted('Versements')} ou {quoted('Bilans')} est à corriger."
        )
    return None


def _before_report(
    fund: Fund, project: Project, decision: Decision, account: ProjectAccount, orders: Standing
) -> DuePayment | None:
    """The advance, or all at once when the rules have none; once something is paid or ordered, the rest waits for the report."""
    ordered = orders.amount_of(project.code)
    day = decided_on(fund, project.code)
    rules = fund.rules_on(day)
    schedule = payment_schedule(account.granted, rules)
    whole = schedule is None or schedule.is_single
    amount = min(account.granted if schedule is None else schedule.advance, account.to_pay - ordered)
    if account.net_paid + ordered > ZERO or amount <= ZERO or day is None:
        return None
    nature = Nature.SINGLE if whole else Nature.ADVANCE
    part = "" if schedule is None or whole else f"{NBSP}: acompte de {_percent(schedule.rate)} prévu par le règlement"
    why = f"Accord du {format_date(day)}, {format_amount(account.granted)}{part or ', à verser en une fois'}."
    return DuePayment(project, orders.key(project.code, nature, amount), why, decision.reservations)


def _after_report(
    fund: Fund, project: Project, decision: Decision, account: ProjectAccount, orders: Standing, today: date
) -> DuePayment | Awaited | None:
    """What the report leaves to pay, once the committee approved it, where committees say so."""
    report = fund.report[project.code]
    ordered = orders.amount_of(project.code)
    amount = account.to_pay - ordered
    if amount <= ZERO:
        return None
    if report.received_on is None or report.received_on > today:
        return Awaited(
            project,
            report.at("received_on"),
            f"Le bilan est noté reçu plus tard qu'aujourd'hui{NBSP}: le solde attend ce jour.",
        )
    lacking = _unapproved(fund, report)
    if lacking:
        return Awaited(project, report.at("opinion"), lacking)
    nature = Nature.BALANCE if account.net_paid + ordered > ZERO else Nature.SINGLE
    return DuePayment(
        project, orders.key(project.code, nature, amount), _why_after(report, account, ordered), decision.reservations
    )


def _unapproved(fund: Fund, report: Report) -> str:
    """Why a report is not approved, "" when it is, or when no report of the fund says anything of it."""
    if report.opinion == Opinion.APPROVED or not any(other.opinion for other in fund.reports):
        return ""
    if report.opinion:
        return f"Le comité a noté le bilan {quoted(report.opinion)}{NBSP}: le solde attend qu'il soit {quoted(Opinion.APPROVED)}."
    return f"Le comité n'a pas encore donné son avis sur le bilan{NBSP}: le solde l'attend."


def _why_after(report: Report, account: ProjectAccount, ordered: Decimal) -> str:
    came = f"Bilan reçu le {format_date(report.received_on)}" if report.received_on else "Bilan reçu"
    approved = ", validé par le comité" if report.opinion == Opinion.APPROVED else ""
    kept = (
        f"{format_amount(account.committed)} justifiés sur {format_amount(account.granted)} accordés"
        if account.committed < account.granted
        else f"{format_amount(account.granted)} accordés et justifiés"
    )
    already = account.net_paid + ordered
    paid = f", dont {format_amount(already)} déjà versés ou ordonnés" if already > ZERO else ""
    return f"{came}{approved}{NBSP}: {kept}{paid}."


def _percent(rate: Decimal) -> str:
    return f"{format_number(rate * 100, 0)}{NBSP}%" if rate * 100 % 1 == 0 else f"{format_number(rate * 100, 2)}{NBSP}%"
