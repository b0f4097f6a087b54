"""Who may read the shared sheet, and with how narrow a right: the key found, the scope chosen, a session made."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.progress import Progress
from pic_sheets.stores.google import refusals
from pic_sheets.stores.google.keys import ServiceKey, key_path, read_key

if TYPE_CHECKING:
    from pic_sheets.stores.google.sessions import Session

#: All that is ever asked for; never Drive, where everything else of the association is.
READING = "https://www.googleapis.com/auth/spreadsheets.readonly"
WRITING = "https://www.googleapis.com/auth/spreadsheets"


@dataclass(frozen=True, slots=True)
class Access:
    """What is wanted: the key asked for if any, the association's folder, and whether the sheet is to be written to."""

    key: Path | None
    folder: Path
    writes: bool = False

    @property
    def scope(self) -> str:
        """The narrowest right that is enough."""
        return WRITING if self.writes else READING


def session(access: Access, progress: Progress | None = None) -> "Session":
    """A session with Google Sheets, which nothing has been asked of yet. Raises UnreachableSheet.

    A person who has not agreed yet is asked to, in the browser.
    """
    path = key_path(access.key, access.folder)
    key = read_key(path)
    try:
        from pic_sheets.stores.google import credentials  # noqa: PLC0415 - what it needs may not be installed
    except ModuleNotFoundError as error:
        raise refusals.missing_library() from error
    if isinstance(key, ServiceKey):
        return credentials.service_session(path, key, access.scope, progress)
    return credentials.personal_session(key, access.scope, progress)
