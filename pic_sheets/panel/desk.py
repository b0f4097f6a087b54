"""What the pages share: the folder, its workbook, its runs, the state of the fund as last read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from threading import Lock

import click

from pic_sheets.commands._asked import WorkbookAsked
from pic_sheets.commands._gathering import Gathered, gather
from pic_sheets.commands._state import FundState, fund_state, read_registers
from pic_sheets.commands._task import today_or
from pic_sheets.errors import PicError
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Outcome
from pic_sheets.panel.cards import Card
from pic_sheets.panel.folder import Folder
from pic_sheets.panel.history import remember
from pic_sheets.panel.runs import Run, RunProgress, Runs
from pic_sheets.progress import Silence
from pic_sheets.stores import payment_registers, registers
from pic_sheets.stores.chosen_workbook import chosen_workbook
from pic_sheets.stores.google.addresses import is_shared


@dataclass(frozen=True, slots=True)
class Reading:
    """The workbook as it was last read, the mark of its file then, and the state of its fund."""

    mark: object
    gathered: Gathered
    state: FundState


def now() -> datetime:
    """The moment, with the computer's time zone."""
    return datetime.now().astimezone()


@dataclass(slots=True)
class Desk:
    """Everything that a page may need of the fund.

    `opens` shows a file with the system's program and says whether it could; `stop` ends the panel; `today` is a day to use
    instead of today.
    """

    folder: Folder
    opens: Callable[[Path], bool]
    stop: Callable[[], None]
    asked: str | None = None
    today: date | None = None
    runs: Runs = field(init=False)
    seen: datetime = field(default_factory=now)
    _reading: Reading | None = None
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        """Start with no run."""
        self.runs = Runs(now, self._ended)

    def _ended(self, run: Run) -> None:
        remember(self.folder.root, run)

    @property
    def workbook(self) -> str | None:
        """The words that name the workbook, None when nothing does. Raises PicError when the choice written down is unusable."""
        return self.asked or chosen_workbook(self.folder.root)

    @property
    def workbook_or_none(self) -> str | None:
        """The same; None too when the choice is unusable."""
        try:
            return self.workbook
        except PicError:
            return None

    def reading(self, *, again: bool = False) -> Reading | None:
        """The workbook read and the state of its fund, read again only if its file changed; None without a workbook.

        A shared sheet is read again only when asked. Raises PicError when it cannot be read.
        """
        words = self.workbook
        if words is None:
            return None
        with self._lock:
            day = today_or(self.today)
            path = WorkbookAsked().convert(words, None, None)
            mark = (
                words,
                day,
                _mark(path),
                _mark(self.folder.root / registers.REGISTER),
                _mark(self.folder.root / payment_registers.REGISTER),
            )
            if self._reading is None or self._reading.mark != mark or again:
                gathered = gather(path, day, Silence())
                self._reading = Reading(mark, gathered, fund_state(gathered, read_registers(path.parent), day))
            return self._reading

    def fund(self) -> Fund | None:
        """The fund as last read, for what a form offers; None when it cannot be read."""
        try:
            found = self.reading()
        except PicError:
            return None
        return found.gathered.fund if found else None

    def run(self, card: Card, words: Sequence[str]) -> Run:
        """Have a task done. Raises click.UsageError when its words are wrong, UnusableRequest when too many wait."""
        given = [
            *(
                [f"--date={self.today.isoformat()}"]
                if self.today and not any(word.startswith("--date=") for word in words)
                else []
            ),
            *words,
        ]
        card.command.make_context(card.path, list(given))  # what is badly typed is told on the form

        def work(progress: RunProgress) -> Outcome:
            with card.command.make_context(card.path, list(given), obj=progress) as context:
                outcome: Outcome = card.command.invoke(context)
                return outcome

        return self.runs.submit(card.title, card.path, given, work)


def _mark(path: Path) -> object:
    """What tells that a file has changed: its day and its size; nothing for what is not there and for a shared sheet."""
    if is_shared(path):
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def usage(error: click.UsageError) -> tuple[str, str]:
    """The field that a usage error is about, "" when none is, and its sentence."""
    parameter = getattr(error, "param", None)
    told = "Ce champ est obligatoire." if isinstance(error, click.MissingParameter) else error.format_message()
    return (parameter.name or "" if parameter is not None else ""), told
