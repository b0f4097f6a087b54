"""adopter: an association's own workbook, and how its sheets correspond to ours."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pic_sheets.adoption.proposals import Proposal
    from pic_sheets.outcomes import ResultTable
    from pic_sheets.tables import Table


@task(
    "adopter",
    1,
    examples=(
        'pic-sheets adopter "Suivi de l\'association.xlsx"',
        "pic-sheets adopter Suivi.xlsx --annee 2025",
    ),
)
@workbook_argument
@click.option(
    "--annee",
    "year",
    metavar="AAAA",
    type=click.IntRange(1990, 2100),
    help="L'année à lire, quand le classeur en contient plusieurs.",
)
@output_option
def adopter(workbook: Path, year: int | None, output: Path | None, today: date | None) -> Outcome:
    """Lit votre propre classeur, tel qu'il est, à la place du nôtre.

    Propose ce que chacune de ses colonnes veut dire, dans un petit classeur, correspondances.xlsx, à corriger et à garder à
    côté du vôtre : toutes les commandes lisent ensuite votre classeur à travers lui.
    """
    from pic_sheets.adoption.own_sheets import contents
    from pic_sheets.adoption.proposals import proposal
    from pic_sheets.commands._gathering import kept_notes, read_book
    from pic_sheets.stores.correspondence_workbook import correspondence_bytes
    from pic_sheets.stores.sample_rows import starting_rows
    from pic_sheets.texts import typeset

    day = today_or(today)
    book = read_book(workbook, progress())
    tables, title, kept = book.tables, f"Adoption de {book.name}", kept_notes()
    if _has_our_sheets(tables):
        return Outcome(
            title,
            notes=(
                typeset("Ce classeur a déjà les feuilles attendues : il se lit tel quel, sans rien d'autre."),
                *kept,
            ),
        )
    progress().step("Recherche des correspondances")
    themes = starting_rows()["Thématiques"]
    proposed = proposal(tables, day.year, year, [str(row["name"]) for row in themes])
    _refuse_strangers(proposed, book.name)
    content = correspondence_bytes(book.name, contents(proposed, themes))
    folder, name, notes = _written(workbook, book.name, output, day, content)
    return Outcome(
        title,
        tables=tuple(table for table in (_found(proposed), _lacking(proposed)) if table.rows),
        files=(name,),
        folder=str(folder),
        notes=tuple(map(typeset, (*notes, *_aside(proposed), *kept))),
    )


def _has_our_sheets(tables: "Sequence[Table]") -> bool:
    """Whether most of the sheets that a fund needs are there, by their names and headings."""
    from pic_sheets.reading.headings import Headings, headings
    from pic_sheets.sheets import declared_sheets
    from pic_sheets.texts import folded

    by_name = {folded(table.name): table for table in tables}
    needed = [sheet for sheet in declared_sheets() if not sheet.optional]
    read = [
        sheet for sheet in needed
        if folded(sheet.name) in by_name and isinstance(headings(by_name[folded(sheet.name)], sheet), Headings)
    ]  # fmt: skip
    return 2 * len(read) >= len(needed)


def _refuse_strangers(proposed: "Proposal", name: str) -> None:
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.texts import quoted, typeset

    if not proposed.correspondence.blocks:
        raise UnusableRequest(
            typeset(
                f"Rien dans {quoted(name)} ne ressemble au suivi d'un fonds : ni porteurs, ni projets, ni décisions."
            ),
            "Vérifiez que c'est le bon classeur, et que ses intitulés sont dans les trente premières lignes.",
        )


def _written(
    workbook: Path, name: str, output: Path | None, day: date, content: bytes
) -> tuple[Path, str, tuple[str, ...]]:
    """Write the file beside the workbook when none is there for it, else in a folder of its own; where, its name, notes."""
    from pic_sheets.adoption.correspondence import FILE
    from pic_sheets.commands._adoption import correspondences
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.google.addresses import is_shared
    from pic_sheets.stores.outputs import carry_out, output_folder, write_beside
    from pic_sheets.stores.resources import template_folder
    from pic_sheets.texts import folded, quoted

    known = correspondences(workbook).get(folded(name), [])
    place = "dans ce dossier" if is_shared(workbook) else f"à côté de {workbook.name}"
    if output is None and not known:
        path = workbook.with_name(FILE)
        if path.exists():
            path = workbook.with_name(f"{FILE.removesuffix('.xlsx')} {workbook.stem}.xlsx")
        write_beside(path, content)
        todo = f"Ouvrez {path.name}, corrigez-le, et gardez-le {place} : toutes les commandes le liront."
        return path.parent, path.name, (todo,)
    folder = output_folder(workbook, output, day, "adopter")
    carry_out(Plan((FileBytes(FILE, content),)), folder, template_folder(workbook), progress())
    if known:
        kept = f"Vous avez déjà {quoted(known[0][0].name)} : il n'est pas touché. La nouvelle proposition est à part, pour comparer."
        return folder, FILE, (kept,)
    return folder, FILE, (f"Mettez {FILE} {place} pour qu'il serve.",)


def _aside(proposed: "Proposal") -> tuple[str, ...]:
    from pic_sheets.texts import listed, quoted

    if not proposed.aside:
        return ()
    return (
        f"Laissées de côté (autres années que {proposed.year}) : {listed([quoted(name) for name in proposed.aside])}.",
    )


def _found(proposed: "Proposal") -> "ResultTable":
    from pic_sheets.adoption.correspondence import PLUS, sheet_named
    from pic_sheets.adoption.own_sheets import confidence, is_given
    from pic_sheets.outcomes import ResultTable

    rows = [
        (
            block.name, sheet_named(block.sheet).columns[name].heading, block.tab, PLUS.join(source.headings) or source.text, source.rule.value,
            confidence(proposed, block, name),
        )
        for block in proposed.correspondence.blocks
        for name, source in block.sources.items()
        if is_given(source)
    ]  # fmt: skip
    columns = ("Pour PIC Sheets", "Notre colonne", "Votre feuille", "Votre colonne", "Règle", "Confiance")
    return ResultTable("trouve", "Ce qui a été trouvé", columns, tuple(rows))


def _lacking(proposed: "Proposal") -> "ResultTable":
    from pic_sheets.adoption.own_sheets import lacking
    from pic_sheets.outcomes import ResultTable
    from pic_sheets.texts import typeset

    rows = [
        (
            block.name,
            heading,
            typeset("à choisir : les chiffres en ont besoin") if essential else "à choisir si vous l'avez",
        )
        for block, heading, essential in lacking(proposed)
    ]
    rows += [(name, "toute la feuille", "à remplir dans correspondances.xlsx") for name in proposed.missing]
    return ResultTable("manque", "Ce qui manque", ("Pour PIC Sheets", "Notre colonne", "À faire"), tuple(rows))


COMMAND = adopter
