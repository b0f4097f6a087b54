"""What the fields of the letters around a decision are, in French: receipt, agreement, payment, reminders, certificate."""

from collections.abc import Mapping

#: First name of a field → the title of its group.
FOLLOW_UP_GROUPS: Mapping[str, str] = {
    "examen": "La séance qui étudie le projet",
    "parties": "Les parties de la convention",
    "realisation": "Le projet tel qu'il a eu lieu",
    "reversement": "L'argent à rendre",
    "suite": "Ce qui reste après ce versement",
    "suivi": "Le compte du projet avec le fonds",
    "versement": "Le versement annoncé",
}

#: A sum → what was done with it: each has its amount, its words, and whether it is more than nothing.
_SUMS: Mapping[str, str] = {
    "reversement": "à rendre",
    "suite.reste": "qui reste à verser après ce versement",
    "suivi.justifie": "justifié par le bilan, dans la limite de l'aide",
    "suivi.net": "versé, moins ce qui a été rendu",
    "suivi.rendu": "rendu par le porteur",
    "suivi.reste": "qui reste à verser",
    "suivi.retenu": "de l'aide retenue en fin de compte",
    "suivi.verse": "versé",
}

#: Full name of a field → what it is; those that ask a question begin with « si ».
FOLLOW_UP_MEANINGS: Mapping[str, str] = {
    **{f"{name}.montant": f"Le montant {done}" for name, done in _SUMS.items()},
    **{f"{name}.en_lettres": f"Le montant {done}, en lettres" for name, done in _SUMS.items()},
    **{f"{name}.positif": f"S'il y a un montant {done}" for name, done in _SUMS.items()},
    "compte_association": "Le compte de votre association, caché sauf la fin",
    "depot": "Le jour où le dossier est arrivé",
    "est_obligatoire": "Si la loi demande une convention pour ce montant",
    "manques[]": "Ce qui manque au dossier, une chose par ligne",
    "retard": "Le retard du bilan, en jours",
    "retrait": "Le jour où le projet a été retiré, vide s'il ne l'est pas",
    "examen.connu": "Si la séance qui étudie le projet est connue",
    "examen.est_passe": "Si le comité a déjà décidé",
    "examen.presence_obligatoire": "Si le porteur doit venir présenter son projet",
    "examen.quand_et_ou": "La date, l'heure et le lieu, dans une phrase",
    "parties.association": "L'adresse, le SIRET et le RNA de votre association",
    "parties.porteur": "L'adresse, le SIRET et le RNA du porteur",
    "realisation.bilan_recu_le": "Le jour où le bilan est arrivé",
    "realisation.participation": "Combien de personnes sont venues, dans une phrase",
    "realisation.periode": "Les dates du projet, dans une phrase",
    "suite.est_solde": "Si l'aide est entièrement versée",
    "suivi.bilan_recu": "Si le bilan est arrivé",
    "suivi.est_reduit": "Si l'aide a été ramenée aux dépenses justifiées",
    "versement.a_venir": "Si le versement est encore à faire",
    "versement.date": "Le jour du versement",
    "versement.de": "Ce qui est versé, après « versement »",
    "versement.en_lettres": "Le montant du versement, en lettres",
    "versement.mode": "Virement, chèque ou espèces, comme dans le classeur",
    "versement.moyen": "Comment l'argent est versé, pour une phrase",
    "versement.nature": "Acompte, solde ou versement unique",
    "versement.par_virement": "Si c'est un virement",
    "versement.quoi": "Ce qui est versé, dans une phrase",
    "versement.reference": "La référence du versement",
}
