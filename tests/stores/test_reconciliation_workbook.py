"""rapprochement.xlsx as a file: it opens on what to do, and is read again as nothing decided."""

import io

import openpyxl

from pic_sheets.reconciliation.deciding import read_decided
from pic_sheets.reconciliation.matches import Decided
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.reconciliation_workbook import decisions_workbook_bytes


def test_it_opens_on_its_help_with_a_link_to_each_sheet():
    book = openpyxl.load_workbook(io.BytesIO(decisions_workbook_bytes("suivi.xlsx")))
    assert book.sheetnames == [
        "Accueil",
        "Rapprochés à la main",
        "Mouvements expliqués",
        "Libellés expliqués",
        "Lignes expliquées",
    ]
    links = [cell.value for row in book["Accueil"].iter_rows() for cell in row if cell.hyperlink]
    assert links == book.sheetnames[1:]
    assert [cell.value for cell in book["Rapprochés à la main"][3]][:3] == ["Mouvement", "Ligne", "Note"]
    assert any("suivi.xlsx" in str(cell.value) for row in book["Accueil"].iter_rows() for cell in row)


def test_blank_it_decides_nothing_and_has_no_fault(tmp_path):
    path = tmp_path / "rapprochement.xlsx"
    path.write_bytes(decisions_workbook_bytes("suivi.xlsx"))
    assert read_decided(read_workbook(path).tables, (), ()) == (Decided(), ())


def test_the_same_name_gives_the_same_bytes():
    assert decisions_workbook_bytes("suivi.xlsx") == decisions_workbook_bytes("suivi.xlsx")
