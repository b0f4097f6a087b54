"""What the fields of the minutes are, in French, for staff who write templates."""

from collections.abc import Iterator, Mapping

#: First name of a field → the title of its group.
MINUTES_GROUPS: Mapping[str, str] = {
    "presences": "Les présences et le quorum",
    "recapitulatif": "Les totaux des décisions",
}


def _colleges() -> Iterator[tuple[str, str]]:
    """Voting members and advisers are told in the same way."""
    for name, told in (("colleges", "à voix délibérative"), ("consultatifs", "à voix consultative")):
        yield f"presences.{name}[]", f"Les membres {told}, par collège"
        yield f"presences.{name}[].nom", "Le nom du collège"
        yield f"presences.{name}[].groupes[]", "Les présents, représentés, excusés et absents du collège"
        yield f"presences.{name}[].groupes[].libelle", "Comment ils ont assisté à la séance, et combien ils sont"
        yield f"presences.{name}[].groupes[].noms", "Leurs noms, avec qui les représente"


MINUTES_MEANINGS: Mapping[str, str] = {
    "seance.titre": "La date de la séance après « du », sinon son code",
    "seance.presidence": "Le nom de la personne qui préside",
    "seance.reperes[]": "Code, date, heure, lieu et présidence, ceux qui sont connus",
    "seance.reperes[].nom": "Ce que c'est : la date, l'heure…",
    "seance.reperes[].valeur": "La date, l'heure… en toutes lettres",
    "presences.notees": "Si les présences de la séance sont notées",
    **dict(_colleges()),
    "presences.hors_mandat": "Qui est venu sans mandat ce jour-là",
    "presences.presents": "Combien de membres sont présents",
    "presences.representes": "Combien de membres sont représentés",
    "presences.excuses": "Combien de membres sont excusés",
    "presences.absents": "Combien de membres sont absents",
    "presences.voix": "Combien de voix compte la séance, dans une phrase",
    "presences.quorum": "Le quorum, et s'il est atteint, dans une phrase",
    "presences.habitants": "Combien d'habitants siègent, dans une phrase",
    "regles": "La majorité et la voix prépondérante, dans une phrase",
    "projets[].titre_court": "Le titre du projet, coupé pour un tableau",
    "projets[].presentation": "Le porteur, la thématique et le quartier sur une ligne",
    "projets[].demande.en_lettres": "Le montant demandé, en lettres",
    "projets[].accorde.en_lettres": "Le montant accordé, en lettres",
    "projets[].examine": "Si une décision est notée sur le projet",
    "projets[].resolution": "Ce que le comité décide, dans une phrase",
    "projets[].deports.noms[]": "Les membres qui se sont retirés du vote, un par un",
    "projets[].deports.phrase": "Qui s'est retiré du vote, et les pouvoirs non utilisés, dans une phrase",
    "projets[].vote.connu": "Si les voix sont notées",
    "projets[].vote.unanime": "Si le vote est unanime",
    "projets[].vote.phrase": "Le vote et la majorité, dans une phrase",
    "projets[].vote.pour": "Le nombre de voix pour",
    "projets[].vote.contre": "Le nombre de voix contre",
    "projets[].vote.abstentions": "Le nombre d'abstentions",
    "projets[].reserves[]": "Les réserves du comité, une par une",
    "projets[].retrait": "Le jour où le projet a été retiré, dans une phrase",
    "projets[].enveloppe.connue": "Si l'enveloppe du fonds est connue",
    "projets[].enveloppe.avant": "Ce qui reste de l'enveloppe avant la décision",
    "projets[].enveloppe.apres": "Ce qui en reste après",
    "recapitulatif.demande": "Tout ce qui est demandé à la séance",
    "recapitulatif.accorde": "Tout ce que la séance accorde",
    "retires[]": "Les projets retirés avant la séance, un par un",
    "bilans[].titre_court": "Le titre du projet, coupé pour un tableau",
    "enveloppe.connue": "Si l'enveloppe du fonds est connue",
    "enveloppe.debut": "Ce qui reste de l'enveloppe au début de la séance",
    "enveloppe.accorde": "Tout ce que la séance accorde",
    "enveloppe.fin": "Ce qui reste de l'enveloppe à la fin de la séance",
    "enveloppe.seance.connue": "Si la séance a une enveloppe à elle",
    "enveloppe.seance.montant": "L'enveloppe de la séance",
    "enveloppe.seance.reste": "Ce qu'il en reste, ou de combien elle est dépassée",
    "prochaine_seance.connue": "Si une autre séance est prévue",
}
