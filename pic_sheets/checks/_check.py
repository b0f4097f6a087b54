"""What a rule on the data is: its code, its weight, where it comes from, and how it finds its faults."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.columns import Record
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, Severity
from pic_sheets.texts import quoted


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, before its address is known: the record and the field to change, what is wrong and what to do.

    `on_heading` puts it on the field's heading, when that is what to change.
    """

    record: Record
    field: str
    message: str
    advice: str
    on_heading: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One rule on the data, pure.

    `meaning` is its line in the list of codes; `source` the article or the page that sets it, or USAGE. `find` gives one
    finding a fault, on the cell to change, and stays silent about all that could not be read. `faulty` is an example that
    triggers it, and nothing else; `right` the nearest that does not.
    """

    code: str
    family: str
    severity: Severity
    meaning: str
    source: str
    find: Callable[[Fund, date], Iterable[Finding]]
    faulty: Case
    right: Case

    def issue(self, finding: Finding) -> Issue:
        """The finding on its cell."""
        place = finding.record.place
        cell = place.heading_cell(finding.field) if finding.on_heading else place.cell(finding.field)
        return Issue(place.sheet, cell, self.code, self.severity, finding.message, finding.advice)


#: The source of a rule that no text sets: common sense and the habits of the funds.
USAGE = "usage"
#: The source of a rule that each fund sets for itself, dated, in its sheet of rules.
OWN_RULES = f"le règlement du fonds, feuille {quoted('Règlement')}"
#: The source of what is said of recusals: the habits of the funds, after the rule of selection boards of another kind.
SELECTION_BOARDS = "usage, d'après le Code de l'action sociale et des familles, art. R. 313-2-5 (un membre intéressé ne délibère pas), https://issuu.com/yvelines/docs/declaration-conflit-interets-cd78"
