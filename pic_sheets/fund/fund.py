"""A fund's year: every record of its workbook, and the ways to go from one to another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import TypeVar

from pic_sheets.columns import Record
from pic_sheets.fund.rules_in_force import rules_on
from pic_sheets.reading.reader import Reading
from pic_sheets.sheets.accounts import AccountLine
from pic_sheets.sheets.association import Association
from pic_sheets.sheets.attendance import Attendance
from pic_sheets.sheets.budgets import BudgetLine
from pic_sheets.sheets.communication import Announcement
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.districts import District
from pic_sheets.sheets.funders import Funder
from pic_sheets.sheets.holders import Holder
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.members import Member
from pic_sheets.sheets.payments import Payment
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.receipts import Receipt
from pic_sheets.sheets.reports import Report
from pic_sheets.sheets.rules import Parameters, Rule
from pic_sheets.sheets.support import Support
from pic_sheets.sheets.themes import Theme

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Fund:
    """The records, in the order of their rows; references are codes. `unread` names the sheets that could not be read.

    A fund is equal to itself alone, so that what is worked out from one can be kept for it.
    """

    association: Association | None = None
    rules: tuple[Rule, ...] = ()
    funders: tuple[Funder, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    districts: tuple[District, ...] = ()
    themes: tuple[Theme, ...] = ()
    holders: tuple[Holder, ...] = ()
    projects: tuple[Project, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    members: tuple[Member, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    decisions: tuple[Decision, ...] = ()
    payments: tuple[Payment, ...] = ()
    reports: tuple[Report, ...] = ()
    account_lines: tuple[AccountLine, ...] = ()
    supports: tuple[Support, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def year(self) -> int | None:
        """The fund's year, None when the sheet Association does not say it."""
        return self.association.year if self.association else None

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record of every sheet."""
        values = [getattr(self, item.name) for item in fields(self)]
        groups = [value if isinstance(value, tuple) else (value,) for value in values]
        return tuple(record for group in groups for record in group if isinstance(record, Record))

    @cached_property
    def holder(self) -> Mapping[str, Holder]:
        """Holder code → holder."""
        return _by_code(self.holders)

    @cached_property
    def project(self) -> Mapping[str, Project]:
        """Project code → project."""
        return _by_code(self.projects)

    @cached_property
    def theme(self) -> Mapping[str, Theme]:
        """Theme code → theme."""
        return _by_code(self.themes)

    @cached_property
    def district(self) -> Mapping[str, District]:
        """District code → district."""
        return _by_code(self.districts)

    @cached_property
    def funder(self) -> Mapping[str, Funder]:
        """Funder code → funder."""
        return _by_code(self.funders)

    @cached_property
    def member(self) -> Mapping[str, Member]:
        """Member code → member."""
        return _by_code(self.members)

    @cached_property
    def meeting(self) -> Mapping[str, Meeting]:
        """Meeting code → meeting."""
        return _by_code(self.meetings)

    @cached_property
    def report(self) -> Mapping[str, Report]:
        """Project code → its report."""
        return {report.project: report for report in reversed(self.reports) if report.project}

    @cached_property
    def decisions_on(self) -> Mapping[str, tuple[Decision, ...]]:
        """Project code → its decisions, from the first meeting to the last."""
        dated = sorted(self.decisions, key=lambda decision: self.day_of(decision.meeting) or date.max)
        return _grouped(dated, "project")

    @cached_property
    def decisions_at(self) -> Mapping[str, tuple[Decision, ...]]:
        """Meeting code → the decisions taken there, in the order of their rows."""
        return _grouped(self.decisions, "meeting")

    @cached_property
    def attendance_at(self) -> Mapping[str, tuple[Attendance, ...]]:
        """Meeting code → who attended."""
        return _grouped(self.attendance, "meeting")

    @cached_property
    def payments_of(self) -> Mapping[str, tuple[Payment, ...]]:
        """Project code → its payments and refunds, from the first to the last."""
        return _grouped(sorted(self.payments, key=lambda payment: payment.day or date.max), "project")

    @cached_property
    def budget_of(self) -> Mapping[str, tuple[BudgetLine, ...]]:
        """Project code → the lines of its budget."""
        return _grouped(self.budget_lines, "project")

    @cached_property
    def listed_projects(self) -> tuple[Project, ...]:
        """The rows of the sheet Projets, without the second row of a code."""
        return tuple(project for project in self.projects if not project.code or self.project[project.code] is project)

    @cached_property
    def projects_of(self) -> Mapping[str, tuple[Project, ...]]:
        """Holder code → their projects, from the first filed to the last; of two rows with one code, the first."""
        return _grouped(sorted(self.listed_projects, key=lambda project: project.filed_on or date.max), "holder")

    @cached_property
    def live_projects_of(self) -> Mapping[str, tuple[Project, ...]]:
        """Holder code → their projects that count, from the first filed: neither withdrawn nor refused."""
        return {holder: tuple(filter(self._is_live, projects)) for holder, projects in self.projects_of.items()}

    def _is_live(self, project: Project) -> bool:
        decisions = self.decisions_on.get(project.code, ())
        return project.withdrawn_on is None and not (decisions and decisions[-1].verdict == Verdict.REFUSAL)

    @cached_property
    def rank_of(self) -> Mapping[Project, int]:
        """Project that counts → its rank among its holder's, 1 for the first; of two rows with the same values, the first."""
        ranked = [(project, rank) for live in self.live_projects_of.values() for rank, project in enumerate(live, 1)]
        return dict(reversed(ranked))

    def day_of(self, meeting: str) -> date | None:
        """The day of a meeting, None when the meeting or its day is unknown, or too unlikely to build upon."""
        found = self.meeting.get(meeting)
        return found.day if found and found.reads("day") else None

    def rules_on(self, day: date | None) -> Parameters:
        """The rules in force on a day: see `rules_in_force`. A year has few days that decide, and many projects that ask."""
        if day not in self._rules_by_day:
            self._rules_by_day[day] = rules_on(self.rules, day)
        return self._rules_by_day[day]

    @cached_property
    def _rules_by_day(self) -> dict[date | None, Parameters]:
        return {}

    def voting_on(self, day: date | None) -> tuple[Member, ...]:
        """The members who have a vote and whose term covers the day, in the order of the sheet; none on an unknown day."""
        if day not in self._voting_by_day:
            self._voting_by_day[day] = tuple(
                member for member in self.member.values() if member.votes and day is not None and member.sits_on(day)
            )
        return self._voting_by_day[day]

    @cached_property
    def _voting_by_day(self) -> dict[date | None, tuple[Member, ...]]:
        return {}

    def reads(self, *sheets: str) -> bool:
        """Whether these sheets could be read, so that a rule may speak of them."""
        return self.unread.isdisjoint(sheets)


def _by_code(records: Iterable[T]) -> Mapping[str, T]:
    """Code → record; of two rows with one code, the first."""
    found: dict[str, T] = {}
    for record in records:
        code = getattr(record, "code", "")
        if code:
            found.setdefault(code, record)
    return found


def _grouped(records: Iterable[T], name: str) -> Mapping[str, tuple[T, ...]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for record in records:
        code = getattr(record, name)
        if code:
            groups[code].append(record)
    return {code: tuple(group) for code, group in groups.items()}


def fund(reading: Reading) -> Fund:
    """The fund that a workbook tells."""
    records = reading.records
    return Fund(
        association=next(iter(records["Association"]), None),
        rules=records["Règlement"],
        funders=records["Financeurs"],
        receipts=records["Encaissements"],
        districts=records["Quartiers"],
        themes=records["Thématiques"],
        holders=records["Porteurs"],
        projects=records["Projets"],
        budget_lines=records["Budgets"],
        members=records["Membres"],
        meetings=records["Séances"],
        attendance=records["Présences"],
        decisions=records["Décisions"],
        payments=records["Versements"],
        reports=records["Bilans"],
        account_lines=records["Charges et produits"],
        supports=records["Accompagnements"],
        announcements=records["Communication"],
        unread=reading.unread,
    )
