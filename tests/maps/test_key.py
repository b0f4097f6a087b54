import dataclasses

from funds import small_fund

from pic_sheets.drawings import Circle, Shape, Text
from pic_sheets.maps.key import MOST_LISTED, Column, key
from pic_sheets.maps.places import MappedProject, mapped_projects

COLUMN = Column(10, 1000)


def told(projects: list[MappedProject], *, has_marks: bool = False) -> list[str]:
    shapes, _ = key(projects, 1.0, has_marks=has_marks, column=COLUMN, top=0)
    return [shape.words.replace("\N{NO-BREAK SPACE}", " ") for shape in shapes if isinstance(shape, Text)]


def shapes_of(projects: list[MappedProject]) -> list[Shape]:
    return key(projects, 1.0, has_marks=False, column=COLUMN, top=0)[0]


def drawn_projects() -> list[MappedProject]:
    return [one for one in mapped_projects(small_fund()) if one.place]


def test_each_theme_has_its_letter_and_what_it_was_granted() -> None:
    words = [word.replace("\N{NARROW NO-BREAK SPACE}", " ") for word in told([*mapped_projects(small_fund())])]
    assert words[:4] == [
        "A",
        "Circuits courts (3 projets, 1 733,33 €)",
        "B",
        "Lutte contre l'isolement (1 projet, 400,00 €)",
    ]


def test_sizes_are_those_of_round_amounts() -> None:
    circles = [shape.radius for shape in shapes_of(drawn_projects()) if isinstance(shape, Circle)]
    assert circles[-2:] == [500**0.5, 200**0.5]


def test_projects_without_a_place_are_listed_apart() -> None:
    projects = [dataclasses.replace(one, place=None) for one in mapped_projects(small_fund())]
    words = told(projects)
    assert "Projets" not in words
    assert words[words.index("Projets accordés sans emplacement connu") + 1] == "A1"


def test_more_projects_than_fit_are_counted() -> None:
    many = drawn_projects() * MOST_LISTED
    assert any(word.startswith(f"Projets : {len(many)}, dans le tableau") for word in told(many))


def test_the_mark_is_explained_where_there_is_one() -> None:
    assert any("sans contour" in word for word in told(drawn_projects(), has_marks=True))
    assert not any("sans contour" in word for word in told(drawn_projects()))


def test_the_source_ends_it() -> None:
    assert told([])[-1].endswith("Licence Ouverte 2.0.")
