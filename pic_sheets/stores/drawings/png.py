"""A drawing as PNG, for Word: 300 points an inch, in the typeface that comes with the toolkit."""

import io
from importlib import resources
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from pic_sheets.drawings import Circle, Drawing, Line, Point, Polygon, Shape, Text
from pic_sheets.texts import writable

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_RESOLUTION = 300
#: Each point is the mean of so many by so many, which smooths the edges: Pillow draws polygons without.
_FINER = 2
#: Roboto without the letters that no language of Western and Central Europe uses.
_FONT = "Roboto-Latin.ttf"
_ANCHORS = {"start": "l", "middle": "m", "end": "r"}


def png_bytes(drawing: Drawing, width_px: int) -> bytes:
    """The picture that many points wide; the same drawing gives the same bytes."""
    height_px = max(1, round(width_px * drawing.height / drawing.width))
    image = Image.new("RGB", (width_px * _FINER, height_px * _FINER), "white")
    pen = _Pen(image, width_px * _FINER / drawing.width)
    for shape in drawing.shapes:
        pen.draw(shape)
    stream = io.BytesIO()
    small = image.resize((width_px, height_px), Image.Resampling.BOX)
    small.save(stream, "PNG", dpi=(_RESOLUTION, _RESOLUTION))
    return stream.getvalue()


def typeface() -> bytes:
    """The TrueType file of the letters."""
    return resources.files("pic_sheets").joinpath("data", "polices", _FONT).read_bytes()


class _Pen:
    """What draws shapes on a picture, `scale` points a unit."""

    def __init__(self, image: Image.Image, scale: float) -> None:
        """Take the picture to draw on."""
        self._pen = ImageDraw.Draw(image)
        self._scale = scale
        self._typeface = typeface()
        self._fonts: dict[float, FreeTypeFont] = {}

    def draw(self, shape: Shape) -> None:
        """Draw one shape over those before it."""
        match shape:
            case Polygon(points, paint):
                corners = [self._point(point) for point in points]
                if paint.fill:
                    self._pen.polygon(corners, fill=paint.fill)
                if paint.stroke:
                    self._pen.line([*corners, *corners[:2]], paint.stroke, self._width(paint.width), joint="curve")
            case Circle(centre, radius, paint):
                x, y = self._point(centre)
                far = radius * self._scale
                box = (x - far, y - far, x + far, y + far)
                self._pen.ellipse(box, paint.fill or None, paint.stroke or None, self._width(paint.width))
            case Line(start, end, paint):
                self._pen.line([self._point(start), self._point(end)], paint.stroke, self._width(paint.width))
            case Text():
                self._write(shape)

    def _write(self, text: Text) -> None:
        x, y = self._point(text.at)
        halo = round(text.size / 8 * self._scale) if text.halo else 0
        self._pen.text(
            (x, y + text.size * 0.35 * self._scale),
            writable(text.words),
            text.colour,
            self._font(text.size),
            anchor=f"{_ANCHORS[text.anchor]}s",
            stroke_width=halo,
            stroke_fill=text.halo or None,
        )

    def _font(self, size: float) -> "FreeTypeFont":
        if size not in self._fonts:
            # The basic layout is part of Pillow: the other is only where a library is.
            self._fonts[size] = ImageFont.truetype(
                io.BytesIO(self._typeface), max(1.0, size * self._scale), layout_engine=ImageFont.Layout.BASIC
            )
        return self._fonts[size]

    def _point(self, point: Point) -> Point:
        return point[0] * self._scale, point[1] * self._scale

    def _width(self, width: float) -> int:
        return max(1, round(width * self._scale))
