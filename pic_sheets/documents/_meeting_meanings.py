"""What the fields of a meeting's papers are, in French, for staff who write templates."""

from collections.abc import Iterator, Mapping

#: First name of a field → the title of its group.
MEETING_GROUPS: Mapping[str, str] = {
    "ajournement": "L'ajournement d'avant",
    "bilans": "Les bilans à présenter",
    "bilans_en_retard": "Les bilans que le porteur n'a pas rendus",
    "budget": "Le budget du projet",
    "colleges": "Les membres du comité, par collège",
    "enveloppe": "L'enveloppe du fonds",
    "historique": "Les autres projets du porteur",
    "membre": "Le membre du comité",
    "ordre_du_jour": "L'ordre du jour, en bref",
    "plafonds": "Les plafonds",
    "points": "Ce que les contrôles relèvent",
    "pouvoirs": "Les pouvoirs",
    "quorum": "Le quorum",
}

_SIDES = {"depense": "de la dépense", "recette": "de la recette"}


def _budget_rows() -> Iterator[tuple[str, str]]:
    """A row of the budget has the same fields on its two sides, in cash or in kind."""
    for rows in ("lignes", "contributions"):
        for side, of in _SIDES.items():
            yield f"budget.{rows}[].{side}.poste", f"Le poste {of}, sur la ligne qui l'ouvre"
            yield f"budget.{rows}[].{side}.sous_total", "Le montant prévu pour tout ce poste"
            yield f"budget.{rows}[].{side}.libelle", f"Le libellé {of}"
            yield f"budget.{rows}[].{side}.montant", f"Le montant prévu {of}"
    for total in ("total", "total_general"):
        yield f"budget.{total}.depenses", "Le total des dépenses prévues"
        yield f"budget.{total}.recettes", "Le total des recettes prévues"


MEETING_MEANINGS: Mapping[str, str] = {
    "date_document": "La date du document, en toutes lettres",
    "nombre": "Combien il y en a en tout",
    "seance.plafond": "Ce que la séance peut accorder, si elle est limitée",
    "seance_precedente": "La date de la séance d'avant, dont le procès-verbal est à approuver",
    "prochaine_seance.quand_et_ou": "La date, l'heure et le lieu de la prochaine séance, dans une phrase",
    "presence_obligatoire": "Si le règlement demande la présence du porteur",
    "budget_connu": "Si le budget du projet est dans le classeur",
    "majorite": "La majorité que demande le règlement",
    "voix_preponderante": "Si la voix de la personne qui préside l'emporte à égalité",
    "pouvoirs_par_membre": "Combien de pouvoirs un membre peut porter",
    "pouvoirs.permis": "Si un membre peut donner pouvoir à un autre",
    "pouvoirs.plafond": "Combien de pouvoirs un membre peut porter, dans une phrase",
    "quorum.phrase": "Combien de membres il faut, sur combien, vide sans règle",
    "quorum.requis": "Combien de membres il faut",
    "quorum.votants": "Combien de membres ont une voix délibérative",
    "membre.appel": "L'appel au début de la lettre",
    "membre.formule": "La civilité dans la formule de politesse",
    "membre.e": "Un « e » si le membre est une femme, pour écrire « lié » ou « liée »",
    "membre.delibere": "Si le membre vote",
    "colleges[]": "Les collèges, un par un",
    "colleges[].membres[]": "Les membres du collège, un par un",
    "colleges[].membres[].nom": "Le nom du membre",
    "colleges[].membres[].voix": "La voix du membre",
    "ordre_du_jour.seance_precedente": "La date de la séance d'avant, dont le procès-verbal est à approuver",
    "ordre_du_jour.projets.nombre": "Combien de projets sont à examiner",
    "ordre_du_jour.projets.montant": "Tout ce que ces projets demandent",
    "ordre_du_jour.projets.a_chiffrer": "Combien de projets ne disent pas ce qu'ils demandent",
    "ordre_du_jour.bilans": "Combien de bilans sont à présenter",
    "demande.nombre": "Combien de projets sont à examiner",
    "demande.a_chiffrer": "Combien de projets ne disent pas ce qu'ils demandent",
    "demande.part": "La part du coût qui est demandée",
    "projets[]": "Les projets de la séance, un par un",
    "projets[].numero": "Le numéro du projet à l'ordre du jour",
    "projets[].demande": "Ce que le projet demande",
    "projets[].ajourne_le": "Le jour où le projet a été ajourné, s'il revient",
    "enveloppe.reste": "Ce qui reste avant la séance",
    "enveloppe.apres": "Ce qui resterait si tout était accordé comme demandé",
    "enveloppe.manque": "Ce qui manquerait pour tout accorder comme demandé",
    "nombre_bilans": "Combien de bilans sont à présenter",
    "bilans[]": "Les bilans à présenter, un par un",
    "bilans[].numero": "Le numéro du bilan",
    "bilans[].code": "Le code du projet",
    "bilans[].titre": "Le titre du projet",
    "bilans[].porteur": "Le nom du porteur",
    "bilans[].recu_le": "Le jour où le bilan est arrivé",
    "bilans[].accorde": "Le montant accordé",
    "bilans[].justifie": "Les dépenses justifiées",
    "bilans[].participants": "Le nombre de participants",
    "bilans[].du_quartier": "Parmi eux, ceux du quartier",
    "bilans[].habitants": "Les habitants qui ont préparé le projet",
    "bilans[].benevoles": "Le nombre de bénévoles",
    "bilans[].objectifs": "Si les objectifs sont atteints",
    "bilans[].effets[]": "Les effets sur le quartier, ligne par ligne",
    "bilans[].suites[]": "Les suites, ligne par ligne",
    "bilans[].difficultes[]": "Les difficultés, ligne par ligne",
    "bilans[].avis": "L'avis du comité, s'il est déjà donné",
    "rang": "Le numéro du projet à l'ordre du jour",
    "projet.statut_quartier": "Le statut du quartier : QPV ou veille",
    "projet.depose_le": "Le jour où le dossier est arrivé",
    "projet.public": "À qui le projet s'adresse",
    "projet.attendus": "Combien de personnes sont attendues",
    "projet.habitants": "Combien d'habitants préparent le projet",
    "projet.description[]": "La description, ligne par ligne",
    "ajournement.date": "Le jour où le projet a été ajourné, s'il revient",
    "ajournement.motif": "Pourquoi il l'a été",
    "plafonds.montant": "L'aide la plus élevée pour ce projet",
    "plafonds.regle": "La règle qui fixe ce plafond",
    "plafonds.depasse": "Si la demande dépasse le plafond",
    "plafonds.annuel": "Ce qu'un porteur peut recevoir dans l'année",
    "budget.connu": "Si le budget est dans le classeur",
    "budget.en_nature": "Si le budget compte du bénévolat ou des dons en nature",
    "budget.lignes[]": "Le budget, ligne par ligne, dépenses et recettes côte à côte",
    "budget.contributions[]": "Le bénévolat et les dons en nature, ligne par ligne",
    **dict(_budget_rows()),
    "historique[]": "Les autres projets du porteur, un par un",
    "historique[].titre": "Le titre du projet",
    "historique[].date": "Le jour de la décision",
    "historique[].decision": "La décision",
    "historique[].montant": "Le montant accordé",
    "historique[].bilan": "Où en est le bilan : reçu, attendu ou en retard",
    "bilans_en_retard[]": "Les bilans en retard, un par un",
    "bilans_en_retard[].titre": "Le titre du projet",
    "bilans_en_retard[].date_limite": "Le jour où le bilan était attendu",
    "bilans_en_retard[].retard": "De combien de jours il est en retard",
    "points[]": "Ce que les contrôles relèvent, point par point",
    "points[].message": "Ce qui est relevé",
    "points[].bloque": "Si c'est une anomalie bloquante",
    "points[].gravite": "Sa gravité : bloquant ou à vérifier",
}
