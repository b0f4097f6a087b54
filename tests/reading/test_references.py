"""References made codes, whichever way staff wrote them."""

from string import ascii_lowercase

import pytest
from small_workbook import SMALL, found, plain, reading

from pic_sheets.reading.headings import headings
from pic_sheets.reading.reader import read_tables
from pic_sheets.reading.references import directory, resolve
from pic_sheets.reading.typed_sheets import typed_sheet
from pic_sheets.sheets import holders, members, payments
from pic_sheets.tables import Table


def _typed(sheet, *rows):
    table = Table(sheet.name, list(rows))
    return typed_sheet(table, sheet, headings(table, sheet))


HOLDERS = ["Code", "Type", "Nom"]


@pytest.mark.parametrize("text", ["P2", "p2", " P2 ", "Les Voisins", "LES  VOISINS", "les voisíns"])
def test_a_code_or_a_name_whatever_its_case_accents_and_spaces_becomes_the_code(text):
    read = reading({("Projets", "Porteur", 3): text})
    assert found(read) == []
    assert read.records["Projets"][1].holder == "P2"


@pytest.mark.parametrize("text", ["Zoé Le Gall", "Le Gall Zoé", "zoe le gall", "m2"])
def test_a_member_is_called_by_code_or_by_either_order_of_names(text):
    read = reading({("Présences", "Membre", 3): text})
    assert (found(read), read.records["Présences"][1].member) == ([], "M2")


def test_a_code_comes_before_a_name_that_is_the_same():
    read = reading({("Porteurs", "Nom", 2): "P2", ("Projets", "Porteur", 3): "P2"})
    assert (found(read), read.records["Projets"][1].holder) == ([], "P2")


def test_a_name_that_several_bear_is_an_issue_and_leaves_the_cell_blank():
    read = reading({("Porteurs", "Nom", 2): "Les Voisins"})
    assert found(read) == [("Projets", "C3", "reference-inconnue")]
    project = read.records["Projets"][1]
    assert (project.holder, project.reads("holder")) == ("", False)


def test_one_row_that_bears_a_name_twice_is_not_several():
    read = reading({("Membres", "Prénom", 2): "Ben", ("Présences", "Membre", 2): "ben ben"})
    assert (found(read), read.records["Présences"][0].member) == ([], "M1")


def test_an_unknown_reference_is_suggested_or_to_be_added():
    close, far = (reading({("Projets", "Porteur", 2): text}).issues[0] for text in ("Les Jardin", "Mairie"))
    assert plain(close.advice) == "Vouliez-vous dire « Les Jardins » ?"
    assert plain(far.advice) == "Ajoutez-le dans la feuille « Porteurs », ou corrigez-le ici."


def test_in_a_list_each_unknown_code_is_told_and_the_known_ones_are_kept_apart():
    read = reading({("Décisions", "Déports", 2): "m1 ; M8 ; Zoé Le Gall ; M9"})
    assert found(read) == [("Décisions", "H2", "reference-inconnue")] * 2
    assert not read.records["Décisions"][0].reads("recusals")
    assert reading({("Décisions", "Déports", 2): "m1;Zoé Le Gall"}).records["Décisions"][0].recusals == ("M1", "M2")


def test_a_reference_to_a_sheet_that_is_missing_stays_as_typed_without_an_issue_of_its_own():
    read = reading({("Projets", "Porteur", 2): "n'importe qui"}, without=["Porteurs"])
    assert found(read) == [("Porteurs", "", "feuille-absente")]
    assert read.records["Projets"][0].holder == "n'importe qui"


def test_a_reference_to_a_sheet_without_its_column_of_codes_stays_as_typed():
    rows = [[cell for number, cell in enumerate(row) if number] for row in SMALL["Porteurs"]]
    spoiled = [Table(name, rows if name == "Porteurs" else cells) for name, cells in SMALL.items()]
    read = read_tables(spoiled, "x.xlsx")
    assert found(read) == [("Porteurs", "I1", "colonne-absente")]
    assert read.records["Projets"][0].holder == "P1"


def test_a_target_without_any_row_makes_every_reference_unknown():
    spoiled = [Table(name, rows[:1] if name == "Porteurs" else rows) for name, rows in SMALL.items()]
    assert found(read_tables(spoiled, "x.xlsx")) == [
        ("Projets", "C2", "reference-inconnue"),
        ("Projets", "C3", "reference-inconnue"),
    ]


def test_a_directory_skips_blank_codes_and_blank_names_and_keeps_what_is_spelled():
    typed = _typed(holders.SHEET, HOLDERS, ["P1", None, "Les Jardins"], [None, None, "Sans code"], ["P2", None, None])
    known = directory(typed)
    assert (known.codes, known.names) == ({"p1": "P1", "p2": "P2"}, {"les jardins": ("P1",)})
    assert known.spelled == ("P1", "Les Jardins", "P2")


def test_a_directory_needs_the_columns_of_names_no_more_than_their_values():
    typed = _typed(members.SHEET, ["Code", "Nom", "Voix"], ["M1", "Ben", None])
    assert directory(typed).names == {"ben": ("M1",)}


def test_a_sheet_without_a_key_has_no_directory():
    assert directory(_typed(payments.SHEET, ["Projet", "Nature"], ["P1", None])) is None


def test_a_blank_reference_stays_blank():
    typed = {"Versements": _typed(payments.SHEET, ["Projet", "Nature"], [None, "Solde"]),
             "Projets": _typed(holders.SHEET, HOLDERS, ["P1"])}  # fmt: skip
    resolve(typed)
    assert typed["Versements"].values["project"] == [None]
    assert typed["Versements"].faults == {}


def test_past_hundreds_of_wrong_references_no_suggestion_is_looked_for():
    slips = [f"Circuits cour{first}{last}" for first in ascii_lowercase[:15] for last in ascii_lowercase[:20]][:298]
    headings, project, *_ = SMALL["Projets"]
    rows = [headings, *([f"P{row}", *project[1:5], slip, *project[6:]] for row, slip in enumerate(slips))]
    spoiled = [Table(name, rows if name == "Projets" else cells) for name, cells in SMALL.items()]
    advices = [issue.advice for issue in read_tables(spoiled, "x.xlsx").issues if issue.cell.startswith("F")]
    assert len(advices) == 298
    assert [plain(advice).startswith("Vouliez-vous dire") for advice in advices] == [True] * 200 + [False] * 98


def test_a_name_that_many_rows_bear_names_a_few_of_their_codes():
    rows = [SMALL["Porteurs"][0], *([f"P{row}", "Association", "Les Jardins"] for row in range(1, 1000))]
    spoiled = [Table(name, rows if name == "Porteurs" else cells) for name, cells in SMALL.items()]
    projects = [["Les Jardins" if cell == "P1" else cell for cell in row] for row in SMALL["Projets"]]
    spoiled = [Table(table.name, projects) if table.name == "Projets" else table for table in spoiled]
    (advice,) = [plain(issue.advice) for issue in read_tables(spoiled, "x.xlsx").issues if issue.cell == "C2"]
    assert advice.startswith("Écrivez le code : « P1 », « P2 »,")
    assert advice.endswith("« P8 »…")
