"""The account reconciled, as its accountant signs it: both balances, every line between them, what was matched and why."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.dates import format_date, format_short_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import Fields, ReconciliationDocument
from pic_sheets.documents._reconciliation_lines import (
    ambiguity_fields,
    bank_lines,
    book_lines,
    decided_lines,
    match_line,
)
from pic_sheets.documents._result_fields import UNTOLD
from pic_sheets.documents._subjects import association_of
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import masked_account
from pic_sheets.money import ZERO, format_amount, format_number, total
from pic_sheets.plans import FilledTemplate
from pic_sheets.reconciliation.matches import Ground, Match
from pic_sheets.reconciliation.reconciliation import Control, Reason, Reconciliation
from pic_sheets.texts import counted, typeset

#: Why lines are on one side alone → how the table of balances calls them.
_IN_BOOK = {
    Reason.CHEQUE: "Chèques non encore débités",
    Reason.PENDING: "Opérations en cours, attendues sur le relevé suivant",
    Reason.EXPLAINED: "Lignes du classeur expliquées à la main",
    Reason.AMBIGUOUS: "Lignes du classeur qui ont plusieurs possibilités",
    Reason.UNKNOWN: "Lignes du classeur que la banque n’a pas",
}
_IN_BANK = {
    Reason.EXPLAINED: "Mouvements de la banque expliqués à la main",
    Reason.AMBIGUOUS: "Mouvements de la banque qui ont plusieurs possibilités",
    Reason.UNKNOWN: "Mouvements de la banque que le classeur n’a pas",
}


def reconciliation_fields(fund: Fund, reconciliation: Reconciliation, today: date) -> Fields:
    """The account as a document tells it; amounts are as the bank counts them, without the euro sign their heading has.

    Holders are named, for it stays with the accountant; account numbers are masked everywhere.
    """
    outside = [left.line.amount for left in reconciliation.book_only if left.reason == Reason.OUTSIDE]
    ambiguous = reconciliation.matching.ambiguous
    return {
        "association": association_fields(fund),
        "exercice": "" if fund.year is None else str(fund.year),
        "lieu_signature": association_of(fund).signing_town,
        "date_document": format_date(today),
        "releve": _account(reconciliation),
        "soldes": list(_balances(reconciliation)),
        "ecart": _gap(reconciliation),
        "controle": [_control(control) for control in reconciliation.controls],
        "rapproches": _matched(fund, reconciliation.matching.matches),
        "banque_seule": _bank(reconciliation),
        "classeur_seul": _book(fund, reconciliation, set(Reason) - {Reason.CHEQUE, Reason.CASH, Reason.OUTSIDE}),
        "cheques": _book(fund, reconciliation, {Reason.CHEQUE}),
        "especes": _book(fund, reconciliation, {Reason.CASH}),
        "hors_periode": f"{counted(len(outside), 'ligne')}, pour {format_amount(total(outside))}" if outside else "",
        "ambigus": [ambiguity_fields(fund, ambiguity) for ambiguity in ambiguous],
        "decides": list(decided_lines(fund, reconciliation)),
    }


def statement_plan(fund: Fund, reconciliation: Reconciliation, today: date) -> FilledTemplate:
    """The Word document of a reconciled account, called by the end of its number and by its last day."""
    end = re.sub(r"[^0-9A-Za-z]", "", reconciliation.period.number)[-3:]
    name = "_".join(part for part in (DOCUMENT.template, end, reconciliation.period.last.isoformat()) if part)
    return FilledTemplate(f"{name}.docx", DOCUMENT.template, reconciliation_fields(fund, reconciliation, today))


def _told_apart(reconciliation: Reconciliation) -> frozenset[str]:
    """The ids of what is told with the ambiguities, and nowhere else."""
    cases = reconciliation.matching.ambiguous
    moved = {one.id for case in cases for one in case.movements}
    return frozenset(moved | {line.id for case in cases for line in case.lines})


def _bank(reconciliation: Reconciliation) -> dict[str, Any]:
    apart = _told_apart(reconciliation)
    return bank_lines(
        left for left in reconciliation.bank_only if left.reason != Reason.AMBIGUOUS or left.movement.id not in apart
    )


def _book(fund: Fund, reconciliation: Reconciliation, reasons: Collection[Reason]) -> dict[str, Any]:
    apart = _told_apart(reconciliation)
    found = (left for left in reconciliation.book_only if left.reason in reasons)
    return book_lines(fund, (left for left in found if left.reason != Reason.AMBIGUOUS or left.line.id not in apart))


def _account(reconciliation: Reconciliation) -> dict[str, Any]:
    """The account over its period; a balance that the statement does not give is « – »."""
    period = reconciliation.period
    amounts = [movement.amount for match in reconciliation.matching.matches for movement in match.movements]
    amounts += [left.movement.amount for left in reconciliation.bank_only]
    return {
        "compte": masked_account(period.number),
        "debut": format_date(period.first),
        "fin": format_date(period.last),
        "fichiers": list(period.files),
        "ouverture": _amount(period.opening.amount if period.opening else None),
        "entrees": format_amount(total(amount for amount in amounts if amount > 0)),
        "sorties": format_amount(total(amount for amount in amounts if amount < 0)),
        "cloture": _amount(reconciliation.bank_balance),
        "nombre": counted(len(amounts), "mouvement"),
        "solde_connu": reconciliation.bank_balance is not None,
    }


def _amount(amount: Decimal | None) -> str:
    return UNTOLD if amount is None else format_amount(amount)


def _balances(reconciliation: Reconciliation) -> Iterator[dict[str, Any]]:
    """Each balance, what the other side has and it has not, and the one sum that both then come to."""
    day = format_short_date(reconciliation.period.last)
    missing, alone = reconciliation.missing_in_bank, reconciliation.bank_only
    bank = reconciliation.bank_balance
    reconciled = None if bank is None else bank + total(left.line.amount for left in missing)
    yield _balance(f"Solde selon la banque au {day}", bank)
    yield from _gathered(_IN_BOOK, [(left.reason, left.line.amount) for left in missing])
    yield _balance("Solde rapproché, en partant de la banque", reconciled)
    yield _balance(f"Solde selon le classeur au {day}", reconciliation.book_balance)
    yield from _gathered(_IN_BANK, [(left.reason, left.movement.amount) for left in alone])
    gaps = [match.difference for match in reconciliation.matching.matches if match.difference]
    if gaps:
        yield _line("Écarts acceptés entre opérations rapprochées à la main", gaps)
    yield _balance("Solde rapproché, en partant du classeur", reconciled)


def _gathered(names: Mapping[Reason, str], lines: Iterable[tuple[Reason, Decimal]]) -> Iterator[dict[str, Any]]:
    by_reason: dict[Reason, list[Decimal]] = {}
    for reason, amount in lines:
        by_reason.setdefault(reason, []).append(amount)
    for reason in Reason:
        if reason in by_reason:
            yield _line(names.get(reason, typeset(reason.value)), by_reason[reason])


def _line(label: str, amounts: list[Decimal]) -> dict[str, Any]:
    return {
        "libelle": label,
        "nombre": str(len(amounts)),
        "montant": format_number(total(amounts)),
        "est_solde": False,
    }


def _balance(label: str, amount: Decimal | None) -> dict[str, Any]:
    shown = UNTOLD if amount is None else format_number(amount)
    return {"libelle": label, "nombre": "", "montant": shown, "est_solde": True}


def _gap(reconciliation: Reconciliation) -> dict[str, Any]:
    """What separates the two balances, and the part of it that nothing explains, in words when there is none."""
    number, amount = len(reconciliation.unexplained), reconciliation.unexplained_amount
    return {
        "total": format_amount(reconciliation.gap) if reconciliation.gap else "aucun",
        "inexplique": format_amount(amount) if amount else "aucun",
        "est_explique": not number,
        "a_expliquer": counted(number, "opération reste", "opérations restent") if number else "",
    }


def _control(control: Control) -> dict[str, str]:
    """What a file says of itself, and whether its balances follow from its movements."""
    days = [control.first, control.last]
    told = {None: "Solde non donné", ZERO: "Juste"}.get(control.gap)
    return {
        "fichier": control.file,
        "format": control.format,
        "compte": masked_account(control.account),
        "periode": " – ".join(format_short_date(day) for day in days if day),
        "ouverture": UNTOLD if control.opening is None else format_number(control.opening),
        "entrees": format_number(control.credits),
        "sorties": format_number(control.debits),
        "cloture": UNTOLD if control.closing is None else format_number(control.closing),
        "nombre": counted(control.count, "mouvement"),
        "constat": told or typeset(f"Écart : {format_number(control.gap or ZERO)}"),
    }


def _matched(fund: Fund, matches: Iterable[Match]) -> dict[str, Any]:
    """How many were matched on each ground, the surest first, and each of them."""
    found = list(matches)
    by_ground = {ground: [match for match in found if match.ground == ground] for ground in Ground}
    return {
        "motifs": [{"motif": ground.value, **_counts(some)} for ground, some in by_ground.items() if some],
        "total": _counts(found),
        "lignes": [match_line(fund, match) for match in found],
    }


def _counts(matches: list[Match]) -> dict[str, str]:
    amounts = [movement.amount for match in matches for movement in match.movements]
    return {
        "mouvements": str(len(amounts)),
        "lignes": str(sum(len(match.lines) for match in matches)),
        "entrees": format_number(total(amount for amount in amounts if amount > 0)),
        "sorties": format_number(total(amount for amount in amounts if amount < 0)),
    }


DOCUMENT = ReconciliationDocument("etat_rapprochement", "État de rapprochement bancaire", reconciliation_fields)
