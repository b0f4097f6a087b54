import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund
from hypothesis import given
from hypothesis import strategies as st
from ledgers import ANY_LEDGER, YEAR

from pic_sheets.accounting.fec import fec_file, fec_lines, table_bytes
from pic_sheets.accounting.fec_format import FIELDS, plain_text
from pic_sheets.accounting.fec_reading import read_fec
from pic_sheets.accounting.fec_rules import fec_issues
from pic_sheets.accounting.keeping import books, with_closing
from pic_sheets.fund.fund import Fund

SIRET = "73282932000074"
TODAY = date(2026, 1, 15)


def test_the_file_is_that_of_the_article():
    file = fec_file(books(small_fund(), YEAR), SIRET, TODAY)
    assert file.name == "732829320FEC20251231.txt"
    rows = file.content.decode("iso8859-15").split("\r\n")
    assert rows[0].split("\t") == list(FIELDS)
    assert rows[1].split("\t") == [
        "SU", "Subventions", "SU00001", "20250210", "467", "Autres comptes débiteurs ou créditeurs", "REG",
        "Région Hauts-de-France", "NOTIF REG", "20250210", "Subvention 2025 Région Hauts-de-France", "3000,00", "0,00", "",
        "", "20260115", "", "",
    ]  # fmt: skip
    assert rows[-1] == ""


def test_an_entry_dated_later_than_the_run_is_validated_on_its_own_day():
    lines = fec_lines(books(small_fund(), YEAR), date(2025, 4, 1))
    days = [line["ValidDate"] for line in lines]
    assert days == sorted(days)
    assert {(line["EcritureDate"], line["ValidDate"]) for line in lines} >= {
        ("20250305", "20250401"),
        ("20250801", "20250801"),
    }


def test_what_the_file_cannot_hold_is_replaced_and_counted():
    fund = replace(small_fund(), holders=(make.holder(name="L’Œil\t| 公"),))
    file = fec_file(books(fund, YEAR), "", TODAY)
    assert "L'Œil / ?" in file.content.decode("iso8859-15")
    assert file.replaced > 0
    assert file.name == "FEC20251231.txt"


@given(
    fund=ANY_LEDGER,
    today=st.dates(date(2024, 1, 1), date(2027, 1, 1)),
    name=st.text(min_size=1, max_size=12),
    closing=st.booleans(),
)
def test_any_fund_gives_a_file_that_our_validator_takes(fund: Fund, today: date, name: str, *, closing: bool):
    whole = replace(fund, holders=tuple(replace(holder, name=name) for holder in fund.holders))
    kept = books(whole, YEAR)
    file = fec_file(with_closing(kept) if closing else kept, SIRET, today)
    told = {issue.code for issue in fec_issues(read_fec(file.name, file.content))}
    assert told == (set() if file.content.count(b"\n") > 1 else {"fec-sans-ligne"})


@given(ANY_LEDGER)
def test_lines_come_back_as_they_were_written(fund: Fund):
    kept = books(fund, YEAR)
    file = fec_file(kept, SIRET, TODAY)
    read = read_fec(file.name, file.content)
    written = [{field: plain_text(text) for field, text in line.items()} for line in fec_lines(kept, TODAY)]
    assert [dict(line.values) for line in read.lines] == written
    assert read.unread == 0
    assert sum((line.debit or Decimal(0) for line in read.lines), Decimal(0)) == sum(
        (entry.amount for entry in kept.entries), Decimal(0)
    )


def test_the_table_opens_in_a_french_spreadsheet_and_computes_nothing():
    fund = replace(small_fund(), holders=(make.holder(name='=1+1;"x"\n'),))
    content = table_bytes(books(fund, YEAR).entries)
    assert content.startswith(b"\xef\xbb\xbfJournal;Num\xc3\xa9ro;")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert {row[6] for row in rows[1:]} >= {'\'=1+1;"x"', ""}
    first = next(row for row in rows if row[:2] == ["AI", "AI00001"])
    assert first[2:4] + first[9:12] == ["05/03/2025", "6571", "Aide accordée P1 Jardin partagé", "900,00", "0,00"]
    assert first[14] == "Décisions!D4"
