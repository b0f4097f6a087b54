"""The data dictionary and the Table Schemas of the workbook, derived from the declarations of its sheets.

Table Schema: https://specs.frictionlessdata.io/table-schema/ (version 1).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pic_sheets.columns import PARAMETER_HEADINGS, Column, Sheet, record_columns
from pic_sheets.kinds import BOOLEAN, CODES, EMAIL, LINE, TEXT
from pic_sheets.sheets import declared_sheets
from pic_sheets.texts import NBSP, counted, quoted, slug, typeset

_NOTHING = "—"
_TABLE_HEAD = "| Intitulé | Nature | À remplir | Valeurs admises | Sens | Exemple |\n|---|---|---|---|---|---|"
_YES_NO = ("Oui", "Non")


def parameter_columns(sheet: Sheet) -> Mapping[str, Column]:
    """Name of a parameter → the column that says how its value is read, for a sheet of rules; empty for the others."""
    parameters: type | None = sheet.parameters
    return {} if parameters is None else {column.heading: column for column in record_columns(parameters).values()}


def data_dictionary() -> str:
    """Every sheet and every heading of the workbook, as a Markdown page in French for staff and funders."""
    sheets = declared_sheets()
    intro = (
        f"# Dictionnaire des données\n\nLe classeur compte {counted(len(sheets), 'feuille')}. Cette page est écrite à partir de leurs "
        f"déclarations{NBSP}: ne la modifiez pas à la main (`tools/build_reference.py`).\n\n"
        f"Les intitulés sont reconnus sans tenir compte des majuscules, des accents ni des espaces. Une référence à une autre "
        f"feuille s'écrit par le code ou, s'il est unique, par le nom."
    )
    contents = "\n".join(f"- [{sheet.name}](#{_anchor(sheet.name)}){_optional(sheet)}" for sheet in sheets)
    return "\n\n".join([intro, contents, *(_section(sheet) for sheet in sheets)]) + "\n"


def _optional(sheet: Sheet) -> str:
    return " (facultative)" if sheet.optional else ""


def _anchor(title: str) -> str:
    """The anchor that Markdown readers give a title: accents stay, spaces become hyphens."""
    return title.lower().replace(" ", "-")


def _section(sheet: Sheet) -> str:
    parts = [f"## {sheet.name}", typeset(sheet.purpose)]
    if sheet.optional:
        parts.append("Feuille facultative.")
    if sheet.key:
        named = [quoted(sheet.columns[name].heading) for name in sheet.key]
        parts.append(f"Une ligne est reconnue par {' et '.join(named)}, jamais deux fois {_same(len(named))}.")
    if sheet.by_parameter:
        parts.append(
            f"Deux colonnes, {quoted(PARAMETER_HEADINGS[0])} et {quoted(PARAMETER_HEADINGS[1])}, une information par ligne{NBSP}:"
        )
    parts.append(_table(sheet.columns.values()))
    if rules := parameter_columns(sheet):
        parts += [f"Les paramètres, tous facultatifs{NBSP}:", _table(rules.values())]
    return "\n\n".join(parts)


def _same(number: int) -> str:
    return "le même" if number == 1 else "les mêmes"


def _table(columns: Iterable[Column]) -> str:
    rows = (
        (
            f"**{column.heading}**", "selon le paramètre" if column.by else column.kind.name, "oui" if column.required else "facultatif",
            _allowed(column), typeset(column.help), example(column) or _NOTHING,
        )
        for column in columns
    )  # fmt: skip
    return "\n".join(
        [_TABLE_HEAD, *(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)]
    )


def _allowed(column: Column) -> str:
    if column.target:
        return f"feuille [{column.target}](#{_anchor(column.target)})"
    return " · ".join(_choices(column)) or _NOTHING


def _choices(column: Column) -> tuple[str, ...]:
    return column.choices or (_YES_NO if column.kind is BOOLEAN else ())


def example(column: Column) -> str:
    """What a cell of the column could hold, "" when its kind says nothing about it."""
    if column.example or column.choices:
        return column.example or column.choices[0]
    return "" if column.by or column.target or column.kind in {TEXT, LINE} else column.kind.example


def table_schema(sheet: Sheet) -> dict[str, Any]:
    """The frictionless Table Schema of a sheet as French staff save it in CSV: decimal commas, the day before the month.

    A reference is a foreign key to what its drop-down offers, when that is one column of the sheet it points to.
    """
    schema: dict[str, Any] = {
        "name": slug(sheet.name),
        "title": sheet.name,
        "description": typeset(sheet.purpose),
        "fields": [_field(column, sheet) for column in sheet.columns.values()],
        "missingValues": [""],
    }
    if sheet.by_parameter:
        return schema | {"fields": _parameter_fields(sheet)}
    if sheet.key:
        schema["primaryKey"] = [sheet.columns[name].heading for name in sheet.key]
    if keys := _foreign_keys(sheet):
        schema["foreignKeys"] = keys
    return schema


def _parameter_fields(sheet: Sheet) -> list[dict[str, Any]]:
    label, value = PARAMETER_HEADINGS
    names = [column.heading for column in sheet.columns.values()]
    return [
        {"name": label, "title": label, "description": "Le nom de l'information.", "type": "string",
         "constraints": {"required": True, "enum": names, "unique": True}},
        {"name": value, "title": value, "description": "Ce qui paraîtra dans les documents.", "type": "any"},
    ]  # fmt: skip


#: The kind's column type → the type and format of Table Schema.
_TYPES: dict[str, dict[str, Any]] = {
    "cents": {"type": "number", "decimalChar": ",", "groupChar": " ", "bareNumber": False},
    "number": {"type": "number", "decimalChar": ",", "groupChar": " ", "bareNumber": False},
    "integer": {"type": "integer"},
    "date": {"type": "date", "format": "%d/%m/%Y"},
    "time": {"type": "time", "format": "%H:%M"},
    "boolean": {"type": "boolean", "trueValues": ["Oui", "oui", "O", "X"], "falseValues": ["Non", "non", "N"]},
}


def _field(column: Column, sheet: Sheet) -> dict[str, Any]:
    typed: dict[str, Any] = {"type": "any"} if column.by else dict(_TYPES.get(column.kind.dtype, {"type": "string"}))
    if column.kind is EMAIL:
        typed["format"] = "email"
    described = column.help + (f" Feuille {quoted(column.target)}, par le code ou le nom." if column.target else "")
    field = {"name": column.heading, "title": column.heading, "description": typeset(described), **typed}
    if typed["type"] == "string" and (shown := example(column)):
        field["example"] = shown
    if constraints := _constraints(column, sheet):
        field["constraints"] = constraints
    return field


def _constraints(column: Column, sheet: Sheet) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if sheet.key == (column.name,):
        constraints["unique"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.kind.dtype in {"cents", "integer", "number"}:
        constraints["minimum"] = 0
    return constraints


def _foreign_keys(sheet: Sheet) -> Sequence[dict[str, Any]]:
    """References by several codes in one cell, and those to names made of two columns, are not foreign keys."""
    targets = {other.name: other for other in declared_sheets()}
    keys = []
    for column in sheet.columns.values():
        target = targets.get(column.target)
        if target is None or column.kind is CODES or target.shows not in target.columns:
            continue
        resource = "" if target.name == sheet.name else slug(target.name)  # Table Schema's way to say "this very table"
        shown = target.columns[target.shows].heading
        keys.append({"fields": [column.heading], "reference": {"resource": resource, "fields": [shown]}})
    return keys
