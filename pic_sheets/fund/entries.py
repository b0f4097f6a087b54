"""Every project with its account, so that no euro of the workbook is left out of a total."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pic_sheets.columns import filled
from pic_sheets.fund.decisions import is_granted, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import ProjectAccount, project_account
from pic_sheets.fund.sources import Source, fields
from pic_sheets.money import ZERO, total
from pic_sheets.sheets.payments import Payment
from pic_sheets.sheets.projects import Project

#: The group of what belongs to none.
UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A project and its account; `is_listed` is False for money whose project is not in the sheet Projets."""

    project: Project
    account: ProjectAccount
    is_listed: bool = True


def entries(fund: Fund) -> tuple[Entry, ...]:
    """One entry a project, in the order of the sheet, then one for each stray code that money was granted or paid to.

    Of two rows with one code, the first counts; a row without a code only asks. Strays keep totals equal to what the
    sheets Décisions and Versements say; the verifier tells what to mend.
    """
    listed = tuple(Entry(project, project_account(fund, project)) for project in fund.listed_projects)
    return listed + tuple(_strays(fund))


def _strays(fund: Fund) -> Iterator[Entry]:
    codes = {*fund.decisions_on, *fund.payments_of, *fund.report} - set(fund.project)
    for code in sorted(codes):
        project = filled(Project, code=code)
        yield Entry(project, project_account(fund, project), is_listed=False)
    unnamed = tuple(payment for payment in fund.payments if not payment.project)
    if unnamed:
        yield Entry(filled(Project, code=UNKNOWN), _paid_only(unnamed), is_listed=False)


def _paid_only(payments: Sequence[Payment]) -> ProjectAccount:
    return ProjectAccount(
        requested=ZERO,
        granted=ZERO,
        committed=ZERO,
        paid=total(payment.amount for payment in payments if not payment.is_refund),
        refunded=total(payment.amount for payment in payments if payment.is_refund),
        justified=ZERO,
        has_report=False,
    )


def by_group(
    items: Iterable[Entry], key: Callable[[Project], str], known: Iterable[str]
) -> dict[str, tuple[Entry, ...]]:
    """Group → its entries: every known group in order, empty ones too, then UNKNOWN only when something is in it."""
    groups: dict[str, list[Entry]] = {code: [] for code in known if code != UNKNOWN}
    unknown: list[Entry] = []
    for entry in items:
        groups.get(key(entry.project), unknown).append(entry)
    if unknown:
        groups[UNKNOWN] = unknown
    return {code: tuple(group) for code, group in groups.items()}


def is_aided(fund: Fund, entry: Entry) -> bool:
    """Whether the project is in the sheet and its last decision grants it money."""
    return entry.is_listed and is_granted(fund, entry.project.code)


def grant_sources(fund: Fund, items: Iterable[Entry]) -> list[Source]:
    """The cells of what was granted in the end."""
    decisions = (last_decision(fund, entry.project.code) for entry in items)
    return list(fields((decision for decision in decisions if decision and decision.grants), "granted"))
