"""The annual review: the association's moral and financial report on the fund's year, for its funders and its members."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pic_sheets.dates import format_date, format_short_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import Fields, Review
from pic_sheets.documents._portraits import portraits, portrayed
from pic_sheets.documents._quotes import quotes, words_on
from pic_sheets.documents._result_fields import field_name, table_fields
from pic_sheets.documents._review_accounts import accounts_fields
from pic_sheets.documents._review_charts import review_charts
from pic_sheets.documents._review_comparison import comparison
from pic_sheets.documents._review_pages import first_pages
from pic_sheets.documents._review_results import year_results
from pic_sheets.documents._review_sources import source_fields
from pic_sheets.documents._review_story import story
from pic_sheets.documents._wording import funders_listed
from pic_sheets.drawings import Drawing
from pic_sheets.fund.envelope import project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.public_names import public_name
from pic_sheets.maps.project_map import project_map
from pic_sheets.money import ZERO, format_number
from pic_sheets.plans import FilledTemplate
from pic_sheets.sheets.districts import Status
from pic_sheets.sheets.holders import HolderType
from pic_sheets.texts import counted, listed

#: How many holders are quoted on what was hard, and on what may follow.
_MOST_WORDS = 3


def review_fields(fund: Fund, today: date, before: Fund | None = None) -> Fields:
    """Every field of the review; figures and tables are those of `budget` and `statistiques`, never computed again.

    `before` is the fund of an earlier year, to compare with.
    """
    year = year_results(fund, today)
    lines: dict[str, Any] = {code: table_fields(table) for code, table in year.tables.items()}
    drawing = project_map(fund)
    fields = {
        "association": association_fields(fund),
        "exercice": year.year,
        "date_bilan": format_date(today),
        "lieu_signature": fund.association.signing_town if fund.association else "",
        "financeurs": funders_listed([funder.name for funder in fund.funders if project_part(funder) > ZERO]),
        "chiffres": year.shown,
        "totaux": lines["themes"]["total"],
        "retires": _withdrawn(fund),
        "publics": _people(lines["publics"]["lignes"]),
        "tableaux": lines,
        "quartiers": _districts(fund),
        "nombre_quartiers": _counted_districts(fund),
        "comite": _committee(fund, lines["seances"]["lignes"]),
        "recit": story(fund, year, today),
        "carte": {"titre": drawing.title, "description": drawing.description},
        "comparaison": comparison(year, year_results(before, today) if before else None),
        "portraits": portraits(fund),
        "temoignages": quotes(fund, {project.code for project in portrayed(fund)}),
        "difficultes": words_on(fund, "difficulties", _MOST_WORDS),
        "suites": words_on(fund, "sequel", _MOST_WORDS),
        "projets": _projects(fund, lines["par_projet"]),
        "charges": accounts_fields(line for line in fund.account_lines if line.is_charge),
        "produits": accounts_fields(line for line in fund.account_lines if not line.is_charge),
        "a_des_comptes": bool(fund.account_lines),
        "accompagnement": _support(fund),
        "communication": _announcements(fund),
        "sources": source_fields(fund, today),
    }
    return {**fields, "pages": first_pages(fields)}


def review_images(fund: Fund, _today: date) -> Mapping[str, Drawing]:
    """The map of the year's projects."""
    return {"carte": project_map(fund)}


def annual_review_plan(fund: Fund, today: date, before: Fund | None = None) -> FilledTemplate:
    """The review to write, with its charts, beside the year before when there is one."""
    name = f"bilan_annuel_{fund.year}.docx" if fund.year else "bilan_annuel.docx"
    return FilledTemplate(
        name,
        DOCUMENT.template,
        review_fields(fund, today, before),
        review_charts(fund, today, before),
        review_images(fund, today),
    )


def _withdrawn(fund: Fund) -> str:
    """« 2 projets retirés », which are lodged but whose amounts are not in what is asked; "" without any."""
    number = sum(project.withdrawn_on is not None for project in fund.listed_projects)
    return counted(number, "projet retiré", "projets retirés") if number else ""


def _people(rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The headcounts that the text quotes, by the name of their row in the table of publics."""
    return {field_name(row["public"]): row["nombre"] for row in rows}


def _districts(fund: Fund) -> list[dict[str, str]]:
    return [
        {
            "code": district.code,
            "nom": district.name,
            "statut": district.status,
            "communes": district.towns,
            "habitants": "" if district.inhabitants is None else format_number(district.inhabitants, 0),
        }
        for district in fund.districts
    ]


def _counted_districts(fund: Fund) -> str:
    """« 2 quartiers prioritaires et 1 quartier de veille »."""
    statuses = Counter(district.status for district in fund.districts)
    priority, watched = statuses[Status.PRIORITY.value], statuses[Status.WATCHED.value]
    parts = (
        counted(priority, "quartier prioritaire", "quartiers prioritaires") if priority else "",
        counted(watched, "quartier de veille", "quartiers de veille") if watched else "",
    )
    return listed([part for part in parts if part])


def _committee(fund: Fund, meetings: list[dict[str, str]]) -> dict[str, Any]:
    """Who sits, by college in the order of the sheet; whether every meeting that has a quorum reached it."""
    colleges = dict.fromkeys(member.college for member in fund.members)
    held = [meeting for meeting in meetings if meeting["quorum_atteint"] in {"Oui", "Non"}]
    missed = sum(meeting["quorum_atteint"] == "Non" for meeting in held)
    return {
        "membres": counted(len(fund.members), "membre"),
        "votants": str(sum(member.votes for member in fund.members)),
        "seances": counted(len(meetings), "séance"),
        "quorum_toujours": bool(held) and not missed,
        "quorum_manque": counted(missed, "séance") if missed else "",
        "colleges": [
            {
                "college": college,
                "membres": str(sum(member.college == college for member in fund.members)),
                "votants": str(sum(member.college == college and member.votes for member in fund.members)),
            }
            for college in colleges
        ],
    }


def _projects(fund: Fund, table: Mapping[str, Any]) -> dict[str, Any]:
    """The table of projects with their neighbourhoods; a resident who holds one is not named, the review being public."""
    return {
        "lignes": [row | _surroundings(fund, row["code"]) for row in table["lignes"]],
        "total": table["total"] | {"quartier": "", "code_quartier": "", "thematique": ""},
    }


def _surroundings(fund: Fund, code: str) -> dict[str, str]:
    project = fund.project.get(code)
    if project is None:
        return {"quartier": "", "code_quartier": "", "thematique": ""}
    district, theme, holder = (
        fund.district.get(project.district),
        fund.theme.get(project.theme),
        fund.holder.get(project.holder),
    )
    found = {
        "quartier": district.name if district else "",
        "code_quartier": project.district,
        "thematique": theme.name if theme else "",
    }
    if holder and holder.type == HolderType.RESIDENT:
        found["porteur"] = public_name(holder)
    return found


def _support(fund: Fund) -> dict[str, str]:
    """How many times holders were helped, and for how many hours."""
    minutes = sum(support.minutes or 0 for support in fund.supports)
    return {
        "nombre": counted(len(fund.supports), "temps d’accompagnement", "temps d’accompagnement")
        if fund.supports
        else "",
        "heures": counted(round(minutes / 60), "heure") if minutes else "",
    }


def _announcements(fund: Fund) -> list[dict[str, str]]:
    return [
        {
            "date": "" if item.day is None else format_short_date(item.day),
            "action": item.action,
            "support": item.medium,
            "public": item.audience,
        }
        for item in fund.announcements
    ]


DOCUMENT = Review(
    "bilan_annuel", "Bilan moral et financier", review_fields, review_charts, review_images, compares=True
)
