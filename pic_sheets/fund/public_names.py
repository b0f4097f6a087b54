"""How what is published calls a holder: a resident is never named."""

import re

from pic_sheets.sheets.holders import Holder, HolderType

_RESIDENTS = {"Madame": "Une habitante", "Monsieur": "Un habitant"}
_CIVILITIES = r"Madame|Mademoiselle|Monsieur|Mme\.?|Mlle\.?|Mr\.?|M\."


def public_name(holder: Holder | None) -> str:
    """The name of an association or of a collective, what a resident is, "" when the holder is not known."""
    if holder is None:
        return ""
    return _RESIDENTS.get(holder.civility, "Habitant") if holder.type == HolderType.RESIDENT else holder.name


def without_contact(text: str, holder: Holder | None) -> str:
    """The text with the name of the person to write to cut to its initials, where a civility or the first name is before it.

    A last name alone is left: it may be a word of the language (Petit, Boulanger).

    >>> from pic_sheets.columns import filled
    >>> without_contact("Madame Nowak, Ana Nowak.", filled(Holder, first_name="Ana", last_name="Nowak"))
    'Madame N., A. N.'
    """
    if holder is None or not holder.last_name:
        return text
    first, last = holder.first_name, holder.last_name
    before = f"{_CIVILITIES}|{re.escape(first)}" if first else _CIVILITIES
    named = re.compile(rf"(?<!\w)((?:(?:{before})\s+)+){re.escape(last)}(?!\w)\.?", re.IGNORECASE)

    def cut(match: re.Match[str]) -> str:
        said = (
            re.sub(rf"(?<!\w){re.escape(first)}(?!\w)", f"{first[:1]}.", match[1], flags=re.IGNORECASE)
            if first
            else match[1]
        )
        return f"{said}{last[:1]}."

    return named.sub(cut, text)
