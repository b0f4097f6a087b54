import json
from pathlib import Path
from typing import Any

import pytest
from tools_of_the_workshop import tool

from pic_sheets.dictionary import data_dictionary, example, parameter_columns, table_schema
from pic_sheets.sheets import declared_sheets

SHEETS = {sheet.name: sheet for sheet in declared_sheets()}


def _field(sheet: str, heading: str) -> dict[str, Any]:
    return next(field for field in table_schema(SHEETS[sheet])["fields"] if field["name"] == heading)


def test_the_sheets_stand_in_the_order_of_their_tabs() -> None:
    assert list(SHEETS)[:3] == ["Association", "Règlement", "Financeurs"]
    assert len(SHEETS) == 18
    assert [sheet.position for sheet in SHEETS.values()] == list(range(1, 19))


def test_every_heading_of_every_sheet_is_in_the_dictionary() -> None:
    sections = {part.split("\n", 1)[0]: part for part in data_dictionary().split("\n## ")[1:]}
    assert list(sections) == list(SHEETS)
    for name, sheet in SHEETS.items():
        assert [
            column.heading for column in sheet.columns.values() if f"| **{column.heading}** |" not in sections[name]
        ] == []


def test_every_row_of_the_dictionary_has_as_many_cells_as_its_head() -> None:
    rows = [line for line in data_dictionary().splitlines() if line.startswith("|")]
    assert {line.count(" | ") for line in rows if not line.startswith("|--")} == {5}


def test_the_parameters_of_the_rules_are_in_the_dictionary() -> None:
    assert all(f"| **{name}** |" in data_dictionary() for name in parameter_columns(SHEETS["Règlement"]))
    assert parameter_columns(SHEETS["Projets"]) == {}


def test_an_example_is_the_column_s_own_then_a_choice_then_the_kind_s() -> None:
    projects, payments = SHEETS["Projets"].columns, SHEETS["Versements"].columns
    assert example(projects["code"]) == "PIC-2025-014"
    assert example(payments["mode"]) == "Virement"
    assert example(payments["day"]) == "05/03/2025"
    assert example(projects["holder"]) == ""


def test_a_schema_has_a_field_a_heading_in_order() -> None:
    for sheet in SHEETS.values():
        assert tuple(field["name"] for field in table_schema(sheet)["fields"]) == sheet.headings


def test_a_date_is_read_the_day_first_and_an_amount_with_a_decimal_comma() -> None:
    assert (_field("Projets", "Début")["type"], _field("Projets", "Début")["format"]) == ("date", "%d/%m/%Y")
    assert (_field("Projets", "Coût total")["type"], _field("Projets", "Coût total")["decimalChar"]) == ("number", ",")
    assert _field("Séances", "Heure")["format"] == "%H:%M"
    assert _field("Porteurs", "Courriel")["format"] == "email"
    assert _field("Règlement", "Valeur")["type"] == "any"


def test_constraints_say_what_is_required_unique_or_in_a_list() -> None:
    assert _field("Projets", "Code")["constraints"] == {"required": True, "unique": True}
    assert _field("Décisions", "Décision")["constraints"]["enum"] == [
        "Accord",
        "Accord partiel",
        "Ajournement",
        "Refus",
    ]
    assert _field("Projets", "Montant demandé")["constraints"] == {"required": True, "minimum": 0}
    assert "constraints" not in _field("Projets", "Lieu")


def test_a_key_of_two_columns_is_the_primary_key() -> None:
    assert table_schema(SHEETS["Présences"])["primaryKey"] == ["Séance", "Membre"]
    assert "unique" not in _field("Présences", "Séance")["constraints"]


def test_references_to_one_column_are_foreign_keys() -> None:
    keys = table_schema(SHEETS["Projets"])["foreignKeys"]
    assert {"fields": ["Porteur"], "reference": {"resource": "porteurs", "fields": ["Nom"]}} in keys
    assert {"fields": ["Séance"], "reference": {"resource": "seances", "fields": ["Code"]}} in keys
    assert not any(key["fields"] == ["Autres thématiques"] for key in keys)


def test_a_reference_to_the_sheet_itself_names_no_resource() -> None:
    assert table_schema(SHEETS["Thématiques"])["foreignKeys"][0]["reference"]["resource"] == ""


def test_a_sheet_of_parameters_has_two_fields() -> None:
    first, second = table_schema(SHEETS["Association"])["fields"]
    assert "Représentant légal" in first["constraints"]["enum"]
    assert (first["name"], second["name"], second["type"]) == ("Paramètre", "Valeur", "any")


@pytest.mark.parametrize("name", list(SHEETS))
def test_a_schema_uses_only_the_words_of_the_standard(name: str) -> None:
    schema = table_schema(SHEETS[name])
    assert schema.keys() <= {"name", "title", "description", "fields", "missingValues", "primaryKey", "foreignKeys"}
    for field in schema["fields"]:
        assert field["type"] in {"string", "number", "integer", "boolean", "date", "time", "any"}
        assert field.get("constraints", {}).keys() <= {"required", "unique", "enum", "minimum"}


def test_the_generated_pages_are_up_to_date() -> None:
    pages = tool("build_reference").pages()
    assert [str(path) for path, text in pages.items() if path.read_text("utf-8") != text] == []
    assert len(pages) == 21
    assert all(json.loads(text)["fields"] for path, text in pages.items() if Path(path).suffix == ".json")
