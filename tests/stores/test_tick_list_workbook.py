import io

import openpyxl
from payments_ordered import payable

from pic_sheets.payment_orders.tick_list import SHEET, list_rows, read_list
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.tick_list_workbook import tick_list_bytes

ROWS = list_rows([payable(title="=1+1"), payable("P2", "20.50", missing="Porteurs!N5 : l'IBAN manque.")])


def _made(rows=ROWS):
    return tick_list_bytes(rows, "suivi_pic.xlsx", "15 juillet 2025")


def test_the_list_is_read_as_it_was_written(tmp_path):
    (tmp_path / "liste.xlsx").write_bytes(_made())
    lines, issues = read_list(read_workbook(tmp_path / "liste.xlsx").tables, "liste.xlsx")
    assert issues == ()
    for line, row in zip(lines, ROWS, strict=True):
        assert {name: getattr(line, name) for name in SHEET.columns} == dict(row)
    assert lines[0].place.cell("amount") == "E4"


def test_each_row_is_ticked_in_a_list_of_yes_and_no():
    page = openpyxl.load_workbook(io.BytesIO(_made()))[SHEET.name]
    rules = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}
    (rule,) = [rule for cells, rule in rules.items() if cells.startswith("A4")]
    assert (rule.type, rule.formula1, rule.errorStyle) == ("list", "'Listes'!$A$4:$A$5", "stop")
    assert [page["A4"].value, page["C4"].value, page["C4"].data_type] == ["Non", "=1+1", "s"]


def test_the_lists_offer_yes_and_no():
    book = openpyxl.load_workbook(io.BytesIO(_made()))
    assert [book["Listes"][cell].value for cell in ("A4", "A5")] == ["Oui", "Non"]
    assert book.active.title == SHEET.name


def test_the_same_rows_give_the_same_bytes():
    assert _made() == _made()


def test_the_welcome_says_what_to_type():
    book = openpyxl.load_workbook(io.BytesIO(_made([])))
    told = " ".join(str(cell.value) for row in book["Accueil"].iter_rows() for cell in row if cell.value)
    assert "pic-sheets paiements virements suivi_pic.xlsx --liste paiements_a_faire.xlsx" in told.replace(
        "\N{NO-BREAK SPACE}", " "
    )
