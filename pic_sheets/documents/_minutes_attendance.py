"""What the minutes say of who came: the members by college, the votes, the quorum, the rules of the day."""

from collections.abc import Iterator, Sequence
from typing import Any

from pic_sheets.documents._grants import percent
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.committee import Turnout, turnout
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.roll_call import Seat, roll_call
from pic_sheets.sheets.attendance import Presence
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import COLLEGES, Member
from pic_sheets.sheets.rules import Majority
from pic_sheets.tables import Percent
from pic_sheets.texts import NBSP, counted

#: How each presence is said, of men or of all, and of women alone; in this order.
_WORDS = {
    Presence.PRESENT.value: ("Présent", "Présente"),
    Presence.REPRESENTED.value: ("Représenté", "Représentée"),
    Presence.EXCUSED.value: ("Excusé", "Excusée"),
    Presence.ABSENT.value: ("Absent", "Absente"),
}
_UNTOLD = "Présence non précisée"
_NO_COLLEGE = "Collège non précisé"
_MAJORITIES = {
    Majority.SIMPLE.value: "majorité simple",
    Majority.ABSOLUTE.value: "majorité absolue",
    Majority.TWO_THIRDS.value: "majorité des deux tiers",
}


def attendance_fields(fund: Fund, meeting: Meeting) -> dict[str, Any]:
    """Who came, college by college; those who advise and those out of term stand apart. `notees` is whether anyone was noted."""
    is_noted = bool(fund.attendance_at.get(meeting.code))
    seats = roll_call(fund, meeting) if is_noted else ()
    in_term = [seat for seat in seats if seat.in_term]
    return {
        "notees": is_noted,
        "colleges": _colleges(fund, [seat for seat in in_term if seat.member.votes]),
        "consultatifs": _colleges(fund, [seat for seat in in_term if not seat.member.votes]),
        "hors_mandat": ", ".join(member_name(seat.member) for seat in seats if not seat.in_term),
        **{
            name: sum(seat.presence == presence for seat in in_term)
            for name, presence in zip(("presents", "representes", "excuses", "absents"), _WORDS, strict=True)
        },
        "voix": _votes_told(turnout(fund, meeting)) if is_noted else "",
        "quorum": _quorum_told(fund, meeting),
        "habitants": _residents_told(fund, meeting) if is_noted else "",
    }


def member_name(member: Member) -> str:
    """The member's civility and name; their code when no name could be read."""
    return f"{member.civility} {member.full_name}".strip() if member.full_name else member.code


def _colleges(fund: Fund, seats: Sequence[Seat]) -> list[dict[str, Any]]:
    """Each college with its members by presence, in the order of the colleges, one that is not in the list last."""
    known = [college for college in COLLEGES if any(seat.member.college == college for seat in seats)]
    others = dict.fromkeys(seat.member.college for seat in seats if seat.member.college not in known)
    return [
        {
            "nom": college or _NO_COLLEGE,
            "groupes": list(_groups(fund, [seat for seat in seats if seat.member.college == college])),
        }
        for college in (*known, *others)
    ]


def _groups(fund: Fund, seats: Sequence[Seat]) -> Iterator[dict[str, str]]:
    for presence in (*_WORDS, ""):
        found = [seat for seat in seats if seat.presence == presence]
        if found:
            names = [_seat_told(fund, seat) for seat in found]
            separator = f"{NBSP}; " if any(seat.proxy for seat in found) else ", "
            yield {"libelle": _presence_told(presence, found), "noms": separator.join(names)}


def _presence_told(presence: str, seats: Sequence[Seat]) -> str:
    """« Présents (5) »: agreed with those it speaks of, and counted when they are several."""
    if not presence:
        return _UNTOLD
    masculine, feminine = _WORDS[presence]
    word = feminine if all(seat.member.civility == "Madame" for seat in seats) else masculine
    return f"{word}s ({len(seats)})" if len(seats) > 1 else word


def _seat_told(fund: Fund, seat: Seat) -> str:
    """The member, and who votes for them; one who was present and gives a proxy left before the end."""
    name = member_name(seat.member)
    if seat.proxy not in fund.member:
        return name
    holder = member_name(fund.member[seat.proxy])
    return f"{name}, par {holder}" if seat.presence == Presence.REPRESENTED else f"{name} (pouvoir à {holder})"


def _votes_told(found: Turnout) -> str:
    """« 8 voix : 7 membres présents et 1 représenté, sur 9 membres à voix délibérative. »."""
    of = counted(len(found.voting), "membre à voix délibérative", "membres à voix délibérative")
    if not found.votes:
        return f"Aucune voix, sur {of}."
    present = counted(len(found.present), "membre présent", "membres présents") if found.present else ""
    represented = counted(len(found.represented), "représenté") if found.represented else ""
    came = " et ".join(part for part in (present, represented) if part)
    return f"{found.votes} voix{NBSP}: {came}, sur {of}."


def _quorum_told(fund: Fund, meeting: Meeting) -> str:
    """The votes needed, and whether they are there when the attendance says it for certain."""
    rules, found, certain = fund.rules_on(meeting.day), turnout(fund, meeting), certainty(fund)
    if found.needed is None:
        return "Le règlement ne fixe pas de quorum."
    is_share = isinstance(rules.quorum, Percent)
    share = f" ({percent(rules.quorum.ratio)} de {len(found.voting)})" if isinstance(rules.quorum, Percent) else ""
    needed = f"Le quorum est de {counted(found.needed, 'membre présent ou représenté', 'membres présents ou représentés')}{share}"
    if not certain.attendance(meeting) or (is_share and not certain.committee):
        return f"{needed}."
    return f"{needed}{NBSP}: il est atteint." if found.has_quorum else f"{needed}{NBSP}: il n’est pas atteint."


def _residents_told(fund: Fund, meeting: Meeting) -> str:
    sitting, least = turnout(fund, meeting).residents, fund.rules_on(meeting.day).least_residents
    told = counted(sitting, "habitant siège", "habitants siègent") if sitting else "Aucun habitant ne siège"
    return f"{told}." if least is None else f"{told}{NBSP}; le règlement en demande au moins {least}."


def rules_told(fund: Fund, meeting: Meeting) -> str:
    """By which majority the committee decides that day, and who settles a tie, in one line."""
    rules = fund.rules_on(meeting.day)
    if rules.majority not in _MAJORITIES:
        told = "Le règlement ne fixe pas de majorité"
    else:
        told = f"Les décisions sont prises à la {_MAJORITIES[rules.majority]} des suffrages exprimés"
    if rules.casting_vote is None:
        return f"{told}."
    tie = "la voix de la présidence est prépondérante" if rules.casting_vote else "personne n’a de voix prépondérante"
    return f"{told}{NBSP}; en cas d’égalité, {tie}."


def majority_told(majority: str) -> str:
    """« majorité simple », "" for one that is not known."""
    return _MAJORITIES.get(majority, "")
