from dataclasses import replace
from datetime import date

import make
from funds import small_fund
from ledgers import YEAR
from small_workbook import plain

from pic_sheets.accounting.fec import FecFile
from pic_sheets.accounting.keeping import books
from pic_sheets.accounting.remarks import fec_remarks, remarks
from pic_sheets.fund.fund import Fund

TODAY = date(2026, 1, 15)


def _told(fund: Fund, today: date = TODAY) -> str:
    return plain(" ".join(remarks(fund, books(fund, YEAR), today)))


def test_what_the_books_do_not_hold_is_always_said():
    told = _told(small_fund())
    assert "Les soldes d'ouverture ne sont pas dans le classeur" in told
    assert "ne les publiez pas" in told
    assert "Charges et produits" not in told
    lines = (make.account_line(),)
    assert "sont des totaux sans date" in _told(replace(small_fund(), account_lines=lines))


def test_rows_left_out_and_entries_to_come_are_counted():
    late = replace(small_fund(), receipts=(make.receipt(day=date(2026, 1, 2)),))
    assert "1 ligne du classeur ne donne pas d'écriture" in _told(late)
    assert "d'après aujourd'hui" not in _told(small_fund())
    assert "écritures sont datées d'après aujourd'hui" in _told(small_fund(), date(2025, 3, 6))


def test_funders_without_a_day_or_an_account_are_named():
    told = _told(small_fund())
    assert "Sans date de convention (REG et VILLE)" in told
    assert "Sans compte de classe 7 (REG et VILLE)" in told
    sound = tuple(replace(funder, agreed_on=date(2025, 1, 5), account="741") for funder in small_fund().funders)
    assert "Sans " not in _told(replace(small_fund(), funders=sound))


def test_a_withdrawn_project_that_keeps_its_aid_is_named():
    fund = small_fund()
    projects = (replace(fund.projects[0], withdrawn_on=date(2025, 6, 1)), *fund.projects[1:])
    assert "l'aide reste engagée, comme au budget (P1)" in _told(replace(fund, projects=projects))
    assert "engagée" not in _told(fund)


def test_what_was_settled_for_the_file_is_said():
    told = plain(" ".join(fec_remarks(FecFile("FEC20251231.txt", b"", 2))))
    assert "Sans SIRET" in told
    assert "2 textes du FEC ont des caractères" in told
    sound = " ".join(fec_remarks(FecFile("732829320FEC20251231.txt", b"", 0)))
    assert "SIRET" not in sound
    assert "caractères" not in sound
