"""The état de rapprochement as a workbook: the state and its gap, then each table on its sheet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import masked_account
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ReportSheet, ReportWorkbook
from pic_sheets.reconciliation.figures import figures
from pic_sheets.reconciliation.reconciled_budgets import reconciled_budgets
from pic_sheets.reconciliation.reconciliation import Reconciliation
from pic_sheets.reconciliation.tables import result_tables

PATH = "etat_de_rapprochement.xlsx"
#: The sheet of each table, in the order of the sheets; several tables may share one.
_SHEETS = {
    "ecart": "État",
    "rapproches": "Rapprochés",
    "banque_seule": "Banque seule",
    "classeur_seul": "Classeur seul",
    "ambigus": "Ambigus",
    "cheques_non_debites": "Chèques non débités",
    "controle": "Contrôle",
    "budget_par_projet": "Budgets",
    "budget_par_financeur": "Budgets",
}
_NONE = {
    "rapproches": "Aucun mouvement n'est rapproché d'une ligne du classeur.",
    "banque_seule": "Tous les mouvements de la banque sont dans le classeur.",
    "classeur_seul": "Toutes les lignes du classeur sont à la banque.",
    "ambigus": "Rien n'est à départager.",
    "cheques_non_debites": "Tous les chèques sont débités.",
}


def state_tables(fund: Fund, reconciled: Reconciliation) -> tuple[ResultTable, ...]:
    """Every table, in the order in which scripts and the screen have them."""
    return (*result_tables(fund, reconciled), *reconciled_budgets(fund, reconciled))


def state_workbook(
    fund: Fund, reconciled: Reconciliation, tables: Sequence[ResultTable], today: date, *, draft: bool = False
) -> ReportWorkbook:
    """The workbook of these tables; `draft` marks its titles."""
    mark = "BROUILLON – " if draft else ""
    name = f", {fund.association.name}" if fund.association and fund.association.name else ""
    title = f"{mark}État de rapprochement{name}"
    about = f"Compte {masked_account(reconciled.period.number) or 'sans numéro'}, {period_told(reconciled)}."
    by_sheet: dict[str, list[ResultTable]] = {name: [] for name in _SHEETS.values()}
    for table in tables:
        by_sheet[_SHEETS[table.code]].append(table)
    by_sheet["Budgets"].reverse()  # funders are few: their table stands above, whole on its page
    first, *others = by_sheet.items()
    state = ReportSheet(
        first[0],
        title,
        figures(reconciled),
        [(table, ()) for table in first[1]],
        (f"{about} Édité le {format_date(today)}.",),
    )
    return ReportWorkbook(PATH, (state, *(_sheet(name, f"{mark}{name}", about, kept) for name, kept in others)))


def period_told(reconciled: Reconciliation) -> str:
    """The days that the statements cover, in words."""
    period = reconciled.period
    if period.first == period.last:
        return f"le {format_date(period.first)}"
    return f"du {format_date(period.first)} au {format_date(period.last)}"


def _sheet(name: str, title: str, about: str, tables: Sequence[ResultTable]) -> ReportSheet:
    """A sheet with its tables, and in place of one without rows what that means."""
    notes = (about, *(_NONE[table.code] for table in tables if not table.rows and table.code in _NONE))
    return ReportSheet(name, title, (), [(replace(table, on_screen=True), ()) for table in tables if table.rows], notes)
