"""The words of the four letters: each line is a paragraph, its style named before it; ** marks bold."""

from letter_parts import CLOSE, COMMITTEE, PAYMENTS, PROJECT, REACH, REFERENCES

#: After « avoir présenté »: on whose behalf comes first, so that nothing is presented twice.
_PRESENTED = (
    "présenté{% if porteur.au_nom %}, {{ porteur.au_nom }},{% endif %} "
    "votre projet{% if projet.titre %} **« {{ projet.titre }} »**{% endif %}{% if projet.periode %}, prévu {{ projet.periode }}{% endif %}"
)
_AMOUNT = "**{{ accorde.montant }}**{% if accorde.connu %} ({{ accorde.en_lettres }}){% endif %}"

_CONDITIONS = (
    ("", "{%p if reserves %}"),
    (
        "Intertitre",
        "{% if reserves|length > 1 %}Les conditions posées{% else %}La condition posée{% endif %} par le comité",
    ),
    ("", "{%p for reserve in reserves %}"),
    ("Liste", "{{ reserve }}"),
    ("", "{%p endfor %}"),
    ("", "{%p endif %}"),
)

_PAYMENT = (
    ("Intertitre", "Comment l’aide est versée"),
    ("", "{%p if echeancier.lignes %}"),
    (PAYMENTS, ""),
    ("", "{%p endif %}"),
    ("", "{%p if echeancier.a_preciser %}"),
    ("Corps", "Les modalités de versement vous seront précisées."),
    ("", "{%p endif %}"),
    ("", "{%p if compte.connu %}"),
    (
        "Après Tableau",
        "L’argent sera versé sur le compte {{ compte.iban }}{% if compte.titulaire %} ouvert au nom de « {{ compte.titulaire }} »{% endif %}.",
    ),
    ("", "{%p else %}"),
    (
        "Après Tableau",
        (
            "Pour recevoir cette aide, envoyez-nous un relevé d’identité bancaire (RIB). Si ce n’est pas possible, "
            "parlons-en : nous trouverons ensemble une solution."
        ),
    ),
    ("", "{%p endif %}"),
)

_REPORT = (
    ("Intertitre", "Après votre projet : le bilan"),
    (
        "Corps",
        (
            "Gardez toutes les factures. Une fois le projet terminé, envoyez-nous votre bilan et la copie des factures"
            "{% if bilan.date_limite %}, **au plus tard le {{ bilan.date_limite }}**{% endif %} : nous vous donnerons une fiche "
            "simple et pouvons vous aider à la remplir."
            "{% if echeancier.apres_bilan %} Ce bilan nous permet de vous verser "
            "{% if echeancier.unique %}l’aide{% else %}le solde{% endif %}.{% endif %} "
            "Si le projet coûte moins cher que prévu, l’aide est ramenée aux dépenses justifiées."
        ),
    ),
)

_FUNDERS = (
    ("", "{%p if financeurs.liste %}"),
    ("Intertitre", "Faire connaître les financeurs"),
    (
        "Corps",
        (
            "Votre aide est financée par {% if financeurs.parts %}{{ financeurs.parts }}{% else %}{{ financeurs.liste }}{% endif %}. "
            "Merci de le dire pendant votre projet et de faire figurer leurs logos, que nous vous enverrons, sur vos affiches et "
            "vos publications.{% if financeurs.avec_region %} La Région demande que sa participation soit visible.{% endif %}"
        ),
    ),
    ("", "{%p endif %}"),
)

_GROUND = (
    ("", "{%p if motif %}"),
    ("Intertitre", "INTERTITRE"),
    ("Citation", "{{ motif }}"),
    ("", "{%p endif %}"),
)


def _ground(title: str) -> tuple[tuple[str, str], ...]:
    return tuple((style, text.replace("INTERTITRE", title)) for style, text in _GROUND)


_GRANT = (
    ("Objet", "Objet : votre projet{% if projet.titre %} « {{ projet.titre }} »{% endif %} est accepté"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            f"Nous avons le plaisir de vous annoncer une bonne nouvelle : {COMMITTEE} a accepté"
            f"{{% if vote.unanime %}} à l’unanimité{{% endif %}} {PROJECT}."
        ),
    ),
    (
        "Corps",
        (
            f"Il vous accorde une aide de {_AMOUNT}"
            "{% if accorde.connu and demande.montant and not accorde.ecart %}, soit la totalité du montant demandé{% endif %}. Toutes nos félicitations, à vous"
            "{% if porteur.groupe %}, à {{ porteur.groupe }}{% endif %} et à toutes les personnes qui s’engagent à vos côtés !"
        ),
    ),
    *_CONDITIONS,
    *_PAYMENT,
    *_REPORT,
    *_FUNDERS,
    ("Conclusion", f"Nous vous souhaitons une belle réussite et restons à votre écoute{REACH}.{CLOSE}"),
)

_PARTIAL = (
    ("Objet", "Objet : votre projet{% if projet.titre %} « {{ projet.titre }} »{% endif %} est soutenu en partie"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        f"Nous avons le plaisir de vous annoncer que {COMMITTEE} a décidé de soutenir {PROJECT}.",
    ),
    (
        "Corps",
        (
            "{% if demande.montant %}Vous aviez demandé {{ demande.montant }}. {% endif %}"
            f"Le comité vous accorde une aide de {_AMOUNT}"
            "{% if accorde.ecart %}, soit {{ accorde.ecart }} de moins que votre demande{% endif %}."
        ),
    ),
    *_ground("Pourquoi ce montant"),
    *_CONDITIONS,
    (
        "Corps",
        (
            "Nous savons que cet écart peut vous obliger à revoir votre budget. Dites-nous si le projet reste possible avec cette "
            "aide : nous pouvons vous aider à l’adapter ou à chercher d’autres ressources."
        ),
    ),
    *_PAYMENT,
    *_REPORT,
    *_FUNDERS,
    ("Conclusion", f"Nous vous souhaitons une belle réussite et restons à votre écoute{REACH}.{CLOSE}"),
)

_ADJOURNMENT = (
    ("Objet", "Objet : votre projet{% if projet.titre %} « {{ projet.titre }} »{% endif %} sera réexaminé"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            f"Nous vous remercions d’avoir {_PRESENTED}"
            "{% if demande.montant %}, pour lequel vous demandez une aide de {{ demande.montant }}{% endif %}."
        ),
    ),
    (
        "Corps",
        (
            f"{COMMITTEE.replace('le comité', 'Le comité', 1)} l’a étudié avec attention. Il n’a pas encore pris sa décision : il "
            "souhaite le revoir lors d’une prochaine séance. **Ce n’est pas un refus** : votre dossier reste ouvert et vous "
            "n’avez pas à en déposer un nouveau."
        ),
    ),
    *_ground("Ce dont le comité a besoin pour décider"),
    *_CONDITIONS,
    ("Intertitre", "Et maintenant ?"),
    ("", "{%p if prochaine_seance.date %}"),
    (
        "Corps",
        (
            "La prochaine séance aura lieu le **{{ prochaine_seance.date }}**"
            "{% if prochaine_seance.heure %} à {{ prochaine_seance.heure }}{% endif %}"
            "{% if prochaine_seance.lieu %} ({{ prochaine_seance.lieu }}){% endif %}."
            "{% if prochaine_seance.depot_avant %} Pour que votre projet y soit présenté, envoyez-nous vos compléments "
            "**au plus tard le {{ prochaine_seance.depot_avant }}**.{% endif %} Vous y êtes invité{{ accord.e }}, pour présenter votre "
            "projet et répondre aux questions"
            "{% if prochaine_seance.presence_obligatoire %} : le règlement du fonds demande votre présence{% endif %}."
        ),
    ),
    ("", "{%p else %}"),
    (
        "Corps",
        (
            "Envoyez-nous vos compléments dès que vous le pouvez. Vous serez informé{{ accord.e }} de la date de la prochaine "
            "séance dès qu’elle sera fixée"
            "{% if prochaine_seance.presence_obligatoire %} ; le règlement du fonds demande votre présence{% endif %}."
        ),
    ),
    ("", "{%p endif %}"),
    ("Conclusion", f"Nous pouvons vous aider à préparer ces éléments{REACH}.{CLOSE}"),
)

_REFUSAL = (
    ("Objet", "Objet : réponse du comité à votre projet{% if projet.titre %} « {{ projet.titre }} »{% endif %}"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            f"Nous vous remercions d’avoir {_PRESENTED}"
            "{% if demande.montant %}, pour lequel vous demandiez une aide de {{ demande.montant }}{% endif %}."
        ),
    ),
    (
        "Corps",
        (
            f"{COMMITTEE.replace('le comité', 'Le comité', 1)} l’a étudié avec attention. Nous avons le regret de vous "
            "annoncer qu’il ne l’a **pas retenu**."
        ),
    ),
    *_ground("Les raisons de cette décision"),
    (
        "Corps",
        (
            "Nous savons le temps et l’énergie qu’un projet demande. Cette décision porte sur le projet tel qu’il a été "
            "présenté ; elle n’enlève rien à la valeur de votre engagement{% if porteur.groupe %} ni de celui de "
            "{{ porteur.groupe }}{% endif %}."
        ),
    ),
    ("Intertitre", "Et maintenant ?"),
    (
        "Corps",
        (
            "Vous pouvez présenter un autre projet, ou celui-ci après l’avoir revu. Nous sommes à votre disposition pour en "
            "parler avec vous, vous aider à l’écrire ou chercher d’autres soutiens."
        ),
    ),
    ("", "{%p if prochaine_seance.date %}"),
    (
        "Corps",
        (
            "La prochaine séance du comité aura lieu le {{ prochaine_seance.date }}"
            "{% if prochaine_seance.depot_avant %} ; les dossiers sont à déposer au plus tard le "
            "{{ prochaine_seance.depot_avant }}{% endif %}."
        ),
    ),
    ("", "{%p endif %}"),
    ("Conclusion", f"N’hésitez pas à nous parler de vos idées{REACH}.{CLOSE}"),
)

#: Template's stem → its title and its paragraphs.
LETTERS = {
    "accord": ("Lettre d’accord", _GRANT),
    "accord_partiel": ("Lettre d’accord partiel", _PARTIAL),
    "ajournement": ("Lettre d’ajournement", _ADJOURNMENT),
    "refus": ("Lettre de refus", _REFUSAL),
}
