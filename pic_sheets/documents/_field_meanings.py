"""What each field of a document is, in French, for staff who write templates: declared once, or derived from what is.

A field is told by its own words here; else by those of its last name (`nom`) and of what it belongs to (`porteur`); else
by the figure, the table's column or the sheet's heading that it prints.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from pic_sheets.budget.figures import figures
from pic_sheets.budget.financial_report import report_figures, report_tables
from pic_sheets.budget.tables import tables
from pic_sheets.documents._accounts_meanings import ACCOUNTS_GROUPS, ACCOUNTS_MEANINGS
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._follow_up_meanings import FOLLOW_UP_GROUPS, FOLLOW_UP_MEANINGS
from pic_sheets.documents._kit_meanings import KIT_GROUPS, KIT_MEANINGS
from pic_sheets.documents._meeting_meanings import MEETING_GROUPS, MEETING_MEANINGS
from pic_sheets.documents._minutes_meanings import MINUTES_GROUPS, MINUTES_MEANINGS
from pic_sheets.documents._reconciliation_meanings import RECONCILIATION_GROUPS, RECONCILIATION_MEANINGS
from pic_sheets.documents._request_meanings import REQUEST_GROUPS, REQUEST_MEANINGS
from pic_sheets.documents._result_fields import field_name
from pic_sheets.documents._review_meanings import REVIEW_GROUPS, REVIEW_MEANINGS
from pic_sheets.documents._rule_meanings import RULE_GROUPS, RULE_MEANINGS
from pic_sheets.documents._statement_meanings import STATEMENT_GROUPS, STATEMENT_MEANINGS
from pic_sheets.outcomes import EURO
from pic_sheets.sheets import declared_sheets
from pic_sheets.statistics import results
from pic_sheets.texts import NBSP, quoted

#: First name of a field → the title of its group.
GROUPS: Mapping[str, str] = {
    "": "Le document",
    "accompagnement": "L'accompagnement des porteurs",
    "accord": "Les accords de grammaire",
    "accorde": "L'aide accordée",
    "association": "Votre association",
    "bilan": "Le bilan que le porteur doit rendre",
    "charges": "Les charges de l'association",
    "chiffres": "Les chiffres de l'année",
    "comite": "Le comité d'attribution",
    "communication": "Les actions de communication",
    "compte": "Le compte bancaire du porteur",
    "demande": "L'aide demandée",
    "echeancier": "Les versements prévus",
    "financeurs": "Les financeurs",
    "pages": "Les pages du sommaire",
    "parts": "La part de chaque financeur",
    "porteur": "Le porteur du projet",
    "prochaine_seance": "La prochaine séance",
    "produits": "Les produits de l'association",
    "projet": "Le projet",
    "projets": "La liste des projets",
    "publics": "Les participants de l'année",
    "quartiers": "Les quartiers",
    "seance": "La séance du comité",
    "tableaux": "Les tableaux de l'année",
    "temoignages": "Les paroles des porteurs",
    "totaux": "Les totaux de l'année",
    "vote": "Le vote",
    **MEETING_GROUPS,
    **MINUTES_GROUPS,
    **FOLLOW_UP_GROUPS,
    **REVIEW_GROUPS,
    **ACCOUNTS_GROUPS,
    **KIT_GROUPS,
    **RECONCILIATION_GROUPS,
    **REQUEST_GROUPS,
    **RULE_GROUPS,
    **STATEMENT_GROUPS,
}

#: The fields told in their own words; those that ask a question begin with « si ».
MEANINGS: Mapping[str, str] = {
    "numero": "Le numéro du courrier au registre",
    "lieu_signature": "La ville où vous signez",
    "date_lettre": "La date du courrier, en toutes lettres",
    "destinataire[]": "Le nom et l'adresse du destinataire, ligne par ligne",
    "motif": "Le motif de la décision",
    "reserves[]": "Les conditions posées par le comité, une par une",
    "parts[]": "Ce que chaque financeur apporte à l'aide, un par un",
    "exercice": "L'année du bilan",
    "date_bilan": "La date du bilan, en toutes lettres",
    "financeurs": "Tous les financeurs, dans une phrase",
    "retires": "Le nombre de projets retirés, vide s'il n'y en a pas",
    "nombre_quartiers": "Le nombre de quartiers de chaque statut, dans une phrase",
    "a_des_comptes": "Si la feuille des charges et produits est remplie",
    "accord.e": "Un « e » si la personne à qui l'on écrit est une femme, pour écrire « invité » ou « invitée »",
    "association.ville": "Le code postal et la commune",
    "association.signature": "La qualité de qui signe, avec son article",
    "association.exercice": "L'année du classeur",
    "association.identite": "Le nom, le SIRET et le RNA sur une ligne, pour le pied de page",
    "association.contacts": "L'adresse, le téléphone et le courriel sur une ligne, pour le pied de page",
    "association.joindre": "Comment vous joindre, dans une phrase",
    "association.representant": "Le nom de qui signe",
    "association.qualite": "La qualité de qui signe",
    "porteur.type": "Ce qu'est le porteur : association, collectif ou habitant",
    "porteur.est_association": "Si le porteur est une association",
    "porteur.est_collectif": "Si le porteur est un collectif d'habitants",
    "porteur.est_habitant": "Si le porteur est un habitant",
    "porteur.appel": "L'appel au début de la lettre",
    "porteur.formule": "La civilité dans la formule de politesse",
    "porteur.referent": "La personne à qui l'on écrit",
    "porteur.au_nom": "Au nom de qui la demande est faite, dans une phrase",
    "porteur.groupe": "Comment désigner le porteur dans une phrase",
    "projet.periode": "Les dates du projet, dans une phrase",
    "seance.date_longue": "La date de la séance, avec le jour de la semaine",
    "seance.quand_et_ou": "La date, l'heure et le lieu, dans une phrase",
    "financeurs.liste": "Les financeurs avec leur article, dans une phrase",
    "financeurs.avec_region": "Si la Région est l'un des financeurs",
    "financeurs.parts": "Les financeurs avec leur part, dans une phrase",
    "prochaine_seance.depot_avant": "Le dernier jour pour déposer un dossier",
    "prochaine_seance.presence_obligatoire": "Si le porteur doit venir présenter son projet",
    "vote.connu": "Si les voix sont notées",
    "vote.unanime": "Si le vote est unanime",
    "vote.phrase": "Le résultat du vote, dans une phrase",
    "vote.pour": "Les voix pour",
    "vote.contre": "Les voix contre",
    "vote.abstentions": "Les abstentions",
    "demande.en_lettres": "Le montant demandé, en lettres",
    "accorde.connu": "Si le montant accordé est noté",
    "accorde.en_lettres": "Le montant accordé, en lettres",
    "accorde.ecart": "Ce qui était demandé et n'est pas accordé",
    "echeancier.a_preciser": "Si le règlement ne dit pas comment l'aide est versée",
    "echeancier.unique": "Si l'aide est versée en une fois",
    "echeancier.apres_bilan": "Si une partie est versée après le bilan",
    "echeancier.quand": "Quand le premier versement est fait",
    "echeancier.taux": "La part versée en acompte",
    "echeancier.acompte": "Le montant de l'acompte",
    "echeancier.solde": "Le montant du solde",
    "echeancier.lignes[]": "Les versements, un par un",
    "echeancier.lignes[].versement": "Ce qu'est le versement : acompte ou solde",
    "echeancier.lignes[].quand": "Quand il est fait",
    "compte.connu": "Si un compte est noté pour le porteur",
    "compte.iban": "Le compte, caché sauf la fin",
    "compte.titulaire": "Le titulaire du compte, s'il n'est pas le porteur",
    "bilan.date_limite": "Le dernier jour pour rendre le bilan",
    "bilan.delai": "Le nombre de jours pour rendre le bilan",
    "comite.membres": "Le nombre de membres du comité",
    "comite.votants": "Le nombre de membres qui votent",
    "comite.seances": "Le nombre de séances de l'année",
    "comite.quorum_toujours": "Si le quorum a été atteint à chaque séance",
    "comite.quorum_manque": "Le nombre de séances sans quorum, vide s'il n'y en a pas",
    "comite.colleges[]": "Les collèges du comité, un par un",
    "comite.colleges[].college": "Le nom du collège",
    "comite.colleges[].membres": "Le nombre de ses membres",
    "comite.colleges[].votants": "Le nombre de ses membres qui votent",
    "quartiers[]": "Les quartiers, un par un",
    "temoignages[]": "Les thématiques dont on cite un porteur, une par une",
    "temoignages[].citations[]": "Les paroles citées, une par une",
    "temoignages[].citations[].texte": "Ce que le porteur a écrit",
    "temoignages[].citations[].projet": "Le titre de son projet",
    "temoignages[].citations[].suites": "Les suites qu'il annonce",
    "communication[]": "Les actions de communication, une par une",
    "communication[].action": "Ce qui a été fait",
    "communication[].support": "Sur quel support",
    "communication[].public": "À qui cela s'adressait",
    "accompagnement.nombre": "Le nombre de temps d'accompagnement",
    "accompagnement.heures": "Leur durée",
    "charges.lignes[]": "Les charges, compte par compte",
    "produits.lignes[]": "Les produits, compte par compte",
    "projets.lignes[]": "Les projets, un par un",
    "parts[].financeur": "Le nom du financeur",
    **MEETING_MEANINGS,
    **MINUTES_MEANINGS,
    **FOLLOW_UP_MEANINGS,
    **REVIEW_MEANINGS,
    **ACCOUNTS_MEANINGS,
    **KIT_MEANINGS,
    **RECONCILIATION_MEANINGS,
    **REQUEST_MEANINGS,
    **RULE_MEANINGS,
    **STATEMENT_MEANINGS,
}
#: The fields of every table of accounts.
_ACCOUNTS: Mapping[str, str] = {
    "lignes[].compte": "Le numéro du compte",
    "lignes[].libelle": "Le libellé du compte",
    "lignes[].prevu": "Le montant prévu, en euros",
    "lignes[].realise": "Le montant réalisé, en euros",
    "lignes[].ecart": "Le réalisé moins le prévu, en euros",
    "lignes[].pourcentage": "L'écart en pourcentage du prévu",
    "lignes[].est_poste": "Si la ligne est la somme d'un poste (60, 61…)",
    "libelle": "Vide : le total n'a pas de libellé",
    "prevu": "Le total prévu, en euros",
    "realise": "Le total réalisé, en euros",
    "ecart": "Le total réalisé moins le total prévu, en euros",
    "pourcentage": "L'écart total en pourcentage du prévu",
}
#: First name of a field → what all of its group are.
_ALIKE: Mapping[str, str] = {"pages": "La page où commence cette partie"}

#: Last name of a field → what it is.
_WORDS: Mapping[str, str] = {
    "adresse": "L'adresse",
    "civilite": "La civilité",
    "code": "Le code",
    "code_postal": "Le code postal",
    "code_quartier": "Le code du quartier",
    "commune": "La commune",
    "communes": "Les communes",
    "cout": "Le coût",
    "date": "La date",
    "date_longue": "La date, avec le jour de la semaine",
    "debut": "Le début",
    "fin": "La fin",
    "heure": "L'heure",
    "lieu": "Le lieu",
    "montant": "Le montant",
    "nom": "Le nom",
    "quartier": "Le quartier",
    "sigle": "Le sigle",
    "telephone": "Le téléphone",
    "thematique": "La thématique",
    "titre": "Le titre",
}

#: What a field belongs to → how a sentence names it.
_OWNERS: Mapping[str, str] = {
    "accorde": "accordé",
    "association": "de votre association",
    "citations": "de la parole citée",
    "colleges": "du collège",
    "communication": "de l'action",
    "decision": "de la décision",
    "demande": "demandé",
    "echeancier": "du versement",
    "membre": "du membre",
    "parts": "de la part",
    "porteur": "du porteur",
    "prochaine_seance": "de la prochaine séance",
    "projet": "du projet",
    "projets": "du projet",
    "quartiers": "du quartier",
    "seance": "de la séance",
    "temoignages": "des projets cités",
    "versement": "du versement",
}


def meaning(path: str) -> str | None:
    """What the field of a full name (`projets[].titre`) is; None when nothing says it.

    >>> meaning("porteur.adresse"), meaning("inconnu.inconnu")
    ("L'adresse du porteur", None)
    """
    first, _, rest = path.partition(".")
    known = MEANINGS.get(path) or (
        _ACCOUNTS.get(rest) if first in {"charges", "produits", "emplois", "ressources"} else _ALIKE.get(first)
    )
    return known or _derived().get(path) or _composed(path)


def group_title(name: str) -> str:
    """The title of the fields that begin so; the name itself, in words, when none is declared."""
    return GROUPS.get(name) or _derived().get(name) or name.replace("_", " ").capitalize()


def _composed(path: str) -> str | None:
    """The words of the last name, or the sheets' heading for it, with those of the nearest owner that has some."""
    *owners, last = re.split(r"\[\]\.|\.", path)
    owner = next((_OWNERS[name] for name in reversed(owners) if name in _OWNERS), None)
    word = _WORDS.get(last) or _headings().get(last)
    return None if word is None or owner is None else f"{word} {owner}"


@cache
def _headings() -> Mapping[str, str]:
    """Field name → the heading of the workbook that it is made of."""
    return {
        field_name(column.heading): column.heading
        for sheet in reversed(declared_sheets())
        for column in sheet.columns.values()
    }


@cache
def _derived() -> Mapping[str, str]:
    """The fields that print a figure or a table, told by its own label, title and headings."""
    return dict(_of_results())


def _of_results() -> Iterator[tuple[str, str]]:
    fund = example_fund()
    found_figures, found_tables = results(fund, EXAMPLE_DAY)
    for figure in (*figures(fund), *found_figures, *report_figures(fund)):
        yield f"chiffres.{figure.code}", figure.label
    for table in (*tables(fund), *found_tables, *report_tables(fund)):
        yield f"tableaux.{table.code}", f"Tableau{NBSP}: {table.title}"
        yield f"tableaux.{table.code}.lignes[]", f"Le tableau {quoted(table.title)}, ligne par ligne"
        for column, unit in zip(table.columns, table.units or ("",) * len(table.columns), strict=True):
            name, told = field_name(column), f"{column}{', en euros' if unit == EURO else ''}"
            total = f"Le mot {quoted('Total')}" if column == table.columns[0] else f"Total{NBSP}: {told}"
            yield f"tableaux.{table.code}.lignes[].{name}", told
            yield f"tableaux.{table.code}.total.{name}", total
            if table.code == "themes":
                yield f"totaux.{name}", total
            if table.code == "par_projet":
                yield f"projets.lignes[].{name}", told
                yield f"projets.total.{name}", total
        if table.code == "publics":
            yield from ((f"publics.{field_name(str(row[0]))}", str(row[0])) for row in table.rows)
