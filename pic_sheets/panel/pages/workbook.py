"""Which workbook: chosen once, for the panel, the launchers and the terminal alike."""

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from pic_sheets.errors import PicError, UnusableRequest
from pic_sheets.panel.pages import the_desk
from pic_sheets.stores.chosen_workbook import choose_workbook, workbooks_of
from pic_sheets.stores.google.addresses import is_address, spreadsheet_id

PAGE = Blueprint("workbook", __name__)


@PAGE.get("/classeur")
def workbook() -> str:
    """The workbooks of the folder, and room for the address of a shared sheet."""
    return _page("")


@PAGE.post("/classeur")
def choose() -> Response | tuple[str, int]:
    """Write the choice down; a workbook that was sent is put in the folder first."""
    desk = the_desk()
    try:
        sent = request.files.get("depot")
        words = request.form.get("choix", "").strip()
        if sent is not None and sent.filename:
            words = desk.folder.keep(sent.filename, sent.read())
        if is_address(words):
            spreadsheet_id(words)  # that of anything else is refused
        elif words not in workbooks_of(desk.folder.root):
            raise UnusableRequest(
                "Aucun classeur n'est choisi.", "Choisissez-en un dans la liste, ou collez une adresse Google Sheets."
            )
        choose_workbook(desk.folder.root, words)
    except PicError as error:
        return _page(f"{error.message} {error.advice}"), 422
    desk.asked = None
    return redirect("/", 303)


def _page(error: str) -> str:
    desk = the_desk()
    return render_template(
        "workbook.html", candidates=workbooks_of(desk.folder.root), chosen=desk.workbook_or_none, error=error
    )
