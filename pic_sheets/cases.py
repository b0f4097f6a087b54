"""The examples of each code: a small right workbook, and what differs from it in a case.

Each code has a case that triggers it and the nearest one that must not. They are data: the tests run them, the list of
codes and `pic-sheets regles` print them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from pic_sheets.cell_texts import shown
from pic_sheets.columns import Sheet
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import Table, UncomputedFormula, Value, cell_address
from pic_sheets.texts import folded, listed, quoted

#: Heading → value of one row, as staff type them; None is a row left blank.
Row: TypeAlias = Mapping[str, Value] | None

#: The day on which the cases are checked.
TODAY = date(2025, 12, 31)
#: What stands over the headings of a sheet with a title.
_TITLE: Sequence[Sequence[Value]] = (["Année 2025"], [])


@dataclass(frozen=True, slots=True)
class Case:
    """A workbook, told by what matters in it.

    `rows` gives, by sheet, rows laid over those of BASE one by one; a row past them is laid over the one of SPARE. A heading
    that the sheet does not declare adds a column. What a case repeats is there to be read. `at` is the cell to change in
    a faulty case: sheet, heading ("" for a whole sheet), row (1 for the heading itself). `also` names the codes that
    cannot but come with it. `without` names the sheets that are absent, `unheaded` the headings, by sheet, that are, and
    `titled` the sheets with a title over their headings.
    """

    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    at: tuple[str, str, int] = ("", "", 0)
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    unheaded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    titled: tuple[str, ...] = ()

    @property
    def cell(self) -> str:
        """The address of the cell to change in its sheet, "" when it is about the whole sheet."""
        sheet, heading, row = self.at
        if not heading:
            return ""
        columns = _headings(self, _declared(sheet))
        column = columns.index(heading) if heading in columns else len(columns)  # where an absent one is to be added
        return cell_address(row, column + 1)


#: The two columns of a sheet of parameters, whose second one holds what is typed.
_VALUES = ("Paramètre", "Valeur")

#: One holder, one project granted in full at one meeting, three voting members and an adviser: nothing is wrong.
BASE: Mapping[str, Sequence[Row]] = {
    "Association": [
        {
            "Nom": "Les Amis du Parc", "Adresse": "1 rue du Parc", "Code postal": "62680", "Commune": "Méricourt",
            "Représentant légal": "Ana Durand", "Qualité du représentant": "Présidente", "Exercice": 2025.0,
            "Ville de signature": "Méricourt",
        }
    ],
    "Règlement": [],
    "Financeurs": [{"Code": "REG", "Financeur": "Région", "Type": "Région", "Montant notifié": 10000.0}],
    "Encaissements": [],
    "Quartiers": [{"Code": "QN06234M", "Quartier": "Le Parc", "Communes": "Méricourt", "Statut": "QPV"}],
    "Thématiques": [{"Code": "T01", "Thématique": "Circuits courts", "Référentiel": "T10"}],
    "Porteurs": [
        {
            "Code": "P1", "Type": "Association", "Nom": "Les Jardins", "Prénom du référent": "Inès",
            "Nom du référent": "Petit", "Commune": "Méricourt",
        }
    ],
    "Projets": [
        {
            "Code": "PIC-1", "Déposé le": "10/01/2025", "Porteur": "P1", "Titre": "Jardin partagé",
            "Description": "Un jardin ouvert à tous.", "Thématique": "T01", "Quartier": "Le Parc", "Début": "01/04/2025",
            "Fin": "30/06/2025", "Coût total": 1000.0, "Montant demandé": 800.0, "Séance": "S1",
        }
    ],
    "Membres": [
        {"Code": "M1", "Prénom": "Ali", "Nom": "Ben", "Collège": "Habitants", "Voix": "Délibérative", "Du": "01/01/2024"},
        {"Code": "M2", "Prénom": "Zoé", "Nom": "Le Gall", "Collège": "Associations", "Voix": "Délibérative", "Du": "01/01/2024"},
        {"Code": "M3", "Prénom": "Rosa", "Nom": "Diaz", "Collège": "Habitants", "Voix": "Délibérative", "Du": "01/01/2024"},
        {"Code": "M4", "Prénom": "Paul", "Nom": "Roux", "Collège": "Élus", "Voix": "Consultative", "Du": "01/01/2024"},
    ],
    "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
    "Présences": [
        {"Séance": "S1", "Membre": "M1", "Présence": "Présent"},
        {"Séance": "S1", "Membre": "M2", "Présence": "Présent"},
        {"Séance": "S1", "Membre": "M3", "Présence": "Présent"},
        {"Séance": "S1", "Membre": "M4", "Présence": "Présent"},
    ],
    "Décisions": [
        {
            "Séance": "S1", "Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0, "Pour": 3.0, "Contre": 0.0,
            "Abstentions": 0.0,
        }
    ],
    "Versements": [],
    "Bilans": [],
}  # fmt: skip

#: What a row that a case adds holds, but for what the case says of it.
SPARE: Mapping[str, Mapping[str, Value]] = {
    "Règlement": {"À partir du": "01/01/2025"},
    "Encaissements": {"Financeur": "REG", "Date": "01/03/2025", "Montant": 5000.0},
    "Porteurs": {
        "Code": "P2", "Type": "Collectif d'habitants", "Nom": "Les Voisins", "Prénom du référent": "Jean",
        "Nom du référent": "Roux", "Commune": "Méricourt",
    },
    "Projets": {
        "Code": "PIC-2", "Déposé le": "01/09/2025", "Porteur": "P1", "Titre": "Fête de rue", "Description": "Une fête.",
        "Thématique": "T01", "Quartier": "Le Parc", "Début": "01/10/2025", "Fin": "02/10/2025", "Coût total": 500.0,
        "Montant demandé": 200.0,
    },
    "Budgets": {"Projet": "PIC-1", "Sens": "Dépense", "Poste": "60 Achats", "Libellé": "Terreau et outils", "Prévu": 1000.0},
    "Séances": {"Code": "S2", "Date": "20/03/2025"},
    "Décisions": {"Séance": "S1", "Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0},
    "Versements": {
        "Projet": "PIC-1", "Nature": "Versement unique", "Date": "01/03/2025", "Montant": 800.0, "Mode": "Chèque",
    },
    "Bilans": {
        "Projet": "PIC-1", "Reçu le": "15/07/2025", "Participants": 30.0, "Dépenses justifiées": 1000.0,
        "Objectifs atteints": "Oui", "Effets sur le quartier": "Les voisins se parlent davantage.",
    },
}  # fmt: skip


def tables(case: Case) -> tuple[Table, ...]:
    """The workbook of a case, as a store would give it."""
    return tuple(
        _table(case, sheet)
        for sheet in declared_sheets()
        if sheet.name not in case.without and (not sheet.optional or sheet.name in case.rows)
    )


def _table(case: Case, sheet: Sheet) -> Table:
    rows = _laid(case, sheet.name)
    if sheet.by_parameter:
        return Table(sheet.name, [_VALUES, *(line for row in rows for line in (row or {}).items())])
    headings = _headings(case, sheet)
    values = [[(row or {}).get(heading) for heading in headings] for row in rows]
    return Table(sheet.name, [*_over(case, sheet), headings, *values])


def _over(case: Case, sheet: Sheet) -> Sequence[Sequence[Value]]:
    return _TITLE if sheet.name in case.titled else ()


def _declared(name: str) -> Sheet:
    return next(sheet for sheet in declared_sheets() if sheet.name == name)


def _headings(case: Case, sheet: Sheet) -> tuple[str, ...]:
    """The headings of a sheet: those declared that are not taken away, then those that the rows add."""
    typed = [heading for row in case.rows.get(sheet.name, ()) for heading in row or {}]
    absent = case.unheaded.get(sheet.name, ())
    return tuple(heading for heading in dict.fromkeys((*sheet.headings, *typed)) if heading not in absent)


def _laid(case: Case, sheet: str) -> list[Row]:
    """The rows of a sheet in a case, those of BASE that it leaves as they are included."""
    base, typed = BASE.get(sheet, ()), case.rows.get(sheet, ())
    under = [base[index] if index < len(base) else SPARE.get(sheet, {}) for index in range(len(typed))]
    laid = [None if row is None else {**(below or {}), **row} for below, row in zip(under, typed, strict=True)]
    return [*laid, *base[len(typed) :]]


@dataclass(frozen=True, slots=True)
class Extract:
    """The part of a sheet that a case is about, to be read; `marked` is the row and the column (0-based) of what to change.

    The first column is the row's number in its sheet.
    """

    sheet: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    marked: tuple[int, int] | None = None


def extracts(case: Case) -> tuple[Extract, ...]:
    """What matters in a case, sheet by sheet; blank rows are left out."""
    found = (_extract(case, sheet) for sheet in declared_sheets() if sheet.name in case.rows)
    return tuple(extract for extract in found if extract.rows)


def _extract(case: Case, sheet: Sheet) -> Extract:
    typed, first = case.rows[sheet.name], len(_over(case, sheet)) + 2
    told = dict.fromkeys(heading for row in typed for heading in row or {})
    if sheet.by_parameter:
        columns: tuple[str, ...] = _VALUES
        lines: list[tuple[Value, ...]] = [line for row in _laid(case, sheet.name) for line in (row or {}).items()]
        numbered = [(number, line) for number, line in enumerate(lines, first) if line[0] in told]
    else:
        columns = tuple(heading for heading in _headings(case, sheet) if heading in told)
        laid = enumerate(_laid(case, sheet.name)[: len(typed)], first)
        numbered = [(number, tuple(row.get(name) for name in columns)) for number, row in laid if row is not None]
    rows = tuple((str(number), *map(_words, values)) for number, values in numbered)
    return Extract(
        sheet.name, ("Ligne", *columns), rows, _marked(case, sheet, columns, [number for number, _ in numbered])
    )


def _marked(case: Case, sheet: Sheet, columns: Sequence[str], numbers: Sequence[int]) -> tuple[int, int] | None:
    name, heading, row = case.at
    if name != sheet.name or heading not in columns:
        return None
    return (numbers.index(row) if row in numbers else 0), columns.index(heading) + 1


def _words(value: Value) -> str:
    if isinstance(value, UncomputedFormula):
        return "(formule sans résultat)"
    return "" if value is None else shown(value)


def absences(case: Case) -> tuple[str, ...]:
    """What a case has not, or has over its headings, in sentences."""
    absent = [f"La feuille {quoted(name)} n'est pas dans le classeur." for name in case.without]
    titles = [f"La feuille {quoted(name)} a un titre au-dessus de ses intitulés." for name in case.titled]
    lacking = [_lacking(name, _untyped(case, name)) for name in case.unheaded if _untyped(case, name)]
    return (*absent, *titles, *lacking)


def _untyped(case: Case, sheet: str) -> tuple[str, ...]:
    """The headings taken away that the rows do not type in another way."""
    typed = {folded(heading) for row in case.rows.get(sheet, ()) for heading in row or {}}
    return tuple(heading for heading in case.unheaded[sheet] if folded(heading) not in typed)


def _lacking(name: str, headings: Sequence[str]) -> str:
    if len(headings) == len(_declared(name).headings):
        return f"La feuille {quoted(name)} n'a pas sa ligne d'intitulés."
    return f"La feuille {quoted(name)} n'a pas de colonne {listed([quoted(heading) for heading in headings])}."
