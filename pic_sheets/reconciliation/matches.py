"""What matching gives: which movements and which lines of the workbook are one and the same, why, and what is left."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from pic_sheets.bank_statements import Movement
from pic_sheets.money import total
from pic_sheets.reconciliation.book_lines import BookLine


class Ground(StrEnum):
    """Why a movement and a line are one, from the surest."""

    DECIDED = "Décidé à la main"
    REFERENCE = "Référence"
    NAME = "Montant, date et nom"
    AMOUNT = "Montant et date"
    ONE_FOR_SEVERAL = "Un mouvement pour plusieurs lignes"
    SEVERAL_FOR_ONE = "Plusieurs mouvements pour une ligne"


@dataclass(frozen=True, slots=True)
class Match:
    """Movements and lines that are one and the same: one of each, or several of one side; both sides add up to the same.

    Those decided by hand may be several of both, and may differ. `why` says it in French, with what was found.
    """

    movements: tuple[Movement, ...]
    lines: tuple[BookLine, ...]
    ground: Ground
    why: str

    @property
    def difference(self) -> Decimal:
        """What the bank has and the workbook has not, in euros: nothing unless somebody decided so."""
        return total(movement.amount for movement in self.movements) - total(line.amount for line in self.lines)


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Movements and lines that fit each other in several ways that are worth the same: a person has to say which."""

    movements: tuple[Movement, ...]
    lines: tuple[BookLine, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What the accountant decided, by ids: what goes together, and what needs no match with the reason.

    `pairs` are movements and lines; a movement or a line is in one of them at most. `explained_labels` are words of a label
    (folded), and why a movement that bears them and that nothing matches needs no line.
    """

    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    explained_movements: Mapping[str, str] = field(default_factory=dict)
    explained_lines: Mapping[str, str] = field(default_factory=dict)
    explained_labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matching:
    """Each movement and each line once: matched, or alone on its side. Those of `ambiguous` are alone too.

    Every sequence is in the order of the days, then of the ids, whatever the order of what was given.
    """

    matches: tuple[Match, ...] = ()
    bank_only: tuple[Movement, ...] = ()
    book_only: tuple[BookLine, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
