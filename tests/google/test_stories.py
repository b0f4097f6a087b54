"""The stories of examples/ told of a shared sheet, or offline of what was read of one: word for word what the file gives."""

import json
import shutil
from pathlib import Path

import pytest
from dumps import dump

from pic_sheets.cli.running import run
from tests.google.proxy import proxied
from tests.google.running import running

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = {fund: sorted(path.parent for path in EXAMPLES.glob(f"{fund}/*/cmd.txt")) for fund in ("croix", "mericourt")}
FILE, KEPT = "suivi_pic.xlsx", "instantane.json"


@pytest.fixture(scope="module")
def shared(tmp_path_factory, sample_bytes):
    """Both sample years, each a shared sheet that has the file's name for a title; by the fund, its address."""
    paths = [tmp_path_factory.mktemp(fund) / FILE for fund in STORIES]
    for fund, path in zip(STORIES, paths, strict=True):
        path.write_bytes(sample_bytes(fund))
    with running(paths, role="reader") as server, proxied(server) as proxy:
        books = [server.world.books[identifier] for identifier in server.ids]
        for book in books:
            book.properties["title"] = FILE
        yield server, proxy, dict(zip(STORIES, (book.address for book in books), strict=True))


@pytest.fixture(scope="module")
def kept(shared, tmp_path_factory):
    """What was read of the shared sheet of Croix, in a file."""
    _, proxy, addresses = shared
    folder = tmp_path_factory.mktemp("instantane")
    with pytest.MonkeyPatch.context() as patched:
        _go(patched, folder, proxy)
        assert run(["adopter", addresses["croix"], "--cle", str(proxy.key), "--instantane", KEPT]) == 0
    return folder / KEPT


def _go(patched, folder, proxy):
    patched.chdir(folder)
    for name, value in proxy.environment.items():
        patched.setenv(name, value)


def _assert_told(story, folder, capsys):
    told = json.loads(capsys.readouterr().out)
    made = {"outcome.json": json.dumps(told, ensure_ascii=False, indent=1) + "\n"}
    for path in told["files"]:
        if "liasse" not in path:
            made[f"{path}.txt"] = dump(path, (folder / told["folder"] / path).read_bytes())
    assert made == {path.name: path.read_text("utf-8") for path in (story / "expected").iterdir()}


def _words(story, workbook):
    return [workbook if word == FILE else word for word in (story / "cmd.txt").read_text("utf-8").split()]


@pytest.mark.parametrize("story", STORIES["mericourt"], ids=lambda story: story.name)
def test_a_story_is_the_same_of_a_shared_sheet_in_one_call(story, shared, tmp_path, monkeypatch, capsys):
    server, proxy, addresses = shared
    shutil.copytree(story.parent / "releves", tmp_path / "releves")
    _go(monkeypatch, tmp_path, proxy)
    before = len(server.asked())
    run([*_words(story, addresses["mericourt"]), "--cle", str(proxy.key)])
    assert len(server.asked()) == before + 1
    _assert_told(story, tmp_path, capsys)


@pytest.mark.parametrize("story", STORIES["croix"], ids=lambda story: story.name)
def test_a_story_is_the_same_offline_of_what_was_kept(story, kept, tmp_path, monkeypatch, capsys):
    shutil.copytree(story.parent / "releves", tmp_path / "releves")
    shutil.copy(kept, tmp_path)
    monkeypatch.chdir(tmp_path)
    run(_words(story, KEPT))
    _assert_told(story, tmp_path, capsys)
