"""The rules on the data, one module each: every public module declares one `CHECK`, and `issues` runs them all."""

import sys
from datetime import date

from pic_sheets.catalogue import catalogue
from pic_sheets.checks._check import Check, Finding
from pic_sheets.columns import Place
from pic_sheets.fund.certainty import with_certain_rules
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.sheets import declared_sheets


def checks() -> tuple[Check, ...]:
    """Every rule, in the order of the names of their modules."""
    return tuple(catalogue(sys.modules[__name__], "CHECK").values())


def issues(fund: Fund, today: date) -> tuple[Issue, ...]:
    """Every fault that the rules find in a fund, by sheet in the order of the tabs, then row, then column.

    A rule of the fund that a row which could not be read may have replaced is not checked.
    """
    certain = with_certain_rules(fund)
    found = [(check, finding) for check in checks() for finding in check.find(certain, today)]
    positions = {sheet.record: sheet.position for sheet in declared_sheets()}

    def order(entry: tuple[Check, Finding]) -> tuple[int, int, int]:
        place: Place = entry[1].record.place
        return positions[type(entry[1].record)], place.row, place.columns.get(entry[1].field, 0)

    return tuple(check.issue(finding) for check, finding in sorted(found, key=order))
