"""The movements of one day that several statements cover, each once.

Within a file, n equal lines are n movements. Of two files of one format, the larger count of equal lines is right, since
both tell the same day, unless one goes on from the balance where the other stops: the counts then add up. Files of two
formats label the same movement differently: when they have the same amounts, one of them is kept; else what one has more
is kept too, and told.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import permutations

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.statement_days import Covering, Key
from pic_sheets.texts import folded


@dataclass(frozen=True, slots=True)
class DayMerged:
    """The movements of a day; `doubles` is how many lines of the files were of one that another file has already.

    `differing` are the files whose amounts of the day are not the same, though they cover it.
    """

    movements: Sequence[Movement]
    doubles: int = 0
    differing: tuple[str, ...] = ()


@lru_cache(maxsize=65_536)
def bare_label(label: str) -> str:
    """What two labels are compared by: their letters and digits, without case or accents.

    >>> bare_label("VIR. SEPA  Jardin-Partagé")
    'vir sepa jardin partage'
    """
    return " ".join(re.findall(r"[^\W_]+", folded(label)))


def in_cents(movement: Movement) -> int:
    """The amount in cents."""
    return int(movement.amount * 100)


def key(movement: Movement) -> Key:
    """What makes two lines of one format the same movement, their rank in the day apart."""
    return movement.day, in_cents(movement), bare_label(movement.label), movement.reference


def merged_day(day: date, coverings: Sequence[Covering]) -> DayMerged:
    """The movements that the statements covering a day have of it; `coverings` in their order."""
    if len(coverings) == 1:
        return DayMerged(coverings[0].by_day.get(day, ()))
    by_format: dict[str, list[Covering]] = defaultdict(list)
    for each in coverings:
        by_format[each.statement.format].append(each)
    movements: Sequence[Movement] = ()
    before: list[Covering] = []
    for group in by_format.values():
        reading = _of_one_format(day, group)
        goes_on = bool(before) and all(_follows_one(each, before, day) for each in group)
        movements = [*movements, *reading] if goes_on else _of_two_formats(movements, reading) if before else reading
        before += group
    told = sum(len(_of(each, day)) for each in coverings)
    return DayMerged(movements, told - len(movements), tuple(_differing(day, coverings, _amounts(movements))))


def _of(covering: Covering, day: date) -> Sequence[Movement]:
    return covering.by_day.get(day, ())


def _amounts(movements: Iterable[Movement]) -> Counter[int]:
    return Counter(map(in_cents, movements))


def _differing(day: date, coverings: Sequence[Covering], kept: Counter[int]) -> Iterator[str]:
    """The files that have less of the day than there is, though they should have all of it.

    On its first day a file may start after the others, on its last stop before them: that is no difference. Nor are the
    two parts of a day that a balance cuts.
    """
    if any(one.is_followed_by(other) for one, other in permutations(coverings, 2)):
        return
    by_file: dict[str, list[Covering]] = defaultdict(list)
    for each in coverings:
        by_file[each.statement.file].append(each)
    first, last = min(each.first for each in coverings), max(each.last for each in coverings)
    for file, own in by_file.items():
        may_be_cut = (first < min(each.first for each in own) == day) or (day == max(each.last for each in own) < last)
        if not may_be_cut and _amounts(movement for each in own for movement in _of(each, day)) != kept:
            yield file


def _of_one_format(day: date, coverings: Sequence[Covering]) -> Sequence[Movement]:
    """The movements of a day by files of one format: those of a file that has the whole day, else the union."""
    if len(coverings) == 1:
        return _of(coverings[0], day)
    if len({each.statement.file for each in coverings}) == len(coverings):
        amounts = [_amounts(_of(each, day)) for each in coverings]
        for each, whole in zip(coverings, amounts, strict=True):
            if each.is_whole_on(day) and all(other <= whole for other in amounts):
                return _of(each, day)
    lines = [Counter(map(key, _of(each, day))) for each in coverings]
    before = [
        [rank for rank in range(last) if _adds_up(day, coverings[rank], coverings[last])] for last in range(len(lines))
    ]
    counts = {each: _most(each, lines, before) for each in dict.fromkeys(each for counted in lines for each in counted)}
    taken = []
    for movement in (movement for each in coverings for movement in _of(each, day)):
        if counts[key(movement)]:
            counts[key(movement)] -= 1
            taken.append(movement)
    return taken


def _most(line: Key, lines: Sequence[Counter[Key]], before: Sequence[Sequence[int]]) -> int:
    """How many of one line there are: the most that statements going on from one another have together."""
    sums: list[int] = []
    for rank, counted in enumerate(lines):
        sums.append(counted[line] + max((sums[earlier] for earlier in before[rank]), default=0))
    return max(sums)


def _adds_up(day: date, earlier: Covering, later: Covering) -> bool:
    """Whether what both have of the day are different movements: two parts of a file, or of a day cut by a balance.

    When what they have in common adds up to nothing, the balances follow whether it is counted once or twice: once.
    """
    if earlier.statement.file == later.statement.file:
        return True
    if not earlier.is_followed_by(later):
        return False
    common = Counter(map(key, _of(earlier, day))) & Counter(map(key, _of(later, day)))
    return not common or sum(amount * count for (_, amount, _, _), count in common.items()) != 0


def _follows_one(later: Covering, before: Sequence[Covering], day: date) -> bool:
    """Whether a statement of another format goes on, in the day, from the balance where one of the others stops."""
    common = [_amounts(_of(each, day)) & _amounts(_of(later, day)) for each in before if each.is_followed_by(later)]
    return bool(common) and all(not same or sum(amount * count for amount, count in same.items()) for same in common)


def _of_two_formats(one: Sequence[Movement], other: Sequence[Movement]) -> Sequence[Movement]:
    """The movements of a day that two formats tell: by amount, those of the one that has more, else that says more.

    When both have the same amounts, all are of the same.
    """
    fuller, lesser = sorted((one, other), key=_said, reverse=True)
    more = _amounts(lesser) - _amounts(fuller)
    kept = [movement for movement in fuller if in_cents(movement) not in more]
    return kept + [movement for movement in lesser if in_cents(movement) in more]


def _said(movements: Sequence[Movement]) -> tuple[int, int]:
    """How many movements, and how much is written of them."""
    return len(movements), sum(len(movement.label) for movement in movements)
