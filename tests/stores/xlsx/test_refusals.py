"""Files that are not the workbook one hoped for: each gets a sentence that says what it is, and what to do."""

import os
import struct
import zipfile
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest
from xlsx_parts import links, parts, saved, worksheet, zipped

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.xlsx import packages as excel_packages
from pic_sheets.stores.xlsx.files import shown_name
from pic_sheets.stores.xlsx.refusals import OLE_MAGIC

ODS = "application/vnd.oasis.opendocument.spreadsheet"


def refusal(path: Path) -> UnreadableWorkbook:
    with pytest.raises(UnreadableWorkbook) as refused:
        read_workbook(path)
    assert refused.value.message.endswith(".")
    assert refused.value.advice.endswith(".")
    assert not any(mark in str(refused.value) for mark in (" :", " ;", " !", " ?", "« ", " »")), (
        "French needs no-break spaces"
    )
    return refused.value


def ole(*streams: str) -> bytes:
    """The bytes that matter of an OLE2 file: its mark and the names of its streams."""
    return OLE_MAGIC + bytes(600) + b"".join(stream.encode("utf-16-le") + bytes(64) for stream in streams)


@pytest.mark.parametrize(
    ("content", "what", "advice"),
    [
        (b"", "est vide (0 octet)", "Reprenez une copie"),
        (ole("EncryptionInfo", "EncryptedPackage"), "est protégé par un mot de passe", "retirez le mot de passe"),
        (ole("Workbook"), "est un classeur à l'ancien format .xls", ".xlsx"),
        (ole("Book"), "est un classeur à l'ancien format .xls", ".xlsx"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00", "est un classeur à l'ancien format .xls", ".xlsx"),
        (ole("WordDocument"), "est un document Word", "Choisissez"),
        (ole("PowerPoint Document"), "est une présentation PowerPoint", "Choisissez"),
        (ole("Autre"), "est dans un ancien format de Microsoft Office", ".xlsx"),
        ("Code;Titre\nP1;Été\n".encode("cp1252"), "est un fichier texte (CSV ou autre)", ".xlsx"),
        ("\ufeffCode;Titre\r\n".encode(), "est un fichier texte (CSV ou autre)", ".xlsx"),
        (b"%PDF-1.7\n", "est un document PDF", "Choisissez"),
        (b"{\\rtf1", "est un document RTF", "Choisissez"),
        (b"\x89PNG\r\n", "est une image", "Choisissez"),
        (b"  <!DOCTYPE html><html>", "est une page web", "Téléchargez"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
            "est un classeur au format XML 2003",
            ".xlsx",
        ),
        (b"\x00\x01\x02\x03", "n'est pas un classeur Excel", ".xlsx"),
        (zipped({"mimetype": ODS, "content.xml": ""}), "est un classeur LibreOffice (.ods)", ".xlsx"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "est un document texte LibreOffice (.odt)",
            "Choisissez",
        ),
        (
            zipped({"xl/workbook.bin": "", "_rels/.rels": links(("r1", "officeDocument", "xl/workbook.bin"))}),
            "(.xlsb)",
            ".xlsx",
        ),
        (zipped({"Index/Document.iwa": ""}), "est un document Apple", "Exportez"),
        (zipped({"photo.jpg": ""}), "est une archive zip", "extrayez"),
        (zipped({}), "est une archive zip", "extrayez"),
        (b"PK\x03\x04 et rien d'autre", "est abîmé", "Copiez ou téléchargez"),
    ],
)
def test_what_a_wrong_file_is_and_what_to_do(tmp_path: Path, content: bytes, what: str, advice: str) -> None:
    refused = refusal(saved(tmp_path, content))
    assert what in refused.message
    assert "suivi.xlsx" in refused.message
    assert advice in refused.advice


def test_a_word_document_and_a_presentation_renamed_are_told(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    (tmp_path / "a.docx").rename(tmp_path / "a.xlsx")
    assert "est un document Word" in refusal(tmp_path / "a.xlsx").message
    pptx.Presentation().save(str(tmp_path / "b.xlsx"))
    assert "est une présentation PowerPoint" in refusal(tmp_path / "b.xlsx").message


def test_a_missing_file_suggests_its_neighbour(tmp_path: Path) -> None:
    saved(tmp_path, zipped(parts()), "suivi_pic.xlsx")
    saved(tmp_path, b"", "~$suivi_pic.xlsx")
    refused = refusal(tmp_path / "suivi_pics.xlsx")
    assert "introuvable" in refused.message
    assert "suivi_pic.xlsx" in refused.advice
    assert "suivi_pic" not in refusal(tmp_path / "autre chose.xlsx").advice
    assert "dossier" in refusal(tmp_path / "absent" / "suivi.xlsx").advice


def test_a_folder_and_a_path_through_a_file_are_told(tmp_path: Path) -> None:
    assert "est un dossier" in refusal(tmp_path).message
    file = saved(tmp_path, b"x", "note.txt")
    assert "introuvable" in refusal(file / "suivi.xlsx").message


def test_a_name_that_is_not_text_is_still_told(tmp_path: Path) -> None:
    assert shown_name(Path(os.fsdecode(b"suivi\xff.xlsx"))) == "suivi?.xlsx"
    assert "introuvable" in refusal(tmp_path / os.fsdecode(b"suivi\xff.xlsx")).message
    assert "nom de fichier" in refusal(tmp_path / "a\0b.xlsx").message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "suivi.xlsx")
    assert "ordinaire" in refusal(tmp_path / "suivi.xlsx").message


@pytest.mark.parametrize(
    ("beside", "advice"), [("~$suivi.xlsx", "ouvert dans Excel"), ("autre.xlsx", "droit de le lire")]
)
def test_a_file_that_may_not_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: str, advice: str
) -> None:
    path = saved(tmp_path, zipped(parts()))
    saved(tmp_path, b"", beside)

    def locked(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", locked)
    refused = refusal(path)
    assert "ne peut pas être ouvert" in refused.message
    assert advice in refused.advice


def test_a_disk_that_goes_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", gone)
    assert "n'a pas pu être lu" in refusal(saved(tmp_path, b"PK")).message


def test_a_workbook_open_in_excel_is_read_all_the_same(tmp_path: Path) -> None:
    saved(tmp_path, b"", "~$suivi.xlsx")
    assert read_workbook(saved(tmp_path, zipped(parts()))).tables[0].rows == [[1.0]]


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, kept: float) -> None:
    openpyxl.Workbook().save(tmp_path / "suivi.xlsx")
    content = (tmp_path / "suivi.xlsx").read_bytes()
    assert "est abîmé" in refusal(saved(tmp_path, content[: int(len(content) * kept)])).message


def test_a_member_with_a_wrong_sum_is_damaged(tmp_path: Path) -> None:
    content = bytearray(zipped(parts(worksheet('<row r="1"><c r="A1"><v>4242</v></c></row>')), zipfile.ZIP_STORED))
    place = content.index(b"4242")
    content[place : place + 4] = b"9999"
    assert "est abîmé" in refusal(saved(tmp_path, bytes(content))).message


@pytest.mark.parametrize("path", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
def test_a_workbook_without_one_of_its_parts_is_damaged(tmp_path: Path, path: str) -> None:
    members = parts()
    del members[path]
    assert "est abîmé" in refusal(saved(tmp_path, zipped(members))).message


def test_a_part_larger_than_its_announced_size_is_damaged(tmp_path: Path) -> None:
    content = bytearray(zipped(parts(), zipfile.ZIP_STORED))
    place = content.index(b"PK\x01\x02")
    struct.pack_into("<I", content, place + 24, struct.unpack_from("<I", content, place + 24)[0] + 5)
    assert "est abîmé" in refusal(saved(tmp_path, bytes(content))).message


def test_an_encrypted_zip_and_an_exotic_compression_are_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(parts()))
    for place in marks(content, b"PK\x01\x02"):
        content[place + 8] |= 1
    assert "mot de passe" in refusal(saved(tmp_path, bytes(content))).message
    assert "est abîmé" in refusal(saved(tmp_path, zipped(parts(), zipfile.ZIP_LZMA))).message


def marks(content: bytes | bytearray, mark: bytes) -> list[int]:
    return [place for place in range(len(content)) if content.startswith(mark, place)]


def test_a_bomb_that_says_its_size_is_refused_at_once(tmp_path: Path) -> None:
    padding = " " * 60_000_000
    path = saved(tmp_path, zipped(parts(worksheet("", padding))))
    assert path.stat().st_size < 200_000
    assert "beaucoup trop de données" in refusal(path).message


def test_a_bomb_that_lies_about_its_size_is_refused_without_being_expanded(tmp_path: Path) -> None:
    content = bytearray(zipped(parts(worksheet("", " " * 3_000_000))))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        for place in marks(content, mark):
            if struct.unpack_from("<I", content, place + offset)[0] > 3_000_000:
                struct.pack_into("<I", content, place + offset, 500)
    assert "est abîmé" in refusal(saved(tmp_path, bytes(content))).message


def test_parts_that_are_too_large_together_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_packages, "LARGEST_TOTAL", 500)
    assert "beaucoup trop de données" in refusal(saved(tmp_path, zipped(parts()))).message


@pytest.mark.parametrize("item", ["<si/>", "<si><t>a</t></si>"])
def test_millions_of_shared_texts_are_refused_before_they_are_told_apart(
    item: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(excel_packages, "_MOST_STRINGS", 10)
    few, many = (parts(sharedStrings=f"<sst>{item * number}</sst>") for number in (8, 60))
    assert read_workbook(saved(tmp_path, zipped(few))).tables
    assert "beaucoup trop de données" in refusal(saved(tmp_path, zipped(many))).message


def test_thousands_of_members_are_refused_before_being_listed(tmp_path: Path) -> None:
    assert "beaucoup trop de données" in refusal(saved(tmp_path, zipped(parts()) + b"PK\x01\x02" * 10_001)).message


def test_a_file_of_gigabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "suivi.xlsx").open("wb") as sparse:
        sparse.truncate(3_000_000_000)
    assert "beaucoup trop de données" in refusal(tmp_path / "suivi.xlsx").message
