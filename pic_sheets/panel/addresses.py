"""Where in the panel a task is, from the words that are typed for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import urlencode

import click

from pic_sheets.panel.cards import card, whole


@dataclass(frozen=True, slots=True)
class TaskLink:
    """A link to a task's form, its options filled in, and what the task is called."""

    address: str
    title: str


def task_link(command: Sequence[str]) -> TaskLink | None:
    """The link to what a command does, None when no page does that.

    >>> task_link(("courriers", "--a-faire"))
    TaskLink(address='/taches/courriers/faire?due=1', title='Écrire les courriers')
    """
    words = tuple(takewhile(lambda word: not word.startswith("-"), command))
    found = card("/".join(whole(words))) if words else None
    if found is None:
        return None
    parser = found.command.make_parser(click.Context(found.command))
    given, _, order = parser.parse_args(list(command[len(words) :]))
    options = {asked.name or "" for asked in order if isinstance(asked, click.Option)}
    query = urlencode({name: _values(value) for name, value in given.items() if name in options}, doseq=True)
    return TaskLink(f"/taches/{found.path}{f'?{query}' if query else ''}", found.title)


def _values(value: object) -> list[str]:
    """What a form is given for an option: 1 for a flag."""
    return [str(item) for item in value] if isinstance(value, list) else ["1" if value is True else str(value)]
