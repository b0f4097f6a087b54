"""The rules on the data, one module each: every public module declares one `CHECK`, and `issues` runs them all."""

import sys
from datetime import date

from pic_sheets.catalogue import catalogue
from pic_sheets.checks._check import Check, Finding
from pic_sheets.columns import Place, has_column, record_columns
from pic_sheets.fund.certainty import with_certain_rules
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.swapped_headings import without_swapped_columns
from pic_sheets.issues import Issue
from pic_sheets.sheets import declared_sheets
from pic_sheets.texts import NBSP, quoted


def checks() -> tuple[Check, ...]:
    """Every rule, in the order of the names of their modules."""
    return tuple(catalogue(sys.modules[__name__], "CHECK").values())


def issues(fund: Fund, today: date) -> tuple[Issue, ...]:
    """Every fault that the rules find in a fund, by sheet in the order of the tabs, then row, then column.

    A rule of the fund that a row which could not be read may have replaced is not checked, nor are columns whose headings
    are exchanged. A fault on a column that the
    sheet does not have is told once, whatever the number of rows that want it.
    """
    certain = without_swapped_columns(with_certain_rules(fund))
    found = [(check, finding) for check in checks() for finding in check.find(certain, today)]
    positions = {sheet.record: sheet.position for sheet in declared_sheets()}

    def order(entry: tuple[Check, Finding]) -> tuple[int, int, int]:
        place: Place = entry[1].record.place
        return positions[type(entry[1].record)], place.row, place.columns.get(entry[1].field, 0)

    placed = (
        check.issue(finding) if has_column(finding.record, finding.field) else _column_wanted(check, finding)
        for check, finding in sorted(found, key=order)
    )
    return tuple(dict.fromkeys(placed))


def _column_wanted(check: Check, finding: Finding) -> Issue:
    """The issue of a column that may be absent, once a row needs it; it is about the whole sheet."""
    heading = record_columns(type(finding.record))[finding.field].heading
    return Issue(
        finding.record.place.sheet,
        "",
        check.code,
        check.severity,
        f"La colonne {quoted(heading)} manque{NBSP}: des lignes en ont besoin.",
        f"Ajoutez une colonne {quoted(heading)} sur la ligne des intitulés, et remplissez-la.",
    )
