from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund
from ledgers import YEAR

from pic_sheets.accounting.books import AccountingEntry
from pic_sheets.accounting.keeping import books
from pic_sheets.accounting.lettering import letter, lettered
from pic_sheets.bank_statements import Movement
from pic_sheets.columns import Record
from pic_sheets.fund.fund import Fund
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.matches import Ground, Match, Matching
from pic_sheets.reconciliation.reconciliation import Period, Reconciliation

D = Decimal


def _reconciled(*records: Record, difference: str = "0.00", later: int = 0) -> Reconciliation:
    """The bank has these payments and receipts, so many days after."""
    matches = []
    for record in records:
        day = date.fromordinal(record.day.toordinal() + later)
        line = BookLine(record.at("amount"), Kind.PAYMENT, record.day, record.amount, record)
        movement = Movement(day, record.amount + D(difference), "VIR")
        matches.append(Match((movement,), (line,), Ground.REFERENCE, "Le libellé porte le code."))
    return Reconciliation(Period("", date(2025, 1, 1), date(2025, 12, 31)), Matching(tuple(matches)))


def _letters(entries: tuple[AccountingEntry, ...]) -> dict[tuple[str, str], set[tuple[str, date | None]]]:
    found: dict[tuple[str, str], set[tuple[str, date | None]]] = {}
    for entry in entries:
        for posting in entry.postings:
            if posting.letter:
                found.setdefault((posting.party.auxiliary, entry.project), set()).add(
                    (posting.letter, posting.lettered_on)
                )
    return found


def test_a_project_that_comes_to_nothing_is_lettered_once_the_bank_has_it_all():
    fund = small_fund()
    entries = books(fund, YEAR).entries
    found = lettered(entries, [_reconciled(*fund.payments, later=2)])
    assert _letters(found) == {("H1", "P1"): {("AA", date(2025, 8, 3))}}
    lines = [posting for entry in found for posting in entry.postings if posting.letter]
    assert sum(line.net for line in lines) == 0
    assert len(lines) == 3


def test_a_transfer_that_the_bank_has_not_or_has_otherwise_letters_nothing():
    fund = small_fund()
    entries = books(fund, YEAR).entries
    assert lettered(entries, []) == entries
    assert lettered(entries, [_reconciled(*fund.payments[:1])]) == entries
    assert lettered(entries, [_reconciled(*fund.payments, difference="0.01")]) == entries


def test_a_funder_is_lettered_by_its_receipts_and_letters_follow_the_days():
    fund = small_fund()
    records = (*fund.receipts, *fund.payments)
    found = lettered(books(fund, YEAR).entries, [_reconciled(*records)])
    assert _letters(found) == {
        ("VILLE", ""): {("AA", date(2025, 2, 10))},
        ("H1", "P1"): {("AB", date(2025, 8, 1))},
    }


def test_statements_may_each_have_a_part():
    fund = small_fund()
    first, second = _reconciled(*fund.payments[:1]), _reconciled(*fund.payments[1:])
    assert _letters(lettered(books(fund, YEAR).entries, [first, second])) == {("H1", "P1"): {("AA", date(2025, 8, 1))}}


def test_cash_needs_no_bank_but_settles_nothing_alone():
    fund = small_fund()
    cash = replace(fund.payments[1], mode="Espèces")
    half = replace(fund, payments=(fund.payments[0], cash))
    assert _letters(lettered(books(half, YEAR).entries, [_reconciled(fund.payments[0])])) == {
        ("H1", "P1"): {("AA", date(2025, 3, 20))}
    }
    whole = replace(fund, payments=(replace(fund.payments[0], mode="Espèces"), cash))
    assert _letters(lettered(books(whole, YEAR).entries, [_reconciled()])) == {}


def test_what_is_in_suspense_has_no_letter():
    fund = Fund(receipts=(make.receipt(funder="?"), make.receipt(row=5, funder="?", amount=D("-5000.00"))))
    entries = books(fund, YEAR).entries
    assert lettered(entries, [_reconciled(*fund.receipts)]) == entries


def test_letters_never_run_out():
    found = [letter(rank) for rank in range(26**2 + 26**3 + 2)]
    assert len(set(found)) == len(found)
    assert found[-1] == "AAAB"
