"""The agenda of a meeting played on the envelope, as figures and tables."""

from collections.abc import Iterator
from decimal import Decimal

from pic_sheets.budget._account_table import totalled
from pic_sheets.budget.figures import figures
from pic_sheets.fund.envelope import project_part
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.fund.simulated_groups import FunderStake, ThemeStake, funder_stakes, theme_stakes
from pic_sheets.fund.simulation import Line, Simulation, Step
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.fund.stakes import Stake, Standing
from pic_sheets.money import ZERO
from pic_sheets.outcomes import EURO, Content, Figure, ResultTable
from pic_sheets.texts import typeset

_STEP = dict.fromkeys(("Compté", "Reste avant", "Reste après", "Reste de la séance"), EURO)
_PROJECTS = {"Projet": "", "Titre": "", "Porteur": "", "État": "", "Demandé": EURO, "Plafond": EURO} | _STEP
_WITHIN = {"Projet": "", "Titre": "", "Plafond": EURO, "Règle": ""} | _STEP
_FUNDERS = ("Part pour les projets", "Reste avant", "Ordre du jour", "Reste après", "Ordre du jour (plafonds)", "Reste après (plafonds)")  # fmt: skip
_THEMES = ("Engagé par ailleurs", "Ordre du jour", "Total", "Ordre du jour (plafonds)", "Total (plafonds)")


def agenda_figures(fund: Fund, found: Simulation) -> tuple[Figure, ...]:
    """What is left now, what the agenda takes, what is left after it, and the same of the meeting's own envelope."""
    left = next(figure for figure in figures(fund) if figure.code == "disponible")
    asked = addresses(fields((line.stake.project for line in found.lines), "requested"))
    if_asked, if_within = found.meeting_left
    amounts: tuple[tuple[str, str, Decimal | None, tuple[str, ...]], ...] = (
        ("disponible", "Disponible maintenant", found.left, left.cells),
        ("avant_ordre_du_jour", "Reste avant l'ordre du jour", found.opening, left.cells),
        ("ordre_du_jour", "Ordre du jour, comme demandé", found.asked, asked),
        ("reste_si_demande", "Reste si tout est accepté comme demandé", found.opening - found.asked, ()),
        ("ordre_du_jour_plafonds", "Ordre du jour, dans les plafonds", found.within, asked),
        ("reste_si_plafonds", "Reste si tout est accepté dans les plafonds", found.opening - found.within, ()),
        ("enveloppe_seance", "Enveloppe de la séance", found.meeting_opening, addresses([(found.meeting, "envelope")])),
        ("reste_seance_si_demande", "Reste de la séance, comme demandé", if_asked, ()),
        ("reste_seance_si_plafonds", "Reste de la séance, dans les plafonds", if_within, ()),
    )
    return tuple(Figure(code, label, value, EURO, cells) for code, label, value, cells in amounts)


def agenda_tables(fund: Fund, found: Simulation) -> tuple[ResultTable, ...]:
    """Project by project, by funder, by theme, then what the rules say."""
    funders = funder_stakes(fund, found)
    asked = tuple(_asked_row(fund, line) for line in found.lines)
    within = tuple(_within_row(line) for line in found.lines)
    said = tuple(_rules(found))
    broken = tuple((*row[:3], row[4]) for row in said if row[3] == "Non")
    parts = tuple(_parts(found, funders))
    columns = ("Projet", "Titre", "Règle", "Respectée", "Ce qu'elle dit")
    return (
        ResultTable("projets", "Ordre du jour, comme demandé", tuple(_PROJECTS), asked, tuple(_PROJECTS.values())),
        ResultTable("projets_plafonds", "Ordre du jour, dans les plafonds", tuple(_WITHIN), within, tuple(_WITHIN.values())),
        _by_funder(found, funders),
        ResultTable(
            "parts_des_financeurs", "Part de chaque financeur dans chaque projet",
            ("Projet", "Code", "Financeur", "Part", "Part (plafonds)"), parts, ("", "", "", EURO, EURO), on_screen=False,
        ),
        _by_theme(fund, theme_stakes(fund, found)),
        ResultTable("regles", "Ce que disent les règles", columns, said, on_screen=False),
        ResultTable(
            "depassements", "Ce qui ne respecte pas une règle", (*columns[:3], columns[4]), broken, on_screen=bool(broken)
        ),
    )  # fmt: skip


def state(stake: Stake) -> str:
    """Where a project of the agenda stands, and what was decided."""
    if stake.decision is None:
        return stake.standing
    verdict = stake.decision.verdict
    told = f"{stake.decision.meeting}, {verdict}" if stake.standing == Standing.ELSEWHERE else verdict
    return typeset(f"{stake.standing} : {told}")


def _asked_row(fund: Fund, line: Line) -> tuple[Content, ...]:
    project, limit = line.stake.project, line.limit
    holder = fund.holder.get(project.holder)
    name = holder.name if holder else project.holder
    lead = (project.code, project.title, name, state(line.stake), line.stake.asked, limit.amount if limit else None)
    return (*lead, *_step(line.asked))


def _within_row(line: Line) -> tuple[Content, ...]:
    project, limit = line.stake.project, line.limit
    return (project.code, project.title, *((limit.amount, limit.rule) if limit else (None, "")), *_step(line.within))


def _step(step: Step) -> tuple[Content, ...]:
    return step.taken, step.before, step.after, step.meeting_left


def _by_funder(found: Simulation, stakes: tuple[FunderStake, ...]) -> ResultTable:
    """A fund without funders has one row for what no funder bears, so that the total stays what is left."""
    rows: list[tuple[Content, ...]] = []
    for stake in stakes:
        left, within = stake.left_as_asked, stake.left_within
        amounts = (
            project_part(stake.funder),
            stake.opening,
            stake.opening - left,
            left,
            stake.opening - within,
            within,
        )
        rows.append((stake.funder.code, stake.funder.name, *amounts))
    if not stakes:
        asked, within = found.opening - found.asked, found.opening - found.within
        rows.append((None, UNTOLD, ZERO, found.opening, found.asked, asked, found.within, within))
    columns = {"Code": "", "Financeur": ""} | dict.fromkeys(_FUNDERS, EURO)
    return totalled("par_financeur", "Par financeur", columns, rows)


def _parts(found: Simulation, stakes: tuple[FunderStake, ...]) -> Iterator[tuple[Content, ...]]:
    for rank, line in enumerate(found.lines):
        for stake in stakes:
            yield line.stake.project.code, stake.funder.code, stake.funder.name, stake.asked[rank], stake.within[rank]


def _by_theme(fund: Fund, stakes: tuple[ThemeStake, ...]) -> ResultTable:
    rows: list[tuple[Content, ...]] = []
    for stake in stakes:
        theme = fund.theme.get(stake.theme)
        lead = (theme.code, theme.name) if theme else (None, UNTOLD)
        amounts = (
            stake.committed,
            stake.asked,
            stake.committed + stake.asked,
            stake.within,
            stake.committed + stake.within,
        )
        rows.append((*lead, len(stake.lines), *amounts))
    columns = {"Code": "", "Thématique": "", "Projets": ""} | dict.fromkeys(_THEMES, EURO)
    return totalled("par_theme", "Par thématique", columns, rows)


def _rules(found: Simulation) -> Iterator[tuple[str, ...]]:
    for line in found.lines:
        project = line.stake.project
        for remark in line.remarks:
            yield project.code, project.title, remark.rule, "Oui" if remark.is_kept else "Non", remark.text
