"""What the fields of a request for a subsidy are, in French, for staff who write templates."""

from collections.abc import Iterator, Mapping

#: First name of a field → the title of its group.
REQUEST_GROUPS: Mapping[str, str] = {
    "financeurs_sollicites": "Ce qui est demandé à chaque financeur",
    "objectifs": "Les objectifs de la Région",
    "previsionnel": "Le budget prévisionnel du fonds",
}

_SIDES = {"charge": "de la charge", "produit": "du produit"}


def _grid() -> Iterator[tuple[str, str]]:
    """A row of the grid has the same fields on its two sides, in money or in kind."""
    for rows in ("lignes", "contributions"):
        for side, of in _SIDES.items():
            yield f"previsionnel.{rows}[].{side}.poste", f"Le poste {of}, sur la ligne qui l'ouvre"
            yield f"previsionnel.{rows}[].{side}.sous_total", "Le montant du poste, en euros"
            yield f"previsionnel.{rows}[].{side}.libelle", f"La sous-ligne {of}"
            yield f"previsionnel.{rows}[].{side}.montant", "Le montant de la sous-ligne, en euros"
    for total, told in (("total", "Le total"), ("total_general", "Le total avec les contributions volontaires")):
        for side in ("charges", "produits"):
            yield f"previsionnel.{total}.{side}", f"{told}{' des' if total == 'total' else ', côté'} {side}, en euros"


REQUEST_MEANINGS: Mapping[str, str] = {
    "date_demande": "La date de la demande, en toutes lettres",
    "autres_financeurs": "Les autres financeurs sollicités, dans une phrase",
    "autres_thematiques": "Les thématiques sans objectif régional, dans une phrase",
    "a_un_comite": "Si des membres du comité sont notés",
    "fonctionnement[]": "Les règles du fonds, une phrase chacune",
    "annee_chiffres": "L'année des chiffres présentés",
    "d_avant": "Si ces chiffres sont ceux de l'année d'avant",
    "a_des_projets": "Si cette année a des projets à présenter",
    "a_des_bilans": "Si des bilans de cette année sont reçus",
    "seances_tenues": "Le nombre de séances de cette année",
    "demande.connu": "Si le financeur à qui l'on écrit est connu",
    "demande.financeur": "Le financeur à qui la demande est faite",
    "demande.avec_article": "Le même, avec son article",
    "demande.est_region": "Si ce financeur est la Région",
    "demande.notifie": "Ce que ce financeur a notifié, vide s'il n'a pas répondu",
    "demande.convention": "La date de sa convention",
    "objectifs[]": "Les objectifs, un par un",
    "objectifs[].nom": "L'intitulé de l'objectif",
    "objectifs[].thematiques": "Les thématiques du fonds qui y répondent, dans une phrase",
    "financeurs_sollicites.lignes[]": "Les financeurs, un par un",
    "financeurs_sollicites.lignes[].financeur": "Le nom du financeur",
    "financeurs_sollicites.lignes[].type": "Ce qu'est le financeur",
    "financeurs_sollicites.lignes[].demande": "Ce qui lui est demandé, en euros",
    "financeurs_sollicites.lignes[].notifie": "Ce qu'il a notifié, en euros",
    "financeurs_sollicites.total.financeur": "Vide : le total n'a pas de nom",
    "financeurs_sollicites.total.type": "Vide : le total n'a pas de type",
    "financeurs_sollicites.total.demande": "Le total demandé, en euros",
    "financeurs_sollicites.total.notifie": "Le total notifié, en euros",
    "previsionnel.connu": "Si la feuille des charges et produits est remplie",
    "previsionnel.equilibre": "Si les charges et les produits sont égaux",
    "previsionnel.ecart": "L'écart entre les charges et les produits, en euros",
    "previsionnel.ecart_en_nature": "L'écart entre les contributions volontaires, en euros",
    "previsionnel.lignes[]": "La grille Cerfa, charges et produits face à face, ligne par ligne",
    "previsionnel.contributions[]": "Les contributions volontaires, ligne par ligne",
    **dict(_grid()),
}
