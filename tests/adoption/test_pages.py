"""The sheets of correspondances.xlsx, written and read back."""

from dataclasses import replace

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_workbook import plain
from their_workbooks import FORM, FPH, SINGLE, tables

from pic_sheets.adoption.adopting import adopted
from pic_sheets.adoption.correspondence import Rule
from pic_sheets.adoption.own_sheets import contents
from pic_sheets.adoption.pages import PAGES, own_tables, read_pages, workbook_named
from pic_sheets.adoption.proposals import proposal
from pic_sheets.reading.reader import read_tables
from pic_sheets.stores.correspondence_workbook import correspondence_bytes
from pic_sheets.stores.excel import read_workbook
from pic_sheets.tables import FormulaError, Table


def _file(path, sheets):
    proposed = proposal(tables(sheets), 2026, themes=("Circuits courts", "Lutte contre l'isolement"))
    path.write_bytes(correspondence_bytes("Suivi 2025.xlsx", contents(proposed, [])))
    return proposed


@pytest.mark.parametrize("sheets", [SINGLE, FORM, FPH])
def test_what_was_proposed_is_read_back(sheets, tmp_path):
    path = tmp_path / "correspondances.xlsx"
    proposed = _file(path, sheets)
    pages = read_workbook(path).tables
    found, issues = read_pages(pages)
    assert issues == ()
    assert workbook_named(pages) == "Suivi 2025.xlsx"
    assert found.values == proposed.correspondence.values
    for block, read in zip(proposed.correspondence.blocks, found.blocks, strict=True):
        assert replace(read, sources={}, cell="") == replace(block, sources={})
        for name, source in block.sources.items():
            assert read.sources[name].rule is source.rule
            assert " + ".join(read.sources[name].headings) == " + ".join(source.headings)
            assert read.sources[name].text == source.text
    assert [table.role for table in own_tables(pages)] == list(proposed.missing)
    assert all(table.name == f"correspondances.xlsx › {table.role}" for table in own_tables(pages))


def _spoiled(tmp_path, **cells):
    path = tmp_path / "correspondances.xlsx"
    _file(path, FPH)
    book = openpyxl.load_workbook(path)
    for name, value in cells.items():
        sheet, cell = name.split("_")
        book[sheet][cell] = value
    book.save(path)
    return read_pages(read_workbook(path).tables)[1]


@pytest.mark.parametrize(
    ("cell", "value", "code", "message", "advice"),
    [
        ("Feuilles_B4", "Porteur", "valeur-hors-liste", "« Porteur » n'est pas un choix de la colonne « Notre feuille ».", "Vouliez-vous dire « Porteurs » ?"),
        ("Colonnes_A5", "Portteurs", "correspondance-fausse", "« Portteurs » n'est pas dans la feuille « Feuilles ».", "Vouliez-vous dire « Porteurs » ?"),
        ("Colonnes_B5", "Tipe", "correspondance-fausse", "PIC Sheets n'a pas de colonne « Tipe » (Porteurs).", "Vouliez-vous dire « Type » ?"),
        ("Colonnes_E5", "additionées", "valeur-hors-liste", "« additionées » n'est pas un choix de la colonne « Règle ».", "Vouliez-vous dire « additionnées » ?"),
        ("Valeurs_B4", "Typ", "correspondance-fausse", "PIC Sheets n'a pas de colonne « Typ » (Porteurs).", "Vouliez-vous dire « Type » ?"),
    ],
)  # fmt: skip
def test_a_slip_is_told_at_its_cell(cell, value, code, message, advice, tmp_path):
    issues = [issue for issue in _spoiled(tmp_path, **{cell: value}) if issue.cell == cell.split("_")[1]]
    assert [(issue.sheet, issue.code, plain(issue.message), plain(issue.advice)) for issue in issues] == [
        (f"correspondances.xlsx › {cell.split('_')[0]}", code, message, advice)
    ]


def test_a_workbook_that_is_no_correspondence_names_none():
    assert (
        workbook_named([Table("Accueil", [["Classeur de suivi", "Projets"]]), Table("Projets", [["Classeur", "x"]])])
        == ""
    )
    assert workbook_named([Table("ACCUEIL", [[None], [None, "classeur :", " a.xlsx "]])]) == "a.xlsx"
    assert read_pages([]) == (read_pages([])[0], ())


WORDS = st.one_of(
    st.none(), st.text(max_size=8), st.floats(), st.booleans(), st.dates(), st.just(FormulaError("#REF!")),
    st.sampled_from(["Porteurs", "Projets", "Code", "Nom", "Titre", "T", "Qui", "Quoi + Qui", "obligatoire", *Rule]),
)  # fmt: skip


@given(st.fixed_dictionaries({sheet.name: st.lists(st.lists(WORDS, max_size=9), max_size=5) for sheet in PAGES}))
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_that_staff_may_write_makes_reading_fail(lines):
    pages = [Table(sheet.name, [list(sheet.headings), *lines[sheet.name]]) for sheet in PAGES]
    found, _ = read_pages(pages)
    theirs = [Table("T", [["Qui", "Quoi"], ["Les Jardins", 3.0]])]
    through = adopted(theirs, found, own_tables(pages))
    read_tables((*through.tables, Table("Projets", [["Code", "Titre"], ["1", "Bal"]])), "suivi.xlsx")
