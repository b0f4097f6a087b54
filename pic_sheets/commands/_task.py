"""What the commands share: how one is declared, its usual arguments, today's date, the progress to report to."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, ParamSpec
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from pic_sheets.catalogue import entry, modules
from pic_sheets.commands._asked import CodeAsked, Day, WorkbookAsked
from pic_sheets.outcomes import Outcome
from pic_sheets.progress import Progress, Silence

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

P = ParamSpec("P")


#: How alike a command must be to be offered instead of one that does not exist, of 100.
_CLOSE = 60


class Task(click.Command):
    """A click command with its rank in the help, in the order of a fund's year, and examples of what is typed."""

    position = 0
    examples: tuple[str, ...] = ()

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, each on its line so that it can be copied."""
        super().format_epilog(ctx, formatter)
        if self.examples:
            with formatter.section("Exemples\N{NO-BREAK SPACE}"):
                formatter.write("".join(f"{' ' * formatter.current_indent}{example}\n" for example in self.examples))


class WordGroup(click.Group):
    """A group that finds its commands by their words, and tells the nearest of one that is mistyped: click knows none before it asks."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:  # noqa: ANN401 - click's own signature
        """The command that the first argument names, and the other arguments. Raises a usage error when there is none."""
        from pic_sheets.texts import NBSP, nearest

        if args[0].startswith("-") or ctx.resilient_parsing or self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        close = nearest(args[0], self.list_commands(ctx), at_least=_CLOSE)
        advice = f" Vouliez-vous dire {close!r}{NBSP}?" if close else ""
        raise click.UsageError(f"La commande {args[0]!r} n'existe pas.{advice}", ctx)


class TaskGroup(WordGroup):
    """Tasks gathered under one word, each a module of the word's own package, imported only when it is asked for.

    `usual` is the task meant when none is named: `courriers CLASSEUR` is `courriers faire CLASSEUR`. A face that gives
    every task more options does it in `dressed`.
    """

    def __init__(self, name: str, package: str, position: int, purpose: str, usual: str = "") -> None:
        """Gather the public modules of a package; `purpose` is the French help."""
        summary = purpose.strip().partition("\n")[0]
        super().__init__(name, help=purpose, short_help=summary, options_metavar="", subcommand_metavar="TÂCHE …")
        self.package, self.position, self.usual = package, position, usual
        self.dressed: Callable[[click.Command], click.Command] = lambda command: command

    def _tasks(self) -> dict[str, str]:
        """Name of a task → its module."""
        return modules_by_word(sys.modules[self.package])

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The tasks in the order in which they are done."""
        package = sys.modules[self.package]
        found = {name: entry(package, module, "COMMAND") for name, module in self._tasks().items()}
        return sorted(found, key=lambda name: (found[name].position, name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The task of that name."""
        module = self._tasks().get(cmd_name)
        return None if module is None else self.dressed(entry(sys.modules[self.package], module, "COMMAND"))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with the usual task before them when none is named."""
        begun = bool(args) or not ctx.resilient_parsing  # what is completed may still be the name of a task
        if self.usual and begun and args[:1] != ["--help"] and (not args or args[0] not in self._tasks()):
            args = [self.usual, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem[str]]":
        """The tasks but for the usual one, and what that one may be given."""
        found = [item for item in super().shell_complete(ctx, incomplete) if item.value != self.usual]
        usual = self.get_command(ctx, self.usual) if self.usual else None
        if usual is not None:
            inner = usual.make_context(self.usual, [], parent=ctx, resilient_parsing=True)
            found += usual.shell_complete(inner, incomplete)
            asked = next((param for param in usual.params if isinstance(param, click.Argument)), None)
            found += asked.shell_complete(inner, incomplete) if asked and not incomplete.startswith("-") else []
        return [*{item.value: item for item in found}.values()]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help of the usual task, then the others; of all alike when none is usual."""
        usual = self.get_command(ctx, self.usual) if self.usual else None
        if usual is None:
            super().format_help(ctx, formatter)
            return
        usual.format_help(click.Context(usual, ctx.parent, info_name=ctx.info_name), formatter)
        others = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx) if name != self.usual]
        told = [(f"{ctx.info_name} {name}", other.get_short_help_str(200)) for name, other in others if other]
        if told:
            with formatter.section("Aussi\N{NO-BREAK SPACE}"):
                formatter.write_dl(told)


def modules_by_word(package: ModuleType) -> dict[str, str]:
    """The word that is typed → its module, which cannot have a hyphen in its name."""
    return {module.replace("_", "-"): module for module in modules(package)}


#: Where a command's options about shared sheets are kept, for what reads a workbook.
_KEY, _SNAPSHOT = "sheet_key", "snapshot"


def shared_sheet_options() -> list[click.Parameter]:
    """The options of every command that reads a workbook, which the command itself never sees: see `reading_options`."""
    return [
        key_option(),
        click.Option(
            ["--instantane", _SNAPSHOT],
            metavar="FICHIER",
            type=click.Path(path_type=Path),
            expose_value=False,
            callback=_kept,
            help="Enregistre ce qui a été lu dans le classeur Google, pour refaire plus tard exactement la même chose.",
        ),
    ]


def key_option() -> click.Option:
    """The option that gives the key of shared sheets, kept for `reading_options`."""
    return click.Option(
        ["--cle", _KEY],
        metavar="FICHIER",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_kept,
        help="La clé d'accès à Google Sheets (par défaut : celle du dossier, voir docs/google.md).",
    )


def _kept(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    ctx.meta[f"pic_sheets.{param.name}"] = value
    return value


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How a shared sheet is read: with which key, and where to keep what was read; None when nothing was asked."""

    key: Path | None = None
    snapshot: Path | None = None


def reading_options() -> ReadingOptions:
    """What was asked of the command that runs."""
    context = click.get_current_context(silent=True)
    meta = context.meta if context else {}
    return ReadingOptions(meta.get(f"pic_sheets.{_KEY}"), meta.get(f"pic_sheets.{_SNAPSHOT}"))


#: What the values are called that the workbook, or a catalogue of ours, can tell: see `_suggestions`.
_COMPLETED = frozenset({"CODE", "TYPE", "MODELE", "FAMILLE"})


def task(name: str, position: int, examples: tuple[str, ...] = ()) -> Callable[[Callable[P, Outcome]], Task]:
    """Declare a function as a command of the fund; its docstring is the French help.

    `examples` are whole command lines, shown in its help. Every command takes `--date`, which sets today.
    """

    def declared(function: Callable[P, Outcome]) -> Task:
        summary = (function.__doc__ or "").strip().partition("\n")[0]
        made = click.command(name, cls=Task, options_metavar="[OPTIONS]", short_help=summary)(function)
        made.position, made.examples = position, examples
        made.params.append(
            click.Option(["--date", "today"], type=Day(), help="La date d'aujourd'hui à utiliser, comme 2025-03-05.")
        )
        if any(parameter.name == "workbook" for parameter in made.params):
            made.params += shared_sheet_options()
        for parameter in made.params:
            if (
                isinstance(parameter, click.Option)
                and parameter.type is click.STRING
                and parameter.metavar in _COMPLETED
            ):
                parameter.type = CodeAsked()
        return made

    return declared


workbook_argument = click.argument("workbook", metavar="CLASSEUR", type=WorkbookAsked())
output_option = click.option(
    "-o", "--sortie", "output", metavar="DOSSIER", type=click.Path(path_type=Path),
    help="Le dossier à créer pour les résultats (par défaut : sorties/ à côté du classeur).",
)  # fmt: skip
templates_option = click.option(
    "--modeles", "templates", metavar="DOSSIER", type=click.Path(path_type=Path),
    help="Le dossier de vos modèles Word (par défaut : modeles à côté du classeur).",
)  # fmt: skip
precedent_option = click.option(
    "--precedent", "precedent", metavar="CLASSEUR", type=WorkbookAsked(),
    help="Le classeur de l'année d'avant, pour comparer.",
)  # fmt: skip
draft_option = click.option(
    "--brouillon", "draft", is_flag=True, help="Imprime malgré les anomalies bloquantes, avec la mention BROUILLON."
)

pdf_option = click.option("--pdf", "pdf", is_flag=True, help="Fait aussi des PDF, si LibreOffice est installé.")
dry_run_option = click.option("--a-blanc", "dry_run", is_flag=True, help="Dit ce qui serait fait, sans rien écrire.")


def today_or(day: date | None) -> date:
    """The day asked for, or today in Paris, where the fund lives (the machine's own day without time-zone data)."""
    if day is not None:
        return day
    try:
        return datetime.now(ZoneInfo("Europe/Paris")).date()
    except ZoneInfoNotFoundError:
        return datetime.now().astimezone().date()


def progress() -> Progress:
    """Where to report to: the face that runs the command, or nowhere."""
    context = click.get_current_context(silent=True)
    found = context.find_object(object) if context else None
    return found if hasattr(found, "track") else Silence()  # type: ignore[return-value]  # it has the protocol's methods
