"""The request to give back what was paid beyond what was earned, or for a project that was withdrawn.

An IBAN is masked in every letter: this one asks to be called for the account to pay, and warns against any other.
"""

from datetime import date
from typing import Any

from pic_sheets.documents._accounts import (
    behind_account,
    followed_fields,
    meeting_of_grant,
    sum_fields,
)
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._subjects import association_of, project_of
from pic_sheets.fund.account_certainty import is_account_certain
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.refunds_due import refund_due
from pic_sheets.identifiers import masked_iban
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP


def occasions(fund: Fund, today: date) -> tuple[Occasion[Project], ...]:
    """The projects whose holder has money to give back."""
    known = fund_on(fund, today)
    return tuple(_request(known, project) for project in known.project.values() if refund_due(known, project) > ZERO)


def _request(fund: Fund, project: Project) -> Occasion[Project]:
    due = refund_due(fund, project)
    withdrawn = project.withdrawn_on
    ground = f"projet retiré le {shown_day(withdrawn)}" if withdrawn else "versé au-delà des dépenses justifiées"
    return Occasion(
        project,
        project.code,
        meeting_of_grant(fund, project.code),
        amount=due,
        why=f"{format_amount(due)} à rendre{NBSP}: {ground}",
        is_due=is_account_certain(fund, project.code),
        survives_withdrawal=True,
        behind=behind_account(fund, project.code),
    )


def fields(fund: Fund, occasion: Occasion[Project], today: date) -> dict[str, Any]:
    """The fields of the request; `compte_association` is masked, "" when the workbook does not tell it."""
    project = project_of(fund, occasion.project)
    return {
        **followed_fields(fund, occasion, today),
        "reversement": sum_fields(refund_due(fund_on(fund, today), project)),
        "retrait": shown_day(project.withdrawn_on),
        "compte_association": masked_iban(association_of(fund).iban).replace(" ", NBSP),
    }


DOCUMENT = Letter("demande_reversement", "Demande de reversement", 70, occasions, fields)
