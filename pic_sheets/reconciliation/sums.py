"""Which amounts of a few add up to one: the only way, or that there are several."""

from collections.abc import Sequence
from dataclasses import dataclass

#: The most amounts that are added up, and the most different sums that are kept: beyond, nothing is said.
MOST_AMOUNTS, MOST_SUMS = 40, 20_000


@dataclass(frozen=True, slots=True)
class Sums:
    """`parts` are the places of the amounts that are in a way to add up; `is_only` whether there is but one way."""

    parts: tuple[int, ...]
    is_only: bool


def adding_up(target: int, amounts: Sequence[int]) -> Sums | None:
    """The amounts, two at least, that add up to the target, in cents, all above nothing; None when none do or too many could.

    Sums are counted place by place (at most amounts × MOST_SUMS steps), and never listed way by way.

    >>> adding_up(500, [200, 100, 300, 900])
    Sums(parts=(0, 2), is_only=True)
    >>> adding_up(500, [200, 300, 300])
    Sums(parts=(0, 1, 2), is_only=False)
    """
    kept = [place for place, amount in enumerate(amounts) if amount < target]
    if len(kept) < 2 or len(kept) > MOST_AMOUNTS or sum(amounts[place] for place in kept) < target:  # noqa: PLR2004 - one is a pair
        return None
    before = [{0: 1}]
    for place in kept:
        sums = dict(before[-1])
        for reached, ways in before[-1].items():
            if (more := reached + amounts[place]) <= target:
                sums[more] = min(sums.get(more, 0) + ways, 2)
        if len(sums) > MOST_SUMS:
            return None
        before.append(sums)
    if not (ways := before[-1].get(target, 0)):
        return None
    return Sums(_parts(target, kept, amounts, before), ways == 1)


def _parts(
    target: int, kept: Sequence[int], amounts: Sequence[int], before: Sequence[dict[int, int]]
) -> tuple[int, ...]:
    """The places in any of the ways, found from the last: what remains must be a sum of those before."""
    remaining, parts = {target}, list[int]()
    for place, sums in zip(reversed(kept), reversed(before[:-1]), strict=True):
        taken = {rest - amounts[place] for rest in remaining if rest - amounts[place] in sums}
        if taken:
            parts.append(place)
        remaining = taken | {rest for rest in remaining if rest in sums}
    return tuple(reversed(parts))
