"""One movement for one line: the best assignment of those that hang together, and nothing that another does as well."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.assignments import assigned
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.candidates import worth
from pic_sheets.reconciliation.clues import Clue, Clues
from pic_sheets.reconciliation.components import Ties

#: Assignments are equal when no more than this lies between them: three days, or three points of likeness, are no reason.
MARGIN = 3
#: The most pairs that hang together and are weighed: beyond, hundreds of equal amounts, all is left to a person.
MOST_PAIRS = 20_000

#: Movement → the lines that it may be, each with what leads to it.
Pairs = Mapping[int, Mapping[int, Clue]]


@dataclass(slots=True)
class Paired:
    """What was found, by number: movement → line and clue, those of them that are `alike` in all, and what several fit."""

    pairs: dict[int, tuple[int, Clue]] = field(default_factory=dict)
    alike: set[int] = field(default_factory=set)
    held_movements: set[int] = field(default_factory=set)
    held_lines: set[int] = field(default_factory=set)


def paired(
    possible: Pairs,
    movements: Sequence[Movement],
    lines: Sequence[BookLine],
    clues: Mapping[int, Clues],
    held: AbstractSet[int] = frozenset(),
) -> Paired:
    """The pairs that are in every nearly best assignment, each group of those that hang together taken by itself.

    A group with a line of `held`, which others may be already, is held as a whole.
    """
    found = Paired()
    rivals = Counter(line for those in possible.values() for line in those)
    together: list[int] = []
    for movement, those in possible.items():
        if len(those) == 1:
            line, clue = next(iter(those.items()))
            if rivals[line] == 1 and line not in held:
                found.pairs[movement] = line, clue
                continue
        together.append(movement)

    def worth_of(one: int, other: int) -> int:
        return worth(movements[one], lines[other], possible[one][other], clues[one])

    for group in _groups(together, possible):
        theirs = {line for movement in group for line in possible[movement]}
        if not held.isdisjoint(theirs) or sum(len(possible[movement]) for movement in group) > MOST_PAIRS:
            found.held_movements.update(group)
            found.held_lines |= theirs
        else:
            _solve(group, possible, found, worth_of)
    _pair_the_alike(possible, movements, lines, found, held)
    return found


def _groups(nodes: Sequence[int], possible: Pairs) -> list[list[int]]:
    """The movements that hang together through lines."""
    ties = Ties[int]()
    for movement in nodes:
        for line in possible[movement]:
            ties.tie(movement, ~line)
    return ties.groups(nodes)


def _solve(group: Sequence[int], possible: Pairs, found: Paired, worth_of: Callable[[int, int], int]) -> None:
    table = [{line: worth_of(movement, line) for line in possible[movement]} for movement in group]
    answer = assigned(table, MARGIN)
    for row, line in answer.certain.items():
        found.pairs[group[row]] = line, possible[group[row]][line]
    found.held_movements.update(group[row] for row in answer.undecided_rows)
    found.held_lines.update(answer.undecided_columns)


def _pair_the_alike(
    possible: Pairs, movements: Sequence[Movement], lines: Sequence[BookLine], found: Paired, held: AbstractSet[int]
) -> None:
    """Pair in their order as many movements as lines that differ by nothing: which goes with which says nothing."""
    left = {
        movement: {line: clue for line, clue in possible[movement].items() if line in found.held_lines}
        for movement in sorted(found.held_movements)
    }
    for group in _groups(tuple(left), left):
        theirs = sorted({line for movement in group for line in left[movement]})
        same = {_all_but_id(movements[movement]) for movement in group}, {_said_of(lines[line]) for line in theirs}
        if not held.isdisjoint(theirs) or len(group) != len(theirs) or len(same[0]) > 1 or len(same[1]) > 1:
            continue
        for movement, line in zip(sorted(group), theirs, strict=True):
            found.pairs[movement] = line, left[movement][line]
        found.alike.update(group)
        found.held_movements.difference_update(group)
        found.held_lines.difference_update(theirs)


def _all_but_id(movement: Movement) -> Hashable:
    """All that a bank says of a movement but what it numbers it with."""
    return (
        movement.day, movement.value_day, movement.amount, movement.label, movement.party, movement.end_to_end,
        movement.means, movement.cheque,
    )  # fmt: skip


def _said_of(line: BookLine) -> Hashable:
    """All that the workbook says of a line but where it is."""
    nature = getattr(line.record, "nature", "")
    return line.kind, line.day, line.amount, line.project, line.funder, nature, line.reference, line.mode
