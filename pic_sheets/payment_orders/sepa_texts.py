"""Texts in the only characters that every bank of the SEPA takes: names, labels, identifiers.

Source: European Payments Council, EPC217-08, basic character set: a-z A-Z 0-9 / - ? : ( ) . , ' + and the space. An identifier
neither begins nor ends with a slash, nor holds two in a row.
"""

import re
import unicodedata

#: What the standard lets each hold, in characters.
NAME, LABEL, IDENTIFIER = 70, 140, 35

#: Letters that decompose into nothing plainer, and the signs that have a plain one.
_PLAINER = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ß": "ss", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
    | {"&": "+", "_": "-", ";": ",", "!": ".", "[": "(", "]": ")", "{": "(", "}": ")", "@": "(at)", "€": "EUR"}
    | dict.fromkeys("’‘ʼ´`", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)  # fmt: skip
_OTHERS = re.compile(r"[^a-zA-Z0-9/?:().,'+ -]+")
_NOT_IN_IDENTIFIERS = re.compile(r"[^a-zA-Z0-9]+")


def sepa_text(text: str, longest: int) -> str:
    """The text as a bank's file holds it, cut; what has no plain form is left out, "" when nothing is left.

    >>> sepa_text("Fête d’été & Cie  (Méricourt)", 70), sepa_text("🎉", 70)
    ("Fete d'ete + Cie (Mericourt)", '')
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAINER))
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark)).translate(_PLAINER)
    kept = re.sub("/{2,}", "/", " ".join(_OTHERS.sub(" ", bare).split()))
    return kept[:longest].strip(" /")


def end_to_end_id(project: str, number: str) -> str:
    """What follows a transfer to the statement of who receives it: the project's code, then the payment's own number.

    A code too long is cut, never the number, which alone is enough to tell it from any other.

    >>> end_to_end_id("PIC-2025-014", "2025-0007"), len(end_to_end_id("P" * 90, "2025-0007"))
    ('PIC-2025-014-2025-0007', 35)
    """
    code = _NOT_IN_IDENTIFIERS.sub("-", sepa_text(project, len(project))).strip("-")
    return f"{code[: IDENTIFIER - len(number) - 1].strip('-')}-{number}".strip("-")


def label(project: str, nature: str, number: str, title: str) -> str:
    """What the holder reads on their statement, and the association on its own.

    The code comes first and the number third, so that a bank that cuts labels at 31 characters (CFONB120) keeps them.

    >>> label("PIC-2025-014", "Acompte", "2025-0007", "Fête des voisins")
    'PIC-2025-014 Acompte 2025-0007 Fete des voisins'
    """
    return sepa_text(f"{project} {nature} {number} {title}", LABEL)
