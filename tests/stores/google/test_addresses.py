"""What leads to a shared sheet: its address, a shortcut of Google Drive, the path that stands for it."""

import json
from pathlib import Path

import pytest

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.google.addresses import as_typed, id_of, is_address, is_shared, link, path_of, spreadsheet_id

ID = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"
WEB = f"https://docs.google.com/spreadsheets/d/{ID}"


@pytest.mark.parametrize(
    "address",
    [
        WEB, f"{WEB}/", f"{WEB}/edit", f"{WEB}/edit#gid=0", f"{WEB}/edit?usp=sharing", f"{WEB}/edit?gid=12#gid=12",
        f"  {WEB}/edit\n", f"http://docs.google.com/spreadsheets/d/{ID}", f"{WEB}?x", f"https:/docs.google.com/spreadsheets/d/{ID}",
        f"https://docs.google.com/spreadsheets/u/1/d/{ID}/edit", f"https://docs.google.com/a/asso.fr/spreadsheets/d/{ID}/edit",
    ],
)  # fmt: skip
def test_whatever_address_the_browser_shows_names_its_sheet(address):
    assert is_address(address)
    assert spreadsheet_id(address) == ID
    assert path_of(address, Path("fonds")) == Path(f"fonds/{ID}.gsheet")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/suivi", "https://docs.google.com/document/d/" + ID, f"{WEB[:-30]}", f"https://docs.google.com.example.org/spreadsheets/d/{ID}",
        "https://docs.google.com/spreadsheets/", f"https://example.org/?x=https://docs.google.com/spreadsheets/d/{ID}",
        f"https://docs.google.com/spreadsheets/d/../../{ID}/edit",
    ],
)  # fmt: skip
def test_any_other_address_is_refused(address):
    with pytest.raises(UnreadableWorkbook, match="n'est pas l'adresse d'un classeur Google Sheets"):
        spreadsheet_id(address)


def test_a_file_is_no_address():
    assert not is_address("suivi_pic.xlsx")
    assert not is_address("https.xlsx")
    assert not is_shared(Path("suivi.xlsx"))


@pytest.mark.parametrize(
    "told", [{"doc_id": ID}, {"url": f"{WEB}/edit?usp=drivesdk"}, {"doc_id": ID, "email": "a@b.fr"}]
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_shortcut_of_google_drive_leads_to_its_sheet(tmp_path, told, mark):
    path = tmp_path / "Suivi PIC.gsheet"
    path.write_text(mark + json.dumps(told), "utf-8")
    assert is_shared(path)
    assert id_of(path) == ID
    assert as_typed(path) == f"{WEB}/edit"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"\xff", b'{"doc_id": 7}', b'{"url": "https://example.org"}', b"["]
)
def test_a_shortcut_that_leads_nowhere_says_what_to_give(tmp_path, content):
    path = tmp_path / "Suivi PIC.gsheet"
    path.write_bytes(content)
    with pytest.raises(UnreadableWorkbook, match="ne mène à aucun classeur") as refused:
        id_of(path)
    assert "adresse" in refused.value.advice


def test_without_a_file_the_name_tells_the_sheet(tmp_path):
    assert id_of(tmp_path / f"{ID}.gsheet") == ID
    with pytest.raises(UnreadableWorkbook, match="ne mène à aucun classeur"):
        id_of(tmp_path / "Suivi.gsheet")


def test_links_open_a_tab_or_a_cell_of_it():
    assert link(ID) == f"{WEB}/edit"
    assert link(ID, 0) == f"{WEB}/edit#gid=0"
    assert link(ID, 7, "B4") == f"{WEB}/edit#gid=7&range=B4"
    assert link(ID, None, "B4") == f"{WEB}/edit"


def test_a_file_is_typed_by_its_name():
    assert as_typed(Path("dossier/suivi.xlsx")) == "suivi.xlsx"
