"""What a person agreed to, kept where only that person may read it: never in the association's folder."""

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_LARGEST = 10_000


def own_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Where a person's own settings are kept on this system.

    >>> own_folder({"XDG_CONFIG_HOME": "/home/lea/.config"}, "linux").as_posix()
    '/home/lea/.config/pic-sheets'
    """
    if platform == "win32":
        return Path(environment.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "pic-sheets"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "pic-sheets"
    return Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "pic-sheets"


def place(client: str, scope: str) -> Path:
    """The file of one application and one right: what was agreed for reading never serves to write."""
    told = hashlib.sha256(f"{client}\n{scope}".encode()).hexdigest()[:12]
    return own_folder() / f"acces-google-{told}.json"


def kept(path: Path) -> str:
    """The refresh token kept there; "" when there is none that can be read."""
    try:
        told = json.loads(path.read_bytes()[:_LARGEST])
    except (OSError, ValueError):
        return ""
    token = told.get("refresh_token") if isinstance(told, dict) else None
    return token if isinstance(token, str) else ""


def keep(path: Path, token: str) -> None:
    """Keep it, readable by nobody else; where nothing can be kept, the person will be asked again."""
    partial = path.with_suffix(".partiel")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump({"refresh_token": token}, file)
        partial.replace(path)
