"""What was done: the runs of the panel, the letters and the payments of the registers."""

from flask import Blueprint, render_template

from pic_sheets.commands.registre._listed import letters_table
from pic_sheets.errors import PicError
from pic_sheets.panel.history import history
from pic_sheets.panel.pages import the_desk
from pic_sheets.register.numbers import standing
from pic_sheets.stores.registers import read_register

PAGE = Blueprint("records", __name__)


@PAGE.get("/historique")
def past_runs() -> str:
    """The last runs, the newest first."""
    return render_template("history.html", entries=history(the_desk().folder.root))


@PAGE.get("/registre")
def register() -> str:
    """The letters that the register has, each as it stands."""
    try:
        contents = read_register(the_desk().folder.root)
    except PicError as error:
        return render_template("register.html", tables=(), faults=0, refusal=error)
    letters = tuple(standing(contents.lines).values())
    tables = (letters_table(letters),) if letters else ()
    return render_template("register.html", tables=tables, faults=len(contents.faults), refusal=None)
