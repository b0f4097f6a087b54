"""The files that come with the toolkit: templates and sample years, in a wheel as in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
#: The folder of an association's own templates, beside its workbook.
OWN_TEMPLATES = "modeles"


def resource(name: str) -> Path:
    """The folder or file of that name: inside the installed package, else at the top of the checkout."""
    installed = _PACKAGE / name
    return installed if installed.exists() else _PACKAGE.parent / name


def template_folder(workbook: Path, chosen: Path | None = None) -> Path:
    """Where a fund's letter templates are: the folder chosen, else `modeles` beside the workbook, else our own."""
    beside = workbook.parent / OWN_TEMPLATES
    return chosen or (beside if beside.is_dir() else resource("letter_templates"))
