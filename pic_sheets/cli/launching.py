"""lancer: run a task for a launcher that was double-clicked, open what it made, keep a log, stay open on error."""

import os
import sys
from collections.abc import Callable
from contextlib import chdir, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from pic_sheets.errors import PicError, UnreadableWorkbook, UnusableRequest
from pic_sheets.launchers import ALL, FOLDER, STATEMENTS, TASKS, WORKBOOK, LauncherTask
from pic_sheets.outcomes import Outcome

#: The folder of statements that a launcher looks into, beside the workbook.
_STATEMENTS_FOLDER = "releves"
#: The log, in the folder of the results.
JOURNAL = "journal.txt"
#: A launcher takes no option: the panel does.
_OTHERWISE = "\nPour choisir autre chose, ouvrez «\N{NO-BREAK SPACE}Tableau de bord\N{NO-BREAK SPACE}»."
_WORKBOOKS = (".xlsx", ".xlsm", ".gsheet")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a launcher needs of the machine: to open a file (and say if it could), to keep its window open, to tell the time."""

    opens: Callable[[Path], bool]
    waits: Callable[[], None]
    moment: Callable[[], datetime]


@click.command("lancer", hidden=True)
@click.argument("task", metavar="TÂCHE", type=click.Choice([each.code for each in TASKS]))
@click.argument("dropped", metavar="[CLASSEUR]", default="")
@click.pass_context
def lancer(ctx: click.Context, task: str, dropped: str) -> None:
    """Fait une tâche pour un raccourci, et ouvre ce qu'elle a fait."""
    from pic_sheets.stores.opening import is_opened

    progress = ctx.find_root().obj
    if progress is not None:
        progress.stop()  # the task's own is shown
    asked = next(each for each in TASKS if each.code == task)
    folder = Path(os.environ.get("PIC_SHEETS_FOLDER") or ".").absolute()
    desk = Desk(is_opened, stay_open, lambda: datetime.now().astimezone())
    raise click.exceptions.Exit(launch(asked, folder, dropped, desk))


def launch(asked: LauncherTask, folder: Path, dropped: str, desk: Desk) -> int:
    """Do the task for the workbook dropped on the launcher, else for the one that its folder is about; the exit code."""
    from pic_sheets.cli.running import run

    home, heard = folder, list[Outcome]()
    click.echo(f"{asked.name}\n")
    try:
        home, words = _meant(asked, folder, dropped)
    except PicError as error:
        click.echo(f"{error.message}\n{error.advice}", err=True)
        code = 1
    else:
        with chdir(home):
            code = run(words, heard.append)
        if heard and heard[0].refusal:
            click.echo(_OTHERWISE)
    made = _made(heard[0], home) if heard else None
    target = _to_open(asked, made) if made else None
    is_open = target is not None and _is_shown(target, desk)
    _log(asked, code, heard[0] if heard else None, home, desk.moment())
    if code or (asked.opens and not is_open):
        desk.waits()
    return code


def stay_open() -> None:
    """Keep the window until Enter, when there is one."""
    if sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty():
        with suppress(EOFError, KeyboardInterrupt):
            input("\nAppuyez sur Entrée pour fermer cette fenêtre… ")


def _meant(asked: LauncherTask, folder: Path, dropped: str) -> tuple[Path, list[str]]:
    """The folder to work in and the words of the command there. Raises PicError when nothing says for which workbook."""
    given = mended(Path(dropped).absolute()) if dropped else None
    is_statement = given is not None and STATEMENTS in asked.words and _is_statement(given)
    if given is None or is_statement:
        home = home_of(folder)
        workbook = _chosen(asked, home)
    elif given.is_dir():
        home, workbook = given, _chosen(asked, given)
    else:
        home, workbook = given.parent, _as_word(given.name)
    words = {
        WORKBOOK: workbook,
        STATEMENTS: str(given) if is_statement else f".{os.sep}{_STATEMENTS_FOLDER}",
    }
    if STATEMENTS in asked.words and not is_statement and not (home / _STATEMENTS_FOLDER).is_dir():
        raise _no_statements(home)
    return home, [word for word in (words.get(each, each) for each in asked.words) if word]


def home_of(folder: Path) -> Path:
    """The association's folder: the launcher's own, or the one above `raccourcis/<system>` when it stands there."""
    return folder.parents[1] if folder.parent.name.casefold() == FOLDER else folder


def mended(dropped: Path) -> Path:
    """The file that was dropped: Windows cuts a path without spaces at the first & , ; = and takes its ^ away.

    The path as it is when it leads somewhere, or when no workbook or several of its folder could have been cut so.
    """
    if dropped.exists():
        return dropped
    try:
        names = [path.name for path in dropped.parent.iterdir() if path.name.lower().endswith(_WORKBOOKS)]
    except OSError:
        return dropped
    cut = [
        name
        for name in names
        if not name.startswith("~$")
        and (
            name.replace("^", "") == dropped.name
            or (name.startswith(dropped.name) and name[len(dropped.name)] in "&,;=")
        )
    ]
    return dropped.with_name(cut[0]) if len(cut) == 1 else dropped


def _is_statement(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() not in _WORKBOOKS


def _as_word(name: str) -> str:
    """A file's name as a word of the command line, never an option."""
    return f".{os.sep}{name}" if name.startswith("-") else name


def _chosen(asked: LauncherTask, home: Path) -> str:
    """The workbook that the folder is about; "" when none is and the task can do without."""
    from pic_sheets.stores.chosen_workbook import CHOICE, chosen_workbook, workbooks_of
    from pic_sheets.texts import NBSP, listed, quoted

    found = chosen_workbook(home)
    if found is not None:
        return _as_word(found)
    if not asked.needs_workbook:
        return ""
    several = workbooks_of(home)
    if several:
        raise UnusableRequest(
            f"Le dossier {quoted(home.name)} contient plusieurs classeurs{NBSP}: {listed([quoted(name) for name in several])}.",
            f"Glissez le bon sur le raccourci, ou écrivez son nom dans un fichier {quoted(CHOICE)} de ce dossier.",
        )
    raise UnreadableWorkbook(
        f"Il n'y a pas de classeur dans le dossier {quoted(home.name)}.",
        "Mettez-y votre classeur à côté des raccourcis, ou glissez-le sur le raccourci.",
    )


def _no_statements(home: Path) -> PicError:
    from pic_sheets.texts import NBSP, quoted

    return UnusableRequest(
        f"Il n'y a pas de dossier {quoted(_STATEMENTS_FOLDER)} dans {quoted(home.name)}{NBSP}: c'est là que se mettent les relevés de la banque.",
        "Créez-le, mettez-y les relevés téléchargés, ou glissez un relevé sur le raccourci.",
    )


def _made(outcome: Outcome, home: Path) -> tuple[Path, tuple[Path, ...]] | None:
    """The folder that a run made and its files, None when it made none."""
    if not outcome.files:
        return None
    folder = home / outcome.folder
    return folder, tuple(folder / path for path in outcome.files)


def _to_open(asked: LauncherTask, made: tuple[Path, tuple[Path, ...]]) -> Path | None:
    """What to show of what was made: the task's own file when it is there, else the folder; None when it shows itself."""
    folder, files = made
    if not asked.opens:
        return None
    if asked.opens == ALL:
        return folder
    return next((path for path in files if path.match(asked.opens)), folder)


def _is_shown(target: Path, desk: Desk) -> bool:
    from pic_sheets.texts import NBSP, quoted

    if desk.opens(target):
        return True
    click.echo(
        f"\n{quoted(target.name)} n'a pas pu s'ouvrir tout seul{NBSP}: ouvrez-le vous-même, il est dans {target.parent}."
    )
    return False


#: What the log says of an exit code when the task has nothing to say; its own sentences may hold names, and stay out.
_ENDINGS = {
    0: "Terminé.",
    1: "La tâche n'a pas pu se faire.",
    2: "La commande n'a pas été comprise.",
    130: "Interrompu.",
}


def _log(asked: LauncherTask, code: int, outcome: Outcome | None, home: Path, moment: datetime) -> None:
    """Add a line to the journal, without anything personal: the moment, the task, its exit code, how it ended, the folder made."""
    from pic_sheets.stores.appended_files import add_at_end
    from pic_sheets.stores.outputs import RUNS

    told = _ENDINGS.get(code, "") if outcome is None or outcome.refusal else _without_breaks(outcome.title)
    folder = outcome.folder if outcome is not None and outcome.files else "-"
    line = f"{moment:%Y-%m-%d %H:%M}\t{asked.name}\t{code}\t{told}\t{folder}\r\n"
    path = home / RUNS / JOURNAL
    try:
        path.parent.mkdir(exist_ok=True)
        add_at_end(path, line.encode("utf-8" if path.exists() else "utf-8-sig"))
    except OSError:
        click.echo("(Le journal n'a pas pu être écrit.)", err=True)


def _without_breaks(text: str) -> str:
    return " ".join(text.split())


COMMAND = lancer
