"""ecritures: the year's accounts in double entry, made or verified, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup("ecritures", __name__, 21, "Écrit la comptabilité du fonds en partie double.", usual="faire")
