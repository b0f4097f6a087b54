"""The codes that reading can give: what each means, where it comes from, and its two examples."""

from dataclasses import dataclass

from pic_sheets.cases import BASE, Case
from pic_sheets.issues import Severity
from pic_sheets.sheets.payments import SHEET as PAYMENTS
from pic_sheets.tables import FormulaError, UncomputedFormula, Value
from pic_sheets.texts import NBSP

_USAGE = "usage"


@dataclass(frozen=True, slots=True)
class FaultCode:
    """A code with its family, its severity, what it means and the standard that sets it (or "usage").

    `faulty` is an example that triggers it, and nothing else; `right` the nearest that does not.
    """

    code: str
    family: str
    severity: Severity
    meaning: str
    source: str
    faulty: Case
    right: Case


def _cell(
    code: str,
    severity: Severity,
    meaning: str,
    cell: tuple[str, str],
    values: tuple[Value, Value],
    source: str = _USAGE,
) -> FaultCode:
    """A code about one cell: its sheet and heading, then a value that is wrong there and one that is right."""
    sheet, heading = cell
    key, name = next(iter((BASE[sheet][0] or {}).items()))
    faulty, right = ({sheet: [{key: name, heading: value}]} for value in values)
    return FaultCode(code, "cellules", severity, meaning, source, Case(faulty, at=(sheet, heading, 2)), Case(right))


_B, _A, _I = Severity.BLOCKING, Severity.WARNING, Severity.INFORMATION
_ASKED = ("Financeurs", "Montant demandé")

_STRUCTURE = (
    FaultCode(
        "feuille-absente",
        "structure",
        _B,
        "Une feuille attendue manque dans le classeur.",
        _USAGE,
        faulty=Case(without=("Versements",), at=("Versements", "", 0)),
        right=Case(without=("Accompagnements",)),
    ),
    FaultCode(
        "entete-introuvable",
        "structure",
        _B,
        "La ligne des intitulés n'a pas été trouvée dans les 30 premières lignes.",
        _USAGE,
        faulty=Case(unheaded={"Versements": PAYMENTS.headings}, at=("Versements", "", 0)),
        right=Case(titled=("Versements",)),
    ),
    FaultCode(
        "colonne-absente",
        "structure",
        _B,
        "Une colonne ou un paramètre obligatoire manque.",
        _USAGE,
        faulty=Case(unheaded={"Versements": ("Mode",)}, at=("Versements", "Mode", 1)),
        right=Case(unheaded={"Versements": ("Référence",)}),
    ),
    FaultCode(
        "colonne-en-double",
        "structure",
        _B,
        "Deux colonnes portent le même intitulé.",
        _USAGE,
        faulty=Case({"Projets": [{"Code": "PIC-1", "Lieu": "Le parc", "LIEU": "La place"}]}, at=("Projets", "LIEU", 1)),
        right=Case({"Projets": [{"Code": "PIC-1", "Lieu": "Le parc"}]}),
    ),
    FaultCode(
        "colonne-inconnue",
        "structure",
        _I,
        f"Un intitulé qui n'est pas des nôtres{NBSP}: la colonne est laissée de côté.",
        _USAGE,
        faulty=Case({"Projets": [{"Code": "PIC-1", "Couleur": "bleu"}]}, at=("Projets", "Couleur", 1)),
        right=Case({"Projets": [{"Code": "PIC-1", "depose  LE": "10/01/2025"}]}, unheaded={"Projets": ("Déposé le",)}),
    ),
)

_CELLS = (
    _cell("valeur-manquante", _B, "Une cellule obligatoire est vide.", ("Projets", "Titre"), (None, "Jardin partagé")),
    _cell(
        "montant-illisible",
        _B,
        "Un montant ne peut pas être lu, ou peut l'être de deux façons.",
        _ASKED,
        ("1.200", 1200.0),
    ),
    _cell(
        "date-illisible",
        _B,
        "Une date ou une heure ne peut pas être lue.",
        ("Financeurs", "Convention du"),
        ("31/02/2025", "28/02/2025"),
    ),
    _cell(
        "nombre-illisible",
        _B,
        "Un nombre ou un pourcentage ne peut pas être lu.",
        ("Quartiers", "Habitants"),
        ("environ 4000", 4000.0),
    ),
    _cell(
        "valeur-hors-liste", _B, "La valeur n'est pas dans la liste des choix.", ("Quartiers", "Statut"), ("QVP", "qpv")
    ),
    _cell(
        "erreur-de-formule",
        _B,
        "La formule de la cellule donne une erreur.",
        _ASKED,
        (FormulaError("#REF!"), 1200.0),
    ),
    _cell(
        "formule-non-calculee",
        _B,
        "Le classeur a été enregistré sans le résultat de la formule.",
        _ASKED,
        (UncomputedFormula(), 1200.0),
    ),
    _cell("montant-negatif", _B, "Un montant est négatif.", _ASKED, (-5.0, 0.0)),
    _cell(
        "nombre-en-texte",
        _A,
        f"Un nombre est enregistré comme du texte{NBSP}: le tableur ne l'additionne pas.",
        _ASKED,
        ("1 200,50 €", 1200.5),
    ),
    _cell(
        "date-invraisemblable",
        _A,
        "Une date est très loin de l'exercice.",
        ("Financeurs", "Convention du"),
        ("17/03/1925", "01/01/1995"),
    ),
    _cell(
        "siret-invalide",
        _A,
        "Un SIRET n'a pas 14 chiffres ou sa clé est fausse.",
        ("Porteurs", "SIRET"),
        ("732 829 320 00075", "732 829 320 00074"),
        "INSEE, clé de Luhn, https://www.sirene.fr/sirene/public/variable/siret",
    ),
    _cell(
        "rna-invalide",
        _A,
        "Un numéro RNA n'a pas la bonne forme.",
        ("Porteurs", "RNA"),
        ("621001234", "W621001234"),
        "répertoire national des associations, forme du numéro, https://github.com/betagouv/api-subventions-asso",
    ),
    _cell(
        "iban-invalide",
        _A,
        "Un IBAN n'a pas la bonne longueur ou sa clé est fausse.",
        ("Porteurs", "IBAN"),
        ("FR15 2004 1010 0505 0001 3M02 606", "FR14 2004 1010 0505 0001 3M02 606"),
        "ISO 13616, clé modulo 97, https://www.credit-et-banque.com/code-iban-definition/",
    ),
    _cell(
        "courriel-invalide",
        _A,
        "Une adresse de courriel n'a pas la bonne forme.",
        ("Porteurs", "Courriel"),
        ("ines@exemple", "ines@example.org"),
    ),
    _cell(
        "code-postal-invalide",
        _A,
        "Un code postal n'a pas cinq chiffres.",
        ("Porteurs", "Code postal"),
        ("6268", "62680"),
    ),
    _cell(
        "telephone-invalide",
        _A,
        "Un numéro de téléphone n'a pas dix chiffres.",
        ("Porteurs", "Téléphone"),
        ("06 39 98 12", "06 39 98 12 34"),
    ),
    FaultCode(
        "quartier-inconnu",
        "cellules",
        _A,
        "Un code QPV n'est pas dans la liste officielle des quartiers prioritaires.",
        "décret n° 2023-1314 du 28 décembre 2023, modifié le 13 juillet 2024, https://www.insee.fr/fr/statistiques/5359605",
        faulty=Case({"Quartiers": [{"Code": "QN06299M", "Statut": "QPV"}]}, at=("Quartiers", "Code", 2)),
        right=Case({"Quartiers": [{"Code": "V-62570-01", "Statut": "Veille"}]}),
    ),
)

_KEYS = (
    FaultCode(
        "doublon",
        "clés",
        _B,
        "Deux lignes ont la même clé.",
        _USAGE,
        faulty=Case(
            {"Porteurs": [{"Code": "P1", "Nom": "Les Jardins"}, {"Code": "P1", "Nom": "Les Voisins"}]},
            at=("Porteurs", "Code", 3),
        ),
        right=Case({"Porteurs": [{"Code": "P1", "Nom": "Les Jardins"}, {"Code": "P2", "Nom": "Les Voisins"}]}),
    ),
    FaultCode(
        "reference-inconnue",
        "clés",
        _B,
        "Le code ou le nom n'existe pas dans la feuille qu'il désigne.",
        _USAGE,
        faulty=Case(
            {"Porteurs": [{"Code": "P1", "Nom": "Les Jardins"}], "Projets": [{"Code": "PIC-1", "Porteur": "P7"}]},
            at=("Projets", "Porteur", 2),
        ),
        right=Case(
            {
                "Porteurs": [{"Code": "P1", "Nom": "Les Jardins"}],
                "Projets": [{"Code": "PIC-1", "Porteur": "les jardins"}],
            }
        ),
    ),
)

#: Every code that reading can give, in the order of DESIGN: structure, cells, keys.
FAULTS = {fault.code: fault for fault in (*_STRUCTURE, *_CELLS, *_KEYS)}
