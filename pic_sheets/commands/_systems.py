"""Which systems the launchers beside a workbook are for."""

import sys

#: Every system at once.
_ALL = "tous"
_SYSTEMS = ("windows", "macos", "linux")
#: What can be asked for.
CHOICES = (*_SYSTEMS, _ALL)
#: The code of `sys.platform` → the system as it is asked for; any other works like Linux.
_HERE = {"win32": "windows", "darwin": "macos"}


def systems_asked(asked: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The systems whose launchers go beside the workbook: those asked for, else this one."""
    if _ALL in asked:
        return _SYSTEMS
    return asked or (_HERE.get(sys.platform, "linux"),)
