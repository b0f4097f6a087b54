"""Open a file or a folder as a double-click would, with the system's own means."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

#: An opener that has not failed by then is showing the file.
_PATIENCE = 3.0


def is_opened(path: Path) -> bool:
    """Open it, and say whether the system could; a program that stays with the file is not waited for."""
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 - a file that a command of ours has just made
        except OSError:
            return False
        return True
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        # In a session of its own, since the launcher's window may close before the program that shows the file.
        process = subprocess.Popen(  # noqa: S603 - the system's opener, of a file that a command of ours has just made
            [opener, str(path.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return process.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        Thread(target=process.wait, daemon=True).start()  # seen to its end, whenever that is
        return True
