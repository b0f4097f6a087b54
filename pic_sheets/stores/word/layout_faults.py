"""The tags that take their paragraph, row or cell away ({%p … %}, {%tr … %}), and what would go with them."""

from collections.abc import Iterator, Sequence

from pic_sheets.stores.word.fault import Fault, fault_of
from pic_sheets.stores.word.moulds import shown
from pic_sheets.stores.word.placeholders import Tag, tags_in
from pic_sheets.stores.word.templates import TAG, Paragraph
from pic_sheets.texts import NBSP, quoted

_KINDS = {
    "p": ("tout son paragraphe", "Mettez-la seule dans son paragraphe, ou écrivez {} dans la phrase."),
    "tr": ("toute sa ligne de tableau", "Mettez-la seule dans une ligne du tableau, à part de celle qui se répète."),
    "tc": ("toute sa cellule", "Mettez-la seule dans une cellule, à part de celle qui se répète."),
}


def layout_faults(written: Sequence[Paragraph]) -> Iterator[Fault]:
    """The text that tags would take away with them, once for each paragraph, row or cell; and rows told outside of a table."""
    told: set[tuple[str, int]] = set()
    for paragraph in written:
        for tag in tags_in([paragraph]):
            if tag.prefix not in _KINDS or tag.text.startswith("{{"):
                continue
            if tag.prefix != "p" and not paragraph.spot.row:
                advice = f"Écrivez {tag.text.replace(f'{{%{tag.prefix} ', '{%p ')}."
                yield fault_of(tag, "parle d'une ligne de tableau, et n'est pas dans un tableau.", advice)
                continue
            place = (tag.prefix, _kept_together(tag.prefix, paragraph))
            lost = _lost(tag, paragraph, written)
            if lost and place not in told:
                told.add(place)
                what, advice = _KINDS[tag.prefix]
                message = f"emporte {what}{NBSP}: {quoted(shown(lost))} ne serait jamais imprimé."
                yield fault_of(tag, message, advice.format(tag.source))


def _kept_together(prefix: str, paragraph: Paragraph) -> int:
    """The number of the paragraph, row or cell that a tag of this kind takes away."""
    return {"p": paragraph.spot.rank, "tr": paragraph.spot.row, "tc": paragraph.spot.cell}[prefix]


def _lost(tag: Tag, paragraph: Paragraph, written: Sequence[Paragraph]) -> str:
    """What the tag would take away besides itself; comments and other tags that are alike count for nothing twice."""
    number = _kept_together(tag.prefix, paragraph)
    around = [other for other in written if _kept_together(tag.prefix, other) == number]
    pieces = [_rest(other.text, tag.text if other is paragraph else "") for other in around]
    return " ".join(piece for piece in pieces if piece)


def _rest(text: str, own: str) -> str:
    """The text without one tag and without comments."""
    return TAG.sub(
        lambda match: "" if match.group().startswith("{#") else match.group(), text.replace(own, "", 1) if own else text
    ).strip()
