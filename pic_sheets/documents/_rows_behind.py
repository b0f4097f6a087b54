"""The rows of the workbook that a letter is made from: a blocking issue on one of them holds it back."""

from collections.abc import Iterable, Iterator
from typing import Any

from pic_sheets.columns import Record
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._subjects import association_of, holder_of, meeting_of, member_of, project_of
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.rules_in_force import rule_in_force
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.rules import PARAMETERS


def rows_behind(fund: Fund, occasion: Occasion[Any]) -> frozenset[tuple[str, int]]:
    """The (sheet, row) of every record that a letter uses, so that one touched by a blocking issue gives no letter."""
    return rows_of(_records_behind(fund, occasion))


def rows_of(records: Iterable[Record]) -> frozenset[tuple[str, int]]:
    """The (sheet, row) of each record that stands somewhere."""
    return frozenset((record.place.sheet, row) for record in records for row in _rows(record) if record.place.row)


def _rows(record: Record) -> Iterator[int]:
    """The rows a record stands on: its own, or one a field where its cells come from several rows."""
    yield record.place.row
    yield from record.place.rows.values()


def _records_behind(fund: Fund, occasion: Occasion[Any]) -> Iterator[Record]:
    project = project_of(fund, occasion.project)
    meeting = meeting_of(fund, occasion.meeting)
    yield occasion.record
    yield from occasion.behind
    yield project
    yield holder_of(fund, occasion.project)
    yield meeting
    yield member_of(fund, occasion.member)
    yield association_of(fund)
    yield from fund.funders
    yield from (found for found in (fund.district.get(project.district), fund.theme.get(project.theme)) if found)
    yield from rules_behind(fund, meeting)


def rules_behind(fund: Fund, meeting: Meeting) -> Iterator[Record]:
    """The rules in force on the meeting's day."""
    for parameter in PARAMETERS:
        rule = rule_in_force(fund.rules, parameter, meeting.day) if meeting.day else None
        if rule is not None:
            yield rule
