"""courriers: the letters of the fund, made or only listed, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup("courriers", __name__, 9, "Écrit les courriers du fonds.", usual="faire")
