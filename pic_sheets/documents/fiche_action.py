"""The simplified fiche-action of a project that is over, for the Région: what it was about, what it gave, its self-evaluation.

What it is for is IREV's (irev.fr/node/203247: « qualification » by theme and a short self-evaluation); its list of fields was
not found in any published text, and is ours.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.budget.agenda_screen import shown
from pic_sheets.columns import filled, record_columns
from pic_sheets.dates import format_date
from pic_sheets.documents._association import association_fields, grouped_siret
from pic_sheets.documents._days import period, shown_day
from pic_sheets.documents._document import Fields, ProjectRecord
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.envelope import funders_shares
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import ProjectAccount, project_account
from pic_sheets.fund.public_names import public_name, without_contact
from pic_sheets.money import ZERO, format_amount, format_number
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.reports import Report
from pic_sheets.sheets.themes import FOUR_OBJECTIVES, Theme
from pic_sheets.texts import counted

_AGES = ("under_12", "from_12_to_17", "from_18_to_25", "from_26_to_59", "over_60")


def record_fields(fund: Fund, project: Project, today: date) -> Fields:
    """What the Région is told of a project, as the fund stood that day: no person is named, no way to reach one given.

    Of the texts, only those that their column says are published; see `_published`.
    """
    known = fund_on(fund, today)
    report = known.report.get(project.code)
    account = project_account(known, project)
    told = report or filled(Report)
    holder = fund.holder.get(project.holder)
    return {
        "association": association_fields(fund),
        "exercice": "" if fund.year is None else str(fund.year),
        "date_document": format_date(today),
        "porteur": _holder(holder),
        "projet": _project(fund, project, told),
        "thematiques": _themes(fund, project),
        "objectifs": list(dict.fromkeys(_objectives(fund, project))),
        "argent": _money(fund, project, account, told),
        "financement": _sharing(fund, account) if is_granted(fund, project.code) else [],
        "participants": {
            "nombre": _number(told.participants),
            "du_quartier": _number(told.from_district),
            "femmes": "" if told.women is None else counted(told.women, "femme"),
            "hommes": "" if told.men is None else counted(told.men, "homme"),
            "ages": _ages(told),
        },
        "implication": {
            "habitants": _number(told.residents_involved),
            "benevoles": _number(told.volunteers),
            "heures": _number(told.volunteer_hours),
        },
        "evaluation": {
            "recu_le": shown_day(told.received_on),
            "objectifs": told.achieved,
            "effets": _lines(told.effects, holder),
            "difficultes": _lines(told.difficulties, holder),
            "suites": _lines(told.sequel, holder),
        },
    }


def _holder(holder: Holder | None) -> dict[str, str]:
    """An association by its name and its numbers; a collective, which may bear a person's, by what it is."""
    if holder is None:
        return dict.fromkeys(("designation", "nature", "commune", "siret", "rna"), "")
    is_association = holder.type == HolderType.ASSOCIATION
    called = apostrophised(holder.type) if holder.type == HolderType.RESIDENTS else apostrophised(public_name(holder))
    return {
        "designation": called,
        "nature": "association" if is_association else "",
        "commune": holder.town,
        "siret": grouped_siret(holder.siret) if is_association else "",
        "rna": holder.rna if is_association else "",
    }


def _project(fund: Fund, project: Project, report: Report) -> dict[str, Any]:
    district, holder = fund.district.get(project.district), fund.holder.get(project.holder)
    return {
        "code": project.code,
        "titre": _published(project.title, holder),
        "description": _lines(project.description, holder),
        "lieu": _published(project.venue, holder),
        "public": _published(project.audience, holder),
        "quartier": apostrophised(district.name) if district else "",
        "code_quartier": district.code if district else "",
        "statut_quartier": district.status if district else "",
        "communes": district.towns if district else "",
        "prevu": period(project.start, project.end),
        "reel": period(report.start, report.end),
    }


def _themes(fund: Fund, project: Project) -> dict[str, Any]:
    main = fund.theme.get(project.theme)
    others = [fund.theme[code] for code in project.other_themes if code in fund.theme]
    return {
        "principale": apostrophised(main.name) if main else "",
        "referentiel": main.reference if main else "",
        "autres": [{"nom": apostrophised(theme.name), "referentiel": theme.reference} for theme in others],
    }


def _objectives(fund: Fund, project: Project) -> Iterator[str]:
    """The regional objectives of the project's themes, the main one first: a theme that is one, or the one it answers to."""
    for code in (project.theme, *project.other_themes):
        theme = fund.theme.get(code)
        objective = _objective(fund, theme) if theme else None
        if objective:
            yield apostrophised(objective.name)


def _objective(fund: Fund, theme: Theme) -> Theme | None:
    return theme if theme.reference == FOUR_OBJECTIVES else fund.theme.get(theme.objective)


def _money(fund: Fund, project: Project, account: ProjectAccount, report: Report) -> dict[str, str]:
    granted = is_granted(fund, project.code)
    return {
        "cout": _amount(project.cost),
        "demande": _amount(project.requested),
        "accorde": format_amount(account.granted) if granted else "",
        "justifie": _amount(report.justified),
        "retenu": format_amount(account.justified) if account.has_report else "",
        "verse": format_amount(account.net_paid) if account.paid > ZERO else "",
    }


def _sharing(fund: Fund, account: ProjectAccount) -> list[dict[str, str]]:
    """Each funder's part of the grant and of what the report justifies of it, adding up to both to the cent."""
    parts = zip(
        fund.funders, funders_shares(fund, account.granted), funders_shares(fund, account.justified), strict=True
    )
    return [
        {
            "financeur": apostrophised(funder.name),
            "accorde": format_number(granted),
            "retenu": format_number(kept) if account.has_report else "",
        }
        for funder, granted, kept in parts
        if granted > ZERO
    ]


def _ages(report: Report) -> list[dict[str, str]]:
    """How many came of each age that the report tells, under the headings of their columns."""
    columns = record_columns(Report)
    return [
        {"tranche": columns[name].heading, "nombre": _number(getattr(report, name))}
        for name in _AGES
        if getattr(report, name) is not None
    ]


def _number(number: Decimal | int | None) -> str:
    return "" if number is None else format_number(number, 0 if number == int(number) else 1)


def _amount(amount: Decimal | None) -> str:
    return "" if amount is None else format_amount(amount)


def _lines(text: str, holder: Holder | None) -> list[str]:
    return [line.strip() for line in _published(text, holder).splitlines() if line.strip()]


def _published(text: str, holder: Holder | None) -> str:
    """A text as the Région reads it: not at all when it tells how to reach someone, and without the name of the contact."""
    return apostrophised(shown(without_contact(text, holder)))


DOCUMENT = ProjectRecord("fiche_action", "Fiche-action", record_fields)
