"""Tokens: assertions really signed and verified, scopes, expiry, and a person's agreement."""

import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from google.auth import jwt
from google.auth.crypt import RSASigner
from google.auth.exceptions import RefreshError

from tests.google.running import Running, running
from tests.google.server import ROBOT
from tests.google.tokens import service_account

READ = "https://www.googleapis.com/auth/spreadsheets.readonly"
_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"


@pytest.fixture
def server() -> Iterator[Running]:
    """A server without a workbook."""
    with running() as started:
        yield started


def answered(server: Running, *, signer: RSASigner | None = None, **changes: object) -> dict[str, object]:
    """The token endpoint's answer to an assertion, right but for the changes."""
    now = int(time.time())
    claims = {"iss": ROBOT, "aud": f"{server.address}/token", "iat": now, "exp": now + 3600, "scope": READ, **changes}
    assertion = jwt.encode(signer or RSASigner.from_service_account_file(server.key), claims).decode()
    return requests.post(
        f"{server.address}/token", data={"grant_type": _GRANT, "assertion": assertion}, timeout=5
    ).json()


def test_a_right_assertion_gives_a_token_for_an_hour(server: Running) -> None:
    given = answered(server)
    assert (given["token_type"], given["expires_in"]) == ("Bearer", 3599)


@pytest.mark.parametrize(
    ("changes", "error", "description"),
    [
        ({"iss": "autre@x.example"}, "invalid_grant", "Invalid grant: account not found"),
        ({"aud": "https://example.org/token"}, "invalid_grant", "Invalid JWT: Failed audience check."),
        ({"exp": 1}, "invalid_grant", "Invalid JWT: Token must be a short-lived token (60 minutes)"),
        ({"exp": time.time() + 90_000}, "invalid_grant", "Invalid JWT: Token must be a short-lived token (60 minutes)"),
        ({"scope": ""}, "invalid_scope", "Invalid OAuth scope or ID token audience provided."),
    ],
)
def test_a_wrong_claim_is_refused(server: Running, changes: dict[str, object], error: str, description: str) -> None:
    given = answered(server, **changes)
    assert given["error"] == error
    assert str(given["error_description"]).startswith(description)


def test_an_assertion_signed_with_another_key_is_refused(server: Running) -> None:
    file, _, _ = service_account(ROBOT, "")
    known = RSASigner.from_service_account_file(server.key)
    other = RSASigner.from_string(file["private_key"], known.key_id)
    assert answered(server, signer=other)["error_description"] == "Invalid JWT Signature."


def test_a_key_that_was_deleted_is_worth_nothing(server: Running) -> None:
    server.world.tokens.revoke_keys(ROBOT)
    with pytest.raises(RefreshError, match="Invalid JWT Signature"):
        server.session().get("https://sheets.googleapis.com/v4/spreadsheets/x")


def test_a_request_without_a_token_or_with_an_unknown_one_is_refused(server: Running) -> None:
    address = f"{server.address}/v4/spreadsheets/x"
    assert requests.get(address, timeout=5).json()["error"]["status"] == "PERMISSION_DENIED"
    unknown = requests.get(address, headers={"Authorization": "Bearer ya29.x"}, timeout=5)
    assert (unknown.status_code, unknown.json()["error"]["status"]) == (401, "UNAUTHENTICATED")


def test_a_token_expires_and_google_auth_asks_for_another(server: Running) -> None:
    book = server.world.created("Suivi", server.account)
    session, address = server.session(), f"https://sheets.googleapis.com/v4/spreadsheets/{book.id}"
    assert session.get(address).status_code == 200
    server.world.tokens.clock = lambda: time.time() + 4000
    stale = requests.get(
        f"{server.address}/v4/spreadsheets/{book.id}",
        headers={"Authorization": f"Bearer {session.credentials.token}"},
        timeout=5,
    )
    assert stale.status_code == 401
    server.world.tokens.given.clear()
    server.world.tokens.clock = time.time
    assert session.get(address).status_code == 200
    assert [each.asked.path for each in server.requests].count("/token") == 2


def test_a_scope_to_read_does_not_allow_to_write(server: Running) -> None:
    book = server.world.created("Suivi", server.account)
    address = f"https://sheets.googleapis.com/v4/spreadsheets/{book.id}"
    session = server.session([READ])
    assert session.get(address).status_code == 200
    refused = session.put(f"{address}/values/A1", params={"valueInputOption": "RAW"}, json={"values": [["x"]]})
    details = refused.json()["error"]["details"][0]
    assert (refused.status_code, details["reason"]) == (403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT")
    listed = session.get("https://www.googleapis.com/drive/v3/files")
    assert listed.status_code == 403


def test_a_person_agrees_once_and_comes_back(server: Running) -> None:
    asked = {
        "client_id": "c",
        "redirect_uri": "http://localhost:1/",
        "scope": READ,
        "state": "s",
        "response_type": "code",
    }
    sent = requests.get(f"{server.address}/o/oauth2/auth", params=asked, allow_redirects=False, timeout=5)
    told = parse_qs(urlsplit(sent.headers["Location"]).query)
    first = requests.post(
        f"{server.address}/token", data={"grant_type": "authorization_code", "code": told["code"][0]}, timeout=5
    ).json()
    again = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    assert requests.post(f"{server.address}/token", data=again, timeout=5).json()["scope"] == READ
    server.world.tokens.refreshing.clear()
    assert requests.post(f"{server.address}/token", data=again, timeout=5).json()["error"] == "invalid_grant"
    assert told["state"] == ["s"]
