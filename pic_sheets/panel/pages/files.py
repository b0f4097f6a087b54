"""The files of the folder: given to the browser, opened on this computer, received."""

import os

from flask import Blueprint, Response, abort, redirect, render_template, request, send_file
from werkzeug.wrappers import Response as AnyResponse

from pic_sheets.panel.folder import OutsideFolder
from pic_sheets.panel.pages import the_desk
from pic_sheets.texts import quoted

PAGE = Blueprint("files", __name__)

#: What may be opened: documents, and nothing that the system would run.
_OPENED = frozenset({
    ".xlsx", ".xlsm", ".docx", ".pptx", ".pdf", ".html", ".txt", ".csv", ".json", ".jsonl", ".xml", ".svg", ".png", ".md", ".geojson",
})  # fmt: skip


@PAGE.get("/fichiers/<path:path>")
def download(path: str) -> AnyResponse:
    """A file of the folder, to keep: never shown as a page of the panel's own."""
    try:
        found = the_desk().folder.inside(path)
    except OutsideFolder:
        abort(404)
    hidden = any(part.startswith(".") for part in found.relative_to(the_desk().folder.root).parts)
    if hidden or not os.path.isfile(found):  # noqa: PTH113 - a name too long is no file, and no error
        abort(404)
    answer = send_file(found, as_attachment=True, download_name=found.name)
    answer.headers["Content-Security-Policy"] = "sandbox"
    answer.headers["Cache-Control"] = "no-store"
    return answer


@PAGE.post("/ouvrir")
def open_file() -> str | tuple[str, int]:
    """Open a document or a folder with the program that the computer has for it."""
    desk = the_desk()
    try:
        found = desk.folder.inside(request.form.get("chemin", ""))
    except OutsideFolder:
        abort(404)
    is_document = os.path.isfile(found) and found.suffix.lower() in _OPENED  # noqa: PTH113 - the same
    if not is_document and not os.path.isdir(found):  # noqa: PTH112 - the same
        abort(404)
    if desk.opens(found):
        return render_template("_told.html", told=f"{quoted(found.name)} s'ouvre.")
    return render_template("_told.html", told=f"{quoted(found.name)} n'a pas pu s'ouvrir tout seul : téléchargez-le.")


@PAGE.post("/deposer")
def deposit() -> Response | AnyResponse:
    """Keep the files that were sent, in the folder of statements or of forms. Raises PicError."""
    desk, into = the_desk(), request.form.get("dossier", "")
    if into not in {"releves", "recus"}:
        abort(400)
    for file in request.files.getlist("depot"):
        if file.filename:
            desk.folder.keep(file.filename, file.read(), into)
    back = request.form.get("retour", "/")
    return redirect(back if back.startswith("/taches/") else "/", 303)
