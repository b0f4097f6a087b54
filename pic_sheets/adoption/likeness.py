"""How much one of their columns looks like one of ours: by the words of its heading, and by what stands under it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz

from pic_sheets.adoption import vocabulary
from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column
from pic_sheets.kinds import CODE, Unreadable
from pic_sheets.reading.cells import choice
from pic_sheets.tables import Value
from pic_sheets.texts import folded

#: From here on a heading is sure; under `LEAST` it is nothing.
SURE, LEAST = 90.0, 72.0
#: The most values of a column that are looked at.
SAMPLE = 200
_SMALL = frozenset(
    [
        "a",
        "au",
        "aux",
        "avec",
        "ce",
        "ces",
        "cette",
        "d",
        "dans",
        "de",
        "des",
        "du",
        "en",
        "est",
        "et",
        "etes",
        "il",
        "l",
        "la",
        "le",
        "les",
        "leur",
        "ma",
        "mes",
        "mon",
        "nos",
        "notre",
        "ou",
        "par",
        "pour",
        "qu",
        "que",
        "quel",
        "quelle",
        "quels",
        "quelles",
        "s",
        "sa",
        "se",
        "ses",
        "si",
        "son",
        "sont",
        "sur",
        "un",
        "une",
        "vos",
        "votre",
        "vous",
        "eur",
        "euro",
        "euros",
        "ttc",
        "jj",
        "mm",
        "aaaa",
        "svp",
    ]
)


@lru_cache(maxsize=32_768)
def words(heading: str) -> tuple[str, ...]:
    """What a heading says: its words folded and singular, without the small ones; the whole of it when nothing else is left.

    >>> words("Montant de la subvention demandée (en €)"), words("N° du dossier")
    (('montant', 'subvention', 'demandee'), ('n', 'dossier'))
    """
    found = re.findall(r"[a-z0-9+]+", folded(heading).replace("n°", "n ").replace("no ", "n "))
    kept = [_singular(word) for word in found if word not in _SMALL]
    return tuple(kept or found)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word  # noqa: PLR2004 - « bas » is no plural


@lru_cache(maxsize=262_144)
def likeness(heading: str, phrase: str) -> float:
    """How alike two headings are, of 100: the same words, nearly the same letters, or all the words of one in the other."""
    theirs, ours = words(heading), words(phrase)
    if not theirs or not ours:
        return 0.0
    if theirs == ours:
        return 100.0
    letters = fuzz.ratio(" ".join(theirs), " ".join(ours), score_cutoff=84)
    same_words = 97.0 if set(theirs) == set(ours) else 0.0
    held = 0.0
    if set(ours) <= set(theirs):
        held = 62 + 36 * len(ours) / len(theirs)
        held += 2 if len(ours) > 1 else 0
    return max(min(letters, 96.0), same_words, min(held, 96.0))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike, and whether the phrase that says so is of one sheet alone."""

    score: float
    is_specific: bool


@cache
def phrases() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(Sheet, field) → the headings that mean it, our own first."""
    from pic_sheets.sheets import declared_sheets  # noqa: PLC0415 - walked once, when first asked

    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for sheet in declared_sheets():
        if sheet.by_parameter:
            continue
        others = vocabulary.HEADINGS.get(sheet.name, {})
        for name, column in sheet.columns.items():
            found[sheet.name, name] = (column.heading, *others.get(name, ()))
        found |= {(sheet.name, name): phrases for name, phrases in others.items() if name.startswith("(")}
    return found


@cache
def _owners() -> Mapping[tuple[str, ...], frozenset[str]]:
    """Words of a phrase → the sheets that it may be of."""
    found: dict[tuple[str, ...], set[str]] = {}
    for (sheet, _), texts in phrases().items():
        for text in texts:
            found.setdefault(words(text), set()).add(sheet)
    return {text: frozenset(sheets) for text, sheets in found.items()}


def heading_likeness(heading: str, texts: Sequence[str]) -> Likeness:
    """The best likeness of a heading with any of these phrases."""
    best, specific = 0.0, False
    for text in texts:
        score = likeness(heading, text)
        alone = len(_owners().get(words(text), ())) <= 1
        if score > best or (score == best and alone and not specific):
            best, specific = score, alone
    return Likeness(best if best >= LEAST - 10 else 0.0, specific)


def content_fit(values: Sequence[Value], column: Column, spellings: Mapping[str, str] = MappingProxyType({})) -> int:
    """Whether the contents are of the column's kind: 1 when most are, -1 when few are, 0 when they do not say."""
    sample = values[:SAMPLE]
    if not sample:
        return 0
    if column.choices:
        return _sided(sum(_is_choice(value, column, spellings) for value in sample) / len(sample))
    if column.kind.dtype in {"date", "cents", "integer", "number", "time"}:
        return _sided(sum(_reads(value, column) for value in sample) / len(sample))
    if column.kind.holds is not None and column.kind is not CODE:
        return _sided(sum(column.kind.holds(shown(value)) for value in sample) / len(sample))
    if column.kind is CODE or column.target:
        return 0
    return -1 if sum(not isinstance(value, str) for value in sample) > len(sample) / 2 else 0


_MOST, _FEW = 0.7, 0.3


def _sided(share: float) -> int:
    return 1 if share >= _MOST else -1 if share <= _FEW else 0


def _is_choice(value: Value, column: Column, spellings: Mapping[str, str]) -> bool:
    text = shown(value)
    return choice(text, column) in column.choices or folded(text) in spellings


def _reads(value: Value, column: Column) -> bool:
    if column.kind.dtype == "cents" and isinstance(value, str) and not re.search(r"\d", value):
        return False
    try:
        column.kind.read(value)
    except Unreadable:
        return False
    return True


@cache
def spellings(sheet: str, field: str) -> Mapping[str, str]:
    """Folded word → the choice of ours that people mean by it."""
    known = vocabulary.CHOICES.get((sheet, field), {})
    return {folded(word): ours for ours, theirs in known.items() for word in theirs}
