"""The columns by which themes, neighbourhoods and holders are compared: how many projects, how much money, how many people."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from pic_sheets.fund.decisions import Status, is_granted, status
from pic_sheets.fund.entries import Entry
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, PERCENT, Content, ResultTable
from pic_sheets.statistics._ratios import percent

TOTAL = "Total"

#: Heading → unit.
STANDING = {
    "Déposés": "", "Accordés": "", "Refusés": "", "Ajournés": "", "Retirés": "", "Réalisés": "",
    "Montant demandé": EURO, "Montant accordé": EURO, "Part du total": PERCENT,
    "Participants": "", "Habitants impliqués": "",
}  # fmt: skip


def standings_table(
    fund: Fund,
    titles: tuple[str, str],
    headings: tuple[str, ...],
    groups: Mapping[str, Sequence[Entry]],
    names: Mapping[str, tuple[Content, ...]],
) -> ResultTable:
    """One row a group, then the total; `titles` are the table's code and title, `headings` those of the names."""
    everything = [entry for items in groups.values() for entry in items]
    whole = total(entry.account.granted for entry in everything)
    blanks: tuple[Content, ...] = (None,) * (len(headings) - 1)
    rows = [(*names.get(group, (UNTOLD, *blanks)), *standing(fund, items, whole)) for group, items in groups.items()]
    return ResultTable(
        *titles,
        columns=(*headings, *STANDING),
        rows=(*rows, (TOTAL, *blanks, *standing(fund, everything, whole))),
        units=(*("" for _ in headings), *STANDING.values()),
        total=True,
    )


def standing(fund: Fund, items: Sequence[Entry], whole: Decimal) -> tuple[Content, ...]:
    """The contents of the columns STANDING for some projects; `whole` is what the fund granted in all, in euros.

    Granted counts what the last decision grants, like the amount beside it, even when the holder withdrew since; a
    project withdrawn is neither refused nor adjourned; done means that its report is in. People are those of reports.
    """
    listed = [entry.project for entry in items if entry.is_listed]
    states = [status(fund, project) for project in listed]
    reports = [fund.report[project.code] for project in listed if project.code in fund.report]
    granted = total(entry.account.granted for entry in items)
    return (
        len(listed),
        sum(is_granted(fund, project.code) for project in listed),
        states.count(Status.REFUSED),
        states.count(Status.ADJOURNED),
        states.count(Status.WITHDRAWN),
        len(reports),
        total(entry.account.requested for entry in items),
        granted,
        percent(granted, whole),
        sum(report.participants or 0 for report in reports),
        sum(report.residents_involved or 0 for report in reports),
    )
