"""What was granted, paid, justified and given back for one project, as the letters that follow a grant say it."""

from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.columns import Record, filled
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._grants import grant_fields
from pic_sheets.documents._letters import amount_fields
from pic_sheets.documents._subjects import project_of
from pic_sheets.fund.account_certainty import is_account_certain
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.fund.refunds_due import refund_due
from pic_sheets.money import ZERO
from pic_sheets.sheets.decisions import Decision

_OF_THE_DECISION = frozenset({"vote", "motif", "reserves"})


def followed_fields(fund: Fund, occasion: Occasion[Any], today: date) -> dict[str, Any]:
    """The fields of a letter about what became of a grant: its amount and its terms, and `suivi`, the account on that day.

    How the committee voted, and why, was told by the letter of its decision.
    """
    decision = last_decision(fund, occasion.project) or filled(Decision)
    about = Occasion(decision, occasion.project, occasion.meeting)
    grant = {name: field for name, field in grant_fields(fund, about, today).items() if name not in _OF_THE_DECISION}
    return {**grant, "suivi": account_fields(fund_on(fund, today), occasion.project)}


def account_fields(fund: Fund, code: str) -> dict[str, Any]:
    """The project's account; `retenu` is what it earned in the end, `reste` what the fund still owes."""
    account = project_account(fund, project_of(fund, code))
    return {
        "verse": sum_fields(account.paid),
        "rendu": sum_fields(account.refunded),
        "net": sum_fields(max(ZERO, account.net_paid)),
        "justifie": sum_fields(account.justified),
        "retenu": sum_fields(account.committed),
        "est_reduit": account.has_report and account.committed < account.granted,
        "reste": sum_fields(account.to_pay),
        "bilan_recu": code in fund.report,
    }


def sum_fields(amount: Decimal) -> dict[str, Any]:
    """The amount in figures and in words; `positif` says whether it is more than nothing."""
    return {**amount_fields(amount), "positif": amount > ZERO}


def meeting_of_grant(fund: Fund, project: str) -> str:
    """The code of the meeting that decided on the project last, "" when none did."""
    decision = last_decision(fund, project)
    return decision.meeting if decision else ""


def behind_account(fund: Fund, project: str) -> tuple[Record, ...]:
    """The rows that a project's account is made from: its decisions, its payments, its report."""
    report = fund.report.get(project)
    return (
        *fund.decisions_on.get(project, ()),
        *fund.payments_of.get(project, ()),
        *((report,) if report else ()),
    )


def is_settled(fund: Fund, code: str) -> bool:
    """Whether the report is in and nobody owes anything any more, for certain, of a project that was not withdrawn."""
    project = project_of(fund, code)
    account = project_account(fund, project)
    return (
        project.withdrawn_on is None
        and is_account_certain(fund, code)
        and account.has_report
        and account.to_pay == ZERO
        and refund_due(fund, project) == ZERO
    )
