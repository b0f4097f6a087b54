"""The proxy: what it lets through, and what it refuses."""

import os
import subprocess
import sys

import pytest
import requests

from tests.google.proxy import proxied
from tests.google.running import running

_SCRIPT = """
import sys, gspread
client = gspread.service_account(sys.argv[1])
print(client.open_by_key(sys.argv[2]).title)
"""


def test_an_unmodified_program_reaches_the_server_under_googles_names() -> None:
    with running() as server, proxied(server) as proxy:
        book = server.world.created("Suivi", server.account)
        ran = subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(proxy.key), book.id], capture_output=True, text=True, check=True, timeout=60,
            env={**os.environ, **proxy.environment},
        )  # fmt: skip
    assert ran.stdout == "Suivi\n"
    assert [each.host for each in server.requests] == ["oauth2.googleapis.com", "sheets.googleapis.com"]
    # google-auth asks there, in the background, where a key may be used from: a program that must not has to tell it so.
    assert set(proxy.refused) <= {"iamcredentials.googleapis.com"}


@pytest.mark.parametrize("address", ["https://example.org/", "http://example.org/page", "https://accounts.google.com/"])
def test_any_other_host_is_refused_and_noted(address: str) -> None:
    with running() as server, proxied(server) as proxy:
        session = requests.Session()
        session.trust_env = False
        session.proxies = {"http": proxy.address, "https": proxy.address}
        if address.startswith("https"):
            with pytest.raises(requests.exceptions.ProxyError):
                session.get(address, timeout=5)
        else:
            assert session.get(address, timeout=5).status_code == 403
    assert [address for each in proxy.refused if each in address] == [address]
    assert server.requests == []


def test_a_program_that_does_not_trust_the_authority_is_not_answered() -> None:
    with running() as server, proxied(server) as proxy:
        session = requests.Session()
        session.trust_env = False
        session.proxies = {"https": proxy.address}
        with pytest.raises(requests.exceptions.SSLError):
            session.get("https://sheets.googleapis.com/v4/spreadsheets/x", timeout=5)
    assert server.requests == []
