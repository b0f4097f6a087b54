"""What each parameter of the rules says in the règlement intérieur: a title, and sentences in plain French.

One function a parameter, which knows its value and nothing else: what no parameter says is not written.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from num2words import num2words

from pic_sheets.documents._rule_values import told_amount, told_number, told_percent
from pic_sheets.sheets.rules import Majority
from pic_sheets.tables import Percent
from pic_sheets.texts import listed

AID, FILE, COMMITTEE, AFTER, FUND = "L’aide", "Le dossier", "Le comité", "Après l’accord", "La gestion du fonds"


@dataclass(frozen=True, slots=True)
class Article:
    """An article: its chapter, its title, the sentences that its value makes."""

    chapter: str
    title: str
    sentences: Callable[[Any], tuple[str, ...]]


def _ceiling(amount: Decimal) -> tuple[str, ...]:
    return (f"L’aide du fonds est de {told_amount(amount)} au plus pour un projet.",)


def _rank_ceilings(amounts: tuple[Decimal, ...]) -> tuple[str, ...]:
    """Past the last amount nothing more is given, as the ceilings count it."""
    ranks = [num2words(rank, lang="fr", to="ordinal") for rank in range(1, len(amounts) + 1)]
    told = [f"{told_amount(amount)} pour le {rank} projet" for amount, rank in zip(amounts, ranks, strict=True)]
    if not told:
        return ()
    return (
        "L’aide dépend du nombre de projets du porteur dans l’année.",
        f"Elle est au plus de {listed(told)}.",
        f"Après le {ranks[-1]} projet, le fonds ne donne plus d’aide dans l’année.",
    )


def _holder_year_ceiling(amount: Decimal) -> tuple[str, ...]:
    return (f"Un porteur reçoit {told_amount(amount)} au plus dans l’année, tous ses projets ensemble.",)


def _residents_ceiling(amount: Decimal) -> tuple[str, ...]:
    return (f"Un collectif d’habitants reçoit {told_amount(amount)} au plus pour un projet.",)


def _association_ceiling(amount: Decimal) -> tuple[str, ...]:
    return (f"Une association reçoit {told_amount(amount)} au plus pour un projet.",)


def _projects_per_year(number: int) -> tuple[str, ...]:
    return (f"Un porteur peut déposer {told_number(number, 'projet')} au plus dans l’année.",)


def _filing_days(days: int) -> tuple[str, ...]:
    if not days:
        return ("Un dossier peut être déposé jusqu’au jour de la séance du comité.",)
    return (f"Un dossier est déposé au moins {told_number(days, 'jour')} avant la séance du comité.",)


def _holder_must_attend(must: bool) -> tuple[str, ...]:  # noqa: FBT001 - the value of the parameter
    if must:
        return ("Le porteur vient présenter lui-même son projet au comité.", "C’est obligatoire.")
    return ("Le porteur n’est pas obligé de venir présenter son projet au comité.",)


def _advance(share: Decimal) -> tuple[str, ...]:
    """A share above the whole is the whole, as the payments count it."""
    if share >= 1:
        return ("Toute l’aide est versée en une fois, dès l’accord du comité.",)
    if not share:
        return ("Toute l’aide est versée en une fois, après le bilan du projet.",)
    return (
        f"La part de l’aide versée dès l’accord du comité est de {told_percent(share)}.",
        f"Le reste, {told_percent(1 - share)}, est versé après le bilan du projet.",
    )


def _report_days(days: int) -> tuple[str, ...]:
    if not days:
        return ("Le porteur rend son bilan au plus tard le dernier jour du projet.",)
    return (f"Le porteur rend son bilan au plus tard {told_number(days, 'jour')} après la fin du projet.",)


def _quorum(quorum: Percent | int) -> tuple[str, ...]:
    if isinstance(quorum, Percent):
        share = told_percent(quorum.ratio)
        return (
            f"Le comité décide si au moins {share} de ses membres à voix délibérative sont présents ou représentés.",
        )
    members = told_number(quorum, "membre à voix délibérative", "membres à voix délibérative")
    come = "est présent ou représenté" if quorum < 2 else "sont présents ou représentés"  # noqa: PLR2004 - the French plural
    return (f"Le comité décide si au moins {members} {come}.",)


_MAJORITIES = {
    Majority.SIMPLE.value: "Un projet est accepté s’il a plus de voix pour que de voix contre. C’est la majorité simple.",
    Majority.ABSOLUTE.value: "Un projet est accepté s’il a plus de la moitié des voix exprimées. C’est la majorité absolue.",
    Majority.TWO_THIRDS.value: "Un projet est accepté s’il a au moins les deux tiers des voix exprimées.",
}


def _majority(majority: str) -> tuple[str, ...]:
    told = _MAJORITIES.get(majority)
    return (told, "Les abstentions ne comptent pas.") if told else ()


def _casting_vote(has_one: bool) -> tuple[str, ...]:  # noqa: FBT001 - the value of the parameter
    if has_one:
        return ("S’il y a autant de voix pour que de voix contre, la voix de qui préside la séance l’emporte.",)
    return ("S’il y a autant de voix pour que de voix contre, personne n’a de voix qui l’emporte.",)


def _proxies(number: int) -> tuple[str, ...]:
    if not number:
        return ("Un membre ne peut pas voter à la place d’un autre.",)
    return (
        "Un membre absent peut demander à un autre de voter pour lui. C’est un pouvoir.",
        f"Un membre porte {told_number(number, 'pouvoir')} au plus.",
    )


def _least_residents(number: int) -> tuple[str, ...]:
    if not number:
        return ("Le comité peut décider sans habitant.",)
    sit = "siège" if number < 2 else "siègent"  # noqa: PLR2004 - the French plural
    return (f"Au moins {told_number(number, 'habitant')} {sit} quand le comité décide.",)


def _balanced_budget(balanced: bool) -> tuple[str, ...]:  # noqa: FBT001 - the value of the parameter
    if balanced:
        return ("Dans le budget du projet, les dépenses et les recettes sont égales.",)
    return ("Dans le budget du projet, les dépenses et les recettes peuvent être différentes.",)


def _cofinancing(share: Decimal) -> tuple[str, ...]:
    if not share:
        return ("Le porteur n’a pas besoin de trouver de l’argent ailleurs.",)
    return (f"Le porteur trouve ailleurs au moins {told_percent(share)} du coût du projet.",)


def _management_fee(share: Decimal) -> tuple[str, ...]:
    if not share:
        return ("L’association ne garde rien des subventions pour gérer le fonds.",)
    return (f"Pour gérer le fonds, l’association garde {told_percent(share)} au plus des subventions.",)


def _volunteer_hour(amount: Decimal) -> tuple[str, ...]:
    return (
        f"Une heure de bénévolat est comptée {told_amount(amount)} dans les comptes du fonds ; elle n’est pas payée.",
    )


#: Parameter, as the sheet of rules names it → its article, in the order in which they are read.
ARTICLES: Mapping[str, Article] = {
    "Plafond par projet": Article(AID, "Le montant le plus élevé pour un projet", _ceiling),
    "Plafond selon le rang": Article(AID, "Le montant selon le nombre de projets", _rank_ceilings),
    "Plafond collectif d'habitants": Article(AID, "Le montant pour un collectif d’habitants", _residents_ceiling),
    "Plafond association": Article(AID, "Le montant pour une association", _association_ceiling),
    "Plafond annuel par porteur": Article(AID, "Le montant pour un porteur dans l’année", _holder_year_ceiling),
    "Projets par porteur et par an": Article(AID, "Le nombre de projets dans l’année", _projects_per_year),
    "Délai de dépôt (jours)": Article(FILE, "La date pour déposer un dossier", _filing_days),
    "Budget équilibré": Article(FILE, "Le budget du projet", _balanced_budget),
    "Cofinancement minimum (%)": Article(FILE, "L’argent à trouver ailleurs", _cofinancing),
    "Présence du porteur obligatoire": Article(FILE, "La présentation du projet", _holder_must_attend),
    "Quorum": Article(COMMITTEE, "Le nombre de membres pour décider", _quorum),
    "Habitants minimum": Article(COMMITTEE, "Les habitants présents", _least_residents),
    "Pouvoirs par membre": Article(COMMITTEE, "Les pouvoirs", _proxies),
    "Majorité": Article(COMMITTEE, "Le vote", _majority),
    "Voix prépondérante": Article(COMMITTEE, "L’égalité des voix", _casting_vote),
    "Acompte (%)": Article(AFTER, "Le versement de l’aide", _advance),
    "Délai de bilan (jours)": Article(AFTER, "Le bilan du projet", _report_days),
    "Frais de gestion (%)": Article(FUND, "Les frais de gestion", _management_fee),
    "Valeur de l'heure de bénévolat": Article(FUND, "Le bénévolat", _volunteer_hour),
}
