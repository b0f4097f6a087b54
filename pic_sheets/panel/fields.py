"""A click parameter as a field of a form, and the field's values as words of the command line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import click

from pic_sheets.commands._asked import Day
from pic_sheets.commands._suggestions import suggestions
from pic_sheets.fund.fund import Fund
from pic_sheets.panel.folder import DEPOSITS, Folder

#: What no form asks: the panel knows the workbook, results go where they always go, the terminal's own options.
NOT_ASKED = frozenset({"workbook", "output", "templates", "sheet_key", "snapshot", "form"})
#: What is rarely changed, and stands under « Plus d'options ».
RARE = frozenset({"today", "draft", "dry_run", "since", "annotated", "precedent", "version", "number"})
#: Where what is sent for a field goes, by its name.
_DEPOSITS = {"statements": "releves", "forms": "recus"}
#: The files that are offered for a field, by its name; those of any kind for another.
_ENDINGS = {
    "statements": DEPOSITS["releves"], "forms": DEPOSITS["recus"], "ticks": (".xlsx",), "since": (".xlsx",),
    "precedent": (".xlsx", ".xlsm"), "file": (".txt", ".csv"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form. `kind` is text, number, date, flag, choice or path; `option` is "" for an argument.

    `deposit` is the folder where a file sent for it is kept, "" when none can be.
    """

    name: str
    label: str
    help: str
    kind: str
    option: str
    required: bool
    multiple: bool
    choices: tuple[tuple[str, str], ...] = ()
    suggestions: tuple[tuple[str, str], ...] = ()
    deposit: str = ""

    @property
    def accepts_upload(self) -> bool:
        """Whether a file can be sent for it."""
        return bool(self.deposit)


def fields(command: click.Command, folder: Folder, fund: Fund | None) -> tuple[Field, ...]:
    """The fields of a command, in the order of its help."""
    return tuple(_field(parameter, folder, fund) for parameter in command.params if parameter.name not in NOT_ASKED)


def _field(parameter: click.Parameter, folder: Folder, fund: Fund | None) -> Field:
    name, option = parameter.name or "", parameter.opts[0] if isinstance(parameter, click.Option) else ""
    kind = _kind(parameter)
    metavar = parameter.metavar or ""
    told = suggestions(option, metavar, fund) if option else ()
    choices: tuple[tuple[str, str], ...] = ()
    if isinstance(parameter.type, click.Choice):
        choices = tuple((str(choice), str(choice)) for choice in parameter.type.choices)
    elif kind == "path":
        offered = folder.offered(_ENDINGS.get(name, ()), folders=name in _DEPOSITS, received=name in _DEPOSITS)
        choices = tuple((path, path) for path in offered)
    return Field(
        name,
        _label(parameter, option),
        _plain_help(getattr(parameter, "help", None) or ""),
        kind,
        option,
        parameter.required,
        bool(getattr(parameter, "multiple", False)) or parameter.nargs == -1,
        choices,
        tuple((suggestion.code, suggestion.label) for suggestion in told),
        _DEPOSITS.get(name, ""),
    )


#: The words of an option as a form says them, where the option's own name says too little.
_LABELS = {
    "seance": "Séance", "type": "Type", "projet": "Projet", "financeur": "Financeur", "a-faire": "Seulement ce qui est à faire",
    "brouillon": "Brouillon, malgré les anomalies", "a-blanc": "À blanc, sans rien écrire", "pdf": "Faire aussi des PDF", "date": "La date d'aujourd'hui",
    "rapport": "Faire le rapport à imprimer", "depuis": "Comparer à un rapport précédent", "copie-annotee": "Faire une copie annotée", "annoter": "Annoter le classeur Google",
    "nettoyer": "Enlever nos annotations", "precedent": "Le classeur de l'année d'avant", "sources": "Donner les sources des chiffres", "membres": "Avec la liste des membres",
    "au": "Les règles de quel jour", "annee": "Année", "mois": "Mois", "compte": "Compte bancaire", "cloture": "Avec les écritures de clôture", "liste": "La liste cochée",
    "le": "Jour d'exécution", "version": "Version du format", "motif": "Motif", "page": "Faire la page à projeter", "regle": "Règle", "famille": "Famille", "gravite": "Gravité",
    "RELEVÉ": "Relevés de la banque", "DOSSIER": "Dossier", "FICHIER": "Fichier", "NUMÉRO": "Numéros des paiements", "systeme": "Système", "CLASSEUR": "Classeur",
}  # fmt: skip


def option_label(name: str) -> str | None:
    """What the field of an option is called, None when its own name is enough."""
    return _LABELS.get(name)


def _label(parameter: click.Parameter, option: str) -> str:
    plain = option.lstrip("-") if option else (parameter.metavar or parameter.name or "").strip("[]…").rstrip("…")
    return _LABELS.get(plain, plain.replace("-", " ").capitalize())


def _plain_help(text: str) -> str:
    """The help of an option, without what only matters where it is typed."""
    return text.replace(" (peut être répété)", "")


def _kind(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option) and parameter.is_flag:
        return "flag"
    if isinstance(parameter.type, Day):
        return "date"
    if isinstance(parameter.type, click.Choice):
        return "choice"
    if isinstance(parameter.type, click.Path):
        return "path"
    return "number" if isinstance(parameter.type, click.types.IntParamType) else "text"


def usual_values(asked: Sequence[Field], usual: Sequence[str], folder: Folder) -> dict[str, list[str]]:
    """What is filled in before anybody types: the options that the task's launcher gives, the folder of what was received."""
    given = {field.name: ["1"] for field in asked if field.option and field.option in usual}
    kept = {field.name: [field.deposit] for field in asked if field.deposit and (folder.root / field.deposit).is_dir()}
    return {**given, **kept}


def words(
    asked: Sequence[Field], values: Mapping[str, Sequence[str]], folder: Folder, workbook: str | None
) -> tuple[str, ...]:
    """What was filled in, as words after the command's name: options first, then what no dash can turn into an option.

    Raises OutsideFolder for a path that leads out of the folder.
    """
    options: list[str] = []
    arguments: list[str] = [] if workbook is None else [workbook]
    for field in asked:
        for value in _given(field, values.get(field.name, ()), folder):
            if field.kind == "flag":
                options.append(field.option)
            elif field.option:
                options.append(f"{field.option}={value}")
            else:
                arguments.append(value)
    return (*options, "--", *arguments)


def _given(field: Field, values: Sequence[str], folder: Folder) -> Iterator[str]:
    """The values that say something; of a field that takes one alone, the first."""
    kept = [value.strip() for value in values if value.strip()]
    for value in kept if field.multiple else kept[:1]:
        yield folder.word(value) if field.kind == "path" else value
