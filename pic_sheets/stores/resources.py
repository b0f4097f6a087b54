"""The files that come with the toolkit: templates and sample years, in a wheel as in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
#: The folder of an association's own templates, beside its workbook.
OWN_TEMPLATES = "modeles"
#: The folder of those that come with the toolkit.
SHIPPED_TEMPLATES = "letter_templates"


def resource(name: str) -> Path:
    """The folder or file of that name: inside the installed package, else at the top of the checkout."""
    installed = _PACKAGE / name
    return installed if installed.exists() else _PACKAGE.parent / name


def template_folder(workbook: Path, chosen: Path | None = None) -> Path:
    """Where a fund's letter templates are: the folder chosen, else `modeles` beside the workbook, else our own."""
    beside = workbook.parent / OWN_TEMPLATES
    return chosen or (beside if beside.is_dir() else resource(SHIPPED_TEMPLATES))


def template_path(folder: Path, stem: str) -> Path:
    """A document's template: that of the folder, else ours of the same name when the folder has none."""
    own, ours = folder / f"{stem}.docx", resource(SHIPPED_TEMPLATES) / f"{stem}.docx"
    return ours if ours.exists() and not own.exists() else own
