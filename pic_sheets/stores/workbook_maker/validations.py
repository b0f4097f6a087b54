"""Drop-downs and gentle warnings on the cells to fill."""

from collections.abc import Mapping, Sequence

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from pic_sheets.columns import Column, Sheet
from pic_sheets.kinds import BOOLEAN, Kind, described
from pic_sheets.stores.workbook_maker.looks import FIRST_ROW, LAST_ROW
from pic_sheets.texts import NBSP, quoted

#: A list's address, fixed: spreadsheets that import the workbook keep it, which they do not for OFFSET or INDIRECT.
Ranges = Mapping[str, str]

YES_NO = ("Oui", "Non")
#: Spreadsheets refuse longer messages.
_LONGEST_MESSAGE = 255
#: 2000 to 2099 as spreadsheets count days: a date outside is most likely a slip.
_FIRST_DAY, _LAST_DAY = "36526", "73050"


def choices_of(column: Column) -> tuple[str, ...]:
    """The only values that a column takes, empty when any will do."""
    return column.choices or (YES_NO if column.kind is BOOLEAN else ())


def fixed_range(sheet: str, column: int, last: int = LAST_ROW) -> str:
    """The address of the cells to fill in a column (1-based) of a sheet, as another sheet writes it."""
    letter = get_column_letter(column)
    return f"{quote_sheetname(sheet)}!${letter}${FIRST_ROW}:${letter}${last}"


def reference_ranges(sheets: Sequence[Sheet]) -> dict[str, str]:
    """Sheet name → the cells whose values its references offer, for sheets that show one of their columns."""
    return {
        sheet.name: fixed_range(sheet.name, list(sheet.columns).index(sheet.shows) + 1)
        for sheet in sheets
        if sheet.shows in sheet.columns
    }


def validation(column: Column, choices: Mapping[tuple[str, ...], str], references: Ranges) -> DataValidation | None:
    """What guides typing in a column: a strict list of choices, a list of suggestions, or a warning on an odd value."""
    if allowed := choices_of(column):
        return _strict_list(column.heading, choices[allowed])
    if column.target in references:
        return suggestions(references[column.target])
    return None if column.by else _plausible(column.kind)


def suggestions(source: str) -> DataValidation:
    """A list that offers values and takes any other: a code typed by hand is right too."""
    return DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)


def _strict_list(heading: str, source: str) -> DataValidation:
    message = f"Choisissez une valeur de la liste (flèche à droite de la cellule) pour {quoted(heading)}."
    return DataValidation(
        type="list", formula1=source, allow_blank=True, showErrorMessage=True, errorStyle="stop",
        errorTitle="Valeur hors liste", error=message[:_LONGEST_MESSAGE],
    )  # fmt: skip


def _plausible(kind: Kind) -> DataValidation | None:
    """A warning, never a refusal: what is typed may be right all the same, and the checks will say."""
    rules = {
        "date": ("date", "between", _FIRST_DAY, _LAST_DAY),
        "cents": ("decimal", "greaterThanOrEqual", "0", None),
        "integer": ("whole", "greaterThanOrEqual", "0", None),
        "number": ("decimal", "greaterThanOrEqual", "0", None),
    }
    if kind.dtype not in rules:
        return None
    type_, operator, first, second = rules[kind.dtype]
    message = f"On attend {described(kind)}. Garder quand même{NBSP}?"
    return DataValidation(
        type=type_, operator=operator, formula1=first, formula2=second, allow_blank=True, showErrorMessage=True,
        errorStyle="warning", errorTitle="À vérifier", error=message[:_LONGEST_MESSAGE],
    )  # fmt: skip
