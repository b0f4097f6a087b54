"""What the fields of the statements are (monthly statement, fiche-action, synthesis of the reports), for staff."""

from collections.abc import Mapping

#: First name of a field → the title of its group.
STATEMENT_GROUPS: Mapping[str, str] = {
    "bilans_du_mois": "Les bilans reçus dans le mois",
    "decisions_du_mois": "Les décisions du mois",
    "encaissements": "Ce que les financeurs ont versé dans le mois",
    "mois": "Le mois du relevé",
    "paiements": "Ce qui a été versé et rendu dans le mois",
    "partage": "La part de chaque financeur dans le mois",
    "situation": "La situation du fonds",
    "totaux_du_mois": "Les totaux du mois",
}

_SHARING = {
    "code": "Le code du financeur",
    "nom": "Le nom du financeur",
    "part": "Ce qu'il donne pour les projets, en euros",
    "encaisse_mois": "Ce qu'il a versé au fonds dans le mois, en euros",
    "encaisse": "Tout ce qu'il a versé au fonds, en euros",
    "accorde_mois": "Sa part de ce qui a été accordé dans le mois, en euros",
    "accorde": "Sa part de tout ce qui est accordé, en euros",
    "verse_mois": "Sa part de ce qui a été versé dans le mois, en euros",
    "verse": "Sa part de tout ce qui est versé, en euros",
    "disponible": "Ce qui lui reste pour de nouveaux projets, en euros",
}
_LINES = {
    "date": "La date",
    "code": "Le code du projet",
    "titre": "Le titre du projet",
    "porteur": "Le porteur ; un habitant n'est pas nommé",
}

#: Full name of a field → what it is; those that ask a question begin with « si ».
STATEMENT_MEANINGS: Mapping[str, str] = {
    "mois.nom": "Le mois et l'année",
    "mois.de": "Le mois et l'année, après « de » (d'avril 2025)",
    "mois.debut": "Le premier jour du mois",
    "mois.fin": "Le jour où le relevé s'arrête",
    "mois.en_cours": "Si le mois n'est pas fini",
    "situation[]": "La situation du fonds, ligne par ligne",
    "situation[].libelle": "De quoi la ligne parle",
    "situation[].ouverture": "Au début du mois, en euros",
    "situation[].mois": "Dans le mois, en euros",
    "situation[].cloture": "À la fin du mois, en euros",
    "situation[].annee": "Depuis le 1er janvier, en euros, vide si cela n'a pas de sens",
    "situation[].total": "Si la ligne est à mettre en valeur",
    "partage.lignes[]": "Les financeurs, un par un",
    **{f"partage.lignes[].{name}": told for name, told in _SHARING.items()},
    **{
        f"partage.total.{name}": f"Total : {told[0].lower()}{told[1:]}"
        for name, told in _SHARING.items()
        if name not in {"code", "nom"}
    },
    "partage.total.code": "Le mot « Total »",
    "partage.total.nom": "Vide : le total n'a pas de nom",
    "encaissements[]": "Les encaissements, un par un",
    "encaissements[].date": "La date de l'encaissement",
    "encaissements[].financeur": "Le nom du financeur",
    "encaissements[].montant": "Le montant reçu, en euros",
    "decisions_du_mois[]": "Les décisions, une par une",
    **{f"decisions_du_mois[].{name}": told for name, told in _LINES.items()},
    "decisions_du_mois[].decision": "Accord, accord partiel, ajournement ou refus",
    "decisions_du_mois[].accorde": "Le montant accordé, en euros",
    "decisions_du_mois[].remplace": "Ce qui était accordé avant, en euros, si cette décision le remplace",
    "paiements[]": "Les versements et les reversements, un par un",
    **{f"paiements[].{name}": told for name, told in _LINES.items()},
    "paiements[].nature": "Acompte, solde, versement unique ou reversement",
    "paiements[].montant": "Le montant versé ou rendu, en euros",
    "bilans_du_mois[]": "Les bilans reçus, un par un",
    **{f"bilans_du_mois[].{name}": told for name, told in _LINES.items()},
    "bilans_du_mois[].justifie": "Les dépenses justifiées, en euros",
    "bilans_du_mois[].effet": "Ce que le bilan retire de l'aide engagée, en euros, vide s'il n'en retire rien",
    "totaux_du_mois.enveloppe": "Ce que le mois change à l'enveloppe : rien, elle vaut pour l'année",
    "totaux_du_mois.encaisse": "Ce que les financeurs ont versé dans le mois, en euros",
    "totaux_du_mois.accorde": "Ce que le comité a accordé dans le mois, en euros",
    "totaux_du_mois.engage": "Ce qui a été engagé dans le mois, moins ce que les bilans en ont retiré, en euros",
    "totaux_du_mois.disponible": "Ce que le mois change au disponible, en euros",
    "totaux_du_mois.verse": "Ce qui a été versé aux porteurs dans le mois, en euros",
    "totaux_du_mois.reverse": "Ce que les porteurs ont rendu dans le mois, en euros",
    "sans_date": "Combien de lignes n'ont pas de date et ne sont pas comptées, vide s'il n'y en a pas",
}
