"""The rows of the workbook that a letter is made from: a blocking issue on one of them holds it back."""

from collections.abc import Iterator
from typing import Any

from pic_sheets.columns import Record
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._subjects import association_of, holder_of, meeting_of, member_of, project_of
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.rules_in_force import rule_in_force
from pic_sheets.sheets.rules import PARAMETERS


def rows_behind(fund: Fund, occasion: Occasion[Any]) -> frozenset[tuple[str, int]]:
    """The (sheet, row) of every record that a letter uses, so that one touched by a blocking issue gives no letter."""
    return frozenset(row for record in _records_behind(fund, occasion) for row in rows_of(record))


def rows_of(record: Record) -> Iterator[tuple[str, int]]:
    """The (sheet, row) that a record stands on: its own, or one a field where its cells come from several rows."""
    place = record.place
    if place.row:
        yield from ((place.sheet, row) for row in (place.row, *place.rows.values()))


def _records_behind(fund: Fund, occasion: Occasion[Any]) -> Iterator[Record]:
    project = project_of(fund, occasion.project)
    meeting = meeting_of(fund, occasion.meeting)
    yield occasion.record
    yield project
    yield holder_of(fund, occasion.project)
    yield meeting
    yield member_of(fund, occasion.member)
    yield association_of(fund)
    yield from fund.funders
    yield from (found for found in (fund.district.get(project.district), fund.theme.get(project.theme)) if found)
    for parameter in PARAMETERS:
        rule = rule_in_force(fund.rules, parameter, meeting.day) if meeting.day else None
        if rule is not None:
            yield rule
