"""What the fields of the compte rendu financier are, told to staff."""

from collections.abc import Mapping

#: First name of a field → the title of its group.
ACCOUNTS_GROUPS: Mapping[str, str] = {
    "ecarts": "Les écarts à expliquer",
    "emplois": "Les emplois des contributions volontaires (86)",
    "part": "La part du financeur à qui le compte rendu s'adresse",
    "ressources": "Les contributions volontaires (87)",
}

ACCOUNTS_MEANINGS: Mapping[str, str] = {
    "date_compte_rendu": "La date du compte rendu, en toutes lettres",
    "date_cloture": "Le dernier jour de l'exercice, en toutes lettres",
    "date_remise": "Le dernier jour pour le remettre aux financeurs, en toutes lettres",
    "pour_un_financeur": "Si le compte rendu s'adresse à un seul financeur",
    "part.code": "Le code du financeur",
    "part.nom": "Le nom du financeur",
    "part.convention": "La date de sa convention, en toutes lettres",
    "part.lignes[]": "Ce qu'il a donné et ce qui en a été fait, ligne par ligne",
    "part.lignes[].mesure": "Ce qui est compté",
    "part.lignes[].fonds": "Le montant de tout le fonds, en euros",
    "part.lignes[].part": "La part du financeur, en euros",
    "a_des_contributions": "Si des contributions volontaires sont notées (comptes 86 et 87)",
    "emplois.lignes[]": "Les emplois, compte par compte",
    "ressources.lignes[]": "Les contributions, compte par compte",
    "contributions_egales": "Si les emplois (86) et les contributions (87) réalisés sont égaux",
    "sans_realise": "Le nombre de comptes sans montant réalisé, vide s'il n'y en a pas",
    "ecarts[]": "Les comptes dont l'écart est à expliquer, un par un",
    "ecarts[].compte": "Le numéro du compte",
    "ecarts[].libelle": "Le libellé du compte",
    "ecarts[].prevu": "Le montant prévu, en euros",
    "ecarts[].realise": "Le montant réalisé, en euros",
    "ecarts[].ecart": "Le réalisé moins le prévu, en euros",
    "ecarts[].pourcentage": "L'écart en pourcentage du prévu, vide si rien n'était prévu",
    "ecarts[].explication": "Ce qui l'explique, ou ce qu'il vous reste à écrire",
    "ecarts[].a_completer": "Si c'est à vous de l'expliquer",
    "reporte_des_fonds": "Si de l'argent est à reporter en fonds dédiés",
    "reprend_des_fonds": "Si des fonds dédiés des années précédentes ont été utilisés",
    "frais_a_reporter": "Si une part des frais de gestion est à reporter",
    "gestion_connue": "Si le classeur dit ce que la gestion du fonds a coûté",
    "a_des_heures": "Si les bilans comptent des heures de bénévolat",
    "benevolat_valorise": "Si l'association a fixé la valeur d'une heure de bénévolat",
}
