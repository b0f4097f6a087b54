"""Who needs attention, as the screen, scripts and a workbook tell it."""

from collections.abc import Sequence
from datetime import date

from pic_sheets.attention import declared_reasons
from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.columns import filled
from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.outcomes import Content, Figure, ResultTable
from pic_sheets.plans import ReportSheet, ReportWorkbook
from pic_sheets.sheets.holders import Holder
from pic_sheets.texts import slug, typeset

Found = Sequence[tuple[Reason, Concern]]

_COLUMNS = ("Urgence", "Projet", "Titre", "Porteur", "Raison", "Date", "Jours", "Pourquoi", "À faire")
_CONTACT = ("Référent", "Téléphone", "Courriel")
_ON_SCREEN = ("Projet", "Porteur", "Pourquoi", "À faire")
_PRIVATE = "Les coordonnées sont pour l'équipe : ne diffusez pas ce fichier."


def attention_figures(fund: Fund, found: Found) -> tuple[Figure, ...]:
    """How many projects and how many holders need attention, each counted once."""
    projects = list({concern.project.code: concern.project for _, concern in found}.values())
    holders = {project.holder for project in projects if project.holder in fund.holder}
    return (
        Figure(
            "projets_a_suivre", "Projets à suivre", len(projects), cells=addresses(fields(projects, "code"))
        ),
        Figure(
            "porteurs_a_suivre", "Porteurs à suivre", len(holders), cells=addresses(fields(projects, "holder"))
        ),
    )  # fmt: skip


def screen_tables(fund: Fund, found: Found) -> tuple[ResultTable, ...]:
    """A table for each urgency that has a project, without anything that reaches a person."""
    tables = []
    for urgency in Urgency:
        rows = tuple(
            (concern.project.code, _holder(fund, concern).name, typeset(concern.why), typeset(concern.advice))
            for reason, concern in found
            if reason.urgency is urgency
        )
        if rows:
            tables.append(ResultTable(slug(urgency).replace("-", "_"), urgency, _ON_SCREEN, rows))
    return tuple(tables)


def reasons_table(found: Found) -> ResultTable:
    """How many projects each reason has, those of none too."""
    rows = tuple(
        (declared.urgency.value, declared.title, sum(reason is declared for reason, _ in found))
        for declared in declared_reasons()
    )
    return ResultTable("raisons", "Raisons", ("Urgence", "Raison", "Projets"), rows, on_screen=False)


def whole_table(fund: Fund, found: Found, today: date) -> ResultTable:
    """One row a project and a reason, for scripts; days are negative when the date is still to come."""
    rows = tuple(_row(fund, reason, concern, today) for reason, concern in found)
    return ResultTable("suivi", "Projets à suivre", _COLUMNS, rows, on_screen=False)


def attention_workbook(fund: Fund, found: Found, today: date) -> ReportWorkbook:
    """The same with who to call, then the reasons; staff work from it, so that it has what the screen hides."""
    untitled = [
        number for number, column in enumerate(_COLUMNS) if column != "Titre"
    ]  # eleven columns are as many as print
    rows = []
    for reason, concern in found:
        row = _row(fund, reason, concern, today)
        rows.append((*(row[number] for number in untitled), *_contact(fund, concern)))
    columns = (*(_COLUMNS[number] for number in untitled), *_CONTACT)
    table = ResultTable("suivi", "Projets à suivre", columns, tuple(rows))
    title = f"Projets à suivre au {format_date(today)}"
    return ReportWorkbook(
        "suivi.xlsx",
        (
            ReportSheet("À suivre", title, (), [(table, ())], (typeset(_PRIVATE),)),
            ReportSheet("Raisons", f"{title}, par raison", attention_figures(fund, found), [(reasons_table(found), ())]),
        ),
    )  # fmt: skip


def _row(fund: Fund, reason: Reason, concern: Concern, today: date) -> tuple[Content, ...]:
    return (
        reason.urgency.value,
        concern.project.code,
        concern.project.title,
        _holder(fund, concern).name,
        reason.title,
        concern.since,
        None if concern.since is None else concern.days(today),
        typeset(concern.why),
        typeset(concern.advice),
    )


def _contact(fund: Fund, concern: Concern) -> tuple[Content, ...]:
    holder = _holder(fund, concern)
    return f"{holder.first_name} {holder.last_name}".strip(), holder.phone, holder.email


def _holder(fund: Fund, concern: Concern) -> Holder:
    return fund.holder.get(concern.project.holder) or filled(Holder)
