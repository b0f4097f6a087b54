from datetime import date
from decimal import Decimal

from payments_ordered import IBAN, OWN_IBAN, order, ordered, payable
from small_workbook import plain

from pic_sheets.payment_orders.results import (
    due_figures,
    due_table,
    ordered_table,
    ordered_why,
    paste_workbook,
    slip,
    transfers_table,
)

ORDER = order(payable(), payable("P2", "20.50", nature="Acompte"))


def test_what_is_due_adds_up_with_its_cells():
    amount, number = due_figures([payable(), payable("P2", "20.50")])
    assert (amount.value, number.value) == (Decimal("200.50"), 2)
    assert amount.cells == ("Projets!A4", "Projets!A4")
    assert due_table([payable()]).rows[0][:4] == ("P1", "Les Jardins", "Solde", Decimal("180.00"))


def test_the_slip_has_every_transfer_the_total_and_no_account_in_clear():
    made = slip(ORDER, "Les Amis du 3/15")
    assert transfers_table(ORDER).rows[-1][-1] == Decimal("200.50")
    assert [figure.value for figure in made.figures] == [Decimal("200.50"), 2]
    assert plain(made.sheets[0].notes[1]) == "À exécuter le mercredi 16 juillet 2025"
    assert IBAN not in repr(made)
    assert OWN_IBAN not in repr(made)


def test_the_rows_to_paste_are_under_the_headings_of_the_sheet_of_payments():
    (sheet,) = paste_workbook(ORDER).sheets
    assert [column.heading for column in sheet.columns] == ["Projet", "Nature", "Date", "Montant", "Mode", "Référence"]
    assert sheet.rows[1] == (
        "P2",
        "Acompte",
        date(2025, 7, 16),
        Decimal("20.50"),
        "Virement",
        "P2 Acompte 2025-0002 Jardin partage",
    )


def test_an_order_whose_file_is_gone_is_told():
    told = ordered_table([ordered(), ordered("2025-0002")], [True, False])
    assert [plain(row[-1]) for row in told.rows] == ["sorties/v.xml", "introuvable : sorties/v.xml"]
    assert "déjà ordonné le 15 juillet 2025 sous le numéro 2025-0001" in plain(ordered_why(ordered()))
