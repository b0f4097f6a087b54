"""What comes out of the printer: documents converted by LibreOffice, page by page."""

import re
import subprocess
from datetime import date

import pytest

from pic_sheets.cli.running import run
from pic_sheets.corrections import Corrections
from pic_sheets.issue_changes import EarlierIssue, issue_changes
from pic_sheets.issues import Issue, Severity
from pic_sheets.stores.reports.corrections_page import corrections_page_bytes


def _pages(pdf):
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


@pytest.fixture(scope="module")
def printed(to_pdf, tmp_path_factory, sample_bytes):
    folder = tmp_path_factory.mktemp("fonds")
    workbook = folder / "suivi_pic.xlsx"
    workbook.write_bytes(sample_bytes("mericourt"))
    made = []
    for command in ("courriers", "bilan", "budget", "statistiques", "verifier"):
        assert run([command, str(workbook), "--date", "2026-01-15", "-o", str(folder / command)]) == 0
        made += sorted((folder / command).glob("*.[dx]*"))
    return {pdf.stem: _pages(pdf) for pdf in to_pdf([*made, workbook])}


def test_nearly_every_letter_fits_one_page_and_says_its_amount(printed):
    letters = {name: pages for name, pages in printed.items() if name.startswith("C2025") and "liasse" not in name}
    assert len(letters) == 28
    assert sum(len(pages) > 1 for pages in letters.values()) <= 2
    for name, pages in letters.items():
        assert len(pages) <= 2, name
        assert "accord" not in name.split("_")[2] or "€" in pages[0], name


def test_a_bundle_holds_a_page_for_each_of_its_letters(printed):
    pages = sum(len(pages) for name, pages in printed.items() if name.startswith("C2025-03_PIC"))
    assert len(printed["C2025-03_liasse"]) == pages


def test_the_review_is_a_report_and_not_a_book(printed):
    pages = printed["bilan_annuel_2025"]
    assert 8 <= len(pages) <= 25
    assert all(page.strip() for page in pages)


def test_the_review_s_table_of_contents_gives_the_page_of_each_part(printed):
    pages = printed["bilan_annuel_2025"]
    told = re.findall(r"^ *(\S.*?)[ .]{3,} *(\d+)$", pages[1], re.MULTILINE)
    assert len(told) == 12
    for title, page in told:
        assert re.search(rf"^ *{re.escape(title)}$", pages[int(page) - 1], re.MULTILINE), title


def test_nothing_that_only_a_program_says_is_printed(printed):
    for name, pages in printed.items():
        text = "".join(pages)
        for leak in ("None", "{{", "{%", "Err:", "#REF!", "#NAME?", "Error!", "Erreur !", "####"):
            assert leak not in text, (name, leak)


def test_the_list_of_corrections_prints_its_pages_numbered_with_its_headings(printed):
    summary, corrections = printed["rapport"]
    assert "page 1 / 2" in summary
    assert "Ce qui ne va pas" in corrections
    assert "Corrections — page 2 / 2" in corrections


def test_a_long_word_leaves_the_other_columns_of_a_page_their_room(page_to_pdf, tmp_path):
    gone = Issue(
        "Accompagnements", "P20", "montant-illisible", Severity.BLOCKING, f"« {'x' * 300} » n'est pas un montant.", ""
    )
    corrections = Corrections("s.xlsx", date(2025, 3, 5), (), {}, issue_changes([EarlierIssue(gone)], ()))
    page = tmp_path / "rapport.html"
    page.write_bytes(corrections_page_bytes(corrections))
    (text,) = _pages(page_to_pdf(page))
    assert re.search(r"Feuille +Cellule +Ce qui n'allait pas +Code\n", text)
    assert re.search(r"Accompagnements +P20 ", text)
    assert text.count("x" * 30) >= 5


def test_a_page_of_corrections_prints_whole(page_to_pdf, tmp_path, sample_bytes):
    workbook = tmp_path / "suivi_pic.xlsx"
    workbook.write_bytes(sample_bytes("mericourt"))
    run(["verifier", str(workbook), "--date", "2026-01-15", "-o", str(tmp_path / "r")])
    pages = _pages(page_to_pdf(tmp_path / "r" / "rapport.html"))
    text = " ".join("".join(pages).split())
    assert len(pages) == 2
    assert "Rien ne bloque" in text
    assert "J11, J18, J24" in text
    assert "Ce que veulent dire les codes" in text
