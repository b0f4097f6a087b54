"""The compte rendu financier: what became of the subsidies of the year, for the funders, in the spirit of Cerfa 15059.

Due within six months of the end of the year (loi 2000-321 du 12 avril 2000, article 10). The order of its parts and the words
that certify it are usage: the form itself could not be read at a public source.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pic_sheets.budget.financial_report import report_figures, report_tables
from pic_sheets.budget.planned_and_realised import Compared, Section, sections
from pic_sheets.columns import filled
from pic_sheets.dates import format_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import Fields, Review
from pic_sheets.documents._result_fields import by_code, figure_fields, shown_content, table_fields
from pic_sheets.documents._subjects import association_of
from pic_sheets.documents._wording import funders_listed
from pic_sheets.fund.accounts import CARRIED, REUSED, management_account
from pic_sheets.fund.closing_dates import accounts_due_on, last_day
from pic_sheets.fund.dedicated_funds import dedicated_funds
from pic_sheets.fund.envelope import project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.volunteering import volunteering
from pic_sheets.money import ZERO, format_number
from pic_sheets.outcomes import EURO, PERCENT, ResultTable
from pic_sheets.plans import FilledTemplate
from pic_sheets.sheets.funders import Funder
from pic_sheets.texts import NBSP, counted, quoted, slug

#: Section of the accounts → its group of fields.
_GROUPS = {
    "charges": "charges", "produits": "produits", "emplois_volontaires": "emplois", "ressources_volontaires": "ressources",
}  # fmt: skip


def financial_report_fields(fund: Fund, today: date, funder: Funder | None = None) -> Fields:
    """Every field; `funder` is the one it is written for, None for all of them. Its part is then told first."""
    found = sections(fund)
    tables = by_code(report_tables(fund))
    end, due = last_day(fund), accounts_due_on(fund)
    return {
        "association": association_fields(fund),
        "exercice": "" if fund.year is None else str(fund.year),
        "lieu_signature": association_of(fund).signing_town,
        "date_compte_rendu": format_date(today),
        "date_cloture": "" if end is None else format_date(end),
        "date_remise": "" if due is None else format_date(due),
        "financeurs": funders_listed([one.name for one in fund.funders if project_part(one) > ZERO]),
        "pour_un_financeur": funder is not None,
        "part": _part(tables["parts_des_financeurs"], funder or next(iter(fund.funders), filled(Funder))),
        **{_GROUPS[section.code]: _section(section) for section in found},
        "sans_realise": _untold(found),
        "ecarts": [_gap(line) for section in found[:2] for line in section.lines if line.is_to_explain or not line.is_told],
        "chiffres": figure_fields(report_figures(fund)),
        "tableaux": {code: table_fields(table) for code, table in tables.items() if code not in _GROUPS},
        **_questions(fund, found, tables),
    }  # fmt: skip


def financial_report_plan(fund: Fund, today: date, funder: Funder | None = None) -> FilledTemplate:
    """The document to write, named for its year and for whom it is written."""
    parts = ("compte_rendu", str(fund.year or ""), slug(funder.code or funder.name) if funder else "")
    name = "_".join(part for part in parts if part)
    return FilledTemplate(f"{name}.docx", DOCUMENT.template, financial_report_fields(fund, today, funder))


def _questions(fund: Fund, found: Sequence[Section], tables: Mapping[str, ResultTable]) -> dict[str, bool]:
    """What the template asks before it speaks of something."""
    noted = {row[0] for row in tables["ecritures"].rows}
    given = volunteering(fund)
    return {
        "a_des_comptes": any(section.posts for section in found[:2]),
        "a_des_contributions": any(section.posts for section in found[2:]),
        "contributions_egales": found[2].total.realised == found[3].total.realised,
        "reporte_des_fonds": "6894" in noted,
        "reprend_des_fonds": "7894" in noted,
        "frais_a_reporter": any(dedicated_funds(fund).fees),
        "gestion_connue": management_account(fund).spent is not None,
        "a_des_heures": given.hours > 0,
        "benevolat_valorise": given.value is not None,
    }


def _part(table: ResultTable, funder: Funder) -> dict[str, Any]:
    """What one funder gave and what became of it, beside the same of the whole fund."""
    named = [row for row in table.rows[:-1] if row[:2] == (funder.code, funder.name)]
    own, whole = (named or [(None,) * len(table.columns)])[0], table.rows[-1]
    return {
        "code": funder.code,
        "nom": funder.name,
        "convention": "" if funder.agreed_on is None else format_date(funder.agreed_on),
        "lignes": [
            {"mesure": column, "fonds": shown_content(total, EURO), "part": shown_content(part, EURO)}
            for column, total, part in zip(table.columns[2:], whole[2:], own[2:], strict=True)
        ],
    }


def _section(section: Section) -> dict[str, Any]:
    total = section.total
    return {
        "lignes": [
            {"est_poste": is_post, "compte": line.account, "libelle": line.label, **_amounts(line)}
            for post, lines in section.posts
            for is_post, line in ((True, post), *((False, line) for line in lines))
        ],
        **_amounts(total),
    }


def _amounts(line: Compared) -> dict[str, str]:
    return {
        "prevu": format_number(line.planned),
        "realise": format_number(line.realised),
        "ecart": format_number(line.gap),
        "pourcentage": shown_content(line.gap_percent, PERCENT),
    }


def _gap(line: Compared) -> Mapping[str, Any]:
    """A gap to explain; what the document tells elsewhere is not asked of staff."""
    return {
        "compte": line.account,
        "libelle": line.label,
        **_amounts(line),
        "explication": _explanation(line),
        "a_completer": _is_for_staff(line),
    }


def _is_for_staff(line: Compared) -> bool:
    """Whether staff have to explain the gap: dedicated funds are told by the document itself."""
    return not line.is_told or not line.account.startswith((CARRIED, REUSED))


def _explanation(line: Compared) -> str:
    if not line.is_told:
        return f"[À compléter{NBSP}: le montant réalisé, qui n'est pas noté dans le classeur.]"
    if _is_for_staff(line):
        return f"[À compléter{NBSP}: pourquoi cet écart.]"
    return f"Voir {quoted('Les fonds dédiés')}, plus bas."


def _untold(found: tuple[Section, ...]) -> str:
    """« 3 comptes », those of which nothing says what came; "" when all are told."""
    number = sum(not line.is_told for line in _lines(found))
    return counted(number, "compte") if number else ""


def _lines(found: tuple[Section, ...]) -> Iterator[Compared]:
    for section in found:
        yield from section.lines


DOCUMENT = Review("compte_rendu", "Compte rendu financier", financial_report_fields)
