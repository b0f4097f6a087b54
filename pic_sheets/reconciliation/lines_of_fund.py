"""The fund's payments, refunds and receipts as the bank would see them, each with an id that its row's moves do not change."""

import hashlib
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import compact
from pic_sheets.money import ZERO
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.sheets.payments import Payment
from pic_sheets.sheets.receipts import Receipt

#: The letter that the id of a line begins with, by its sheet.
_LETTERS = {Kind.PAYMENT: "V", Kind.REFUND: "V", Kind.RECEIPT: "E"}
#: Fifty bits: of 100,000 lines, two have one id once in two hundred thousand workbooks.
_ID_LENGTH = 10
#: Shorter, or without a digit, a funder's code is a word that labels hold for other reasons: REG, VILLE, CAF.
_SHORTEST_FUNDER_CODE = 5


def book_lines(fund: Fund) -> tuple[BookLine, ...]:
    """The lines of Versements, then those of Encaissements, in the order of their rows.

    A row whose day, amount, project or funder is blank or could not be read is none of them: see `untold_cells`.
    """
    found = [_payment_line(fund, payment) for payment in fund.payments if _is_told(payment)]
    found += [_receipt_line(fund, receipt) for receipt in fund.receipts if _is_told(receipt)]
    return tuple(_identified(found))


def untold_cells(fund: Fund) -> tuple[str, ...]:
    """The cells of the amounts that are of no line, since their row could not be read whole: "Versements!D5"."""
    records: Iterable[Payment | Receipt] = (*fund.payments, *fund.receipts)
    return tuple(record.at("amount") for record in records if not _is_told(record))


def _is_told(record: Payment | Receipt) -> bool:
    whose = "project" if isinstance(record, Payment) else "funder"
    return has(record, whose, "day") and record.reads("amount") and record.amount is not None


def _payment_line(fund: Fund, payment: Payment) -> BookLine:
    project = fund.project.get(payment.project)
    holder = fund.holder.get(project.holder) if project else None
    amount = payment.amount or ZERO
    names = (holder.name, holder.account_owner, holder.last_name) if holder else ()
    return BookLine(
        id="",
        kind=Kind.REFUND if payment.is_refund else Kind.PAYMENT,
        day=payment.day,  # type: ignore[arg-type]  # told, as every line is
        amount=amount if payment.is_refund else ZERO - amount,
        record=payment,
        codes=(payment.project,),
        names=_each_once(names),
        reference=payment.reference,
        mode=payment.mode,
        project=payment.project,
    )


def _receipt_line(fund: Fund, receipt: Receipt) -> BookLine:
    funder = fund.funder.get(receipt.funder)
    return BookLine(
        id="",
        kind=Kind.RECEIPT,
        day=receipt.day,  # type: ignore[arg-type]  # told, as every line is
        amount=receipt.amount or ZERO,
        record=receipt,
        codes=(receipt.funder,) if _is_distinctive(receipt.funder) else (),
        names=(funder.name,) if funder and funder.name else (),
        reference=receipt.reference,
        funder=receipt.funder,
    )


def _is_distinctive(code: str) -> bool:
    return len(compact(code)) >= _SHORTEST_FUNDER_CODE and any(map(str.isdigit, code))


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _identified(lines: Iterable[BookLine]) -> Iterator[BookLine]:
    """The lines with their ids; those that say the same are told apart by their rank, whichever row comes first.

    What may tell them apart otherwise (mode, reference) ranks them first, so that exchanging two rows changes no id.
    """
    kept = list(lines)
    alike: defaultdict[str, list[BookLine]] = defaultdict(list)
    for line in kept:
        alike[_said(line)].append(line)
    ids: dict[int, str] = {}
    for said, group in alike.items():
        for rank, line in enumerate(sorted(group, key=lambda line: (line.mode, line.reference))):
            ids[id(line)] = _id(line.kind, f"{said}|{rank}")
    return (replace(line, id=ids[id(line)]) for line in kept)


def _said(line: BookLine) -> str:
    nature = line.record.nature if isinstance(line.record, Payment) else ""
    parts = (_LETTERS[line.kind], line.project or line.funder, line.day.isoformat(), f"{line.amount:f}", nature)
    return "|".join(parts)


def _id(kind: Kind, said: str) -> str:
    digest = b32encode(hashlib.sha256(said.encode("utf-8", "surrogatepass")).digest()).decode("ascii")
    return f"{_LETTERS[kind]}-{digest[:_ID_LENGTH]}"
