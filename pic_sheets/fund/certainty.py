"""What a workbook says for certain of a project or a meeting, whatever cells could not be read: no rule speaks of the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from pic_sheets.columns import has
from pic_sheets.fund.ceilings import rules_day
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.proxies import proxies_in_excess, proxy_fault
from pic_sheets.fund.repeated_decisions import repeated_decisions
from pic_sheets.sheets.attendance import Attendance
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import Member
from pic_sheets.sheets.payments import Nature
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.rules import Rule


@dataclass(frozen=True)
class Certainty:
    """What is certain in a fund, each answer about one project's code, or about one meeting.

    A row whose project could not be read may be about any project: what it could change is not certain. The same goes
    for a row of attendance whose meeting could not be read.
    """

    fund: Fund

    @cached_property
    def _strays(self) -> tuple[Decision, ...]:
        return tuple(decision for decision in self.fund.decisions if not decision.project)

    @cached_property
    def _no_stray_report(self) -> bool:
        return all(report.project for report in self.fund.reports)

    @cached_property
    def _no_stray_refund(self) -> bool:
        return all(payment.project or payment.nature not in {"", Nature.REFUND} for payment in self.fund.payments)

    def decision(self, project: str) -> bool:
        """Whether the project's last decision, or that there is none, is certain: of two final ones, none is."""
        if project not in self._decided:
            self._decided[project] = self._is_decided(project)
        return self._decided[project]

    @cached_property
    def _decided(self) -> dict[str, bool]:
        return {}

    def _is_decided(self, project: str) -> bool:
        rows = self.fund.decisions_on.get(project, ())
        if not project or not self.fund.reads("Décisions") or not all(has(row, "verdict") for row in rows):
            return False
        if len(rows) > 1 and (
            not all(self.fund.day_of(row.meeting) for row in rows) or any(repeated_decisions(self.fund, project))
        ):
            return False
        return not self._strays or (bool(rows) and rows[-1].verdict != Verdict.ADJOURNMENT)

    def grant(self, project: str) -> bool:
        """Whether the project is granted money, for certain, with a positive amount that could be read."""
        last = last_decision(self.fund, project)
        return (
            self.decision(project)
            and last is not None
            and last.grants
            and has(last, "granted")
            and last.granted is not None
            and last.granted > 0
        )

    def amount(self, project: str) -> bool:
        """Whether the project's decision is certain, and its amount too when it grants money."""
        last = last_decision(self.fund, project)
        return self.decision(project) and (last is None or not last.grants or self.grant(project))

    def report(self, project: str) -> bool:
        """Whether the project's report, with the day it came, or that there is none, is certain."""
        found = self.fund.report.get(project)
        if not project or not self.fund.reads("Bilans"):
            return False
        return self._no_stray_report if found is None else has(found, "received_on")

    def payments(self, project: str) -> bool:
        """Whether all that was paid for the project and given back is certain, with its days."""
        rows = self.fund.payments_of.get(project, ())
        return (
            bool(project)
            and self.fund.reads("Versements")
            and self._no_stray_refund
            and all(has(row, "nature", "day", "amount") for row in rows)
        )

    def rules_day(self, project: Project) -> date | None:
        """The day whose rules the project answers to, None when its meeting or the day of it could not be read."""
        last = last_decision(self.fund, project.code)
        if last is None and not project.meeting and project.reads("meeting"):
            return project.filed_on  # no meeting yet
        meeting = last.meeting if last else project.meeting
        return rules_day(self.fund, project) if self.fund.day_of(meeting) else None

    def holder(self, holder: str) -> bool:
        """Whether each of the holder's projects is certain: when it was filed, whether it was withdrawn, its decision."""
        return holder not in self._uncertain_holders

    @cached_property
    def _uncertain_holders(self) -> frozenset[str]:
        return frozenset(
            holder
            for holder, projects in self.fund.projects_of.items()
            if not all(
                has(project, "code", "filed_on") and project.reads("withdrawn_on") and self.amount(project.code)
                for project in projects
            )
        )

    @cached_property
    def committee(self) -> bool:
        """Whether who is a member, with which voice and for how long, is certain for every one of them."""
        members = self.fund.members
        return (
            self.fund.reads("Membres")
            and len(self.fund.member) == len(members)
            and all(has(member, "voice") and member.reads("since", "until") for member in members)
        )

    @cached_property
    def _no_stray_attendance(self) -> bool:
        return all(row.meeting for row in self.fund.attendance)

    def seat(self, meeting: Meeting, row: Attendance) -> Member | None:
        """The member of a row of attendance, once it is certain who it is and that their term can be compared with the day."""
        member = self.fund.member.get(row.member)
        is_known = has(row, "member", "presence") and has(meeting, "day") and has(member, "voice")
        return member if is_known and member is not None and member.reads("since", "until") else None

    def proxy(self, meeting: Meeting, row: Attendance) -> bool:
        """Whether who gives a proxy, to whom, and whether that one was there, is certain."""
        rows = self.fund.attendance_at.get(meeting.code, ())
        holder = self.fund.member.get(row.proxy)
        return (
            self._no_stray_attendance
            and self.seat(meeting, row) is not None
            and row.reads("proxy")
            and (not row.proxy or has(holder, "voice"))
            and all(has(other, "member", "presence") for other in rows)
        )

    def attendance(self, meeting: Meeting) -> bool:
        """Whether the votes of a meeting can be counted, so that no rule counts upon a fault that is told already.

        Nothing is certain of a meeting that nobody noted, nor when one row could not be read, stands twice, seats a
        member out of term, or bears a proxy that cannot stand or is one too many.
        """
        return self._attendance.get(meeting.code, False)

    @cached_property
    def _attendance(self) -> Mapping[str, bool]:
        is_read = self.fund.reads("Présences", "Membres") and self._no_stray_attendance
        return {code: is_read and self._counts(meeting) for code, meeting in self.fund.meeting.items()}

    def _counts(self, meeting: Meeting) -> bool:
        rows = self.fund.attendance_at.get(meeting.code, ())
        return (
            bool(rows)
            and has(meeting, "code", "day")
            and len({row.member for row in rows}) == len(rows)
            and all(self._counts_rightly(meeting, row) for row in rows)
            and not proxies_in_excess(self.fund, meeting)
        )

    def ballot(self, decision: Decision) -> bool:
        """Whether the votes of a decision can be compared with those who could vote, its recusals being read."""
        meeting = self.fund.meeting.get(decision.meeting)
        return (
            meeting is not None
            and has(decision, "meeting")
            and decision.reads("project", "recusals")
            and self.attendance(meeting)
        )

    def _counts_rightly(self, meeting: Meeting, row: Attendance) -> bool:
        if not has(row, "member", "presence") or not row.reads("proxy") or proxy_fault(self.fund, meeting, row):
            return False
        if not row.counts:
            return True
        member = self.seat(meeting, row)
        return member is not None and meeting.day is not None and member.sits_on(meeting.day)


@lru_cache(maxsize=1)
def certainty(fund: Fund) -> Certainty:
    """What is certain in a fund, worked out once for all the rules that ask."""
    return Certainty(fund)


def with_certain_rules(fund: Fund) -> Fund:
    """The fund without the rules that a row which could not be read may have replaced.

    A row without a day may hold on any day: its parameter is left out. A row without a parameter may be of any
    parameter that has no row of the same day: from that day on, those are unknown until their next row.
    """
    undated = {rule.parameter for rule in fund.rules if rule.since is None}
    dated = [rule for rule in fund.rules if rule.parameter and rule.parameter not in undated]
    days = {parameter: {rule.since for rule in dated if rule.parameter == parameter} for parameter in _names(dated)}
    nameless = {rule.since for rule in fund.rules if not rule.parameter and rule.since is not None}
    unknown = [
        Rule(parameter=parameter, since=since, value=None, source="")
        for since in sorted(nameless)
        for parameter, known in days.items()
        if since not in known
    ]
    return replace(fund, rules=(*dated, *unknown))


def _names(rules: list[Rule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule.parameter for rule in rules))
