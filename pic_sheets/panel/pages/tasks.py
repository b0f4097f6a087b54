"""A task as a form, and the runs that it makes."""

import time
from collections.abc import Iterator, Mapping, Sequence

import click
from flask import Blueprint, Response, abort, redirect, render_template, request, stream_with_context
from werkzeug.wrappers import Response as AnyResponse

from pic_sheets.errors import PicError
from pic_sheets.panel.cards import Card, card
from pic_sheets.panel.desk import usage
from pic_sheets.panel.fields import RARE, fields, usual_values, words
from pic_sheets.panel.folder import OutsideFolder
from pic_sheets.panel.pages import the_desk
from pic_sheets.panel.runs import Run

PAGE = Blueprint("tasks", __name__)

#: A page that waits is refreshed at most so often, in seconds: a hundred letters a second would only flicker.
_BREATH = 0.1


@PAGE.get("/taches/<path:path>")
def task(path: str) -> str:
    """The form of a task; what the address gives is filled in."""
    found, desk = _card(path), the_desk()
    values = {name: request.args.getlist(name) for name in request.args}
    asked = fields(found.command, desk.folder, None)
    return _form(found, values or usual_values(asked, found.usual, desk.folder), {})


@PAGE.post("/taches/<path:path>")
def start(path: str) -> AnyResponse | tuple[str, int]:
    """Have it done, and go to its run; the form again when something in it is wrong."""
    found, desk = _card(path), the_desk()
    values = {name: request.form.getlist(name) for name in request.form}
    asked = fields(found.command, desk.folder, None)
    try:
        for field in asked:
            if field.accepts_upload:
                sent = [file for file in request.files.getlist(f"depot_{field.name}") if file.filename]
                kept = [desk.folder.keep(file.filename or "", file.read(), field.deposit) for file in sent]
                values[field.name] = [*values.get(field.name, []), *kept]
        workbook = desk.workbook if found.reads_workbook else None
        if found.reads_workbook and workbook is None:
            return redirect("/classeur", 303)
        run = desk.run(found, words(asked, values, desk.folder, workbook))
    except click.UsageError as error:
        name, told = usage(error)
        known = name in {field.name for field in asked}
        return _form(found, values, {name if known else "": told}), 422
    except OutsideFolder as error:
        return _form(found, values, {"": f"{error.message} {error.advice}"}), 422
    except PicError as error:
        return _form(found, values, {"": f"{error.message} {error.advice}"}), 409
    return redirect(f"/executions/{run.number}", 303)


def _card(path: str) -> Card:
    found = card(path)
    if found is None:
        abort(404)
    return found


def _form(found: Card, values: Mapping[str, Sequence[str]], errors: Mapping[str, str]) -> str:
    desk = the_desk()
    every = fields(found.command, desk.folder, desk.fund() if found.reads_workbook else None)
    shown = [field for field in every if field.name not in RARE or field.required]
    return render_template(
        "task.html",
        card=found,
        fields=shown,
        more=[each for each in every if each not in shown],
        values=values,
        errors=errors,
    )


@PAGE.get("/executions/<int:number>")
def run(number: int) -> str:
    """A run as it stands."""
    return render_template("run.html", run=_run(number))


@PAGE.get("/executions/<int:number>/suite")
def follow(number: int) -> Response:
    """The run as it goes, as server-sent events (WHATWG HTML, 9.2): `avancement` each time, `fin` at the end."""
    _run(number)
    return Response(
        stream_with_context(_events(number)), mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )


@PAGE.post("/executions/<int:number>/annuler")
def cancel(number: int) -> AnyResponse:
    """Ask a run to stop."""
    the_desk().runs.cancel(_run(number).number)
    return redirect(f"/executions/{number}", 303)


def _run(number: int) -> Run:
    found = the_desk().runs.get(number)
    if found is None:
        abort(404)
    return found


def _events(number: int) -> Iterator[str]:
    for found in the_desk().runs.states(number):
        if found is None:
            yield ": rien de nouveau\n\n"
        elif found.is_over:
            yield _event("fin", render_template("_finished.html", run=found))
        else:
            yield _event("avancement", render_template("_progress.html", run=found))
            time.sleep(_BREATH)


def _event(name: str, page: str) -> str:
    lines = "\n".join(f"data: {line}" for line in page.splitlines())
    return f"event: {name}\n{lines}\n\n"
