"""What the workbook tells in a year, entered: subsidies, receipts, aids, payments, refunds, volunteering.

An aid is a charge on the day it is granted (règlement ANC 2018-06; the CNCC takes the day its holder was told,
https://www.duo-solutions.fr/?p=10487). The workbook knows the committee's day: that one is used, which is ours. A subsidy is an
income at its notification (https://experts-et-decideurs.fr/association/le-nouveau-plan-comptable-associatif-est-arrive).
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from pic_sheets.accounting.books import AccountingEntry, Journal, LeftOut, Party, postings
from pic_sheets.accounting.chart import Role
from pic_sheets.accounting.parties import account, funder_party, holder_party, income_account, is_reuse
from pic_sheets.columns import Record
from pic_sheets.dates import format_short_date
from pic_sheets.fund.closing_dates import last_day
from pic_sheets.fund.days_past import certain_day
from pic_sheets.fund.entries import entries as project_entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.fund.volunteering import volunteering
from pic_sheets.money import ZERO
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.funders import Funder
from pic_sheets.sheets.payments import Payment

#: What a row of the workbook gives.
Entered: TypeAlias = AccountingEntry | LeftOut

CASH = "Espèces"


def entered(fund: Fund, year: int) -> Iterator[Entered]:
    """An entry, or why there is none, for each fact of the workbook that has an amount."""
    yield from _subsidies(fund, year)
    yield from _receipts(fund, year)
    yield from _aids(fund, year)
    yield from _reports(fund, year)
    yield from _payments(fund, year)
    yield from _volunteering(fund, year)


def _subsidies(fund: Fund, year: int) -> Iterator[Entered]:
    for funder in fund.funders:
        amount = funder.notified or ZERO
        if not amount:
            continue
        what = f"Subvention {year} {funder.name or funder.code}".strip()
        cells = (funder.at("notified"), funder.at("agreed_on"))
        day = certain_day(funder, "agreed_on") or _first_receipt(fund, funder, year) or date(year, 12, 31)
        income = income_account(fund, funder)
        if is_reuse(funder):
            why = f"le compte {funder.account} reprend l'argent des années d'avant : c'est une écriture de clôture"
            yield LeftOut(cells[0], what, why)
        elif day.year != year:
            why = f"la convention est du {format_short_date(day)} : la part de l'exercice vient des produits constatés d'avance (487), ou s'écrit dans l'exercice de sa date"
            yield LeftOut(cells[1], what, why, income.account, -amount, day)
        else:
            party = funder_party(fund, funder.code)
            lines = postings(party, income, amount)
            piece = funder.code or cells[0]
            yield AccountingEntry(Journal.SUBSIDIES, day, what, f"NOTIF {piece}", day, lines, cells)


def _first_receipt(fund: Fund, funder: Funder, year: int) -> date | None:
    """The first day of the year on which the funder paid: it had notified by then."""
    found = (certain_day(receipt, "day") for receipt in fund.receipts if receipt.funder == funder.code and funder.code)
    return min((day for day in found if day is not None and day.year == year), default=None)


def _receipts(fund: Fund, year: int) -> Iterator[Entered]:
    bank = account(fund, Role.BANK)
    for receipt in fund.receipts:
        amount = receipt.amount or ZERO
        if not amount:
            continue
        funder = fund.funder.get(receipt.funder)
        what = " ".join(filter(None, ("Encaissement", funder.name if funder else receipt.funder)))
        day = certain_day(receipt, "day")
        if day is None or day.year != year:
            yield _other_day(receipt, "day", what, day, bank, amount)
            continue
        lines = postings(bank, funder_party(fund, receipt.funder), amount)
        piece = receipt.reference or receipt.at("amount")
        yield AccountingEntry(Journal.BANK, day, what, piece, day, lines, (receipt.at("amount"),))


def _aids(fund: Fund, year: int) -> Iterator[Entered]:
    """A decision that replaces another is entered for the difference: in the end, the last one stands."""
    aids = account(fund, Role.AIDS)
    for code, decisions in fund.decisions_on.items():
        before = ZERO
        for decision in decisions:
            after = (decision.granted or ZERO) if decision.grants else ZERO
            change, before, first = after - before, after, before == ZERO
            if not change:
                continue
            what = f"{'Aide accordée' if first else 'Aide modifiée' if after else 'Aide retirée'} {_about(fund, code)}"
            day = fund.day_of(decision.meeting)
            if day is None or day.year != year:
                yield _other_day(decision, "meeting", what, day, aids, change)
                continue
            piece = decision.meeting or decision.at("granted")
            lines = postings(aids, holder_party(fund, code), change)
            cells = _decision_cells(fund, decision)
            yield AccountingEntry(Journal.AIDS, day, what, piece, day, lines, cells, code)


def _decision_cells(fund: Fund, decision: Decision) -> tuple[str, ...]:
    meeting = fund.meeting.get(decision.meeting)
    return (decision.at("granted"), *([meeting.at("day")] if meeting else []))


def _reports(fund: Fund, year: int) -> Iterator[Entered]:
    """What a report does not justify of the grant is taken off it, on the day it came, or of the decision when that is later."""
    aids = account(fund, Role.AIDS)
    for item in project_entries(fund):
        code, change = item.project.code, item.account.committed - item.account.granted
        report = fund.report.get(code)
        if not change or report is None:
            continue
        what = f"Aide ramenée aux dépenses justifiées {_about(fund, code)}"
        came = certain_day(report, "received_on")
        decided = fund.day_of(fund.decisions_on[code][-1].meeting)
        day = came if came is None or decided is None else max(came, decided)
        if day is None or day.year != year:
            yield _other_day(report, "received_on", what, day, aids, change)
            continue
        lines = postings(aids, holder_party(fund, code), change)
        yield AccountingEntry(
            Journal.AIDS, day, what, f"BILAN {code}", came or day, lines, (report.at("justified"),), code
        )


def _payments(fund: Fund, year: int) -> Iterator[Entered]:
    for payment in fund.payments:
        amount = payment.amount or ZERO
        if not amount:
            continue
        till = account(fund, Role.CASH if payment.mode == CASH else Role.BANK)
        what = " ".join(filter(None, (payment.nature or "Versement", _about(fund, payment.project))))
        day, given = certain_day(payment, "day"), -amount if payment.is_refund else amount
        if day is None or day.year != year:
            yield _other_day(payment, "day", what, day, till, -given)
            continue
        yield _payment_entry(fund, payment, what, day, till)


def _payment_entry(fund: Fund, payment: Payment, what: str, day: date, till: Party) -> AccountingEntry:
    amount, party = payment.amount or ZERO, holder_party(fund, payment.project)
    lines = postings(till, party, amount) if payment.is_refund else postings(party, till, amount)
    journal = Journal.CASH if payment.mode == CASH else Journal.BANK
    piece = payment.reference or payment.project or payment.at("amount")
    return AccountingEntry(journal, day, what, piece, day, lines, (payment.at("amount"),), payment.project)


def _volunteering(fund: Fund, year: int) -> Iterator[Entered]:
    """The hours of the reports, valued on the last day of the year at the association's own rate, when it has one."""
    found, day = volunteering(fund), last_day(fund)
    if not found.value or day is None or day.year != year:
        return
    lines = postings(account(fund, Role.VOLUNTEERS), account(fund, Role.VOLUNTEERING), found.value)
    cells = addresses(fields(found.reports, "volunteer_hours"))
    yield AccountingEntry(Journal.OTHERS, day, f"Bénévolat {year} valorisé", f"BENEVOLAT {year}", day, lines, cells)


def _about(fund: Fund, code: str) -> str:
    """The code of a project and its title."""
    project = fund.project.get(code)
    return f"{code} {project.title}".strip() if project else code


def _other_day(record: Record, field: str, what: str, day: date | None, debited: Party, amount: Decimal) -> LeftOut:
    """What has no certain day, or one of another year."""
    told = "n'a pas de date certaine" if day is None else f"est du {format_short_date(day)}, d'un autre exercice"
    return LeftOut(record.at(field), what, told, debited.account, amount, day)
