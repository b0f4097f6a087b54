"""Run the command line: French messages, one sentence for each error, the exit code that scripts rely on."""

import gettext
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.errors import PicError
from pic_sheets.outcomes import Outcome, as_json

if TYPE_CHECKING:
    from rich.console import Console

#: The exit code of a run stopped from the keyboard, as shells say it.
_STOPPED = 130
#: The variable by which a shell asks what can follow, which click derives from the program's name.
_COMPLETING = "_PIC_SHEETS_COMPLETE"


def _nobody(_outcome: Outcome) -> None:
    """Who else hears of an Outcome, most of the time."""


def run(arguments: Sequence[str], hear: Callable[[Outcome], None] = _nobody) -> int:
    """Run a command line and give its exit code: 0 clean, 1 something blocks or could not be done, 2 badly typed.

    `hear` is given its Outcome, when it has one, before it is shown.
    """
    speak_french()
    import click

    from pic_sheets.texts import NBSP

    completing = os.environ.get(_COMPLETING)
    try:
        return _run(list(arguments), hear) if completing is None else _complete(completing)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"Interrompu{NBSP}: rien n'a été écrit.", err=True)
        return _STOPPED
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): there is no one left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001 - a fault of ours: its traceback goes to the log, one sentence to the user
        from pic_sheets.commands._confession import confession

        told = confession(error)
        if completing is None:  # nothing is ever said on a line that is being typed
            click.echo(told, err=True)
        return 1


def _complete(instruction: str) -> int:
    """Give a shell what can follow what is typed; whatever cannot be told, nothing is said of it."""
    import click

    from pic_sheets.cli.commands_group import pic_sheets
    from pic_sheets.commands._shells import completions

    with redirect_stderr(io.StringIO()):
        told = completions(instruction, pic_sheets)
    click.echo(told.encode())
    return 0


def speak_french() -> None:
    """Make click find its messages in French, before it is first used; the console must be able to print them."""
    os.environ["LANGUAGE"] = "fr"
    gettext.bindtextdomain("messages", Path(__file__).parents[1] / "locale")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _run(arguments: list[str], hear: Callable[[Outcome], None]) -> int:
    from pic_sheets.cli.commands_group import pic_sheets

    with pic_sheets.make_context("pic-sheets", arguments) as ctx:
        from rich.console import Console

        from pic_sheets.cli.working import TerminalProgress

        progress = TerminalProgress(Console(stderr=True))
        ctx.obj = progress
        try:
            outcome = pic_sheets.invoke(ctx)
        except PicError as error:
            outcome = Outcome(error.message, refusal=error.advice or error.message)
        finally:
            progress.stop()
        hear(outcome)
        code = _given(outcome, ctx.meta.get("pic_sheets.format", "texte"))
    if not arguments:
        _show_hint()
    return code


def _show_hint() -> None:
    import click

    from pic_sheets.cli.alone import HINT

    click.echo(f"\n{HINT}")


def _given(outcome: Outcome, form: str) -> int:
    """Print an Outcome in the format asked for and give its exit code; a refusal goes to standard error too."""
    from rich.console import Console

    if form == "json":
        sys.stdout.write(json.dumps(as_json(outcome), ensure_ascii=False, indent=2) + "\n")
        sys.stdout.flush()  # a reader that has gone is noticed here, not when the interpreter closes
    if form != "json" or outcome.refusal:
        _print(outcome, Console(stderr=bool(outcome.refusal), soft_wrap=False))
    return outcome.exit_code


def _print(outcome: Outcome, console: "Console") -> None:
    from pic_sheets.cli.printing import print_outcome

    print_outcome(outcome, console)
