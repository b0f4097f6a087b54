from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest

from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.sample_rows import csv_rows, sample_rows, starting_rows
from pic_sheets.tables import Percent

SHEETS = {sheet.name: sheet for sheet in declared_sheets()}
MERICOURT = Path(__file__).resolve().parents[2] / "examples" / "mericourt" / "feuilles"


def test_each_cell_is_read_by_the_kind_of_its_column() -> None:
    (meeting,) = csv_rows(
        SHEETS["Séances"], "Code;Date;Heure;Lieu;Enveloppe;Président\nC1;05/03/2025;18:30;Mairie;1 200,50 €;\n"
    )
    expected = {
        "code": "C1",
        "day": date(2025, 3, 5),
        "hour": time(18, 30),
        "venue": "Mairie",
        "envelope": Decimal("1200.50"),
    }
    assert meeting == expected


def test_a_rule_is_read_by_the_kind_of_its_parameter() -> None:
    text = 'Paramètre;À partir du;Valeur\nAcompte (%);01/01/2025;80 %\nPlafond selon le rang;01/01/2025;"900 ; 400"\nQuorum;01/01/2025;50 %\nMajorité;01/01/2025;absolue\nBudget équilibré;01/01/2025;Oui\n'
    values = [row["value"] for row in csv_rows(SHEETS["Règlement"], text)]
    assert values == [Decimal("0.8"), (Decimal(900), Decimal(400)), Percent(Decimal("0.5")), "Absolue", True]


def test_a_sheet_of_parameters_gives_one_row() -> None:
    assert csv_rows(SHEETS["Association"], "Paramètre;Valeur\nNom;Les Amis\nSigle;\nExercice;2025\n") == (
        {"name": "Les Amis", "year": 2025},
    )


def test_several_codes_make_a_tuple_and_blank_lines_are_left_out() -> None:
    rows = csv_rows(SHEETS["Projets"], 'Code;Autres thématiques\nP1;"T01 ; T02"\n;\n')
    assert rows == ({"code": "P1", "other_themes": ("T01", "T02")},)


def test_headings_are_found_without_case_nor_accents() -> None:
    assert csv_rows(SHEETS["Thématiques"], "CODE;thematique\nT1;Jeux\n") == ({"code": "T1", "name": "Jeux"},)


def test_what_cannot_be_read_is_named_with_its_line() -> None:
    with pytest.raises(ValueError, match="Projets, line 3, Déposé le: '31/02/2025'"):
        csv_rows(SHEETS["Projets"], "Code;Déposé le\nP1;01/02/2025\nP2;31/02/2025\n")


def test_a_line_with_more_cells_than_headings_is_refused_rather_than_cut() -> None:
    with pytest.raises(ValueError, match="Projets, line 2"):
        csv_rows(SHEETS["Projets"], "Code;Autres thématiques\nP1;T01 ; T02\n")


@pytest.mark.parametrize(
    ("sheet", "text", "named"),
    [("Projets", "Code;Budget\nP1;3\n", "budget"), ("Association", "Paramètre;Valeur\nCapital;3\n", "Capital")],
)
def test_a_heading_or_a_parameter_of_no_sheet_is_refused(sheet: str, text: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        csv_rows(SHEETS[sheet], text)


def test_a_file_of_no_sheet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Factures.csv").write_text("Code\n1\n", "utf-8")
    with pytest.raises(ValueError, match=r"Factures\.csv"):
        sample_rows(tmp_path)


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "Financeurs.csv").write_text("Code;Financeur\nREG;Région\n", "utf-8-sig")
    assert sample_rows(tmp_path) == {"Financeurs": ({"code": "REG", "name": "Région"},)}


def test_a_new_workbook_starts_with_the_ten_themes_and_the_four_objectives() -> None:
    themes = starting_rows()["Thématiques"]
    assert [row["name"] for row in themes if row["reference"] == "T10"][:2] == [
        "Circuits courts",
        "Lutte contre l'isolement",
    ]
    assert [row["reference"] for row in themes] == ["T10"] * 10 + ["O4"] * 4


def test_every_rule_of_a_new_workbook_says_that_it_is_to_be_adapted() -> None:
    rules = starting_rows()["Règlement"]
    assert {row["parameter"]: row["value"] for row in rules}["Plafond selon le rang"] == (Decimal(900), Decimal(400))
    assert [row["source"] for row in rules if "à adapter" not in str(row["source"])] == []


def test_the_sample_year_fills_every_sheet() -> None:
    rows = sample_rows(MERICOURT)
    assert [sheet for sheet in SHEETS if not rows.get(sheet)] == []
