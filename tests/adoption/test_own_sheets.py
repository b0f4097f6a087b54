"""What the file of a correspondence holds itself."""

from their_workbooks import FORM, FPH, SINGLE, tables

from pic_sheets.adoption.own_sheets import contents, lacking
from pic_sheets.adoption.proposals import proposal

THEMES = ({"code": "T01", "name": "Circuits courts"}, {"code": "T02", "name": "Lutte contre l'isolement"}, {"code": "T04", "name": "Échanges de savoirs"},
          {"code": "T10", "name": "Transition énergétique et écologique"})  # fmt: skip


def _contents(sheets):
    return contents(proposal(tables(sheets), 2026, themes=[row["name"] for row in THEMES]), THEMES)


def test_a_district_of_the_official_list_comes_with_its_code_and_the_others_to_be_completed():
    rows = _contents(FORM).rows["Quartiers"]
    assert rows[0] == {
        "code": "QN06234M", "name": "Quartier du 3/15", "towns": "Billy-Montigny, Méricourt, Noyelles-sous-Lens, Sallaumines", "status": "QPV",
    }  # fmt: skip
    assert rows[1] == {"code": "Q02", "name": "Rouvroy-Nouméa"}


def test_usual_themes_are_kept_and_others_become_the_funds_own():
    assert _contents(FORM).rows["Thématiques"] == THEMES
    assert _contents(FPH).rows["Thématiques"] == [
        {"code": "T01", "name": "Cadre de vie", "reference": "Fonds"}, {"code": "T02", "name": "Vivre ensemble", "reference": "Fonds"},
    ]  # fmt: skip


def test_the_year_is_theirs_or_that_of_most_filings():
    assert _contents(FPH).rows["Association"] == [{"year": 2018}]
    assert _contents(SINGLE).rows["Association"] == [{"year": 2024}]


def test_their_words_come_with_what_they_mean_and_how_often_they_stand():
    rows = {row["theirs"]: (row["ours"], row["count"], row["confidence"]) for row in _contents(SINGLE).rows["Valeurs"]}
    assert rows["Favorable"] == ("Accord selon le montant", 2, "sûr")
    assert rows["collectif"] == ("Collectif d'habitants", 2, "sûr")
    assert rows["vir"] == ("Virement", 2, "sûr")
    assert "association" not in rows


def test_confidence_tells_what_to_look_at():
    rows = {(row["block"], row["heading"]): row for row in _contents(FORM).rows["Colonnes"]}
    assert rows["Projets", "Titre"]["confidence"] == "sûr"
    assert rows["Projets", "Début"]["confidence"] == "à vérifier"
    assert (rows["Projets", "Lieu"]["confidence"], rows["Projets", "Lieu"]["rule"]) == ("", "")
    assert rows["Projets", "Titre"]["example"] == "Bacs fleuris"


def test_what_is_lacking_says_whether_figures_need_it():
    rows = {"Fiches actions": [["N° fiche", "Intitulé"], ["1", "Bal"]]}
    found = {heading: essential for _, heading, essential in lacking(proposal(tables(rows), 2026))}
    assert found["Montant demandé"]
    assert not found["Description"]
