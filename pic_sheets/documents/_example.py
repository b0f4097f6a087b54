"""A small invented fund: the example with which the placeholders of a template are checked."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from pic_sheets.columns import Place, filled
from pic_sheets.dates import Month
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, Severity
from pic_sheets.sheets.accounts import AccountLine
from pic_sheets.sheets.association import Association
from pic_sheets.sheets.attendance import Attendance, Presence
from pic_sheets.sheets.budgets import BudgetLine, Side
from pic_sheets.sheets.communication import Announcement
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.districts import District, Status
from pic_sheets.sheets.funders import Funder
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import RESIDENTS, Member, Voice
from pic_sheets.sheets.payments import Nature, Payment
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.receipts import Receipt
from pic_sheets.sheets.reports import Opinion, Report
from pic_sheets.sheets.rules import Majority, Rule
from pic_sheets.sheets.support import Support
from pic_sheets.sheets.themes import FOUR_OBJECTIVES, TEN_THEMES, Theme
from pic_sheets.tables import Percent

#: What the checks could say of its first project.
EXAMPLE_ISSUES = (
    Issue("Projets", "P2", "depot-tardif", Severity.WARNING, "Le dossier est arrivé 5 jours trop tard.", "Dites-le au comité."),
)  # fmt: skip

#: The day on which the example's documents are made: after its first meeting, before its second.
EXAMPLE_DAY = date(2025, 3, 10)
#: A month in which the example has something of everything to tell: see `example_month_fund`.
EXAMPLE_MONTH = Month(2025, 3)

_VERDICTS = {
    Verdict.GRANT: Decimal("1200.00"),
    Verdict.PARTIAL: Decimal("900.00"),
    Verdict.ADJOURNMENT: None,
    Verdict.REFUSAL: None,
}


def example_fund() -> Fund:
    """A fund with something to write of every kind of letter; nothing in it is real.

    A first meeting decides on one project of each way, the next one waits for a fifth, and an earlier one granted the
    projects of the past autumn: three whose report is late, one paid too much, one well ended.
    """
    return Fund(
        association=_association(),
        rules=_rules(),
        funders=_funders(),
        receipts=(filled(Receipt, funder="REG", day=date(2025, 2, 3), amount=Decimal("7000.00")),),
        districts=(
            filled(
                District, code="QN06234M", name="Quartier du 3/15", towns="Méricourt", status=Status.PRIORITY, inhabitants=4200
            ),
        ),
        themes=(
            filled(Theme, code="T01", name="Circuits courts", reference=TEN_THEMES, objective="O1"),
            filled(Theme, code="O1", name="Transition des quartiers", reference="O4"),
        ),
        holders=_holders(),
        projects=(*(_project(rank) for rank in range(1, len(_VERDICTS) + 1)), _awaited(), *map(_past, _PAST)),
        budget_lines=_budget(),
        members=_members(),
        meetings=_meetings(),
        attendance=(
            filled(Attendance, meeting="C2025-01", member="M01", presence=Presence.PRESENT),
            filled(Attendance, meeting="C2025-01", member="M02", presence=Presence.REPRESENTED, proxy="M01"),
            filled(Attendance, meeting="C2025-01", member="M03", presence=Presence.EXCUSED),
            filled(Attendance, meeting="C2025-01", member="M04", presence=Presence.PRESENT),
        ),
        decisions=(*(_decision(rank, verdict) for rank, verdict in enumerate(_VERDICTS, start=1)), *map(_past_grant, _PAST)),
        payments=(
            filled(
                Payment, project="PIC-2025-001", nature=Nature.ADVANCE, day=date(2025, 3, 12), amount=Decimal("960.00"),
                mode="Virement",
            ),
            *map(_past_payment, _PAST),
            filled(
                Payment, project="PIC-2024-035", nature=Nature.BALANCE, day=date(2025, 3, 7), amount=Decimal("160.00"),
                mode="Virement",
            ),
        ),
        reports=(_report(), *(_past_report(code, justified) for code, justified in _JUSTIFIED.items())),
        account_lines=_accounts(),
        supports=(filled(Support, day=date(2025, 2, 1), project="PIC-2025-001", type="Appel", minutes=20, subject="Budget"),),
        announcements=(filled(Announcement, day=date(2025, 1, 8), action="Appel à projets", medium="Affiche"),),
    )  # fmt: skip


def example_month_fund() -> Fund:
    """The same fund, all that was received, paid and reported moved to its month, its themes as the Région reads them."""
    fund, day = example_fund(), date(2025, 3, 20)
    objective = filled(Theme, code="O1", name="Transition des quartiers", reference=FOUR_OBJECTIVES)
    return replace(
        fund,
        themes=(*(replace(theme, objective="O1") for theme in fund.themes), objective),
        projects=tuple(replace(project, other_themes=("O1",)) for project in fund.projects),
        receipts=tuple(replace(receipt, day=day) for receipt in fund.receipts),
        payments=tuple(replace(payment, day=day) for payment in fund.payments),
        reports=tuple(replace(report, received_on=day) for report in fund.reports),
    )


def _association() -> Association:
    return Association(
        name="Les Initiatives du quartier", acronym="LIQ", siret="99996201200012", rna="W629900001",
        address="14 rue du Coron-Bleu", postcode="62680", town="Méricourt", phone="03 53 01 20 14",
        email="contact@example.org", signatory="Bernadette Lemaître", signatory_title="Présidente", year=2025,
        signing_town="Méricourt", iban="FR76 3000 6000 0112 3456 7890 189",
    )  # fmt: skip


def _rules() -> tuple[Rule, ...]:
    values = {
        "Acompte (%)": Decimal("0.8"),
        "Délai de bilan (jours)": 60,
        "Délai de dépôt (jours)": 15,
        "Présence du porteur obligatoire": True,
        "Quorum": Percent(Decimal("0.5")),
        "Majorité": Majority.SIMPLE,
        "Pouvoirs par membre": 1,
    }
    earlier = filled(Rule, parameter="Délai de dépôt (jours)", since=date(2023, 1, 1), value=10)
    return (
        earlier,
        *(filled(Rule, parameter=name, since=date(2024, 1, 1), value=value) for name, value in values.items()),
    )


def _funders() -> tuple[Funder, ...]:
    return (
        filled(Funder, code="REG", name="Région Hauts-de-France", type="Région", requested=Decimal("7000.00"), notified=Decimal("7000.00")),
        filled(
            Funder, code="VILLE", name="Ville de Méricourt", type="Commune", notified=Decimal("3300.00"),
            management_fee=Decimal("300.00"),
        ),
    )  # fmt: skip


def _holders() -> tuple[Holder, ...]:
    types = (HolderType.ASSOCIATION, HolderType.RESIDENTS, HolderType.RESIDENT, HolderType.RESIDENT)
    return tuple(
        filled(
            Holder, code=f"P{rank:03}", type=type_, name="Les Jardins du 3/15", civility="Madame", first_name="Sylvie",
            last_name="Kubiak", address="3 rue des Capucines", postcode="62680", town="Méricourt",
            iban="FR14 2004 1010 0505 0001 3M02 606", account_owner="Les Jardins du 3/15",
        )
        for rank, type_ in enumerate(types, start=1)
    )  # fmt: skip


def _accounts() -> tuple[AccountLine, ...]:
    amounts = (
        ("6571", "Aides aux projets", "9000.00", "6480.00"),
        ("6064", "Fournitures administratives", "120.00", "118.40"),
        ("741", "Subventions", "10300.00", "10300.00"),
        ("864", "Bénévolat", "450.00", "1416.00"),
        ("875", "Bénévolat", "450.00", "1416.00"),
    )
    return tuple(
        filled(AccountLine, account=account, label=label, planned=Decimal(planned), actual=Decimal(actual))
        for account, label, planned, actual in amounts
    )


def _project(rank: int) -> Project:
    return filled(
        Project, place=Place("Projets", 1 + rank, {}), code=f"PIC-2025-{rank:03}", filed_on=date(2025, 1, 14), holder=f"P{rank:03}", title="Un potager partagé",
        description="Cultiver ensemble.", theme="T01", district="QN06234M", start=date(2025, 4, 1), end=date(2025, 8, 31),
        venue="Rue des Capucines", audience="Familles", cost=Decimal("1500.00"), requested=Decimal("1200.00"),
        meeting="C2025-01",
    )  # fmt: skip


def _awaited() -> Project:
    """A project that no meeting has seen yet."""
    return replace(
        _project(1), code="PIC-2025-005", filed_on=date(2025, 3, 3), title="Une fresque au gymnase", meeting="C2025-02"
    )


#: Project of the past autumn → its last day. The reports of the first three are late by 70, 39 and 25 days.
_PAST = {
    "PIC-2024-031": date(2024, 10, 31),
    "PIC-2024-032": date(2024, 12, 1),
    "PIC-2024-033": date(2024, 12, 15),
    "PIC-2024-034": date(2024, 11, 15),
    "PIC-2024-035": date(2024, 11, 16),
}
_JUSTIFIED = {"PIC-2024-034": Decimal("500.00"), "PIC-2024-035": Decimal("815.40")}


def _past(code: str) -> Project:
    end = _PAST[code]
    return replace(
        _project(1), code=code, filed_on=date(2024, 8, 20), title="Le repas des voisins", start=end, end=end,
        cost=Decimal("1000.00"), requested=Decimal("800.00"), meeting="C2024-09",
    )  # fmt: skip


def _past_grant(code: str) -> Decision:
    return filled(
        Decision, meeting="C2024-09", project=code, verdict=Verdict.GRANT, granted=Decimal("800.00"), votes_for=2, votes_against=0,
        abstentions=0,
    )  # fmt: skip


def _past_payment(code: str) -> Payment:
    return filled(
        Payment, project=code, nature=Nature.ADVANCE, day=date(2024, 9, 25), amount=Decimal("640.00"), mode="Virement",
    )  # fmt: skip


def _past_report(code: str, justified: Decimal) -> Report:
    return replace(
        _report(), project=code, received_on=date(2025, 1, 10), justified=justified, presented_at="C2025-01",
    )  # fmt: skip


def _budget() -> tuple[BudgetLine, ...]:
    lines = (
        (Side.EXPENSE, "60 Achats", "Terreau et outils", Decimal("900.00")),
        (Side.EXPENSE, "61 Services extérieurs", "Location d'un broyeur", Decimal("600.00")),
        (Side.INCOME, "74 Subventions", "Fonds PIC", Decimal("1200.00")),
        (Side.INCOME, "70 Ventes", "Buvette", Decimal("300.00")),
        (Side.EXPENSE, "86 Emplois des contributions volontaires", "Bénévolat", Decimal("450.00")),
        (Side.INCOME, "87 Contributions volontaires en nature", "Bénévolat", Decimal("450.00")),
    )
    return tuple(
        filled(BudgetLine, project=project, side=side, item=item, label=label, planned=planned)
        for project in ("PIC-2025-001", "PIC-2025-005")
        for side, item, label, planned in lines
    )


def _members() -> tuple[Member, ...]:
    people = (
        ("M01", "Monsieur", "Rachid", "Amrouche", RESIDENTS, Voice.VOTING),
        ("M02", "Madame", "Colette", "Wattiau", RESIDENTS, Voice.VOTING),
        ("M03", "Madame", "Inès", "Delattre", "Associations", Voice.VOTING),
        ("M04", "Monsieur", "Yvon", "Carpentier", "Élus", Voice.ADVISORY),
    )
    return tuple(
        filled(
            Member, code=code, civility=civility, first_name=first, last_name=last, college=college, voice=voice,
            since=date(2024, 1, 1), email=f"{code.lower()}@example.org",
        )
        for code, civility, first, last, college, voice in people
    )  # fmt: skip


def _meetings() -> tuple[Meeting, ...]:
    return (
        filled(Meeting, code="C2025-01", day=date(2025, 3, 5), hour=time(18), venue="Maison de quartier", chair="M01"),
        filled(
            Meeting, code="C2025-02", day=date(2025, 4, 9), hour=time(18, 30), venue="Maison de quartier", chair="M01"
        ),
        filled(Meeting, code="C2024-09", day=date(2024, 9, 18), hour=time(18), venue="Maison de quartier", chair="M01"),
    )


def _decision(rank: int, verdict: Verdict) -> Decision:
    return filled(
        Decision, meeting="C2025-01", project=f"PIC-2025-{rank:03}", verdict=verdict, granted=_VERDICTS[verdict], votes_for=2,
        votes_against=0, abstentions=0, ground="Le budget est à préciser", reservations="Associer une école",
    )  # fmt: skip


def _report() -> Report:
    return filled(
        Report, project="PIC-2025-001", received_on=date(2025, 9, 15), participants=52, from_district=47, women=31, men=21,
        under_12=14, from_12_to_17=5, from_18_to_25=3, from_26_to_59=17, over_60=13, residents_involved=16, volunteers=14,
        volunteer_hours=Decimal(118), justified=Decimal("1150.00"), achieved="Oui",
        effects="Les voisins se parlent en arrosant.", sequel="Une deuxième saison.", difficulties="L'eau est loin.",
        opinion=Opinion.APPROVED,
    )  # fmt: skip
