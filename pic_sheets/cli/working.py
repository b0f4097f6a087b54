"""Progress in the terminal, for work that takes more than a moment."""

from collections.abc import Iterator, Sequence
from threading import Timer
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
            TextColumn("{task.description}", markup=False),  # it may hold a file name
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            transient=True,
        )
        self._task = self._bars.add_task("", total=None)
        # A timer, since one long step says nothing more until it ends.
        self._timer = Timer(_A_MOMENT, self._bars.start)
        self._timer.daemon = True
        if console.is_terminal:
            self._timer.start()

    def step(self, label: str) -> None:
        """Say what begins now."""
        self._bars.update(self._task, description=label, total=None, completed=0)

    def track(self, items: Sequence[T], label: str) -> Iterator[T]:
        """Give the items one by one, the bar moving as each is done."""
        self._bars.update(self._task, description=label, total=len(items), completed=0)
        for item in items:
            yield item
            self._bars.advance(self._task)

    def stop(self) -> None:
        """Take the bar away."""
        self._timer.cancel()
        if self._timer.ident is not None:
            self._timer.join()
        if self._bars.live.is_started:
            self._bars.stop()
