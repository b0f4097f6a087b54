"""Who writes: the association, as letterheads, footers and signatures show it."""

import re
from collections.abc import Iterable
from typing import Any

from pic_sheets.documents._subjects import association_of
from pic_sheets.documents._wording import signing_title
from pic_sheets.fund.fund import Fund
from pic_sheets.texts import NBSP, listed


def association_fields(fund: Fund) -> dict[str, Any]:
    """Who writes; `identite` and `contacts` are ready for a footer, without what is blank."""
    it = association_of(fund)
    town, phone = f"{it.postcode} {it.town}".strip(), it.phone.replace(" ", NBSP)
    identity = [
        f"{it.name} ({it.acronym})" if it.acronym else it.name,
        f"SIRET{NBSP}{grouped_siret(it.siret)}" if it.siret else "",
        f"RNA{NBSP}{it.rna}" if it.rna else "",
    ]
    contacts = [", ".join(part for part in (it.address, town) if part), phone, it.email]
    return {
        "nom": it.name,
        "sigle": it.acronym,
        "adresse": it.address,
        "code_postal": it.postcode,
        "commune": it.town,
        "ville": town,
        "telephone": phone,
        "courriel": it.email,
        "siret": grouped_siret(it.siret),
        "rna": it.rna,
        "representant": it.signatory,
        "qualite": it.signatory_title,
        "signature": signing_title(it.signatory_title),
        "exercice": it.year if it.year is not None else "",
        "identite": _joined(identity),
        "contacts": _joined(contacts),
        "joindre": listed(
            [part for part in (f"au {phone}" if phone else "", f"à l’adresse {it.email}" if it.email else "") if part],
            last="ou",
        ),
    }


def _joined(parts: Iterable[str]) -> str:
    return f"{NBSP}· ".join(part for part in parts if part)


def grouped_siret(siret: str) -> str:
    """A SIRET as it is read aloud: 999 962 012 00012."""
    bare = re.sub(r"\s", "", siret)
    return NBSP.join((bare[:3], bare[3:6], bare[6:9], bare[9:])) if len(bare) == 14 else siret  # noqa: PLR2004
