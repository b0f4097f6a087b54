"""What was done through the panel, kept beside the results, without anything that reaches a person."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from pic_sheets.panel.runs import Run, State
from pic_sheets.stores.appended_files import add_at_end
from pic_sheets.stores.outputs import RUNS

#: The file of the history, in the folder of the results.
HISTORY = "historique.jsonl"
#: As much of its end is read, in bytes, and as many entries shown.
_MOST_READ, _MOST_SHOWN = 200_000, 100


@dataclass(frozen=True, slots=True)
class Past:
    """A run that is over: its moment (ISO), what it was, how it ended, what it made."""

    moment: str
    title: str
    path: str
    state: str
    status: str
    folder: str = ""
    files: tuple[str, ...] = ()

    @property
    def when(self) -> datetime:
        """Its moment."""
        return datetime.fromisoformat(self.moment)

    @property
    def told(self) -> str:
        """How it ended, in a word or two."""
        return {"refused": "N'a pas pu se faire", "issues": "Des anomalies bloquent", "ok": "Terminé"}.get(
            self.status, self.state
        )


def past(run: Run) -> Past:
    """What is kept of a run; its own sentences may hold names, and stay out."""
    outcome = run.outcome
    status = outcome.status if outcome is not None and run.state is State.DONE else ""
    moment = (run.ended or run.asked).isoformat(timespec="seconds")
    made = (outcome.folder, tuple(outcome.files)) if outcome is not None and outcome.files else ("", ())
    return Past(moment, run.title, run.path, run.state.value, status, *made)


def remember(root: Path, run: Run) -> None:
    """Add a run to the history of the folder; a folder that cannot be written to keeps none."""
    line = json.dumps(asdict(past(run)), ensure_ascii=False) + "\n"
    with suppress(OSError):
        (root / RUNS).mkdir(exist_ok=True)
        add_at_end(root / RUNS / HISTORY, line.encode())


def history(root: Path) -> tuple[Past, ...]:
    """The last runs of the folder, the newest first; lines that are not ours are left aside."""
    try:
        with (root / RUNS / HISTORY).open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - _MOST_READ))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return tuple(_read(lines))[::-1][:_MOST_SHOWN]


def _read(lines: list[str]) -> Iterator[Past]:
    for line in lines:
        with suppress(ValueError, TypeError, KeyError):
            found = json.loads(line)
            entry = Past(**{**found, "files": tuple(map(str, found["files"]))})
            if (
                all(
                    isinstance(value, str)
                    for value in (entry.title, entry.path, entry.state, entry.status, entry.folder)
                )
                and entry.when.year
            ):
                yield entry
