"""What the fields of the règlement intérieur are, in French, for staff who write templates."""

from collections.abc import Mapping

#: First name of a field → the title of its group.
RULE_GROUPS: Mapping[str, str] = {
    "annexe": "La liste des membres",
    "changements": "Ce qui change depuis la version d'avant",
    "chapitres": "Les articles",
    "versions": "Les versions du règlement",
}

RULE_MEANINGS: Mapping[str, str] = {
    "date_reglement": "Le jour où ces règles sont en vigueur, en toutes lettres",
    "date_effet": "Le premier jour de la version en vigueur, en toutes lettres",
    "version": "Le numéro de la version en vigueur, vide sans règle",
    "chapitres[]": "Les chapitres qui ont au moins un article, un par un",
    "chapitres[].titre": "Le titre du chapitre",
    "chapitres[].articles[]": "Les articles du chapitre, un par un",
    "chapitres[].articles[].numero": "Le numéro de l'article, sans trou",
    "chapitres[].articles[].titre": "Le titre de l'article",
    "chapitres[].articles[].phrases[]": "Ce que dit l'article, une phrase à la fois",
    "chapitres[].articles[].points[]": "Sa liste : quartiers, thématiques ou collèges, un par un",
    "chapitres[].articles[].depuis": "Le premier jour où la règle s'applique, vide si ce n'est pas une règle datée",
    "chapitres[].articles[].source": "L'origine de la règle, si elle est notée",
    "changements.connus": "Si au moins une règle est en vigueur",
    "changements.numero": "Le numéro de cet article",
    "changements.premiere": "Si aucune version n'était avant",
    "changements.date": "Le premier jour de la version en vigueur",
    "changements.date_avant": "Le premier jour de la version d'avant",
    "changements.lignes[]": "Les règles qui changent, une par une",
    "changements.lignes[].regle": "Le nom de la règle",
    "changements.lignes[].avant": "Sa valeur d'avant",
    "changements.lignes[].maintenant": "Sa nouvelle valeur",
    "changements.lignes[].depuis": "Le jour où elle change",
    "versions[]": "Les versions, de la première à celle en vigueur",
    "versions[].numero": "Le numéro de la version",
    "versions[].date": "Le premier jour de la version",
    "versions[].regles[]": "Les règles qui commencent ou changent ce jour-là, une par une",
    "annexe[]": "Les collèges, un par un ; vide sans « --membres »",
    "annexe[].college": "Le nom du collège",
    "annexe[].membres[]": "Les membres du collège, un par un",
    "annexe[].membres[].nom": "Le nom du membre",
    "annexe[].membres[].voix": "Sa voix, délibérative ou consultative",
}
