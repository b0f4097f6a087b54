"""Rows to paste: typed, and never a formula."""

import io
from datetime import date
from decimal import Decimal

import openpyxl

from pic_sheets.plans import PasteColumn, PasteSheet, PasteWorkbook
from pic_sheets.stores.paste_workbook import paste_workbook_bytes

COLUMNS = [PasteColumn("=Titre"), PasteColumn("Montant", "0.00"), PasteColumn("Le", "dd/mm/yyyy"), PasteColumn("")]


def _page(*rows):
    content = paste_workbook_bytes(PasteWorkbook("a.xlsx", [PasteSheet("Projets", COLUMNS, rows)]))
    return openpyxl.load_workbook(io.BytesIO(content))["Projets"]


def test_amounts_and_days_keep_their_type_and_their_format():
    page = _page(("x", Decimal("12.50"), date(2025, 3, 5), None))
    assert (page["B2"].value, page["B2"].number_format) == (12.5, "0.00")
    assert (page["C2"].value.date(), page["C2"].number_format) == (date(2025, 3, 5), "dd/mm/yyyy")


def test_a_text_is_a_text_whatever_it_begins_with():
    for text in ("=1+1", "+33 6", "-2", "@x", "#N/A", "0612"):
        cell = _page((text, text, None, None))["A2"]
        assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert _page(("=1+1", None, None, None))["A2"].quotePrefix
    assert _page()["A1"].data_type == "s"


def test_what_a_cell_cannot_hold_is_left_out():
    assert _page(("a\x07b" + "c" * 40_000, None, None, None))["A2"].value == ("ab" + "c" * 40_000)[:32_767]
