"""The issues that reading alone can find: structure, cells and keys, with how much each weighs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column
from pic_sheets.identifiers import compact, masked_iban
from pic_sheets.issues import Issue, Severity
from pic_sheets.kinds import CODE, CODES, IBAN, LINE, TEXT, described
from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.tables import Area, FormulaError, Value, cell_address
from pic_sheets.texts import NBSP, cited, folded, listed, nearest, quoted


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell, before its address is known; `proposal` is what was most likely meant, if anything."""

    code: str
    message: str
    advice: str
    proposal: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the cell's value cannot be relied on."""
        return FAULTS[self.code].severity is Severity.BLOCKING

    def issue(self, sheet: str, cell: str) -> Issue:
        """The fault on its cell."""
        return Issue(sheet, cell, self.code, FAULTS[self.code].severity, self.message, self.advice)


def missing(column: Column) -> Fault:
    """A required cell is blank."""
    advice = (
        f"Choisissez {_choices(column.choices)}."
        if column.choices
        else f"Remplissez la cellule{NBSP}: {_expected(column)}."
    )
    return Fault("valeur-manquante", f"{quoted(column.heading)} est vide.", advice)


def merged(column: Column, area: Area) -> Fault:
    """A required cell is hidden under merged ones, so that it cannot be filled."""
    cells = f"{cell_address(area.top, area.left)}:{cell_address(area.bottom, area.right)}"
    return Fault(
        "valeur-manquante",
        f"{quoted(column.heading)} est vide{NBSP}: les cellules {cells} sont fusionnées.",
        "Défusionnez-les, puis remplissez chaque cellule.",
    )


def _expected(column: Column) -> str:
    """What the cell should hold, with an example of its own when there is a good one."""
    if column.target:
        return f"un code ou un nom de la feuille {quoted(column.target)}"
    if column.example:
        return f"{column.kind.expected}, par exemple {quoted(column.example)}"
    return column.kind.expected if column.kind in _OPEN else described(column.kind)


#: The kinds whose own example would mislead under most headings.
_OPEN = (TEXT, LINE, CODE)


def unreadable(column: Column, value: Value, code: str, reason: str) -> Fault:
    """A cell whose content is not of its column's kind; `reason` completes the sentence."""
    if code == "valeur-hors-liste":
        return outside(column, shown(value))
    meant = column.kind.proposal(shown(value))
    if column.kind.dtype == "text":
        typed = f"{quoted(meant)}" if meant else described(column.kind)
        advice = f"Mettez la cellule au format Texte, puis retapez {typed}."
    else:
        advice = _meant(meant) or f"Tapez {described(column.kind)}."
    return Fault(code, f"{cited(_repeated(column, shown(value)))} {reason} ({column.heading}).", advice, meant)


def outside(column: Column, text: str) -> Fault:
    """A text that is not one of the choices."""
    choices = column.choices or ("Oui", "Non")
    close = nearest(text, choices) or ""
    return Fault(
        "valeur-hors-liste",
        f"{cited(text)} n'est pas un choix de la colonne {quoted(column.heading)}.",
        _meant(close) or f"Choisissez {_choices(choices)}.",
        close,
    )


def _meant(text: str) -> str:
    """The question that proposes a text, "" when there is none to propose."""
    return f"Vouliez-vous dire {quoted(text)}{NBSP}?" if text else ""


#: Past this many choices, an advice names a few and sends to the list.
_MANY = 8


def _choices(choices: Sequence[str]) -> str:
    if len(choices) > _MANY:
        return (
            f"dans la liste de la cellule, par exemple {listed([quoted(choice) for choice in choices[:3]], last='ou')}"
        )
    return listed([quoted(choice) for choice in choices], last="ou")


def formula_error(column: Column, error: FormulaError) -> Fault:
    """A formula that gives an error such as #REF!."""
    return Fault(
        "erreur-de-formule",
        f"La formule donne l'erreur {error.text} ({column.heading}).",
        "Corrigez la formule, ou remplacez-la par sa valeur.",
    )


def uncomputed(column: Column) -> Fault:
    """A formula saved without its result."""
    return Fault(
        "formule-non-calculee",
        f"La formule n'a pas de résultat enregistré ({column.heading}).",
        "Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis recommencez.",
    )


def number_as_text(column: Column, value: Value) -> Fault:
    """A number that reads well but is stored as text."""
    return Fault(
        "nombre-en-texte",
        f"{cited(shown(value))} est enregistré comme du texte ({column.heading}){NBSP}: il est bien lu ici, mais votre tableur ne l'additionne pas.",
        "Retapez le nombre dans une cellule au format Nombre ou Monétaire.",
    )


_FORM_MESSAGES = {
    "montant-negatif": (
        "est négatif",
        f"Tapez un montant positif{NBSP}; de l'argent rendu se note en positif, sur une ligne {quoted('Reversement')} de la feuille {quoted('Versements')}.",
    ),
    "date-invraisemblable": ("est très loin de l'exercice", "Vérifiez l'année, ou laissez si la date est juste."),
    "quartier-inconnu": (
        "a la forme d'un code QPV mais n'est pas dans la liste officielle 2024",
        f"Reprenez le code dans la feuille {quoted('Listes')} ou sur sig.ville.gouv.fr{NBSP}; pour un quartier de veille, choisissez votre propre code.",
    ),
}


def malformed(column: Column, code: str, text: str) -> Fault:
    """A value that could be read but has not the form or the range expected; `code` tells which."""
    reason, advice = _FORM_MESSAGES.get(
        code, ("n'a pas la bonne forme", f"Vérifiez{NBSP}: on attend {described(column.kind)}.")
    )
    if column.kind.holds is not None:
        advice = _meant(column.kind.proposal(text)) or _length_advice(column, text) or advice
    return Fault(code, f"{cited(_repeated(column, text))} {reason} ({column.heading}).", advice)


#: The length of a French IBAN (ISO 13616), nearly the only one that a local fund meets.
_FRENCH_IBAN = 27


def _length_advice(column: Column, text: str) -> str:
    """How many characters a French account number has too many or too few, without showing any; "" for the rest."""
    bare = compact(text)
    if column.kind is not IBAN or not bare.startswith("FR") or len(bare) == _FRENCH_IBAN:
        return ""
    return f"Un IBAN français a {_FRENCH_IBAN} caractères, celui-ci en a {len(bare)}{NBSP}: recopiez-le depuis le RIB."


def _repeated(column: Column, text: str) -> str:
    """What was read, as a message may repeat it: an account number is never shown whole, even when it is wrong."""
    return masked_iban(text) if column.kind is IBAN else text


def duplicate(headings: Sequence[str], text: str, first: str) -> Fault:
    """A row whose key stands already in another."""
    key = listed([quoted(heading) for heading in headings])
    return Fault(
        "doublon",
        f"{cited(text)} est déjà en {first} ({key}).",
        "Gardez une seule ligne, ou donnez un autre code à celle-ci.",
    )


def unknown(column: Column, text: str, candidates: Sequence[str]) -> Fault:
    """A reference to a row that is not there."""
    close = nearest(text, candidates, at_least=70) or ""
    if _is_another_number(text, close):
        close = ""
    advice = f"Ajoutez-le dans la feuille {quoted(column.target)}, ou corrigez-le ici."
    if column.kind is CODES and "," in text:
        advice = f"Séparez les valeurs par des points-virgules{NBSP}: {quoted('T02 ; T05')}."
        close = "T02"
    elif close:
        advice = _meant(close)
    return Fault(
        "reference-inconnue",
        f"{cited(text)} n'est pas dans la feuille {quoted(column.target)} ({column.heading}).",
        advice,
        close,
    )


def _is_another_number(text: str, close: str) -> bool:
    """Whether two codes differ by their numbers alone: PIC-2025-007 is no slip for PIC-2025-001, but another project."""
    numbers = [[int(number) for number in re.findall(r"\d+", code)] for code in (text, close)]
    words = [re.sub(r"[\W\d]+", "", folded(code)) for code in (text, close)]
    return words[0] == words[1] and numbers[0] != numbers[1]


def shared_name(column: Column, text: str, codes: Sequence[str]) -> Fault:
    """A reference by a name that several rows bear."""
    few = [quoted(code) for code in codes[:_MANY]]
    told = f"{listed(few, last='ou')}." if len(codes) <= _MANY else f"{', '.join(few)}…"
    return Fault(
        "reference-inconnue",
        f"Plusieurs lignes de la feuille {quoted(column.target)} s'appellent {cited(text)} ({column.heading}).",
        f"Écrivez le code{NBSP}: {told}",
    )
