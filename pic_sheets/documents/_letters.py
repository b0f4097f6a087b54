"""What every letter to a holder says: who writes, to whom, about which project, around which meeting."""

from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.dates import format_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._days import period, shown_day
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._meetings import meeting_fields, next_meeting_fields
from pic_sheets.documents._subjects import association_of, holder_of, meeting_of, project_of
from pic_sheets.documents._wording import (
    address_of,
    amount_in_letters,
    apostrophised,
    circle,
    funders_listed,
    inner,
    on_behalf,
    person,
    recipient_lines,
)
from pic_sheets.fund.envelope import project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.sheets.projects import Project


def letter_fields(fund: Fund, occasion: Occasion[Any], today: date) -> dict[str, Any]:
    """The fields that all letters to a holder share; what is blank in the workbook is "" or an empty list here.

    `numero` is the letter's number in the register, which gives it once all else is known.
    """
    project, holder = project_of(fund, occasion.project), holder_of(fund, occasion.project)
    meeting = meeting_of(fund, occasion.meeting)
    funders = [funder for funder in fund.funders if project_part(funder) > ZERO]
    return {
        "numero": "",
        "association": association_fields(fund),
        "lieu_signature": association_of(fund).signing_town,
        "date_lettre": format_date(today),
        "destinataire": list(recipient_lines(holder)),
        "porteur": holder_fields(holder),
        "accord": {"e": address_of(holder.civility).e},
        "projet": project_fields(fund, project),
        "demande": amount_fields(project.requested),
        "seance": meeting_fields(meeting),
        "financeurs": {
            "liste": funders_listed([funder.name for funder in funders]),
            "avec_region": any(funder.type == "Région" for funder in funders),
        },
        "prochaine_seance": next_meeting_fields(fund, meeting, today),
    }


def holder_fields(holder: Holder) -> dict[str, Any]:
    """The holder, and how to address them."""
    address = address_of(holder.civility)
    return {
        "nom": holder.name,
        "type": holder.type,
        "est_association": holder.type == HolderType.ASSOCIATION,
        "est_collectif": holder.type == HolderType.RESIDENTS,
        "est_habitant": holder.type == HolderType.RESIDENT,
        "civilite": holder.civility,
        "appel": address.call,
        "formule": address.formula,
        "referent": person(holder),
        "au_nom": on_behalf(holder),
        "groupe": circle(holder),
        "adresse": holder.address,
        "code_postal": holder.postcode,
        "commune": holder.town,
    }


def project_fields(fund: Fund, project: Project) -> dict[str, Any]:
    """The project as a letter names it."""
    district, theme = fund.district.get(project.district), fund.theme.get(project.theme)
    return {
        "code": project.code,
        "titre": inner(apostrophised(project.title)),
        "debut": shown_day(project.start),
        "fin": shown_day(project.end),
        "periode": period(project.start, project.end),
        "lieu": project.venue,
        "quartier": district.name if district else "",
        "thematique": theme.name if theme else "",
        "cout": "" if project.cost is None else format_amount(project.cost),
    }


def amount_fields(amount: Decimal | None) -> dict[str, Any]:
    """The amount in figures and in words, both "" when it is unknown."""
    if amount is None:
        return {"montant": "", "en_lettres": ""}
    return {"montant": format_amount(amount), "en_lettres": amount_in_letters(amount)}
