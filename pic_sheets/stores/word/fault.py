"""One fault of a Word template, told to staff."""

from dataclasses import dataclass

from pic_sheets.stores.word.moulds import shown
from pic_sheets.stores.word.placeholders import Tag
from pic_sheets.stores.word.templates import Spot
from pic_sheets.texts import NBSP, quoted

#: Where a fault stands that is of the whole template.
NOWHERE = Spot("", 0)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a template: where (« corps, paragraphe 8 »), what is wrong and what to do, in French."""

    spot: Spot
    message: str
    advice: str

    @property
    def place(self) -> str:
        """Its place in French, "" for the whole template."""
        return self.spot.place

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        place = f"{self.place[:1].upper()}{self.place[1:]}{NBSP}: " if self.place else ""
        return f"{place}{self.message} {self.advice}".strip()


def fault_of(tag: Tag, what: str, advice: str) -> Fault:
    """The fault of one tag: « La balise … » and what is said of it."""
    return Fault(tag.spot, f"La balise {quoted(shown(tag.text))} {what}", advice)
