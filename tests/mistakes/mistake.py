"""What a mistake of the corpus is: what was done to the year's workbook, and exactly what must be told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from openpyxl import Workbook


@dataclass(frozen=True, slots=True)
class Told:
    """One issue expected: its cell ("Projets!I4"), its code, words that its message or its advice must hold."""

    cell: str
    code: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """The mistake of an afternoon: how it is made, and every issue it must give, with nothing else."""

    name: str
    make: Callable[[Workbook], object]
    told: tuple[Told, ...] = ()


def typed(name: str, cell: str, value: object, code: str = "", words: str = "") -> Mistake:
    """Something typed in one cell, and the one issue it gives there; none without a code."""
    sheet, address = cell.split("!")

    def make(book: Workbook) -> None:
        book[sheet][address] = value

    return Mistake(name, make, (Told(cell, code, words),) if code else ())


def several(name: str, cells: Mapping[str, object], *told: Told) -> Mistake:
    """Something typed in several cells, and every issue it gives."""

    def make(book: Workbook) -> None:
        for cell, value in cells.items():
            sheet, address = cell.split("!")
            book[sheet][address] = value

    return Mistake(name, make, told)
