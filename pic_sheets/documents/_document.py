"""What a document is: its template, what it is called, and how its fields are made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.fund.fund import Fund
from pic_sheets.plans import ChartData
from pic_sheets.sheets.decisions import Decision, Verdict

Fields = Mapping[str, Any]


def _no_charts(_fund: Fund, _today: date) -> Mapping[str, ChartData]:
    return {}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter about one decision: `template` is its stem in letter_templates/, `verdict` the decision it announces."""

    template: str
    title: str
    verdict: Verdict
    fields: Callable[[Fund, Decision, date], Fields]

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        fund = example_fund()
        decision = next(decision for decision in fund.decisions if decision.verdict == self.verdict)
        return self.fields(fund, decision, EXAMPLE_DAY)


@dataclass(frozen=True, slots=True)
class Review:
    """A document about the whole year: `charts` gives the data of the charts its template draws, by name."""

    template: str
    title: str
    fields: Callable[[Fund, date], Fields]
    charts: Callable[[Fund, date], Mapping[str, ChartData]] = _no_charts

    @property
    def example(self) -> Fields:
        """The fields over a small built-in fund: what placeholders are checked against."""
        return self.fields(example_fund(), EXAMPLE_DAY)
