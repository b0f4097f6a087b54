"""A folder of Word templates as staff keep it: what it holds, sound or not, whatever else was put there."""

from dataclasses import dataclass
from pathlib import Path

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.templates import Template, read_template
from pic_sheets.texts import quoted

#: What a system leaves in the folders it shows.
_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class TemplateFolder:
    """The sound templates, the refusals by file name, and the files that are no .docx; each in the order of the names."""

    templates: tuple[Template, ...]
    refusals: tuple[tuple[str, TemplateFault], ...]
    others: tuple[str, ...]


def read_folder(folder: Path) -> TemplateFolder:
    """What a folder holds; the copies that Word keeps of an open document (~$accord.docx) are none of it.

    Raises TemplateFault when the folder cannot be read; a file that cannot be is a refusal.
    """
    templates: list[Template] = []
    refusals: list[tuple[str, TemplateFault]] = []
    others: list[str] = []
    for path in _files(folder):
        if path.suffix.lower() != ".docx":
            others.append(path.name)
        else:
            try:
                templates.append(read_template(path))
            except TemplateFault as fault:
                refusals.append((path.name, fault))
    return TemplateFolder(tuple(templates), tuple(refusals), tuple(others))


def _files(folder: Path) -> list[Path]:
    """The files of the folder, those of the system and of an open Word left aside."""
    try:
        found = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        advice = "Vérifiez que vous avez le droit de l'ouvrir."
        raise TemplateFault(f"Le dossier {quoted(folder)} ne peut pas être lu.", advice) from error
    return [
        path
        for path in found
        if not path.name.startswith(("~$", ".")) and path.name.lower() not in _OF_THE_SYSTEM and not path.is_dir()
    ]
