"""On which page each part of the annual review starts, so that its table of contents is right before Word computes it.

Every part starts on a new page of the shipped template; most fit on one, and those that may not are counted in lines. In
Word, « Mettre à jour les champs » on the table gives the numbers of a template that staff have changed.
"""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

#: How many rows of a table fit on the page where the table starts, and on each page that follows.
_DISTRICT_ROWS = (20, 36)
_MEETING_ROWS = (16, 36)
_THEME_ROWS = (15, 30)
_GROUP_ROWS = (12, 30)
_FUNDER_ROWS = (8, 30)
_ACCOUNT_ROWS = (28, 34)
#: Points of the first page of quotes and of each that follows.
_QUOTES_PAGE, _NEXT_PAGE = 660.0, 690.0
#: Points of a theme's name, of a line of a quote and of a line of its title; letters of a line of each.
_THEME, _QUOTE_LINE, _TITLE_LINE = 14.7, 13.3, 10.8
_QUOTE_LETTERS, _TITLE_LETTERS = 88, 103
#: The space under a quote and its title.
_GAP = 7.0


def first_pages(fields: Mapping[str, Any]) -> dict[str, int]:
    """Part → page number; the title page is 1."""
    tables, committee = fields["tableaux"], fields["comite"]
    lengths = {
        "annee": 1,
        "fonds": _pages([*fields["quartiers"], *fields["communication"]], _DISTRICT_ROWS),
        "comite": _pages([*tables["seances"]["lignes"], *committee["colleges"]], _MEETING_ROWS),
        "projets": _pages(tables["themes"]["lignes"], _THEME_ROWS) + _pages(tables["quartiers"]["lignes"], _GROUP_ROWS),
        "publics": 1,
        "comptes": _pages(tables["par_financeur"]["lignes"], _FUNDER_ROWS)
        + (
            _pages([*fields["charges"]["lignes"], *fields["produits"]["lignes"]], _ACCOUNT_ROWS)
            if fields["a_des_comptes"]
            else 0
        ),
        "paroles": _quote_pages(fields["temoignages"]),
        "conclusion": 1,
        "annexe": 1,
    }
    starts, page = {}, 2
    for part, length in lengths.items():
        starts[part] = page
        page += length
    return starts


def _pages(rows: Sequence[object], capacity: tuple[int, int]) -> int:
    first, following = capacity
    return 1 + ceil(max(0, len(rows) - first) / following)


def _quote_pages(testimonies: Sequence[Mapping[str, Any]]) -> int:
    """The pages of the quotes, none without a quote."""
    height = sum(_THEME + sum(_quote_height(quote) for quote in group["citations"]) for group in testimonies)
    return 1 + ceil(max(0.0, height - _QUOTES_PAGE) / _NEXT_PAGE) if testimonies else 0


def _quote_height(quote: Mapping[str, str]) -> float:
    lines = sum(ceil(max(1, len(line)) / _QUOTE_LETTERS) for line in quote["texte"].splitlines())
    return lines * _QUOTE_LINE + ceil(len(quote["projet"]) / _TITLE_LETTERS) * _TITLE_LINE + _GAP
