"""The sheets of correspondances.xlsx: declared like ours, so that they are drawn, explained and read by the same means."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pic_sheets.adoption.correspondence import FILE, GRANT_BY_AMOUNT, Block, Correspondence, Rule, Source, sheet_named
from pic_sheets.adoption.faults import page, unknown_column, unknown_word
from pic_sheets.columns import Record, Sheet, column
from pic_sheets.issues import Issue
from pic_sheets.kinds import BOOLEAN, COUNT, LINE, TEXT
from pic_sheets.reading.reader import read_alone
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import Table
from pic_sheets.texts import folded, is_blank, squeezed


class Confidence(StrEnum):
    """How sure a line is."""

    SURE = "sûr"
    CHECK = "à vérifier"
    NONE = "rien trouvé"


STATES = ("obligatoire", "facultative")
_TABLES = tuple(sheet.name for sheet in declared_sheets() if not sheet.by_parameter)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLine(Record):
    """One sheet of theirs that gives rows of one of ours."""

    name: str = column("Bloc", LINE, "Un nom pour ce passage de votre classeur ; la feuille « Colonnes » y renvoie.")
    sheet: str = column("Notre feuille", LINE, "Ce que ses lignes sont pour PIC Sheets.", choices=_TABLES)
    tab: str = column("Votre feuille", LINE, "Le nom de l'onglet dans votre classeur.")
    heading_row: int | None = column(
        "Ligne des intitulés", COUNT, "Le numéro de la ligne qui porte les intitulés ; vide : elle est cherchée.", required=False, example="3"
    )  # fmt: skip
    filter_heading: str = column(
        "Seulement les lignes où",
        LINE,
        "Une de vos colonnes, par exemple Année ; vide : toutes les lignes.",
        required=False,
    )
    filter_value: str = column("vaut", LINE, "La valeur qu'elle doit avoir.", required=False, example="2025")
    filled_heading: str = column(
        "et où est rempli", LINE, "Une de vos colonnes : les lignes où elle est vide sont laissées.", required=False, example="Date acompte"
    )  # fmt: skip
    distinct: bool | None = column(
        "Réunir les doublons",
        BOOLEAN,
        "Oui quand une même chose (un porteur) est répétée sur plusieurs lignes.",
        required=False,
    )
    confidence: str = column("Confiance", LINE, "Ce qu'en pense PIC Sheets.", required=False, choices=Confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLine(Record):
    """Where the values of one of our columns come from."""

    block: str = column("Bloc", LINE, "Le bloc, comme dans la feuille « Feuilles ».", target="Feuilles")
    heading: str = column("Notre colonne", LINE, "L'intitulé pour PIC Sheets.")
    state: str = column("À remplir", LINE, "Si PIC Sheets en a besoin.", required=False, choices=STATES)
    theirs: str = column(
        "Votre colonne",
        TEXT,
        "L'intitulé dans votre classeur. Plusieurs : « Prénom + Nom ». Vide : vous ne l'avez pas.",
        required=False,
    )
    rule: str = column(
        "Règle", LINE, "Comment la lire ; « telle quelle » le plus souvent.", required=False, choices=Rule
    )
    text: str = column(
        "Précision", LINE, "La valeur, quand c'est toujours la même ; ou ce qui sépare des colonnes réunies.", required=False, example="Acompte"
    )  # fmt: skip
    example: str = column("Exemple", LINE, "Ce que contient votre colonne.", required=False, example="Les Jardins")
    confidence: str = column("Confiance", LINE, "Ce qu'en pense PIC Sheets.", required=False, choices=Confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLine(Record):
    """One of their words and the choice of ours that it means."""

    sheet: str = column("Notre feuille", LINE, "La feuille.", choices=_TABLES)
    heading: str = column("Notre colonne", LINE, "La colonne.")
    theirs: str = column("Votre valeur", LINE, "Ce qui est écrit dans votre classeur.", example="Favorable")
    ours: str = column(
        "Notre valeur", LINE, "Ce que cela veut dire pour PIC Sheets, à choisir dans la liste.",
        required=False, example=GRANT_BY_AMOUNT,
    )  # fmt: skip
    count: int | None = column("Lignes", COUNT, "Sur combien de lignes on la trouve.", required=False)
    confidence: str = column("Confiance", LINE, "Ce qu'en pense PIC Sheets.", required=False, choices=Confidence)


BLOCKS = Sheet(
    "Feuilles", BlockLine, "Quelle feuille de votre classeur donne quoi, une ligne par bloc.", key=("name",), shows="name", tab="1F3864"
)  # fmt: skip
COLUMNS = Sheet(
    "Colonnes", ColumnLine, "Pour chaque information, la colonne de votre classeur qui la donne. Corrigez ce qui est « à vérifier ».",
    key=("block", "heading"), tab="C55A11",
)  # fmt: skip
VALUES = Sheet(
    "Valeurs", ValueLine, "Vos mots et les nôtres : ce que veut dire chaque valeur de votre classeur.", key=("sheet", "heading", "theirs"),
    tab="7030A0",
)  # fmt: skip
PAGES = (BLOCKS, COLUMNS, VALUES)
#: The first sheet, and the words before the name of the workbook that a correspondence is about.
WELCOME, ABOUT = "Accueil", "Classeur"


def workbook_named(tables: Sequence[Table]) -> str:
    """The name of the workbook that a correspondence is about, "" when these tables are none."""
    for table in tables:
        if folded(table.name) != folded(WELCOME):
            continue
        for row in table.rows:
            texts = [cell for cell in row if isinstance(cell, str) and not is_blank(cell)]
            if len(texts) > 1 and re.fullmatch(rf"{folded(ABOUT)} ?:?", folded(texts[0])):
                return squeezed(texts[1])
    return ""


def read_pages(tables: Sequence[Table]) -> tuple[Correspondence, tuple[Issue, ...]]:
    """The correspondence that staff wrote, and what of it cannot be followed, at its cell."""
    lines: dict[str, Sequence[Record]] = {}
    issues: list[Issue] = []
    by_name = {folded(table.name): table for table in reversed(tables)}
    for sheet in PAGES:
        table = by_name.get(folded(sheet.name))
        if table is not None:
            lines[sheet.name], found = read_alone(replace(table, name=page(sheet.name)), sheet)
            issues += found
    sources = _sources(lines.get(COLUMNS.name, ()), lines.get(BLOCKS.name, ()), issues)  # type: ignore[arg-type]  # of their own record
    blocks = [
        Block(
            line.name, line.sheet, line.tab, line.heading_row or 0, line.filter_heading, line.filter_value, line.filled_heading,
            bool(line.distinct), sources.get(folded(line.name), {}), line.place.cell("tab"),
        )
        for line in lines.get(BLOCKS.name, ())
        if isinstance(line, BlockLine) and line.sheet in _TABLES and line.tab
    ]  # fmt: skip
    values = _values(lines.get(VALUES.name, ()), issues)  # type: ignore[arg-type]  # the same
    return Correspondence(blocks, values), tuple(issues)


def own_tables(tables: Sequence[Table], file: str = FILE) -> tuple[Table, ...]:
    """The sheets of ours that a correspondence holds itself, called by the file and the sheet."""
    ours = {folded(sheet.name): sheet.name for sheet in declared_sheets()}
    return tuple(
        replace(table, name=page(table.name, file), role=ours[folded(table.name)])
        for table in tables
        if folded(table.name) in ours
    )


def _sources(
    lines: Sequence[ColumnLine], blocks: Sequence[BlockLine], issues: list[Issue]
) -> Mapping[str, Mapping[str, Source]]:
    """Folded block → field → its source."""
    sheets = {folded(line.name): line.sheet for line in blocks}
    found: dict[str, dict[str, Source]] = {}
    for line in lines:
        sheet = sheets.get(folded(line.block))
        if sheet not in _TABLES:
            if line.block and line.theirs:
                issues.append(
                    unknown_word(
                        COLUMNS.name,
                        line.place.cell("block"),
                        line.block,
                        BLOCKS.name,
                        [block.name for block in blocks],
                    )
                )
            continue
        fields = {folded(column.heading): name for name, column in sheet_named(sheet).columns.items()}
        if folded(line.heading) not in fields:
            issues.append(unknown_column(COLUMNS.name, line.place.cell("heading"), line.heading, sheet_named(sheet)))
            continue
        rule = Rule(line.rule) if line.rule in set(Rule) else Rule.AS_IS
        source = Source(rule, (line.theirs,) if line.theirs else (), line.text, line.place.cell("theirs"))
        found.setdefault(folded(line.block), {}).setdefault(fields[folded(line.heading)], source)
    return found


def _values(lines: Sequence[ValueLine], issues: list[Issue]) -> Mapping[tuple[str, str], Mapping[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for line in lines:
        if line.sheet not in _TABLES:
            continue
        sheet = sheet_named(line.sheet)
        fields = {folded(column.heading): name for name, column in sheet.columns.items()}
        if folded(line.heading) not in fields:
            issues.append(unknown_column(VALUES.name, line.place.cell("heading"), line.heading, sheet))
        elif line.theirs and line.ours:
            found.setdefault((sheet.name, fields[folded(line.heading)]), {})[folded(line.theirs)] = line.ours
    return found
