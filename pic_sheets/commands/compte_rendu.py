"""compte-rendu: what became of the year's subsidies, for the funders, in Word and in Excel."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import (
    draft_option,
    dry_run_option,
    output_option,
    pdf_option,
    progress,
    task,
    templates_option,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pic_sheets.fund.fund import Fund
    from pic_sheets.plans import FilledTemplate
    from pic_sheets.sheets.funders import Funder


@task(
    "compte-rendu",
    14,
    examples=(
        "pic-sheets compte-rendu suivi_pic.xlsx",
        "pic-sheets compte-rendu suivi_pic.xlsx --financeur REG",
    ),
)
@workbook_argument
@click.option("--financeur", "code", metavar="CODE", help="Pour ce seul financeur : sa part est donnée en premier.")
@output_option
@templates_option
@draft_option
@pdf_option
@dry_run_option
def compte_rendu(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    code: str | None,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    pdf: bool,
    dry_run: bool,
    today: date | None,
) -> Outcome:
    """Écrit le compte rendu financier des subventions de l'année, pour vos financeurs.

    Prévu, réalisé et écarts, part de chaque financeur au centime, frais de gestion, fonds dédiés, bénévolat : en Word et en
    Excel. Il est dû dans les six mois de la fin de l'exercice. Rien n'est écrit tant qu'il reste une anomalie bloquante, sauf
    avec « --brouillon ».
    """
    from dataclasses import replace

    from pic_sheets.budget.financial_report import report_workbook
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.documents.compte_rendu import DOCUMENT, financial_report_plan
    from pic_sheets.issues import blocking
    from pic_sheets.plans import Plan
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "compte-rendu")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    funder = None if code is None else _funder(gathered.fund, code)
    title = f"Compte rendu financier de {gathered.name}{f', pour {funder.name}' if funder else ''}"
    blocks = blocking(gathered.issues)
    if blocks and not draft:
        return Outcome(title, issues=blocks, notes=(*gathered.notes, _withheld(dry_run=dry_run)))
    progress().step("Rédaction du compte rendu")
    document = replace(financial_report_plan(gathered.fund, day, funder), draft=draft)
    report = report_workbook(gathered.fund, day)
    plan = Plan((document, report), {DOCUMENT.template: DOCUMENT.example}, pdf=pdf)
    files = () if dry_run else carry_out(plan, folder, models.folder, progress())
    notes = (
        *gathered.notes,
        *_notes(gathered.fund, document, day, dry_run=dry_run, is_false=bool(blocks)),
        *pdf_notes(asked=pdf),
        *models.notes_on(plan),
    )
    return Outcome(title, blocks, report.figures, report.tables, files, str(folder) if files else "", notes)


def _funder(fund: "Fund", wanted: str) -> "Funder":
    """The funder of that code or of that name; UnusableRequest with the nearest when there is none."""
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.texts import NBSP, folded, nearest, quoted

    for funder in fund.funders:
        if folded(wanted) and folded(wanted) in {folded(funder.code), folded(funder.name)}:
            return funder
    codes = [funder.code for funder in fund.funders if funder.code]
    close = nearest(wanted, codes)
    raise UnusableRequest(
        f"{quoted(wanted)} n'est pas un financeur de la feuille {quoted('Financeurs')}.",
        f"Vouliez-vous dire {quoted(close)}{NBSP}?"
        if close
        else f"Les financeurs sont{NBSP}: {', '.join(codes) or 'aucun'}.",
    )


def _withheld(*, dry_run: bool) -> str:
    from pic_sheets.texts import NBSP, quoted

    start = f"À blanc{NBSP}: le compte rendu ne serait pas écrit" if dry_run else "Le compte rendu n'a pas été écrit"
    return f"{start}{NBSP}: corrigez d'abord ces cellules, ou ajoutez {quoted('--brouillon')}."


def _notes(fund: "Fund", document: "FilledTemplate", today: date, *, dry_run: bool, is_false: bool) -> "Iterator[str]":
    """What to do with the document, by when, and what to look at first."""
    from pic_sheets.dates import format_date
    from pic_sheets.fund.closing_dates import accounts_due_on, last_day
    from pic_sheets.texts import NBSP, counted, quoted

    if is_false:
        yield "Chaque page est marquée BROUILLON, et ses chiffres peuvent être faux."
    if dry_run:
        yield f"À blanc{NBSP}: le compte rendu serait écrit, rien n'a été fait."
    due, end = accounts_due_on(fund), last_day(fund)
    if due is not None:
        late = f"{NBSP}: cette date est passée" if today > due else ""
        yield f"À remettre aux financeurs le {format_date(due)} au plus tard{late}."
    if end is not None and today < end:
        yield f"L'exercice n'est pas fini{NBSP}: ces chiffres sont ceux d'aujourd'hui."
    if not document.fields["a_des_comptes"]:
        yield f"La feuille {quoted('Charges et produits')} est vide{NBSP}: le prévu et le réalisé ne sont pas dits."
    unequal = document.fields["a_des_contributions"] and not document.fields["contributions_egales"]
    to_write = sum(gap["a_completer"] for gap in document.fields["ecarts"]) + unequal
    if to_write:
        yield f"Il reste à compléter dans Word {counted(to_write, 'passage', 'passages')} entre crochets."


COMMAND = compte_rendu
