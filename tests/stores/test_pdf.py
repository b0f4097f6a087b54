"""PDFs made by LibreOffice, where it is."""

import os
import stat
from pathlib import Path

import pytest

from pic_sheets.errors import UnwritableOutput
from pic_sheets.plans import FileBytes, Plan
from pic_sheets.progress import Silence
from pic_sheets.stores import pdf
from pic_sheets.stores.outputs import carry_out
from pic_sheets.stores.pdf import found_office, pdfs
from pic_sheets.stores.resources import resource

LETTER = resource("letter_templates").joinpath("refus.docx").read_bytes()

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a script stands for LibreOffice")


def _script(folder: Path, text: str) -> Path:
    """A program that stands where LibreOffice would."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_the_same_documents_give_the_same_pdfs_in_one_call(office):
    del office  # LibreOffice is there, or the test is not run
    found = found_office()
    assert found is not None
    first, second = (pdfs([LETTER, LETTER], found) for _ in range(2))
    assert first == second
    assert first[0] == first[1]
    assert first[0].startswith(b"%PDF-")
    assert b"/CreationDate(D:20000101000000Z'" in first[0]


def test_letters_have_their_pdf_beside_them(office, to_pdf, tmp_path):
    del office, to_pdf
    plan = Plan((FileBytes("a.docx", LETTER), FileBytes("note.txt", b"")), pdf=True)
    assert carry_out(plan, tmp_path / "s", tmp_path, Silence()) == ("a.docx", "note.txt", "a.pdf")
    assert (tmp_path / "s" / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_without_libreoffice_there_is_no_pdf_and_nothing_fails(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "_USUAL_PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert found_office() is None
    plan = Plan((FileBytes("a.docx", LETTER),), pdf=True)
    assert carry_out(plan, tmp_path / "s", tmp_path, Silence()) == ("a.docx",)


def test_libreoffice_is_found_where_installers_put_it(tmp_path, monkeypatch):
    place = tmp_path / "soffice.com"
    place.touch()
    monkeypatch.setattr(pdf, "_USUAL_PLACES", (str(tmp_path / "nowhere"), str(place)))
    monkeypatch.setenv("PATH", "")
    assert found_office() == place


@pytest.mark.parametrize("text", ["exit 1", "exit 0", "kill -9 $$"])
def test_a_libreoffice_that_fails_writes_nothing(text, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    _script(tmp_path, text)
    plan = Plan((FileBytes("a.docx", LETTER),), pdf=True)
    with pytest.raises(UnwritableOutput, match="LibreOffice"):
        carry_out(plan, tmp_path / "s", tmp_path, Silence())
    assert not (tmp_path / "s").exists()


def test_a_libreoffice_that_hangs_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "_STARTING_SECONDS", 0)
    monkeypatch.setattr(pdf, "_SECONDS_A_DOCUMENT", 0.2)
    with pytest.raises(UnwritableOutput):
        pdfs([LETTER], _script(tmp_path, "exec sleep 20"))


def test_a_plan_that_asks_for_no_pdf_never_looks_for_libreoffice(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "found_office", lambda: pytest.fail("looked for"))
    assert carry_out(Plan((FileBytes("a.docx", LETTER),)), tmp_path / "s", tmp_path, Silence()) == ("a.docx",)
