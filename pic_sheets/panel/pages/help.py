"""The help: the guide of the team, and each task explained."""

from flask import Blueprint, abort, render_template, send_file
from werkzeug.wrappers import Response

from pic_sheets.panel.cards import card_groups
from pic_sheets.panel.help_pages import guide_html
from pic_sheets.stores.resources import resource

PAGE = Blueprint("help", __name__)


@PAGE.get("/aide")
def guide() -> str:
    """The guide, and every task."""
    return render_template("help.html", groups=card_groups(), guide_html=guide_html())


@PAGE.get("/aide/images/<name>")
def picture(name: str) -> Response:
    """A picture of the guide."""
    pictures = resource("docs") / "images"
    if name not in {path.name for path in pictures.glob("*.png")}:
        abort(404)
    return send_file(pictures / name)
