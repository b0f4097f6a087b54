"""A heading above the wrong column is one fault on the heading, whatever the number of rows."""

from small_workbook import SMALL, found, plain

from pic_sheets.reading.reader import read_tables
from pic_sheets.tables import Table


def _read(sheet, rows):
    return read_tables([Table(name, rows if name == sheet else list(kept)) for name, kept in SMALL.items()], "x.xlsx")


def _members(**changes):
    """Four members, with the texts of some columns replaced by heading."""
    heading, first, second = SMALL["Membres"]
    rows = [list(row) for row in (first, second, first, second)]
    for number, row in enumerate(rows):
        row[0] = f"M{number + 1}"
        row[1] = row[1] if number < 2 else f"Prénom {number}"
        for name, values in changes.items():
            row[heading.index(name)] = values[number]
    return [list(heading), *rows]


def test_a_column_without_a_cell_that_fits_is_told_on_its_heading():
    read = _read("Membres", _members(Du=["hier", "avant", "toujours", "toujours"]))
    assert found(read) == [("Membres", "F1", "date-illisible")]
    assert plain(read.issues[0].message) == "Aucune valeur de la colonne « Du » n'est une date."
    assert not any(record.reads("since") for record in read.records["Membres"])


def test_choices_of_which_none_is_offered_are_told_so():
    read = _read("Membres", _members(Voix=["x", "y", "z", "x"]))
    assert found(read) == [("Membres", "E1", "valeur-hors-liste")]


def test_what_can_be_proposed_is_told_cell_by_cell():
    read = _read("Membres", _members(Voix=["Deliberativ"] * 4))
    assert [cell for _, cell, _ in found(read)] == ["E2", "E3", "E4", "E5"]
    assert "« Délibérative »" in plain(read.issues[0].advice)


def test_one_cell_that_fits_leaves_the_others_to_be_told():
    read = _read("Membres", _members(Du=["hier", "avant", "toujours", "01/01/2024"]))
    assert [cell for _, cell, _ in found(read)] == ["F2", "F3", "F4"]


def test_two_headings_exchanged_are_named_together():
    rows = _members()
    rows[0][3], rows[0][5] = rows[0][5], rows[0][3]
    read = _read("Membres", rows)
    assert sorted(found(read)) == [("Membres", "D1", "date-illisible"), ("Membres", "F1", "valeur-hors-liste")]
    assert all("« Collège »" in plain(issue.advice) and "« Du »" in plain(issue.advice) for issue in read.issues)


def test_a_text_that_reads_as_the_column_shows_the_exchange():
    rows = _members(Nom=["01/01/2024"] * 4, Du=["Ben", "Le Gall", "Roux", "Petit"])
    read = _read("Membres", rows)
    assert found(read)[0] == ("Membres", "F1", "date-illisible")
    assert "Les intitulés « Du » et « Nom »" in plain(read.issues[0].advice)


def test_references_of_which_none_is_known_are_told_on_their_heading():
    heading, first, second = SMALL["Projets"]
    rows = [list(row) for row in (first, second, first)]
    rows[2][0] = "PIC-3"
    for row in rows:
        row[2] = "zzzz"
    read = _read("Projets", [list(heading), *rows])
    assert found(read) == [("Projets", "C1", "reference-inconnue")]
    assert "« Porteurs »" in plain(read.issues[0].message)
