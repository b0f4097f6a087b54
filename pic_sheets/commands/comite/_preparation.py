"""Decide which papers of a meeting can be made, and say why the others cannot."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import Faults, Hold, faults_of
from pic_sheets.commands._letter_choice import Choice, chosen_letters, letter_kinds
from pic_sheets.commands._letters import Letters, about, letters
from pic_sheets.documents import bilans_presentes, feuille_presence, feuille_vote, fiche_projet, ordre_du_jour
from pic_sheets.documents._document import MeetingDocument, Occasion, ProjectSheet
from pic_sheets.documents._letter_names import paper_name, untaken
from pic_sheets.documents._members import members_of
from pic_sheets.documents._rows_behind import rows_behind
from pic_sheets.fund.agenda import agenda, reports_waiting
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import FilledTemplate, Plan, PrintBundle
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project

_CONVOCATIONS = ("convocation_membre", "convocation_porteur")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the meeting: its kind, the project it is about if it is about one, and what holds it back."""

    kind: MeetingDocument | ProjectSheet
    file: FilledTemplate
    holds: Sequence[Hold]
    project: Project | None = None

    @property
    def code(self) -> str:
        """The project's code, "" for a paper about the whole meeting."""
        return self.project.code if self.project else ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """The convocations of a meeting and its papers, in the order in which they are printed."""

    meeting: Meeting
    called: Letters
    papers: Sequence[Paper]
    draft: bool

    @property
    def kept(self) -> list[Paper]:
        """The papers that nothing holds back (all of them in a draft)."""
        return [paper for paper in self.papers if self.draft or not paper.holds]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that hold something back."""
        held = (hold.issue for paper in self.papers for hold in paper.holds if hold.issue)
        return tuple(dict.fromkeys((*self.called.issues, *held)))

    def plan(self, called: Letters) -> Plan:
        """All the documents, the convocations as they are once numbered, and the bundle to print."""
        files = (*(letter.file for letter in called.filled), *(paper.file for paper in self.kept))
        name = paper_name(self.meeting.code, "liasse")
        bundle = [PrintBundle(name, [file.path for file in files])] if len(files) > 1 else []
        examples = {paper.kind.template: paper.kind.example for paper in self.kept}
        return Plan((*files, *bundle), {**called.plan.examples, **examples})

    def made(self, fund: Fund, called: Letters) -> ResultTable:
        """What is made, one row a document."""
        rows = [
            *(
                (letter.kind.title, letter.occasion.project, about(fund, letter.occasion), letter.number)
                for letter in called.filled
            ),
            *((paper.kind.title, paper.code, paper.project.title if paper.project else "", "") for paper in self.kept),
        ]
        return ResultTable(
            "documents", "Documents faits", ("Document", "Projet", "Titre ou nom", "Numéro"), tuple(rows)
        )

    @property
    def withheld(self) -> ResultTable:
        """What is held back, one row a reason."""
        rows = [
            *((title, occasion.project, hold.cell, hold.why) for title, occasion, hold in self.called.withheld),
            *(
                (paper.kind.title, paper.code, hold.cell, hold.why)
                for paper in self.papers
                for hold in paper.holds
                if not self.draft
            ),
        ]
        columns = ("Document", "Projet", "Cellule", "Pourquoi")
        return ResultTable("retenus", "Documents retenus", columns, tuple(rows))


def preparation(gathered: Gathered, meeting: Meeting, today: date, *, draft: bool) -> Preparation:
    """All that a meeting needs.

    A convocation is made from rows that nothing blocks. The other papers are the committee's own: what blocks a project is
    shown on its sheet, and only what blocks the meeting, the fund or (on the sheet to sign) a member holds one back.
    """
    kinds = letter_kinds()
    choice = Choice(meetings=(meeting.code,))
    wanted = chosen_letters(gathered.fund, [kinds[stem] for stem in _CONVOCATIONS], choice, today)
    called = letters(gathered, wanted, (), today, draft=draft)
    return Preparation(meeting, called, tuple(_papers(gathered, meeting, today, draft=draft)), draft)


def _papers(gathered: Gathered, meeting: Meeting, today: date, *, draft: bool) -> Iterator[Paper]:
    """The papers of the committee, in the order in which they are looked at."""
    fund, issues = gathered.fund, gathered.issues
    faults = faults_of(gathered)
    holds = _holds(fund, faults, [Occasion(meeting, meeting=meeting.code)])

    def paper(kind: MeetingDocument, holds: Sequence[Hold] = holds) -> Paper:
        fields = kind.fields(fund, meeting, today, issues)
        return Paper(
            kind, FilledTemplate(paper_name(meeting.code, kind.template), kind.template, fields, draft=draft), holds
        )

    projects = agenda(fund, meeting)
    yield paper(ordre_du_jour.DOCUMENT)
    taken: set[str] = set()
    for project in projects:
        kind = fiche_projet.DOCUMENT
        name = untaken(paper_name(meeting.code, kind.template, project), taken)
        fields = kind.fields(fund, meeting, project, today, issues)
        yield Paper(kind, FilledTemplate(name, kind.template, fields, draft=draft), holds, project)
    if reports_waiting(fund, meeting):
        yield paper(bilans_presentes.DOCUMENT)
    members = [Occasion(member, meeting=meeting.code, member=member.code) for member in members_of(fund, meeting)]
    yield paper(feuille_presence.DOCUMENT, [*holds, *_holds(fund, faults, members, but=holds)])
    if projects:
        yield paper(feuille_vote.DOCUMENT)


def _holds(fund: Fund, faults: Faults, occasions: Iterable[Occasion[Any]], but: Sequence[Hold] = ()) -> list[Hold]:
    """What holds back a paper that speaks of all these, each once."""
    found = dict.fromkeys(hold for occasion in occasions for hold in faults.touching(rows_behind(fund, occasion)))
    return [hold for hold in found if hold not in but]
