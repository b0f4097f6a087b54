"""What stands under the map: what each symbol means, which project it is, what could not be placed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from pic_sheets.drawings import Circle, Paint, Point, Polygon, Shape, Text
from pic_sheets.maps.ground import MARK_SIZE, OTHERS, OWN, diamond
from pic_sheets.maps.looks import INK, PAPER, QUIET, look, symbol
from pic_sheets.maps.packing import Disc
from pic_sheets.maps.places import MappedProject, mapped_themes
from pic_sheets.maps.words import shortened, width
from pic_sheets.money import format_amount, total
from pic_sheets.texts import NBSP, counted

SOURCE = (
    f"Contours des quartiers prioritaires 2024{NBSP}: ANCT (data.gouv.fr){NBSP}; centres des communes{NBSP}: INSEE, IGN. "
    "Licence Ouverte 2.0."
)
#: With more projects than this, their list would be longer than the map: a table beside it tells them.
MOST_LISTED = 40

_SIZE, _SMALL = 17.0, 15.0
_ROW, _LIST_ROW = 28.0, 21.0
_SWATCH = 12.0

Item = Callable[[Point], Iterator[Shape]]


@dataclass(frozen=True, slots=True)
class Column:
    """Where a key is written: from `left`, `span` wide, in two columns."""

    left: float
    span: float

    @property
    def half(self) -> float:
        """The width of each of the two, the gap between them left out."""
        return self.span / 2 - 10

    def laid(self, items: Sequence[Item], top: float, row: float) -> tuple[list[Shape], float]:
        """The items one under the other, down the first column then the second, and where they end."""
        rows = -(-len(items) // 2)
        shapes: list[Shape] = []
        for rank, item in enumerate(items):
            column, line = divmod(rank, rows)
            shapes += item((self.left + column * self.span / 2, top + (line + 0.5) * row))
        return shapes, top + rows * row


def key(
    projects: Sequence[MappedProject], scale: float, *, has_marks: bool, column: Column, top: float
) -> tuple[list[Shape], float]:
    """The shapes under the map, from `top` on, and where they end. `scale` is the radius of one euro, in units."""
    shapes, end = column.laid(_themes(projects, column), top, _ROW)
    more, end = column.laid(_neighbourhoods(has_marks=has_marks), end, _ROW)
    shapes += more
    more, end = _sizes(projects, scale, column.left, end)
    shapes += more
    lists = [
        ("Projets", [project for project in projects if project.place]),
        ("Projets accordés sans emplacement connu", [project for project in projects if not project.place]),
    ]
    for title, listed in lists:
        if listed and len(projects) <= MOST_LISTED:
            shapes.append(Text((column.left, end + 18), title, _SIZE, INK))
            more, end = column.laid([_project(project, column) for project in listed], end + 32, _LIST_ROW)
            shapes += more
        elif listed:
            words = f"{title}{NBSP}: {len(listed)}, dans le tableau qui accompagne la carte."
            shapes.append(Text((column.left, end + 18), words, _SMALL, INK))
            end += 28
    shapes.append(Text((column.left, end + 18), SOURCE, 13, QUIET))
    return shapes, end + 32


def _themes(projects: Sequence[MappedProject], column: Column) -> list[Item]:
    items: list[Item] = []
    for rank, theme in enumerate(mapped_themes(projects)):
        own = [project for project in projects if project.theme == theme]
        told = f"{counted(len(own), 'projet')}, {format_amount(total(project.amount for project in own))}"
        room = column.half - 36 - width(f" ({told})", _SIZE)
        words = f"{shortened(theme.name, _SIZE, room)} ({told})"
        items.append(_swatch(partial(_theme_symbol, rank, theme.letter), words))
    return items


def _neighbourhoods(*, has_marks: bool) -> list[Item]:
    items = [_swatch(lambda at: iter([_square(at, OWN)]), "Quartier prioritaire du fonds")]
    if has_marks:
        words = "Quartier sans contour officiel, au centre de sa commune"
        items.append(_swatch(lambda at: iter([diamond(Disc(at, MARK_SIZE))]), words))
    items.append(_swatch(lambda at: iter([_square(at, OTHERS)]), "Autre quartier prioritaire"))
    return items


def _swatch(drawn: Item, words: str) -> Item:
    def item(at: Point) -> Iterator[Shape]:
        yield from drawn((at[0] + _SWATCH + 2, at[1]))
        yield Text((at[0] + 34, at[1]), words, _SIZE, INK)

    return item


def _project(project: MappedProject, column: Column) -> Item:
    told = f", {format_amount(project.amount)}"
    room = column.half - 44 - width(told, _SMALL)
    words = f"{shortened(project.title, _SMALL, room)}{told}"

    def item(at: Point) -> Iterator[Shape]:
        yield Text(at, project.label, _SMALL, INK)
        yield Text((at[0] + 44, at[1]), words, _SMALL, INK)

    return item


def _theme_symbol(rank: int, letter: str, at: Point) -> Iterator[Shape]:
    return symbol(Disc(at, _SWATCH), look(rank), letter)


def _sizes(projects: Sequence[MappedProject], scale: float, left: float, top: float) -> tuple[list[Shape], float]:
    """Round amounts as discs side by side, and where they end."""
    amounts = _round_amounts([project.amount for project in projects if project.place])
    radii = [scale * float(amount.sqrt()) for amount in amounts]
    middle = top + max(radii, default=0.0) + 4
    shapes: list[Shape] = []
    for amount, radius in zip(amounts, radii, strict=True):
        told = f"{format_amount(amount)} accordés"
        shapes.append(Circle((left + radius + 2, middle), radius, Paint(fill=PAPER, stroke=INK, width=1.4)))
        shapes.append(Text((left + 2 * radius + 12, middle), told, _SIZE, INK))
        left += 2 * radius + width(told, _SIZE) + 44
    return shapes, middle + max(radii, default=0.0)


def _square(at: Point, paint: Paint) -> Polygon:
    (x, y), far = at, _SWATCH - 2
    return Polygon(((x - far, y - far), (x + far, y - far), (x + far, y + far), (x - far, y + far)), paint)


def _round_amounts(amounts: Sequence[Decimal]) -> list[Decimal]:
    """One or two round amounts that the discs can be compared with, none larger than the largest."""
    most = max(amounts, default=Decimal(0))
    power = Decimal(10) ** most.adjusted() if most else Decimal(0)
    rounds = [power * step for step in (Decimal(5), Decimal(2), Decimal(1), Decimal("0.5"))]
    return [amount.quantize(Decimal("0.01")) for amount in rounds if Decimal("0.01") <= amount <= most][:2]
