"""What the annual review says in sentences, all of it computed: nothing is left for staff to write.

Each part is a list of paragraphs, empty when there is nothing to say, so that a template may leave its heading out.
"""

from collections import Counter
from datetime import date

from pic_sheets.dates import format_date
from pic_sheets.documents._result_fields import shown_content
from pic_sheets.documents._review_accounts import of_account_lines
from pic_sheets.documents._review_readings import (
    MOST_NAMES,
    OBJECTIVES,
    THEMES,
    of_delays,
    of_districts,
    of_grants,
    of_groups,
    of_holders,
    of_others,
    of_people,
    of_projects,
    of_volunteers,
)
from pic_sheets.documents._review_results import YearResults, number_of
from pic_sheets.documents._wording import apostrophised, inner
from pic_sheets.fund.decisions import Status
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import missing_report_due_on
from pic_sheets.money import ZERO
from pic_sheets.outcomes import PERCENT
from pic_sheets.sheets.support import TYPES
from pic_sheets.texts import NBSP, listed, quoted

#: Kind of contact → how several of them are called.
_CONTACTS = {
    "Rendez-vous": ("rendez-vous", "rendez-vous"), "Appel": ("appel", "appels"), "Courriel": ("courriel", "courriels"),
    "Visite": ("visite", "visites"), "Atelier": ("atelier", "ateliers"),
}  # fmt: skip


def story(fund: Fund, year: YearResults, today: date) -> dict[str, list[str]]:
    """Part → its paragraphs."""
    parts = {
        "annee": [*of_projects(year), *_done(year)],
        "communication": _communication(fund, year),
        "accompagnement": _support(year),
        "comite": _committee(fund, year),
        "projets": [*of_others(year), *of_grants(year)] or of_projects(year),
        "themes": of_groups(year, THEMES),
        "objectifs": of_groups(year, OBJECTIVES),
        "quartiers": of_districts(year),
        "porteurs": of_holders(year),
        "delais": of_delays(year),
        "publics": of_people(year),
        "benevoles": of_volunteers(year),
        "retenir": [*_done(year), *_effects(year), *of_volunteers(year)],
        "comptes": _accounts(year),
        "charges": of_account_lines(fund.account_lines),
        "difficultes": _difficulties(fund, year, today),
        "perspectives": _ahead(year),
    }
    return {name: [" ".join(sentences)] if sentences else [] for name, sentences in parts.items()}


def _done(year: YearResults) -> list[str]:
    """What the projects that are done gathered."""
    done = year.count("realises")
    if not done:
        return ["Aucun bilan n’est encore rendu."] if year.count("accordes") else []
    said = number_of(done, "projet est réalisé et son bilan rendu", "projets sont réalisés et leur bilan rendu")
    came = year.people("participants")
    gathered = f"{NBSP}: {'il a' if done == 1 else 'ils ont'} réuni {number_of(came, 'participant')}" if came else ""
    return [f"{said}{gathered}."]


def _communication(fund: Fund, year: YearResults) -> list[str]:
    """How many times the fund was told of, and from when to when."""
    actions = year.count("actions", "communication")
    if not actions:
        return []
    days = sorted(action.day for action in fund.announcements if action.day is not None)
    if len(days) > 1 and days[0] != days[-1]:
        when = f", du {format_date(days[0])} au {format_date(days[-1])}"
    else:
        when = f", le {format_date(days[0])}" if days else ""
    return [f"L’association a mené {number_of(actions, 'action')} pour faire connaître le fonds{when}."]


def _support(year: YearResults) -> list[str]:
    """How many times holders were helped, how, for how long and to how many of them."""
    total = year.total("accompagnement")
    if not total["accompagnements"]:
        return []
    kinds = [
        number_of(row["accompagnements"], *_CONTACTS[str(row["type"])])
        for row in year.rows("accompagnement")
        if row["type"] in TYPES and row["accompagnements"]
    ]
    times = number_of(total["accompagnements"], "temps d’accompagnement", "temps d’accompagnement")
    told = f" ({listed(kinds)})" if len(kinds) > 1 else ""
    hours = f", soit {number_of(total['heures'], 'heure')}" if total["heures"] else ""
    helped = total["porteurs_accompagnes"]
    holders = f", auprès de {number_of(helped, 'porteur')}" if helped else ""
    return [
        (
            "L’association a aidé les porteurs à préparer leur projet, leur budget et leur bilan"
            f"{NBSP}: {times}{told}{hours}{holders}."
        )
    ]


def _committee(fund: Fund, year: YearResults) -> list[str]:
    """Who sat, how often they met, how many came, whether the quorum was there."""
    members, voting = len(fund.members), sum(member.votes for member in fund.members)
    said = []
    if members:
        voices = f", dont {number_of(voting, 'a une voix délibérative', 'ont une voix délibérative')}" if voting else ""
        said.append(f"Le comité d’attribution a compté dans l’année {number_of(members, 'membre')}{voices}.")
    held = [row for row in year.rows("seances") if row["quorum_atteint"] != "À venir"]
    if not held:
        return [
            *said,
            "Il ne s’est pas encore réuni." if members else "Le comité d’attribution ne s’est pas encore réuni.",
        ]
    subject = "Il" if members else "Le comité d’attribution"
    said.append(f"{subject} a tenu {number_of(len(held), 'séance')}.")
    shares = [row["participation"] for row in held if row["participation"]]
    if shares:
        low, high = (shown_content(found(shares), PERCENT) for found in (min, max))
        said.append(
            f"La participation a été de {low}." if low == high else f"La participation a été de {low} à {high}."
        )
    ruled = Counter(row["quorum_atteint"] for row in held)
    if ruled["Non"]:
        said.append(f"Le quorum n’a pas été atteint pour {number_of(ruled['Non'], 'séance')}.")
    elif ruled["Oui"]:
        said.append("Le quorum a été atteint à chaque fois." if len(held) > 1 else "Le quorum a été atteint.")
    return said


def _effects(year: YearResults) -> list[str]:
    """Whether the projects reached what they aimed at, as holders say it."""
    told = [str(row["objectifs_atteints"]) for row in year.rows("objectifs_atteints") if row["bilans"]]
    if not told:
        return []
    if told == ["Oui"]:
        return ["Tous les bilans qui le disent jugent les objectifs du projet atteints."]
    return [f"Les bilans disent si les objectifs du projet sont atteints{NBSP}: {_answers(year)}."]


def _answers(year: YearResults) -> str:
    """« oui pour 15 projets (88,2 %), en partie pour 2 projets (11,8 %) »."""
    return listed(
        [
            f"{str(row['objectifs_atteints']).lower()} pour {number_of(row['bilans'], 'projet')} "
            f"({shown_content(row['part_des_bilans'], PERCENT)})"
            for row in year.rows("objectifs_atteints")
            if row["bilans"]
        ]
    )


def _accounts(year: YearResults) -> list[str]:
    """The way of the money, from what funders notified to what is left."""
    shown = year.shown
    if not year.amount("notifie"):
        return ["Aucun montant notifié par un financeur n’est noté."]
    fees = f", dont {shown['frais_de_gestion']} pour la gestion du fonds" if year.amount("frais_de_gestion") else ""
    said = [
        f"Les financeurs ont notifié {shown['notifie']}{fees}{NBSP}: {shown['enveloppe']} pouvaient aller aux projets."
    ]
    said.append(f"Ils en ont versé {shown['encaisse']}." if year.amount("encaisse") else "Ils n’ont encore rien versé.")
    if year.amount("accorde"):
        said.append(f"Le comité a accordé {shown['accorde']}.")
        paid = (
            f"{shown['verse']} ont été versés aux porteurs"
            if year.amount("verse")
            else "Rien n’a encore été versé aux porteurs"
        )
        due = f"{NBSP}; il reste {shown['reste_a_verser']} à leur verser" if year.amount("reste_a_verser") else ""
        said.append(f"{paid}{due}.")
    left = year.amount("disponible")
    if left > ZERO:
        said.append(f"{shown['disponible']} restent disponibles pour de nouveaux projets.")
    elif left < ZERO:
        said.append(f"Les engagements dépassent l’enveloppe{NBSP}: le disponible est de {shown['disponible']}.")
    else:
        said.append("Toute l’enveloppe est engagée.")
    if year.amount("trop_percu"):
        said.append(f"{shown['trop_percu']} de trop-perçu sont à récupérer auprès des porteurs.")
    if year.amount("reverse"):
        said.append(f"{shown['reverse']} ont déjà été reversés par des porteurs.")
    return said


def _difficulties(fund: Fund, year: YearResults, today: date) -> list[str]:
    """What did not come about: refusals, withdrawals, reports that are due."""
    late = sum(missing_report_due_on(fund, project, today) is not None for project in fund.listed_projects)
    said = []
    if year.count("retires"):
        given_up = number_of(
            year.count("retires"), "projet a été retiré par son porteur", "projets ont été retirés par leurs porteurs"
        )
        said.append(f"{given_up}.")
    if late:
        said.append(
            f"{number_of(late, 'bilan attendu n’est pas encore rendu', 'bilans attendus ne sont pas encore rendus')}."
        )
    without = [row for row in year.rows("themes") if row["thematique"] and not row["deposes"]]
    if len(without) > MOST_NAMES and year.count("deposes"):
        said.append(f"{len(without)} thématiques n’ont reçu aucun projet.")
    elif without and year.count("deposes"):
        names = listed([quoted(inner(apostrophised(str(row["thematique"])))) for row in without])
        said.append(f"Aucun projet n’a été déposé pour {names}.")
    return said


def _ahead(year: YearResults) -> list[str]:
    """What the year leaves to the next."""
    running = sum(row["etat"] in {Status.GRANTED, Status.PARTLY} for row in year.rows("par_projet"))
    said = []
    if running:
        waiting = number_of(running, "projet soutenu attend son bilan", "projets soutenus attendent leur bilan")
        said.append(f"{waiting}.")
    if year.amount("reste_a_verser"):
        said.append(f"{year.shown['reste_a_verser']} restent à verser aux porteurs.")
    if year.amount("disponible") > ZERO:
        said.append(f"{year.shown['disponible']} restent disponibles pour de nouveaux projets.")
    return said
