"""What the fields of the annual review's own parts are, in French, for staff who write templates."""

from collections.abc import Mapping

from pic_sheets.texts import NBSP

#: First name of a field → the title of its group.
REVIEW_GROUPS: Mapping[str, str] = {
    "recit": "Le récit de l'année",
    "carte": "La carte des projets",
    "comparaison": "La comparaison avec l'année d'avant",
    "portraits": "Les portraits de projets",
    "difficultes": "Ce qui a été difficile",
    "suites": "Les suites annoncées",
    "sources": "D'où vient chaque chiffre",
}

#: Part of the story → what it tells.
_STORY: Mapping[str, str] = {
    "annee": "l'année en bref",
    "communication": "comment le fonds a été annoncé",
    "accompagnement": "l'aide apportée aux porteurs",
    "comite": "la vie du comité",
    "projets": "ce que sont devenus les projets",
    "themes": "les thématiques",
    "objectifs": "les objectifs régionaux",
    "quartiers": "les quartiers",
    "porteurs": "les porteurs, nouveaux ou non",
    "delais": "les délais",
    "publics": "les participants",
    "benevoles": "les habitants impliqués et les bénévoles",
    "retenir": "ce que l'année a donné",
    "comptes": "le chemin de l'argent",
    "charges": "les charges et les produits",
    "difficultes": "ce qui n'a pas abouti",
    "perspectives": "ce que l'année laisse à la suivante",
}

REVIEW_MEANINGS: Mapping[str, str] = {
    **{f"recit.{part}[]": f"Le récit, paragraphe par paragraphe{NBSP}: {told}" for part, told in _STORY.items()},
    "carte.titre": "Le titre de la carte",
    "carte.description": "Ce que la carte montre, en une phrase",
    "comparaison.annee": "L'année du bilan, vide sans année d'avant",
    "comparaison.annee_avant": "L'année d'avant, vide si elle n'est pas donnée",
    "comparaison.lignes[]": "Les chiffres comparés, un par un",
    "comparaison.lignes[].chiffre": "Le nom du chiffre",
    "comparaison.lignes[].cette_annee": "Sa valeur cette année",
    "comparaison.lignes[].annee_avant": "Sa valeur l'année d'avant",
    "comparaison.lignes[].ecart": "L'écart, avec son signe",
    "comparaison.lignes[].ecart_pourcent": "L'écart, en pourcentage de l'année d'avant",
    "comparaison.phrases[]": "Ce qui est en hausse, en baisse ou stable, phrase par phrase",
    "portraits[]": "Les projets racontés, un par un",
    "portraits[].titre": "Le titre du projet",
    "portraits[].porteur": "Qui l'a porté, sans nommer un habitant",
    "portraits[].thematique": "Sa thématique",
    "portraits[].quartier": "Son quartier",
    "portraits[].periode": "Quand il a eu lieu",
    "portraits[].description": "Ce qui a été fait",
    "portraits[].chiffres": "L'aide et le nombre de personnes, en une phrase",
    "portraits[].effets": "Ce que le projet a changé, dans les mots du porteur",
    "portraits[].suites": "Ce qui pourrait suivre",
    "difficultes[]": "Les difficultés que des porteurs racontent, une par une",
    "difficultes[].texte": "Ce que le porteur a écrit",
    "difficultes[].projet": "Le titre de son projet",
    "suites[]": "Les suites que des porteurs annoncent, une par une",
    "suites[].texte": "Ce que le porteur a écrit",
    "suites[].projet": "Le titre de son projet",
    "sources[]": "Les chiffres du bilan, un par un",
    "sources[].chiffre": "Le nom du chiffre",
    "sources[].valeur": "Sa valeur",
    "sources[].cellules": "Les cellules du classeur d'où il vient",
}
