"""Keys as the Google console gives them, all invented: a real RSA key of this run, and the texts around it."""

import json
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from google_answers import ACCOUNT

CLIENT = {"client_id": "42-abc.apps.googleusercontent.com", "client_secret": "GOCSPX-secret-invente"}


@cache
def private_key() -> str:
    """A private key that opens nothing."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def service_account(**changes: object) -> dict[str, object]:
    """The key of a service account."""
    return {
        "type": "service_account",
        "project_id": "pic-mericourt",
        "private_key_id": "0123456789abcdef",
        "private_key": private_key(),
        "client_email": ACCOUNT,
        "client_id": "1234567890",
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
        **changes,
    }


def saved(path: Path, content: object, mode: int = 0o600) -> Path:
    """A key in a file that nobody else may read."""
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    path.chmod(mode)
    return path
