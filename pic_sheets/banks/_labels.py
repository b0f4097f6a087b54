"""What a bank's file writes, on one line: labels, and citations in messages."""

from collections.abc import Iterable

from pic_sheets.banks._refusals import joined
from pic_sheets.texts import cited, squeezed, writable

#: Beyond, only equal texts are left out: each is no longer compared with every other.
_MOST_COMPARED = 32


def one_line(texts: Iterable[str]) -> str:
    """The texts on one line in their order, without those that are blank, said twice, or held by another.

    >>> one_line(["VIR SEPA ATELIER", "", "PIC-2025-014", "VIR SEPA ATELIER VELO"])
    'PIC-2025-014 VIR SEPA ATELIER VELO'
    """
    different = list(dict.fromkeys(text for text in texts if text))
    return " ".join(different) if len(different) > _MOST_COMPARED else joined(*different)


def seen(text: str) -> str:
    """What the file holds there, as a message can repeat it: on one line, in quotes, cut when it is long."""
    return cited(squeezed(writable(text[:200])))
