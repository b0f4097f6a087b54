"""A project whose real budget is far from the planned one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from pic_sheets.attention._reason import Concern, Reason, Urgency
from pic_sheets.columns import has
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, format_amount, format_number, total
from pic_sheets.sheets.budgets import BudgetLine, Side
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.reports import Opinion
from pic_sheets.texts import quoted

#: A gap larger than this share of what was planned is told (usage, ours).
MOST_CHANGE = Decimal("0.20")


def find(fund: Fund, today: date) -> Iterator[Concern]:  # noqa: ARG001 - every reason is called alike
    """The projects whose report is in, and whose expenses are far from those planned, until the committee has given its opinion.

    The lines of the budget tell it when every expense of theirs was spent or not, for certain; else the total justified
    by the report and the cost of the project do. A whole item counts when its gap is large beside the whole budget.
    """
    for project in fund.listed_projects:
        report = fund.report.get(project.code)
        if report is None or not has(project, "code") or not project.reads("withdrawn_on") or project.withdrawn_on:
            continue
        if not report.reads("opinion") or report.opinion in {Opinion.APPROVED, Opinion.REJECTED}:
            continue
        if certainty(fund).grant(project.code) and (why := _change(fund, project, report.justified)):
            yield Concern(
                project,
                report.received_on,
                why,
                "Demandez au porteur ce qui a changé, et présentez-le au comité avec le bilan.",
            )


def _change(fund: Fund, project: Project, justified: Decimal | None) -> str:
    """What has changed, in a sentence; "" when nothing did, or when nothing tells it."""
    lines = _expenses(fund, project)
    if not lines:
        if project.cost is None or justified is None or not fund.report[project.code].reads("justified"):
            return ""
        return _told("Dépenses justifiées", project.cost, justified, project.cost) if project.reads("cost") else ""
    planned = total(line.planned for line in lines)
    gaps = [("Dépenses", lines), *((quoted(item), _of(lines, item)) for item in dict.fromkeys(x.item for x in lines))]
    told = (
        _told(name, total(line.planned for line in group), total(line.actual for line in group), planned)
        for name, group in gaps
    )
    return next(filter(None, told), "")


def _expenses(fund: Fund, project: Project) -> Sequence[BudgetLine]:
    """The expenses that someone pays, when each has what was planned and what was spent; none otherwise."""
    if not fund.reads("Budgets") or not all(line.project for line in fund.budget_lines):
        return ()
    lines = fund.budget_of.get(project.code, ())
    if not all(has(line, "side", "item", "planned") for line in lines):
        return ()
    expenses = [line for line in lines if line.side == Side.EXPENSE and not line.is_in_kind]
    return expenses if all(has(line, "actual") for line in expenses) else ()


def _of(lines: Iterable[BudgetLine], item: str) -> list[BudgetLine]:
    return [line for line in lines if line.item == item]


def _told(name: str, planned: Decimal, actual: Decimal, whole: Decimal) -> str:
    """« Dépenses : 300,00 € au lieu de 200,00 € prévus (+50 %). » when the gap is large beside the whole, else ""."""
    gap = actual - planned
    if whole <= ZERO or abs(gap) <= whole * MOST_CHANGE:
        return ""
    share = f" ({'+' if gap > 0 else '-'}{format_number(abs(gap) * 100 / planned, 0)} %)" if planned else ""
    return f"{name} : {format_amount(actual)} au lieu de {format_amount(planned)} prévus{share}."


REASON = Reason(
    "budget-modifie", "Budget très différent du prévu", "Budgets très différents du prévu", Urgency.WATCH, 9, find
)
