from lxml import etree

from pic_sheets.drawings import Circle, Drawing, Line, Paint, Polygon, Text
from pic_sheets.stores.drawings.svg import svg_text

PAINT = Paint(fill="#ffd166", stroke="#1f2a44", width=1.5)
DRAWING = Drawing(
    100,
    50,
    "Sport & Loisirs",
    "Une <b>carte</b>\x07",
    (
        Polygon(((0, 0), (10.123, 0), (10, 10)), PAINT),
        Circle((20, 20), 5, Paint(fill="#ffffff")),
        Line((0, 0), (5, 5), PAINT),
        Text((50, 20), "l'été </text><script>", 10, "#000000", "middle", "#ffffff"),
    ),
)
SVG = "{http://www.w3.org/2000/svg}"


def test_a_drawing_is_told_to_who_does_not_see_it() -> None:
    root = etree.fromstring(svg_text(DRAWING, "plan"))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "plan-titre plan-description"
    assert {one.get("id"): one.text for one in root if one.get("id")} == {
        "plan-titre": "Sport & Loisirs",
        "plan-description": "Une <b>carte</b>",
    }


def test_each_shape_has_its_element_and_words_are_only_words() -> None:
    root = etree.fromstring(svg_text(DRAWING))
    assert [one.tag.removeprefix(SVG) for one in root][2:] == ["polygon", "circle", "line", "text"]
    assert root[-1].text == "l'été </text><script>"
    assert root[2].get("points") == "0 0 10.12 0 10 10"
    assert (root[3].get("fill"), root[3].get("stroke")) == ("#ffffff", None)


def test_nothing_of_it_is_elsewhere() -> None:
    assert "href" not in svg_text(DRAWING)
    assert svg_text(DRAWING).count("http") == 1
