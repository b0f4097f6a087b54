"""The monthly statement of the fund's spending, for its members and its funders: what came in, was decided, went out."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pic_sheets.budget.monthly_statement import POSITION, Statement
from pic_sheets.budget.movements import Kind, Movement
from pic_sheets.dates import Month, format_date, format_short_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import Fields, MonthDocument
from pic_sheets.documents._result_fields import shown_content
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.days_past import undated
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_number
from pic_sheets.outcomes import EURO, Content
from pic_sheets.texts import counted

_POSITION = ("libelle", "ouverture", "mois", "cloture", "annee")
_SHARING = (
    "code", "nom", "part", "encaisse_mois", "encaisse", "accorde_mois", "accorde", "verse_mois", "verse", "disponible",
)  # fmt: skip


def statement_fields(fund: Fund, month: Month, today: date) -> Fields:
    """The month as a document tells it, stopped at today while it lasts; amounts are without the euro sign their heading has.

    No resident is named: see `public_name`.
    """
    statement = Statement(fund, month, min(month.last, today))
    sharing = [dict(zip(_SHARING, map(_shown, row), strict=True)) for row in statement.by_funder.rows]
    return {
        "association": association_fields(fund),
        "exercice": "" if fund.year is None else str(fund.year),
        "date_document": format_date(today),
        "mois": _month_fields(statement),
        "situation": _position(statement),
        "partage": {"lignes": sharing[:-1], "total": sharing[-1]},
        "encaissements": [_receipt(line) for line in statement.of(Kind.RECEIPT)],
        "decisions_du_mois": [_decision(line) for line in statement.of(Kind.DECISION)],
        "paiements": [_payment(line) for line in statement.of(Kind.PAYMENT, Kind.REFUND)],
        "bilans_du_mois": [_report(line) for line in statement.of(Kind.REPORT)],
        "totaux_du_mois": {code: format_number(amount) for code, amount in statement.moved.items()},
        "sans_date": counted(number, "ligne") if (number := sum(1 for _ in undated(fund))) else "",
    }


def _month_fields(statement: Statement) -> dict[str, Any]:
    month = statement.month
    return {
        "nom": month.name,
        "de": month.of,
        "debut": format_date(month.first),
        "fin": format_date(statement.until),
        "en_cours": statement.until < month.last,
    }


def _position(statement: Statement) -> list[dict[str, Any]]:
    """What is in the fund, line by line; `total` says which lines stand out."""
    rows: Sequence[Sequence[Content]] = statement.position.rows
    return [
        dict(zip(_POSITION, map(_shown, row), strict=True)) | {"total": code in {"enveloppe", "disponible"}}
        for code, row in zip(POSITION, rows, strict=True)
    ]


def _receipt(line: Movement) -> dict[str, str]:
    return {"date": _day(line), "financeur": apostrophised(line.party), "montant": _shown(line.told)}


def _decision(line: Movement) -> dict[str, str]:
    """One decision; `remplace` is what was granted before, when a later decision takes its place."""
    earlier = (line.told or 0) - line.amount
    return _about(line) | {
        "decision": line.nature,
        "accorde": _shown(line.told),
        "remplace": format_number(earlier) if earlier else "",
    }


def _payment(line: Movement) -> dict[str, str]:
    return _about(line) | {"nature": line.nature, "montant": _shown(line.told)}


def _report(line: Movement) -> dict[str, str]:
    """One report; `effet` is what it takes off what was committed, "" when nothing."""
    return _about(line) | {"justifie": _shown(line.told), "effet": _shown(line.amount) if line.amount else ""}


def _about(line: Movement) -> dict[str, str]:
    return {
        "date": _day(line),
        "code": line.project,
        "titre": apostrophised(line.title),
        "porteur": apostrophised(line.party),
    }


def _day(line: Movement) -> str:
    return "" if line.day is None else format_short_date(line.day)


def _shown(content: Content) -> str:
    return shown_content(content, EURO)


DOCUMENT = MonthDocument("releve_mensuel", "Relevé mensuel", statement_fields)
