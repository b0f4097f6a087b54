"""Which workbook a folder is about, whatever else is kept there."""

import unicodedata

import pytest
from small_workbook import plain

from pic_sheets.adoption import correspondence
from pic_sheets.commands import _received
from pic_sheets.errors import UnreadableWorkbook, UnusableRequest, UnwritableOutput
from pic_sheets.payment_orders import results, tick_list
from pic_sheets.reconciliation import by_hand, workbook
from pic_sheets.stores.chosen_workbook import BESIDE, CHOICE, choose_workbook, chosen_workbook, workbooks_of

ADDRESS = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit"


@pytest.fixture
def folder(tmp_path):
    """Make files in a folder with a name that shells and systems stumble on."""
    made = tmp_path / "L'été & l’hiver #1 100%"
    made.mkdir()

    def holding(*names, choice=None):
        for name in names:
            (made / name).touch()
        if choice is not None:
            (made / CHOICE).write_bytes(choice)
        return made

    return holding


def test_the_only_workbook_is_the_one(folder):
    assert (
        chosen_workbook(folder("Suivi été\N{NO-BREAK SPACE}2025.xlsm", "LISEZ-MOI.txt", "budget.ods"))
        == "Suivi été\N{NO-BREAK SPACE}2025.xlsm"
    )


def test_ours_is_known_by_its_name_among_others(folder):
    assert chosen_workbook(folder("autre.xlsx", "Suivi_PIC.XLSX")) == "Suivi_PIC.XLSX"


def test_several_and_none_says_nothing(folder):
    assert chosen_workbook(folder()) is None
    assert chosen_workbook(folder("2024.xlsx", "2025.xlsx")) is None


def test_what_excel_holds_and_what_we_make_are_left_aside(folder):
    named = folder(
        "~$fonds.xlsx", ".en-cours.xlsx", "correspondances.xlsx", "correspondances-2.xlsx", "fonds_annoté.xlsx", *BESIDE
    )
    (named / "dossier.xlsx").mkdir()
    assert workbooks_of(named) == ()
    assert workbooks_of(folder("fonds.xlsx")) == ("fonds.xlsx",)


def test_the_workbooks_that_we_make_are_all_known():
    made = {
        by_hand.FILE, workbook.PATH, tick_list.FILE, results.SLIP, results.TO_PASTE, _received.WORKBOOK,
    }  # fmt: skip
    assert made <= BESIDE
    assert correspondence.FILE.startswith("correspondances")


@pytest.mark.parametrize("choice", [b"2024.xlsx", b'\xef\xbb\xbf\r\n  "2024.xlsx" \r\n', b"2024.XLSX\nautre chose"])
def test_the_choice_is_followed_as_it_is_typed(folder, choice):
    assert chosen_workbook(folder("2024.xlsx", "suivi_pic.xlsx", choice=choice)) == "2024.xlsx"


def test_a_choice_typed_in_an_old_notepad_keeps_its_accents(folder):
    assert chosen_workbook(folder("Été.xlsx", "b.xlsx", choice="Été.xlsx".encode("cp1252"))) == "Été.xlsx"


def test_a_name_of_macos_is_the_one_that_is_typed(folder):
    decomposed = unicodedata.normalize("NFD", "Été.xlsx")
    assert chosen_workbook(folder(decomposed, "b.xlsx", choice="Été.xlsx".encode())) == decomposed


def test_the_address_of_a_shared_sheet_can_be_the_choice(folder):
    assert chosen_workbook(folder("suivi_pic.xlsx", choice=ADDRESS.encode())) == ADDRESS


def test_a_choice_that_is_not_there_is_given_for_the_reading_to_tell(folder):
    assert chosen_workbook(folder("suivi_pic.xlsx", choice=b"2023.xlsx")) == "2023.xlsx"


def test_a_blank_choice_is_none(folder):
    assert chosen_workbook(folder("suivi_pic.xlsx", choice=b"\xef\xbb\xbf \r\n")) == "suivi_pic.xlsx"


@pytest.mark.parametrize("choice", ["../2024.xlsx", "C:\\fonds\\2024.xlsx", "/etc/passwd", "suivi_pic", "a\x07.xlsx"])
def test_a_choice_never_leads_out_of_the_folder(folder, choice):
    with pytest.raises(UnreadableWorkbook, match=CHOICE):
        chosen_workbook(folder("suivi_pic.xlsx", choice=choice.encode()))


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnreadableWorkbook) as told:
        chosen_workbook(tmp_path / "absent")
    assert plain(told.value.message) == "Le dossier « absent » ne peut pas être lu."


@pytest.mark.parametrize("words", ["Été & hiver.xlsx", ADDRESS])
def test_what_is_chosen_is_what_is_said_afterwards(folder, words):
    named = folder("suivi_pic.xlsx", "b.xlsx")
    choose_workbook(named, "b.xlsx")
    choose_workbook(named, words)
    assert chosen_workbook(named) == words
    assert (named / CHOICE).read_bytes() == b"\xef\xbb\xbf" + words.encode() + b"\r\n"
    assert sorted(path.name for path in named.iterdir()) == ["b.xlsx", CHOICE, "suivi_pic.xlsx"]


@pytest.mark.parametrize("words", ["", "../b.xlsx", "b.ods", "b.xlsx\nc.xlsx"])
def test_what_cannot_be_chosen_is_refused_and_nothing_changes(folder, words):
    named = folder("b.xlsx", choice=b"b.xlsx")
    with pytest.raises(UnusableRequest):
        choose_workbook(named, words)
    assert (named / CHOICE).read_bytes() == b"b.xlsx"


def test_a_folder_that_takes_nothing_is_told(tmp_path):
    with pytest.raises(UnwritableOutput):
        choose_workbook(tmp_path / "absent", "b.xlsx")
    assert list(tmp_path.iterdir()) == []
