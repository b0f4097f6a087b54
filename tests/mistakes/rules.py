"""Mistakes against the fund's rules and against common sense, row against row: one line each, and no cascade."""

from datetime import date

from mistakes.mistake import Mistake, Told, several, typed

RULES: tuple[Mistake, ...] = (
    # Projects
    typed("a project that ends before it starts", "Projets!J5", date(2025, 4, 2), "fin-avant-debut", "le 2 avril 2025"),
    typed("a request for more than the cost", "Projets!O8", 480, "demande-superieure-au-cout", "480,00 €"),
    typed("a file too late for its meeting", "Projets!B4", date(2025, 2, 18), "depot-tardif", "7 jours"),
    typed("a cost unlike the budget", "Projets!N4", 1300, "cout-different-du-budget", "1 200,00 €"),
    several("a project in another year", {"Projets!I8": date(2027, 10, 10), "Projets!J8": date(2027, 10, 10)}, Told("Projets!I8", "hors-exercice", "10 octobre 2027")),
    several("the same event again by the same holder", {"Projets!D8": "Fête de la rue"}, Told("Projets!D8", "projet-deja-finance", "PIC-02")),
    # Decisions
    typed("a grant without its amount", "Décisions!D4", None, "accord-sans-montant"),
    typed("a refusal with an amount", "Décisions!D6", 300, "refus-avec-montant"),
    typed("a grant in full of a part", "Décisions!C5", "Accord", "accord-incoherent", "350,00 €"),
    several("a part that is the whole", {"Décisions!D5": 400}, Told("Décisions!C5", "accord-incoherent", "Choisissez « Accord »")),
    typed("a grant above the request", "Décisions!D4", 950, "montant-superieur-a-la-demande", "900,00 €"),
    typed("a refusal without its ground", "Décisions!I6", None, "motif-manquant"),
    typed("a project decided twice", "Décisions!B8", "PIC-02", "decision-en-double", "PIC-02"),
    typed("an envelope that is too small", "Séances!E4", 1000, "enveloppe-depassee", "1 000,00 €"),
    # The committee
    typed("votes that are not those of the members who came", "Décisions!E4", 5, "vote-incoherent", "3"),
    typed("a vote left uncounted", "Décisions!E5", 1, "vote-incoherent", "3"),
    several("a member whose term is over", {"Membres!H4": date(2025, 1, 31)}, Told("Présences!B4", "membre-hors-mandat", "Ali Ben siège"), Told("Présences!B8", "membre-hors-mandat", "31 janvier 2025")),
    typed("a proxy to someone who did not come", "Présences!D6", "M4", "pouvoir-invalide", ""),
    typed("a member represented by nobody", "Présences!D6", None, "pouvoir-invalide", ""),
    several("a grant that lost its vote", {"Décisions!E5": 1, "Décisions!F5": 2}, Told("Décisions!C5", "majorite-non-atteinte", "1 pour et 2 contre")),
    several("a recused member whose vote is counted", {"Décisions!H4": "M1"}, Told("Décisions!E4", "deport-non-respecte", "sans Ali Ben et Rosa Vidal")),
    several("a member who shares only a last name with a holder", {"Membres!D4": "Petit"}),
    several("a member who is the contact, in capitals and the other way round", {"Porteurs!E4": "LE  GALL", "Porteurs!F4": "ZOE"}, Told("Décisions!H4", "membre-lie-au-porteur", "Zoé Le Gall (même nom)")),
    several("a member who is the contact, and is recused", {"Porteurs!E4": "Zoé", "Porteurs!F4": "Le Gall", "Décisions!H4": "M2", "Décisions!E4": 2}),
    several("a member who is the contact, and left the vote without a word", {"Porteurs!E4": "Zoé", "Porteurs!F4": "Le Gall", "Décisions!E4": 2}, Told("Décisions!H4", "membre-lie-au-porteur", "Déports")),
    several("an adviser who is the contact", {"Porteurs!E4": "Marc", "Porteurs!F4": "Noël"}),
    several("a member with the e-mail of a holder", {"Porteurs!K7": "Zoe@Example.org"}, Told("Décisions!H7", "membre-lie-au-porteur", "Zoé Le Gall (même courriel)")),
    several(
        "a member at the address of a holder",
        {"Membres!J3": "Adresse", "Membres!K3": "Code postal", "Membres!L3": "Commune", "Membres!J5": "3, R. du PARC", "Membres!K5": "62680", "Membres!L5": "MERICOURT"},
        Told("Décisions!H5", "membre-lie-au-porteur", "Zoé Le Gall (même adresse)"), Told("Décisions!H8", "membre-lie-au-porteur", "« Les Voisins »"),
    ),
    several("too few members for the quorum", {"Présences!C9": "Absent", "Décisions!E7": 1, "Décisions!G8": 1}, Told("Séances!A5", "quorum-non-atteint", "")),
    # Payments
    typed("a payment for a refused project", "Versements!A5", "PIC-03", "versement-sans-accord", "PIC-03"),
    typed("a payment before its decision", "Versements!C4", date(2025, 2, 1), "versement-avant-decision"),
    typed("an advance of another share", "Versements!D6", 600, "acompte-different-du-reglement", "800,00 €"),
    typed("a holder paid without an IBAN", "Porteurs!N4", None, "iban-manquant", "Les Jardins"),
    # Funders, and what is published
    typed("more received than notified", "Encaissements!C4", 7500, "encaissement-superieur-au-notifie", "7 000,00 €"),
    typed("a phone number in a published text", "Projets!E5", "Appelez le 06 39 98 12 35.", "donnee-personnelle", ""),
    # Reports
    several("a report of a project refused, and one that is then late", {"Bilans!A6": "PIC-03"}, Told("Bilans!A6", "bilan-sans-accord"), Told("Projets!J7", "bilan-en-retard")),
    typed("women and men who are not the participants", "Bilans!E4", 30, "participants-incoherents"),
    typed("nothing said of the effects", "Bilans!K4", "RAS", "effets-non-renseignes"),
)  # fmt: skip
