"""The panel ends when it is told to, or by itself, and leaves nothing half-made."""

import signal
import socket
import subprocess
import sys
import time

import pytest
from panels import LONG_RUN, ROOT, every_check, fund_folder, served


@pytest.fixture
def folder(tmp_path, sample_bytes):
    return fund_folder(tmp_path, sample_bytes("mericourt"))


def _left(folder):
    """What is in the folder of the results that is no whole run."""
    return [path.name for path in (folder / "sorties").glob("*") if path.name != "historique.jsonl"]


def test_it_stops_by_its_page(folder):
    with served(folder) as panel:
        assert panel.post("/arreter").code == 200
        assert panel.process.wait(10) == 0
        assert panel.process.stdout.read() == "Le tableau de bord est fermé.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent another way there")
def test_it_stops_by_the_keyboard(folder):
    with served(folder) as panel:
        panel.process.send_signal(signal.SIGINT)
        assert panel.process.wait(10) == 0


@every_check
def test_it_stops_by_itself_once_nobody_looks_at_it_and_not_before(folder):
    with served(folder, "--fermer-apres", "0.05") as panel:
        for _ in range(5):
            assert panel.post("/presence").code == 204
            time.sleep(1)
        panel.ask("GET", "/", None, {})  # a stranger is nobody
        began = time.monotonic()
        assert panel.process.wait(10) == 0
        assert time.monotonic() - began > 1


@every_check
def test_stopping_it_while_letters_are_made_leaves_none_half_made(folder):
    with served(folder) as panel:
        number = _begun(panel)
        panel.followed(number, b"Documents Word")
        assert panel.post("/arreter").code == 200
        assert panel.process.wait(20) == 0
    # Letters that were all made before the panel heard are whole, and stay.
    assert [name for name in _left(folder) if name != "2026-01-15_courriers"] == []


def test_a_run_that_is_cancelled_leaves_nothing(folder):
    with served(folder) as panel:
        number = _begun(panel)
        panel.followed(number, b"Documents Word")
        assert panel.post(f"/executions/{number}/annuler").code == 303
        panel.followed(number, b"event: fin")
        assert _left(folder) == []
    assert "Annulé" in (folder / "sorties" / "historique.jsonl").read_text("utf-8")


def _begun(panel):
    """The number of a run that makes letters."""
    return panel.post("/taches/courriers/faire", **LONG_RUN).headers["location"].rpartition("/")[2]


def test_a_port_that_is_taken_is_told(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = subprocess.run(
            [sys.executable, "-m", "pic_sheets", "panneau", folder, "--sans-navigateur", "--port", str(taken.getsockname()[1])],
            capture_output=True, encoding="utf-8", cwd=ROOT, check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == 1
    assert "est déjà pris" in done.stderr
    assert "Traceback" not in done.stderr
