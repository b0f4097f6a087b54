import io
import warnings

from PIL import Image, ImageFont

from pic_sheets.drawings import Circle, Drawing, Line, Paint, Polygon, Shape, Text
from pic_sheets.stores.drawings.png import png_bytes, typeface


def picture(*shapes: Shape, width_px: int = 200) -> Image.Image:
    return Image.open(io.BytesIO(png_bytes(Drawing(100, 50, "", "", shapes), width_px))).convert("RGB")


def test_a_picture_has_the_drawing_s_proportions_and_300_points_an_inch() -> None:
    image = Image.open(io.BytesIO(png_bytes(Drawing(100, 50, "", "", ()), 300)))
    assert image.size == (300, 150)
    assert [round(points) for points in image.info["dpi"]] == [300, 300]


def test_the_same_drawing_gives_the_same_bytes() -> None:
    drawing = Drawing(100, 50, "", "", (Text((10, 10), "Été", 12, "#000000"),))
    assert png_bytes(drawing, 200) == png_bytes(drawing, 200)


def test_shapes_are_painted_one_over_the_other() -> None:
    image = picture(
        Polygon(((0, 0), (100, 0), (100, 50), (0, 50)), Paint(fill="#ff0000")),
        Circle((50, 25), 10, Paint(fill="#00ff00", stroke="#000000", width=2)),
        Line((0, 45), (100, 45), Paint(stroke="#0000ff", width=4)),
    )
    assert image.getpixel((2, 2)) == (255, 0, 0)
    assert image.getpixel((100, 50)) == (0, 255, 0)
    assert image.getpixel((20, 90)) == (0, 0, 255)
    assert image.getpixel((119, 50)) == (0, 0, 0)


def test_a_halo_surrounds_words() -> None:
    grey = Polygon(((0, 0), (100, 0), (100, 50), (0, 50)), Paint(fill="#808080"))
    words = Text((50, 25), "IIIII", 20, "#000000", "middle", "#ffffff")
    colours = {colour for _, colour in picture(grey, words).getcolors(100_000) or []}
    assert {(255, 255, 255), (0, 0, 0)} <= colours


def test_the_typeface_has_the_letters_of_french_and_its_neighbours() -> None:
    font = ImageFont.truetype(io.BytesIO(typeface()), 40, layout_engine=ImageFont.Layout.BASIC)
    absent = bytes(font.getmask("\U0010fff0"))
    letters = "éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŸŒÆñßłšžőąę«»‘’“”–—…€·×²°½"
    assert [letter for letter in letters if bytes(font.getmask(letter)) == absent] == []
    spaces = [font.getlength(space) for space in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"]
    assert all(0 < space < 20 for space in spaces)


def test_words_without_anything_to_draw_are_no_trouble() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert picture(Text((10, 10), "\x07\ud800", 12, "#000000"), width_px=1).size == (1, 1)
