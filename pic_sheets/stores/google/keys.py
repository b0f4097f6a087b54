"""The file that opens Google Sheets: where it is, whether it is kept safe, what it is. Nothing of it is ever repeated.

Two kinds, as the Google console gives them: the key of a service account, and the « client secret » of a desktop
application, by which a person agrees in a browser. Both are JSON; what is inside tells them apart, not their name.
"""

import json
import os
import shlex
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pic_sheets.errors import UnreachableSheet
from pic_sheets.texts import quoted, typeset

#: The name of a key in the association's folder: one only, since any other file may be there for another use.
IN_FOLDER = "cle_google.json"
#: Where the environment tells it, ours first.
VARIABLES = ("PIC_SHEETS_CLE_GOOGLE", "GOOGLE_APPLICATION_CREDENTIALS")
_GUIDE = "docs/google.md"
#: The permissions that others may not have. Windows has none of these: there, the folder protects the file.
PERMISSIONS = 0 if os.name == "nt" else stat.S_IRWXG | stat.S_IRWXO
_LARGEST = 100_000
#: Google's own, whatever the file says: what is signed with the key goes nowhere else.
TOKEN_ADDRESS = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
CONSENT_ADDRESS = "https://accounts.google.com/o/oauth2/auth"


@dataclass(frozen=True, slots=True)
class ServiceKey:
    """The key of a service account: its address, its project, and the rest, which is never shown."""

    account: str
    project: str
    info: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class DesktopClient:
    """A desktop application declared at Google, and its secret, never shown."""

    id: str
    secret: str = field(repr=False)


def key_path(asked: Path | None, folder: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """The key asked for, else what the environment tells, else the one in the folder. Raises UnreachableSheet."""
    if asked is not None:
        return asked
    for variable in VARIABLES:
        if environment.get(variable, "").strip():
            return Path(environment[variable].strip())
    if (folder / IN_FOLDER).exists():
        return folder / IN_FOLDER
    raise _refusal(
        "Pour lire un classeur Google, il faut une clé d'accès.",
        f"Faites-la en dix minutes ({_GUIDE}), puis mettez-la dans {quoted(folder.absolute())} sous le nom {quoted(IN_FOLDER)}, "
        f"ou donnez-la par {quoted('--cle')}.",
    )


def read_key(path: Path) -> ServiceKey | DesktopClient:
    """What the file holds. Raises UnreachableSheet, without a word of what it holds."""
    told = _object(path, _content(path))
    kind = told.get("type")
    if kind == "service_account":
        return _service_key(path, told)
    if kind == "authorized_user":
        raise _unusable(path, "est l'accès personnel de l'outil « gcloud », que PIC Sheets n'utilise pas.")
    if isinstance(told.get("installed"), dict):
        return _desktop_client(path, told["installed"])
    if "web" in told:
        raise _unusable(path, "est fait pour un site web : créez un identifiant de type « Application de bureau ».")
    raise _unusable(path, "n'est pas une clé de Google.")


def _content(path: Path) -> bytes:
    """The bytes of the file, once it is seen that others may not read it."""
    try:
        with path.open("rb") as file:
            _check_mode(path, os.fstat(file.fileno()).st_mode)
            return file.read(_LARGEST)
    except FileNotFoundError:
        raise _refusal(
            f"La clé {quoted(path)} est introuvable.", f"Vérifiez son emplacement, ou faites-en une ({_GUIDE})."
        ) from None
    except OSError:
        raise _refusal(
            f"La clé {quoted(path)} ne peut pas être ouverte.",
            "Vérifiez que c'est bien un fichier, et que vous avez le droit de le lire.",
        ) from None


def _check_mode(path: Path, mode: int) -> None:
    if mode & PERMISSIONS:
        raise _refusal(
            f"D'autres personnes peuvent lire la clé {quoted(path)} sur cet ordinateur.",
            f"Tapez : chmod 600 {shlex.quote(str(path))} – ou, si son disque ne le permet pas (clé USB), mettez-la dans votre dossier "
            f"personnel et donnez-la par {quoted('--cle')}.",
        )


def _object(path: Path, content: bytes) -> Mapping[str, Any]:
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _unusable(path, "n'est pas le fichier JSON que Google donne, ou il est abîmé.") from None
    if not isinstance(told, dict):
        raise _unusable(path, "n'est pas une clé de Google.")
    return told


def _service_key(path: Path, told: Mapping[str, Any]) -> ServiceKey:
    wanted = {name: told.get(name) for name in ("client_email", "private_key", "private_key_id")}
    info = {name: text for name, text in wanted.items() if isinstance(text, str) and text.strip()}
    if len(info) < len(wanted) or "@" not in info["client_email"]:
        raise _unusable(path, "n'est pas entière : il y manque quelque chose.")
    project = told.get("project_id")
    whole = {**info, "type": "service_account", "token_uri": _token_address(told.get("token_uri"))}
    return ServiceKey(info["client_email"], project if isinstance(project, str) else "", whole)


def _token_address(told: object) -> str:
    """Google's, except on this very computer, where a server may stand in for it."""
    if isinstance(told, str) and urlsplit(told).hostname in {"localhost", "127.0.0.1"}:
        return told
    return TOKEN_ADDRESS


def _desktop_client(path: Path, told: Mapping[str, Any]) -> DesktopClient:
    identifier, secret = told.get("client_id"), told.get("client_secret")
    if not (isinstance(identifier, str) and isinstance(secret, str) and identifier.strip() and secret.strip()):
        raise _unusable(path, "n'est pas entière : il y manque quelque chose.")
    return DesktopClient(identifier, secret)


def unreadable_private_key(path: Path) -> UnreachableSheet:
    """The private key in the file is cut short or changed."""
    return _unusable(path, "est abîmée : la clé privée qu'elle contient n'est pas entière.")


def _unusable(path: Path, what: str) -> UnreachableSheet:
    return _refusal(
        f"{quoted(path)} {what}", f"Téléchargez-la de nouveau, sans la modifier ({_GUIDE}, « Faire la clé »)."
    )


def _refusal(message: str, advice: str) -> UnreachableSheet:
    return UnreachableSheet(typeset(message), typeset(advice))
