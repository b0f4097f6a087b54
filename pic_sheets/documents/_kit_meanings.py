"""What the fields of the call for projects and of the holder's kit are, in French."""

from collections.abc import Mapping

#: First name of a field → the title of its group.
KIT_GROUPS: Mapping[str, str] = {
    "aide": "L'aide du fonds",
    "depot": "Le dépôt d'un dossier",
    "jury": "Qui décide",
    "rendez_vous": "Les prochaines séances",
    "themes": "Les thématiques du fonds",
}

#: Full name of a field → what it is; those that ask a question begin with « si ».
KIT_MEANINGS: Mapping[str, str] = {
    "aide.maximum": "L'aide la plus élevée pour un projet, vide si rien ne la limite",
    "aide.regles[]": "Les plafonds en vigueur, une phrase chacun",
    "conditions[]": "Les autres règles en vigueur, une phrase chacune",
    "date_kit": "La date du document, en toutes lettres",
    "depot.delai": "Combien de jours avant la séance il faut déposer, vide sans règle",
    "depot.habitant_seul": "Si le classeur a déjà un habitant seul parmi ses porteurs",
    "depot.presence_obligatoire": "Si le porteur doit venir présenter son projet",
    "formulaire": "Le titre du formulaire",
    "jury.colleges": "Les collèges qui votent, dans une phrase",
    "jury.habitants": "Le nombre d'habitants qui doivent siéger au moins, vide sans règle",
    "jury.membres": "Le nombre de personnes qui votent",
    "quartiers[].choix": "Le nom du quartier, comme une liste le propose",
    "rendez_vous[]": "Les séances où l'on peut encore déposer, une par une",
    "rendez_vous[].date": "La date de la séance, avec le jour de la semaine",
    "rendez_vous[].depot_avant": "Le dernier jour pour déposer un dossier",
    "rendez_vous[].heure": "L'heure de la séance",
    "rendez_vous[].lieu": "Le lieu de la séance",
    "themes[]": "Les thématiques, une par une",
    "themes[].code": "Le code de la thématique",
    "themes[].nom": "Le nom de la thématique",
    "versements[]": "Quand l'argent est versé et le bilan rendu, une phrase par étape",
}
