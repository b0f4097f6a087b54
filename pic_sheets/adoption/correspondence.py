"""A correspondence, as data: which of their sheets, rows and columns stand for each of ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pic_sheets.columns import Column, Sheet
from pic_sheets.sheets import declared_sheets

#: The name of the workbook that holds a correspondence, beside the one it is about.
FILE = "correspondances.xlsx"
#: What a decision may be said to be when their word does not tell a full grant from a partial one.
GRANT_BY_AMOUNT = "Accord selon le montant"


class Rule(StrEnum):
    """How a value of ours is made from theirs."""

    AS_IS = "telle quelle"
    JOINED = "réunies"
    SUMMED = "additionnées"
    FIRST_NAME = "prénom"
    LAST_NAME = "nom de famille"
    PERIOD_START = "début de la période"
    PERIOD_END = "fin de la période"
    FIRST_CHOICE = "premier choix"
    OTHER_CHOICES = "autres choix"
    FIXED = "toujours la même valeur"
    LINE = "numéro de ligne"
    UNTRACKED = "non suivie"


#: The rules that need no column of theirs.
WITHOUT_COLUMN = frozenset({Rule.FIXED, Rule.LINE, Rule.UNTRACKED})
#: What stands between two of their headings in one cell of the correspondence.
PLUS = " + "


@dataclass(frozen=True, slots=True)
class Source:
    """Where the values of one of our columns come from: a rule and their headings.

    `text` is the value that never changes, or what joins several. `cell` is where the correspondence says so.
    """

    rule: Rule = Rule.AS_IS
    headings: tuple[str, ...] = ()
    text: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of one of their sheets that stand for rows of one of ours.

    `heading_row` is 0 when their headings are to be looked for. Only the rows count whose cell under `filter_heading` is
    `filter_value`, and whose cell under `filled_heading` is not blank. `distinct` makes one row of those that have one key.
    """

    name: str
    sheet: str
    tab: str
    heading_row: int = 0
    filter_heading: str = ""
    filter_value: str = ""
    filled_heading: str = ""
    distinct: bool = False
    sources: Mapping[str, Source] = field(default_factory=dict)
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What a whole workbook of theirs means: its blocks, and their values that are spelled otherwise than ours.

    `values` gives, by sheet and field, their value, folded → ours.
    """

    blocks: Sequence[Block] = ()
    values: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    @property
    def sheets(self) -> frozenset[str]:
        """The sheets of ours that it gives."""
        return frozenset(block.sheet for block in self.blocks)


def sheet_named(name: str) -> Sheet:
    """The declared sheet of that name; KeyError when there is none."""
    return {sheet.name: sheet for sheet in declared_sheets()}[name]


def is_essential(sheet: Sheet, column: Column) -> bool:
    """Whether figures would be wrong without the column: keys, amounts, the project spoken of, what was decided or paid."""
    return column.required and (
        column.name in sheet.key
        or column.kind.dtype == "cents"
        or column.target == "Projets"
        or column.name in _TELLING
    )


#: The choices that decide what an amount means.
_TELLING = frozenset({"verdict", "nature"})
