"""The menu of a Google Sheet says what `pic-sheets verifier` says, and shows it without writing to the sheet."""

import json
import os
import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from math import isfinite
from pathlib import Path

import pytest
from any_tables import any_table
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from menu_cases import GOLDEN, cell_answer, columns, golden_text
from menu_questions import Menu, as_cell, as_workbook, python_says
from mistakes.test_mistakes import MISTAKES
from mistakes.year import workbook
from openpyxl import Workbook
from small_workbook import SMALL, plain, tables

from pic_sheets import texts
from pic_sheets.money import as_shown
from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.tables import Area, FormulaError, Percent, Table, UncomputedFormula, Value

GOOGLE = Path(__file__).resolve().parents[2] / "google"
RULES = json.loads((GOOGLE / "regles.json").read_text("utf-8"))
#: The codes of reading that the menu leaves to `pic-sheets verifier`.
LEFT = tuple(code for code in FAULTS if code not in RULES["codes"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FAULTY = {("Projets", "Montant demandé", 2): "1.200"}


def _verified(menu: Menu, made):
    found = menu.ask(ask="workbook", workbook=as_workbook(made))["found"]
    return {"refusal": found["refusal"], "issues": found["issues"]}


def _clicked(menu: Menu, call: str, made=None, **question):
    book = as_workbook(tables() if made is None else made, **question.pop("settings", {}))
    return menu.ask(ask="menu", workbook=book, call=call, **question)


# What both languages say


def test_the_golden_cases_are_what_our_reading_says():
    text = golden_text(LEFT)
    if os.environ.get("PIC_SHEETS_REWRITE") == "1":
        GOLDEN.write_text(text, "utf-8", newline="\n")
    assert GOLDEN.read_text("utf-8") == text


def test_every_cell_of_the_golden_cases_is_read_alike(menu: Menu):
    for column in json.loads(GOLDEN.read_text("utf-8"))["cells"]:
        place = {name: column[name] for name in ("sheet", "field", "parameter")}
        for value, read, fault in column["cells"]:
            assert menu.ask(ask="cell", value=value, **place) == {"read": read, "fault": fault}, (place, value)


def test_every_workbook_of_the_golden_cases_gets_the_same_list(menu: Menu):
    for case in json.loads(GOLDEN.read_text("utf-8"))["workbooks"]:
        found = menu.ask(ask="workbook", workbook=case["workbook"])["found"]
        assert {"refusal": found["refusal"], "issues": found["issues"]} == case["says"], case["name"]


def _tables_of(book: Workbook) -> list[Table]:
    """The sheets of a workbook that openpyxl made, as a store would give them, without the time of a file."""
    return [
        Table(
            page.title,
            [
                [FormulaError(str(cell.value)) if cell.data_type == "e" else cell.value for cell in row]
                for row in page.iter_rows()
            ],
            [Area(area.min_row, area.min_col, area.max_row, area.max_col) for area in page.merged_cells.ranges],
        )
        for page in book.worksheets
    ]


def test_every_mistake_of_the_corpus_gets_the_same_list(menu: Menu):
    compared = [mistake for mistake in MISTAKES if not any(told.code in LEFT for told in mistake.told)]
    assert len(compared) > 150
    for mistake in compared:
        book = workbook()
        mistake.make(book)
        made = _tables_of(book)
        assert _verified(menu, made) == python_says(made, LEFT), mistake.name


def test_the_menu_tells_every_code_of_reading_but_those_it_names_as_left():
    assert LEFT == ("formule-non-calculee",)
    assert {code: rule["severity"] for code, rule in RULES["codes"].items()} == {
        code: fault.severity.value for code, fault in FAULTS.items() if code not in LEFT
    }


_TYPED = st.one_of(
    st.text(max_size=20),
    st.text(st.characters(codec="utf-8", max_codepoint=0x24F), max_size=15),
    st.from_regex(r"[0-9Ol]{1,4}[ .,/\-][0-9OlI]{1,3}([ .,/\-][0-9]{2,4})?( ?€| %| personnes|h)?", fullmatch=True),
    st.from_regex(r"[-+−]?[0-9]{1,3}([ \xa0][0-9]{3}){0,3}([,.][0-9]{1,3})?( ?(€|EUR|euros?))?", fullmatch=True),
    st.from_regex(r"(lundi |le )?[0-9]{1,2}(er)? (janvier|fevrrier|févr\.|aout|août|dec) 20[0-9]{2}", fullmatch=True),
    st.from_regex(r"[0-9]{13,15}|W?[0-9]{9}|[0-9]{4,5}|FR[0-9]{2}[0-9A-Z ]{20,28}|QN0?[0-9]{4}[MNI]", fullmatch=True),
)
_CELLS: st.SearchStrategy[Value] = st.one_of(
    _TYPED,
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**6), 10**7).map(float),
    st.booleans(),
    st.dates(date(1900, 1, 1)),
    st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
    st.floats(-10, 10).map(lambda ratio: Percent(as_shown(ratio))),
    st.just(FormulaError("#N/A")),
)


@given(st.sampled_from(list(columns().items())), _CELLS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_cell_is_read_alike(menu: Menu, place, value: Value):
    (sheet, field, is_parameter), column = place
    answer = menu.ask(ask="cell", sheet=sheet, field=field, parameter=is_parameter, value=as_cell(value))
    assert answer == cell_answer(value, column)


@given(_TYPED, st.lists(_TYPED, max_size=5), st.sampled_from([70, 75, 80, 85]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_texts_are_folded_and_compared_alike(menu: Menu, text: str, candidates: list[str], least: int):
    answer = menu.ask(ask="text", text=text, candidates=candidates, least=least)
    assert answer == {"folded": texts.folded(text), "nearest": texts.nearest(text, candidates, at_least=least)}


def _as_google_holds(value: Value) -> Value:
    """The value as a cell of Google could hold it, blank when none could: no infinite number, no hour to the second."""
    if isinstance(value, (timedelta, UncomputedFormula)) or (isinstance(value, float) and not isfinite(value)):
        return None
    if isinstance(value, date):
        return value if value.year >= 1900 else None
    if isinstance(value, Percent):
        return Percent(as_shown(float(value.ratio))) if isfinite(float(value.ratio)) else None
    return value.replace(second=0, microsecond=0) if isinstance(value, time) else value


@given(st.lists(any_table(), max_size=10))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_workbook_gets_the_same_list(menu: Menu, made: list[Table]):
    held = [Table(table.name, [[_as_google_holds(value) for value in row] for row in table.rows]) for table in made]
    assert _verified(menu, held) == python_says(held, LEFT)


def test_merged_cells_are_named(menu: Menu):
    made = [
        replace(table, merged=[Area(2, 4, 3, 4)]) if table.name == "Projets" else table
        for table in tables({("Projets", "Titre", 3): None})
    ]
    assert _verified(menu, made) == python_says(made, LEFT)


def test_two_sheets_of_one_name_after_folding_are_read_as_the_first(menu: Menu):
    made = [*tables(), Table("PROJETS ", [["Bloc-notes"]])]
    assert _verified(menu, made) == python_says(made, LEFT)


# What Google gives


def test_a_day_is_the_one_of_the_spreadsheet_whatever_its_time_zone(menu: Menu):
    made = tables({("Projets", "Déposé le", 2): date(1925, 3, 5), ("Séances", "Heure", 2): time(18, 30)})
    for zone in ("Europe/Paris", "Pacific/Auckland", "America/New_York"):
        found = menu.ask(ask="workbook", workbook=as_workbook(made, timeZone=zone))["found"]
        assert found["issues"] == python_says(made, LEFT)["issues"], zone
        assert "05/03/1925" in found["issues"][0]["message"]


def test_a_day_with_an_hour_is_that_day(menu: Menu):
    made = tables({("Projets", "Déposé le", 2): datetime.combine(date(1925, 3, 5), time(23, 30))})
    assert _verified(menu, made) == python_says(made, LEFT)


def test_each_sheet_is_asked_for_its_values_once(menu: Menu):
    made = tables()
    calls = menu.ask(ask="workbook", workbook=as_workbook(made))["calls"]
    assert calls["getValues"] == len(made)
    assert set(calls.values()) <= set(range(len(made) + 1))


def test_a_tab_without_cells_is_left_alone(menu: Menu):
    book = as_workbook(tables())
    chart = {"name": "Graphique", "type": "OBJECT", "rows": []}
    found = menu.ask(ask="workbook", workbook={**book, "sheets": [*book["sheets"], chart]})
    assert found["calls"]["getValues"] == len(book["sheets"])


def test_the_settings_of_the_spreadsheet_come_first(menu: Menu):
    answer = _clicked(menu, "listerCeQuiManque", settings={"locale": "en_US", "timeZone": "America/New_York"})
    page = plain(answer["seen"]["pages"][0]["html"])
    assert page.index("« en_US »") < page.index("« America/New_York »") < page.index("Aucune anomalie")
    assert "Paramètres régionaux : choisissez France" in page


def test_three_hundred_projects_take_less_than_a_second(menu: Menu):
    many = {name: [list(row) for row in rows] for name, rows in SMALL.items()}
    for name in ("Projets", "Porteurs", "Décisions", "Versements", "Bilans"):
        key = many[name][0].index("Code" if name in ("Projets", "Porteurs") else "Projet")
        model = many[name][1]
        many[name] = [
            many[name][0],
            *([*model[:key], f"{model[key]}-{rank}", *model[key + 1 :]] for rank in range(300)),
        ]
    made = [Table(name, rows) for name, rows in many.items()]
    answer = menu.ask(ask="workbook", workbook=as_workbook(made))
    assert answer["found"]["issues"] == python_says(made, LEFT)["issues"]
    assert answer["seconds"] < 1


# The menu


def test_opening_the_spreadsheet_adds_the_menu_and_each_line_calls_a_function_of_the_script(menu: Menu):
    seen = _clicked(menu, "onOpen")["seen"]
    [title], *lines = seen["menu"]
    assert title == "PIC"
    assert [label for label, _ in lines] == [
        "Vérifier les colonnes et les valeurs",
        "Lister ce qui manque",
        "Exporter en .xlsx daté",
        "À propos",
    ]
    script = (GOOGLE / "pic.gs").read_text("utf-8")
    assert all(f"\nfunction {name}()" in script for _, name in lines)


def test_verifying_says_how_much_is_wrong_and_where_to_see_it(menu: Menu):
    said = plain(_clicked(menu, "verifierLeClasseur", tables(FAULTY))["seen"]["alerts"][0])
    assert said.startswith("1 anomalie bloquante, 0 à vérifier, 0 information.\n\nProjets : 1")
    assert "« Lister ce qui manque »" in said
    assert "pic-sheets verifier" in said


def test_verifying_a_right_workbook_says_so(menu: Menu):
    said = _clicked(menu, "verifierLeClasseur")["seen"]["alerts"][0]
    assert said.startswith("Aucune anomalie dans les colonnes")


def test_a_spreadsheet_that_is_no_fund_s_is_said_to_be_none(menu: Menu):
    said = plain(_clicked(menu, "verifierLeClasseur", [Table("Feuille 1", [["a"]])])["seen"]["alerts"][0])
    assert said.startswith("Le classeur « Suivi PIC » n'a aucune des feuilles attendues")


def test_the_list_gives_each_cell_as_a_link_with_what_it_is_and_what_to_do(menu: Menu):
    page = plain(_clicked(menu, "listerCeQuiManque", tables(FAULTY))["seen"]["pages"][0]["html"])
    [issue] = python_says(tables(FAULTY), LEFT)["issues"]
    assert (
        f'<button type="button" data-feuille="Projets" data-cellule="{issue["cell"]}">Projets {issue["cell"]}</button>'
        in page
    )
    assert "peut se lire de deux façons" in page
    assert "Vouliez-vous dire « 1200 € » ?" in page


def test_what_a_cell_holds_is_shown_and_never_run(menu: Menu):
    hostile = "</li><script>alert(1)</script><img src=x onerror='alert(2)'>\""
    made = [*tables({("Projets", "Porteur", 2): hostile}), Table(hostile, [["a"]])]
    page = _clicked(menu, "listerCeQuiManque", made)["seen"]["pages"][0]["html"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert re.findall(r"<(script|img)\b", page) == ["script"]
    assert "alert(" not in page.split("<script>")[1]


def test_a_long_list_is_cut_and_says_so(menu: Menu):
    heading, first = SMALL["Versements"][0], SMALL["Versements"][1]
    amount = heading.index("Montant")
    rows = [[*first[:amount], "12OO", *first[amount + 1 :]] for _ in range(450)]
    made = [Table("Versements", [heading, *rows]) if table.name == "Versements" else table for table in tables()]
    page = plain(_clicked(menu, "listerCeQuiManque", made)["seen"]["pages"][0]["html"])
    assert page.count("<li>") == 400
    assert f"… et {len(python_says(made, LEFT)['issues']) - 400} autres : corrigez celles-ci" in page


@pytest.mark.parametrize(
    ("sheet", "cell", "activated", "said"),
    [
        ("Projets", "B3", [["Projets", 3, 2]], ""),
        ("Projets", "", [["Projets"]], ""),
        ("Projets", "B3;=1+1", [["Projets"]], ""),
        ("Inconnue", "B3", [], "La feuille « Inconnue » n’est pas dans le classeur."),
        ("Projets", "AB3", [["Projets"]], "La cellule AB3 est au bord de la feuille « Projets » : ajoutez-y une ligne ou une colonne."),
    ],
)  # fmt: skip
def test_a_click_shows_the_cell_and_does_nothing_else(menu: Menu, sheet, cell, activated, said):
    answer = _clicked(menu, "allerALaCellule", given=[sheet, cell])
    assert plain(answer["given"]) == said
    assert answer["seen"]["activated"] == activated


def test_about_says_that_nothing_is_written(menu: Menu):
    assert "n’écrit dans aucune cellule" in _clicked(menu, "aPropos")["seen"]["alerts"][0]


# The dated copy


def _exported(menu: Menu, **answers):
    answered = {"type": XLSX, "parents": ["dossier-1"]} | answers
    seen = _clicked(menu, "exporterEnXlsx", answers=answered, now="2025-11-24T23:30:00Z")["seen"]
    return seen, plain(seen["alerts"][0])


def test_the_copy_bears_the_day_in_the_spreadsheet_s_time_zone_and_stands_beside_it(menu: Menu):
    seen, said = _exported(menu)
    assert seen["created"] == [{"name": "Suivi PIC 2025-11-25.xlsx", "mimeType": XLSX, "parents": ["dossier-1"]}]
    assert said == "Enregistré : « Suivi PIC 2025-11-25.xlsx », à côté de ce classeur."


def test_only_google_s_own_export_is_asked_with_the_person_s_own_right(menu: Menu):
    seen, _ = _exported(menu)
    [call] = seen["fetched"]
    assert call["url"] == "https://docs.google.com/spreadsheets/d/id-1/export?format=xlsx"
    assert call["options"]["headers"] == {"Authorization": "Bearer jeton-du-test"}


def test_a_folder_that_takes_no_file_sends_the_copy_to_the_person_s_drive(menu: Menu):
    seen, said = _exported(menu, refuses="File not found: dossier-1.")
    assert seen["created"] == [{"name": "Suivi PIC 2025-11-25.xlsx", "mimeType": XLSX}]
    assert "dans Mon Drive" in said
    assert _exported(menu, parents=[])[0]["created"] == seen["created"]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"status": 403}, "(403), faute d’autorisation"),
        ({"status": 500}, "Recommencez dans quelques minutes"),
        ({"type": "text/html; charset=utf-8"}, "faute d’autorisation"),
        ({"drive": False}, "Le service Drive n’est pas ajouté"),
    ],
)
def test_a_copy_that_cannot_be_made_says_why_and_what_to_do(menu: Menu, answers, words):
    seen, said = _exported(menu, **answers)
    assert words in said
    assert "Fichier, Télécharger, Microsoft Excel" in said
    assert seen["created"] == []


# The files


def test_the_rules_in_the_script_are_those_of_the_file_beside_it():
    script = (GOOGLE / "pic.gs").read_text("utf-8")
    [inside] = re.findall(r"début =====\nvar RULES = (.*);\n// ===== Règles : fin", script)
    assert json.loads(inside) == RULES


def test_the_script_asks_for_this_spreadsheet_alone_and_no_wider_right_than_the_copy_needs():
    assert " * @OnlyCurrentDoc\n" in (GOOGLE / "pic.gs").read_text("utf-8")
    manifest = json.loads((GOOGLE / "appsscript.json").read_text("utf-8"))
    assert [scope.rpartition("/")[2] for scope in manifest["oauthScopes"]] == [
        "spreadsheets.currentonly", "script.container.ui", "script.external_request", "drive.readonly", "drive.file",
    ]  # fmt: skip
    readme = (GOOGLE / "README.md").read_text("utf-8")
    assert all(scope.rpartition("/")[2] in readme for scope in manifest["oauthScopes"])


def test_no_line_of_the_script_writes_to_a_sheet_or_runs_a_text():
    script = (GOOGLE / "pic.gs").read_text("utf-8")
    assert (
        re.findall(
            r"\.(?:set(?:Value|Formula|Note|Background)\w*|append\w*|clear\w*|insert\w*|delete(?:Row|Column|Sheet)\w*)\(",
            script,
        )
        == []
    )
    assert re.findall(r"\beval\(|new Function|innerHTML", script) == []


def test_each_part_of_the_script_holds_in_a_screen_or_two():
    parts = sorted((GOOGLE / "source").glob("*.js"))
    assert max(len(part.read_text("utf-8").splitlines()) for part in parts) <= 300
