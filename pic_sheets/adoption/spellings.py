"""Their words for our choices: what each most likely means, and the themes and districts that only their cells name."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.adoption.correspondence import Block, Rule, Source, sheet_named
from pic_sheets.adoption.likeness import spellings
from pic_sheets.adoption.sources import choices
from pic_sheets.adoption.tabs import Tab
from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column
from pic_sheets.reading.cells import choice
from pic_sheets.territory import Qpv, priority_districts
from pic_sheets.texts import folded, nearest

#: A column with more different words than this is no list of choices.
_MOST_WORDS = 60
#: The share of their themes that must be usual ones for the usual list to be taken.
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word of theirs under one of our columns of choices, what it most likely means ("" when unknown), how often it stands."""

    sheet: str
    field: str
    theirs: str
    ours: str
    count: int
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Spellings:
    """Their words, and the names of the themes and districts that no sheet of theirs lists; no theme means the usual ones."""

    words: tuple[Spelling, ...] = ()
    themes: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()


def proposed_spellings(blocks: Sequence[Block], tabs: Mapping[str, Tab], themes: Sequence[str] = ()) -> Spellings:
    """Every word that is not one of our choices, block by block; `tabs` are by folded name."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for block in blocks:
        for name, source in block.sources.items():
            if sheet_named(block.sheet).columns[name].choices and source.headings:
                counted = _counted(tabs[folded(block.tab)], source, ())
                counts[block.sheet, name] = counts.get((block.sheet, name), Counter()) + counted
    words = tuple(word for (sheet, name), counted in counts.items() for word in _words(sheet, name, counted))
    sheets = {block.sheet for block in blocks}
    themed, own_themes = _themes(blocks, tabs, themes) if "Thématiques" not in sheets else ([], ())
    districts = _names(blocks, tabs, "Quartiers") if "Quartiers" not in sheets else Counter()
    return Spellings((*words, *themed), own_themes, tuple(districts))


def _words(sheet: str, name: str, counted: Counter[str]) -> Iterator[Spelling]:
    for word, count in counted.most_common(_MOST_WORDS):
        meant = _meant(word, sheet, sheet_named(sheet).columns[name])
        if meant is not None:
            yield Spelling(sheet, name, word, meant[0], count, meant[1])


def _meant(word: str, sheet: str, column: Column) -> tuple[str, bool] | None:
    """What a word most likely means and whether that is sure; None when it is one of our choices already."""
    if choice(word, column) in column.choices:
        return None
    known = spellings(sheet, column.name)
    if folded(word) in known:
        return known[folded(word)], True
    close = nearest(word, [*column.choices, *known], at_least=78)
    return (known.get(close, close), False) if close else ("", False)


def _counted(tab: Tab, source: Source, known: Collection[str]) -> Counter[str]:
    """The words under a source's first column, each with the times it stands, in the order of the rows."""
    texts = [shown(value) for value in tab.values(tab.columns[folded(source.headings[0])])]
    if source.rule in {Rule.FIRST_CHOICE, Rule.OTHER_CHOICES}:
        texts = [word for text in texts for word in choices(text, known)]
    spelled: dict[str, str] = {}
    return Counter(spelled.setdefault(folded(text), text) for text in texts if text)


def _names(blocks: Sequence[Block], tabs: Mapping[str, Tab], target: str, known: Collection[str] = ()) -> Counter[str]:
    """The words by which the projects refer to rows of a sheet that is not theirs."""
    found: Counter[str] = Counter()
    for block in blocks:
        for name, source in block.sources.items():
            if block.sheet == "Projets" and sheet_named("Projets").columns[name].target == target and source.headings:
                found |= _counted(tabs[folded(block.tab)], source, known)
    return found


def _themes(
    blocks: Sequence[Block], tabs: Mapping[str, Tab], usual: Sequence[str]
) -> tuple[list[Spelling], tuple[str, ...]]:
    """What their themes mean among the usual ones; when most are none of them, they are the fund's own."""
    names = _names(blocks, tabs, "Thématiques", {folded(name) for name in usual})
    exact = {folded(name) for name in usual}
    meant = {word: nearest(word, usual, at_least=72) or "" for word in names}
    known = sum(bool(ours) for ours in meant.values())
    if names and known < _HALF * len(names):
        return [], tuple(names)
    fields = [
        name for name, column in sheet_named("Projets").columns.items()
        if column.target == "Thématiques" and any(name in block.sources for block in blocks if block.sheet == "Projets")
    ]  # fmt: skip
    return [
        Spelling("Projets", field, word, ours, names[word], is_sure=False)
        for word, ours in meant.items()
        if folded(word) not in exact
        for field in fields
    ], ()


def official_district(name: str) -> Qpv | None:
    """The priority district of that code or name, None when none or several are so called."""
    districts = priority_districts()
    if name.upper().replace(" ", "") in districts:
        return districts[name.upper().replace(" ", "")]
    same = [district for district in districts.values() if _bare(district.name) == _bare(name)]
    return same[0] if len(same) == 1 else None


def _bare(name: str) -> str:
    """A district's name without the words that people add or leave out."""
    return " ".join(
        word
        for word in folded(name).replace("-", " ").split()
        if word not in {"quartier", "du", "de", "la", "le", "les", "cite"}
    )
