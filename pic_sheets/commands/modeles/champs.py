"""modeles champs: every field that a template may use, with an example, as a Word page to copy from."""

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import dry_run_option, output_option, progress, task, today_or
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.documents._document import AnyDocument
    from pic_sheets.outcomes import ResultTable
    from pic_sheets.plans import FieldSection


@task(
    "champs",
    1,
    examples=(
        "pic-sheets modeles champs",
        "pic-sheets modeles champs --type bilan_annuel",
    ),
)
@click.option(
    "--type",
    "kinds",
    metavar="MODELE",
    multiple=True,
    help="Seulement les champs de ce modèle, comme accord ou bilan_annuel, dans un document à lui (peut être répété).",
)
@output_option
@dry_run_option
def champs(kinds: tuple[str, ...], output: Path | None, today: date | None, *, dry_run: bool) -> Outcome:
    """Donne les champs que vos modèles Word peuvent employer, à copier.

    Un document Word en trois colonnes : la balise à copier, ce que c'est, un exemple. Les boucles et les conditions y sont
    prêtes à coller.
    """
    from pic_sheets.documents._field_list import document_section, field_sections
    from pic_sheets.plans import FieldPages, Plan
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import OWN_TEMPLATES
    from pic_sheets.texts import NBSP, quoted

    folder = output_folder(Path(OWN_TEMPLATES), output, today_or(today), "champs")
    progress().step("Liste des champs")
    known = _documents()
    if kinds:
        chosen = [document_section(known[name]) for name in dict.fromkeys(_named(kind, known) for kind in kinds)]
        pages = [FieldPages(f"champs_{one.code}.docx", f"Champs du modèle {one.code}.docx", (one,)) for one in chosen]
    else:
        pages = [FieldPages("champs.docx", "Champs de vos modèles Word", field_sections(tuple(known.values())))]
    files = () if dry_run else carry_out(Plan(pages), folder, folder, progress())
    return Outcome(
        "Champs à copier dans vos modèles",
        tables=[_table(section) for page in pages for section in page.sections],
        files=files,
        folder=str(folder) if files else "",
        notes=() if kinds else (f"Pour un seul modèle{NBSP}: {quoted('pic-sheets modeles champs --type accord')}.",),
    )


def _documents() -> "dict[str, AnyDocument]":
    """Stem of a template → its document: letters in the order of a project's life, then the others."""
    from pic_sheets import documents
    from pic_sheets.catalogue import catalogue
    from pic_sheets.commands._letter_choice import letter_kinds

    return {**letter_kinds(), **catalogue(documents, "DOCUMENT")}


def _named(kind: str, known: Collection[str]) -> str:
    """The stem meant; UnusableRequest with the nearest when there is none."""
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.texts import NBSP, folded, nearest, quoted

    plain = {folded(stem.replace("_", " ")): stem for stem in known}
    wanted = folded(kind.removesuffix(".docx").replace("_", " ").replace("-", " "))
    if wanted in plain:
        return plain[wanted]
    close, all_names = nearest(kind, known), f"Les modèles sont{NBSP}: {', '.join(known)}."
    raise UnusableRequest(
        f"{quoted(kind)} n'est pas le nom d'un modèle.",
        f"Vouliez-vous dire {quoted(close)}{NBSP}? {all_names}" if close else all_names,
    )


def _table(section: "FieldSection") -> "ResultTable":
    """The section as a table of the screen: the title of each group is told by its fields' own names."""
    from pic_sheets.outcomes import ResultTable

    rows = tuple(
        ("\n".join(line.copied), line.meaning, line.example) for group in section.groups for line in group.lines
    )
    return ResultTable(section.code, section.title, ("À copier", "Ce que c'est", "Exemple"), rows)


COMMAND = champs
