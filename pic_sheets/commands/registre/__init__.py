"""registre: the register of letters, listed or confronted with the documents and the workbook, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup(
    "registre", __name__, 10, "Liste les courriers faits, et dit ce qui a changé depuis.", usual="lister"
)
