"""modeles: the Word templates of the letters and of the review, verified or explained, one task a module."""

from pic_sheets.commands._task import TaskGroup

COMMAND = TaskGroup("modeles", __name__, 18, "Vérifie vos modèles Word, et donne les champs à y copier.")
