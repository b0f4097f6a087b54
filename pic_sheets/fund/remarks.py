"""What each rule of the fund says, on a meeting's day, of a project of its agenda."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.columns import has
from pic_sheets.fund.ceilings import BY_PROJECT, BY_RANK, Ceiling, ceilings_on, rank
from pic_sheets.fund.certainty import Certainty
from pic_sheets.fund.cofinancing import cofinancing
from pic_sheets.fund.filing import filing
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.stakes import Stake, Standing
from pic_sheets.money import ZERO, format_amount, format_number
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import counted, ordinal, typeset

#: The other rules that speak of an agenda, as the sheet of rules names them.
BY_YEAR = "Plafond annuel par porteur"
NUMBER = "Projets par porteur et par an"
COFINANCING = "Cofinancement minimum (%)"
FILING = "Délai de dépôt (jours)"


@dataclass(frozen=True, slots=True)
class Remark:
    """What one rule says of one project, in a short French phrase; `is_kept` when the project keeps the rule."""

    rule: str
    text: str
    is_kept: bool

    @property
    def is_of_ceiling(self) -> bool:
        """Whether the rule limits the amount."""
        return self.rule not in {NUMBER, COFINANCING, FILING}


def agenda_ceilings(certain: Certainty, stake: Stake, day: date | None, already: Decimal | None) -> tuple[Ceiling, ...]:
    """The ceilings of a project on a day, what is left of its holder's year included.

    `already` is what the holder has had or is to have before it, None when it is not certain; nor is a rank, then.
    """
    found = ceilings_on(certain.fund, stake.project, day)
    if not certain.holder(stake.project.holder):
        found = tuple(ceiling for ceiling in found if ceiling.rule != BY_RANK)
    year = certain.fund.rules_on(day).holder_year_ceiling
    if year is None or already is None:
        return found
    return (*found, Ceiling(max(ZERO, year - already), BY_YEAR))


def ceiling_name(fund: Fund, project: Project, ceiling: Ceiling) -> str:
    """What a ceiling is, in a few words: its rule, or the project's rank in its holder's year."""
    return _place(fund, project) if ceiling.rule == BY_RANK else ceiling.rule


def _place(fund: Fund, project: Project) -> str:
    return f"{ordinal(rank(fund, project))} projet de l'année"


def remarks(
    certain: Certainty, stake: Stake, day: date | None, ceilings: Iterable[Ceiling], already: Decimal | None
) -> tuple[Remark, ...]:
    """What each rule in force says; nothing of what is withdrawn, refused, adjourned or decided elsewhere, nor of a blank request."""
    is_live = stake.standing in {Standing.TO_DECIDE, Standing.DECIDED}
    if not is_live or (stake.is_decided and not stake.aid) or stake.asked is None:
        return ()
    return (
        *_number(certain, stake, day),
        *_ceilings(certain, stake, day, ceilings, already),
        *_cofinancing(certain, stake, day),
        *_filing(certain, stake, day),
    )


def _ceilings(
    certain: Certainty, stake: Stake, day: date | None, ceilings: Iterable[Ceiling], already: Decimal | None
) -> Iterator[Remark]:
    for ceiling in ceilings:
        if ceiling.rule == BY_RANK and _is_one_too_many(certain, stake, day):
            continue  # the number of projects says so
        beyond = stake.aid - ceiling.amount
        told = f"{_ceiling_told(certain, stake, day, ceiling, already)} ; {_aid(stake)}"
        text = f"{told}, {format_amount(beyond)} de trop" if beyond > 0 else told
        yield Remark(ceiling.rule, typeset(text), beyond <= 0)


def _ceiling_told(certain: Certainty, stake: Stake, day: date | None, ceiling: Ceiling, already: Decimal | None) -> str:
    amount = format_amount(ceiling.amount)
    if ceiling.rule == BY_RANK:
        place = _place(certain.fund, stake.project)
        return f"{place} : plafond {amount}" if ceiling.amount else f"{place} : ce rang n'a plus droit à une aide"
    if ceiling.rule == BY_YEAR:
        year = certain.fund.rules_on(day).holder_year_ceiling or ZERO
        return f"Plafond annuel du porteur : {format_amount(year)}, dont {format_amount(already or ZERO)} déjà pris"
    if ceiling.rule == BY_PROJECT:
        return f"Plafond par projet : {amount}"
    return f"{certain.fund.holder[stake.project.holder].type} : plafond {amount}"


def _aid(stake: Stake) -> str:
    return f"{'accordé' if stake.is_decided else 'demande'} {format_amount(stake.aid)}"


def _is_one_too_many(certain: Certainty, stake: Stake, day: date | None) -> bool:
    most = certain.fund.rules_on(day).projects_per_year
    return most is not None and rank(certain.fund, stake.project) > most


def _number(certain: Certainty, stake: Stake, day: date | None) -> Iterator[Remark]:
    most, place = certain.fund.rules_on(day).projects_per_year, rank(certain.fund, stake.project)
    if most is not None and place and certain.holder(stake.project.holder):
        text = (
            f"{ordinal(place)} projet du porteur dans l'année, pour {counted(most, 'projet permis', 'projets permis')}"
        )
        yield Remark(NUMBER, text, place <= most)


def _cofinancing(certain: Certainty, stake: Stake, day: date | None) -> Iterator[Remark]:
    least = certain.fund.rules_on(day).cofinancing
    share = cofinancing(stake.project.cost, stake.aid, least) if has(stake.project, "cost") else None
    if least is not None and share is not None:
        text = f"Cofinancement : {format_amount(share.found)} trouvés ailleurs, pour {format_number(least * 100, 0)} % du coût"
        short = "" if share.is_enough else f" ; aide de {format_amount(share.most)} au plus"
        yield Remark(COFINANCING, typeset(text + short), share.is_enough)


def _filing(certain: Certainty, stake: Stake, day: date | None) -> Iterator[Remark]:
    """A project adjourned before was in time or not for another meeting than this one."""
    found = filing(certain, stake.project)
    if found is not None and found.meeting == day:
        when = f"{counted(found.ahead, 'jour')} avant" if found.ahead >= 0 else "après"
        text = f"Déposé {when} la séance, pour {counted(found.delay, 'jour demandé', 'jours demandés')}"
        yield Remark(FILING, text, not found.is_late)
