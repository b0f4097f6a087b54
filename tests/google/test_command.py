"""The command as it is installed, against a Google that is ours: what it asks, what it finds, whom it talks to."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.google.faults import closed, page, quota
from tests.google.proxy import proxied
from tests.google.running import running

ROOT = Path(__file__).parents[2]
ADDRESS = "https://docs.google.com/spreadsheets/d/{}/edit#gid=0"
DAY = ("--date", "2026-01-15", "--format", "json")


@pytest.fixture
def workbook(tmp_path, sample_bytes):
    """The sample year in a folder of its own."""
    folder = tmp_path / "L'association d'à côté"
    folder.mkdir()
    path = folder / "suivi_pic.xlsx"
    path.write_bytes(sample_bytes("mericourt"))
    return path


def _ran(folder, *arguments, **environment):
    """The exit code, what is printed, and what is said beside."""
    ran = subprocess.run(
        [sys.executable, "-m", "pic_sheets", *arguments], cwd=folder, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", **environment},
    )  # fmt: skip
    return ran.returncode, ran.stdout, ran.stderr


def _without_names(outcome):
    return {name: value for name, value in json.loads(outcome).items() if name not in {"title", "folder"}}


@pytest.mark.parametrize("command", ["verifier", "budget"])
def test_a_shared_sheet_gives_what_the_file_gives_and_no_other_host_is_asked(workbook, command):
    folder = workbook.parent
    code, from_file, _ = _ran(folder, command, workbook.name, *DAY)
    with running([workbook], role="reader") as server, proxied(server) as proxy:
        address = ADDRESS.format(server.ids[0])
        asked = ("--cle", str(proxy.key), "--instantane", "instantane.json")
        shared_code, shared, said = _ran(folder, command, address, *DAY, *asked, **proxy.environment)
        hosts = [each.host for each in server.requests]
        refused = list(proxy.refused)
        secret = json.loads(proxy.key.read_text("utf-8"))["private_key"]
    assert (shared_code, code) == (0, 0), said
    assert _without_names(shared) == _without_names(from_file)
    assert json.loads(shared)["title"].endswith("suivi_pic")
    assert hosts == ["oauth2.googleapis.com", "sheets.googleapis.com"]
    assert refused == []
    kept = (folder / "instantane.json").read_text("utf-8")
    assert not any(text in kept + shared + said for text in (secret[100:150], "gserviceaccount", "access_token"))
    offline_code, offline, _ = _ran(folder, command, "instantane.json", *DAY)
    assert offline_code == 0
    assert _without_names(offline) == _without_names(shared)


def test_a_sheet_that_is_not_shared_says_with_whom_to_share_it(workbook):
    with running([workbook], role="") as server, proxied(server) as proxy:
        asked = ("--cle", str(proxy.key))
        code, printed, said = _ran(
            workbook.parent, "budget", ADDRESS.format(server.ids[0]), *asked, **proxy.environment
        )
        account = server.account
    assert code == 1
    assert "Traceback" not in printed + said
    assert account in said.replace("\n", "")


def test_a_bad_quarter_of_an_hour_of_googles_is_outlasted(workbook):
    with running([workbook], role="reader") as server, proxied(server) as proxy:
        server.faults.add(closed(match="^GET"), page(502, match="^GET"), quota(retry_after=1, match="^GET"))
        asked = ("--cle", str(proxy.key))
        code, printed, said = _ran(
            workbook.parent, "budget", ADDRESS.format(server.ids[0]), *DAY, *asked, **proxy.environment
        )
        assert len(server.asked()) == 4
    assert code == 0, said
    assert json.loads(printed)["status"] == "ok"


def test_what_is_no_address_of_a_sheet_is_told(workbook):
    code, _, said = _ran(workbook.parent, "budget", "https://example.org/suivi")
    assert code == 1
    assert "n'est pas l'adresse d'un classeur Google Sheets" in " ".join(said.split())


def test_a_snapshot_is_never_written_over_a_file_and_only_of_a_shared_sheet(workbook):
    code, _, said = _ran(workbook.parent, "budget", workbook.name, "--instantane", "x.json")
    assert (code, "ne sert qu'avec" in said) == (1, True)
    (workbook.parent / "x.json").write_text("{}", "utf-8")
    code, _, said = _ran(workbook.parent, "budget", "x.json")
    assert (code, "n'est pas un instantané" in " ".join(said.split())) == (1, True)
