"""Who on the committee is linked to a holder, by what the workbook says of both: a clue for the committee, never a proof.

No published text of a PIC fund says what makes a link (usage). A name alone may be a namesake's, an address a whole
block's: what settles a link is the committee, by a recusal.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.spellings import person, street, town
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import Member
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import folded


class Tie(StrEnum):
    """What a member and a holder have in common."""

    NAME = "même nom"
    EMAIL = "même courriel"
    ADDRESS = "même adresse"
    ACCOUNT = "titulaire du compte"


@dataclass(frozen=True, slots=True)
class Link:
    """A member and all that ties them to one holder, in the order of Tie; never without a tie."""

    member: Member
    ties: tuple[Tie, ...]

    @property
    def is_certain(self) -> bool:
        """Whether it cannot be a namesake or a neighbour: one e-mail, or one name at one address."""
        names = {Tie.NAME, Tie.ACCOUNT}
        return Tie.EMAIL in self.ties or (Tie.ADDRESS in self.ties and not names.isdisjoint(self.ties))


def linked_members(fund: Fund, holder: Holder) -> tuple[Link, ...]:
    """The members linked to a holder, voting or not, in term or not, in the order of the sheet.

    A cell that could not be read ties nobody.
    """
    marks = _marks(fund)
    ties: defaultdict[str, set[Tie]] = defaultdict(set)
    for tie, text in _holder_marks(holder):
        for member in marks.get((_MARKED_BY[tie], text), ()):
            ties[member.code].add(tie)
    home = _home(holder)
    for member, theirs in _homes(fund).get(home.street, ()) if home else ():
        if home and home.is_in_the_town_of(theirs):
            ties[member.code].add(Tie.ADDRESS)
    return tuple(
        Link(member, tuple(tie for tie in Tie if tie in ties[code]))
        for code, member in fund.member.items()
        if code in ties
    )


def linked_voters(fund: Fund, meeting: Meeting, project: Project) -> tuple[Link, ...]:
    """The members who could vote at a meeting and are linked to the holder of a project: whom to ask before it is held.

    None for a meeting without a day, or for a project whose holder is not known.
    """
    voting = {member.code for member in fund.voting_on(meeting.day)}
    return tuple(link for link in links(fund, project.code) if link.member.code in voting)


def links(fund: Fund, project: str) -> tuple[Link, ...]:
    """The members linked to the holder of a project, by its code; none when the holder is not known."""
    found = fund.project.get(project)
    return _links(fund).get(found.holder, ()) if found is not None and has(found, "holder") else ()


@lru_cache(maxsize=1)
def _links(fund: Fund) -> Mapping[str, tuple[Link, ...]]:
    """Holder code → the members linked to them, worked out once for all that ask; few holders have any."""
    found = ((code, linked_members(fund, holder)) for code, holder in fund.holder.items())
    return {code: linked for code, linked in found if linked}


#: What a tie compares with a mark of the holder: a mark of the member.
_MARKED_BY = {Tie.NAME: Tie.NAME, Tie.ACCOUNT: Tie.NAME, Tie.EMAIL: Tie.EMAIL}


def _holder_marks(holder: Holder) -> Iterator[tuple[Tie, str]]:
    """What tells the people behind a holder; "" tells nobody."""
    if has(holder, "first_name", "last_name"):
        yield Tie.NAME, person(holder.first_name, holder.last_name)
    if has(holder, "type", "name") and holder.type == HolderType.RESIDENT:
        yield Tie.NAME, person(holder.name)
    if has(holder, "email"):
        yield Tie.EMAIL, folded(holder.email)
    if has(holder, "account_owner"):
        yield Tie.ACCOUNT, person(holder.account_owner)


@lru_cache(maxsize=1)
def _marks(fund: Fund) -> Mapping[tuple[Tie, str], tuple[Member, ...]]:
    """What tells a member → the members it tells, worked out once for all the holders."""
    found: defaultdict[tuple[Tie, str], list[Member]] = defaultdict(list)
    for member in fund.member.values():
        if has(member, "first_name", "last_name"):
            found[Tie.NAME, person(member.first_name, member.last_name)].append(member)
        if has(member, "email"):
            found[Tie.EMAIL, folded(member.email)].append(member)
    return {mark: tuple(members) for mark, members in found.items() if mark[1]}


@dataclass(frozen=True, slots=True)
class _Home:
    """A postal address, compared: the number and the street, and what tells the town."""

    street: str
    postcode: str
    town: str

    def is_in_the_town_of(self, other: "_Home") -> bool:
        """Whether both are in one town: by its name where both say it, since towns may share a postcode."""
        if self.town and other.town:
            return self.town == other.town
        return bool(self.postcode) and self.postcode == other.postcode


def _home(record: Holder | Member) -> _Home | None:
    """Where a holder or a member is; None for an address that no number begins, which may be a whole street's."""
    if not has(record, "address"):
        return None
    found = street(record.address)
    if not found[:1].isdigit():
        return None
    postcode = record.postcode if record.reads("postcode") else ""
    return _Home(found, postcode, town(record.town) if record.reads("town") else "")


@lru_cache(maxsize=1)
def _homes(fund: Fund) -> Mapping[str, tuple[tuple[Member, _Home], ...]]:
    """Street → the members who live there, each with their home."""
    found: defaultdict[str, list[tuple[Member, _Home]]] = defaultdict(list)
    for member in fund.member.values():
        home = _home(member)
        if home is not None:
            found[home.street].append((member, home))
    return {name: tuple(homes) for name, homes in found.items()}
