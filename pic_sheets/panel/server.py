"""The panel served on this computer alone, until it is stopped or nobody looks at it any more."""

import _thread
import secrets
import socket
import time
import webbrowser
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import waitress

from pic_sheets.panel.app import LARGEST, panel_app
from pic_sheets.panel.desk import Desk, now
from pic_sheets.panel.folder import Folder
from pic_sheets.stores.opening import is_opened

#: This computer, and no other.
ADDRESS = "127.0.0.1"
_THREADS = 16
_LOOK_EVERY = 1.0
#: What runs is given so long to throw away what it was making, in seconds.
_FAREWELL = 10.0
#: What announces itself larger is refused before it is read, in bytes; under it, too large a file gets a page that says so.
_REFUSED_UNREAD = 4 * LARGEST


def serve(
    root: Path,
    workbook: str | None,
    patience: timedelta,
    opened: Callable[[str], None],
    *,
    port: int = 0,
    today: date | None = None,
) -> None:
    """Serve the panel of a folder until it is stopped, or nothing is asked of it for as long as `patience` while nothing runs.

    `opened` is given the address to open, with its token. Raises OSError when the port is taken.
    """
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    door.bind((ADDRESS, port))
    number = door.getsockname()[1]

    def stop() -> None:
        desk.runs.cancel_all()
        _thread.interrupt_main()

    # What runs is stopped first: the server waits for the pages that follow it.
    desk = Desk(Folder(root), is_opened, stop, workbook, today)
    token = secrets.token_urlsafe(32)
    app = panel_app(desk, token, frozenset(f"{name}:{number}" for name in (ADDRESS, "localhost")))
    server = waitress.create_server(
        app, sockets=[door], threads=_THREADS, ident=None, max_request_body_size=_REFUSED_UNREAD
    )
    Thread(target=_watch, args=(desk, patience), daemon=True).start()
    try:
        opened(f"http://{ADDRESS}:{number}/entrer?jeton={token}")
        server.run()
    except KeyboardInterrupt:  # from the keyboard, from the page that stops it, or from the watch
        pass
    finally:
        desk.runs.cancel_all()
        desk.runs.is_quiet(_FAREWELL)
        server.close()


def _watch(desk: Desk, patience: timedelta) -> None:
    """Stop the panel once nobody has looked at it for that long and nothing runs."""
    while desk.runs.active() or now() - desk.seen < patience:
        time.sleep(_LOOK_EVERY)
    desk.stop()


def open_in_browser(address: str) -> None:
    """Show an address in the browser of the computer, if it has one."""
    webbrowser.open(address)
