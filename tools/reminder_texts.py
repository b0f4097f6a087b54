"""The words of the three reminders of a report, from the kindest to the last; ** marks bold."""

from letter_parts import CLOSE, PAUSE, PROJECT, REACH, REFERENCES

_TITLE = "{% if projet.titre %} « {{ projet.titre }} »{% endif %}"
_YOUR_PROJECT = PROJECT.replace("votre projet", "Votre projet", 1)
_PAID = (
    "Le comité vous a accordé une aide de {{ accorde.montant }}. {% if suivi.net.positif %}Nous vous avons déjà versé "
    "{{ suivi.net.montant }}.{% else %}Rien n’a encore été versé.{% endif %}"
)
_EXPECTED = "{% if bilan.date_limite %}, attendu le **{{ bilan.date_limite }}**{% endif %}"
_BALANCE = "suivi.reste.positif and echeancier.apres_bilan"
_WHAT_TO_SEND = (
    (
        "Liste",
        "la fiche de bilan, remplie simplement : ce qui s’est passé, combien de personnes sont venues, ce que cela a changé",
    ),
    ("Liste", "la copie des factures"),
)

_FIRST = (
    ("Objet", f"Objet : le bilan de votre projet{_TITLE}"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        f"{_YOUR_PROJECT}{PAUSE} est maintenant terminé. Nous espérons qu’il s’est bien passé !",
    ),
    (
        "Corps",
        (
            "Il nous manque son bilan{% if bilan.date_limite %} : nous l’attendions le **{{ bilan.date_limite }}**"
            "{% if retard %}, il y a {{ retard }}{% endif %}{% endif %}. S’il est déjà parti, ne tenez pas compte de ce rappel, "
            "et merci."
        ),
    ),
    ("Intertitre", "Ce que nous attendons"),
    *_WHAT_TO_SEND,
    ("Intertitre", "À quoi sert le bilan"),
    (
        "Corps",
        (
            f"{_PAID}{{% if {_BALANCE} %}} Le bilan nous permettra de vous verser le solde : "
            "{{ suivi.reste.montant }}, si toutes les dépenses sont justifiées.{% endif %} Il nous sert aussi à raconter ce que votre "
            "projet a apporté au quartier."
        ),
    ),
    ("Intertitre", "Nous pouvons vous aider"),
    (
        "Corps",
        (
            "La fiche vous paraît compliquée ? Il vous manque une facture ? Venez nous voir : nous la remplirons avec vous. Et si "
            "le projet a été reporté ou n’a pas pu avoir lieu, dites-le-nous simplement."
        ),
    ),
    ("Conclusion", f"Nous serons heureux d’avoir de vos nouvelles{REACH}.{CLOSE}"),
)

_SECOND = (
    ("Objet", f"Objet : deuxième rappel pour le bilan de votre projet{_TITLE}"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            f"Sauf erreur de notre part, nous n’avons toujours pas reçu le bilan de {PROJECT}. "
            "{% if bilan.date_limite %}Il était attendu le **{{ bilan.date_limite }}**"
            "{% if retard %} : il a maintenant **{{ retard }}** de retard{% endif %}.{% endif %}"
        ),
    ),
    ("Corps", _PAID),
    ("Intertitre", "Ce que l’absence de bilan bloque"),
    ("", f"{{%p if {_BALANCE} %}}"),
    ("Liste", "le solde de votre aide, {{ suivi.reste.montant }} : nous ne pouvons pas le verser sans bilan"),
    ("", "{%p endif %}"),
    (
        "Liste",
        (
            "une nouvelle demande : il nous sera difficile de défendre devant le comité un autre projet de "
            "{% if porteur.groupe %}{{ porteur.groupe }}{% else %}votre part{% endif %}, tant que celui-ci n’a pas son bilan"
        ),
    ),
    ("", "{%p if financeurs.liste %}"),
    ("Liste", "notre propre bilan : nous devons dire aux financeurs du fonds à quoi a servi chaque aide"),
    ("", "{%p endif %}"),
    ("Intertitre", "Ce que nous vous demandons"),
    ("Corps", "Envoyez-nous dès que possible :"),
    *_WHAT_TO_SEND,
    (
        "Corps",
        (
            "Si vous ne pouvez pas le faire tout de suite, appelez-nous pour convenir d’une date. Nous pouvons aussi remplir la "
            "fiche avec vous."
        ),
    ),
    ("Conclusion", f"Nous comptons sur vous et restons à votre écoute{REACH}.{CLOSE}"),
)

_THIRD = (
    ("Objet", f"Objet : dernier rappel pour le bilan de votre projet{_TITLE}"),
    ("Références", REFERENCES),
    ("Appel", "{{ porteur.appel }}"),
    (
        "Corps",
        (
            f"Nous n’avons pas reçu le bilan de {PROJECT}. {{% if bilan.date_limite %}}Il était attendu le "
            "**{{ bilan.date_limite }}**{% if retard %} : il a maintenant **{{ retard }}** de retard{% endif %}. {% endif %}"
            "**Cette lettre est notre dernier rappel.**"
        ),
    ),
    ("Corps", _PAID),
    ("Intertitre", "Ce qui se passera sans réponse"),
    ("", "{%p if suivi.net.positif %}"),
    (
        "Corps",
        (
            "Sans bilan, nous ne pouvons pas montrer à quoi l’aide a servi. Nous devrons alors vous demander de rendre l’argent "
            "versé : **{{ suivi.net.montant }}** ({{ suivi.net.en_lettres }})."
            f"{{% if {_BALANCE} %}} Le reste de l’aide ne sera pas versé.{{% endif %}}"
        ),
    ),
    ("", "{%p else %}"),
    ("Corps", "Sans bilan, nous ne pouvons pas montrer que le projet a eu lieu : l’aide ne pourra pas être versée."),
    ("", "{%p endif %}"),
    ("Intertitre", "Il est encore temps"),
    ("Corps", "Ce n’est pas ce que nous souhaitons. Pour l’éviter, envoyez-nous dès que possible :"),
    *_WHAT_TO_SEND,
    (
        "Corps",
        (
            "Un projet rencontre parfois des difficultés : un imprévu, une maladie, des papiers perdus. Si c’est votre cas, un "
            "simple appel suffit. Nous chercherons une solution avec vous."
        ),
    ),
    ("Conclusion", f"Votre engagement compte pour le quartier. Parlons-nous{REACH}.{CLOSE}"),
)

#: Template's stem → its title and its paragraphs.
REMINDERS = {
    "relance_bilan_1": ("Rappel du bilan", _FIRST),
    "relance_bilan_2": ("Deuxième rappel du bilan", _SECOND),
    "relance_bilan_3": ("Dernier rappel du bilan", _THIRD),
}
