"""What a simulated agenda costs each funder and each theme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.fund.entries import UNKNOWN, Entry, entries
from pic_sheets.fund.envelope import funders_shares, project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import by_theme
from pic_sheets.fund.simulation import Line, Simulation
from pic_sheets.money import total
from pic_sheets.sheets.funders import Funder
from pic_sheets.sheets.projects import Project


@dataclass(frozen=True, slots=True)
class FunderStake:
    """A funder before and after a simulated agenda, in euros.

    `opening` is what is left of its part for projects before the agenda; `asked` and `within` its share of each project,
    in the order of the agenda, as the letters tell it.
    """

    funder: Funder
    opening: Decimal
    asked: tuple[Decimal, ...]
    within: tuple[Decimal, ...]

    @property
    def left_as_asked(self) -> Decimal:
        """What is left of its part when all is accepted as asked."""
        return self.opening - total(self.asked)

    @property
    def left_within(self) -> Decimal:
        """What is left of its part when all is accepted within the ceilings."""
        return self.opening - total(self.within)


def funder_stakes(fund: Fund, found: Simulation) -> tuple[FunderStake, ...]:
    """One a funder, in the order of the sheet; what they have left adds up to what the fund has, to the cent.

    Each project is shared by itself, so that its parts are those of its letter and each line of a funder adds up. The
    budget shares all that is committed at once: a funder may find a few cents there that another has here.
    """
    committed = funders_shares(fund, total(entry.account.committed for entry in entries(fund)))
    asked = [funders_shares(fund, line.asked.taken) for line in found.lines]
    within = [funders_shares(fund, line.within.taken) for line in found.lines]
    decided = [parts for parts, line in zip(asked, found.lines, strict=True) if line.stake.is_decided]
    return tuple(
        FunderStake(
            funder,
            project_part(funder) - committed[rank] + total(parts[rank] for parts in decided),
            tuple(parts[rank] for parts in asked),
            tuple(parts[rank] for parts in within),
        )
        for rank, funder in enumerate(fund.funders)
    )


@dataclass(frozen=True, slots=True)
class ThemeStake:
    """A theme's code ("" for what has none) with its lines of the agenda, and what is committed to it beside them, in euros."""

    theme: str
    lines: tuple[Line, ...]
    committed: Decimal

    @property
    def asked(self) -> Decimal:
        """What its projects take as asked."""
        return total(line.asked.taken for line in self.lines)

    @property
    def within(self) -> Decimal:
        """What its projects take within the ceilings."""
        return total(line.within.taken for line in self.lines)


def theme_stakes(fund: Fund, found: Simulation) -> tuple[ThemeStake, ...]:
    """One a working theme, by main theme, then one for what belongs to none when there is any."""
    groups = by_theme(fund, entries(fund))
    return tuple(
        _theme_stake(code, items, [line for line in found.lines if _group(line.stake.project, groups) == code])
        for code, items in groups.items()
    )


def _group(project: Project, groups: Mapping[str, Sequence[Entry]]) -> str:
    return project.theme if project.theme in groups else UNKNOWN


def _theme_stake(theme: str, items: Sequence[Entry], lines: Sequence[Line]) -> ThemeStake:
    inside = total(line.stake.taken for line in lines if line.stake.is_decided)
    return ThemeStake(theme, tuple(lines), total(entry.account.committed for entry in items) - inside)
