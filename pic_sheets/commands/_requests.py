"""Decide which requests for a subsidy are made, what holds them back, and what staff should know of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import sheets_behind_all
from pic_sheets.commands._letter_choice import known_code, sheet_name
from pic_sheets.documents._letter_names import untaken
from pic_sheets.documents.demande import DOCUMENT, asked_funders, request
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.cerfa_grid import CerfaGrid, cerfa_grid
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, blocking
from pic_sheets.outcomes import EURO, ResultTable
from pic_sheets.plans import FilledTemplate, Plan
from pic_sheets.sheets.funders import Funder
from pic_sheets.texts import NBSP, counted, folded, listed, quoted, slug

#: The sheets that a request is made from, besides those behind every document, when its figures come from another workbook.
_BEHIND = ("Quartiers", "Thématiques", "Membres", "Charges et produits")
#: The codes of the rules that say that the budget does not hold.
_BUDGET_CODES = frozenset({"budget-du-fonds-desequilibre", "subventions-differentes-des-demandes"})


@dataclass(frozen=True, slots=True)
class Requests:
    """The plan of the requests (empty when held back), what they ask, what holds them back, the issues behind both."""

    plan: Plan
    made: ResultTable
    withheld: ResultTable
    issues: tuple[Issue, ...]
    notes: tuple[str, ...]


def requests(gathered: Gathered, before: Gathered | None, code: str | None, today: date, *, draft: bool) -> Requests:
    """One request a funder, unless a blocking issue touches what they are made from; a draft is made all the same.

    Raises UnusableRequest when the funder is unknown, or when nothing is asked from anyone.
    """
    fund = gathered.fund
    funders = _chosen(fund, code)
    holds, earlier = _holding(gathered, before), blocking(before.issues) if before else ()
    held = bool(holds or earlier)
    files: tuple[FilledTemplate, ...] = ()
    if draft or not held:
        told = request(fund, today, before.fund if before else None)
        taken: set[str] = set()
        files = tuple(
            FilledTemplate(_name(fund, funder, taken), DOCUMENT.template, told.fields(funder), draft=draft)
            for funder in funders
        )
    doubts = tuple(issue for issue in gathered.issues if issue.code in _BUDGET_CODES)
    return Requests(
        Plan(files, {DOCUMENT.template: DOCUMENT.example}),
        _made(funders if files else (), files),
        _withheld(gathered, before, holds, earlier),
        (*holds, *doubts),
        tuple(_notes(fund, before, doubts)),
    )


def _chosen(fund: Fund, code: str | None) -> Sequence[Funder]:
    """The funder asked for by its code or its name, else all those from which something is asked."""
    if code is not None:
        named = next((funder.code for funder in fund.funder.values() if folded(funder.name) == folded(code)), code)
        return [fund.funder[known_code(named, fund.funder, "Le financeur", sheet_name(fund.funders, "Financeurs"))]]
    found = asked_funders(fund)
    if not found:
        raise UnusableRequest(
            "Rien n'est demandé à aucun financeur.",
            f"Remplissez {quoted('Montant demandé')} dans la feuille {quoted(sheet_name(fund.funders, 'Financeurs'))}, "
            f"ou donnez un financeur avec {quoted('--financeur')}.",
        )
    return found


def _holding(gathered: Gathered, before: Gathered | None) -> tuple[Issue, ...]:
    """The blocking issues of what the requests are made from: the whole workbook when its own figures are told.

    When they are those of another one, or there are none yet, what funders notify may still be awaited: the sheet wants it, a request does not.
    """
    blocks, fund = blocking(gathered.issues), gathered.fund
    if before is None and fund.projects:
        return tuple(blocks)
    records = (*fund.districts, *fund.themes, *fund.members, *fund.account_lines)
    sheets = {*sheets_behind_all(fund), *map(folded, _BEHIND), *(folded(record.place.sheet) for record in records)}
    awaited = {
        (funder.place.sheet, funder.place.cell("notified")) for funder in fund.funders if funder.notified is None
    }
    return tuple(
        issue
        for issue in blocks
        if folded(issue.sheet) in sheets
        and not (issue.code == "valeur-manquante" and (issue.sheet, issue.cell) in awaited)
    )


def _name(fund: Fund, funder: Funder, taken: set[str]) -> str:
    year = f"_{fund.year}" if fund.year else ""
    return untaken(f"{DOCUMENT.template}{year}_{slug(funder.code or funder.name)}.docx", taken)


def _made(funders: Sequence[Funder], files: Sequence[FilledTemplate]) -> ResultTable:
    rows = tuple(
        (funder.name or funder.code, funder.requested, file.path) for funder, file in zip(funders, files, strict=True)
    )
    return ResultTable("demandes", "Demandes de subvention", ("Financeur", "Demandé", "Document"), rows, ("", EURO, ""))


def _withheld(
    gathered: Gathered, before: Gathered | None, holds: Sequence[Issue], earlier: Sequence[Issue]
) -> ResultTable:
    """What holds the requests back, in which workbook."""
    found = [(gathered.name, issue) for issue in holds]
    found += [(before.name, issue) for issue in earlier] if before else []
    rows = tuple((name, f"{issue.sheet}!{issue.cell}".rstrip("!"), issue.message) for name, issue in found)
    return ResultTable(
        "retenus", "Demandes retenues", ("Classeur", "Cellule", "Pourquoi"), rows, on_screen=bool(earlier)
    )


def _notes(fund: Fund, before: Gathered | None, doubts: Sequence[Issue]) -> Iterator[str]:
    if before is None:
        yield f"Les chiffres présentés sont ceux de ce classeur{NBSP}: pour ceux de l'année d'avant, ajoutez {quoted('--precedent')}."
    grid = cerfa_grid(fund)
    if not fund.account_lines:
        yield f"Sans budget prévisionnel{NBSP}: la feuille {quoted('Charges et produits')} est vide."
    if doubts:
        yield f"Le budget prévisionnel est à revoir ({counted(len(doubts), 'point')} à vérifier)."
    yield from _strangers(grid)
    if any(not funder.requested for funder in fund.funder.values()) and asked_funders(fund):
        unasked = [funder.name or funder.code for funder in fund.funder.values() if not funder.requested]
        yield f"Rien n'est demandé à {listed(unasked, last='ni à')}."


def _strangers(grid: CerfaGrid) -> Iterator[str]:
    """The accounts that the form has no line for."""
    if grid.strangers:
        cells = listed([f"{line.at('account')} ({quoted(line.account)})" for line in grid.strangers])
        yield f"Hors du budget, car la grille Cerfa n'a pas de ligne pour ce compte{NBSP}: {cells}."
