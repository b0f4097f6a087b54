"""Text as people type it: blanks, accents, case, the nearest word, French lists and quotes."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

#: The non-breaking space that French puts before : ; ? ! € % and inside « ».
NBSP = "\N{NO-BREAK SPACE}"
#: The narrow one that groups thousands.
NARROW_NBSP = "\N{NARROW NO-BREAK SPACE}"

#: Letters that decompose into nothing plainer, and the apostrophes that people type for one another.
_PLAINER = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
    | dict.fromkeys("’‘ʼ´`", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")
)
#: Characters that nobody sees, which pasting from a web page, an e-mail or a contact's sheet leaves in cells.
UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)

#: What no file of ours can hold: XML takes none of it (XML 1.0, 2.2), and nobody sees it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_UNSEEN_MARKS = re.compile(f"[{''.join(map(chr, UNSEEN))}]")

#: File names that Windows keeps for its devices, whatever the extension.
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
#: What `slug` gives for a text without a letter or a digit of the Latin alphabet.
UNNAMED = "sans-nom"


def is_blank(value: object) -> bool:
    """Whether a cell holds nothing a person can see: nothing, or only spaces and invisible characters of any kind.

    >>> is_blank(None), is_blank(" \N{NO-BREAK SPACE}"), is_blank(0)
    (True, True, False)
    """
    if isinstance(value, str):
        # Nearly every text starts with a visible ASCII character: no need to look further.
        return not "!" <= value < "\x7f" and not squeezed(value)
    return value is None


def squeezed(text: str) -> str:
    r"""The text on one line, without outer spaces or invisible characters, each run of spaces of any kind made one.

    >>> squeezed(" Montant\n demandé ")
    'Montant demandé'
    """
    return " ".join((text if text.isascii() else _UNSEEN_MARKS.sub("", text)).split())


def writable(text: str) -> str:
    r"""The text without the characters that spreadsheets and pages cannot hold.

    >>> writable("a\x07b\uffffc")
    'abc'
    """
    return _UNWRITABLE.sub("", text)


@lru_cache(maxsize=32_768)
def folded(text: str) -> str:
    r"""The text without case, accents, ligatures, double spaces or line breaks: what headings and names are compared by.

    >>> folded("  Thématiques\nAUTRES "), folded("Mons-en-Barœul"), folded("l’été")
    ('thematiques autres', 'mons-en-baroeul', "l'ete")
    """
    if text.isascii():
        return squeezed(text.casefold().replace("`", "'"))
    # Case goes before the marks do: one mark, the iota written under a Greek letter, is a letter in capitals.
    decomposed = unicodedata.normalize("NFKD", text.replace("´", "'").casefold())
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return squeezed(bare.casefold().translate(_PLAINER))


def nearest(text: str, candidates: Iterable[str], *, at_least: float = 75) -> str | None:
    """The candidate that looks most like the text, or None when none is alike enough (`at_least` of 100).

    Compared folded, by edit distance; of equals, the first given wins.

    >>> nearest("Lutte contre l'isolment", ["Circuits courts", "Lutte contre l’isolement"])
    'Lutte contre l’isolement'
    """
    known = tuple(candidates)
    found = process.extractOne(folded(text), _folded_each(known), scorer=fuzz.ratio, score_cutoff=at_least)
    return None if found is None else known[found[2]]


@lru_cache(maxsize=32)
def _folded_each(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts folded; kept, since thousands of wrong references may be compared with the same thousands of codes."""
    return tuple(map(folded, texts))


def quoted(text: object) -> str:
    """The text between French quotation marks with their non-breaking spaces."""
    return f"«{NBSP}{text}{NBSP}»"


#: How much of a cell a message repeats: enough to know it again, in a line.
_LONGEST_CITATION = 90


def cited(text: str) -> str:
    """What a cell holds, between quotation marks, cut after some ninety characters: its address leads to the rest.

    >>> len(cited("x" * 10_000)), cited("oui").replace(NBSP, " ")
    (95, '« oui »')
    """
    return quoted(text if len(text) <= _LONGEST_CITATION else f"{text[:_LONGEST_CITATION].rstrip()}…")


def listed(words: Sequence[str], *, last: str = "et") -> str:
    """The words as a French enumeration.

    >>> listed(["Région", "État", "Ville"])
    'Région, État et Ville'
    """
    if len(words) < 2:  # noqa: PLR2004 - one word needs no conjunction
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, singular: str, plural: str = "") -> str:
    """A number and its noun, agreed as French does: 0 and 1 are singular.

    >>> counted(0, "projet"), counted(2, "projet"), counted(2, "journal", "journaux")
    ('0 projet', '2 projets', '2 journaux')
    """
    return f"{number} {singular if number < 2 else plural or singular + 's'}"  # noqa: PLR2004 - the French plural starts at two


def ordinal(rank: int) -> str:
    """The rank of something masculine, as French writes it.

    >>> ordinal(1), ordinal(2)
    ('1er', '2e')
    """
    return "1er" if rank == 1 else f"{rank}e"


def slug(text: str, *, longest: int = 60) -> str:
    """The text as a safe part of a file name on any system: lower-case ASCII letters, digits and hyphens, cut at a word.

    Never empty: a text that leaves nothing gives UNNAMED. A name that Windows keeps for a device gets a final hyphen.

    >>> slug("Jardin partagé : l'été / <fête>"), slug("CON"), slug("…")
    ('jardin-partage-l-ete-fete', 'con-', 'sans-nom')
    """
    kept = ""
    for word in re.findall(r"[a-z0-9]+", folded(text)):
        if kept and len(kept) + 1 + len(word) > longest:
            break
        kept = f"{kept}-{word}" if kept else word[:longest]
    return f"{kept}-" if _RESERVED.fullmatch(kept) else kept or UNNAMED


def typeset(text: str) -> str:
    """The sentence with the non-breaking spaces of French: before : ; ? ! € % and inside « ».

    >>> typeset("Combien ? « 80 % »") == f"Combien{NBSP}? «{NBSP}80{NBSP}%{NBSP}»"
    True
    """
    return re.sub(r"(?<=«) | (?=[:;?!€%»])", NBSP, text)
