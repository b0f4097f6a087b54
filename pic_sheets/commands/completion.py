"""completion: teaches the shell to complete what is typed."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._task import task
from pic_sheets.errors import UnusableRequest
from pic_sheets.outcomes import Outcome

SHELLS = ("bash", "zsh", "fish")
#: How long zsh is waited for when it is asked where it looks, in seconds: its own settings are read first.
_PATIENCE = 10


@task(
    "completion",
    25,
    examples=(
        "pic-sheets completion",
        "pic-sheets completion zsh --afficher",
    ),
)
@click.argument("shell", metavar="[bash|zsh|fish]", type=click.Choice(SHELLS), required=False)
@click.option("--afficher", "shows", is_flag=True, help="Affiche ce qui serait écrit, sans rien écrire.")
@click.pass_context
def completion(ctx: click.Context, *, shell: str | None, shows: bool, today: date | None) -> Outcome:  # noqa: ARG001 - today is for every command
    """Apprend à votre terminal à compléter les commandes avec la touche Tab.

    Commandes, options, classeurs du dossier ; et, quand le classeur est déjà tapé, ses séances, ses projets et ses financeurs.
    Écrit un fichier là où bash, zsh ou fish le lisent d'eux-mêmes : celui que vous employez, si vous ne dites pas lequel. Rien de
    ce que vous avez n'est changé.
    """
    from pic_sheets.commands._shells import completion_script

    chosen = shell or _own_shell()
    script = _marked(completion_script(chosen, ctx.find_root().command))
    if shows:
        click.echo(script, nl=False)
        ctx.exit()
    return _written(chosen, script, _place(chosen))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a script goes: a path in a folder that is there; `advice` is what is left to do for the shell to look there."""

    folder: Path
    path: str
    advice: str = ""


def _own_shell() -> str:
    """The shell that the person uses. Raises UnusableRequest when it is another than those that can be told."""
    from pic_sheets.texts import NBSP, listed, quoted

    found = Path(os.environ.get("SHELL", "")).name.removesuffix(".exe")
    if found in SHELLS:
        return found
    told = f"Votre terminal est {quoted(found)}" if found else "On ne sait pas quel terminal vous employez"
    raise UnusableRequest(
        f"{told}{NBSP}: on ne sait compléter que pour {listed(SHELLS)}.",
        f"Dites lequel{NBSP}: pic-sheets completion bash",
    )


def _marked(script: str) -> str:
    """The script with a mark by which a later version knows it, and leaves alone one that was changed."""
    from pic_sheets.launchers import marked

    return marked(f"{script.rstrip()}\n\n# PIC Sheets, lanceur @EMPREINTE@\n".encode()).decode()


def _place(shell: str) -> Place:
    """Where the shell looks by itself in what is the person's own."""
    home = Path.home()
    if shell == "bash":
        data = os.environ.get("XDG_DATA_HOME")
        folder = os.environ.get("BASH_COMPLETION_USER_DIR") or (f"{data}/bash-completion" if data else "")
        return _in(home, Path(folder or home / ".local/share/bash-completion") / "completions" / "pic-sheets")
    if shell == "fish":
        settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return _in(home, settings / "fish" / "completions" / "pic-sheets.fish")
    found = _zsh_folder(home)
    if found is not None:
        return _in(home, found / "_pic-sheets")
    return Place(
        home, ".zfunc/_pic-sheets",
        "Ajoutez cette ligne à la fin du fichier .zshrc de votre dossier personnel : "
        "fpath+=(~/.zfunc); autoload -Uz compinit && compinit",
    )  # fmt: skip


def _in(home: Path, target: Path) -> Place:
    """The target in the person's folder when it is there, else in its own nearest folder that exists."""
    roots = [parent for parent in target.parents if parent.is_dir()]
    root = home if target.is_relative_to(home) and home.is_dir() else roots[0]
    return Place(root, target.relative_to(root).as_posix())


def _zsh_folder(home: Path) -> Path | None:
    """The first folder of the person's own where zsh looks; None when there is none, or zsh does not answer."""
    program = shutil.which("zsh")
    if program is None:
        return None
    try:
        told = subprocess.run(  # noqa: S603 - the person's own shell, asked a fixed question
            [program, "-ic", "print -rl -- $fpath"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        return None
    folders = (Path(line) for line in told.splitlines() if line)
    own = (
        folder for folder in folders if folder.is_relative_to(home) and folder.is_dir() and os.access(folder, os.W_OK)
    )
    return next(own, None)


def _written(shell: str, script: str, place: Place) -> Outcome:
    from pic_sheets.errors import UnwritableOutput
    from pic_sheets.plans import FileBytes
    from pic_sheets.stores.launcher_files import place as put
    from pic_sheets.texts import NBSP, quoted, typeset

    target = place.folder / place.path
    placed = put((FileBytes(place.path, script.encode()),), place.folder)
    if placed.theirs:
        raise UnwritableOutput(
            f"{quoted(target)} existe déjà, et n'est pas de nous ou a été changé{NBSP}: il est laissé tel quel.",
            f"Déplacez-le puis recommencez, ou voyez ce qui serait écrit{NBSP}: pic-sheets completion {shell} --afficher",
        )
    written = (*placed.new, *placed.renewed)
    needs = " (avec le paquet bash-completion, presque toujours installé)" if shell == "bash" else ""
    return Outcome(
        f"La touche Tab complète les commandes de PIC Sheets dans {shell}{needs}.",
        notes=(
            f"Écrit dans {target}." if written else f"{target} était déjà là, et à jour.",
            *((typeset(place.advice),) if place.advice else ()),
            "Ouvrez un nouveau terminal, tapez pic-sheets puis un espace, et appuyez deux fois sur Tab.",
        ),
        files=written,
        folder=str(place.folder) if written else "",
    )


COMMAND = completion
