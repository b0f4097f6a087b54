"""The tasks as cards, by the moment of the year at which they are done."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import click

from pic_sheets import commands
from pic_sheets.catalogue import entry
from pic_sheets.commands._task import TaskGroup, modules_by_word
from pic_sheets.launchers import TASKS
from pic_sheets.texts import squeezed

#: The moments, and the tasks of each in the order in which they are done.
MOMENTS: dict[str, tuple[str, ...]] = {
    "Suivre le classeur": ("verifier", "point", "suivi", "budget", "statistiques", "adopter"),
    "Lancer l'année": ("reglement", "kit", "recevoir", "demande"),
    "Réunir le comité": ("comite/preparer", "comite/simuler", "comite/pv"),
    "Écrire aux porteurs": ("courriers/a-faire", "courriers/faire", "registre/lister", "registre/verifier"),
    "Payer et tenir les comptes": (
        "paiements/preparer", "paiements/virements", "paiements/annuler", "rapprocher", "ecritures/faire", "ecritures/verifier",
    ),
    "Rendre compte": (
        "etats/releve", "etats/fiche-action", "etats/bilans", "compte-rendu", "bilan", "carte", "vitrine",
    ),
    "Régler les outils": ("modeles/verifier", "modeles/champs", "regles", "raccourcis"),
}  # fmt: skip
#: Where a task goes that no moment names.
OTHERS = "Et aussi"
#: What the terminal alone is for: a folder that is not there yet, the shell, a test made once.
NOT_CARDS = frozenset({"nouveau", "completion", "google/tester"})


@dataclass(frozen=True, slots=True)
class Card:
    """A task: its words, its name in the address, what it does in a sentence, then in paragraphs, and how it is typed, what its launcher says."""

    words: tuple[str, ...]
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    examples: tuple[str, ...]
    usual: tuple[str, ...]
    command: click.Command

    @property
    def path(self) -> str:
        """Its name in an address: courriers/faire."""
        return "/".join(self.words)

    @property
    def reads_workbook(self) -> bool:
        """Whether it is given the workbook."""
        return any(parameter.name == "workbook" for parameter in self.command.params)


@dataclass(frozen=True, slots=True)
class CardGroup:
    """The cards of one moment."""

    title: str
    cards: tuple[Card, ...]


@cache
def card_groups() -> tuple[CardGroup, ...]:
    """Every task that a page can do, by moment; one that has no moment yet comes last."""
    placed = {path for paths in MOMENTS.values() for path in paths}
    moments = {**MOMENTS, OTHERS: tuple(path for path in _every_path() if path not in placed)}
    groups = (
        CardGroup(moment, tuple(found for path in paths if (found := card(path)) is not None))
        for moment, paths in moments.items()
    )
    return tuple(group for group in groups if group.cards)


def _every_path() -> Iterator[str]:
    """The address of every task of the catalogue."""
    for word in modules_by_word(commands):
        found = task_group(word)
        if isinstance(found, TaskGroup):
            yield from (f"{word}/{name}" for name in found.list_commands(click.Context(found)))
        else:
            yield word


@cache
def shortcuts() -> tuple[Card, ...]:
    """The tasks of the launchers, which open every day."""
    return tuple(found for found in (card("/".join(_typed(task.words))) for task in TASKS) if found is not None)


def _usual(path: str) -> tuple[str, ...]:
    """The options that the launcher of a task gives, when it has one."""
    asked = next((task.words for task in TASKS if "/".join(_typed(task.words)) == path), ())
    return tuple(word for word in asked if word.startswith("--"))


def _typed(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a task without its workbook and options, the usual task of a group named."""
    return whole(tuple(word for word in words if word.islower() and not word.startswith("-")))


def whole(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a task, its group's usual one named."""
    group = task_group(words[0])
    return (*words, group.usual) if len(words) == 1 and isinstance(group, TaskGroup) and group.usual else words


@lru_cache(maxsize=200)
def card(path: str) -> Card | None:
    """The card of an address, None when no page does that."""
    words = tuple(path.split("/"))
    command = task(words)
    if command is None or path in NOT_CARDS:
        return None
    paragraphs = tuple(squeezed(part) for part in (command.help or "").partition("\n")[2].split("\n\n") if part.strip())
    summary = command.get_short_help_str(limit=200)
    return Card(
        words, _title(words), summary, paragraphs, tuple(getattr(command, "examples", ())), _usual(path), command
    )


def task(words: tuple[str, ...]) -> click.Command | None:
    """The command of these words, each task of a group by its two words."""
    found = task_group(words[0])
    if isinstance(found, TaskGroup):
        return found.get_command(click.Context(found), words[1]) if len(words) == 2 else None  # noqa: PLR2004 - a group and its task
    return found if len(words) == 1 else None


def task_group(word: str) -> click.Command | None:
    """The command of a word, a group of tasks or a task alone; None when there is none."""
    module = modules_by_word(commands).get(word)
    return None if module is None else entry(commands, module, "COMMAND")


#: What a card is called, where the command's own words are no title.
_TITLES = {
    "verifier": "Vérifier le classeur", "point": "Faire le point", "suivi": "Projets à suivre", "budget": "Budget", "statistiques": "Statistiques",
    "adopter": "Lire votre propre classeur", "reglement": "Règlement intérieur", "kit": "Appel à projets et kit du porteur", "recevoir": "Recevoir les formulaires",
    "demande": "Demande de subvention", "comite/preparer": "Préparer le comité", "comite/simuler": "Simuler l'enveloppe", "comite/pv": "Procès-verbal",
    "courriers/a-faire": "Courriers à faire", "courriers/faire": "Écrire les courriers", "registre/lister": "Registre des courriers", "registre/verifier": "Vérifier le registre",
    "paiements/preparer": "Paiements à faire", "paiements/virements": "Fichier de virements", "paiements/annuler": "Annuler un paiement", "rapprocher": "Rapprocher la banque",
    "ecritures/faire": "Écritures comptables", "ecritures/verifier": "Vérifier un FEC", "etats/releve": "Relevé du mois", "etats/fiche-action": "Fiches-actions",
    "etats/bilans": "Synthèse des bilans", "compte-rendu": "Compte rendu financier", "bilan": "Bilan annuel", "carte": "Carte des projets", "vitrine": "Page pour le site",
    "modeles/verifier": "Vérifier les modèles Word", "modeles/champs": "Champs des modèles", "regles": "Règles contrôlées", "raccourcis": "Raccourcis",
}  # fmt: skip


def _title(words: tuple[str, ...]) -> str:
    path = "/".join(words)
    return _TITLES.get(path, path.replace("/", " ").replace("-", " ").capitalize())
