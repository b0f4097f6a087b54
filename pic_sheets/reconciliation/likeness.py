"""Whom a movement names: the holders, owners of accounts, contacts and funders that its label looks like.

A label is compared only with names that it shares a word with, so that the time does not depend on how many names there
are. `ratio` and `partial_ratio` were measured better than `token_set_ratio`, which takes any shared word for a likeness.
"""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.references import CUT, told
from pic_sheets.sheets.payments import Nature
from pic_sheets.texts import folded

#: From here on (of 100) a label names somebody.
ALIKE = 82
#: A shorter name has to be a whole word of the label, a letter apart: it would be alike with pieces of anything.
_SHORTEST_ALIKE, _ALIKE_SHORT = 8, 90
#: Under this many letters, what a cut left of a name tells nothing; above, a letter more is a little surer.
_SHORTEST_CUT = 5
#: A label that is that much shorter than the cut may have lost its last blanks.
_LOST_BLANKS = 2
#: A word of no more names than that is looked at by itself; of more, together with the other words of the label.
_FEW = 20
#: What as many names share tells none of them.
_MOST_ALIKE = 250
#: Words are known by their first letters, so that "jardin" is found in "jardins".
_KEPT_LETTERS = 5

_WORD = re.compile(r"[a-z0-9]+")
#: What the bank, and those who write a transfer, say of any transfer: nobody's name.
_OF_ANY_TRANSFER = frozenset(
    _WORD.findall(
        "association asso vir virt virement virements vrt sepa inst instantane emis recu en faveur de du des la le les l d a au aux pour par et sur ref"
        " reference motif id eur euro euros e no n num numero remise cheque cheques chq prlv prelevement operation credit debit banque"
        " bancaire compte web internet permanent groupe groupes lot bordereau multiple multiples ordre date valeur paiement versement"
        " versements reglement acompte avance solde unique reversement remboursement restitution subvention subventions aide aides pic"
        " fph fonds projet projets micro initiative initiatives citoyenne citoyennes participation habitants convention mandat facture"
        " annee dont fr sct recue emise notprovided non communique janvier fevrier mars avril mai juin juillet aout septembre octobre"
        " novembre decembre rejet rejete retour retourne retournee impaye impayee"
    )
)
_LEGAL_WORDS = frozenset(
    _WORD.findall(
        "association asso assoc ass loi 1901 m mr mme mlle monsieur madame mademoiselle ou et de du des la le les l d"
    )
)
_NATURE_WORDS: Mapping[Nature, frozenset[str]] = {
    Nature.ADVANCE: frozenset({"acompte", "acpte", "avance"}),
    Nature.BALANCE: frozenset({"solde", "sold"}),
    Nature.REFUND: frozenset({"reversement", "remboursement", "restitution", "rembt", "trop", "indu"}),
}
_RETURNED = re.compile(r"\b(?:rejete?e?|rejets?|retour(?:nee?)?|impayee?|annulation)\b")
_GROUPED = re.compile(r"\b(?:remises?|groupees?|groupes?|lots?|bordereau|multiples?|virements|cheques)\b")


def is_returned(movement: Movement) -> bool:
    """Whether the bank gives back a payment that did not go through, or takes back one that it had received."""
    return bool(_RETURNED.search(told(movement)))


def is_grouped(movement: Movement) -> bool:
    """Whether the bank says that several payments went as one movement."""
    return bool(_GROUPED.search(told(movement)))


def natures_told(movement: Movement) -> frozenset[Nature]:
    """Which natures the words of its label are of."""
    words = frozenset(_WORD.findall(folded(movement.label)))
    return frozenset(nature for nature, told in _NATURE_WORDS.items() if words & told)


def said(movement: Movement) -> str:
    """The words of a movement that are not said of any: a name, or what was bought; "" when there are none.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> said(Movement(date(2025, 4, 3), Decimal("-90.00"), "VIR SEPA EN FAVEUR DE LES JARDINS 0042"))
    'jardins'
    """
    text = movement.label
    if movement.party and folded(movement.party) not in folded(text):
        text = f"{text} {movement.party}"
    return " ".join([word for word in _WORD.findall(folded(text)) if _tells(word)])


def _tells(word: str) -> bool:
    return word.isalpha() and len(word) > 1 and word not in _OF_ANY_TRANSFER


def bare_name(name: str) -> str:
    """The words of a name by which it is known in a label.

    >>> bare_name("Association Les Jardins du 3/15"), bare_name("Mme Nadia Petit")
    ('jardins', 'nadia petit')
    """
    words = _WORD.findall(folded(name))
    return " ".join([word for word in words if _tells(word) and word not in _LEGAL_WORDS] or words)


class Names:
    """The names of the workbook, found again in labels."""

    def __init__(self, names: Iterable[str]) -> None:
        """Learn the names."""
        self._bare = {name: bare_name(name) for name in sorted(set(names)) if name.strip()}
        self._with: dict[str, set[str]] = {}
        for name, bare in self._bare.items():
            for key in {word[:_KEPT_LETTERS] for word in bare.split() if _tells(word)}:
                self._with.setdefault(key, set()).add(name)
        self._told: dict[tuple[str, bool], Mapping[str, int]] = {}

    def named(self, movement: Movement) -> Mapping[str, int]:
        """The names that its label or its other side is alike with, and how much, of 100."""
        text, is_cut = said(movement), CUT - _LOST_BLANKS <= len(movement.label) <= CUT
        if (text, is_cut) not in self._told:
            self._told[text, is_cut] = self._alike(text, is_cut=is_cut)
        return self._told[text, is_cut]

    def _alike(self, text: str, *, is_cut: bool) -> Mapping[str, int]:
        likeness = {name: _likeness(self._bare[name], text, is_cut=is_cut) for name in self._compared(text)}
        return {name: alike for name, alike in sorted(likeness.items()) if alike >= ALIKE}

    def _compared(self, text: str) -> set[str]:
        """The names that share a rare word with the text, or as many of its words as any does."""
        shared = {key for word in text.split() if (key := word[:_KEPT_LETTERS]) in self._with}
        rarest_first = sorted((len(self._with[key]), key) for key in shared)
        compared: set[str] = set()
        together: set[str] = set()
        for _, key in rarest_first:
            names = self._with[key]
            together = together & names or together or names
            if len(names) <= _FEW:
                compared |= names
        return compared | together if len(together) <= _MOST_ALIKE else compared


def _likeness(name: str, text: str, *, is_cut: bool) -> int:
    """How much a text names that name, of 100: what else it says does not count, nor the order of two words."""
    if len(name) < _SHORTEST_ALIKE:
        return max((int(fuzz.ratio(name, word, score_cutoff=_ALIKE_SHORT)) for word in text.split()), default=0)
    turned = " ".join(reversed(name.split())) if name.count(" ") == 1 else name
    best = max(_inside(spelled, text) for spelled in {name, turned})
    return max(best, _cut_likeness(name, text)) if is_cut else best


def _inside(name: str, text: str) -> int:
    if len(text) < len(name):
        return int(fuzz.ratio(name, text))
    return int(fuzz.partial_ratio(name, text, score_cutoff=ALIKE))


def _cut_likeness(name: str, text: str) -> int:
    """The likeness of what the cut left of the name: from where it begins in the label, or all when that is mistyped."""
    left = text[max(text.rfind(name[:_KEPT_LETTERS]), 0) :]
    if len(left) < _SHORTEST_CUT:
        return 0
    return min(int(fuzz.ratio(name[: len(left)], left)), ALIKE + len(left))
