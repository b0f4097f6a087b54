"""The home: where the fund is, what is to be done, every task; and the page's own sign of life."""

from threading import Timer

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from pic_sheets.errors import PicError
from pic_sheets.panel.cards import card_groups, shortcuts
from pic_sheets.panel.charts import charts
from pic_sheets.panel.pages import the_desk

PAGE = Blueprint("home", __name__)


@PAGE.get("/")
def home() -> str:
    """The home, its state still to come: a workbook takes longer to read than a page to show."""
    return render_template("home.html", shortcuts=shortcuts(), groups=card_groups())


@PAGE.get("/etat")
def state() -> str:
    """The state of the fund, as a part of the home."""
    return _state(again=False)


@PAGE.post("/etat/relire")
def read_again() -> str:
    """The same, the workbook read again even if nothing says that it changed."""
    return _state(again=True)


def _state(*, again: bool) -> str:
    """A part of the home; a page of its own for a browser that runs no script."""
    template = "_state.html" if "HX-Request" in request.headers else "state.html"
    try:
        found = the_desk().reading(again=again)
    except PicError as error:
        return render_template(template, state=None, refusal=error, charts=None)
    if found is None:
        return render_template(template, state=None, refusal=None, charts=None)
    return render_template(template, state=found.state, refusal=None, charts=charts(found.state))


@PAGE.get("/taches")
def tasks() -> str:
    """Every task, by moment."""
    return render_template("tasks.html", groups=card_groups())


@PAGE.post("/presence")
def presence() -> tuple[str, int]:
    """Say that a page is open."""
    return "", 204


@PAGE.post("/arreter")
def stop() -> str:
    """Stop the panel, once this answer has gone."""
    Timer(0.3, the_desk().stop).start()
    return render_template("stopped.html")


@PAGE.get("/favicon.ico")
def icon() -> Response:
    """The icon that browsers ask for by themselves."""
    return redirect("/static/icone.svg", 303)
