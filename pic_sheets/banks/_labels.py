"""What a bank writes of a movement in several places, as one line."""

from collections.abc import Iterable

#: Beyond, only equal texts are left out: each is no longer compared with every other.
_MOST_COMPARED = 32


def one_line(texts: Iterable[str]) -> str:
    """The texts on one line in their order, without those that are blank, said twice, or held by another.

    >>> one_line(["VIR SEPA ATELIER", "", "PIC-2025-014", "VIR SEPA ATELIER VELO"])
    'PIC-2025-014 VIR SEPA ATELIER VELO'
    """
    different = list(dict.fromkeys(text for text in texts if text))
    if len(different) > _MOST_COMPARED:
        return " ".join(different)
    return " ".join(text for text in different if not any(text in other for other in different if other != text))
