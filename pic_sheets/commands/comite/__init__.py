"""comite: the committee's meetings, from their preparation to their minutes, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup("comite", __name__, 8, "Prépare une séance du comité, la suit en direct, écrit son procès-verbal.")
