"""Movements of a bank and lines of a workbook that agree with one another, so that a test names only what matters."""

from datetime import date
from decimal import Decimal
from typing import Any

import make

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.matches import Matching

DAY = date(make.YEAR, 4, 1)
CODE, HOLDER, FUNDER = "PIC-2025-014", "Les Jardins du 3/15", "Région Hauts-de-France"


def euros(amount: str | int | Decimal) -> Decimal:
    """The amount with its cents."""
    return Decimal(amount).quantize(Decimal("0.01"))


def movement(**changes: Any) -> Movement:
    """A transfer of 900 € to the holder on 3 April, that quotes the code of the project."""
    amount = euros(changes.pop("amount", -900))
    defaults = {"day": date(make.YEAR, 4, 3), "label": f"VIR SEPA JARDINS {CODE}", "id": "M1"}
    return Movement(**{**defaults, **changes, "amount": amount})


def line(**changes: Any) -> BookLine:
    """The payment of 900 € of the project, on 1 April; `nature` and `row` are those of its record, `code` that of its project.

    A line of the kind RECEIPT is of 5,000 € and of the Région.
    """
    kind = changes.pop("kind", Kind.PAYMENT)
    if kind is Kind.RECEIPT:
        return _receipt(changes)
    nature = changes.pop("nature", "Reversement" if kind is Kind.REFUND else "Versement unique")
    amount = euros(changes.pop("amount", 900 if kind is Kind.REFUND else -900))
    row, code = changes.pop("row", make.FIRST_ROW), changes.pop("code", CODE)
    defaults = {
        "id": "L1", "day": DAY, "codes": (code,), "names": (HOLDER,), "mode": "Virement", "reference": "", "project": code,
    }  # fmt: skip
    known = {**defaults, **changes}
    record = make.payment(
        project=known["project"], nature=nature, day=known["day"], amount=abs(amount), mode=known["mode"],
        reference=known["reference"], row=row,
    )  # fmt: skip
    return BookLine(**{**known, "kind": kind, "amount": amount, "record": record})


def _receipt(changes: dict[str, Any]) -> BookLine:
    amount, row = euros(changes.pop("amount", 5000)), changes.pop("row", make.FIRST_ROW)
    defaults = {"id": "L1", "day": DAY, "codes": ("REG",), "names": (FUNDER,), "reference": "", "funder": "REG"}
    known = {**defaults, **changes}
    record = make.receipt(
        funder=known["funder"], day=known["day"], amount=amount, reference=known["reference"], row=row
    )
    return BookLine(**{**known, "kind": Kind.RECEIPT, "amount": amount, "record": record})


def pairs(found: Matching) -> set[tuple[frozenset[str], frozenset[str]]]:
    """The ids that are matched, movements beside lines."""
    return {
        (frozenset(movement.id for movement in match.movements), frozenset(line.id for line in match.lines))
        for match in found.matches
    }
