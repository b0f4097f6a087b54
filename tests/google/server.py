"""A local stand-in for Google Sheets, Drive and their token endpoint.

`python -m tests.google.server [--port N] [--locale en_US] [CLASSEUR.xlsx…]` serves the workbooks given and prints its
address. By itself it lets any caller do anything; with `--key FILE` it writes a service account's key there, and then
asks for tokens as Google does. `POST /_reset` empties it, `POST /_faults` asks for faults, `GET /_state` tells what it holds.
"""

import argparse
import json
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.google.answering import Answered, Asked, answer
from tests.google.faults import KINDS
from tests.google.seeding import seeded
from tests.google.tokens import service_account
from tests.google.world import World

ROBOT = "pic-sheets@pic-sheets-essai.iam.gserviceaccount.com"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request that came and the answer it had; the status is 0 when the connection was closed."""

    asked: Asked
    status: int
    content: bytes
    host: str = ""

    @property
    def body(self) -> Any:
        """The answer's JSON, None when it is something else."""
        try:
            return json.loads(self.content)
        except ValueError:
            return None


@dataclass(slots=True)
class Service:
    """The world, one request at a time, and all that was asked of it."""

    world: World = field(default_factory=World)
    requests: list[Exchange] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, asked: Asked, host: str = "") -> Answered | None:
        """The answer, None when the connection is to be closed."""
        if asked.path.startswith("/_"):
            return self._control(asked)
        fault = self.world.faults.taken(asked.verb, asked.target)
        if fault and fault.delay:
            time.sleep(fault.delay)
        made: Answered | None = None
        with self._lock:
            if fault is None or fault.carried_out or (fault.status == 0 and not fault.closed):
                made = answer(self.world, asked)
            if fault and fault.closed:
                made = None
            elif fault and fault.status:
                made = Answered(fault.status, fault.answered(), fault.headers)
            self.requests.append(Exchange(asked, made.status if made else 0, made.content if made else b"", host))
        return made

    def _control(self, asked: Asked) -> Answered:
        """The answer to what no Google has: emptying, faults, what is held."""
        with self._lock:
            if (asked.verb, asked.path) == ("POST", "/_reset"):
                self.world.reset()
                self.requests.clear()
                return Answered(200, {})
            if (asked.verb, asked.path) == ("POST", "/_faults"):
                given = dict(asked.body)
                self.world.faults.add(KINDS[given.pop("kind", "status")](**given))
                return Answered(200, {})
            if (asked.verb, asked.path) == ("GET", "/_state"):
                return Answered(200, self._state())
        return Answered(404, {"error": "unknown"})

    def _state(self) -> dict[str, Any]:
        books = [
            {"id": book.id, "title": book.properties["title"], "locale": book.locale, "address": book.address,
             "sheets": [{"title": sheet.title, "sheetId": sheet.id, "cells": len(sheet.cells)} for sheet in book.sheets]}
            for book in self.world.books.values()
        ]  # fmt: skip
        log = [f"{each.asked.verb} {each.asked.target} {each.status}" for each in self.requests]
        return {"spreadsheets": books, "requests": log}


class Handler(BaseHTTPRequestHandler):
    """Carries requests to the service."""

    protocol_version = "HTTP/1.1"
    #: Headers and body are sent apart: without this each answer waits for the other side.
    disable_nagle_algorithm = True
    service: Service

    def _serve(self) -> None:
        serve(self, self.service, self.path)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _serve  # noqa: N815 - named by http.server

    def log_message(self, *_: object) -> None:
        """Nothing: the service records what it is asked."""


def serve(handler: BaseHTTPRequestHandler, service: Service, target: str, host: str = "") -> None:
    """Answer the request that a handler has read."""
    length = int(handler.headers.get("Content-Length") or 0)
    content = handler.rfile.read(length) if length else b""
    made = service.answer(Asked(handler.command, target, dict(handler.headers.items()), content), host)
    if made is None:
        handler.close_connection = True
        return
    send(handler, made.status, made.content, {"Content-Type": made.kind, **made.headers})


def send(handler: BaseHTTPRequestHandler, status: int, content: bytes, headers: Mapping[str, str]) -> None:
    """Send an answer; a caller that has gone is nobody's concern."""
    try:
        handler.send_response(status)
        for name, text in headers.items():
            handler.send_header(name, text)
        if status != 204:
            handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)
    except ConnectionError:
        handler.close_connection = True


class Server(ThreadingHTTPServer):
    """The server of a service, on this machine only."""

    daemon_threads = True

    def __init__(self, service: Service, port: int = 0) -> None:
        """On that port, any free one when it is 0."""
        super().__init__(("127.0.0.1", port), type("BoundHandler", (Handler,), {"service": service}))
        service.world.tokens.audiences.add(f"{self.address}/token")

    @property
    def address(self) -> str:
        """Its base address."""
        return f"http://127.0.0.1:{self.server_address[1]}"


def main(arguments: list[str]) -> None:
    """Serve until it is stopped."""
    parser = argparse.ArgumentParser(prog="python -m tests.google.server", description=__doc__.partition("\n")[0])
    parser.add_argument("workbooks", nargs="*", type=Path, metavar="CLASSEUR.xlsx")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--locale", default="fr_FR", help="the locale of the workbooks given")
    parser.add_argument("--timezone", default="Europe/Paris", help="their time zone")
    parser.add_argument("--key", type=Path, help="write a service account's key there, and ask for tokens")
    given = parser.parse_args(arguments)
    service = Service(World(is_open=given.key is None))
    server = Server(service, given.port)
    if given.key:
        file, key_id, public = service_account(ROBOT, f"{server.address}/token")
        given.key.write_text(json.dumps(file), "utf-8")
        given.key.chmod(0o600)
        service.world.tokens.register(ROBOT, key_id, public)
    sys.stdout.write(f"{server.address}\n")
    for path in given.workbooks:
        book = seeded(service.world, path, locale=given.locale, time_zone=given.timezone)
        book.readers[ROBOT] = "writer"
        sys.stdout.write(f"{path.name}\t{book.id}\t{book.address}\n")
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main(sys.argv[1:])
