"""Movements of the bank matched with lines of the workbook: nothing guessed, and each match says why.

What was decided by hand comes first, then one movement and one line that alone share a code and an amount. Then, for amounts equal to the cent and of one sign: what a movement quotes (a code, a
typed reference, a cheque's number), whom it names, and last its amount alone, when its label says nothing. Each step is the
best assignment of what hangs together, and keeps what every assignment as good has in common: the rest is ambiguous. What
is left may add up, one movement for several lines, then several movements for one.

Money paid in cash is no bank's. A payment that the bank gives back (rejet, retour, impayé) is matched only by what it
quotes, with a refund that the staff wrote for it: by its amount or a name it would pass for a funder's transfer.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation import sentences
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.candidates import Shelved, Shelves, ground, shelved
from pic_sheets.reconciliation.clues import Clue, Clueing, Clues, Found, in_cents
from pic_sheets.reconciliation.components import Ties
from pic_sheets.reconciliation.groupings import Claim, Claimed, claimed, claims_of
from pic_sheets.reconciliation.matches import Ambiguity, Decided, Ground, Match, Matching
from pic_sheets.reconciliation.one_to_one import Paired, paired
from pic_sheets.reconciliation.plain_quotes import plainly_quoted
from pic_sheets.texts import folded

_CASH = "especes"


def matching(movements: Sequence[Movement], lines: Sequence[BookLine], decided: Decided = Decided()) -> Matching:  # noqa: B008 - frozen, and holds nothing
    """Each movement and each line once: matched and why, or alone; what fits in several ways is listed, never chosen.

    Ids that are unknown are left aside. The time grows nearly as the number of movements and lines.
    """
    with _uncollected():
        task = _Task(
            sorted(movements, key=lambda movement: (movement.day, movement.id, movement.label, movement.amount)),
            sorted(lines, key=lambda line: (line.day, line.id, line.amount)),
        )
        task.take_decided(decided)
        task.take_plainly_quoted()
        task.learn()
        task.pair(amount_alone=False)
        task.pair(amount_alone=True)
        task.add_up()
        return task.result()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: there are none here, and looking for some among a million objects takes a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Task:
    """Both sides by number, in their order; what is open yet, what is matched, what is held for a person."""

    def __init__(self, movements: Sequence[Movement], lines: Sequence[BookLine]) -> None:
        self.movements, self.lines = movements, lines
        self.clueing = Clueing(lines)
        self.quoted = {number: self.clueing.quoted(movement) for number, movement in enumerate(movements)}
        self.amounts = [in_cents(movement.amount) for movement in movements]
        self.clues: dict[int, Clues] = {}
        self.shelved: dict[int, Shelved] = {}
        self.open_movements = dict(enumerate(movements))
        self.open_lines = {number: line for number, line in enumerate(lines) if folded(line.mode) != _CASH}
        self.matches: list[Match] = []
        self.matched: set[int] = set()
        self.held: set[int] = set()
        self.contested: list[tuple[Claim, ...]] = []

    def take_decided(self, decided: Decided) -> None:
        """Match what was decided so; take out what needs no match."""
        of_movement = {movement.id: number for number, movement in enumerate(self.movements)}
        of_line = {line.id: number for number, line in enumerate(self.lines)}
        for movement_ids, line_ids in decided.pairs:
            numbers = sorted(of_movement[id_] for id_ in movement_ids if id_ in of_movement)
            theirs = sorted(of_line[id_] for id_ in line_ids if id_ in of_line)
            if numbers and theirs:
                self._match(numbers, theirs, Ground.DECIDED, sentences.DECIDED)
        for movement_id in decided.explained_movements:
            self.open_movements.pop(of_movement.get(movement_id, -1), None)
        for line_id in decided.explained_lines:
            self.open_lines.pop(of_line.get(line_id, -1), None)

    def take_plainly_quoted(self) -> None:
        """Match what goes without saying."""
        found = plainly_quoted(self.open_movements, self.quoted, self.open_lines, self.clueing)
        for number, (line, clue) in found.items():
            why = sentences.one_for_one(self.movements[number], self.lines[line], clue, (), alike=False)
            self._match([number], [line], Ground.REFERENCE, why)

    def learn(self) -> None:
        """Work out what leads from each movement left to the lines left."""
        self.clues = {
            number: self.clueing.clues(movement, self.quoted[number])
            for number, movement in self.open_movements.items()
        }
        cut = {clue.text for clues in self.clues.values() for clue in clues.sure if clue.found is Found.START}
        self.shelved = {number: shelved(number, line, cut) for number, line in self.open_lines.items()}

    def pair(self, *, amount_alone: bool) -> None:
        """Match one movement with one line, by what is sure or by the amount alone."""
        clues = {
            number: those
            for number in self.open_movements
            if number not in self.held and (those := self._clues(number, amount_alone=amount_alone))
        }
        shelves = self._shelves(clues, self.open_lines)
        possible = {
            number: lines
            for number, those in clues.items()
            if (lines := shelves.found(self.movements[number], self.amounts[number], those))
        }
        held = {~node for node in self.held if node < 0}
        found = paired(possible, self.movements, self.lines, self.clues, held)
        for number, (line, clue) in found.pairs.items():
            self._match([number], [line], *self._why(number, line, clue, found))
        self.held |= found.held_movements | {~line for line in found.held_lines}

    def add_up(self) -> None:
        """Match one movement with several lines, and several movements with one line."""
        found: Claimed = claimed(
            {number: movement for number, movement in self.open_movements.items() if number not in self.held},
            {number: line for number, line in self.open_lines.items() if ~number not in self.held},
            self.clues,
            {number: line.keys for number, line in self.shelved.items()},
        )
        for claim in found.met:
            nodes = sorted(claims_of([claim]))
            numbers, theirs = [node for node in nodes if node >= 0], [~node for node in reversed(nodes) if node < 0]
            movements, lines = [self.movements[number] for number in numbers], [self.lines[line] for line in theirs]
            if claim.node >= 0:
                why = sentences.one_for_several(self._quoted_line(claim, lines), lines, claim.found, claim.text)
                self._match(numbers, theirs, Ground.ONE_FOR_SEVERAL, why)
            else:
                why = sentences.several_for_one(movements, lines[0], claim.found, claim.text)
                self._match(numbers, theirs, Ground.SEVERAL_FOR_ONE, why)
        self.contested = found.contested

    def result(self) -> Matching:
        """What was found; whatever is left on both sides and fits is told together, as ambiguous."""
        self.matches.sort(key=lambda match: (match.movements[0].day, match.movements[0].id))
        return Matching(
            tuple(self.matches),
            tuple(movement for number, movement in enumerate(self.movements) if number not in self.matched),
            tuple(line for number, line in enumerate(self.lines) if ~number not in self.matched),
            tuple(self._ambiguities()),
        )

    def _ambiguities(self) -> Iterable[Ambiguity]:
        ties, added = Ties[int](), {node for group in self.contested for node in claims_of(group)}
        clues = {number: (*self.clues[number].sure, *self.clues[number].amount) for number in self.open_movements}
        shelves = self._shelves(clues, self.open_lines)
        for number, those in clues.items():
            shelves.tie(ties, (number, self.movements[number].day.toordinal()), self.amounts[number], those)
        for group in self.contested:
            first, *others = claims_of(group)
            for node in others:
                ties.tie(first, node)
        for nodes in ties.groups([*self.open_movements, *(~line for line in self.open_lines)]):
            movements = tuple(self.movements[node] for node in nodes if node >= 0)
            lines = tuple(self.lines[~node] for node in nodes if node < 0)
            if movements and lines:
                yield Ambiguity(
                    movements, lines, sentences.ambiguous(movements, lines, adds_up=bool(added.intersection(nodes)))
                )

    def _clues(self, number: int, *, amount_alone: bool) -> tuple[Clue, ...]:
        return self.clues[number].amount if amount_alone else self.clues[number].sure

    def _shelves(self, clues: Mapping[int, Sequence[Clue]], lines: Iterable[int]) -> Shelves:
        wanted = ((self.amounts[number], those) for number, those in clues.items())
        return Shelves((self.shelved[line] for line in lines), wanted)

    def _why(self, number: int, line: int, clue: Clue, found: Paired) -> tuple[Ground, str]:
        clues = self.clues[number]
        why = sentences.one_for_one(
            self.movements[number], self.lines[line], clue, tuple(clues.whom), alike=number in found.alike
        )
        return ground(self.lines[line], clue, clues), why

    @staticmethod
    def _quoted_line(claim: Claim, lines: Sequence[BookLine]) -> BookLine:
        """The line that the claim's code is of."""
        return next((line for line in lines if sentences.has_code(line, claim.text)), lines[0])

    def _match(self, numbers: Sequence[int], lines: Sequence[int], why_ground: Ground, why: str) -> None:
        movements = tuple(self.movements[number] for number in numbers)
        self.matches.append(Match(movements, tuple(self.lines[line] for line in lines), why_ground, why))
        for number in numbers:
            self.open_movements.pop(number, None)
        for line in lines:
            self.open_lines.pop(line, None)
        self.matched.update(numbers)
        self.matched.update(~line for line in lines)
