"""What several letters say in the same words: the project, the committee, how to reach the association, the last lines."""

#: The first words of the references: the letter's number in the register, once it has one.
NUMBER = "{% if numero %}courrier n°\N{NO-BREAK SPACE}{{ numero }}, {% endif %}"
REFERENCES = f"Nos références : {NUMBER}{{% if seance.code %}}séance {{{{ seance.code }}}}, {{% endif %}}dossier {{{{ projet.code }}}}"
#: Lines of these styles draw a table: the payments to come, the project's account.
PAYMENTS, ACCOUNT = "tableau des versements", "tableau du compte"

PROJECT = (
    "votre projet{% if projet.titre %} **« {{ projet.titre }} »**{% endif %}{% if projet.periode %}, prévu {{ projet.periode }}{% endif %}"
    "{% if porteur.au_nom %}, présenté {{ porteur.au_nom }}{% endif %}"
)
#: What closes the project's name when the sentence goes on after it.
PAUSE = "{% if projet.periode or porteur.au_nom %},{% endif %}"
COMMITTEE = (
    "le comité d’attribution des Projets d’initiative citoyenne (PIC)"
    "{% if seance.date_longue %}, réuni le {{ seance.date_longue }},{% endif %}"
)
#: The last lines of the last paragraph, with room for a signature: one paragraph, since LibreOffice may leave those that
#: are only kept with the next on the page before, and a signature must not stand alone on its page.
CLOSE = (
    "\n\nNous vous prions d’agréer, {{ porteur.formule }}, l’expression de nos salutations les meilleures."
    "\n\n\t{{ association.signature }}\n\n\n\t**{{ association.representant }}**"
)
REACH = "{% if association.joindre %} : vous pouvez nous joindre {{ association.joindre }}{% endif %}"
