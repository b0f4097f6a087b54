"""A session of ours that reaches the local Google, and waits for nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from google_answers import Time

from pic_sheets.stores.google.access import Access, session
from pic_sheets.stores.google.sessions import Session
from tests.google.running import Running, redirected


def reached(server: Running, key: Path | None = None, *, writes: bool = False, time: Time | None = None) -> Session:
    """A session with the server's key unless another is given; its clock is moved by its own sleep alone."""
    opened = session(Access(key or server.key, Path(), writes=writes))
    redirected(opened.session, server.address)
    redirected(opened.session._auth_request.session, server.address)
    opened._patience = (time or Time()).patience()
    return opened


class Meddling:
    """A session beside which something happens: `before` is told of each request just before it goes."""

    def __init__(self, inner: Session, before: Callable[[dict[str, Any]], None]) -> None:
        self._inner, self._before = inner, before

    @property
    def calls(self) -> int:
        return self._inner.calls

    def get(self, url, params=None):
        self._before({"get": url})
        return self._inner.get(url, params)

    def post(self, url, body, *, repeatable=False):
        self._before(body)
        return self._inner.post(url, body, repeatable=repeatable)
