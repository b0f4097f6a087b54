"""Issues told in their own words."""

from small_workbook import plain

from pic_sheets.adoption.adopting import Adopted
from pic_sheets.adoption.wording import in_their_words
from pic_sheets.issues import Issue, Severity
from pic_sheets.tables import Table

ADOPTED = Adopted(
    (Table("correspondances.xlsx › Quartiers", [], role="Quartiers"),), (), {("Suivi", 24): {"Montant accordé": "Somme attribuée"}}, {"Projets": "Suivi"}
)  # fmt: skip


def _told(message, cell="X5", advice="", sheet="Suivi"):
    found = in_their_words([Issue(sheet, cell, "x", Severity.BLOCKING, message, advice)], ADOPTED)
    return plain(found[0].message), plain(found[0].advice)


def test_a_column_is_called_by_its_heading_where_it_stands():
    assert (
        _told("« 9oo » n'est pas un montant (Montant accordé).")[0] == "« 9oo » n'est pas un montant (Somme attribuée)."
    )
    nbsp = "\N{NO-BREAK SPACE}"
    assert _told(f"«{nbsp}Montant accordé{nbsp}» est vide.")[0] == "« Somme attribuée » est vide."
    assert _told("« 9oo » (Montant accordé).", cell="Y5")[0] == "« 9oo » (Montant accordé)."


def test_a_sheet_is_called_by_its_tab_or_by_the_correspondence_that_holds_it():
    nbsp = "\N{NO-BREAK SPACE}"
    assert (
        _told("", advice=f"Ajoutez-le dans la feuille «{nbsp}Quartiers{nbsp}».")[1]
        == "Ajoutez-le dans la feuille « correspondances.xlsx › Quartiers »."
    )
    assert _told(f"dans la feuille «{nbsp}Projets{nbsp}»")[0] == "dans la feuille « Suivi »"


def test_a_missing_column_is_chosen_in_the_correspondence():
    assert _told("La colonne manque.", cell="")[1].startswith(
        "Choisissez dans correspondances.xlsx › Colonnes celle des vôtres"
    )


def test_one_cell_is_told_once_of_one_thing():
    issue = Issue("Suivi", "C5", "valeur-manquante", Severity.BLOCKING, "a", "")
    assert in_their_words([issue, Issue("Suivi", "C5", "valeur-manquante", Severity.BLOCKING, "b", "")], ADOPTED) == (
        issue,
    )
