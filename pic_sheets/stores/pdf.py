"""Word documents turned into PDF by LibreOffice, where it is installed: all of them in one call.

LibreOffice takes nine times longer when it is started for each letter.
"""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from pic_sheets.errors import UnwritableOutput
from pic_sheets.texts import NBSP

#: Where the installers put it when it is not on the path. On Windows `.com` waits for the end, `.exe` does not.
_USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
#: Starting takes some 10 seconds on a slow machine, a letter a tenth of a second.
_STARTING_SECONDS, _SECONDS_A_DOCUMENT = 120, 10

#: What LibreOffice writes of the moment; the same length keeps the addresses inside the file right.
_MADE_ON = re.compile(rb"/CreationDate\(D:[^)]*\)")
_NAMED = re.compile(rb"/ID \[ <[0-9A-F]{32}>\s*<[0-9A-F]{32}> \]\s*/DocChecksum /[0-9A-F]{32}")


def found_office() -> Path | None:
    """The LibreOffice of this machine, None when there is none."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((Path(place) for place in _USUAL_PLACES if Path(place).is_file()), None)


def pdfs(documents: Sequence[bytes], office: Path) -> list[bytes]:
    """The PDF of each Word document, in order; the same documents give the same bytes with the same LibreOffice.

    Raises UnwritableOutput when LibreOffice fails or makes less than was asked for.
    """
    with tempfile.TemporaryDirectory(prefix="pic-sheets-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = [folder / f"{number}.docx" for number in range(len(documents))]
        for source, content in zip(sources, documents, strict=True):
            source.write_bytes(content)
        _convert(office, folder, [source.name for source in sources])
        try:
            return [_steady(source.with_suffix(".pdf").read_bytes()) for source in sources]
        except OSError as error:
            raise UnwritableOutput(*_REFUSAL) from error


_REFUSAL = (
    "LibreOffice n'a pas pu faire les PDF.",
    f"Fermez LibreOffice et recommencez, ou recommencez sans --pdf{NBSP}; rien n'a été écrit.",
)


def _convert(office: Path, folder: Path, names: Sequence[str]) -> None:
    """Run LibreOffice in the folder, with a profile of its own so that one already open does not mind."""
    command = [
        str(office), f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--norestore",
        "--convert-to", "pdf", "--outdir", str(folder), *names,
    ]  # fmt: skip
    try:
        subprocess.run(  # noqa: S603 - the program found above, files of ours
            command, cwd=folder, check=True, capture_output=True, env=_environment(),
            timeout=_STARTING_SECONDS + _SECONDS_A_DOCUMENT * len(names),
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise UnwritableOutput(*_REFUSAL) from error


def _environment() -> Mapping[str, str]:
    """The user's own, but that a page's size and its words never depend on the machine's language."""
    return {**os.environ, "LANG": "fr_FR.UTF-8"}


def _steady(pdf: bytes) -> bytes:
    """The PDF without the moment it was made: its date is nobody's, and its name comes from what it holds."""
    dateless = _MADE_ON.sub(
        lambda match: b"/CreationDate(" + b"D:20000101000000Z'".ljust(len(match[0]) - 15) + b")", pdf
    )
    digest = hashlib.md5(_NAMED.sub(b"", dateless), usedforsecurity=False).hexdigest().upper().encode()
    return _NAMED.sub(lambda match: re.sub(rb"[0-9A-F]{32}", digest, match[0]), dateless)
