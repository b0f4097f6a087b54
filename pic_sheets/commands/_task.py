"""What the commands share: how one is declared, its usual arguments, today's date, the progress to report to."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, ParamSpec
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from pic_sheets.outcomes import Outcome
from pic_sheets.progress import Progress, Silence

P = ParamSpec("P")


class Task(click.Command):
    """A click command with its rank in the help, in the order of a fund's year."""

    position = 0


class Day(click.ParamType):  # type: ignore[type-arg]  # it takes no argument before click 8.4
    """A day given on the command line, ISO or French; any other text is a usage error."""

    name = "AAAA-MM-JJ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401 - click's own signature
        """The day of the text."""
        from pic_sheets.dates import parse_date
        from pic_sheets.texts import quoted

        if isinstance(value, date):
            return value
        try:
            return parse_date(str(value))
        except ValueError as error:
            self.fail(f"{quoted(value)} {error}. Tapez-la comme 2025-03-05.", param, ctx)


def task(name: str, position: int) -> Callable[[Callable[P, Outcome]], Task]:
    """Declare a function as a command of the fund; its docstring is the French help.

    Every command takes `--date`, which sets today.
    """

    def declared(function: Callable[P, Outcome]) -> Task:
        summary = (function.__doc__ or "").strip().partition("\n")[0]
        made = click.command(name, cls=Task, options_metavar="[OPTIONS]", short_help=summary)(function)
        made.position = position
        made.params.append(
            click.Option(["--date", "today"], type=Day(), help="La date d'aujourd'hui à utiliser, comme 2025-03-05.")
        )
        return made

    return declared


workbook_argument = click.argument("workbook", metavar="CLASSEUR", type=click.Path(path_type=Path))
output_option = click.option(
    "-o", "--sortie", "output", metavar="DOSSIER", type=click.Path(path_type=Path),
    help="Le dossier à créer pour les résultats (par défaut : sorties/ à côté du classeur).",
)  # fmt: skip
templates_option = click.option(
    "--modeles", "templates", metavar="DOSSIER", type=click.Path(path_type=Path),
    help="Le dossier de vos modèles Word (par défaut : modeles à côté du classeur).",
)  # fmt: skip
draft_option = click.option(
    "--brouillon", "draft", is_flag=True, help="Imprime malgré les anomalies bloquantes, avec la mention BROUILLON."
)


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
