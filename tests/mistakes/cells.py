"""Mistakes in one cell: what was typed, where, and the one thing to be told."""

from datetime import date

from mistakes.mistake import Mistake, typed

CELLS: tuple[Mistake, ...] = (
    # Dates
    typed("a day that does not exist", "Projets!I4", "31/02/2025", "date-illisible", "Vouliez-vous dire « 28/02/2025 » ?"),
    typed("a date in American order", "Projets!J5", "05/25/2025", "date-illisible", "Vouliez-vous dire « 25/05/2025 » ?"),
    typed("a date the year first", "Versements!C4", "2025/03/01", "date-illisible", "Vouliez-vous dire « 01/03/2025 » ?"),
    typed("a letter O in a date", "Séances!B4", "2O/02/2025", "date-illisible", "Vouliez-vous dire « 20/02/2025 » ?"),
    typed("a date without its year", "Bilans!B4", "15 juillet", "date-illisible", "Tapez une date"),
    typed("the number of a day", "Bilans!B5", "45810", "date-illisible", "Vouliez-vous dire « 02/06/2025 » ?"),
    typed("a month misspelt", "Projets!B4", "10 janvir 2025", "date-illisible", "Vouliez-vous dire « 10 janvier 2025 » ?"),
    typed("a wrong day of the week", "Projets!B4", "lundi 10 janvier 2025", "date-illisible", "Vouliez-vous dire « 10 janvier 2025 » ?"),
    typed("a word for a date", "Projets!J7", "fin août", "date-illisible", "Tapez une date, le jour d'abord"),
    typed("a year of the next century", "Projets!J8", date(2205, 10, 10), "date-invraisemblable", "Vérifiez l'année"),
    typed("an hour with a dot", "Séances!C4", "18.30", "date-illisible", "Vouliez-vous dire « 18:30 » ?"),
    # Amounts
    typed("an amount with its euro stuck to it", "Projets!O5", "400,00€", "nombre-en-texte", "Retapez le nombre"),
    typed("spaces and a point", "Projets!N7", "1 500.00", "nombre-en-texte", "Retapez le nombre"),
    typed("letters O for zeros", "Projets!N4", "12OO", "montant-illisible", "Vouliez-vous dire « 1200 » ?"),
    typed("a point that may group or cut", "Projets!N4", "1.200", "montant-illisible", "Vouliez-vous dire « 1200 € » ?"),
    typed("the English way", "Financeurs!E4", "7,000.00", "montant-illisible", "Vouliez-vous dire « 7000,00 » ?"),
    typed("about so much", "Projets!O6", "environ 300 €", "montant-illisible", "Vouliez-vous dire « 300 » ?"),
    typed("from so much to so much", "Projets!O6", "300 à 400", "montant-illisible", "Tapez un montant en euros"),
    typed("a sum typed as a text", "Versements!D7", "'100+80", "montant-illisible", "Tapez un montant"),
    typed("a sum without its sign", "Versements!D7", "100+80", "montant-illisible", "Vouliez-vous dire « 180 » ?"),
    typed("three decimals", "Versements!D7", "180,005", "montant-illisible", "Vouliez-vous dire « 180,01 » ?"),
    typed("money given back typed as negative", "Versements!D7", -180, "montant-negatif", "ligne « Reversement »"),
    typed("a question mark", "Bilans!I4", "?", "montant-illisible", "Tapez un montant en euros"),
    typed("a formula that gives an error", "Projets!N4", "#REF!", "erreur-de-formule", "Corrigez la formule"),
    typed("a division by nothing", "Bilans!I6", "#DIV/0!", "erreur-de-formule", "remplacez-la par sa valeur"),
    typed("a formula saved without its result", "Projets!N4", "=600+600", "formule-non-calculee", "Ouvrez le classeur dans Excel"),
    typed("a day in an amount", "Versements!D4", date(2025, 3, 1), "montant-illisible", "Tapez un montant"),
    # Counts
    typed("persons written after their number", "Bilans!C4", "45 personnes", "nombre-illisible", "Vouliez-vous dire « 45 » ?"),
    typed("half a person", "Bilans!C4", 45.5, "nombre-illisible", "Tapez un nombre entier"),
    typed("a number of persons as a text", "Bilans!C4", "45", "nombre-en-texte", "Retapez le nombre"),
    typed("about so many", "Bilans!G5", "une dizaine", "nombre-illisible", "Tapez un nombre entier"),
    # Percentages and rules
    typed("a share that may be of one or of a hundred", "Règlement!C6", "0,8", "nombre-illisible", "Vouliez-vous dire « 80 % » ?"),
    typed("the name of a rule misspelt", "Règlement!A4", "Plafond par projets", "valeur-hors-liste", "Vouliez-vous dire « Plafond par projet » ?"),
    typed("a majority of one's own", "Règlement!C9", "Simpl", "valeur-hors-liste", "Vouliez-vous dire « Simple » ?"),
    # Choices
    typed("a decision with an accent too many", "Décisions!C4", "Accordé", "valeur-hors-liste", "Vouliez-vous dire « Accord » ?"),
    typed("a payment of one's own words", "Versements!B4", "1er acompte", "valeur-hors-liste", "Vouliez-vous dire « Acompte » ?"),
    typed("a mode that is not offered", "Versements!E4", "Carte bleue", "valeur-hors-liste", "Choisissez « Virement », « Chèque » ou « Espèces »."),
    typed("a kind of holder misspelt", "Porteurs!B4", "Asociation", "valeur-hors-liste", "Vouliez-vous dire « Association » ?"),
    # Identifiers
    typed("a SIRET in scientific notation", "Porteurs!L4", "7,32829E+13", "siret-invalide", "732 829 320 00074"),
    typed("a SIRET of thirteen figures", "Porteurs!L4", 7328293200074, "siret-invalide", "format Texte"),
    typed("a figure of a SIRET mistyped", "Porteurs!L4", "732 829 320 00075", "siret-invalide", "14 chiffres"),
    typed("an RNA without its W", "Porteurs!M4", "621001235", "rna-invalide", "Vouliez-vous dire « W621001235 » ?"),
    typed("an IBAN cut short", "Porteurs!N4", "FR14 2004 1010 0505 0001 3M02 60", "iban-invalide", "27 caractères, celui-ci en a 26"),
    typed("an IBAN with one figure changed", "Porteurs!N4", "FR14 2004 1010 0505 0001 3M02 616", "iban-invalide", "Vérifiez"),
    typed("an e-mail with a comma", "Porteurs!K4", "ines@example,org", "courriel-invalide", "Vouliez-vous dire « ines@example.org » ?"),
    typed("an e-mail pasted with its name", "Porteurs!K4", "Inès Petit <ines@example.org>", "courriel-invalide", "Vouliez-vous dire « ines@example.org » ?"),
    typed("two e-mails in one cell", "Porteurs!K4", "ines@example.org ; jo@example.org", "courriel-invalide", "Vouliez-vous dire « ines@example.org » ?"),
    typed("a phone number that lost its zero", "Porteurs!J4", 639981234, "telephone-invalide", "« 06 39 98 12 34 »"),
    typed("a phone number one figure short", "Porteurs!J4", "06 39 98 12 3", "telephone-invalide", "on attend un numéro de téléphone"),
    typed("a postcode that lost its zero", "Porteurs!H4", 2100, "code-postal-invalide", "« 02100 »"),
    typed("a postcode with its town", "Porteurs!H4", "62680 Méricourt", "code-postal-invalide", "Vouliez-vous dire « 62680 » ?"),
    # References
    typed("a theme with a letter left out", "Projets!F5", "Lutte contre l'isolment", "reference-inconnue", "Vouliez-vous dire « Lutte contre l'isolement » ?"),
    typed("a holder that is in no list", "Projets!C5", "Les Amis de la Lune", "reference-inconnue", "Ajoutez-le dans la feuille « Porteurs »"),
    typed("a theme set apart by a comma", "Projets!G4", "T02, T03", "reference-inconnue", "Séparez les valeurs par des points-virgules"),
    typed("a project of another year", "Versements!A7", "PIC-2024-17", "reference-inconnue", "Ajoutez-le dans la feuille « Projets »"),
    typed("a project code without its hyphen", "Versements!A7", "PIC01", "reference-inconnue", "Vouliez-vous dire « PIC-01 » ?"),
    typed("a member by a nickname", "Présences!D6", "Alain B.", "reference-inconnue", "feuille « Membres »"),
    typed("a project code without its zero", "Décisions!B8", "PIC-5", "reference-inconnue", "Vouliez-vous dire « PIC-05 » ?"),
    typed("a holder's text left out", "Projets!C5", None, "valeur-manquante", "un code ou un nom de la feuille « Porteurs »"),
)  # fmt: skip

#: What people do all day, and which is right: not a word is said.
RIGHT: tuple[Mistake, ...] = (
    typed("a code in lower case", "Versements!A4", "pic-01"),
    typed("an e-mail pasted with a trailing space", "Porteurs!K4", "ines@example.org "),
    typed("a no-break space before a name", "Projets!C4", "\u00a0Les Jardins"),
    typed("a theme in capitals without its accents", "Projets!F6", "CREATIVITE ARTISTIQUE"),
    typed("a curly apostrophe", "Projets!F5", "Lutte contre l’isolement"),
    typed("a date in words", "Projets!B4", "10 janvier 2025"),
    typed("a date with a two-figure year", "Projets!B4", "10/1/25"),
    typed("a SIRET as a number that kept its figures", "Porteurs!L4", 73282932000074),
    typed("Mme for Madame", "Porteurs!D4", "Mme"),
    typed("a member's names the other way round", "Présences!B4", "Ben Ali"),
    typed("a phone number with its country", "Porteurs!J4", "+33 6 39 98 12 34"),
    typed("a note under a published text", "Projets!E4", "Un jardin ouvert à tous,\nle mercredi."),
    typed("an equals sign that starts a text", "Projets!D4", "'=^_^= les chats du jardin"),
)  # fmt: skip
