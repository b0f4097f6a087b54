"""How the fund works, in sentences for its funders: one for each rule that its sheet of rules has on a day."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount, format_number
from pic_sheets.sheets.rules import Majority, Parameters
from pic_sheets.tables import Percent
from pic_sheets.texts import counted, listed, ordinal, typeset

_MAJORITIES = {
    Majority.SIMPLE.value: "à la majorité simple",
    Majority.ABSOLUTE.value: "à la majorité absolue",
    Majority.TWO_THIRDS.value: "à la majorité des deux tiers",
}


def rules_day(fund: Fund, today: date) -> date:
    """The day whose rules are told: today, kept inside the fund's year, since a request is often written before it."""
    if fund.year is None or not date.min.year <= fund.year <= date.max.year:
        return today
    return min(max(today, date(fund.year, 1, 1)), date(fund.year, 12, 31))


def working_rules(fund: Fund, today: date) -> list[str]:
    """Only what the rules in force say, from the filing of a project to its report."""
    rules = fund.rules_on(rules_day(fund, today))
    groups = (_filing(rules), _ceilings(rules), _money(rules), _vote(rules), _payment(rules))
    return [typeset(sentence) for group in groups for sentence in group]


def _filing(rules: Parameters) -> Iterator[str]:
    if rules.filing_days:
        before = counted(rules.filing_days, "jour")
        yield f"Un dossier est déposé au moins {before} avant la séance qui l’examine."
    if rules.holder_must_attend:
        yield "Le porteur présente lui-même son projet au comité."
    if rules.projects_per_year:
        yield f"Un porteur peut déposer {counted(rules.projects_per_year, 'projet')} par an."


def _ceilings(rules: Parameters) -> Iterator[str]:
    limits = (
        (rules.ceiling, "par projet"),
        (rules.residents_ceiling, "pour un collectif d’habitants"),
        (rules.association_ceiling, "pour une association"),
        (rules.holder_year_ceiling, "par porteur et par an"),
    )
    told = [f"{format_amount(amount)} {whom}" for amount, whom in limits if amount is not None]
    if told:
        yield f"L’aide est limitée à {listed(told)}."
    if rules.rank_ceilings:
        ranks = [
            f"{format_amount(amount)} pour le {ordinal(rank)}" for rank, amount in enumerate(rules.rank_ceilings, 1)
        ]
        yield f"Elle est limitée selon le rang du projet dans l’année : {listed(ranks)}."


def _money(rules: Parameters) -> Iterator[str]:
    if rules.balanced_budget:
        yield "Le budget de chaque projet est équilibré."
    if rules.cofinancing:
        yield f"Le porteur trouve ailleurs au moins {_percent(rules.cofinancing)} du coût de son projet."
    if rules.management_fee is not None:
        yield f"Les frais de gestion sont limités à {_percent(rules.management_fee)} des subventions."


def _vote(rules: Parameters) -> Iterator[str]:
    if rules.least_residents:
        yield f"Au moins {counted(rules.least_residents, 'habitant siège', 'habitants siègent')} pour que le comité décide."
    if isinstance(rules.quorum, Percent):
        share = _percent(rules.quorum.ratio)
        yield f"Le quorum est de {share} des membres à voix délibérative, présents ou représentés."
    elif rules.quorum:
        yield f"Le quorum est de {counted(rules.quorum, 'membre')} à voix délibérative, présents ou représentés."
    if rules.majority in _MAJORITIES:
        casting = " ; la voix de la présidence l’emporte en cas d’égalité" if rules.casting_vote else ""
        yield f"Les décisions sont prises {_MAJORITIES[rules.majority]} des suffrages exprimés{casting}."
    if rules.proxies is not None:
        carried = (
            f"peut porter {counted(rules.proxies, 'pouvoir')}" if rules.proxies else "ne peut porter aucun pouvoir"
        )
        yield f"Un membre {carried}."


def _payment(rules: Parameters) -> Iterator[str]:
    if rules.advance is not None:
        rest = Decimal(1) - rules.advance
        after = f", et {_percent(rest)} après son bilan" if rest > 0 else ""
        yield f"Le porteur reçoit {_percent(rules.advance)} de l’aide dès l’accord{after}."
    if rules.report_days:
        yield f"Il rend son bilan dans les {counted(rules.report_days, 'jour')} qui suivent la fin du projet."


def _percent(part: Decimal) -> str:
    number = part * 100
    return f"{format_number(number, 0 if number == int(number) else 1)} %"
