"""What the figures of the year say, in sentences: themes, objectives, neighbourhoods, holders, delays, people.

Each function gives the sentences of one part, none when there is nothing to say; numbers are those of the results.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.documents._result_fields import shown_content
from pic_sheets.documents._review_results import Row, YearResults, euros, in_year, number_of
from pic_sheets.documents._wording import apostrophised, inner
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.outcomes import PERCENT
from pic_sheets.statistics.concentration import FIRST_HOLDERS
from pic_sheets.texts import NBSP, listed, quoted

#: More names than these in a row read as a list, not as a sentence.
MOST_NAMES = 5
#: The ages of the reports, as the people of that age are called.
_AGES = {
    "under_12": "moins de 12 ans", "from_12_to_17": "12-17 ans", "from_18_to_25": "18-25 ans", "from_26_to_59": "26-59 ans",
    "over_60": "60 ans et plus",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """A table that is read group by group: its code, the field of a group's name, and how sentences call one."""

    table: str
    name: str
    the: str
    several: str
    none_left: str


THEMES = Group(
    "themes", "thematique", "la thématique", "thématiques", "Chaque thématique a eu au moins un projet soutenu."
)
OBJECTIVES = Group(
    "objectifs",
    "objectif_regional",
    "l’objectif régional",
    "objectifs régionaux",
    "Chaque objectif a eu au moins un projet soutenu.",
)
DISTRICTS = Group(
    "quartiers", "quartier", "le quartier", "quartiers", "Chaque quartier a eu au moins un projet soutenu."
)


def of_projects(year: YearResults) -> list[str]:
    """How many were filed and helped, for how much."""
    filed, helped = year.count("deposes"), year.count("accordes")
    if not filed:
        return [f"Aucun projet n’a été déposé {in_year(year)}."]
    asked = number_of(filed, "projet a été déposé", "projets ont été déposés")
    said = [f"{asked} {in_year(year)}, pour {year.shown['demande']} demandés."]
    if helped:
        said.append(f"Le comité en a soutenu {shown_content(helped)}, pour {year.shown['accorde']}.")
    else:
        said.append("Le comité n’a encore accordé aucune aide.")
    return said


def of_others(year: YearResults) -> list[str]:
    """What became of the projects that were not helped."""
    others = [
        number_of(year.count(state), *words)
        for state, words in (
            ("refuses", ("projet a été refusé", "projets ont été refusés")),
            ("ajournes", ("projet est ajourné", "projets sont ajournés")),
            ("retires", ("projet a été retiré", "projets ont été retirés")),
        )
        if year.count(state)
    ]
    said = [f"{listed(others)}."] if others else []
    withdrawn = year.count("retires")
    if withdrawn:
        said.append(
            f"Le montant demandé ne compte pas {'le projet retiré' if withdrawn == 1 else 'les projets retirés'}."
        )
    return said


def of_grants(year: YearResults) -> list[str]:
    """The size of a grant, and what it comes to for each participant."""
    helped = year.count("accordes")
    if not helped:
        return []
    if helped == 1:
        said = [f"L’aide accordée est de {year.shown['aide_moyenne']}."]
    else:
        said = [
            (
                f"L’aide moyenne est de {year.shown['aide_moyenne']} par projet, et l’aide médiane de "
                f"{year.shown['aide_mediane']}{NBSP}: la moitié des projets n’ont pas reçu plus."
            )
        ]
    if year.figures["aide_par_participant"].value is not None:
        said.append(
            f"Rapportée aux personnes venues, l’aide est de {year.shown['aide_par_participant']} par participant, d’après "
            "les projets dont le bilan dit combien elles étaient."
        )
    return said


def of_groups(year: YearResults, group: Group) -> list[str]:
    """Which theme, objective or neighbourhood got most, and which got nothing."""
    rows = [row for row in year.rows(group.table) if row[group.name] and UNTOLD not in row.values()]
    helped = [row for row in rows if _granted(row) > 0]
    if not helped:
        return []
    said = [_most(year, group, helped)]
    without = [quoted(_name(row, group)) for row in rows if not row["accordes"]]
    if not without and len(rows) > 1:
        said.append(group.none_left)
    elif 0 < len(without) <= MOST_NAMES:
        said.append(f"Aucun projet n’a été soutenu pour {listed(without, last='ni pour')}.")
    elif without:
        said.append(f"{len(without)} {group.several} n’ont eu aucun projet soutenu.")
    return said


def _most(year: YearResults, group: Group, helped: Sequence[Row]) -> str:
    most = max(map(_granted, helped))
    first = [row for row in helped if _granted(row) == most]
    if len(first) > 1:
        names = listed([quoted(_name(row, group)) for row in first[:MOST_NAMES]])
        return f"Les aides les plus fortes vont à {names}{NBSP}: {euros(most)} pour chacun."
    name, number = quoted(_name(first[0], group)), number_of(first[0]["accordes"], "projet soutenu", "projets soutenus")
    if most == year.amount("accorde"):
        return f"Toutes les aides vont à {name} ({number})."
    share = shown_content(first[0]["part_du_total"], PERCENT)
    return f"{name} est {group.the} qui reçoit le plus{NBSP}: {number}, {euros(most)}, soit {share} des aides."


def _granted(row: Row) -> Decimal:
    content = row["montant_accorde"]
    return content if isinstance(content, Decimal) else Decimal(0)


def _name(row: Row, group: Group) -> str:
    return inner(apostrophised(str(row[group.name])))


def of_districts(year: YearResults) -> list[str]:
    """The share of the money that goes to priority neighbourhoods, and the neighbourhoods that got most and nothing."""
    share = year.figures["part_qpv"].value
    said = of_groups(year, DISTRICTS)
    if share is None:
        return said
    return [f"{year.shown['part_qpv']} des aides vont à un quartier prioritaire de la politique de la ville.", *said]


def of_holders(year: YearResults) -> list[str]:
    """First-time and recurrent holders, and how few hold how much: what the national council of cities warns of."""
    helped, once = year.count("porteurs_aides", "porteurs"), year.count("primo_porteurs", "porteurs")
    again = year.count("recurrents", "porteurs")
    if not helped:
        return ["Aucun porteur n’a encore été aidé."]
    if helped == 1:
        said = ["Un seul porteur a été aidé dans l’année."]
    elif not again:
        said = [f"{helped} porteurs ont été aidés, chacun pour un seul projet dans l’année."]
    else:
        alone = f", dont {once} pour un seul projet de l’année ({year.shown['part_primo_porteurs']})" if once else ""
        said = [f"{helped} porteurs ont été aidés{alone}{' et' if once else ', dont'} {again} pour plusieurs."]
    if helped > FIRST_HOLDERS:
        said.append(f"Les cinq porteurs les plus aidés reçoivent {year.shown['concentration']} des aides.")
    return said


def of_delays(year: YearResults) -> list[str]:
    """How long each step takes, from the application to the report."""
    said = []
    for row in year.rows("delais"):
        if not row["projets"]:
            continue
        middle, step = number_of(row["mediane_jours"], "jour"), row["etape"]
        if row["projets"] == 1:
            said.append(f"{step}, il s’est passé {middle} (un seul projet).")
        elif row["plus_court_jours"] == row["plus_long_jours"]:
            said.append(f"{step}, il s’est passé {middle} pour chaque projet.")
        else:
            spread = f"de {shown_content(row['plus_court_jours'])} à {number_of(row['plus_long_jours'], 'jour')}"
            said.append(f"{step}, le délai médian est de {middle} ({spread}).")
    return said


def of_people(year: YearResults) -> list[str]:
    """Who came: how many, residents, women and men, the age that came most, volunteers and their hours."""
    came = year.people("participants")
    if not came:
        return ["Aucun bilan reçu ne compte encore de participants."]
    said = [f"Les bilans reçus comptent {number_of(came, 'participant')}{_among(year, 'from_district')}."]
    women, men = _share(year, "women"), _share(year, "men")
    if women and men:
        said.append(f"Les femmes en sont {women} et les hommes {men}, dans les bilans qui le disent.")
    ages = [(year.people(code), words, code) for code, words in _AGES.items() if year.people(code)]
    if ages:
        _, words, code = max(ages, key=lambda age: age[0])
        said.append(f"L’âge le plus présent est celui des {words} ({_share(year, code)} des participants).")
    return said


def of_volunteers(year: YearResults) -> list[str]:
    """Residents who prepared the projects, volunteers, and the hours they gave."""
    involved, volunteers = year.people("residents_involved"), year.people("volunteers")
    hours = year.publics["volunteer_hours"].value
    said = []
    if involved:
        said.append(f"{number_of(involved, 'habitant a préparé', 'habitants ont préparé')} les projets.")
    if volunteers and hours:
        gave = number_of(volunteers, "bénévole a donné", "bénévoles ont donné")
        said.append(f"{gave} {number_of(hours, 'heure')} de leur temps.")
    elif volunteers:
        said.append(f"{number_of(volunteers, 'bénévole y a pris', 'bénévoles y ont pris')} part.")
    return said


def _among(year: YearResults, code: str) -> str:
    number = year.people(code)
    return f", dont {number_of(number, 'habitant', 'habitants')} du quartier ({_share(year, code)})" if number else ""


def _share(year: YearResults, code: str) -> str:
    """The share that the table of publics gives, "" when it gives none."""
    heading = year.publics[code].label
    return next(
        (
            shown_content(row["part_des_participants"], PERCENT)
            for row in year.rows("publics")
            if row["public"] == heading
        ),
        "",
    )
