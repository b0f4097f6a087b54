"""The file of an earlier report, whatever it turns out to be."""

import json

import pytest
from openpyxl import Workbook
from small_workbook import plain

from pic_sheets.errors import PicError, UnusableRequest
from pic_sheets.stores.reports.earlier import read_earlier_report

TOLD = {"title": "Vérification de s.xlsx", "status": "ok", "issues": []}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\r\n "])
def test_json_is_known_by_its_content_whatever_its_name(tmp_path, mark):
    (tmp_path / "r.txt").write_bytes(mark + json.dumps(TOLD).encode())
    assert read_earlier_report(tmp_path / "r.txt").workbook == "s.xlsx"


def test_another_workbook_a_document_or_an_absent_file_is_refused(tmp_path):
    Workbook().save(tmp_path / "w.xlsx")
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.7")
    for name in ("w.xlsx", "d.pdf"):
        with pytest.raises(UnusableRequest, match="n'est pas un rapport"):
            read_earlier_report(tmp_path / name)
    with pytest.raises(PicError) as refusal:
        read_earlier_report(tmp_path / "absent.xlsx")
    assert plain(refusal.value.message) == "Le fichier « absent.xlsx » est introuvable."
