"""What a document is: its template, what it is called, what it is about, and how its fields are made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeAlias, TypeVar

from pic_sheets.columns import Record
from pic_sheets.dates import Month
from pic_sheets.documents._example import EXAMPLE_DAY, EXAMPLE_ISSUES, EXAMPLE_MONTH, example_fund, example_month_fund
from pic_sheets.documents._example_reconciliation import example_reconciliation
from pic_sheets.drawings import Drawing
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.plans import ChartData
from pic_sheets.reconciliation.reconciliation import Reconciliation
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project

Fields = Mapping[str, Any]
R = TypeVar("R", bound=Record)


def _no_charts(_fund: Fund, _today: date) -> Mapping[str, ChartData]:
    return {}


def _no_images(_fund: Fund, _today: date) -> Mapping[str, Drawing]:
    return {}


@dataclass(frozen=True, slots=True)
class Occasion(Generic[R]):
    """What one letter is about: the record it speaks from (a decision, a payment, a member…) and the codes that tell it.

    `meeting` is the meeting that decided on the project, or that the letter calls to. `detail` tells apart two letters of
    one kind about one project (the day of a payment). `amount`, in euros, is what the letter announces or asks for, None
    when it does neither. `why` says in French why it is to be written, `is_due` whether that is so today if it has not
    been. A holder who withdrew the project is only written to by a letter that `survives_withdrawal`. `behind` are the
    other records that it is made from: a blocking issue on one of them holds it back too.
    """

    record: R
    project: str = ""
    meeting: str = ""
    member: str = ""
    detail: str = ""
    amount: Decimal | None = None
    why: str = ""
    is_due: bool = True
    survives_withdrawal: bool = False
    behind: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter(Generic[R]):
    """A kind of letter: `template` is its stem in letter_templates/, `occasions` all it could be written about.

    `position` is its rank in the life of a project, the same for the answers to one question (grant or refusal).
    """

    template: str
    title: str
    position: int
    occasions: Callable[[Fund, date], Sequence[Occasion[R]]]
    fields: Callable[[Fund, Occasion[R], date], Fields]

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        fund = example_fund()
        return self.fields(fund, self.occasions(fund, EXAMPLE_DAY)[0], EXAMPLE_DAY)


@dataclass(frozen=True, slots=True)
class MeetingDocument:
    """A document about one meeting of the committee, with what the checks say of its projects."""

    template: str
    title: str
    fields: Callable[[Fund, Meeting, date, Sequence[Issue]], Fields]

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        fund = example_fund()
        return self.fields(fund, fund.meetings[0], EXAMPLE_DAY, EXAMPLE_ISSUES)


@dataclass(frozen=True, slots=True)
class ProjectSheet:
    """A document about one project of a meeting, with what the checks say of it."""

    template: str
    title: str
    fields: Callable[[Fund, Meeting, Project, date, Sequence[Issue]], Fields]

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        fund = example_fund()
        return self.fields(fund, fund.meetings[0], fund.projects[0], EXAMPLE_DAY, EXAMPLE_ISSUES)


@dataclass(frozen=True, slots=True)
class Review:
    """A document about the whole year: `charts` gives the data of the charts its template draws, by name, `images` its pictures.

    When it `compares`, its fields and its charts also take the fund of an earlier year, or None.
    """

    template: str
    title: str
    fields: Callable[..., Fields]
    charts: Callable[..., Mapping[str, ChartData]] = _no_charts
    images: Callable[[Fund, date], Mapping[str, Drawing]] = _no_images
    compares: bool = False

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        return self.fields(*self._example)

    @property
    def example_charts(self) -> Mapping[str, ChartData]:
        """The data of its charts over the same fund: what a template is drawn with."""
        return self.charts(*self._example)

    @property
    def chart_names(self) -> tuple[str, ...]:
        """The names of the charts that its template may draw."""
        return tuple(self.example_charts)

    @property
    def _example(self) -> tuple[Any, ...]:
        fund = example_fund()
        return (fund, EXAMPLE_DAY, fund) if self.compares else (fund, EXAMPLE_DAY)

    @property
    def image_names(self) -> tuple[str, ...]:
        """The names of the pictures that its template may place."""
        return tuple(self.images(example_fund(), EXAMPLE_DAY))


@dataclass(frozen=True, slots=True)
class MonthDocument:
    """A document about one month of the fund."""

    template: str
    title: str
    fields: Callable[[Fund, Month, date], Fields]

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        return self.fields(example_month_fund(), EXAMPLE_MONTH, EXAMPLE_MONTH.last)


@dataclass(frozen=True, slots=True)
class ProjectRecord:
    """A document about one project and what became of it."""

    template: str
    title: str
    fields: Callable[[Fund, Project, date], Fields]

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        fund = example_month_fund()
        return self.fields(fund, fund.projects[0], EXAMPLE_MONTH.last)


@dataclass(frozen=True, slots=True)
class ReconciliationDocument:
    """A document about an account of the fund, reconciled with its workbook."""

    template: str
    title: str
    fields: Callable[[Fund, Reconciliation, date], Fields]

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund and its account: what placeholders are checked against."""
        return self.fields(example_fund(), example_reconciliation(), EXAMPLE_MONTH.last)


AnyDocument: TypeAlias = (
    Letter[Any] | MeetingDocument | ProjectSheet | Review | MonthDocument | ProjectRecord | ReconciliationDocument
)
