"""The folder of forms, and the file that remembers them."""

import os
from datetime import date

import pytest

from pic_sheets.errors import UnusableRegister
from pic_sheets.forms.ledger import FILE, Line
from pic_sheets.stores.received_forms import open_ledger, read_forms

LINE = Line("ab" * 32, date(2025, 3, 5), "demande", "PIC-1", "P1", "sorties/x.xlsx")


def test_lines_are_added_and_come_back(tmp_path):
    for known in (0, 1):
        with open_ledger(tmp_path) as ledger:
            assert len(ledger.lines) == known
            ledger.append([LINE])
    with open_ledger(tmp_path) as ledger:
        assert (ledger.lines, ledger.unread) == ([LINE, LINE], 0)


def test_nothing_to_add_makes_no_file(tmp_path):
    with open_ledger(tmp_path) as ledger:
        ledger.append([])
    assert not (tmp_path / FILE).exists()


def test_a_folder_in_its_place_is_refused(tmp_path):
    (tmp_path / FILE).mkdir()
    with pytest.raises(UnusableRegister, match="pas un fichier ordinaire"), open_ledger(tmp_path):
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.docx")
    (file,) = read_forms(tmp_path)
    assert (file.form, file.why) == (None, "n'est pas un fichier ordinaire.")


def test_a_file_too_large_is_not_read(tmp_path):
    with (tmp_path / "a.docx").open("wb") as file:
        file.truncate(60_000_000)
    assert read_forms(tmp_path)[0].why == "est trop gros pour un formulaire."
