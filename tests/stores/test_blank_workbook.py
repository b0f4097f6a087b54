import io
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from tools_of_the_workshop import tool

from pic_sheets.kinds import TEXT
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.blank_workbook import SheetRows, workbook_bytes
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.sample_rows import sample_rows, starting_rows
from pic_sheets.stores.workbook_maker.cells import put

#: DESIGN.md, section 4: a contract with the workbooks that staff already have.
CONTRACT = {
    "Association": "Paramètre, Valeur",
    "Règlement": "Paramètre, À partir du, Valeur, Source",
    "Financeurs": "Code, Financeur, Type, Convention du, Montant demandé, Montant notifié, Dont frais de gestion, Compte",
    "Encaissements": "Financeur, Date, Montant, Référence",
    "Quartiers": "Code, Quartier, Communes, Statut, Habitants",
    "Thématiques": "Code, Thématique, Référentiel, Du, Au, Objectif régional",
    "Porteurs": "Code, Type, Nom, Civilité, Prénom du référent, Nom du référent, Adresse, Code postal, Commune, Téléphone, Courriel, "
    "SIRET, RNA, IBAN, Titulaire du compte",
    "Projets": "Code, Déposé le, Porteur, Titre, Description, Thématique, Autres thématiques, Quartier, Début, Fin, Lieu, Public visé, "
    "Bénéficiaires prévus, Habitants impliqués, Coût total, Montant demandé, Séance, Retiré le",
    "Budgets": "Projet, Sens, Poste, Libellé, Prévu, Réalisé",
    "Membres": "Code, Civilité, Prénom, Nom, Collège, Voix, Du, Au, Courriel, Adresse, Code postal, Commune",
    "Séances": "Code, Date, Heure, Lieu, Enveloppe, Président",
    "Présences": "Séance, Membre, Présence, Pouvoir à",
    "Décisions": "Séance, Projet, Décision, Montant accordé, Pour, Contre, Abstentions, Déports, Motif, Réserves",
    "Versements": "Projet, Nature, Date, Montant, Mode, Référence",
    "Bilans": "Projet, Reçu le, Début réel, Fin réelle, Participants, Dont habitants du quartier, Femmes, Hommes, Moins de 12 ans, "
    "12-17 ans, 18-25 ans, 26-59 ans, 60 ans et plus, Habitants impliqués, Bénévoles, Heures de bénévolat, Dépenses justifiées, "
    "Objectifs atteints, Effets sur le quartier, Suites, Difficultés, Présenté à la séance, Avis du comité",
    "Charges et produits": "Compte, Libellé, Prévu, Réalisé",
    "Accompagnements": "Date, Projet, Porteur, Type, Durée (min), Objet",
    "Communication": "Date, Action, Support, Public, Quartier",
}
PARAMETERS = (
    "Nom, Sigle, SIRET, RNA, Adresse, Code postal, Commune, Téléphone, Courriel, Représentant légal, Qualité du représentant, "
    "Exercice, Ville de signature, IBAN"
)
ROOT = Path(__file__).resolve().parents[2]


def _opened(rows: SheetRows | None = None) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(rows or {})))


@pytest.fixture(scope="module")
def blank() -> Workbook:
    return _opened()


def test_the_sheets_are_those_of_the_contract_between_the_welcome_and_the_lists(blank: Workbook) -> None:
    assert blank.sheetnames == ["Accueil", *CONTRACT, "Listes"]


@pytest.mark.parametrize("name", list(CONTRACT))
def test_the_headings_are_exactly_those_of_the_contract(blank: Workbook, name: str) -> None:
    assert ", ".join(cell.value for cell in blank[name][3] if cell.value) == CONTRACT[name]


def test_the_association_s_parameters_are_exactly_those_of_the_contract(blank: Workbook) -> None:
    assert ", ".join(row[0].value for row in blank["Association"].iter_rows(min_row=4)) == PARAMETERS


def test_the_committed_workbook_is_what_the_declarations_make() -> None:
    tools = tool("build_workbook_templates")
    committed = tools.members((ROOT / "workbook_templates" / "suivi_pic.xlsx").read_bytes())
    made = tools.members(workbook_bytes(starting_rows()))
    assert [name for name in made.keys() | committed.keys() if made.get(name) != committed.get(name)] == []


def test_the_same_rows_give_the_same_bytes() -> None:
    assert workbook_bytes(starting_rows()) == workbook_bytes(starting_rows())


def test_no_member_bears_the_day_of_its_making() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook_bytes())) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"2024-01-01T00:00:00Z") == 2


def test_rows_are_written_from_the_fourth_row_with_their_own_types() -> None:
    project = {
        "code": "P1",
        "filed_on": date(2025, 3, 5),
        "cost": Decimal("1200.50"),
        "expected_people": 35,
        "other_themes": ("T01", "T02"),
    }
    page = _opened({"Projets": [project], "Séances": [{"code": "S1", "hour": time(18, 30)}]})
    row = {page["Projets"].cell(3, cell.column).value: cell for cell in page["Projets"][4]}
    assert row["Code"].value == "P1"
    assert (row["Déposé le"].value, row["Déposé le"].number_format) == (datetime(2025, 3, 5), "dd/mm/yyyy")  # noqa: DTZ001
    assert (row["Coût total"].value, "€" in row["Coût total"].number_format) == (1200.5, True)
    assert row["Bénéficiaires prévus"].value == 35
    assert row["Autres thématiques"].value == "T01 ; T02"
    assert page["Séances"]["C4"].value == time(18, 30)


def test_the_association_s_values_stand_beside_their_labels() -> None:
    page = _opened({"Association": [{"siret": "01234567890123", "year": 2025}]})["Association"]
    values = {row[0].value: row[1] for row in page.iter_rows(min_row=4)}
    assert (values["SIRET"].value, values["SIRET"].number_format) == ("01234567890123", "@")
    assert (values["Exercice"].value, values["Exercice"].number_format) == (2025, "0")
    assert values["Nom"].value is None


def test_rows_of_an_unknown_sheet_are_refused_rather_than_lost() -> None:
    with pytest.raises(ValueError, match="Factures"):
        workbook_bytes({"Factures": [{"code": "1"}]})


@given(
    st.text(max_size=40)
    | st.sampled_from(["=1+1", "+33", "-5", "@SUM(A1)", "#N/A", "#REF!", "TRUE", "0612345678", "=cmd|' /C calc'!A0"])
)
def test_text_stays_text_whatever_it_looks_like(text: str) -> None:
    cell = openpyxl.Workbook().worksheets[0].cell(1, 1)
    put(cell, text, TEXT)
    assert (cell.value or "") == ILLEGAL_CHARACTERS_RE.sub("", text)
    assert not text or cell.data_type == "s"


def test_a_formula_typed_as_text_is_still_text_in_the_file() -> None:
    page = _opened({"Projets": [{"code": "=1+1", "title": "@SUM(A1)"}]})["Projets"]
    assert (page["A4"].value, page["A4"].data_type, page["A4"].quotePrefix) == ("=1+1", "s", True)
    assert page["D4"].data_type == "s"


def test_only_the_names_of_members_are_formulas(blank: Workbook) -> None:
    formulas = {
        (page.title, cell.column_letter)
        for page in blank
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert len(formulas) == 1
    assert {name for name, _ in formulas} == {"Listes"}


def test_the_sample_year_is_written_whole() -> None:
    rows = sample_rows(ROOT / "examples" / "mericourt" / "feuilles")
    workbook = _opened(rows)
    for sheet in declared_sheets():
        if not sheet.by_parameter:
            filled = [
                row
                for row in workbook[sheet.name].iter_rows(min_row=4, values_only=True)
                if any(value is not None for value in row)
            ]
            assert len(filled) == len(rows[sheet.name])


def test_the_sample_year_is_read_back_without_any_issue(tmp_path: Path) -> None:
    rows = sample_rows(ROOT / "examples" / "mericourt" / "feuilles")
    path = tmp_path / "suivi.xlsx"
    path.write_bytes(workbook_bytes(rows))
    reading = read_tables(read_workbook(path).tables, path.name)
    assert [(issue.sheet, issue.cell, issue.code) for issue in reading.issues] == []
    references = {
        (sheet.name, name) for sheet in declared_sheets() for name, column in sheet.columns.items() if column.target
    }
    changed = [
        (sheet, name, value, getattr(record, name))
        for sheet, given in rows.items()
        for row, record in zip(given, reading.records[sheet], strict=True)
        for name, value in row.items()
        if getattr(record, name) != value and (sheet, name) not in references
    ]
    assert changed == []
