"""The note of a cell where a person's words and ours stand together: ours are between two lines that no one types.

The closing line bears a print of our words and the colour that the cell had before ours. So a note says by itself what is
ours, wherever its cell was moved since, and what a person wrote in the middle of it is seen and never removed.
"""

import hashlib
import re
from dataclasses import dataclass

from pic_sheets.stores.annotations.notes import AUTHOR
from pic_sheets.texts import NBSP, squeezed, writable

#: A cell holds 50,000 characters (https://support.google.com/drive/answer/37603), and its note is not held to take more.
LONGEST = 50_000
_RULE = "―――――"
_OPENING = f"{_RULE} {AUTHOR} {_RULE}"
_BLOCK = re.compile(
    rf"(?:\A|\n){_OPENING}\n(?P<words>(?:(?!{_OPENING}).)*?)\n"
    rf"{_RULE} fin (?P<print>[0-9a-f]{{6}})(?:, fond d'avant\s*: (?P<before>\S+))? {_RULE}",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class MarkedNote:
    """A note taken apart: what people wrote, and the colour that ours says the cell had before; None when none is ours."""

    theirs: str
    before: str | None = None

    @property
    def is_altered(self) -> bool:
        """Whether a person wrote inside of ours, which is theirs since."""
        return _OPENING in self.theirs


def marked_note(text: str) -> MarkedNote:
    """A note taken apart.

    >>> marked_note(with_ours("Voir Léa.", "Date illisible.", "#FFEB9C"))
    MarkedNote(theirs='Voir Léa.', before='#FFEB9C')
    """
    kept, before, end = "", None, 0
    for found in _BLOCK.finditer(text):
        before = found["before"] or ""
        if found["print"] == _print(found["words"]):
            kept, end = kept + text[end : found.start()], found.end()
    rest = text[end:]
    return MarkedNote(kept + rest if kept or not end else rest.removeprefix("\n"), before)


def with_ours(theirs: str, words: str, before: str) -> str:
    """A person's note with our words under it; `before` is the colour the cell had, "" when it had none."""
    # A cell that is cited could hold the very lines that tell what is ours.
    sound = writable(words).replace("―", "–")
    colour = f", fond d'avant{NBSP}: {before}" if before else ""
    block = f"{_OPENING}\n{sound}\n{_RULE} fin {_print(sound)}{colour} {_RULE}"
    return f"{theirs}\n{block}" if theirs else block


def _print(words: str) -> str:
    """What tells our words from others, however blanks were changed on their way."""
    return hashlib.sha256(squeezed(words).encode()).hexdigest()[:6]
