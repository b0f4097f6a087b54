"""google: what is done once with a shared Google Sheet, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup("google", __name__, 23, "Essaie l'accès à un classeur Google Sheets.")
