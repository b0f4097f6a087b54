"""What was done: the runs of the panel, the letters and the payments of the registers."""

from flask import Blueprint, render_template

from pic_sheets.commands.paiements._due import ordered_of
from pic_sheets.commands.registre._listed import letters_table
from pic_sheets.errors import PicError
from pic_sheets.panel.history import history
from pic_sheets.panel.pages import the_desk
from pic_sheets.payment_orders.register_contents import standing
from pic_sheets.register.numbers import standing as lines_standing
from pic_sheets.stores.payment_registers import read_payment_register
from pic_sheets.stores.registers import read_register

PAGE = Blueprint("records", __name__)


@PAGE.get("/historique")
def past_runs() -> str:
    """The last runs, the newest first."""
    return render_template("history.html", entries=history(the_desk().folder.root))


@PAGE.get("/registre")
def register() -> str:
    """The letters that the register has, each as it stands, and the payments ordered that the workbook does not have yet."""
    desk = the_desk()
    try:
        contents = read_register(desk.folder.root)
        payments = read_payment_register(desk.folder.root)
    except PicError as error:
        return render_template("register.html", tables=(), faults=0, refusal=error)
    letters = tuple(lines_standing(contents.lines).values())
    fund = desk.fund()
    orders = standing(payments, fund.payments if fund else ()).orders
    tables = (
        *((letters_table(letters),) if letters else ()),
        *((ordered_of(orders, desk.folder.root),) if orders else ()),
    )
    return render_template("register.html", tables=tables, faults=len(contents.faults), refusal=None)
