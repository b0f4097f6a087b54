"""A panel really served, by the command that a launcher runs, and requests made to it without a browser."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from pic_sheets.stores.resources import resource

ROOT = Path(__file__).parents[1]
#: What addresses, pages and shells stumble on.
NAME = "L'été & l’hiver d'à côté #1 100%"
#: What is sent with the form that sends a file.
BOUNDARY = "limite"
#: A run that takes several seconds, whatever the machine: a letter of most kinds for every project.
LONG_RUN = {
    "draft": "1",
    "kinds": [
        "accuse_reception",
        "convocation_porteur",
        "accord",
        "convention",
        "avis_versement",
        "relance_bilan_1",
        "attestation",
    ],
}

#: What takes long is for the continuous integration.
every_check = pytest.mark.skipif(
    not os.environ.get("PIC_SHEETS_EVERY_CHECK"), reason="takes long: tried when every check is asked for"
)


def fund_folder(parent: Path, workbook: bytes) -> Path:
    """The folder of a fund: its workbook, its letter templates, its statements and a folder for filled forms."""
    folder = parent / NAME
    folder.mkdir()
    (folder / "suivi_pic.xlsx").write_bytes(workbook)
    shutil.copytree(resource("letter_templates"), folder / "modeles")
    shutil.copytree(ROOT / "examples" / "mericourt" / "releves", folder / "releves")
    (folder / "recus").mkdir()
    return folder


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: its code, its headers in small letters, its body."""

    code: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """Its body as it is read: ordinary spaces, quotes and ampersands."""
        return self.body.decode().replace("\u00a0", " ").replace("&#39;", "'").replace("&amp;", "&")


@dataclass(slots=True)
class Panel:
    """A panel that is served: its folder, its process, where it answers and by what token."""

    folder: Path
    process: subprocess.Popen[str]
    port: int
    token: str
    faults: Path

    @property
    def origin(self) -> str:
        """Where its pages come from."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def entrance(self) -> str:
        """The address that it printed."""
        return f"{self.origin}/entrer?jeton={self.token}"

    @property
    def own(self) -> dict[str, str]:
        """What its own pages send with a request."""
        return {"Cookie": f"pic_sheets_{self.port}={self.token}", "Origin": self.origin}

    def ask(
        self, method: str, target: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Ask as one of its pages does, or with exactly these headers; the target goes as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, target, body, dict(self.own if headers is None else headers))
            given = connection.getresponse()
            return Answer(given.status, {name.lower(): value for name, value in given.getheaders()}, given.read())
        finally:
            connection.close()

    def get(self, target: str) -> Answer:
        """A page of it."""
        return self.ask("GET", target)

    def post(self, target: str, **values: str | list[str]) -> Answer:
        """A form sent to it."""
        sent = {**self.own, "Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", target, urlencode(values, doseq=True).encode(), sent)

    def send(self, target: str, name: str, file: str, content: bytes, **values: str) -> Answer:
        """A file sent to it with a form."""
        told = "".join(
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in values.items()
        )
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        body = told.encode() + head.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
        return self.ask("POST", target, body, {**self.own, "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})

    def raw(self, request: bytes, *, wait: float = 5) -> bytes:
        """What comes back on a connection of its own, until it closes or nothing more comes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as line:
            line.sendall(request)
            line.shutdown(socket.SHUT_WR)
            back = b""
            try:
                while part := line.recv(65_536):
                    back += part
            except (TimeoutError, ConnectionResetError):
                pass
            return back

    def followed(self, number: str, word: bytes) -> None:
        """Follow a run until that word comes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", f"/executions/{number}/suite", None, self.own)
            given = connection.getresponse()
            told = b""
            while word not in told:
                part = given.read1()
                assert part, told
                told += part
        finally:
            connection.close()

    def end(self) -> None:
        """Stop it as Ctrl+C does; it had nothing to say of itself."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        finally:
            self.process.kill()
            self.process.wait()
            if self.process.stdout is not None:
                self.process.stdout.close()
        assert "Traceback" not in self.faults.read_text("utf-8")
        assert self.process.returncode == 0


@contextmanager
def served(folder: Path, *options: str) -> Iterator[Panel]:
    """A panel of the folder, looked at in January 2026, ended at the end."""
    faults = folder.parent / "erreurs.txt"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    with faults.open("w", encoding="utf-8") as kept:
        process = subprocess.Popen(
            [sys.executable, "-m", "pic_sheets", "panneau", folder, "--sans-navigateur", "--date", "2026-01-15", *options],
            stdout=subprocess.PIPE, stderr=kept, stdin=subprocess.DEVNULL, encoding="utf-8", env=environment, cwd=folder.parent,
        )  # fmt: skip
    assert process.stdout is not None
    line = process.stdout.readline()
    found = re.fullmatch(
        r"Le tableau de bord est ouvert\u00a0: http://127\.0\.0\.1:(\d+)/entrer\?jeton=([\w-]{43})\n", line
    )
    assert found is not None, line + faults.read_text("utf-8")
    panel = Panel(folder, process, int(found[1]), found[2], faults)
    try:
        yield panel
    finally:
        panel.end()


def in_address(path: str) -> str:
    """A path as an address writes it."""
    return quote(path)
