"""What opens and closes in a Word template, and does not match."""

from collections.abc import Iterator, Sequence

from pic_sheets.stores.word.fault import Fault, fault_of
from pic_sheets.stores.word.moulds import shown
from pic_sheets.stores.word.placeholders import Tag
from pic_sheets.texts import quoted

#: Opening word → closing word, for the statements a letter needs.
BLOCKS = {"for": "endfor", "if": "endif", "with": "endwith", "macro": "endmacro", "filter": "endfilter"}
_MIDDLE = {"elif": ("if",), "else": ("for", "if")}
#: Closing word → opening word.
CLOSING = {closing: opening for opening, closing in BLOCKS.items()}
#: Every word that a tag may begin with.
STATEMENTS = frozenset({*BLOCKS, *_MIDDLE, *CLOSING, "set", "endset", "call", "endcall", "do"})


def block_faults(written: Sequence[Tag]) -> Iterator[Fault]:
    """What is opened and not closed, closed and not opened, or closed elsewhere or by a tag of another kind."""
    opened: list[Tag] = []
    for tag in written:
        word = tag.keyword
        if word in BLOCKS:
            opened.append(tag)
        elif word in _MIDDLE and (not opened or opened[-1].keyword not in _MIDDLE[word]):
            advice = "Ajoutez avant elle la balise {% if … %}, ou supprimez-la."
            yield fault_of(tag, "n'est dans aucune condition ouverte.", advice)
        elif word in CLOSING:
            if not opened or opened[-1].keyword != CLOSING[word]:
                advice = f"Ajoutez avant elle la balise {{% {CLOSING[word]} … %}}, ou supprimez-la."
                yield fault_of(tag, "ferme ce qui n'est pas ouvert.", advice)
                return
            yield from _pair_faults(opened.pop(), tag)
    for tag in opened:
        advice = f"Ajoutez {{%{tag.prefix} {BLOCKS[tag.keyword]} %}} après ce qu'elle contient."
        yield fault_of(tag, "n'est pas fermée.", advice)


def _pair_faults(opening: Tag, closing: Tag) -> Iterator[Fault]:
    """What is wrong between a tag and the one that closes it: their kinds, or where they stand."""
    pair = f"La balise {quoted(shown(opening.text))} est fermée par {quoted(shown(closing.text))}"
    if opening.prefix != closing.prefix:
        advice = f"Écrivez {{%{opening.prefix} {closing.keyword} %}} pour la fermer."
        yield Fault(closing.spot, f"{pair}.", advice)
    elif opening.spot.part != closing.spot.part or _around(opening) != _around(closing):
        advice = "Mettez les deux au même endroit, par exemple dans la même cellule, ou chacune seule dans sa ligne ({%tr … %})."
        yield Fault(closing.spot, f"{pair}, qui n'est pas au même endroit ({opening.spot.place}).", advice)


def _around(tag: Tag) -> tuple[str, ...]:
    """What stays around a tag once it has taken its row or cell away."""
    path = tag.spot.path
    return path[path.index(tag.prefix) :] if tag.prefix in path else path
