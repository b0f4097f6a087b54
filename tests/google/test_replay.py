"""Exchanges recorded with the real Google: the server answers each recorded request as Google did.

The recordings are not part of the project. They are looked for in the folder that PIC_SHEETS_GOOGLE_RECORDINGS names, or
in ../shared/data/google_recordings; where there are none, the test says so and replays nothing.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.google.answering import Asked
from tests.google.running import running

_ROOT = Path(__file__).parents[2]
RECORDINGS = Path(
    os.environ.get("PIC_SHEETS_GOOGLE_RECORDINGS") or _ROOT.parent / "shared" / "data" / "google_recordings"
)
FILES = sorted(RECORDINGS.glob("*.json"))
_TIMES = {"createdTime", "modifiedTime"}


def exchanges(path: Path) -> list[tuple[Asked, int, Any]]:
    """The recorded requests with the status and the JSON of their answers."""
    recorded = json.loads(path.read_text("utf-8"))["interactions"]
    return [_exchange(each["request"], each["response"]) for each in recorded]


def _exchange(request: Mapping[str, Any], response: Mapping[str, Any]) -> tuple[Asked, int, Any]:
    address = urlsplit(request["uri"])
    asked = Asked(request["method"], f"{address.path}?{address.query}", {}, (request["body"] or "").encode())
    text = response["body"]["string"]
    return asked, response["status"]["code"], json.loads(text) if text else None


class Renamed:
    """Recorded ids and those of the server."""

    def __init__(self) -> None:
        """With none known."""
        self.ours: dict[str, str] = {}

    def ask(self, asked: Asked) -> Asked:
        """The request with the server's ids."""
        return Asked(
            asked.verb, self._to_ours(asked.target), asked.headers, self._to_ours(asked.content.decode()).encode()
        )

    def _to_ours(self, text: str) -> str:
        for recorded, own in self.ours.items():
            text = re.sub(rf"(?<![\w-]){re.escape(recorded)}(?![\w-])", own, text)
        return text

    def learn(self, recorded: Any, own: Any) -> None:
        """Note the ids that an answer gives for the first time."""
        if isinstance(recorded, list) and isinstance(own, list):
            for one, other in zip(recorded, own, strict=False):
                self.learn(one, other)
        if isinstance(recorded, dict) and isinstance(own, dict):
            for name in recorded.keys() & own.keys():
                if name in {"id", "sheetId"} and recorded[name] != 0:
                    self.ours.setdefault(str(recorded[name]), str(own[name]))
                self.learn(recorded[name], own[name])

    def answer(self, body: Any) -> Any:
        """The recorded answer with the server's ids, without its times."""
        return without_times(json.loads(self._to_ours(json.dumps(body))))


def without_times(body: Any) -> Any:
    """The answer without what no two runs share."""
    if isinstance(body, list):
        return [without_times(item) for item in body]
    if isinstance(body, dict):
        return {name: without_times(item) for name, item in body.items() if name not in _TIMES}
    return body


def differences(path: Path) -> Iterator[str]:
    """What the server answers otherwise than Google did."""
    renamed = Renamed()
    with running(is_open=True) as server, closing(HTTPConnection(*server.place, timeout=10)) as connection:
        for number, (asked, status, body) in enumerate(exchanges(path)):
            sent = renamed.ask(asked)
            connection.request(sent.verb, sent.target, sent.content)
            answer = connection.getresponse()
            content = answer.read()
            made = json.loads(content) if content else None
            renamed.learn(body, made)
            if (answer.status, without_times(made)) != (status, renamed.answer(body)):
                yield f"{path.stem} #{number} {asked.verb} {asked.path}\n  Google {status} {body}\n  here   {answer.status} {made}"


def test_every_recorded_exchange_has_googles_answer(record_property: Callable[[str, object], None]) -> None:
    record_property("recordings", len(FILES))
    sys.stdout.write(
        f"{len(FILES)} recordings replayed\n" if FILES else "no recording of Google is here: nothing was replayed\n"
    )
    assert [each for path in FILES for each in differences(path)] == []


def test_the_replay_tells_a_wrong_answer_from_a_right_one(tmp_path: Path) -> None:
    made = {"name": "Essai", "mimeType": "application/vnd.google-apps.spreadsheet"}
    request = {"method": "POST", "uri": "https://www.googleapis.com/drive/v3/files", "body": json.dumps(made)}
    right = {"kind": "drive#file", "id": "1" + "x" * 43, **made}
    for name, answered in {"right": right, "wrong": {**right, "name": "Autre"}}.items():
        response = {"status": {"code": 200}, "body": {"string": json.dumps(answered)}}
        (tmp_path / f"{name}.json").write_text(
            json.dumps({"interactions": [{"request": request, "response": response}]}), "utf-8"
        )
    assert list(differences(tmp_path / "right.json")) == []
    assert len(list(differences(tmp_path / "wrong.json"))) == 1
