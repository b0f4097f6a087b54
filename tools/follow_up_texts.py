"""The words of the letters around a decision: receipt, payment, money to give back, certificate; ** marks bold."""

from letter_parts import ACCOUNT, CLOSE, COMMITTEE, PAUSE, PROJECT, REACH, REFERENCES

_TITLE = "{% if projet.titre %} « {{ projet.titre }} »{% endif %}"
_THE_COMMITTEE = "Le comité d’attribution des Projets d’initiative citoyenne (PIC)"
_PRESENCE = "{% if examen.presence_obligatoire %} : le règlement du fonds demande votre présence{% endif %}"

_RECEIPT = (
    ("Objet", f"Objet : nous avons bien reçu votre projet{_TITLE}"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            f"Nous avons bien reçu{{% if depot %}}, le **{{{{ depot }}}}**,{{% endif %}} {PROJECT}. "
            "Merci de vous engager pour votre quartier !"
        ),
    ),
    ("", "{%p if demande.montant or projet.thematique or projet.quartier %}"),
    ("Intertitre", "Ce que nous avons noté"),
    ("", "{%p if demande.montant %}"),
    ("Liste", "Aide demandée : **{{ demande.montant }}** ({{ demande.en_lettres }})"),
    ("", "{%p endif %}"),
    ("", "{%p if projet.thematique %}"),
    ("Liste", "Thématique : {{ projet.thematique }}"),
    ("", "{%p endif %}"),
    ("", "{%p if projet.quartier %}"),
    ("Liste", "Quartier : {{ projet.quartier }}"),
    ("", "{%p endif %}"),
    ("Corps", "Si quelque chose n’est pas juste, dites-le-nous : nous le corrigerons."),
    ("", "{%p endif %}"),
    ("", "{%p if manques %}"),
    ("Intertitre", "Ce qui manque encore à votre dossier"),
    ("", "{%p for manque in manques %}"),
    ("Liste", "{{ manque }}"),
    ("", "{%p endfor %}"),
    (
        "Corps",
        (
            "{% if manques|length > 1 %}Envoyez-nous ces éléments{% else %}Envoyez-nous cet élément{% endif %} dès que vous le pouvez. Nous "
            "pouvons vous aider."
        ),
    ),
    ("", "{%p endif %}"),
    ("Intertitre", "Et maintenant ?"),
    ("", "{%p if examen.est_passe %}"),
    (
        "Corps",
        f"{_THE_COMMITTEE} a étudié votre projet {{{{ examen.quand_et_ou }}}}. Un autre courrier vous donne sa réponse.",
    ),
    ("", "{%p else %}"),
    ("", "{%p if examen.connu %}"),
    (
        "Corps",
        (
            f"{_THE_COMMITTEE} étudiera votre projet **{{{{ examen.quand_et_ou }}}}**. Vous y êtes invité{{{{ accord.e }}}}, pour "
            f"présenter votre projet et répondre aux questions{_PRESENCE}."
        ),
    ),
    ("", "{%p else %}"),
    (
        "Corps",
        (
            f"{_THE_COMMITTEE} étudiera votre projet lors d’une prochaine séance. Vous serez informé{{{{ accord.e }}}} de la date "
            f"dès qu’elle sera fixée{_PRESENCE.replace(' :', ' ;')}."
        ),
    ),
    ("", "{%p endif %}"),
    (
        "Corps",
        (
            "**Cette lettre n’est pas encore un accord** : elle dit que votre dossier est arrivé, et c’est le comité qui décidera. "
            "Attendez sa réponse avant de faire des dépenses : elles resteraient à votre charge si l’aide n’était pas accordée."
        ),
    ),
    ("", "{%p endif %}"),
    ("Conclusion", f"Nous restons à votre écoute{REACH}.{CLOSE}"),
)

_ACCOUNT_PAID = (
    "{% if versement.par_virement and compte.connu %} sur le compte {{ compte.iban }}"
    "{% if compte.titulaire %}, ouvert au nom de « {{ compte.titulaire }} »{% endif %}{% endif %}"
)
_PAYMENT = (
    ("Objet", f"Objet : versement {{{{ versement.de }}}} pour votre projet{_TITLE}"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            "{% if versement.a_venir %}Nous allons vous verser{% else %}Nous vous avons versé{% endif %} {{ versement.quoi }}"
            f"{{% if accorde.connu %}} de {{{{ accorde.montant }}}}{{% endif %}} que {COMMITTEE} vous a accordée pour {PROJECT}."
        ),
    ),
    ("", "{%p if versement.montant %}"),
    ("Liste", "Montant : **{{ versement.montant }}** ({{ versement.en_lettres }})"),
    ("", "{%p endif %}"),
    ("", "{%p if versement.date %}"),
    ("Liste", "Date : **{{ versement.date }}**"),
    ("", "{%p endif %}"),
    ("", "{%p if versement.mode %}"),
    ("Liste", f"Mode de paiement : {{{{ versement.moyen }}}}{_ACCOUNT_PAID}"),
    ("", "{%p endif %}"),
    ("", "{%p if versement.reference %}"),
    ("Liste", "Référence : {{ versement.reference }}"),
    ("", "{%p endif %}"),
    ("", "{%p if suite.reste.positif or suite.est_solde %}"),
    ("Intertitre", "{% if suite.est_solde %}L’aide est soldée{% else %}Ce qui reste à verser{% endif %}"),
    ("", "{%p endif %}"),
    ("", "{%p if suite.reste.positif %}"),
    (
        "Corps",
        (
            "Après ce versement, il reste **{{ suite.reste.montant }}** à vous verser"
            "{% if not suivi.bilan_recu and echeancier.apres_bilan %}. Ce sera fait après réception de votre bilan. Si le "
            "projet coûte moins cher que prévu, l’aide est ramenée aux dépenses justifiées{% endif %}."
        ),
    ),
    ("", "{%p endif %}"),
    ("", "{%p if suite.est_solde %}"),
    (
        "Corps",
        (
            "L’aide est maintenant entièrement versée{% if suivi.est_reduit %} : elle a été ramenée à "
            "{{ suivi.retenu.montant }}, le montant des dépenses justifiées{% endif %}."
            "{% if suivi.bilan_recu %} Merci pour votre projet et pour votre bilan !{% endif %}"
        ),
    ),
    ("", "{%p endif %}"),
    ("", "{%p if not suivi.bilan_recu %}"),
    ("Intertitre", "Après votre projet : le bilan"),
    (
        "Corps",
        (
            "Gardez toutes les factures. Une fois le projet terminé, envoyez-nous votre bilan et la copie des factures"
            "{% if bilan.date_limite %}, **au plus tard le {{ bilan.date_limite }}**{% endif %}. Nous pouvons vous aider à le "
            "remplir."
        ),
    ),
    ("", "{%p endif %}"),
    (
        "Conclusion",
        (
            "Si vous n’avez pas reçu cet argent{% if versement.a_venir %} quelques jours après la date prévue{% endif %}, ou si "
            f"vous avez une question, parlez-nous-en{REACH}.{CLOSE}"
        ),
    ),
)

_REFUND = (
    ("Objet", f"Objet : une somme à rendre pour votre projet{_TITLE}"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    ("", "{%p if retrait %}"),
    (
        "Corps",
        (
            f"Le {{{{ retrait }}}}, {PROJECT}{PAUSE} a été retiré. De l’argent vous avait déjà été versé pour ce projet : la part qui "
            "n’a pas servi doit revenir au fonds, pour aider d’autres habitants."
        ),
    ),
    ("", "{%p else %}"),
    (
        "Corps",
        (
            f"Nous vous remercions pour le bilan de {PROJECT}. Les dépenses justifiées sont moins élevées que ce que nous "
            "vous avons versé : la différence doit revenir au fonds, pour aider d’autres habitants."
        ),
    ),
    ("", "{%p endif %}"),
    (ACCOUNT, ""),
    (
        "Après Tableau",
        "Nous vous demandons donc de rendre **{{ reversement.montant }}** ({{ reversement.en_lettres }}), **dès que possible**.",
    ),
    ("Intertitre", "Comment rendre cette somme"),
    (
        "Corps",
        (
            "Appelez-nous ou écrivez-nous : nous vous donnerons le relevé d’identité bancaire (RIB) de l’association"
            "{% if compte_association %}, pour le compte {{ compte_association }}{% endif %}. Par prudence, ne versez rien sur un "
            "compte que nous ne vous aurions pas donné nous-mêmes. Indiquez la référence « {{ projet.code }} »."
        ),
    ),
    ("Intertitre", "Si vous n’êtes pas d’accord, ou si c’est difficile"),
    (
        "Corps",
        (
            "Il vous reste peut-être des factures de ce projet : envoyez-les-nous, nous referons le calcul. Et si vous ne pouvez "
            "pas rendre cette somme en une fois, parlons-en : nous chercherons une solution avec vous."
        ),
    ),
    ("Conclusion", f"Nous restons à votre écoute{REACH}.{CLOSE}"),
)

_CERTIFICATE = (
    ("Titre", "Attestation de réalisation"),
    ("Références", REFERENCES),
    (
        "Corps",
        (
            "{% if association.nom %}Nous, **{{ association.nom }}**, gérons{% else %}Nous gérons{% endif %} le fonds des Projets "
            "d’initiative citoyenne (PIC). Nous attestons que le projet{% if projet.titre %} **« {{ projet.titre }} »**{% endif %}"
            "{% if porteur.referent %}, porté par {{ porteur.referent }}{% if porteur.au_nom %} {{ porteur.au_nom }}{% endif %},"
            "{% endif %} a eu lieu{% if realisation.periode %} **{{ realisation.periode }}**{% endif %}"
            "{% if projet.lieu %} ({{ projet.lieu }}){% endif %}.{% if realisation.participation %} "
            "{{ realisation.participation }}.{% endif %}"
        ),
    ),
    (
        "Corps",
        (
            "Son bilan a été reçu{% if realisation.bilan_recu_le %} le {{ realisation.bilan_recu_le }}{% endif %}. Le comité "
            "d’attribution l’a validé."
        ),
    ),
    ("Intertitre", "L’aide du fonds"),
    ("Liste", "Aide accordée{% if seance.date %} le {{ seance.date }}{% endif %} : {{ accorde.montant }}"),
    (
        "Liste",
        "Aide retenue, au vu des dépenses justifiées : **{{ suivi.retenu.montant }}** ({{ suivi.retenu.en_lettres }})",
    ),
    ("Liste", "Argent versé : {{ suivi.verse.montant }}"),
    ("", "{%p if suivi.rendu.positif %}"),
    ("Liste", "Argent rendu : {{ suivi.rendu.montant }}"),
    ("", "{%p endif %}"),
    ("", "{%p if suivi.reste.positif %}"),
    ("Corps", "Il reste **{{ suivi.reste.montant }}** à verser par le fonds."),
    ("", "{%p endif %}"),
    ("", "{%p if reversement.positif %}"),
    ("Corps", "Il reste **{{ reversement.montant }}** à rendre au fonds."),
    ("", "{%p endif %}"),
    ("", "{%p if not suivi.reste.positif and not reversement.positif %}"),
    (
        "Corps",
        (
            "**Le dossier est soldé** : le fonds n’a plus rien à verser pour ce projet, et le porteur n’a plus rien à rendre."
        ),
    ),
    ("", "{%p endif %}"),
    (
        "Conclusion",
        (
            "Cette attestation peut être présentée à toute personne ou à tout organisme qui la demande."
            "\n\n\n\t{{ association.signature }}\n\n\n\t**{{ association.representant }}**"
        ),
    ),
)

#: Template's stem → its title and its paragraphs.
FOLLOW_UP = {
    "accuse_reception": ("Accusé de réception d’un projet", _RECEIPT),
    "avis_versement": ("Avis de versement", _PAYMENT),
    "demande_reversement": ("Demande de reversement", _REFUND),
    "attestation": ("Attestation de réalisation", _CERTIFICATE),
}
