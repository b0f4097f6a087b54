"""Progress in the terminal, for work that takes more than a moment."""

import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bars

T = TypeVar("T")

#: Under this many seconds nothing is shown: a flash of a bar only worries.
_A_MOMENT = 0.7


class TerminalProgress:
    """A spinner and a bar on standard error, shown only once the work has lasted a moment, gone at the end."""

    def __init__(self, console: Console) -> None:
        """Draw on that console; nothing when it is not a terminal."""
        self._bars = Bars(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            transient=True,
        )
        self._begun = time.monotonic()
        self._shown = False
        self._task = self._bars.add_task("", total=None)

    def step(self, label: str) -> None:
        """Say what begins now."""
        self._bars.update(self._task, description=label, total=None, completed=0)
        self._show_when_long()

    def track(self, items: Sequence[T], label: str) -> Iterator[T]:
        """Give the items one by one, the bar moving as each is done."""
        self._bars.update(self._task, description=label, total=len(items), completed=0)
        for item in items:
            self._show_when_long()
            yield item
            self._bars.advance(self._task)

    def _show_when_long(self) -> None:
        if not self._shown and time.monotonic() - self._begun > _A_MOMENT:
            self._bars.start()
            self._shown = True

    def stop(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._bars.stop()
