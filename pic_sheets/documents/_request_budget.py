"""The provisional budget of a request: the Cerfa grid with its two sides face to face, in whole euros."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from pic_sheets.fund.cerfa_grid import GridLine, GridPart, GridSide, cerfa_grid
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_number
from pic_sheets.texts import NBSP, listed

#: What a side shows beside the rows that the other has more of.
_NOTHING = {"poste": "", "sous_total": "", "libelle": "", "montant": ""}


def budget_fields(fund: Fund) -> dict[str, Any]:
    """The whole grid, blank lines included as on the form; `ecart` is what money lacks for both sides to be equal."""
    grid = cerfa_grid(fund)
    return {
        "connu": bool(fund.account_lines),
        "equilibre": grid.is_balanced,
        "ecart": _euros(abs(grid.charges.total - grid.products.total)),
        "ecart_en_nature": _euros(abs(grid.charges.in_kind.amount - grid.products.in_kind.amount)),
        "lignes": _face_to_face(_money(grid.charges), _money(grid.products)),
        "contributions": _face_to_face(_rows(grid.charges.in_kind), _rows(grid.products.in_kind)),
        "total": {"charges": _euros(grid.charges.total), "produits": _euros(grid.products.total)},
        "total_general": {"charges": _euros(grid.charges.whole), "produits": _euros(grid.products.whole)},
    }


def _money(side: GridSide) -> Iterator[dict[str, str]]:
    for line in side.lines:
        yield from _rows(line)


def _rows(line: GridLine) -> Iterator[dict[str, str]]:
    """The line, then its sub-lines; a blank amount rather than a zero, as people fill the form."""
    heading = f"{line.account} – {line.label}" if line.account else line.label
    yield {**_NOTHING, "poste": heading, "sous_total": _euros(line.amount) if line.amount else ""}
    for part in line.parts:
        if part.label:
            yield {**_NOTHING, "libelle": _label(part), "montant": _euros(part.amount) if part.amount else ""}


def _label(part: GridPart) -> str:
    return f"{part.label}{NBSP}: {listed(part.names)}" if part.names else part.label


def _face_to_face(charges: Iterator[dict[str, str]], products: Iterator[dict[str, str]]) -> list[dict[str, Any]]:
    return [
        {"charge": charge, "produit": product} for charge, product in zip_longest(charges, products, fillvalue=_NOTHING)
    ]


def _euros(amount: int) -> str:
    return format_number(amount, 0)
