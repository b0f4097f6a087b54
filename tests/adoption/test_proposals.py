"""What is proposed for a workbook, found by its headings and by what stands under them."""

import random

import pytest
from their_workbooks import FORM, FPH, SINGLE, tables

from pic_sheets.adoption import vocabulary
from pic_sheets.adoption.adopting import adopted
from pic_sheets.adoption.correspondence import Rule
from pic_sheets.adoption.proposals import proposal
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.excel import read_workbook
from pic_sheets.tables import Table
from pic_sheets.texts import folded

THEMES = ("Circuits courts", "Lutte contre l'isolement", "Échanges de savoirs")


def _proposed(sheets, **options):
    return proposal(tables(sheets), 2026, themes=THEMES, **options)


def _block(proposed, name):
    return next(block for block in proposed.correspondence.blocks if block.name == name)


def _headings(proposed, name):
    return {
        field: " + ".join(source.headings)
        for field, source in _block(proposed, name).sources.items()
        if source.headings
    }


def test_a_row_of_forty_columns_gives_seven_of_our_sheets():
    proposed = _proposed(SINGLE)
    assert [block.name for block in proposed.correspondence.blocks] == [
        "Porteurs", "Projets", "Séances", "Décisions", "Versements + Acompte", "Versements + Solde", "Bilans",
    ]  # fmt: skip
    assert proposed.missing == (
        "Association", "Règlement", "Financeurs", "Encaissements", "Quartiers", "Thématiques", "Membres", "Présences",
    )  # fmt: skip


def test_headings_that_stand_twice_take_the_words_above_them():
    proposed = _proposed(SINGLE)
    assert _headings(proposed, "Versements + Acompte") == {
        "project": "N°", "amount": "ACOMPTE – Montant", "day": "ACOMPTE – Date", "mode": "ACOMPTE – Mode",
    }  # fmt: skip
    assert _headings(proposed, "Versements + Solde")["amount"] == "SOLDE – Montant"


def test_an_advance_is_a_payment_only_where_it_is_filled_and_a_holder_is_one_however_many_rows():
    proposed = _proposed(SINGLE)
    assert _block(proposed, "Versements + Acompte").filled_heading == "ACOMPTE – Montant"
    assert _block(proposed, "Versements + Acompte").sources["nature"].text == "Acompte"
    assert _block(proposed, "Décisions").filled_heading == "Avis"
    assert _block(proposed, "Porteurs").distinct


def test_the_questions_of_a_form_are_understood():
    proposed = _proposed(FORM)
    projects = _headings(proposed, "Projets")
    assert projects["requested"] == "Quel est le montant demandé au fonds ? (en €)"
    assert projects["cost"] == "Quel est le budget total du projet ?"
    assert projects["filed_on"] == "Horodateur"
    assert projects["title"] == "Quel est le nom de votre projet ?"
    assert _headings(proposed, "Porteurs")["name"] == "Quel est le nom de votre association ou de votre collectif ?"


def test_what_one_cell_holds_for_several_columns_is_taken_apart():
    sources = _block(_proposed(FORM), "Projets").sources
    assert {name: sources[name].rule for name in ("code", "theme", "other_themes", "start", "end")} == {
        "code": Rule.LINE, "theme": Rule.FIRST_CHOICE, "other_themes": Rule.OTHER_CHOICES, "start": Rule.PERIOD_START, "end": Rule.PERIOD_END,
    }  # fmt: skip
    holders = _block(_proposed(FORM), "Porteurs").sources
    assert (holders["first_name"].rule, holders["last_name"].rule) == (Rule.FIRST_NAME, Rule.LAST_NAME)


def test_the_last_year_is_taken_whether_tabs_or_a_column_tell_it():
    proposed = _proposed(FPH)
    assert proposed.year == 2018
    assert proposed.aside == ("Commission 2017",)
    projects = _block(proposed, "Projets")
    assert (projects.filter_heading, projects.filter_value) == ("Année", "2018")
    earlier = _proposed(FPH, year=2017)
    assert _block(earlier, "Décisions").tab == "Commission 2017"
    assert earlier.aside == ("Commission 2018", "Paiements 2018")


def test_a_year_to_come_is_not_preferred_to_the_one_under_way():
    sheets = {"Fiches actions 2025": FPH["Fiches actions"], "Fiches actions 2027": FPH["Fiches actions"]}
    assert _proposed(sheets).year == 2025


def test_an_amount_in_two_parts_is_their_sum():
    granted = _block(_proposed(FPH), "Décisions").sources["granted"]
    assert granted.rule is Rule.SUMMED
    assert granted.headings == ("Montant accordé État", "Montant accordé Ville")


def test_a_first_and_a_last_name_alone_make_the_name_of_a_holder():
    rows = [
        ["N° demandeur", "Nom", "Prénom", "Ville", "Intitulé", "Aide demandée"],
        ["D1", "Petit", "Inès", "Lens", "Bal", 300],
    ]
    name = _block(_proposed({"Demandes": rows}), "Porteurs").sources["name"]
    assert (name.rule, name.headings) == (Rule.JOINED, ("Prénom", "Nom"))


def test_sister_sheets_are_read_one_after_another():
    head = ["Date de commission", "N° fiche", "Avis", "Montant accordé"]
    sheets = {
        "Commission mars": [head, ["05/03/2025", "1", "Favorable", 100]],
        "Commission mai": [head, ["05/05/2025", "2", "Favorable", 200]],
    }
    names = [block.name for block in _proposed(sheets).correspondence.blocks if block.sheet == "Décisions"]
    assert names == ["Décisions", "Décisions (Commission mai)"]


def test_a_heading_that_says_an_amount_over_words_is_no_amount():
    rows = [
        ["Intitulé", "Montant demandé", "Aide demandée"],
        ["Bal", "voir dossier", 300],
        ["Loto", "voir dossier", 200],
    ]
    assert _headings(_proposed({"Projets": rows}), "Projets")["requested"] == "Aide demandée"


def test_a_workbook_of_something_else_gives_nothing():
    assert _proposed({"Stock": [["Article", "Quantité"], ["Chaises", 12]]}).correspondence.blocks == ()


def _disguised(table, rng):
    """A sheet of ours under another name, its columns shuffled, its headings those that other people use."""
    sheet = next((sheet for sheet in declared_sheets() if sheet.name == table.name), None)
    if sheet is None or sheet.by_parameter or sheet.parameters:
        return table
    words = vocabulary.HEADINGS.get(sheet.name, {})
    row = next(number for number, cells in enumerate(table.rows) if cells and cells[0] == sheet.headings[0])
    named: dict[str, str] = {}
    for name, column in sheet.columns.items():  # never twice the same: nobody could tell « Nom » from « nom »
        known = {folded(word) for word in named.values()}
        named[column.heading] = rng.choice(
            [word for word in (column.heading, *words.get(name, ())) if folded(word) not in known]
        )
    order = list(range(len(sheet.columns)))
    rng.shuffle(order)
    rows = [list(cells) + [None] * (len(order) - len(cells)) for cells in table.rows[row:]]
    rows = [[cells[rank] for rank in order] for cells in rows]
    rows[0] = [named[heading] for heading in rows[0]]
    name = rng.choice(vocabulary.TABS.get(sheet.name, (sheet.name,)))
    return Table(f"{name} {sheet.position}", [[], ["Notre fonds"], *rows])


@pytest.mark.parametrize("seed", range(12))
def test_a_disguised_year_is_read_as_the_same_records(seed, sample):
    rng = random.Random(seed)  # noqa: S311 - the same disguise each time
    ours = read_workbook(sample).tables
    theirs = [_disguised(table, rng) for table in ours if table.name not in {"Accueil", "Listes"}]
    proposed = proposal(theirs, 2026)
    through = adopted(theirs, proposed.correspondence)
    assert through.issues == ()
    plain, read = read_tables(ours, "suivi.xlsx"), read_tables(through.tables, "suivi.xlsx")
    for name, records in plain.records.items():
        assert read.records[name] == records, name
    assert sorted(issue.code for issue in read.issues) == sorted(issue.code for issue in plain.issues)


def test_records_stand_where_their_cells_are(sample):
    theirs = [
        _disguised(table, random.Random(3))  # noqa: S311 - the same each time
        for table in read_workbook(sample).tables
        if table.name not in {"Accueil", "Listes"}
    ]
    read = read_tables(adopted(theirs, proposal(theirs, 2026).correspondence).tables, "suivi.xlsx")
    by_name = {table.name: table for table in theirs}
    for project in read.records["Projets"]:
        cells = by_name[project.place.sheet].rows[project.place.row - 1]
        assert cells[project.place.columns["title"] - 1].split() == project.title.split()


def test_two_tabs_that_only_an_accent_or_a_space_tells_apart_are_one():
    sheets = {
        "Décisions": [["N° fiche", "Avis"], ["1", "F"]],
        "Decisions": [["N° fiche", "Avis rendu", "Accordé"], ["1", "F", 3]],
    }
    assert {block.tab for block in _proposed(sheets).correspondence.blocks} == {"Décisions"}


def test_the_home_of_a_sheet_is_the_tab_that_tells_the_most_of_it():
    assert {block.sheet: block.tab for block in _proposed(FPH).correspondence.blocks} == {
        "Porteurs": "Demandeurs", "Projets": "Fiches actions", "Séances": "Commission 2018", "Décisions": "Commission 2018",
        "Versements": "Paiements 2018",
    }  # fmt: skip
