"""What stands on either side of a reconciled account, line by line, as a document's tables print it."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.bank_statements import Movement
from pic_sheets.dates import format_short_date
from pic_sheets.documents._subjects import holder_of
from pic_sheets.documents._wording import apostrophised, sentence
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import masked_ibans_in
from pic_sheets.money import format_number, total
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.matches import Ambiguity, Ground, Match
from pic_sheets.reconciliation.reconciliation import BankLeftover, BookLeftover, Reason, Reconciliation
from pic_sheets.sheets.payments import Payment
from pic_sheets.texts import NBSP, squeezed, typeset


def bank_text(movement: Movement) -> str:
    """All that the bank writes of a movement, account numbers masked; its reference when it writes nothing."""
    return masked_ibans_in(squeezed(movement.label) or movement.reference or movement.means or "Sans libellé")


def book_text(fund: Fund, line: BookLine) -> str:
    """What a line of the workbook is: « Acompte PIC-2025-014, Les Jardins du 3/15 »."""
    named = fund.funder.get(line.funder)
    if line.kind == Kind.RECEIPT:
        return apostrophised(f"Encaissement, {named.name if named else line.funder or 'financeur non indiqué'}")
    nature = line.record.nature if isinstance(line.record, Payment) and line.record.nature else line.kind.value
    parts = (f"{nature} {line.project}".strip(), holder_of(fund, line.project).name)
    return apostrophised(", ".join(part for part in parts if part))


def short_days(days: Iterable[date]) -> list[str]:
    """The different days of one operation, in order."""
    return list(map(format_short_date, sorted(set(days))))


def bank_lines(leftovers: Iterable[BankLeftover]) -> dict[str, Any]:
    """Movements that the workbook does not have, with their total."""
    found = list(leftovers)
    rows = [
        {
            "date": format_short_date(left.movement.day),
            "libelle": bank_text(left.movement),
            "montant": format_number(left.movement.amount),
            "motif": typeset(left.reason.value),
            "note": apostrophised(left.note),
        }
        for left in found
    ]
    return {"lignes": rows, "total": format_number(total(left.movement.amount for left in found))}


def book_lines(fund: Fund, leftovers: Iterable[BookLeftover]) -> dict[str, Any]:
    """Lines of the workbook that the bank does not have, with their total."""
    found = list(leftovers)
    rows = [
        {
            "date": format_short_date(left.line.day),
            "libelle": book_text(fund, left.line),
            "montant": format_number(left.line.amount),
            "motif": typeset(left.reason.value),
            "note": apostrophised(left.note),
            "cellule": left.line.cell,
        }
        for left in found
    ]
    return {"lignes": rows, "total": format_number(total(left.line.amount for left in found))}


def match_line(fund: Fund, match: Match) -> dict[str, Any]:
    """What is on both sides and why; each amount is told where several make one."""
    several = len(match.movements) > 1 or len(match.lines) > 1
    return {
        "dates": short_days(movement.day for movement in match.movements),
        "banque": [_told(bank_text(one), one.amount, several) for one in match.movements],
        "classeur": [
            _told(f"{book_text(fund, line)} ({format_short_date(line.day)})", line.amount, several)
            for line in match.lines
        ],
        "montant": format_number(total(movement.amount for movement in match.movements)),
        "motif": match.ground.value,
        "pourquoi": _why(match.why),
    }


def _told(text: str, amount: Decimal, several: bool) -> str:  # noqa: FBT001 - a cell of one row
    return f"{text}{NBSP}: {_in_a_sentence(amount)}" if several else text


def _why(text: str) -> str:
    """What a match says of itself, which may quote a label."""
    return masked_ibans_in(typeset(apostrophised(text)))


def _in_a_sentence(amount: Decimal) -> str:
    """An amount whose sign Word does not leave at the end of a line."""
    return format_number(amount).replace("-", "\N{MINUS SIGN}")


def ambiguity_fields(fund: Fund, ambiguity: Ambiguity) -> dict[str, Any]:
    """What could go together, both sides one under the other."""
    return {
        "pourquoi": _why(ambiguity.why),
        "lignes": [
            *({"cote": "Banque", **_side(one.day, bank_text(one), one.amount)} for one in ambiguity.movements),
            *({"cote": "Classeur", **_side(one.day, book_text(fund, one), one.amount)} for one in ambiguity.lines),
        ],
    }


def _side(day: date, text: str, amount: Decimal) -> dict[str, str]:
    return {"date": format_short_date(day), "libelle": text, "montant": format_number(amount)}


def decided_lines(fund: Fund, reconciliation: Reconciliation) -> Iterator[dict[str, str]]:
    """What a person decided and nothing computed: pairs, with what they differ by, and what is explained."""
    for match in reconciliation.matching.matches:
        if match.ground == Ground.DECIDED:
            line = match_line(fund, match)
            texts = " / ".join((*line["banque"], *line["classeur"]))
            gap = f"Écart accepté{NBSP}: {_in_a_sentence(match.difference)}." if match.difference else ""
            note = " ".join(part for part in (sentence(line["pourquoi"]), gap) if part)
            yield {"date": ", ".join(line["dates"]), "libelle": texts, "montant": line["montant"], "note": note}
    for moved in reconciliation.bank_only:
        if moved.reason == Reason.EXPLAINED:
            one = moved.movement
            yield {**_side(one.day, bank_text(one), one.amount), "note": apostrophised(moved.note)}
    for left in reconciliation.book_only:
        if left.reason == Reason.EXPLAINED:
            own = left.line
            yield {**_side(own.day, book_text(fund, own), own.amount), "note": apostrophised(left.note)}
