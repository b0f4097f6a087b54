"""The token endpoint and the tokens: assertions of service accounts are really verified, desktop users come back with a refresh token.

https://developers.google.com/identity/protocols/oauth2/service-account
"""

import base64
import binascii
import json
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from tests.google.refusals import bad_token, token_refusal

AUDIENCE = "https://oauth2.googleapis.com/token"
_ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer"
LIFETIME = 3600
_SKEW = 300


@dataclass(frozen=True, slots=True)
class Token:
    """Who holds a token, for what, until when."""

    account: str
    scopes: frozenset[str]
    until: float


@dataclass(slots=True)
class Tokens:
    """Accounts, their keys, and the tokens given; the clock can be moved to see tokens expire."""

    clock: Callable[[], float] = time.time
    #: account → key id → public key.
    keys: dict[str, dict[str, rsa.RSAPublicKey]] = field(default_factory=dict)
    #: refresh token → who it is of, and for what.
    refreshing: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    codes: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    given: dict[str, Token] = field(default_factory=dict)
    #: Where the token endpoint stands, beside its true address.
    audiences: set[str] = field(default_factory=lambda: {AUDIENCE})

    def register(self, account: str, key_id: str, key: rsa.RSAPublicKey) -> None:
        """A key of a service account."""
        self.keys.setdefault(account, {})[key_id] = key

    def revoke_keys(self, account: str) -> None:
        """The account's keys are deleted: what they sign is worth nothing."""
        self.keys[account] = {}

    def issued(self, account: str, scopes: frozenset[str]) -> dict[str, Any]:
        """The answer with a new token."""
        token = f"ya29.{secrets.token_urlsafe(24)}"
        self.given[token] = Token(account, scopes, self.clock() + LIFETIME)
        return {"access_token": token, "expires_in": LIFETIME - 1, "token_type": "Bearer"}

    def holder(self, authorization: str) -> Token:
        """Whose token a request carries; refused when it is unknown or has expired."""
        kind, _, token = authorization.partition(" ")
        found = self.given.get(token)
        if kind != "Bearer" or found is None or found.until <= self.clock():
            raise bad_token()
        return found

    def answer(self, form: Mapping[str, str]) -> dict[str, Any]:
        """The answer of the token endpoint."""
        grant = form.get("grant_type", "")
        if grant == _ASSERTION:
            account, scopes = self._verified(form.get("assertion", ""))
            return self.issued(account, scopes)
        if grant == "refresh_token":
            known = self.refreshing.get(form.get("refresh_token", ""))
            if known is None:
                raise token_refusal("invalid_grant", "Token has been expired or revoked.")
            return self.issued(*known) | {"scope": " ".join(sorted(known[1]))}
        if grant == "authorization_code":
            known = self.codes.pop(form.get("code", ""), None)
            if known is None:
                raise token_refusal("invalid_grant", "Malformed auth code.")
            refresh = f"1//{secrets.token_urlsafe(24)}"
            self.refreshing[refresh] = known
            return self.issued(*known) | {"refresh_token": refresh, "scope": " ".join(sorted(known[1]))}
        raise token_refusal("unsupported_grant_type", f"Invalid grant_type: {grant}")

    def consent(self, query: Mapping[str, str], account: str) -> str:
        """Where a browser is sent once the user has agreed to what a desktop program asks."""
        code = f"4/{secrets.token_urlsafe(16)}"
        self.codes[code] = (account, frozenset(query.get("scope", "").split()))
        more = {
            "code": code,
            "scope": query.get("scope", ""),
            **({"state": query["state"]} if "state" in query else {}),
        }
        return f"{query['redirect_uri']}?{urlencode(more)}"

    def _verified(self, assertion: str) -> tuple[str, frozenset[str]]:
        head, claims, signed, signature = _parts(assertion)
        keys = self.keys.get(claims.get("iss", ""))
        if keys is None:
            raise token_refusal("invalid_grant", "Invalid grant: account not found")
        if head.get("alg") != "RS256":
            raise token_refusal("invalid_grant", "Invalid JWT: the algorithm must be RS256.")
        named = [keys[head["kid"]]] if head.get("kid") in keys else [] if head.get("kid") else list(keys.values())
        if not any(_signs(key, signed, signature) for key in named):
            raise token_refusal("invalid_grant", "Invalid JWT Signature.")
        if claims.get("aud") not in self.audiences:
            raise token_refusal(
                "invalid_grant", "Invalid JWT: Failed audience check. The right audience is " + AUDIENCE
            )
        self._check_times(claims)
        scopes = frozenset(str(claims.get("scope", "")).split())
        if not scopes:
            raise token_refusal("invalid_scope", "Invalid OAuth scope or ID token audience provided.")
        return claims["iss"], scopes

    def _check_times(self, claims: Mapping[str, Any]) -> None:
        start, end, now = claims.get("iat"), claims.get("exp"), self.clock()
        whole = isinstance(start, int | float) and isinstance(end, int | float)
        if not whole or not start - _SKEW <= now < end or end - start > LIFETIME + _SKEW:
            raise token_refusal(
                "invalid_grant",
                "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
                "Check your iat and exp values in the JWT claim.",
            )


def _parts(assertion: str) -> tuple[dict[str, Any], dict[str, Any], bytes, bytes]:
    signed, _, signature = assertion.rpartition(".")
    try:
        head, claims = (json.loads(_decoded(part)) for part in signed.split("."))
        return head, claims, signed.encode(), _decoded(signature)
    except (ValueError, binascii.Error):
        raise token_refusal("invalid_grant", "Bad Request") from None


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _signs(key: rsa.RSAPublicKey, signed: bytes, signature: bytes) -> bool:
    try:
        key.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def service_account(account: str, token_uri: str) -> tuple[dict[str, str], str, rsa.RSAPublicKey]:
    """The key file of a new service account, its key id, and the public key."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    key_id = secrets.token_hex(20)
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = {
        "type": "service_account", "project_id": "pic-sheets-essai", "private_key_id": key_id, "private_key": pem.decode(),
        "client_email": account, "client_id": "100000000000000000001", "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": token_uri, "auth_provider_x509_cert_url": "https://www.googleapis.com/oauth2/v1/certs",
        "client_x509_cert_url": f"https://www.googleapis.com/robot/v1/metadata/x509/{account.replace('@', '%40')}",
        "universe_domain": "googleapis.com",
    }  # fmt: skip
    return file, key_id, private.public_key()
