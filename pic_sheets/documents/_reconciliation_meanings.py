"""What the fields of a reconciled account are, for staff."""

from collections.abc import Mapping

#: First name of a field → the title of its group.
RECONCILIATION_GROUPS: Mapping[str, str] = {
    "ambigus": "Ce qui a plusieurs possibilités",
    "banque_seule": "Ce que la banque a et que le classeur n'a pas",
    "cheques": "Les chèques non encore débités",
    "classeur_seul": "Ce que le classeur a et que la banque n'a pas",
    "controle": "Le contrôle des relevés",
    "decides": "Ce qui a été décidé à la main",
    "ecart": "L'écart entre la banque et le classeur",
    "especes": "Ce qui est payé en espèces",
    "rapproches": "Ce qui est rapproché",
    "releve": "Le compte et sa période",
    "soldes": "Les soldes, et ce qui les sépare",
}

_SIDE = {
    "lignes[].date": "La date",
    "lignes[].libelle": "De quoi il s'agit ; un numéro de compte y est caché",
    "lignes[].montant": "Le montant, en euros, négatif quand il sort du compte",
    "lignes[].motif": "Pourquoi il n'y a rien en face",
    "lignes[].note": "Ce que vous avez écrit à la main, vide sinon",
    "total": "Le total, en euros",
}
_BOOK = {**_SIDE, "lignes[].cellule": "La cellule du classeur"}
_COUNTS = {
    "mouvements": "Combien de mouvements de la banque",
    "lignes": "Combien de lignes du classeur",
    "entrees": "Ce qui est entré, en euros",
    "sorties": "Ce qui est sorti, en euros",
}
#: The tables of what is on one side alone → what one of their lines is.
_ALONE = {
    "banque_seule": "Les mouvements de la banque seule, un par un",
    "classeur_seul": "Les lignes du classeur seul, une par une",
    "cheques": "Les chèques, un par un",
    "especes": "Les paiements en espèces, un par un",
}

#: Full name of a field → what it is; those that ask a question begin with « si ».
RECONCILIATION_MEANINGS: Mapping[str, str] = {
    "releve.compte": "Le compte, caché sauf la fin",
    "releve.debut": "Le premier jour du relevé",
    "releve.fin": "Le dernier jour du relevé",
    "releve.fichiers[]": "Les fichiers de la banque, un par un",
    "releve.ouverture": "Le solde au début, selon la banque",
    "releve.entrees": "Ce qui est entré sur le compte",
    "releve.sorties": "Ce qui est sorti du compte",
    "releve.cloture": "Le solde à la fin, selon la banque",
    "releve.nombre": "Combien de mouvements",
    "releve.solde_connu": "Si la banque donne le solde à la fin",
    "soldes[]": "Les soldes et ce qui les sépare, ligne par ligne",
    "soldes[].libelle": "De quoi la ligne parle",
    "soldes[].nombre": "Combien d'opérations, vide pour un solde",
    "soldes[].montant": "Le montant, en euros",
    "soldes[].est_solde": "Si la ligne est un solde",
    "ecart.total": "La banque moins le classeur, ou le mot « aucun »",
    "ecart.inexplique": "Ce que rien n'explique, ou le mot « aucun »",
    "ecart.est_explique": "Si tout est expliqué",
    "ecart.a_expliquer": "Combien d'opérations restent à expliquer, avec le verbe, vide s'il n'y en a pas",
    "controle[]": "Les relevés, un par un",
    "controle[].fichier": "Le fichier de la banque",
    "controle[].format": "Son format",
    "controle[].compte": "Le compte, caché sauf la fin",
    "controle[].periode": "Les jours qu'il couvre",
    "controle[].ouverture": "Le solde au début, en euros",
    "controle[].entrees": "La somme des crédits, en euros",
    "controle[].sorties": "La somme des débits, en euros",
    "controle[].cloture": "Le solde à la fin, en euros",
    "controle[].nombre": "Combien de mouvements",
    "controle[].constat": "Si les soldes et les mouvements s'accordent",
    "rapproches.motifs[]": "Les raisons de rapprocher, de la plus sûre à la moins sûre",
    "rapproches.motifs[].motif": "La raison de rapprocher",
    **{f"rapproches.motifs[].{name}": told for name, told in _COUNTS.items()},
    **{f"rapproches.total.{name}": f"Au total : {told[0].lower()}{told[1:]}" for name, told in _COUNTS.items()},
    "rapproches.lignes[]": "Les rapprochements, un par un",
    "rapproches.lignes[].dates[]": "La ou les dates à la banque",
    "rapproches.lignes[].banque[]": "Le ou les mouvements de la banque",
    "rapproches.lignes[].classeur[]": "La ou les lignes du classeur",
    "rapproches.lignes[].montant": "Le montant selon la banque, en euros",
    "rapproches.lignes[].motif": "La raison de rapprocher",
    "rapproches.lignes[].pourquoi": "La raison, dans une phrase",
    **{f"{name}.lignes[]": told for name, told in _ALONE.items()},
    **{f"banque_seule.{name}": told for name, told in _SIDE.items()},
    **{f"{group}.{name}": told for group in ("classeur_seul", "cheques", "especes") for name, told in _BOOK.items()},
    "hors_periode": "Combien de lignes du classeur sont hors de la période, avec leur montant, vide s'il n'y en a pas",
    "ambigus[]": "Les cas où plusieurs possibilités se valent, un par un",
    "ambigus[].pourquoi": "Ce qui empêche de choisir",
    "ambigus[].lignes[]": "Ce qui peut aller ensemble, de la banque puis du classeur",
    "ambigus[].lignes[].cote": "Banque ou classeur",
    "ambigus[].lignes[].date": "La date",
    "ambigus[].lignes[].libelle": "De quoi il s'agit",
    "ambigus[].lignes[].montant": "Le montant, en euros",
    "decides[]": "Les décisions prises à la main, une par une",
    "decides[].date": "La date de l'opération",
    "decides[].libelle": "De quoi il s'agit",
    "decides[].montant": "Le montant, en euros",
    "decides[].note": "Ce que vous avez écrit",
}
