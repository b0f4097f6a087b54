"""A person's own agreement, asked in the browser the first time, then kept in the person's own folder.

Google's flow for desktop applications: https://developers.google.com/identity/protocols/oauth2/native-app
"""

import logging
import os
import sys
import webbrowser
from collections.abc import Callable
from typing import Any

import requests
from google.auth.exceptions import RefreshError
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow, WSGITimeoutError
from oauthlib.oauth2 import OAuth2Error

from pic_sheets.errors import UnreachableSheet
from pic_sheets.progress import Progress, Silence
from pic_sheets.stores.google import kept_consents
from pic_sheets.stores.google.keys import CONSENT_ADDRESS, TOKEN_ADDRESS, DesktopClient
from pic_sheets.stores.google.sessions import CONNECT, READ, TokenRequest
from pic_sheets.stores.google.setbacks import FAILURES, of_failure
from pic_sheets.texts import NBSP, typeset

#: Seconds that a person has to find the window, choose an account and agree.
TO_AGREE = 180
#: They log codes and tokens when somebody asks for every log.
_INDISCREET = ("google_auth_oauthlib", "requests_oauthlib")
_DONE = "C'est fait : vous pouvez fermer cette page et revenir à PIC Sheets."


def agreed_credentials(
    client: DesktopClient,
    scope: str,
    progress: Progress | None = None,
    opened: Callable[[str], bool] | None = None,
) -> Credentials:
    """The right that a person has given, asked again when it is no longer valid. Raises UnreachableSheet.

    `opened` shows an address to the person and says whether it could.
    """
    place = kept_consents.place(client.id, scope)
    kept = kept_consents.kept(place)
    if kept:
        credentials = _credentials(client, scope, kept)
        if _is_valid(credentials):
            return credentials
    given = _asked(client, scope, progress or Silence(), opened or open_browser)
    kept_consents.keep(place, str(given.refresh_token))
    return given


def open_browser(address: str) -> bool:
    """Open the person's browser at an address, where there can be one; whether it was."""
    if sys.platform not in {"win32", "darwin"} and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False  # a browser of the terminal would take the place of the command
    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False


def _credentials(client: DesktopClient, scope: str, refresh_token: str) -> Credentials:
    return Credentials(  # type: ignore[no-untyped-call]  # google-auth's are untyped
        None,
        refresh_token=refresh_token,
        token_uri=TOKEN_ADDRESS,
        client_id=client.id,
        client_secret=client.secret,
        scopes=[scope],
    )


def _is_valid(credentials: Credentials) -> bool:
    """Whether Google still takes them; UnreachableSheet when it cannot be asked."""
    try:
        credentials.refresh(TokenRequest())  # type: ignore[no-untyped-call]  # the same
    except RefreshError:
        return False
    except FAILURES as error:
        raise of_failure(error).refusal from error
    return True


class _Flow(InstalledAppFlow):  # type: ignore[misc]  # no types are published for it
    """Google's flow, which tells its address to us rather than to standard output, and does not wait for ever."""

    shown: Callable[[str], None]

    def authorization_url(self, **options: Any) -> tuple[str, str]:  # noqa: ANN401 - its own signature
        """The address where the person agrees, shown once the answer is listened for."""
        address, state = super().authorization_url(**options)
        self.shown(address)
        return address, state

    def fetch_token(self, **options: Any) -> Any:  # noqa: ANN401 - the same
        """The code exchanged for a token."""
        return super().fetch_token(timeout=(CONNECT, READ), **options)


def _asked(client: DesktopClient, scope: str, progress: Progress, opened: Callable[[str], bool]) -> Credentials:
    """What the person agrees to, in the browser."""
    for name in _INDISCREET:
        logging.getLogger(name).setLevel(logging.WARNING)
    flow = _flow(client, scope)
    flow.shown = lambda address: _show(address, progress, opened)
    try:
        return flow.run_local_server(  # type: ignore[no-any-return]  # no types are published for it
            port=0, open_browser=False, authorization_prompt_message="", success_message=_DONE, timeout_seconds=TO_AGREE
        )
    except WSGITimeoutError:
        raise _not_agreed("Personne n'a donné l'accès à temps.") from None
    except (OAuth2Error, Warning, ValueError):
        # A refusal, another page's answer, or fewer rights than asked (a Warning of oauthlib's): all hold codes.
        raise _not_agreed("L'accès n'a pas été donné dans le navigateur.") from None
    except requests.RequestException as error:
        raise of_failure(error).refusal from error
    except OSError:
        raise _not_agreed("Cet ordinateur ne laisse pas PIC Sheets attendre la réponse du navigateur.") from None


def _flow(client: DesktopClient, scope: str) -> _Flow:
    declared = {
        "client_id": client.id,
        "client_secret": client.secret,
        "auth_uri": CONSENT_ADDRESS,
        "token_uri": TOKEN_ADDRESS,
    }
    return _Flow.from_client_config({"installed": declared}, scopes=[scope])  # type: ignore[no-any-return]  # the same


def _show(address: str, progress: Progress, opened: Callable[[str], bool]) -> None:
    """Lead the person to the page; where no browser can be opened, write where it is."""
    if not opened(address):
        # Whole and on its own: what progress shows is cut at the width of the window, and only where there is one.
        sys.stderr.write(f"Ouvrez cette adresse dans un navigateur de cet ordinateur{NBSP}:\n{address}\n")
        sys.stderr.flush()
    progress.step("Répondez à Google dans votre navigateur")


def _not_agreed(what: str) -> UnreachableSheet:
    return UnreachableSheet(
        typeset(what),
        typeset(
            "Recommencez, choisissez votre compte et cochez ce qui est demandé. Sur un ordinateur sans navigateur, utilisez la clé "
            "d'un compte de service (docs/google.md)."
        ),
    )
