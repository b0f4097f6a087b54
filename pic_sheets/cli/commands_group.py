"""The `pic-sheets` command, built from the package of commands."""

from pathlib import Path
from typing import Any

import click

from pic_sheets import __version__, commands, panel
from pic_sheets.catalogue import entry
from pic_sheets.commands._task import TaskGroup, WordGroup, modules_by_word
from pic_sheets.outcomes import Outcome

#: The formats that an Outcome can be given in.
FORMATS = ("texte", "json")
#: The word of the other face, which the commands below it cannot know.
_PANEL = "panneau"


class FundCommands(WordGroup):
    """A group that finds its commands in the package, and imports one only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The commands in the order of a fund's year."""
        found = {name: entry(commands, module, "COMMAND") for name, module in modules_by_word(commands).items()}
        found[_PANEL] = entry(panel, "command", "COMMAND")
        return sorted(found, key=lambda name: (found[name].position, name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, with the options that every command of the terminal takes."""
        if cmd_name == "lancer":
            from pic_sheets.cli.launching import COMMAND  # never in the help: launchers ask for it, people do not

            return COMMAND
        if cmd_name == _PANEL:
            return _with_format(entry(panel, "command", "COMMAND"))
        module = modules_by_word(commands).get(cmd_name)
        return None if module is None else _with_format(entry(commands, module, "COMMAND"))


def _with_format(command: click.Command) -> click.Command:
    """The command with the option of the terminal, which each task of a group takes for itself."""
    if isinstance(command, TaskGroup):
        command.dressed = _with_format
    elif not any(param.name == "form" for param in command.params):
        command.params.append(_format_option())
    return command


def _format_option() -> click.Option:
    return click.Option(
        ["--format", "form"], type=click.Choice(FORMATS), default="texte", show_default=True, expose_value=False,
        is_eager=True, callback=_remember_format, help="texte pour lire à l'écran, json pour un autre programme.",
    )  # fmt: skip


def _remember_format(ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """Leave the choice where the face will find it, since the command has no use for it."""
    ctx.find_root().meta["pic_sheets.format"] = value
    return value


@click.group(
    cls=FundCommands, subcommand_metavar="COMMANDE …", options_metavar="[OPTIONS]", invoke_without_command=True
)
@click.version_option(__version__, prog_name="pic-sheets")
@click.pass_context
def pic_sheets(ctx: click.Context) -> Outcome | None:
    """PIC Sheets : le suivi d'un fonds de Projets d'Initiative Citoyenne.

    Vous tenez le classeur (Excel) ; ces commandes le vérifient, calculent le budget et les statistiques, écrivent les
    courriers et le bilan annuel. Votre classeur n'est jamais modifié.

    \b
    Pour commencer :
      pic-sheets nouveau MonFonds            crée un dossier avec un classeur prêt à remplir
      pic-sheets verifier MonFonds/suivi_pic.xlsx

    L'aide d'une commande : pic-sheets verifier --help
    """  # noqa: D301 - click's own mark against rewrapping
    if ctx.invoked_subcommand is not None:
        return None
    from pic_sheets.cli.alone import told_alone

    return told_alone(pic_sheets, ctx, Path())


@pic_sheets.result_callback()
@click.pass_context
def give(ctx: click.Context, outcome: Any) -> Any:  # noqa: ANN401 - the Outcome of whichever command ran
    """Hand the Outcome to whoever runs the group."""
    ctx.meta["pic_sheets.outcome"] = outcome
    return outcome
