"""A session made of what a key holds: a service account signs by itself, a person agrees in a browser."""

from pathlib import Path

from google.oauth2.service_account import Credentials

from pic_sheets.progress import Progress
from pic_sheets.stores.google.consent import agreed_credentials
from pic_sheets.stores.google.keys import DesktopClient, ServiceKey, unreadable_private_key
from pic_sheets.stores.google.sessions import Session
from pic_sheets.stores.google.setbacks import Asker


class _Credentials(Credentials):
    """The credentials of a service account, which talk to nobody but whom they are for.

    google-auth asks iamcredentials.googleapis.com, behind our back and again and again, whether the account is kept to a
    region, which no association's is. There is no public switch.
    """

    def _is_regional_access_boundary_lookup_required(self) -> bool:
        return False


def service_session(path: Path, key: ServiceKey, scope: str, progress: Progress | None = None) -> Session:
    """The session of a service account; `path` is told when the private key is no key. Raises UnreachableSheet."""
    try:
        credentials = _Credentials.from_service_account_info(key.info, scopes=[scope])  # type: ignore[no-untyped-call]  # google-auth's are untyped
    except (ValueError, TypeError, AttributeError):
        # What is said of a key that cannot be read may repeat a part of it: nothing is chained.
        raise unreadable_private_key(path) from None
    return Session(credentials, Asker(key.account, key.project), progress)


def personal_session(client: DesktopClient, scope: str, progress: Progress | None = None) -> Session:
    """The session of a person, who agrees if that is not done yet. Raises UnreachableSheet."""
    return Session(agreed_credentials(client, scope, progress), progress=progress)
