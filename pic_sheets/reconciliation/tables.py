"""The account reconciled, as tables: what goes together, what is on one side alone, what could go several ways, the control.

Each movement is once in `rapproches` and `banque_seule` together, each line once in `rapproches` and `classeur_seul`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

from pic_sheets.bank_statements import Movement
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import masked_account, masked_ibans_in
from pic_sheets.money import ZERO
from pic_sheets.outcomes import EURO, Content, ResultTable
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.explaining import valid_until
from pic_sheets.reconciliation.matches import Ambiguity, Match
from pic_sheets.reconciliation.reconciliation import BankLeftover, BookLeftover, Control, Reason, Reconciliation
from pic_sheets.texts import NBSP

#: Of an ambiguity, each movement is shown with so many of its lines, those of the nearest days first: all are in `classeur_seul`.
_MOST_CANDIDATES = 10
#: A longer table is read in the workbook.
_MOST_ON_SCREEN = 40


def result_tables(fund: Fund, reconciled: Reconciliation) -> tuple[ResultTable, ...]:
    """All of them, in the order in which they are read."""
    return (
        matched(fund, reconciled),
        bank_only(reconciled),
        book_only(fund, reconciled),
        ambiguous(fund, reconciled),
        control(reconciled),
        cheques(fund, reconciled),
        gap(fund, reconciled),
    )


def matched(fund: Fund, reconciled: Reconciliation) -> ResultTable:
    """Matches, one row a movement and its line; a match of several takes as many rows, blank where a side has no more."""
    columns = {
        "N°": "", "Mouvement": "", "Date banque": "", "Libellé": "", "Montant": EURO, "Ligne": "", "Cellule": "", "Date classeur": "",
        "Montant classeur": EURO, "Projet ou financeur": "", "Nom": "", "Écart (jours)": "", "Motif": "", "Pourquoi": "",
    }  # fmt: skip
    rows = [row for rank, match in enumerate(reconciled.matching.matches, 1) for row in _match_rows(fund, rank, match)]
    return _table("rapproches", "Rapprochés", columns, rows, on_screen=False)


def _match_rows(fund: Fund, rank: int, match: Match) -> Iterator[tuple[Content, ...]]:
    for movement, line in zip_longest(match.movements, match.lines):
        days = abs((movement.day - line.day).days) if movement and line else None
        bank = (*_bank_cells(movement), movement.amount) if movement else (None,) * 4
        book = (line.id, line.cell, line.day, line.amount, *_whose(fund, line)) if line else (None,) * 6
        yield rank, *bank, *book, days, match.ground.value, match.why


def bank_only(reconciled: Reconciliation) -> ResultTable:
    """The movements that no line of the workbook tells, those to look at first."""
    columns = {
        "Mouvement": "", "Date": "", "Libellé": "", "Montant": EURO, "Raison": "", "Explication": "", "Fichier": "", "Ligne du fichier": "",
    }  # fmt: skip
    rows = [
        (*_bank_cells(left.movement), left.movement.amount, left.reason.value, left.note, left.movement.file, left.movement.row or None)
        for left in sorted(reconciled.bank_only, key=_is_explained)
    ]  # fmt: skip
    brief = ("Mouvement", "Date", "Libellé", "Montant", "Raison")
    return _table(
        "banque_seule", "À la banque seulement", columns, rows, brief=brief, first=_to_look_at(reconciled.bank_only)
    )


def book_only(fund: Fund, reconciled: Reconciliation) -> ResultTable:
    """The lines of the workbook that no movement tells, those to look at first."""
    columns = {
        "Ligne": "", "Cellule": "", "Date": "", "Nature": "", "Projet ou financeur": "", "Nom": "", "Mode": "", "Montant": EURO,
        "Raison": "", "Explication": "",
    }  # fmt: skip
    rows = [
        (line.id, line.cell, line.day, line.kind.value, *_whose(fund, line), line.mode, line.amount, left.reason.value, left.note)
        for left in sorted(reconciled.book_only, key=_is_explained)
        for line in (left.line,)
    ]  # fmt: skip
    brief = ("Ligne", "Cellule", "Projet ou financeur", "Montant", "Raison")
    first = _to_look_at(reconciled.book_only)
    return _table("classeur_seul", "Dans le classeur seulement", columns, rows, brief=brief, first=first)


def _is_explained(left: BankLeftover | BookLeftover) -> bool:
    return left.reason.explains


def _to_look_at(alone: Sequence[BankLeftover | BookLeftover]) -> int:
    """How many are not explained: they come first, and the screen shows those alone."""
    return sum(not _is_explained(left) for left in alone)


def ambiguous(fund: Fund, reconciled: Reconciliation) -> ResultTable:
    """What could go several ways: one row a movement and a line that it may be, nothing chosen."""
    columns = {
        "Cas": "", "Mouvement": "", "Date banque": "", "Libellé": "", "Montant": EURO, "Ligne": "", "Cellule": "", "Date classeur": "",
        "Montant classeur": EURO, "Projet ou financeur": "", "Nom": "", "Pourquoi": "",
    }  # fmt: skip
    rows = [
        (rank, *_bank_cells(movement), movement.amount, line.id, line.cell, line.day, line.amount, *_whose(fund, line), case.why)
        for rank, case in enumerate(reconciled.matching.ambiguous, 1)
        for movement, line in _candidates(case)
    ]  # fmt: skip
    return _table(
        "ambigus",
        f"Plusieurs possibilités{NBSP}: à vous de dire laquelle",
        columns,
        rows,
        brief=("Cas", "Mouvement", "Date banque", "Montant", "Ligne", "Cellule"),
    )


def _candidates(case: Ambiguity) -> Iterator[tuple[Movement, BookLine]]:
    by_day = sorted(case.lines, key=lambda line: (line.day, line.id))
    for movement in case.movements:
        place = bisect_left(by_day, movement.day, key=lambda line: line.day)
        around = by_day[max(0, place - _MOST_CANDIDATES) : place + _MOST_CANDIDATES]
        nearest = sorted(around, key=lambda line: abs((line.day - movement.day).days))
        yield from ((movement, line) for line in nearest[:_MOST_CANDIDATES])


def control(reconciled: Reconciliation) -> ResultTable:
    """Each statement: does what it starts with, and its movements, make what it ends with."""
    columns = {
        "Fichier": "", "Contrôle": "", "Format": "", "Compte": "", "Du": "", "Au": "", "Solde de début": EURO, "Crédits": EURO, "Débits": EURO,
        "Solde de fin": EURO, "Écart": EURO, "Mouvements": "",
    }  # fmt: skip
    rows = [
        (
            it.file, _verdict(it), it.format, masked_account(it.account), it.first, it.last, it.opening, it.credits, it.debits, it.closing, it.gap, it.count,
        )
        for it in reconciled.controls
    ]  # fmt: skip
    brief = ("Fichier", "Contrôle", "Du", "Au", "Solde de fin", "Écart")
    return _table("controle", "Contrôle des relevés", columns, rows, brief=brief)


def _verdict(control: Control) -> str:
    if control.gap is None:
        return "non vérifiable"
    return "faux" if control.gap else "juste"


def cheques(fund: Fund, reconciled: Reconciliation) -> ResultTable:
    """The cheques of the workbook that the bank has not cashed, and until when it may."""
    columns = {
        "Ligne": "", "Cellule": "", "Date": "", "Projet": "", "Nom": "", "Référence": "", "Montant": EURO, "Valable jusqu'au": "",
    }  # fmt: skip
    rows = [
        (line.id, line.cell, line.day, *_whose(fund, line), masked_ibans_in(line.reference), ZERO - line.amount, valid_until(line.day))
        for left in reconciled.book_only
        for line in (left.line,)
        if left.reason is Reason.CHEQUE
    ]  # fmt: skip
    return _table("cheques_non_debites", "Chèques non encore débités", columns, rows, on_screen=False)


def gap(fund: Fund, reconciled: Reconciliation) -> ResultTable:
    """From the whole gap to nothing: what each thing that is on one side alone takes off it."""
    columns = {
        "Où": "", "Identifiant": "", "Date": "", "Quoi": "", "Raison": "", "Effet sur l'écart": EURO, "Reste à expliquer": EURO,
    }  # fmt: skip
    left = reconciled.gap
    rows: list[tuple[Content, ...]] = [
        ("Écart", "", reconciled.period.last, "Solde de la banque moins solde du classeur", "", None, left)
    ]
    for told, effect in _effects(fund, reconciled):
        left -= effect
        rows.append((*told, effect, left or ZERO))
    return _table("ecart", "L'écart, ligne par ligne", columns, rows, on_screen=False)


def _effects(fund: Fund, reconciled: Reconciliation) -> Iterator[tuple[tuple[Content, ...], Decimal]]:
    """What is on one side alone, told, and what it adds to the gap in euros."""
    for bank in reconciled.bank_only:
        yield ("Banque", *_bank_cells(bank.movement), _reason(bank)), bank.movement.amount
    for book in reconciled.missing_in_bank:
        line = book.line
        what = " ".join(filter(None, (line.kind.value, *_whose(fund, line))))
        yield ("Classeur", line.id, line.day, what, _reason(book)), ZERO - line.amount
    for match in reconciled.matching.matches:
        if match.difference:
            yield ("Les deux", *_bank_cells(match.movements[0]), match.ground.value), match.difference


def _reason(left: BankLeftover | BookLeftover) -> str:
    return f"{left.reason.value}{NBSP}: {left.note}" if left.note else left.reason.value


def _bank_cells(movement: Movement) -> tuple[Content, Content, Content]:
    return movement.id, movement.day, masked_ibans_in(movement.label)


def _whose(fund: Fund, line: BookLine) -> tuple[str, str]:
    """The code of the project or of the funder, and the name that goes with it."""
    if line.funder:
        funder = fund.funder.get(line.funder)
        return line.funder, funder.name if funder else ""
    project = fund.project.get(line.project)
    holder = fund.holder.get(project.holder) if project else None
    return line.project, holder.name if holder else ""


def _table(
    code: str,
    title: str,
    columns: dict[str, str],
    rows: Iterable[tuple[Content, ...]],
    *,
    on_screen: bool = True,
    brief: tuple[str, ...] = (),
    first: int | None = None,
) -> ResultTable:
    """A table of these columns, each with its unit; on screen when it is short, by its `brief` columns and its `first` rows."""
    kept = tuple(rows)
    fits = 0 < len(kept[:first]) <= _MOST_ON_SCREEN
    units = tuple(columns.values())
    return ResultTable(
        code, title, tuple(columns), kept, units, on_screen=on_screen and fits, brief=brief, brief_rows=first
    )
