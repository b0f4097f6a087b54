"""The runs of the panel: one at a time, the others waiting, each told as it goes and stopped when asked."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from threading import Condition, Thread
from typing import TypeVar

import click

from pic_sheets.commands._confession import confession
from pic_sheets.errors import PicError, UnusableRequest
from pic_sheets.outcomes import Outcome

T = TypeVar("T")

#: As many runs wait at most, and as many that ended are kept to be shown again.
MOST_WAITING, MOST_KEPT = 10, 50
#: How often a page that waits is told that nothing has changed, in seconds.
_PULSE = 15.0


class State(StrEnum):
    """Where a run is."""

    WAITING = "En attente"
    RUNNING = "En cours"
    DONE = "Terminé"
    CANCELLED = "Annulé"


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it stands: `label`, `done` and `total` say where it is, `outcome` how it ended; `total` is None for one long step."""

    number: int
    title: str
    path: str
    words: tuple[str, ...]
    asked: datetime
    state: State = State.WAITING
    label: str = ""
    done: int = 0
    total: int | None = None
    outcome: Outcome | None = None
    ended: datetime | None = None
    is_cancelling: bool = False

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in {State.DONE, State.CANCELLED}


class Cancelled(Exception):  # noqa: N818 - read as what happened
    """The run was asked to stop: what it was making is thrown away on the way out."""


#: What runs: given a progress to report to.
Work = Callable[["RunProgress"], Outcome]


class Runs:
    """The queue, its one worker, and what became of each run."""

    def __init__(self, moment: Callable[[], datetime], ended: Callable[[Run], None]) -> None:
        """Start with none; `ended` hears of each run that is over."""
        self._moment, self._ended = moment, ended
        self._changed = Condition()
        self._runs: OrderedDict[int, Run] = OrderedDict()
        self._works: dict[int, Work] = {}
        self._worker: Thread | None = None

    def submit(self, title: str, path: str, words: Sequence[str], work: Work) -> Run:
        """Have a work done when its turn comes. Raises UnusableRequest when too many wait already."""
        with self._changed:
            if len(self._works) >= MOST_WAITING:
                raise UnusableRequest(
                    "Trop de tâches attendent déjà.", "Attendez que les premières se terminent, ou annulez-les."
                )
            number = next(reversed(self._runs), 0) + 1
            run = Run(number, title, path, tuple(words), self._moment())
            self._runs[number], self._works[number] = run, work
            self._forget()
            if self._worker is None:
                self._worker = Thread(target=self._work, name="executions", daemon=True)
                self._worker.start()
            self._changed.notify_all()
            return run

    def get(self, number: int) -> Run | None:
        """The run of that number, None when it was never asked or is forgotten."""
        with self._changed:
            return self._runs.get(number)

    def active(self) -> tuple[Run, ...]:
        """Those that wait or run, the first to come first."""
        with self._changed:
            return tuple(run for run in self._runs.values() if not run.is_over)

    def is_quiet(self, within: float) -> bool:
        """Whether nothing waits nor runs, waited for so many seconds at most."""
        with self._changed:
            return self._changed.wait_for(lambda: all(run.is_over for run in self._runs.values()), within)

    def cancel(self, number: int) -> None:
        """Take a run out of the queue, or ask the one that runs to stop at its next step."""
        with self._changed:
            run = self._runs.get(number)
            if run is None or run.is_over:
                return
            if run.state is State.WAITING:
                self._works.pop(number)
                ended = self._change(number, state=State.CANCELLED, ended=self._moment())
            else:
                self._change(number, is_cancelling=True)
                return
        self._ended(ended)

    def cancel_all(self) -> None:
        """The same of every run that waits or runs."""
        for run in self.active():
            self.cancel(run.number)

    def states(self, number: int) -> Iterator[Run | None]:
        """The run each time that it changes, until it is over; None now and then while nothing does."""
        told: Run | None = None
        while told is None or not told.is_over:
            with self._changed:
                if told is not None and self._runs.get(number) == told:
                    self._changed.wait(_PULSE)
                run = self._runs.get(number)
            if run is None:
                return
            yield None if run == told else run
            told = run

    def report(self, number: int, **told: object) -> None:
        """Note where a run is. Raises Cancelled when it was asked to stop."""
        with self._changed:
            if self._runs[number].is_cancelling:
                raise Cancelled
            self._change(number, **told)

    def _change(self, number: int, **told: object) -> Run:
        self._runs[number] = replace(self._runs[number], **told)  # type: ignore[arg-type]  # fields of Run
        self._changed.notify_all()
        return self._runs[number]

    def _forget(self) -> None:
        over = [number for number, run in self._runs.items() if run.is_over]
        for number in over[: max(0, len(self._runs) - MOST_KEPT)]:
            del self._runs[number]

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._works:
                    self._changed.wait()
                number = next(iter(self._works))
                work = self._works[number]
                self._change(number, state=State.RUNNING)
            state, outcome = _done(work, RunProgress(self, number))
            with self._changed:
                self._works.pop(number, None)
                run = self._change(number, state=state, outcome=outcome, ended=self._moment())
            self._ended(run)


def _done(work: Work, progress: "RunProgress") -> tuple[State, Outcome | None]:
    """How a work ended: whatever happens in it, the queue goes on."""
    try:
        return State.DONE, work(progress)
    except Cancelled:
        return State.CANCELLED, None
    except PicError as error:
        return State.DONE, Outcome(error.message, refusal=error.advice or error.message)
    except click.ClickException as error:
        return State.DONE, Outcome(error.format_message(), refusal="Revenez à la tâche et corrigez ce qui est demandé.")
    except Exception as error:  # noqa: BLE001 - a fault of ours: its traceback goes to the log, one sentence to the user
        told = confession(error)
        return State.DONE, Outcome(told, refusal=told)


class RunProgress:
    """The progress of a run, told to its page; each step is a place where it can be stopped."""

    def __init__(self, runs: Runs, number: int) -> None:
        """Report of that run."""
        self._runs, self._number = runs, number

    def step(self, label: str) -> None:
        """Say what begins now. Raises Cancelled when the run was asked to stop."""
        self._runs.report(self._number, label=label, done=0, total=None)

    def track(self, items: Sequence[T], label: str) -> Iterator[T]:
        """Give the items one by one. Raises Cancelled when the run was asked to stop."""
        for done, item in enumerate(items):
            self._runs.report(self._number, label=label, done=done, total=len(items))
            yield item
        self._runs.report(self._number, label=label, done=len(items), total=len(items))
