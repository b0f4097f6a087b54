"""The books of a fund's year: its entries numbered, what was left out, and the closing entries proposed apart."""

from dataclasses import replace
from datetime import date

from pic_sheets.accounting.books import AccountingEntry, Books, Journal, LeftOut, Party, Posting, numbered
from pic_sheets.accounting.entering import entered
from pic_sheets.accounting.parties import label_of
from pic_sheets.fund.dedicated_funds import dedicated_funds, journal
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.identifiers import masked_ibans_in


def books(fund: Fund, year: int) -> Books:
    """The entries of the year, by day, then by journal; each amount of the workbook is in them or in what was left out."""
    found = tuple(entered(fund, year))
    made = (_shown(item) for item in found if isinstance(item, AccountingEntry))
    left_out = tuple(replace(item, what=masked_ibans_in(item.what)) for item in found if isinstance(item, LeftOut))
    return Books(year, numbered(made), left_out, closing_entries(fund, year))


def _shown(entry: AccountingEntry) -> AccountingEntry:
    """The entry without the account numbers that a reference may quote: no entry needs them whole."""
    return replace(entry, piece=masked_ibans_in(entry.piece), label=masked_ibans_in(entry.label))


def closing_entries(fund: Fund, year: int) -> tuple[AccountingEntry, ...]:
    """What `fund.dedicated_funds` proposes for the last day of the year, an entry for each pair of its lines."""
    lines, day = journal(dedicated_funds(fund)), date(year, 12, 31)
    cells = addresses(fields(fund.funders, "notified", "management_fee"))
    made = []
    for pair in zip(lines[::2], lines[1::2], strict=True):
        found = tuple(
            Posting(Party(line.account, label_of(fund, line.account)), line.debit, line.credit) for line in pair
        )
        label = f"{pair[0].label if pair[0].account.startswith('6') else pair[1].label} {year}"
        made.append(AccountingEntry(Journal.OTHERS, day, label, f"CLOTURE {year}", day, found, cells))
    return tuple(made)


def with_closing(kept: Books) -> Books:
    """The same books, with the closing entries among the others."""
    return replace(kept, entries=numbered((*kept.entries, *kept.closing)), closing=())
