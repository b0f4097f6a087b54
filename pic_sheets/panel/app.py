"""The pages of the panel as one Flask application."""

from flask import Flask, render_template
from werkzeug.exceptions import HTTPException

from pic_sheets.errors import PicError
from pic_sheets.panel.desk import Desk, now
from pic_sheets.panel.filters import FILTERS
from pic_sheets.panel.guard import REFUSALS, guard
from pic_sheets.panel.pages import declared_pages

#: The most that can be sent at once, in bytes.
LARGEST = 20 * 1024 * 1024


def panel_app(desk: Desk, token: str, hosts: frozenset[str]) -> Flask:
    """The application over a desk, for those who have the token; `hosts` are the names that it answers to, with their port."""
    app = Flask(__name__, static_url_path="/static")
    app.config.update(MAX_CONTENT_LENGTH=LARGEST, MAX_FORM_MEMORY_SIZE=LARGEST, PIC_DESK=desk)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(FILTERS)
    guard(app, token, hosts)
    for page in declared_pages():
        app.register_blueprint(page)

    @app.before_request
    def note_presence() -> None:
        desk.seen = now()

    @app.context_processor
    def everywhere() -> dict[str, object]:
        return {"workbook": desk.workbook_or_none, "folder_name": desk.folder.name, "queue": desk.runs.active()}

    @app.errorhandler(PicError)
    def refused(error: PicError) -> tuple[str, int]:
        return render_template(
            "error.html", title="Cela n'a pas pu se faire", message=error.message, advice=error.advice, code=409
        ), 409

    @app.errorhandler(HTTPException)
    def unknown(error: HTTPException) -> tuple[str, int]:
        code = error.code or 500
        title, message, advice = REFUSALS.get(code, REFUSALS[400])
        # Strangers learn nothing of the fund: the page that refuses them stands alone.
        template = "stranger.html" if code == 403 else "error.html"  # noqa: PLR2004 - forbidden
        return render_template(template, title=title, message=message, advice=advice, code=code), code

    return app
