"""What every decision letter says: who writes, to whom, about which project, after which meeting."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.columns import Record, filled
from pic_sheets.dates import days_after, format_date, weekday
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
    sentence,
    signing_title,
)
from pic_sheets.fund.envelope import project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.rules_in_force import rule_in_force
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.association import Association
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.rules import PARAMETERS
from pic_sheets.texts import NBSP, counted, listed


def letter_fields(fund: Fund, decision: Decision, today: date) -> dict[str, Any]:
    """The fields that all four letters share; what is blank in the workbook is "" or an empty list here."""
    project, holder, meeting = project_of(fund, decision), holder_of(fund, decision), meeting_of(fund, decision)
    funders = [funder for funder in fund.funders if project_part(funder) > ZERO]
    return {
        "association": association_fields(fund),
        "lieu_signature": _association(fund).signing_town,
        "date_lettre": format_date(today),
        "destinataire": list(recipient_lines(holder)),
        "porteur": _holder_fields(holder),
        "accord": {"e": address_of(holder.civility).e},
        "projet": _project_fields(fund, project),
        "demande": _amount_fields(project.requested),
        "seance": _meeting_fields(meeting),
        "vote": _vote_fields(decision),
        "financeurs": {
            "liste": funders_listed([funder.name for funder in funders]),
            "avec_region": any(funder.type == "Région" for funder in funders),
        },
        "motif": sentence(decision.ground),
        "reserves": [sentence(condition) for condition in _conditions(decision.reservations)],
        "prochaine_seance": _next_meeting_fields(fund, meeting, today),
    }


def _conditions(reservations: str) -> Iterator[str]:
    """The conditions typed in one cell, on lines of their own or between semicolons."""
    for line in reservations.splitlines():
        yield from (condition for condition in line.split(";") if condition.strip())


def project_of(fund: Fund, decision: Decision) -> Project:
    """The decision's project, a blank one when it is unknown (a draft may be asked for all the same)."""
    return fund.project.get(decision.project) or filled(Project, code=decision.project)


def holder_of(fund: Fund, decision: Decision) -> Holder:
    """The holder of the decision's project, a blank one when it is unknown."""
    return fund.holder.get(project_of(fund, decision).holder) or filled(Holder)


def meeting_of(fund: Fund, decision: Decision) -> Meeting:
    """The decision's meeting, a blank one when it is unknown."""
    return fund.meeting.get(decision.meeting) or filled(Meeting, code=decision.meeting)


def _association(fund: Fund) -> Association:
    return fund.association or filled(Association)


def association_fields(fund: Fund) -> dict[str, Any]:
    """Who writes; `identite` and `contacts` are ready for a footer, without what is blank."""
    it = _association(fund)
    town, phone = f"{it.postcode} {it.town}".strip(), it.phone.replace(" ", NBSP)
    identity = [
        f"{it.name} ({it.acronym})" if it.acronym else it.name,
        f"SIRET{NBSP}{_grouped(it.siret)}" if it.siret else "",
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
        "siret": _grouped(it.siret),
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


def _grouped(siret: str) -> str:
    """A SIRET as it is read aloud: 999 962 012 00012."""
    bare = re.sub(r"\s", "", siret)
    return NBSP.join((bare[:3], bare[3:6], bare[6:9], bare[9:])) if len(bare) == 14 else siret  # noqa: PLR2004


def _holder_fields(holder: Holder) -> dict[str, Any]:
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


def _project_fields(fund: Fund, project: Project) -> dict[str, Any]:
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


def period(start: date | None, end: date | None) -> str:
    """The days as a sentence says them, "" when either is unknown.

    >>> period(date(2025, 6, 21), date(2025, 6, 21)), period(date(2025, 4, 1), date(2025, 8, 31))
    ('le 21 juin 2025', 'du 1er avril au 31 août 2025')
    """
    if start is None or end is None:
        return ""
    if start == end:
        return f"le {format_date(start)}"
    first = format_date(start)
    if start.year == end.year:
        first = first.removesuffix(f" {start.year:04d}")
    return f"du {first} au {format_date(end)}"


def shown_day(day: date | None) -> str:
    """The day in words, "" when it is unknown."""
    return "" if day is None else format_date(day)


def _long_day(day: date | None) -> str:
    return "" if day is None else f"{weekday(day)} {format_date(day)}"


def _amount_fields(amount: Decimal | None) -> dict[str, Any]:
    if amount is None:
        return {"montant": "", "en_lettres": ""}
    return {"montant": format_amount(amount), "en_lettres": amount_in_letters(amount)}


def _meeting_fields(meeting: Meeting) -> dict[str, Any]:
    return {
        "code": meeting.code,
        "date": shown_day(meeting.day),
        "date_longue": _long_day(meeting.day),
        "lieu": meeting.venue,
    }


def _vote_fields(decision: Decision) -> dict[str, Any]:
    votes = (decision.votes_for, decision.votes_against, decision.abstentions)
    known = any(count is not None for count in votes)
    for_, against, abstentions = (count or 0 for count in votes)
    return {
        "connu": known,
        "unanime": for_ > 0 and not against and not abstentions,
        "phrase": f"{for_} voix pour, {against} voix contre et {counted(abstentions, 'abstention')}" if known else "",
        "pour": for_,
        "contre": against,
        "abstentions": abstentions,
    }


def next_meeting(fund: Fund, after: date | None, today: date) -> Meeting | None:
    """The first meeting after both days for which a file may still be lodged; None when none is planned."""
    later = [meeting for meeting in fund.meetings if meeting.day and meeting.day > max(after or today, today)]
    for meeting in sorted(later, key=lambda meeting: meeting.day or date.max):
        deadline = filing_deadline(fund, meeting)
        if deadline is None or deadline >= today:
            return meeting
    return None


def filing_deadline(fund: Fund, meeting: Meeting) -> date | None:
    """The last day to lodge a file for a meeting, None when the fund sets no delay."""
    delay = fund.rules_on(meeting.day).filing_days
    return None if delay is None or meeting.day is None else days_after(meeting.day, -delay)


def _next_meeting_fields(fund: Fund, meeting: Meeting, today: date) -> dict[str, Any]:
    found = next_meeting(fund, meeting.day, today)
    rules = fund.rules_on(found.day if found else meeting.day)
    hour = found.hour if found else None
    return {
        "date": _long_day(found.day) if found else "",
        "heure": "" if hour is None else f"{hour.hour}{NBSP}h{f'{NBSP}{hour.minute:02}' if hour.minute else ''}",
        "lieu": found.venue if found else "",
        "depot_avant": shown_day(filing_deadline(fund, found)) if found else "",
        "presence_obligatoire": bool(rules.holder_must_attend),
    }


def rows_behind(fund: Fund, decision: Decision) -> frozenset[tuple[str, int]]:
    """The (sheet, row) of every record that a letter uses, so that one touched by a blocking issue gives no letter."""
    return frozenset(
        (record.place.sheet, row)
        for record in _records_behind(fund, decision)
        for row in _rows(record)
        if record.place.row
    )


def _rows(record: Record) -> Iterator[int]:
    """The rows a record stands on: its own, or one a field where a sheet has one parameter a row."""
    yield record.place.row
    yield from record.place.rows.values()


def _records_behind(fund: Fund, decision: Decision) -> Iterator[Record]:
    project = project_of(fund, decision)
    meeting = meeting_of(fund, decision)
    yield decision
    yield project
    yield holder_of(fund, decision)
    yield meeting
    yield _association(fund)
    yield from fund.funders
    yield from (found for found in (fund.district.get(project.district), fund.theme.get(project.theme)) if found)
    for parameter in PARAMETERS:
        rule = rule_in_force(fund.rules, parameter, meeting.day) if meeting.day else None
        if rule is not None:
            yield rule
