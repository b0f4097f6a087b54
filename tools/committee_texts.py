"""The words of the convocations: each line is a paragraph, its style named before it; ** marks bold."""

from letter_parts import NUMBER, REFERENCES

#: As in the other letters: one paragraph, so that a signature never stands alone on its page.
_CLOSE = (
    "\n\nNous vous prions d’agréer, {{ FORMULE }}, l’expression de nos salutations les meilleures."
    "\n\n\t{{ association.signature }}\n\n\n\t**{{ association.representant }}**"
)
_REACH = "{% if association.joindre %} {{ association.joindre }}{% endif %}"
_WHERE = "{% if seance.heure %} à **{{ seance.heure }}**{% endif %}{% if seance.lieu %}, à l’adresse suivante : **{{ seance.lieu }}**{% endif %}"
_ON_DAY = "{% if seance.date_longue %} du {{ seance.date_longue }}{% endif %}"

_MEMBER = (
    ("Objet", f"Objet : convocation à la séance{_ON_DAY}"),
    ("Références", f"Nos références : {NUMBER}séance {{{{ seance.code }}}}"),
    ("Appel", "{{ membre.appel }}"),
    (
        "Corps",
        (
            "Vous êtes membre du comité d’attribution des Projets d’initiative citoyenne (PIC)"
            "{% if membre.college %}, collège « {{ membre.college }} »{% endif %}. Nous vous invitons à sa prochaine séance"
            f"{{% if seance.date_longue %}}, le **{{{{ seance.date_longue }}}}**{{% endif %}}{_WHERE}."
        ),
    ),
    ("Intertitre", "À l’ordre du jour"),
    ("", "{%p if ordre_du_jour.seance_precedente %}"),
    ("Liste", "Approbation du procès-verbal de la séance du {{ ordre_du_jour.seance_precedente }}"),
    ("", "{%p endif %}"),
    ("", "{%p if ordre_du_jour.projets.nombre %}"),
    (
        "Liste",
        (
            "Examen de {{ ordre_du_jour.projets.nombre }}"
            "{% if ordre_du_jour.projets.montant %}, pour {{ ordre_du_jour.projets.montant }} demandés{% endif %}"
        ),
    ),
    ("", "{%p endif %}"),
    ("", "{%p if ordre_du_jour.bilans %}"),
    ("Liste", "Présentation de {{ ordre_du_jour.bilans }} de projets terminés"),
    ("", "{%p endif %}"),
    ("Liste", "Questions diverses"),
    (
        "Corps",
        (
            "Vous trouverez ci-joint l’ordre du jour complet"
            "{% if ordre_du_jour.projets.nombre and ordre_du_jour.bilans %}, la fiche de chaque projet et les bilans à examiner"
            "{% elif ordre_du_jour.projets.nombre %} et la fiche de chaque projet"
            "{% elif ordre_du_jour.bilans %} et les bilans à examiner{% endif %}. Ces documents vous sont réservés : "
            "merci de ne pas les diffuser."
        ),
    ),
    ("Intertitre", "Si vous êtes lié{{ membre.e }} à un porteur"),
    (
        "Corps",
        (
            "Si vous faites partie d’une association ou d’un collectif qui présente un projet, ou si vous êtes proche de la personne "
            "qui le porte, dites-le au début de la séance : vous quitterez la salle pendant l’examen de ce projet"
            "{% if membre.delibere %} et ne voterez pas, ni pour vous ni pour un autre{% endif %}."
        ),
    ),
    ("", "{%p if membre.delibere %}"),
    ("Intertitre", "Si vous ne pouvez pas venir"),
    (
        "Corps",
        (
            f"Prévenez-nous{_REACH}."
            "{% if pouvoirs.permis %} Vous pouvez donner pouvoir à un autre membre à voix délibérative, avec le coupon ci-dessous"
            "{% if pouvoirs.plafond %} ; un membre peut porter {{ pouvoirs.plafond }}{% endif %}.{% endif %}"
        ),
    ),
    ("", "{%p else %}"),
    ("Intertitre", "Votre voix est consultative"),
    (
        "Corps",
        f"Vous donnez votre avis sur chaque projet, sans prendre part au vote. Si vous ne pouvez pas venir, prévenez-nous{_REACH}.",
    ),
    ("", "{%p endif %}"),
    ("Conclusion", "Nous comptons sur votre présence." + _CLOSE.replace("FORMULE", "membre.formule")),
    ("", "{%p if membre.delibere and pouvoirs.permis %}"),
    ("Coupon Titre", f"Pouvoir – séance{_ON_DAY}"),
    (
        "Coupon",
        "Je donne pouvoir à ……………………………………………………………………, membre du comité, pour voter en mon nom à cette séance.",
    ),
    ("Coupon", "{{ membre.nom }}\tDate et signature :"),
    ("", "{%p endif %}"),
)

_PROJECT = "votre projet{% if projet.titre %} **« {{ projet.titre }} »**{% endif %}"

_HOLDER = (
    ("Objet", "Objet : présentation de votre projet{% if projet.titre %} « {{ projet.titre }} »{% endif %} au comité"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            f"Le comité d’attribution des Projets d’initiative citoyenne (PIC) examinera {_PROJECT}"
            "{% if porteur.au_nom %}, présenté {{ porteur.au_nom }}{% endif %}"
            "{% if demande.montant %}, pour lequel vous demandez {{ demande.montant }}{% endif %}."
        ),
    ),
    ("", "{%p if ajournement.date %}"),
    (
        "Corps",
        (
            "Il l’avait ajourné le {{ ajournement.date }}"
            "{% if ajournement.motif %} pour la raison suivante : « {{ ajournement.motif }} »{% endif %}"
            "{% if ajournement.motif %} Apportez ce qui y répond.{% else %}.{% endif %}"
        ),
    ),
    ("", "{%p endif %}"),
    (
        "Corps",
        f"Nous vous invitons à venir le présenter{{% if seance.date_longue %}} le **{{{{ seance.date_longue }}}}**{{% endif %}}{_WHERE}.",
    ),
    ("", "{%p if presence_obligatoire %}"),
    ("Corps", "**Le règlement du fonds demande votre présence.** Si vous ne pouvez pas venir, prévenez-nous dès que possible."),
    ("", "{%p else %}"),
    ("Corps", "Si vous ne pouvez pas venir, prévenez-nous dès que possible."),
    ("", "{%p endif %}"),
    ("Intertitre", "Ce qu’il faut apporter"),
    ("Liste", "Les devis et ce qui aide à comprendre le projet : plan, photos, programme"),
    ("", "{%p if budget_connu %}"),
    ("Liste", "Le budget que vous nous avez envoyé, pour répondre aux questions"),
    ("", "{%p else %}"),
    ("Liste", "Le budget détaillé du projet, que nous n’avons pas encore"),
    ("", "{%p endif %}"),
    ("", "{%p if not compte.connu %}"),
    ("Liste", "Un relevé d’identité bancaire (RIB), pour recevoir l’aide si elle est accordée"),
    ("", "{%p endif %}"),
    ("", "{%p for bilan in bilans_en_retard %}"),
    ("Liste", "Le bilan de votre projet « {{ bilan.titre }} », attendu depuis le {{ bilan.date_limite }}"),
    ("", "{%p endfor %}"),
    (
        "Corps",
        "Vous présenterez le projet avec vos mots, puis les membres du comité vous poseront leurs questions. La décision vous sera envoyée par courrier.",
    ),
    (
        "Conclusion",
        (
            "Une question, une aide pour vous préparer, une difficulté pour venir ?"
            "{% if association.joindre %} Vous pouvez nous joindre {{ association.joindre }}.{% else %} Nous sommes à votre écoute.{% endif %}"
            + _CLOSE.replace("FORMULE", "porteur.formule")
        ),
    ),
)  # fmt: skip

#: Template's stem → its title, what stands at the top of its next pages, and its paragraphs.
CONVOCATIONS = {
    "convocation_membre": ("Convocation d’un membre du comité", "séance {{ seance.code }}", _MEMBER),
    "convocation_porteur": ("Convocation d’un porteur", "dossier {{ projet.code }}", _HOLDER),
}
