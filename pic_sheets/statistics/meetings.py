"""The committee's meetings: who came, whether the quorum was reached, how many projects were decided."""

from datetime import date

from pic_sheets.fund.committee import turnout
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import PERCENT, Content, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._statistic import Statistic

_COLUMNS = {
    "Séance": "", "Date": "", "Membres votants": "", "Présents": "", "Représentés": "", "Participation": PERCENT,
    "Quorum requis": "", "Quorum atteint": "", "Projets examinés": "",
}  # fmt: skip


def _table(fund: Fund, today: date) -> ResultTable:
    """Taking part is being present or represented, among the members who had a vote that day."""
    rows = tuple(_row(fund, meeting, today) for meeting in fund.meeting.values())
    return ResultTable("seances", "Séances", tuple(_COLUMNS), rows, tuple(_COLUMNS.values()))


def _row(fund: Fund, meeting: Meeting, today: date) -> tuple[Content, ...]:
    here = turnout(fund, meeting)
    voting = len(here.voting)
    examined = len({decision.project for decision in fund.decisions_at.get(meeting.code, ()) if decision.project})
    if meeting.day is not None and meeting.day > today and meeting.code not in fund.attendance_at:
        return (meeting.code, meeting.day, voting, None, None, None, here.needed, "À venir", examined)
    reached = {True: "Oui", False: "Non", None: "Non fixé"}[here.has_quorum]
    return (
        meeting.code, meeting.day, voting, len(here.present), len(here.represented), percent(here.votes, voting),
        here.needed, reached, examined,
    )  # fmt: skip


STATISTIC = Statistic(
    "seances",
    16,
    _table,
    (ChartSketch("column", "Membres présents et représentés", 1, (4, 5)),),
)
