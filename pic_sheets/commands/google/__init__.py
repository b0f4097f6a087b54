"""google: what concerns the shared Google Sheet itself."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup("google", __name__, 23, "Ce qui concerne le classeur partagé dans Google Sheets.")
