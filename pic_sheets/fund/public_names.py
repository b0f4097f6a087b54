"""How what is published calls a holder: a resident is never named."""

from pic_sheets.sheets.holders import Holder, HolderType

_RESIDENTS = {"Madame": "Une habitante", "Monsieur": "Un habitant"}


def public_name(holder: Holder | None) -> str:
    """The name of an association or of a collective, what a resident is, "" when the holder is not known."""
    if holder is None:
        return ""
    return _RESIDENTS.get(holder.civility, "Habitant") if holder.type == HolderType.RESIDENT else holder.name
