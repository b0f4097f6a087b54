"""The options by which letters are chosen: their kind, their meeting, their project."""

import click

kinds_option = click.option(
    "--type", "kinds", metavar="TYPE", multiple=True,
    help="Le type de courrier, comme relance_bilan_1 (peut être répété).",
)  # fmt: skip
meetings_option = click.option(
    "--seance", "meetings", metavar="CODE", multiple=True,
    help="Seulement les courriers de cette séance (peut être répété).",
)  # fmt: skip
projects_option = click.option(
    "--projet", "projects", metavar="CODE", multiple=True,
    help="Seulement les courriers sur ce projet (peut être répété).",
)  # fmt: skip
