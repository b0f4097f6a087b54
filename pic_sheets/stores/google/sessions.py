"""A conversation with Google Sheets: bounded in time, tried again when that is safe, each failure a French sentence.

gspread's own client waits without end (no timeout; its BackOffHTTPClient sleeps for hours before a RecursionError), so each
of its requests goes through `Session.request` here.
"""

import json
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import requests
from google.auth.credentials import Credentials
from google.auth.exceptions import TransportError
from google.auth.transport.requests import AuthorizedSession, Request
from gspread.http_client import HTTPClient

from pic_sheets.progress import Progress, Silence
from pic_sheets.stores.google import refusals
from pic_sheets.stores.google.setbacks import FAILURES, NOBODY, PASSING, Asker, Setback, of_answer, of_failure

#: Seconds to reach Google, and to wait for each part of its answer: a whole workbook takes it a while to put together.
CONNECT, READ = 10.0, 90.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a request is kept trying; the quota is by the minute, so that waits of 1, 2, 4… 32 seconds outlast it."""

    tries: int = 7
    #: Tries when nobody was there at all: a cable is not plugged in while one waits.
    tries_alone: int = 3
    #: Seconds after which no other try begins, and the longest wait between two.
    seconds: float = 120
    longest: float = 60
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    #: A number between 0 and 1, so that computers that failed together do not come back together.
    jitter: Callable[[], float] = random.random

    def wait(self, setback: Setback, tries: int, elapsed: float) -> float | None:
        """Seconds to wait before another try; None when there is to be none."""
        most = self.tries if setback.is_connected else min(self.tries, self.tries_alone)
        if not setback.may_pass or tries >= most or setback.wait > self.longest:
            return None
        wait = max(setback.wait, min(self.longest, 2.0 ** (tries - 1) + self.jitter()))
        return wait if elapsed + wait <= self.seconds else None


class TokenRequest(Request):
    """How google-auth asks for a token: once, since it would otherwise sleep by itself, and only of who speaks JSON.

    It takes the page of a Wi-Fi for a token, and then fails with a TypeError.
    """

    def __call__(
        self,
        url: str,
        method: str = "GET",
        body: Any = None,  # noqa: ANN401 - google-auth's own signature
        headers: Any = None,  # noqa: ANN401 - the same
        timeout: Any = None,  # noqa: ANN401, ARG002 - the same; it says two minutes for each try
        **options: Any,  # noqa: ANN401 - the same
    ) -> Any:  # noqa: ANN401 - the same
        """The answer of the token endpoint; TransportError, with that answer, when it is none."""
        options["allow_redirects"] = False
        answer = super().__call__(url, method, body, headers, (CONNECT, READ), **options)  # type: ignore[no-untyped-call]  # google-auth's are untyped
        if answer.status in PASSING or not _is_object(answer.data):
            raise TransportError(answer._response)  # type: ignore[no-untyped-call]  # noqa: SLF001 - the only way to the whole of it
        return answer


def _is_object(content: bytes) -> bool:
    try:
        return isinstance(json.loads(content), dict)
    except ValueError:
        return False


class Session(HTTPClient):
    """What asks Google for sheets: `get` and `post`, or any of gspread's own methods.

    Raises UnreachableSheet, and UncertainWrite when a write may have been done or not. `calls` counts the requests sent.
    """

    def __init__(
        self,
        credentials: Credentials,
        asker: Asker = NOBODY,
        progress: Progress | None = None,
        patience: Patience | None = None,
    ) -> None:
        """Talk with these credentials; `asker` is told in refusals, `progress` hears of the waits."""
        authorized = AuthorizedSession(credentials, auth_request=TokenRequest())  # type: ignore[no-untyped-call]  # the same
        # An entry of the user's .netrc would take the place of the token.
        authorized.auth = lambda request: request
        super().__init__(credentials, authorized)
        self.asker = asker
        self.calls = 0
        self._progress = progress or Silence()
        self._patience = patience or Patience()

    def get(self, url: str, params: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The JSON object at that address."""
        return self._answer({"method": "GET", "url": url, "params": params}, repeatable=True).json()  # type: ignore[no-any-return]  # an object: of_answer saw to it

    def post(
        self, url: str, body: Mapping[str, Any], *, repeatable: bool = False, perishable: bool = False
    ) -> dict[str, Any]:
        """The JSON object that answers a body.

        `repeatable` when doing it twice does no more than once; `perishable` when it is out of date after a wait.
        """
        asked = {"method": "POST", "url": url, "json": body}
        return self._answer(asked, repeatable=repeatable, perishable=perishable).json()  # type: ignore[no-any-return]  # the same

    def request(  # gspread's own signature
        self,
        method: str,
        endpoint: str,
        params: Any = None,  # noqa: ANN401 - gspread's own signature
        data: Any = None,  # noqa: ANN401 - the same
        json: Any = None,  # noqa: ANN401 - the same
        files: Any = None,  # noqa: ANN401 - the same
        headers: Any = None,  # noqa: ANN401 - the same
    ) -> requests.Response:
        """The answer to a request of gspread's; only a reading is asked twice."""
        asked = {"url": endpoint, "params": params, "data": data, "json": json, "files": files, "headers": headers}
        return self._answer({"method": method.upper(), **asked}, repeatable=method.upper() == "GET")

    def _answer(self, asked: Mapping[str, Any], *, repeatable: bool, perishable: bool = False) -> requests.Response:
        """The answer, whatever number of tries it takes within our patience."""
        started, tries = self._patience.now(), 0
        while True:
            tries += 1
            outcome = self._tried(asked)
            if isinstance(outcome, requests.Response):
                return outcome
            if outcome.may_be_done and not repeatable:
                raise refusals.uncertain_write(outcome.refusal.message)
            wait = None if perishable else self._patience.wait(outcome, tries, self._patience.now() - started)
            if wait is None:
                raise _last_word(outcome, self._patience)
            self._progress.step(refusals.waiting(wait))
            self._patience.sleep(wait)

    def _tried(self, asked: Mapping[str, Any]) -> requests.Response | Setback:
        """One try. Redirections are not followed: Google Sheets makes none, the page of a Wi-Fi does."""
        self.calls += 1
        writing = asked["method"] != "GET"
        try:
            answer = self.session.request(**asked, timeout=(CONNECT, READ), allow_redirects=False)
        except FAILURES as error:
            return of_failure(error, self.asker, writing=writing)
        return of_answer(answer, self.asker, writing=writing) or answer


def _last_word(setback: Setback, patience: Patience) -> Exception:
    """What is told in the end: when to come back, when Google said it and it is long."""
    if setback.may_pass and setback.wait > patience.longest:
        return refusals.asked_to_wait(-int(-setback.wait // 60))
    return setback.refusal
