"""A simulated agenda as it is shown on the wall: what the committee may see, and no one's address, phone or account."""

from decimal import Decimal

from pic_sheets.budget.agenda_results import state
from pic_sheets.dates import format_date, weekday
from pic_sheets.fund.ceilings import lowest
from pic_sheets.fund.envelope import envelope, project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.fund.remarks import BY_YEAR, ceiling_name
from pic_sheets.fund.simulated_groups import ThemeStake, funder_stakes, theme_stakes
from pic_sheets.fund.simulation import Line, Simulation
from pic_sheets.identifiers import personal_data
from pic_sheets.money import ZERO
from pic_sheets.screens import MeetingScreen, ScreenFunder, ScreenProject, ScreenTheme
from pic_sheets.texts import listed


def agenda_screen(fund: Fund, found: Simulation, workbook: str) -> MeetingScreen:
    """The screen of a simulation; `workbook` is the name of the file it comes from."""
    themes = [stake for stake in theme_stakes(fund, found) if stake.lines]
    holders = {code: rank for rank, code in enumerate(dict.fromkeys(line.stake.project.holder for line in found.lines))}
    return MeetingScreen(
        _title(found),
        workbook,
        envelope(fund),
        found.opening,
        found.meeting_opening,
        [_project(fund, found, line, holders[line.stake.project.holder], _rank(themes, line)) for line in found.lines],
        [
            ScreenFunder(
                shown(stake.funder.name), stake.opening, stake.left_as_asked, max(ZERO, project_part(stake.funder))
            )
            for stake in funder_stakes(fund, found)
        ],
        [ScreenTheme(_theme(fund, stake), stake.committed, stake.committed + stake.asked) for stake in themes],
    )


def shown(text: str) -> str:
    """The text, or that it is not shown when it holds an e-mail address, a phone or an account number."""
    told = personal_data(text)
    return f"(texte non affiché : il contient {listed(told)})" if told else text


def _title(found: Simulation) -> str:
    day = found.meeting.day if found.meeting.reads("day") else None
    held = f" du {weekday(day)} {format_date(day)}" if day else ""
    return f"Séance {shown(found.meeting.code)}{held}"


def _rank(themes: list[ThemeStake], line: Line) -> int:
    return next(rank for rank, stake in enumerate(themes) if any(other is line for other in stake.lines))


def _theme(fund: Fund, stake: ThemeStake) -> str:
    theme = fund.theme.get(stake.theme)
    return shown(theme.name) if theme else UNTOLD


def _project(fund: Fund, found: Simulation, line: Line, holder: int, theme: int) -> ScreenProject:
    stake, project = line.stake, line.stake.project
    carrier = fund.holder.get(project.holder)
    limit = lowest(ceiling for ceiling in line.ceilings if ceiling.rule != BY_YEAR)
    broken = [remark for remark in line.remarks if not remark.is_kept]
    return ScreenProject(
        code=shown(project.code),
        title=shown(project.title),
        holder_name=shown(carrier.name if carrier else project.holder),
        holder=holder,
        theme=theme,
        state=state(stake),
        is_decided=stake.is_decided,
        asked=stake.asked,
        aid=stake.aid,
        taken=stake.taken,
        left=line.asked.after,
        limit=None if line.limit is None else line.limit.amount,
        ceiling=None if limit is None or stake.is_decided else limit.amount,
        ceiling_name=ceiling_name(fund, project, limit) if limit else "",
        year_left=None if stake.is_decided else _year_left(found, project.holder),
        within=line.within.taken,
        left_within=line.within.after,
        remarks=tuple(remark.text for remark in broken if not remark.is_of_ceiling),
        ceiling_remarks=tuple(remark.text for remark in broken if remark.is_of_ceiling),
    )


def _year_left(found: Simulation, holder: str) -> Decimal | None:
    """What the holder's year leaves to the first of its projects to decide, None without a yearly ceiling."""
    first = next(line for line in found.lines if line.stake.project.holder == holder and not line.stake.is_decided)
    return next((ceiling.amount for ceiling in first.ceilings if ceiling.rule == BY_YEAR), None)
