"""Who gives the subsidy of an account, and on which line of the Cerfa it stands."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from pic_sheets.fund.cerfa_lines import (
    AIDED_JOBS,
    DEPARTMENT,
    EUROPE,
    GROUPED_TOWNS,
    PRIVATE_AID,
    PUBLIC_BODIES,
    REGION,
    SOCIAL_BODIES,
    STATE,
    TO_SPECIFY,
    TOWN,
)
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total
from pic_sheets.sheets.accounts import AccountLine
from pic_sheets.sheets.funders import Funder
from pic_sheets.texts import folded

#: A funder's type, folded → its sub-line.
_BY_TYPE = {
    "etat": STATE, "region": REGION, "departement": DEPARTMENT, "epci": GROUPED_TOWNS, "commune": TOWN,
}  # fmt: skip
#: A word of a name or of a label, folded → its sub-line; the first that is found counts.
_BY_WORD: Mapping[str, str] = {
    "etat": STATE, "prefecture": STATE, "anct": STATE, "region": REGION, "departement": DEPARTMENT, "metropole": GROUPED_TOWNS,
    "agglomeration": GROUPED_TOWNS, "intercommunalite": GROUPED_TOWNS, "ville": TOWN, "commune": TOWN, "mairie": TOWN,
    "caf": SOCIAL_BODIES, "cpam": SOCIAL_BODIES, "msa": SOCIAL_BODIES, "carsat": SOCIAL_BODIES, "fse": EUROPE, "feder": EUROPE,
    "europeen": EUROPE, "europeens": EUROPE, "asp": AIDED_JOBS, "fondation": PRIVATE_AID, "mecenat": PRIVATE_AID,
    "entreprise": PRIVATE_AID, "etablissement": PUBLIC_BODIES,
}  # fmt: skip


def given_by(fund: Fund, line: AccountLine) -> Sequence[tuple[str, str, Decimal]]:
    """(sub-line, funder's name, planned amount) of each part of a line of subsidies, adding up to it.

    A funder is known by its account; of several with one account, by its name in the label, else each has what was asked
    from it, or notified by it, when that makes the line. Without a funder, the words of the label tell.
    """
    planned = line.planned or Decimal(0)
    candidates = [funder for funder in fund.funders if funder.account and funder.account == line.account]
    named = [
        funder for funder in (candidates or fund.funders) if funder.name and folded(funder.name) in folded(line.label)
    ]
    if len(candidates) == 1 or len(named) == 1:
        [funder] = candidates if len(candidates) == 1 else named
        return [(sub_line(funder), funder.name, planned)]
    for amounts in ([funder.requested for funder in candidates], [funder.notified for funder in candidates]):
        if candidates and total(amounts) == planned:
            return [
                (sub_line(funder), funder.name, amount or Decimal(0))
                for funder, amount in zip(candidates, amounts, strict=True)
            ]
    return [(_told_by(line.label), "", planned)]


def sub_line(funder: Funder) -> str:
    """The sub-line of a funder: its type's, else what its name tells."""
    return _BY_TYPE.get(folded(funder.type)) or _told_by(funder.name)


def _told_by(text: str) -> str:
    words = folded(text).replace("'", " ").replace("-", " ").split()
    return next((_BY_WORD[word] for word in words if word in _BY_WORD), TO_SPECIFY)
