"""The server run inside of a test: where it answers, what it holds, what was asked of it."""

import json
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import gspread
import requests
from cryptography.hazmat.primitives.asymmetric import rsa
from google.auth.transport.requests import AuthorizedSession, Request
from google.oauth2 import service_account as google_accounts
from requests.adapters import HTTPAdapter

from tests.google.faults import Faults
from tests.google.seeding import seeded
from tests.google.server import ROBOT, Exchange, Server, Service
from tests.google.tokens import service_account
from tests.google.world import World

SCOPES = ("https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive")
#: The hosts that the local server stands for.
HOSTS = ("sheets.googleapis.com", "www.googleapis.com", "oauth2.googleapis.com")


@dataclass(frozen=True, slots=True)
class Running:
    """A server that runs."""

    address: str
    #: The ids of the workbooks it was given, in their order; each is shared with the service account.
    ids: tuple[str, ...]
    #: The key file of the service account, whose token address is the server's.
    key: Path
    service: Service

    @property
    def world(self) -> World:
        """What it holds."""
        return self.service.world

    @property
    def requests(self) -> list[Exchange]:
        """What was asked of it, in order."""
        return self.service.requests

    @property
    def faults(self) -> Faults:
        """The faults still to come."""
        return self.service.world.faults

    @property
    def place(self) -> tuple[str, int]:
        """Its host and its port."""
        host, _, port = self.address.removeprefix("http://").partition(":")
        return host, int(port)

    @property
    def account(self) -> str:
        """The address of the service account."""
        return ROBOT

    def asked(self) -> list[str]:
        """What was asked of it but for tokens, as `GET /v4/spreadsheets/…`, without the queries."""
        return [f"{each.asked.verb} {each.asked.path}" for each in self.requests if each.asked.path != "/token"]

    def session(self, scopes: Sequence[str] = SCOPES) -> AuthorizedSession:
        """A signed-in session of google-auth whose requests to Google come here."""
        credentials = google_accounts.Credentials.from_service_account_file(self.key, scopes=list(scopes))
        session = AuthorizedSession(credentials, auth_request=Request(redirected(requests.Session(), self.address)))
        return redirected(session, self.address)

    def client(self) -> gspread.Client:
        """A client of gspread, signed in as the service account."""
        session = self.session()
        return gspread.Client(session.credentials, session)


class Redirecting(HTTPAdapter):
    """Sends to the server what is asked of Google; nothing else leaves."""

    def __init__(self, base: str) -> None:
        """To the server at that address."""
        super().__init__()
        self._base = base

    def send(self, request: requests.PreparedRequest, *arguments: Any, **more: Any) -> requests.Response:
        """The server's answer."""
        address = request.url or ""
        for host in HOSTS:
            address = address.replace(f"https://{host}", self._base, 1)
        if not address.startswith(f"{self._base}/"):
            raise requests.ConnectionError(f"Only Google's addresses are expected here, not {request.url}")
        request.url = address
        return super().send(request, *arguments, **more)


def redirected(session: Any, base: str) -> Any:
    """The session, its requests to Google sent to the server."""
    adapter = Redirecting(base)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


@cache
def _account() -> tuple[dict[str, str], str, rsa.RSAPublicKey]:
    """The service account of all the tests of a run: making a key takes a while."""
    return service_account(ROBOT, "")


@contextmanager
def running(
    seed: Sequence[Path] = (),
    *,
    locale: str = "fr_FR",
    time_zone: str = "Europe/Paris",
    role: str = "writer",
    is_open: bool = False,
) -> Iterator[Running]:
    """A server that has those workbooks, shared with the service account in that role ("" for not at all), until the end of the block.

    An open one lets any caller in, without a token.
    """
    service = Service(World(is_open=is_open))
    file, key_id, public = _account()
    service.world.tokens.register(ROBOT, key_id, public)
    books = [seeded(service.world, path, locale=locale, time_zone=time_zone) for path in seed]
    for book in books:
        if role:
            book.readers[ROBOT] = role
    server = Server(service)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            key = Path(folder) / "cle.json"
            key.write_text(json.dumps({**file, "token_uri": f"{server.address}/token"}), "utf-8")
            key.chmod(0o600)
            yield Running(server.address, tuple(book.id for book in books), key, service)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
