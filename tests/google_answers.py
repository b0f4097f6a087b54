"""Answers as Google and its neighbours give them, and a session that hears them without a network or a second of waiting."""

import json
from collections.abc import Sequence

import requests
from google.oauth2.credentials import Credentials
from requests.adapters import BaseAdapter

from pic_sheets.stores.google.sessions import Patience, Session
from pic_sheets.stores.google.setbacks import Asker

ACCOUNT = "suivi@pic-mericourt.iam.gserviceaccount.com"
ASKER = Asker(ACCOUNT, "pic-mericourt")
TOKEN = "ya29.jeton-secret"  # noqa: S105 - invented
ADDRESS = "https://sheets.googleapis.com/v4/spreadsheets/1AbC"
PORTAL = b"<!DOCTYPE html><html><body>Wi-Fi de la mairie</body></html>"


def answer(status: int = 200, body: object = b"{}", **headers: str) -> requests.Response:
    """One answer; a body that is no bytes is written as JSON."""
    made = requests.Response()
    made.status_code = status
    made._content = body if isinstance(body, bytes) else json.dumps(body).encode()
    made.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return made


def refusal(status: int, word: str, message: str = "", reason: str = "") -> requests.Response:
    """A refusal in the form of Google's APIs."""
    error: dict[str, object] = {"code": status, "message": message, "status": word}
    if reason:
        error["details"] = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason}]
    return answer(status, {"error": error})


class Answers(BaseAdapter):
    """A transport that gives what it was told, in order, and keeps what was sent."""

    def __init__(self, outcomes: Sequence[requests.Response | Exception]) -> None:
        super().__init__()
        self.left = list(outcomes)
        self.sent: list[requests.PreparedRequest] = []
        self.options: list[dict[str, object]] = []

    def send(self, request, **options):
        self.sent.append(request)
        self.options.append(options)
        outcome = self.left.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        outcome.request, outcome.url = request, request.url
        return outcome

    def close(self) -> None:
        pass


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def patience(self, jitter: float = 0, **changes) -> Patience:
        return Patience(now=lambda: self.seconds, sleep=self.sleep, jitter=lambda: jitter, **changes)


class Heard:
    """A progress that keeps what it is told."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def step(self, label: str) -> None:
        self.steps.append(label)

    def track(self, items, label):
        self.steps.append(label)
        yield from items


def told(*outcomes, asker=ASKER, progress=None, time=None, jitter=0, **patience):
    """A session that hears those outcomes, its transport and its clock."""
    time = time or Time()
    session = Session(Credentials(TOKEN), asker, progress, time.patience(jitter, **patience))
    transport = Answers(outcomes)
    session.session.mount("https://", transport)
    return session, transport, time
