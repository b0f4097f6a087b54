"""One run at a time, in order; each can be stopped, and none stops the others."""

from datetime import UTC, datetime
from threading import Event

import click
import pytest

from pic_sheets.errors import PicError, UnusableRequest
from pic_sheets.outcomes import Outcome
from pic_sheets.panel.runs import MOST_KEPT, MOST_WAITING, Runs, State

MOMENT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


@pytest.fixture
def ended():
    return []


@pytest.fixture
def runs(ended):
    return Runs(lambda: MOMENT, ended.append)


def _last(runs, run):
    return [state for state in runs.states(run.number) if state is not None][-1]


def _held(runs):
    """A run that waits to be let go, once it has begun."""
    begun, go = Event(), Event()

    def work(progress):
        begun.set()
        go.wait(5)
        progress.step("Suite")
        return Outcome("Fait")

    run = runs.submit("Longue", "x", (), work)
    assert begun.wait(5)
    return run, go


def test_a_run_tells_where_it_is_and_how_it_ended(runs, ended):
    def work(progress):
        progress.step("Lecture")
        return Outcome(f"{sum(progress.track([1, 2, 3], 'Lettres'))} lettres")

    run = runs.submit("Courriers", "courriers/faire", ("--", "s.xlsx"), work)
    last = _last(runs, run)
    assert (last.state, last.outcome, last.label, last.done, last.total, last.ended) == (
        State.DONE, Outcome("6 lettres"), "Lettres", 3, 3, MOMENT,
    )  # fmt: skip
    assert runs.get(run.number) == last
    assert runs.active() == ()
    assert ended == [last]


def test_runs_wait_for_each_other_in_order(runs):
    order = []
    first, go = _held(runs)
    others = [
        runs.submit(name, "x", (), lambda _progress, name=name: Outcome(order.append(name) or name)) for name in "abc"
    ]
    assert [run.number for run in runs.active()] == [first.number, *(run.number for run in others)]
    assert [run.state for run in runs.active()] == [State.RUNNING, *[State.WAITING] * 3]
    go.set()
    assert _last(runs, others[-1]).outcome == Outcome("c")
    assert order == ["a", "b", "c"]


def test_a_run_that_is_cancelled_stops_at_its_next_step_and_the_next_one_goes_on(runs):
    first, go = _held(runs)
    after = runs.submit("Suivante", "x", (), lambda _progress: Outcome("Suivante"))
    runs.cancel(first.number)
    assert runs.get(first.number).is_cancelling
    go.set()
    assert (_last(runs, first).state, _last(runs, first).outcome) == (State.CANCELLED, None)
    assert _last(runs, after).outcome == Outcome("Suivante")


def test_a_run_that_waits_is_cancelled_at_once_and_never_begins(runs, ended):
    begun = []
    _first, go = _held(runs)
    waiting = runs.submit("Attend", "x", (), lambda _progress: begun.append(1) or Outcome("x"))
    runs.cancel(waiting.number)
    assert runs.get(waiting.number).state is State.CANCELLED
    assert [run.title for run in ended] == ["Attend"]
    runs.cancel(waiting.number)
    runs.cancel(999)
    go.set()
    assert _last(runs, _first).state is State.DONE
    assert begun == []


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PicError("Le fichier est illisible.", "Choisissez-en un autre."), "Le fichier est illisible."),
        (click.UsageError("Séance ?"), "Séance ?"),
    ],
)
def test_what_stops_a_run_is_told_as_its_outcome(runs, error, told):
    def work(_progress):
        raise error

    outcome = _last(runs, runs.submit("x", "x", (), work)).outcome
    assert (outcome.title, outcome.status) == (told, "refused")


def test_a_fault_of_ours_is_one_sentence_and_the_queue_goes_on(runs, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))

    def work(_progress):
        raise ZeroDivisionError

    outcome = _last(runs, runs.submit("x", "x", (), work)).outcome
    assert outcome.title.startswith("Une erreur de PIC Sheets")
    assert "ZeroDivisionError" in (tmp_path / "pic-sheets-journal.txt").read_text("utf-8")
    assert _last(runs, runs.submit("x", "x", (), lambda _progress: Outcome("Après"))).outcome == Outcome("Après")


def test_too_many_runs_at_once_are_refused(runs):
    _first, go = _held(runs)
    for _ in range(MOST_WAITING - 1):
        runs.submit("x", "x", (), lambda _progress: Outcome("x"))
    with pytest.raises(UnusableRequest, match="Trop de tâches"):
        runs.submit("x", "x", (), lambda _progress: Outcome("x"))
    go.set()


def test_the_oldest_runs_are_forgotten_and_nothing_follows_them(runs):
    for _ in range(MOST_KEPT + 2):
        run = runs.submit("x", "x", (), lambda _progress: Outcome("x"))
        _last(runs, run)
    assert runs.get(1) is None
    assert list(runs.states(1)) == []
    assert runs.get(run.number).state is State.DONE
