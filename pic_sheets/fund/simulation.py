"""What would be left of the envelope if the committee accepted its agenda, project by project in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.columns import has
from pic_sheets.fund.ceilings import Ceiling, lowest
from pic_sheets.fund.certainty import Certainty, certainty, with_certain_rules
from pic_sheets.fund.decisions import granted
from pic_sheets.fund.envelope_left import left_now
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.remarks import Remark, agenda_ceilings, remarks
from pic_sheets.fund.stakes import Stake, Standing, stakes
from pic_sheets.fund.swapped_headings import without_swapped_columns
from pic_sheets.money import total
from pic_sheets.sheets.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Step:
    """What a project takes, in euros, and what is left of the fund's envelope before and after it.

    `meeting_left` is what is left after it of the meeting's own envelope, None when it has none.
    """

    taken: Decimal
    before: Decimal
    after: Decimal
    meeting_left: Decimal | None


@dataclass(frozen=True, slots=True)
class Line:
    """A project of the agenda: the ceilings that apply, what the rules say, its step as asked and within the ceilings.

    What is left to its holder in the year is one of the ceilings, once the projects above it have taken theirs.
    """

    stake: Stake
    ceilings: tuple[Ceiling, ...]
    remarks: tuple[Remark, ...]
    asked: Step
    within: Step

    @property
    def limit(self) -> Ceiling | None:
        """The lowest of its ceilings while it is to decide; a decided project has none any more."""
        return None if self.stake.is_decided else lowest(self.ceilings)


@dataclass(frozen=True, slots=True)
class Simulation:
    """A meeting's agenda played on what is left, in euros.

    `left` is what is left now; `opening` what the first project finds, before what was decided already of this agenda.
    `meeting_opening` is that of the meeting's own envelope.
    """

    meeting: Meeting
    left: Decimal
    opening: Decimal
    meeting_opening: Decimal | None
    lines: tuple[Line, ...]

    @property
    def asked(self) -> Decimal:
        """What the whole agenda takes as asked."""
        return total(line.asked.taken for line in self.lines)

    @property
    def within(self) -> Decimal:
        """What the whole agenda takes within the ceilings."""
        return total(line.within.taken for line in self.lines)

    @property
    def meeting_left(self) -> tuple[Decimal | None, Decimal | None]:
        """What is left of the meeting's own envelope in the end, as asked and within the ceilings."""
        if not self.lines:
            return self.meeting_opening, self.meeting_opening
        return self.lines[-1].asked.meeting_left, self.lines[-1].within.meeting_left


@dataclass(frozen=True, slots=True)
class _Purse:
    """What is left of the fund's envelope and of the meeting's."""

    left: Decimal
    meeting_left: Decimal | None

    def step(self, taken: Decimal, aid: Decimal) -> Step:
        """What taking so much leaves; the meeting's envelope loses the whole aid."""
        rest = None if self.meeting_left is None else self.meeting_left - aid
        return Step(taken, self.left, self.left - taken, rest)


def simulation(fund: Fund, meeting: Meeting) -> Simulation:
    """The simulation of a meeting: a project that is decided counts for what was decided, any other for what it asks."""
    certain = certainty(without_swapped_columns(with_certain_rules(fund)))
    found = stakes(certain.fund, meeting)
    left = left_now(fund)
    opening = left + total(stake.taken for stake in found if stake.is_decided)
    purse = _Purse(opening, _meeting_opening(fund, meeting, found))
    return Simulation(meeting, left, opening, purse.meeting_left, _lines(certain, meeting, found, purse))


def _meeting_opening(fund: Fund, meeting: Meeting, found: Iterable[Stake]) -> Decimal | None:
    """The meeting's envelope, less what it granted to projects that are not in the sheet Projets."""
    if not has(meeting, "envelope") or meeting.envelope is None:
        return None
    listed = {stake.project.code for stake in found}
    once = {row.project: row for row in fund.decisions_at.get(meeting.code, ()) if row.grants}
    return meeting.envelope - total(row.granted for code, row in once.items() if code not in listed)


def _lines(certain: Certainty, meeting: Meeting, found: tuple[Stake, ...], purse: _Purse) -> tuple[Line, ...]:
    asked, within, lines = purse, purse, list[Line]()
    for stake in found:
        line = _line(certain, meeting, (found, lines), stake, (asked, within))
        asked, within = (_Purse(step.after, step.meeting_left) for step in (line.asked, line.within))
        lines.append(line)
    return tuple(lines)


def _line(
    certain: Certainty,
    meeting: Meeting,
    around: tuple[tuple[Stake, ...], list[Line]],
    stake: Stake,
    purses: tuple[_Purse, _Purse],
) -> Line:
    """The line of a project; `around` is the whole agenda and the lines made before."""
    day = certain.fund.day_of(meeting.code)
    found, lines = around
    earlier = [line for line in lines if line.stake.project.holder == stake.project.holder]
    had = _had(certain, found, stake)
    waiting = [line for line in earlier if not (stake.is_decided or line.stake.is_decided)]
    as_asked = None if had is None else had + total(line.asked.taken for line in waiting)
    as_allowed = None if had is None else had + total(line.within.taken for line in waiting)
    said = remarks(certain, stake, day, agenda_ceilings(certain, stake, day, as_asked), as_asked)
    ceilings = agenda_ceilings(certain, stake, day, as_allowed)
    limit = lowest(ceilings)
    allowed = stake.aid if limit is None or stake.is_decided else min(stake.aid, limit.amount)
    taken = stake.taken if stake.is_decided else allowed
    return Line(stake, ceilings, said, purses[0].step(stake.taken, stake.aid), purses[1].step(taken, allowed))


def _had(certain: Certainty, found: tuple[Stake, ...], stake: Stake) -> Decimal | None:
    """What the project's holder was granted in the year before it, in euros; None when that is not certain.

    All that is granted comes before a project to decide; a decided one comes before those decided under it.
    """
    holder = stake.project.holder
    if not holder or not certain.holder(holder):
        return None
    projects = certain.fund.projects_of.get(holder, ())
    had = total(granted(certain.fund, project.code) for project in projects if project.withdrawn_on is None)
    if not stake.is_decided:
        return had
    under = found[next(rank for rank, other in enumerate(found) if other is stake) :]
    return had - total(
        other.aid for other in under if other.standing == Standing.DECIDED and other.project.holder == holder
    )
