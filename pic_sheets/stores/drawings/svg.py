"""A drawing as SVG 1.1, whole in itself, told by its title and its description to who does not see it."""

from collections.abc import Iterable
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

from pic_sheets.drawings import Circle, Drawing, Line, Paint, Point, Polygon, Shape, Text
from pic_sheets.texts import writable

_FONT = "Roboto, 'Segoe UI', Carlito, Arial, sans-serif"


def svg_text(drawing: Drawing, name: str = "carte") -> str:
    """The SVG element; `name` begins the ids that it uses, so that a page may hold several; "" for what only adorns it."""
    size = f'viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}"'
    told = f'role="img" aria-labelledby="{name}-titre {name}-description"' if name else 'aria-hidden="true"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {told} font-family={quoteattr(_FONT)}>'
    words = [
        f'<title id="{name}-titre">{_escaped(drawing.title)}</title>',
        f'<desc id="{name}-description">{_escaped(drawing.description)}</desc>',
    ]
    return "\n".join([head, *(words if name else ()), *map(_element, drawing.shapes), "</svg>", ""])


def _element(shape: Shape) -> str:
    match shape:
        case Polygon(points, paint):
            return f'<polygon points="{_points(points)}"{_painted(paint)}/>'
        case Circle((x, y), radius, paint):
            return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"{_painted(paint)}/>'
        case Line((x1, y1), (x2, y2), paint):
            ends = f'x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"'
            return f"<line {ends}{_painted(paint)}/>"
        case Text():
            return _text(shape)


def _text(text: Text) -> str:
    x, y = text.at
    # Browsers agree on the baseline and on little else: capitals are about 0.7 of the size high.
    place = f'x="{_number(x)}" y="{_number(y + text.size * 0.35)}" font-size="{_number(text.size)}"'
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    halo = (
        f' stroke="{text.halo}" stroke-width="{_number(text.size / 4)}" stroke-linejoin="round" paint-order="stroke"'
        if text.halo
        else ""
    )
    return f'<text {place}{anchor} fill="{text.colour}"{halo}>{_escaped(text.words)}</text>'


def _painted(paint: Paint) -> str:
    stroke = f' stroke="{paint.stroke}" stroke-width="{_number(paint.width)}"' if paint.stroke else ""
    return f' fill="{paint.fill or "none"}"{stroke}'


def _points(points: Iterable[Point]) -> str:
    return " ".join(map(_number, chain.from_iterable(points)))


def _number(number: float) -> str:
    """The number with at most two decimals.

    >>> _number(12.0), _number(3.14159), _number(-0.001)
    ('12', '3.14', '0')
    """
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _escaped(text: str) -> str:
    return escape(writable(text))
