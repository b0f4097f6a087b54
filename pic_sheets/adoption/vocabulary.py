"""The words that associations use for what our sheets, columns and choices are called: data, to be added to.

Sources: the headings of the *Fonds de participation des habitants* (FPH) that came before the PIC (demandeur, fiche action,
commission, avis), those of the regional flyer's form, and the usual questions of an online form. Compared folded, without
small words, singular or plural; our own headings need not be repeated. A word given for two sheets goes to the one that the
rest of the sheet is about.
"""

from collections.abc import Mapping

#: Sheet → other names of its tab.
TABS: Mapping[str, tuple[str, ...]] = {
    "Financeurs": ("financements", "partenaires financiers", "subventions reçues", "recettes"),
    "Encaissements": ("recettes encaissées", "virements reçus"),
    "Quartiers": ("secteurs", "territoires"),
    "Thématiques": ("thèmes", "axes", "objectifs"),
    "Porteurs": ("demandeurs", "porteurs de projet", "bénéficiaires", "collectifs", "annuaire"),
    "Projets": (
        "fiches actions", "actions", "dossiers", "demandes", "micro-projets", "suivi des projets", "réponses au formulaire",
        "form responses", "initiatives",
    ),
    "Membres": ("comité", "membres du comité", "jury", "membres de la commission", "composition du comité"),
    "Séances": ("commissions", "réunions", "comités", "dates de commission", "calendrier"),
    "Présences": ("émargement", "feuille de présence", "participation au comité"),
    "Décisions": ("commission", "avis", "avis de la commission", "attributions", "délibérations", "décisions du comité"),
    "Versements": ("paiements", "virements", "règlements effectués", "suivi des paiements"),
    "Bilans": ("comptes rendus", "bilans des actions", "évaluations", "bilans reçus"),
    "Communication": ("actions de communication", "presse"),
    "Accompagnements": ("suivi des porteurs", "rendez-vous"),
}  # fmt: skip

#: Sheet → field → other headings. A field in brackets is none of ours: several of ours are made from it.
HEADINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "Financeurs": {
        "name": ("nom du financeur", "organisme financeur", "partenaire financier"),
        "type": ("type de financeur",),
        "agreed_on": ("date de convention", "date de notification", "date de l'arrêté"),
        "requested": ("subvention demandée au financeur",),
        "notified": ("subvention notifiée", "montant attribué par le financeur", "notifié", "montant de la subvention"),
        "management_fee": ("frais de gestion", "part de gestion"),
        "account": ("compte comptable",),
    },
    "Encaissements": {
        "funder": ("nom du financeur",),
        "day": ("date d'encaissement", "encaissé le", "reçu le"),
        "amount": ("montant encaissé", "montant reçu", "somme reçue"),
    },
    "Quartiers": {
        "code": ("code QPV", "code quartier"),
        "name": ("nom du quartier", "quartier prioritaire"),
        "towns": ("commune", "ville"),
        "status": ("type de quartier", "QPV ou QVA"),
        "inhabitants": ("nombre d'habitants", "population"),
    },
    "Thématiques": {"name": ("thème", "axe", "intitulé du thème"), "reference": ("liste",)},
    "Porteurs": {
        "code": ("code porteur", "n° porteur", "n° demandeur", "code demandeur", "identifiant porteur"),
        "type": (
            "type de porteur", "statut", "statut du porteur", "statut juridique", "type de demandeur", "nature du porteur", "vous êtes",
            "statut du demandeur", "type de structure", "vous déposez au nom de",
        ),
        "name": (
            "porteur", "porteur de projet", "nom du porteur", "demandeur", "nom du demandeur", "structure", "nom de la structure",
            "bénéficiaire", "nom du bénéficiaire", "association", "nom de l'association", "nom du collectif", "collectif",
            "association ou collectif", "nom de votre association ou de votre collectif", "raison sociale", "organisme", "nom du groupe",
        ),
        "civility": ("civilité du référent", "titre de civilité"),
        "first_name": ("prénom", "prénom du responsable", "prénom du contact", "prénom du demandeur", "votre prénom", "prénom du porteur"),
        "last_name": (
            "nom", "nom du responsable", "nom du contact", "nom de famille", "votre nom", "nom de la personne référente",
            "nom de famille du demandeur",
        ),
        "(contact)": (
            "référent", "contact", "personne référente", "responsable", "interlocuteur", "nom et prénom du référent",
            "prénom et nom du référent", "nom du référent et prénom", "nom et prénom", "prénom et nom", "vos nom et prénom",
            "nom prénom du référent", "personne à contacter", "responsable du projet",
        ),
        "address": ("adresse postale", "adresse du porteur", "rue", "domicile", "adresse du demandeur", "votre adresse"),
        "postcode": ("CP", "code postal du porteur"),
        "town": ("ville", "commune du porteur", "localité", "commune de résidence", "votre commune", "votre ville"),
        "phone": ("tél", "tel", "portable", "mobile", "n° de téléphone", "numéro de téléphone", "téléphone du référent", "coordonnées téléphoniques"),
        "email": (
            "mail", "e-mail", "email", "adresse mail", "adresse e-mail", "adresse électronique", "mail du référent", "courriel du référent",
            "adresse de messagerie", "nom d'utilisateur",
        ),
        "siret": ("n° SIRET", "numéro SIRET", "SIREN SIRET"),
        "rna": ("n° RNA", "numéro RNA", "RNA (W…)"),
        "iban": ("RIB", "n° IBAN", "compte bancaire", "coordonnées bancaires", "RIB (IBAN)"),
        "account_owner": ("titulaire", "nom du titulaire", "titulaire du RIB"),
    },
    "Projets": {
        "code": (
            "n°", "numéro", "n° de dossier", "numéro de dossier", "n° dossier", "n° fiche", "numéro de fiche", "n° de projet", "code projet",
            "référence du dossier", "réf dossier", "n° d'ordre", "identifiant", "n° fiche action",
        ),
        "filed_on": (
            "date de dépôt", "date de réception", "reçu le", "date de la demande", "horodateur", "timestamp", "date de dépôt du dossier",
            "dossier reçu le", "date d'arrivée",
        ),
        "holder": (
            "porteur de projet", "nom du porteur", "demandeur", "nom du demandeur", "structure", "bénéficiaire", "association", "n° demandeur",
            "code demandeur", "porteur du projet", "association ou collectif",
        ),
        "title": (
            "intitulé", "nom du projet", "titre du projet", "intitulé du projet", "projet", "action", "nom de l'action", "intitulé de l'action",
            "libellé du projet", "fiche action", "titre de l'action", "quel est le nom de votre projet", "nom de votre projet",
        ),
        "description": (
            "résumé", "descriptif", "présentation", "objet", "description du projet", "description de l'action", "résumé du projet",
            "contenu de l'action", "décrivez votre projet", "en quoi consiste votre projet", "objectifs", "descriptif de l'action",
        ),
        "theme": (
            "thème", "thème principal", "thématique principale", "axe", "domaine", "thème du projet", "objectif régional", "thématiques",
            "dans quelle thématique s'inscrit votre projet", "thématiques du projet", "domaine d'intervention",
        ),
        "other_themes": ("thématiques secondaires", "autres thèmes", "thème secondaire"),
        "district": (
            "quartier concerné", "QPV", "secteur", "territoire", "quartier prioritaire", "quartier du projet",
            "dans quel quartier se déroulera votre projet", "lieu de l'action (quartier)", "nom du quartier",
        ),
        "start": ("date de début", "début du projet", "date de démarrage", "début de l'action", "date début", "quand commence votre projet"),
        "end": ("date de fin", "fin du projet", "fin de l'action", "date fin", "quand se termine votre projet"),
        "(period)": (
            "dates", "période", "dates du projet", "date du projet", "période de réalisation", "dates de réalisation", "date de l'action",
            "dates de l'action", "date prévue", "dates prévues", "calendrier", "quand aura lieu votre projet", "date de réalisation",
        ),
        "venue": ("lieu de l'action", "lieu du projet", "lieu de réalisation", "où aura lieu votre projet", "salle"),
        "audience": ("public", "public cible", "public concerné", "à qui s'adresse votre projet"),
        "expected_people": (
            "nombre de bénéficiaires", "nb bénéficiaires", "participants prévus", "nombre de participants attendus", "public attendu",
            "combien de personnes attendez-vous", "nb de personnes attendues",
        ),
        "residents_involved": ("nombre d'habitants impliqués", "habitants mobilisés", "nb habitants porteurs", "combien d'habitants préparent le projet"),
        "cost": ("budget total", "coût du projet", "budget du projet", "coût global", "montant total du projet", "coût de l'action", "budget", "coût total de l'action"),
        "requested": (
            "montant sollicité", "subvention demandée", "aide demandée", "montant de la demande", "somme demandée", "demande PIC", "demandé",
            "montant demandé au FPH", "aide sollicitée", "participation demandée", "montant demandé au fonds", "subvention sollicitée",
        ),
        "meeting": ("comité", "commission", "date de commission", "date du comité", "passage en comité", "séance prévue"),
        "withdrawn_on": ("date de retrait", "abandonné le", "retrait"),
    },
    "Membres": {
        "first_name": (), "last_name": (), "college": ("représente", "au titre de"), "voice": ("droit de vote", "type de voix"),
        "since": ("depuis", "membre depuis", "début de mandat"), "until": ("jusqu'au", "fin de mandat"), "email": ("mail", "e-mail"),
        "address": ("adresse postale", "rue", "domicile"), "postcode": ("CP",), "town": ("ville",),
    },
    "Séances": {
        "code": ("n° de séance", "n° commission", "code séance"),
        "day": ("date de séance", "date de la commission", "date du comité", "date de réunion"),
        "hour": ("horaire",), "venue": ("lieu de réunion",), "envelope": ("budget de la séance",), "chair": ("présidence", "présidé par"),
    },
    "Présences": {
        "meeting": ("date de séance", "commission"), "member": ("nom du membre", "participant"), "presence": ("émargement", "statut de présence"),
        "proxy": ("pouvoir donné à", "procuration à"),
    },
    "Décisions": {
        "meeting": (
            "date de commission", "date de la commission", "commission", "commission du", "date du comité", "comité du", "comité", "passage en comité",
            "date de décision", "décidé le", "date de passage", "séance du", "date de séance", "date comité",
        ),
        "project": ("n° de dossier", "n° dossier", "n° fiche", "n° fiche action", "code projet", "n° de projet", "dossier", "numéro de dossier"),
        "verdict": (
            "avis", "avis du comité", "avis de la commission", "décision du comité", "décision de la commission", "résultat", "suite donnée",
            "avis favorable", "statut de la demande", "délibération", "avis rendu",
        ),
        "granted": (
            "montant attribué", "subvention accordée", "aide accordée", "somme attribuée", "somme accordée", "montant voté", "accordé", "attribué",
            "montant alloué", "montant validé", "montant PIC accordé", "montant retenu",
        ),
        "votes_for": ("voix pour", "votes pour", "nb pour"),
        "votes_against": ("voix contre", "votes contre", "nb contre"),
        "abstentions": ("abstention", "nb abstentions"),
        "ground": ("motif de refus", "motif du refus", "raison", "motivation", "justification", "motif du report"),
        "reservations": ("conditions", "remarques du comité", "observations du comité", "recommandations", "réserve"),
    },
    "Versements": {
        "project": ("n° de dossier", "n° dossier", "n° fiche", "code projet", "dossier", "n° de projet", "n° fiche action"),
        "nature": ("type de versement", "nature du versement", "objet du versement"),
        "day": ("date de versement", "date du virement", "payé le", "versé le", "date de paiement", "date du paiement"),
        "amount": ("montant versé", "somme versée", "montant du virement", "montant payé", "versé", "payé"),
        "mode": ("mode de paiement", "moyen de paiement", "mode de versement", "mode de règlement"),
        "reference": ("n° de chèque", "libellé du virement", "n° chèque", "référence du virement"),
    },
    "Bilans": {
        "project": ("n° de dossier", "n° dossier", "n° fiche", "code projet", "dossier", "n° de projet", "n° fiche action"),
        "received_on": ("bilan reçu le", "date de réception du bilan", "date du bilan", "bilan rendu le", "date bilan", "compte rendu reçu le"),
        "start": ("date réelle de début",),
        "end": ("date réelle de fin",),
        "participants": ("nombre de participants", "nb participants", "nb de participants", "participants réels", "public touché", "personnes présentes"),
        "from_district": ("dont habitants QPV", "habitants du quartier", "dont QPV", "participants du quartier"),
        "women": ("dont femmes", "nb femmes", "nombre de femmes"),
        "men": ("dont hommes", "nb hommes", "nombre d'hommes"),
        "under_12": ("- de 12 ans", "0-11 ans", "enfants"),
        "over_60": ("60 ans +", "seniors", "+ de 60 ans", "plus de 60 ans"),
        "volunteers": ("nombre de bénévoles", "nb bénévoles"),
        "volunteer_hours": ("heures bénévoles", "nb heures de bénévolat"),
        "justified": (
            "montant justifié", "dépenses réelles", "factures", "total des factures", "montant des factures", "justificatifs", "coût réel",
            "dépenses réalisées", "montant des justificatifs", "justifié",
        ),
        "achieved": ("objectif atteint", "résultats atteints", "atteinte des objectifs"),
        "effects": ("impact", "effets", "retombées", "résultats", "impact sur le quartier", "apports pour les habitants", "bilan qualitatif", "effets pour les habitants"),
        "sequel": ("perspectives", "suite du projet"),
        "difficulties": ("difficultés rencontrées", "freins"),
        "opinion": ("avis sur le bilan", "bilan validé"),
    },
    "Accompagnements": {"minutes": ("durée",), "type": ("type de contact",)},
    "Communication": {"medium": ("média", "canal")},
}  # fmt: skip

#: Payments told on the row of their project: nature → field → headings.
PAYMENTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "Acompte": {
        "amount": ("acompte", "montant acompte", "acompte versé", "montant de l'acompte", "1er versement", "premier versement", "avance", "montant avance"),
        "day": ("date acompte", "date de l'acompte", "acompte versé le", "date du 1er versement", "date 1er versement", "date avance"),
        "mode": ("mode acompte", "mode de versement acompte", "mode de l'acompte", "mode de paiement acompte"),
        "reference": ("référence acompte", "n° chèque acompte"),
    },
    "Solde": {
        "amount": ("solde", "montant solde", "solde versé", "montant du solde", "2e versement", "2ème versement", "second versement", "deuxième versement"),
        "day": ("date solde", "date du solde", "solde versé le", "date du 2e versement", "date 2e versement", "date 2ème versement"),
        "mode": ("mode solde", "mode du solde", "mode de versement solde", "mode de paiement solde"),
        "reference": ("référence solde", "n° chèque solde"),
    },
    "Reversement": {
        "amount": ("reversement", "trop-perçu remboursé", "montant reversé", "remboursement", "somme rendue"),
        "day": ("date reversement", "date du reversement", "date de remboursement", "reversé le"),
        "mode": ("mode reversement",),
        "reference": ("référence reversement",),
    },
}  # fmt: skip

#: The headings that say which year a row is of.
YEARS = ("année", "exercice", "an", "année du projet", "millésime", "année de la demande")

#: (Sheet, field) → one of ours → how people write it. "Accord selon le montant" is explained in `correspondence`.
CHOICES: Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]] = {
    ("Décisions", "verdict"): {
        "Accord selon le montant": (
            "favorable", "avis favorable", "accepté", "acceptée", "validé", "oui", "accordé", "retenu", "f", "ok", "acceptation", "financé",
            "favorable avec réserves", "avis favorable avec réserves", "favorable sous réserve",
        ),
        "Accord partiel": ("favorable partiel", "partiel", "partiellement accordé", "accepté partiellement", "avis favorable partiel"),
        "Refus": ("défavorable", "avis défavorable", "refusé", "refusée", "rejeté", "rejet", "non", "non retenu", "d"),
        "Ajournement": ("ajourné", "ajournée", "reporté", "report", "en attente", "à revoir", "différé", "à représenter", "sursis"),
    },
    ("Porteurs", "type"): {
        "Collectif d'habitants": ("collectif", "groupe d'habitants", "groupe", "habitants", "collectif habitants", "un groupe d'habitants", "un collectif d'habitants"),
        "Association": ("asso", "association loi 1901", "asso loi 1901", "une association", "association locale", "loi 1901", "assoc"),
        "Habitant": ("habitante", "particulier", "individuel", "habitant seul", "un habitant", "personne seule", "personne physique", "habitant(e)"),
    },
    ("Versements", "nature"): {
        "Acompte": ("avance", "1er versement", "premier versement", "acpt"),
        "Solde": ("2e versement", "2ème versement", "deuxième versement", "sld"),
        "Versement unique": ("unique", "total", "en une fois", "versement total"),
        "Reversement": ("remboursement", "trop-perçu", "retour"),
    },
    ("Versements", "mode"): {
        "Virement": ("vir", "virement bancaire", "vrt", "v"),
        "Chèque": ("chq", "ch", "chèque bancaire"),
        "Espèces": ("esp", "liquide", "en espèces"),
    },
    ("Bilans", "achieved"): {
        "Oui": ("atteints", "totalement", "o", "oui totalement"),
        "En partie": ("partiellement", "partiel", "partiellement atteints", "plutôt oui"),
        "Non": ("non atteints", "pas du tout", "n"),
    },
    ("Bilans", "opinion"): {
        "Validé": ("favorable", "ok", "oui", "accepté"),
        "À compléter": ("incomplet", "à revoir"),
        "Refusé": ("défavorable", "rejeté", "non"),
    },
    ("Porteurs", "civility"): {"Madame": ("f", "femme", "mlle", "mademoiselle"), "Monsieur": ("h", "homme")},
    ("Membres", "college"): {
        "Habitants": ("habitant", "habitante", "conseil citoyen"),
        "Associations": ("association", "associatif", "asso"),
        "Élus": ("élu", "élue", "mairie", "ville"),
        "Techniciens": ("technicien", "technicienne", "agent", "services"),
        "Bailleurs": ("bailleur", "bailleur social"),
    },
    ("Membres", "voice"): {"Délibérative": ("oui", "vote", "votant", "titulaire"), "Consultative": ("non", "sans vote", "invité", "observateur")},
    ("Présences", "presence"): {
        "Présent": ("p", "présente", "x", "oui", "présent(e)"),
        "Représenté": ("r", "représentée", "pouvoir", "procuration"),
        "Excusé": ("e", "excusée", "excusé(e)"),
        "Absent": ("a", "absente", "non", "absent(e)"),
    },
    ("Quartiers", "status"): {"QPV": ("prioritaire", "quartier prioritaire"), "Veille": ("qva", "quartier de veille", "veille active")},
}  # fmt: skip
