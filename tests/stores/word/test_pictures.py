import io
from dataclasses import replace

import docx
import pytest
from docx.shared import Cm
from lxml import etree
from PIL import Image
from word_parts import members, pictured, word_bytes, word_document

from pic_sheets.drawings import Drawing, Paint, Polygon
from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.pictures import picture_spots
from pic_sheets.stores.word.templates import template_from

MAP = Drawing(100, 80, "La carte", "Deux projets.", (Polygon(((0, 0), (100, 0), (0, 80)), Paint(fill="#ff0000")),))
PLAN = Drawing(100, 25, "Le plan", "Un plan.", ())


def pictures(content: bytes) -> list[tuple[str, Image.Image, tuple[int, int]]]:
    """Each picture as Word finds it: its alternative text, its bytes, its size in EMU."""
    document = docx.Document(io.BytesIO(content))
    found = []
    for shape in document.inline_shapes:
        part = document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed]
        image = Image.open(io.BytesIO(part.blob)).convert("RGB")
        found.append((shape._inline.docPr.get("descr"), image, (shape.width, shape.height)))
    return found


def test_a_picture_is_replaced_where_it_is_as_wide_as_it_was() -> None:
    ((told, image, size),) = pictures(render(pictured("image: carte"), {"a": "x"}, images={"carte": MAP}))
    assert told == "La carte. Deux projets."
    assert image.size == (600, 480)
    assert image.getpixel((20, 20)) == (255, 0, 0)
    assert size == (Cm(5.08), Cm(5.08) * 80 // 100)


def test_pictures_of_one_file_become_two() -> None:
    content = render(pictured("image: carte", "Image : plan"), {"a": "x"}, images={"carte": MAP, "plan": PLAN})
    assert [(told, image.size) for told, image, _ in pictures(content)] == [
        ("La carte. Deux projets.", (600, 480)),
        ("Le plan. Un plan.", (600, 150)),
    ]


def test_a_picture_placed_twice_is_stored_once() -> None:
    content = render(pictured("image: carte", "image: carte"), {"a": "x"}, images={"carte": MAP})
    assert [told for told, _, _ in pictures(content)] == ["La carte. Deux projets."] * 2
    assert [name for name in members(content) if "dessin" in name] == ["word/media/dessin1.png"]


def test_a_picture_without_our_name_is_left_alone() -> None:
    ((told, image, _),) = pictures(render(pictured("Le logo"), {"a": "x"}))
    assert (told, image.size) == ("Le logo", (20, 10))


def test_the_same_inputs_give_the_same_bytes_in_a_draft_too() -> None:
    template = pictured("image: carte")
    for draft in (False, True):
        made = [render(template, {"a": "x"}, images={"carte": MAP}, draft=draft) for _ in range(2)]
        assert made[0] == made[1]
        assert len(pictures(made[0])) == 1
    assert b"BROUILLON" in b"".join(members(render(template, {"a": "x"}, images={"carte": MAP}, draft=True)).values())


def test_a_name_with_accents_is_a_name() -> None:
    ((told, _, _),) = pictures(render(pictured("image: été&<1>"), {"a": "x"}, images={"été&<1>": PLAN}))
    assert told == "Le plan. Un plan."


def test_a_picture_that_is_not_given_is_refused() -> None:
    with pytest.raises(TemplateFault, match=r"place une image inconnue.*carte"):
        render(pictured("image: carte\N{NO-BREAK SPACE}"), {"a": "x"})


def test_a_drawing_that_the_template_leaves_out_is_not_placed() -> None:
    assert pictures(render(pictured(), {"a": "x"}, images={"carte": MAP})) == []


def test_a_picture_taller_than_a_page_is_made_narrower() -> None:
    tall = replace(MAP, height=20 * MAP.width)
    ((_, _, (wide, high)),) = pictures(render(pictured("image: carte"), {"a": "x"}, images={"carte": tall}))
    assert high <= 225 * 36_000
    assert high == pytest.approx(20 * wide, rel=0.001)


def test_a_jpeg_may_hold_the_place() -> None:
    photo = io.BytesIO()
    Image.new("RGB", (20, 10), "grey").save(photo, "JPEG")
    document = word_document("{{ a }}")
    document.add_picture(io.BytesIO(photo.getvalue()), width=Cm(5.08))
    document.paragraphs[-1]._p.xpath(".//wp:docPr")[0].set("descr", "image: carte")
    content = render(template_from("bilan.docx", word_bytes(document)), {"a": "x"}, images={"carte": MAP})
    assert pictures(content)[0][1].size == (600, 480)
    types = etree.fromstring(members(content)["[Content_Types].xml"])
    assert [one.get("ContentType") for one in types if one.get("Extension") == "png"] == ["image/png"]


def test_spots_say_where_pictures_stand() -> None:
    assert picture_spots(pictured("image: carte", before="b"))["carte"].place == "corps, paragraphe 3"
