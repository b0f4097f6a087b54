from datetime import date
from decimal import Decimal

from pic_sheets.accounting.books import AccountingEntry, Books, Journal, Party, balances, numbered, postings

D = Decimal
BANK, HOLDER, OTHER = (
    Party("512", "Banques"),
    Party("467", "Tiers", "H1", "Les Jardins"),
    Party("467", "Tiers", "H2", "Les Voisins"),
)


def _entry(
    day: int, piece: str = "A", amount: str = "10.00", journal: Journal = Journal.BANK, party: Party = HOLDER
) -> AccountingEntry:
    return AccountingEntry(
        journal, date(2025, 1, day), "Acompte", piece, date(2025, 1, day), postings(party, BANK, D(amount))
    )


def test_a_negative_amount_goes_the_other_way():
    debit, credit = postings(HOLDER, BANK, D("-5.00"))
    assert (debit.party, debit.debit, credit.party, credit.credit) == (BANK, D("5.00"), HOLDER, D("5.00"))
    assert (debit.net, credit.net) == (D("5.00"), D("-5.00"))


def test_entries_are_numbered_by_day_then_by_piece_each_journal_apart():
    found = numbered([_entry(3), _entry(1, "B"), _entry(1, "A"), _entry(2, journal=Journal.AIDS)])
    assert [(entry.number, entry.day.day, entry.piece) for entry in found] == [
        ("BQ00001", 1, "A"), ("BQ00002", 1, "B"), ("AI00001", 2, "A"), ("BQ00003", 3, "A"),
    ]  # fmt: skip


def test_a_balance_is_of_an_account_and_a_party():
    found = balances([_entry(1), _entry(2, amount="5.00"), _entry(3, party=OTHER)])
    assert [(item.party.account, item.party.auxiliary, item.net) for item in found] == [
        ("467", "H1", D("15.00")), ("467", "H2", D("10.00")), ("512", "", D("-25.00")),
    ]  # fmt: skip
    assert (found[2].debit, found[2].credit) == (D("0.00"), D("25.00"))


def test_every_posting_comes_with_its_entry():
    entry = _entry(1)
    assert Books(2025, (entry,)).postings == ((entry, entry.postings[0]), (entry, entry.postings[1]))
    assert entry.amount == D("10.00")
