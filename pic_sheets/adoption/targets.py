"""What one of their sheets may stand for: which of our columns each of its columns is most likely."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pic_sheets.adoption import vocabulary
from pic_sheets.adoption.assignment import best_assignment
from pic_sheets.adoption.correspondence import sheet_named
from pic_sheets.adoption.likeness import LEAST, SAMPLE, SURE, content_fit, heading_likeness, phrases, spellings, words
from pic_sheets.adoption.tabs import Tab
from pic_sheets.columns import Column
from pic_sheets.kinds import DATE, LINE
from pic_sheets.reading.headings import FIRST_ROWS
from pic_sheets.tables import Table
from pic_sheets.texts import folded, nearest

#: A sheet of theirs that has more columns than this is not one that people keep by hand: the others are left aside.
MOST_COLUMNS = 150


@dataclass(frozen=True, slots=True)
class Target:
    """One of our columns that a column of theirs may be; `variant` is the nature of a payment told beside its project."""

    sheet: str
    field: str
    variant: str = ""

    @property
    def column(self) -> Column:
        """Its declaration; that of what is made from it, for a field in brackets."""
        column = sheet_named(self.sheet).columns.get(self.field)
        return column or _MADE_FROM[self.field]

    @property
    def phrases(self) -> tuple[str, ...]:
        """The headings that mean it."""
        if self.variant:
            return vocabulary.PAYMENTS[self.variant].get(self.field, ())
        return phrases()[self.sheet, self.field]


_MADE_FROM = {"(contact)": Column("(contact)", "", LINE, ""), "(period)": Column("(period)", "", LINE, "")}


@dataclass(frozen=True, slots=True)
class Match:
    """The column of theirs that stands for one of ours, and how sure that is."""

    column: int
    is_sure: bool
    worth: float


def sheet_targets(sheet: str) -> tuple[Target, ...]:
    """The columns of one of our sheets, those in brackets among them."""
    return tuple(Target(name, field) for name, field in phrases() if name == sheet)


def payment_targets() -> tuple[Target, ...]:
    """The columns of payments told on the row of their project, nature by nature."""
    return tuple(
        Target("Versements", field, variant) for variant, fields in vocabulary.PAYMENTS.items() for field in fields
    )


def found_tab(table: Table) -> Tab | None:
    """The sheet with its most likely row of headings: the first with the most words of ours; None when no row has two texts."""
    known = _known_words()
    best, most = 0, 1.0
    for number in range(1, min(FIRST_ROWS, len(table.rows)) + 1):
        texts = [cell for cell in table.rows[number - 1][: MOST_COLUMNS * 2] if isinstance(cell, str)]
        hits = sum(bool(known.intersection(words(text[:200]))) for text in texts) + len(texts) / 1000
        if len(texts) > 1 and hits > most:
            best, most = number, hits
    return Tab(table, best) if best else None


@cache
def _known_words() -> frozenset[str]:
    texts = [text for group in phrases().values() for text in group]
    texts += [text for fields in vocabulary.PAYMENTS.values() for group in fields.values() for text in group]
    return frozenset(word for text in texts for word in words(text))


def is_called(table: Table, sheet: str) -> bool:
    """Whether a tab's name, years and numbers apart, is that of one of our sheets or a usual one for it."""
    bare = re.sub(r"[\d()_/.-]+", " ", folded(table.name)).strip()
    return bool(bare) and nearest(bare, (sheet, *vocabulary.TABS.get(sheet, ())), at_least=84) is not None


def matches(tab: Tab, targets: Sequence[Target], mains: Collection[str]) -> dict[Target, Match]:
    """The best match of each target that has one; `mains` are the sheets that a word of several goes to first."""
    found = {
        (target, number): match
        for target in targets
        for number in list(tab.headings)[:MOST_COLUMNS]
        if (match := _match(tab, number, target, mains)) is not None
    }
    numbers = sorted({number for _, number in found})
    wanted = [target for target in targets if any(target == other for other, _ in found)]
    worth = [
        [found[target, number].worth if (target, number) in found else 0.0 for number in numbers] for target in wanted
    ]
    return {wanted[row]: found[wanted[row], numbers[rank]] for row, rank in best_assignment(worth).items()}


#: What contents that agree, or that do not, add to a heading.
_AGREES, _DISAGREES = 6.0, -35.0
#: What a word of several sheets loses in a sheet that is about another.
_ELSEWHERE = 14.0


def _match(tab: Tab, number: int, target: Target, mains: Collection[str]) -> Match | None:
    """What a column of theirs is worth as one of ours, None when that is nothing; the contents confirm or deny its heading."""
    likeness = heading_likeness(tab.headings[number], target.phrases)
    if likeness.score < LEAST - _AGREES:
        return None
    content = _content(tab, number, target)
    worth = likeness.score + (_AGREES if content > 0 else _DISAGREES if content < 0 else 0.0)
    if not likeness.is_specific and target.sheet not in mains and not target.variant:
        worth -= _ELSEWHERE
    return Match(number, likeness.score >= SURE and content >= 0, worth) if worth >= LEAST else None


def _content(tab: Tab, number: int, target: Target) -> int:
    values = tab.values(number, SAMPLE)
    if target.field == "(period)":  # a day alone is a beginning; a period is a text
        return -1 if content_fit(values, Column("", "", DATE, "")) > 0 else 0
    return content_fit(values, target.column, spellings(target.sheet, target.field))


def by_field(found: Mapping[Target, Match], sheet: str, variant: str = "") -> dict[str, Match]:
    """Field → match, for one of our sheets or one nature of payments."""
    return {
        target.field: match for target, match in found.items() if target.sheet == sheet and target.variant == variant
    }
