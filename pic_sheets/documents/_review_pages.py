"""On which page each part of the annual review starts, so that its table of contents is right before Word computes it.

Every part starts on a new page of the shipped template; how many it takes is told from the heights of what it holds, as
Arial prints it. In Word, « Mettre à jour les champs » on the table gives the numbers of a template that staff have changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Any

#: Points from the top margin to the bottom one, upright and lying.
_UPRIGHT, _LYING = 717.0, 482.0
#: Points of a part's heading, of a heading inside it, of a caption, of a note and of a paragraph's line and its space.
_HEADING, _SUBHEADING, _CAPTION, _NOTE, _LINE, _AFTER = 38.0, 32.0, 24.0, 22.0, 13.9, 6.0
#: Points of a row of a table of one line, and of each line more.
_ROW, _ROW_LINE = 14.5, 10.4
#: Letters of a line of the text; millimetres of a letter of a table.
_LETTERS, _CELL_LETTER = 96, 1.72
#: Points of a millimetre of a chart.
_MILLIMETRE = 72 / 25.4
#: Points of a theme's name, of a line of a quote and of a line of its title; letters of a line of each.
_THEME, _QUOTE_LINE, _TITLE_LINE = 14.7, 13.3, 10.8
_QUOTE_LETTERS, _TITLE_LETTERS = 92, 103
#: Points of a portrait's heading, and of its lines of names and of figures.
_PORTRAIT_HEADING, _PORTRAIT_LINES = 28.0, 35.0
#: The space under a quote and its title.
_GAP = 7.0


def first_pages(fields: Mapping[str, Any]) -> dict[str, int]:
    """Part → page number; the title page is 1. A part that is left out has the number of the next."""
    starts, page = {}, 2
    for part, length in _lengths(fields).items():
        starts[part] = page
        page += length
    return starts


def _lengths(fields: Mapping[str, Any]) -> dict[str, int]:
    """Part → how many pages it takes; the first shares the page of the table of contents."""
    tables = fields["tableaux"]
    return {
        "annee": 1,
        "comparaison": int(bool(fields["comparaison"]["lignes"])),
        "fonds": _pages(_fund(fields)),
        "comite": _pages(_committee(fields)),
        "projets": _projects(fields),
        "porteurs": _pages(_holders(fields)),
        "publics": 1,
        "comptes": _pages([*_told(fields, "comptes"), _CAPTION, 68 * _MILLIMETRE, *_table(tables["par_financeur"], 39)])
        + (_pages(_accounts(fields)) if fields["a_des_comptes"] else 0),
        "portraits": _pages(_portraits(fields["portraits"])) if fields["portraits"] else 0,
        "paroles": _pages(_quotes(fields["temoignages"])) if fields["temoignages"] else 0,
        "conclusion": _pages(_conclusion(fields)),
        "annexe": _pages(_list_of_projects(fields), _LYING),
        "sources": _pages([_rows(fields["sources"], {"cellules": 152}), _NOTE], _LYING) if fields["sources"] else 0,
    }


def _fund(fields: Mapping[str, Any]) -> Iterable[float]:
    yield 4 * _LINE + 2 * _AFTER
    yield from (_CAPTION, _rows(fields["quartiers"], {"nom": 48, "communes": 54}), _NOTE) if fields["quartiers"] else ()
    if fields["communication"]:
        yield from (_SUBHEADING, *_told(fields, "communication"))
        yield _rows(fields["communication"], {"action": 63, "support": 45, "public": 35})
    if fields["recit"]["accompagnement"]:
        yield from (_SUBHEADING, *_told(fields, "accompagnement"))


def _committee(fields: Mapping[str, Any]) -> Iterable[float]:
    yield from _told(fields, "comite")
    if fields["comite"]["colleges"]:
        yield from (_CAPTION, _rows(fields["comite"]["colleges"], {}))
    if fields["tableaux"]["seances"]["lignes"]:
        yield from (_CAPTION, _rows(fields["tableaux"]["seances"]["lignes"], {}), _NOTE)
    if fields["totaux"]["deposes"] != "0":
        yield _SUBHEADING + 52 * _MILLIMETRE


def _projects(fields: Mapping[str, Any]) -> int:
    """Themes, then objectives on a page of their own, the neighbourhoods after what comes last, and the page of the map."""
    tables = fields["tableaux"]
    chart = (_CAPTION, 82 * _MILLIMETRE) if fields["totaux"]["accordes"] != "0" else ()
    themes = [*_told(fields, "projets", "themes"), *chart, *_table(tables["themes"], 52, "thematique")]
    districts = []
    if tables["quartiers"]["lignes"]:
        districts = [_SUBHEADING, *_told(fields, "quartiers"), *_table(tables["quartiers"], 52, "quartier")]
    the_map = int(bool(chart))
    if not tables["objectifs"]["lignes"]:
        return _pages([*themes, *districts]) + the_map
    objectives = [
        *_told(fields, "objectifs"), _CAPTION, 62 * _MILLIMETRE, *_table(tables["objectifs"], 52, "objectif_regional"), _NOTE,
    ]  # fmt: skip
    return _pages(themes) + _pages([*objectives, *districts]) + the_map


def _holders(fields: Mapping[str, Any]) -> Iterable[float]:
    if fields["recit"]["porteurs"]:
        yield from (_SUBHEADING, *_told(fields, "porteurs"), 2 * _NOTE, _CAPTION, 55 * _MILLIMETRE)
    yield from _table(fields["tableaux"]["porteurs"], 36, "type_de_porteur")
    if fields["recit"]["delais"]:
        yield from (_SUBHEADING, *_told(fields, "delais"), _CAPTION, 42 * _MILLIMETRE)


def _accounts(fields: Mapping[str, Any]) -> Iterable[float]:
    yield from _told(fields, "charges")
    for side in ("charges", "produits"):
        yield from (_CAPTION, _rows(fields[side]["lignes"], {"libelle": 91}) + _ROW)


def _portraits(portraits: Sequence[Mapping[str, str]]) -> Iterable[float]:
    for portrait in portraits:
        yield (
            _PORTRAIT_HEADING
            + _paragraph(portrait["description"])
            + _PORTRAIT_LINES
            + _quote_height({"texte": portrait["effets"], "projet": portrait["suites"]})
        )


def _quotes(testimonies: Sequence[Mapping[str, Any]]) -> Iterable[float]:
    yield _LINE + _AFTER
    for group in testimonies:
        first, *others = [_quote_height(quote) for quote in group["citations"]]
        yield _THEME + first
        yield from others


def _conclusion(fields: Mapping[str, Any]) -> Iterable[float]:
    for part, quoted in (("retenir", ()), ("difficultes", fields["difficultes"]), ("perspectives", fields["suites"])):
        if fields["recit"][part] or quoted:
            yield from (_SUBHEADING, *_told(fields, part), *map(_quote_height, quoted))
    yield _SUBHEADING + 2 * _LINE + 100


def _list_of_projects(fields: Mapping[str, Any]) -> Iterable[float]:
    widths = {"titre": 50, "porteur": 34, "thematique": 31, "code_quartier": 22, "etat": 16}
    yield _rows(fields["projets"]["lignes"], widths) + _ROW
    yield _NOTE


def _told(fields: Mapping[str, Any], *parts: str) -> Iterable[float]:
    for part in parts:
        yield from map(_paragraph, fields["recit"][part])


def _paragraph(text: str) -> float:
    return ceil(len(text) / _LETTERS) * _LINE + _AFTER if text else 0.0


def _table(table: Mapping[str, Any], width: float, name: str = "financeur") -> Iterable[float]:
    """A table of standings with its total."""
    yield _rows(table["lignes"], {name: width}) + _ROW


def _rows(rows: Sequence[Mapping[str, str]], widths: Mapping[str, float]) -> float:
    """A table's height: its headings, and each row by its longest text; `widths` are those of texts, in millimetres."""
    extra = (max((_lines(row.get(name, ""), width) for name, width in widths.items()), default=1) - 1 for row in rows)
    return _ROW * (len(rows) + 1) + _ROW_LINE * sum(extra)


def _lines(text: str, width: float) -> int:
    return max(1, ceil(len(text) * _CELL_LETTER / (width - 2.4)))


def _pages(heights: Iterable[float], page: float = _UPRIGHT) -> int:
    """How many pages blocks take after the heading of their part: tables flow, and so do most of the others."""
    return max(1, ceil((_HEADING + sum(heights)) / page))


def _quote_height(quote: Mapping[str, str]) -> float:
    lines = sum(ceil(max(1, len(line)) / _QUOTE_LETTERS) for line in quote["texte"].splitlines())
    return lines * _QUOTE_LINE + ceil(len(quote["projet"]) / _TITLE_LETTERS) * _TITLE_LINE + _GAP
