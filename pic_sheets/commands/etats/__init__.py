"""etats: what the fund tells its funders and its committee of its money and of its projects, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup(
    "etats",
    __name__,
    13,
    "Écrit les états pour les financeurs et le comité : relevé du mois, fiches-action, bilans.",
)
