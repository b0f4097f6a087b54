"""What moves the fund's money in a month, line by line: receipts, decisions, payments and refunds, reports."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from pic_sheets.columns import Record
from pic_sheets.fund.days_past import certain_day
from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import ProjectAccount
from pic_sheets.fund.public_names import public_name
from pic_sheets.money import ZERO
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.reports import Report

R = TypeVar("R", bound=Record)


class Kind(StrEnum):
    """What a line of the month is."""

    RECEIPT = "Encaissement"
    DECISION = "Décision"
    PAYMENT = "Versement"
    REFUND = "Reversement"
    REPORT = "Bilan"


@dataclass(frozen=True, slots=True)
class Movement:
    """One line: when, whose, what for, and what it adds to its total, in euros.

    `party` is the funder, or the holder as what is published calls them. `nature` is the kind of payment, the verdict, or
    what a report changes. `amount` is what the line adds: a decision in place of a grant adds the difference, and a
    report what it takes off what is committed, as a negative amount. `told` is the amount the row itself says, None without any.
    """

    kind: Kind
    day: date | None
    project: str
    title: str
    party: str
    nature: str
    amount: Decimal
    told: Decimal | None
    record: Record


def movements(fund: Fund, opening: Fund, closing: Fund) -> tuple[Movement, ...]:
    """The lines that lead from the fund as it opened to the fund as it closed, by kind, then by day, then by row."""
    kinds = (
        _receipts(fund, opening, closing),
        _decisions(opening, closing),
        _payments(opening, closing),
        _reports(opening, closing),
    )
    return tuple(line for kind in kinds for line in sorted(kind, key=lambda line: line.day or date.min))


def _receipts(fund: Fund, opening: Fund, closing: Fund) -> Iterator[Movement]:
    for receipt in _new(opening.receipts, closing.receipts):
        funder = fund.funder.get(receipt.funder)
        amount = receipt.amount or ZERO
        name = funder.name if funder else receipt.funder
        yield Movement(Kind.RECEIPT, receipt.day, "", "", name, receipt.reference, amount, receipt.amount, receipt)


def _decisions(opening: Fund, closing: Fund) -> Iterator[Movement]:
    """A decision in place of another adds what it grants less what was granted: the last one is what stands."""
    known = set(map(id, opening.decisions))
    for code, decisions in closing.decisions_on.items():
        before = ZERO
        for decision in decisions:
            grant = _grant(decision)
            if id(decision) not in known:
                title, holder = _about(closing, code)
                day = closing.day_of(decision.meeting)
                told = decision.granted if decision.grants else None
                yield Movement(
                    Kind.DECISION, day, code, title, holder, decision.verdict, grant - before, told, decision
                )
            before = grant


def _payments(opening: Fund, closing: Fund) -> Iterator[Movement]:
    for payment in _new(opening.payments, closing.payments):
        title, holder = _about(closing, payment.project)
        kind = Kind.REFUND if payment.is_refund else Kind.PAYMENT
        amount = payment.amount or ZERO
        yield Movement(
            kind, payment.day, payment.project, title, holder, payment.nature, amount, payment.amount, payment
        )


def _reports(opening: Fund, closing: Fund) -> Iterator[Movement]:
    """The reports that came, and what each takes off what was committed to its project; any other project whose own changed."""
    before, after = _accounts(opening), _accounts(closing)
    came: dict[str, Report] = {}
    for report in _new(opening.reports, closing.reports):
        came.setdefault(report.project, report)
    came.pop("", None)
    for code in dict.fromkeys((*came, *after)):
        change = _reduction(before.get(code), after.get(code))
        record = came.get(code) or closing.report.get(code)
        if record is not None and (code in came or change):
            title, holder = _about(closing, code)
            day = certain_day(record, "received_on")
            yield Movement(Kind.REPORT, day, code, title, holder, record.achieved, change, record.justified, record)


def _accounts(fund: Fund) -> Mapping[str, ProjectAccount]:
    return {entry.project.code: entry.account for entry in entries(fund) if entry.project.code}


def _reduction(before: ProjectAccount | None, after: ProjectAccount | None) -> Decimal:
    """What the change of the amount committed owes to reports: what the change of the grant does not say."""
    return _beyond_grant(after) - _beyond_grant(before)


def _beyond_grant(account: ProjectAccount | None) -> Decimal:
    return ZERO if account is None else account.committed - account.granted


def _grant(decision: Decision) -> Decimal:
    return (decision.granted or ZERO) if decision.grants else ZERO


def _about(fund: Fund, code: str) -> tuple[str, str]:
    """The title of a project and its holder."""
    project = fund.project.get(code)
    return (project.title, public_name(fund.holder.get(project.holder))) if project else ("", "")


def _new(before: Iterable[R], after: Iterable[R]) -> list[R]:
    """The rows that came since: two rows may hold the same values."""
    known = set(map(id, before))
    return [record for record in after if id(record) not in known]
