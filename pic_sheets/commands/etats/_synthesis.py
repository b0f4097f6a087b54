"""Decide whether the synthesis of the reports can be made, and what is told of it on screen."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.columns import Record
from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import faults_of
from pic_sheets.commands.etats._prepared import Held, Prepared
from pic_sheets.documents._accounts import behind_account
from pic_sheets.documents._letter_names import paper_name
from pic_sheets.documents._rows_behind import rows_of
from pic_sheets.documents._subjects import holder_of
from pic_sheets.documents.synthese_bilans import DOCUMENT, shown_reports, synthesis_fields
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_follow_up import AwaitedReport, ReceivedReport, awaited_reports, withdrawn_owing
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, Figure, ResultTable
from pic_sheets.plans import FilledTemplate, Plan
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project


def synthesis(gathered: Gathered, meeting: Meeting | None, today: date, *, draft: bool) -> Prepared:
    """The synthesis of the reports (those of a meeting when one is given), unless a blocking issue is on a row it tells."""
    known = fund_on(gathered.fund, today)
    received, awaited = shown_reports(known, meeting), awaited_reports(known, today)
    projects = [
        *(line.project for line in received),
        *(line.project for line in awaited),
        *(project for project, _ in withdrawn_owing(known)),
    ]
    holds = faults_of(gathered).touching(rows_of(_behind(gathered.fund, projects, meeting)))
    title = f"Synthèse des bilans pour la séance {meeting.code}" if meeting else "Synthèse des bilans"
    held = [Held(title, holds)] if holds else []
    if holds and not draft:
        return Prepared(title, Plan(()), held)
    document = FilledTemplate(
        paper_name(meeting.code if meeting else "", DOCUMENT.template),
        DOCUMENT.template,
        synthesis_fields(gathered.fund, today, meeting),
        draft=draft,
    )
    return Prepared(
        title,
        Plan((document,), {DOCUMENT.template: DOCUMENT.example}),
        held,
        tuple(_figures(known, received, awaited)),
        (_received_table(known, received), _awaited_table(known, awaited)),
    )


def _behind(fund: Fund, projects: list[Project], meeting: Meeting | None) -> Iterator[Record]:
    if meeting:
        yield meeting
    for project in projects:
        yield project
        yield holder_of(fund, project.code)
        yield from behind_account(fund, project.code)
        yield from (fund.meeting[each.meeting] for each in fund.decisions_on.get(project.code, ()) if each.meeting in fund.meeting)  # fmt: skip


def _figures(fund: Fund, received: tuple[ReceivedReport, ...], awaited: tuple[AwaitedReport, ...]) -> Iterator[Figure]:
    """How many reports, and the money of the projects that the document lists."""
    late = [line.project for line in awaited if line.days_late]
    owed = total(line.to_refund for line in received) + total(amount for _, amount in withdrawn_owing(fund))
    accounts = [*(line.account for line in received), *(line.account for line in awaited)]
    yield Figure(
        "bilans_recus",
        "Bilans reçus",
        len(received),
        "",
        addresses(fields((line.report for line in received), "received_on")),
    )
    yield Figure("bilans_attendus", "Bilans attendus", len(awaited), "", _ends(line.project for line in awaited))
    yield Figure("bilans_en_retard", "Dont en retard", len(late), "", _ends(late))
    yield Figure(
        "reste_de_ces_projets", "Reste à verser à ces projets", total(account.to_pay for account in accounts), EURO
    )
    yield Figure("a_recuperer", "À récupérer", owed, EURO)


def _ends(projects: Iterator[Project] | list[Project]) -> tuple[str, ...]:
    return addresses(fields(projects, "end"))


def _received_table(fund: Fund, received: tuple[ReceivedReport, ...]) -> ResultTable:
    columns = (
        "Projet", "Titre", "Porteur", "Reçu le", "Accordé", "Justifié", "Retenu", "Versé", "Reste à verser", "À rendre", "Avis",
    )  # fmt: skip
    rows = tuple(
        (
            line.project.code,
            line.project.title,
            holder_of(fund, line.project.code).name,
            line.report.received_on,
            line.account.granted,
            line.report.justified,
            line.account.committed,
            line.account.net_paid,
            line.account.to_pay,
            line.to_refund,
            line.report.opinion,
        )
        for line in received
    )
    return ResultTable("recus", "Bilans reçus", columns, rows, ("",) * 4 + (EURO,) * 6 + ("",), on_screen=False)


def _awaited_table(fund: Fund, awaited: tuple[AwaitedReport, ...]) -> ResultTable:
    columns = ("Projet", "Titre", "Porteur", "Attendu le", "Retard (jours)", "Versé", "Reste à verser")
    rows = tuple(
        (
            line.project.code,
            line.project.title,
            holder_of(fund, line.project.code).name,
            line.due_on,
            line.days_late,
            line.account.net_paid,
            line.account.to_pay,
        )
        for line in awaited
    )
    return ResultTable("attendus", "Bilans attendus", columns, rows, ("", "", "", "", "", EURO, EURO))
