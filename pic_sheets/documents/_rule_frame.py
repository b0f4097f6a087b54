"""The articles of the règlement intérieur that no parameter makes: what the other sheets say of the fund."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pic_sheets.documents._association import association_fields
from pic_sheets.documents._members import member_name
from pic_sheets.documents._wording import apostrophised, funders_listed
from pic_sheets.fund.committee import quorum_needed
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.districts import District, Status
from pic_sheets.sheets.holders import HolderType
from pic_sheets.sheets.members import COLLEGES, Member
from pic_sheets.sheets.themes import Theme
from pic_sheets.texts import NBSP, counted, listed

_HOLDERS = {
    HolderType.RESIDENTS.value: "des collectifs d’habitants",
    HolderType.ASSOCIATION.value: "des associations",
    HolderType.RESIDENT.value: "des habitants seuls",
}
_STATUSES = {Status.PRIORITY.value: "quartier prioritaire", Status.WATCHED.value: "quartier de veille"}
_NO_COLLEGE = "Collège non précisé"


def framed(title: str, sentences: list[str], points: list[str] | None = None) -> dict[str, Any]:
    """An article as the template prints it, before it has its number; it has no day and no source of its own."""
    return {"titre": title, "phrases": sentences, "points": points or [], "depuis": "", "source": ""}


def frame_articles(fund: Fund, day: date) -> list[dict[str, Any]]:
    """What the fund is, whose projects it helps, where and on what; an article of which nothing is known is left out."""
    return [*_purpose(fund), *_who(fund), *_districts(fund), *_themes(fund, day)]


def _purpose(fund: Fund) -> Iterator[dict[str, Any]]:
    name = association_fields(fund)["nom"]
    funders = funders_listed([apostrophised(funder.name) for funder in fund.funders if funder.name])
    sentences = [
        "Ce règlement dit comment fonctionne le fonds des Projets d’initiative citoyenne (PIC).",
        f"L’association qui gère le fonds est{NBSP}: {apostrophised(name)}." if name else "",
        f"Le fonds est financé par {funders}." if funders else "",
    ]
    yield framed("L’objet du règlement", [sentence for sentence in sentences if sentence])


def _who(fund: Fund) -> Iterator[dict[str, Any]]:
    """The types of holders that the sheet has: no parameter says who may apply."""
    types = {holder.type for holder in fund.holders}
    told = [words for kind, words in _HOLDERS.items() if kind in types]
    if told:
        yield framed("Qui porte les projets", [f"Les projets du fonds sont portés par {listed(told)}."])


def _districts(fund: Fund) -> Iterator[dict[str, Any]]:
    points = [_district(district) for district in fund.district.values()]
    if points:
        yield framed("Les quartiers", [f"Les projets ont lieu dans ces quartiers{NBSP}:"], points)


def _district(district: District) -> str:
    """« Quartier du 3/15 (Méricourt), quartier prioritaire »."""
    towns = f" ({apostrophised(district.towns)})" if district.towns else ""
    status = f", {_STATUSES[district.status]}" if district.status in _STATUSES else ""
    return f"{apostrophised(district.name or district.code)}{towns}{status}"


#: The reference of the Région's four objectives 2024-2030 (guide-aides.hautsdefrance.fr/dispositif723).
_OBJECTIVES = "O4"


def _themes(fund: Fund, day: date) -> Iterator[dict[str, Any]]:
    """The themes in force on the day, an article a reference; each is named by its reference when there are several."""
    valid = [theme for theme in fund.theme.values() if theme.name and _holds(theme, day)]
    references = list(dict.fromkeys(theme.reference for theme in valid if theme.reference != _OBJECTIVES))
    for reference in references:
        title = f"Les thématiques ({reference})" if reference and len(references) > 1 else "Les thématiques"
        yield framed(title, [f"Les projets portent sur ces thématiques{NBSP}:"], _names(valid, reference))
    if objectives := _names(valid, _OBJECTIVES):
        yield framed("Les objectifs de la Région", [f"Les objectifs de la Région sont{NBSP}:"], objectives)


def _names(themes: Iterable[Theme], reference: str) -> list[str]:
    return [apostrophised(theme.name) for theme in themes if theme.reference == reference]


def _holds(theme: Theme, day: date) -> bool:
    return (theme.since is None or theme.since <= day) and (theme.until is None or day <= theme.until)


def sitting_members(fund: Fund, day: date) -> tuple[Member, ...]:
    """The members whose term covers the day, in the order of the sheet."""
    return tuple(member for member in fund.member.values() if member.sits_on(day))


def committee_articles(fund: Fund, day: date) -> list[dict[str, Any]]:
    """Who sits, college by college, with which voice; nothing when no member is in term."""
    members = sitting_members(fund, day)
    if not members:
        return []
    voting = sum(member.votes for member in members)
    sentences = [
        f"Le comité d’attribution compte {counted(len(members), 'membre')}, dont {voting} à voix délibérative.",
        "Une voix délibérative compte dans le vote. Une voix consultative donne un avis.",
    ]
    needed = quorum_needed(fund.rules_on(day).quorum, voting)
    if needed:
        of = "membre à voix délibérative présent ou représenté"
        several = "membres à voix délibérative présents ou représentés"
        sentences.append(f"Avec ces membres, il faut {counted(needed, of, several)} pour décider.")
    return [framed("La composition du comité", sentences, [_college(*group) for group in _by_college(members)])]


def _by_college(members: tuple[Member, ...]) -> Iterator[tuple[str, list[Member]]]:
    """Each college with its members, in the order of the colleges, one that is not in the list last."""
    others = dict.fromkeys(member.college for member in members if member.college not in COLLEGES)
    for college in (*COLLEGES, *others):
        if found := [member for member in members if member.college == college]:
            yield college or _NO_COLLEGE, found


def _college(college: str, members: list[Member]) -> str:
    """« Habitants : 6 voix délibératives »."""
    voting = sum(member.votes for member in members)
    told = [
        counted(number, f"voix {kind}", f"voix {kind}s")
        for number, kind in ((voting, "délibérative"), (len(members) - voting, "consultative"))
        if number
    ]
    return f"{college}{NBSP}: {listed(told)}"


def annex(fund: Fund, day: date) -> list[dict[str, Any]]:
    """The members in term by college, named with their voice and nothing more."""
    return [
        {
            "college": college,
            "membres": [
                {
                    "nom": member_name(member) or member.code,
                    "voix": f"voix {member.voice.lower()}" if member.voice else "",
                }
                for member in found
            ],
        }
        for college, found in _by_college(sitting_members(fund, day))
    ]
