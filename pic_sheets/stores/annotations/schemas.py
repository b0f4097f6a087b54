"""The order that the standard gives to what a worksheet and a sheet of styles hold (ECMA-376 part 1, 18.3.1.99 and 18.8.39)."""

from collections.abc import Sequence

from pic_sheets.stores.annotations.tags import Element

#: What stands after the notes' drawing in a worksheet; everything else stands before.
WORKSHEET = (
    b"legacyDrawing", b"legacyDrawingHF", b"drawingHF", b"picture", b"oleObjects", b"controls", b"webPublishItems",
    b"tableParts", b"extLst",
)  # fmt: skip
STYLES = (
    b"numFmts", b"fonts", b"fills", b"borders", b"cellStyleXfs", b"cellXfs", b"cellStyles", b"dxfs", b"tableStyles",
    b"colors", b"extLst",
)  # fmt: skip
#: It wraps, for newer programs and for older ones, an element of the order.
_ALTERNATIVES = b"AlternateContent"


def place_of(name: bytes, parent: Element, order: Sequence[bytes], *, leap: bytes = b"") -> int:
    """Where an element of that name goes inside its parent: before the first that must come after it."""
    after = frozenset(order[order.index(name) + 1 :])
    for child in parent.children(leap=leap):
        if child.name in after or (child.name == _ALTERNATIVES and after & _names_in(child)):
            return child.start
    if parent.is_empty_tag:
        raise ValueError("nothing inside")
    return parent.close


def _names_in(alternatives: Element) -> set[bytes]:
    return {element.name for choice in alternatives.children() for element in choice.children()}
