"""Valid records of every sheet, so that a test names only what matters to it.

The defaults agree with one another: project P1 of holder H1, in district Q1, on theme T01, granted in full at meeting S1,
paid at once by a fund whose funder is F1, in 2025. Each record stands in its own sheet, its columns in the order
declared, on row 4 unless `row` says otherwise.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from pic_sheets.columns import Place, Record, Sheet
from pic_sheets.sheets import (
    accounts,
    budgets,
    communication,
    decisions,
    districts,
    funders,
    holders,
    meetings,
    members,
    payments,
    projects,
    receipts,
    reports,
    rules,
    themes,
)
from pic_sheets.sheets import (
    association as associations,
)
from pic_sheets.sheets import (
    attendance as attendances,
)
from pic_sheets.sheets import (
    support as supports,
)

AnyRecord = TypeVar("AnyRecord", bound=Record)

FIRST_ROW = 4
YEAR = 2025
#: What a field declared with this type holds when its cell is blank; any other holds None.
_BLANKS: Mapping[object, object] = {str: "", tuple[str, ...]: ()}


def place(sheet: Sheet, row: int = FIRST_ROW) -> Place:
    """Where a record stands when its sheet's columns are in the order declared."""
    if sheet.by_parameter:
        return Place(
            sheet.name, row, dict.fromkeys(sheet.columns, 2), {name: row + n for n, name in enumerate(sheet.columns)}
        )
    return Place(sheet.name, row, {name: number for number, name in enumerate(sheet.columns, 1)})


def _maker(record: Callable[..., AnyRecord], sheet: Sheet, **defaults: Any) -> Callable[..., AnyRecord]:
    """What makes records of a sheet: blank but for the defaults and the changes."""
    blanks = {item.name: _BLANKS.get(item.type) for item in fields(sheet.record) if item.name in sheet.columns}

    def make(*, row: int = FIRST_ROW, **changes: Any) -> AnyRecord:
        return record(**{"place": place(sheet, row), **blanks, **defaults, **changes})

    return make


association = _maker(
    associations.Association, associations.SHEET, name="Les Amis du 3/15", address="1 rue du Parc", postcode="62680",
    town="Méricourt", signatory="Jeanne Martin", signatory_title="Présidente", year=YEAR, signing_town="Méricourt",
)  # fmt: skip
rule = _maker(
    rules.Rule, rules.SHEET, parameter="Plafond par projet", since=date(YEAR, 1, 1), value=Decimal("900.00"),
)  # fmt: skip
funder = _maker(
    funders.Funder, funders.SHEET, code="F1", name="Région Hauts-de-France", type="Région", notified=Decimal("10000.00"),
)  # fmt: skip
receipt = _maker(
    receipts.Receipt, receipts.SHEET, funder="F1", day=date(YEAR, 2, 10), amount=Decimal("5000.00"),
)  # fmt: skip
district = _maker(
    districts.District, districts.SHEET, code="Q1", name="Quartier du Parc", towns="Méricourt", status=districts.Status.PRIORITY.value,
)  # fmt: skip
theme = _maker(
    themes.Theme, themes.SHEET, code="T01", name="Circuits courts", reference=themes.TEN_THEMES,
)  # fmt: skip
holder = _maker(
    holders.Holder, holders.SHEET, code="H1", type=holders.HolderType.ASSOCIATION.value, name="Les Jardins du 3/15",
    civility="Madame", first_name="Nadia", last_name="Petit", address="2 rue du Parc", postcode="62680", town="Méricourt",
    iban="FR14 2004 1010 0505 0001 3M02 606",
)  # fmt: skip
project = _maker(
    projects.Project, projects.SHEET, code="P1", filed_on=date(YEAR, 2, 3), holder="H1", title="Jardin partagé",
    description="Un jardin au pied des immeubles.", theme="T01", district="Q1", start=date(YEAR, 5, 10),
    end=date(YEAR, 6, 20), cost=Decimal("1000.00"), requested=Decimal("900.00"), meeting="S1",
)  # fmt: skip
budget_line = _maker(
    budgets.BudgetLine, budgets.SHEET, project="P1", side=budgets.Side.EXPENSE.value, item="60 Achats",
    label="Terreau et outils", planned=Decimal("1000.00"),
)  # fmt: skip
member = _maker(
    members.Member, members.SHEET, code="M1", civility="Monsieur", first_name="Karim", last_name="Leroy",
    college=members.RESIDENTS, voice=members.Voice.VOTING.value, since=date(YEAR, 1, 1),
)  # fmt: skip
meeting = _maker(meetings.Meeting, meetings.SHEET, code="S1", day=date(YEAR, 3, 5))
attendance = _maker(
    attendances.Attendance, attendances.SHEET, meeting="S1", member="M1", presence=attendances.Presence.PRESENT.value,
)  # fmt: skip
decision = _maker(
    decisions.Decision, decisions.SHEET, meeting="S1", project="P1", verdict=decisions.Verdict.GRANT.value, granted=Decimal("900.00"),
)  # fmt: skip
payment = _maker(
    payments.Payment, payments.SHEET, project="P1", nature=payments.Nature.SINGLE.value, day=date(YEAR, 4, 1),
    amount=Decimal("900.00"), mode="Virement",
)  # fmt: skip
report = _maker(
    reports.Report, reports.SHEET, project="P1", received_on=date(YEAR, 7, 10), participants=30, justified=Decimal("900.00"),
    achieved="Oui", effects="Les voisins se parlent.",
)  # fmt: skip
account_line = _maker(
    accounts.AccountLine, accounts.SHEET, account="6571", label="Aides aux projets", planned=Decimal("9000.00"),
)  # fmt: skip
support = _maker(
    supports.Support, supports.SHEET, day=date(YEAR, 1, 20), project="P1", holder="H1", type="Rendez-vous", minutes=60,
    subject="Montage du dossier",
)  # fmt: skip
announcement = _maker(
    communication.Announcement, communication.SHEET, day=date(YEAR, 1, 15), action="Réunion publique", medium="Affiche",
)  # fmt: skip
