"""The call for projects and the holder's kit of the sample funds."""

import zipfile
from pathlib import Path

from asked import asked, change
from word_parts import texts

from pic_sheets.forms.filled import filled_form
from pic_sheets.stores.word.forms import read_controls

FILES = [
    "affiche_a3.docx",
    "depliant_a5.docx",
    "guide_porteur.docx",
    "formulaire_demande.docx",
    "formulaire_bilan.docx",
]
IN_MAY = ("--date", "2025-05-10")


def _all(told, name):
    with zipfile.ZipFile(Path(told["folder"]) / name) as package:
        return "".join(
            package.read(part).decode()
            for part in package.namelist()
            if part.startswith("word/") and part.endswith(".xml")
        )


def _told(told, name):
    return " ".join(texts((Path(told["folder"]) / name).read_bytes())).replace("\N{NO-BREAK SPACE}", " ")


def test_the_kit_says_the_ceilings_the_dates_and_whom_to_call(sample, capsys):
    code, told = asked(capsys, "kit", sample, *IN_MAY)
    assert (code, told["files"]) == (0, FILES)
    guide = _told(told, "guide_porteur.docx")
    for said in (
        "1er projet de l’année : 900 € au plus.", "2e projet de l’année : 400 € au plus.", "au moins 7 jours avant le comité",
        "vous recevez 70 % de l’aide", "dans les 60 jours après la fin", "contact@initiatives-bassin-minier.example.org",
        "la Région Hauts-de-France", "Vous venez présenter votre projet au comité.",
    ):  # fmt: skip
        assert said in guide
    for name in FILES:
        assert "{%" not in _all(told, name)
        assert "{{" not in _all(told, name)
    assert "900\N{NO-BREAK SPACE}€" in _all(told, "affiche_a3.docx")
    # The committee of 22 May is too near for a file of the 16th, not for one of the 10th.
    assert "jeudi 15 mai 2025" in _all(told, "guide_porteur.docx")
    assert "jeudi 15 mai 2025" not in _all(
        asked(capsys, "kit", sample, "--date", "2025-05-16")[1], "guide_porteur.docx"
    )


def test_the_lists_of_a_form_are_the_funds_own(sample, capsys):
    told = asked(capsys, "kit", sample, *IN_MAY)[1]
    xml = _all(told, "formulaire_demande.docx")
    for item in ("Circuits courts", "Quartier du 3/15", "60 Achats"):
        assert f'w:displayText="{item}"' in xml
    form = filled_form(read_controls((Path(told["folder"]) / "formulaire_demande.docx").read_bytes()))
    assert form.missing == ()


def test_only_the_sheets_that_the_kit_speaks_from_hold_it(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    assert asked(capsys, "kit", sample, *IN_MAY)[1]["files"] == FILES
    change(sample, Règlement_C4="beaucoup")
    code, told = asked(capsys, "kit", sample, *IN_MAY)
    assert (code, told["status"], told["files"]) == (1, "issues", [])
    assert {issue["sheet"] for issue in told["issues"]} == {"Règlement"}
    code, told = asked(capsys, "kit", sample, *IN_MAY, "--brouillon")
    assert (code, told["files"]) == (1, FILES)
    assert "BROUILLON" in _all(told, "affiche_a3.docx")


def test_a_dry_run_writes_nothing(sample, capsys):
    code, told = asked(capsys, "kit", sample, "--a-blanc")
    assert (code, told["files"], (sample.parent / "sorties").exists()) == (0, [], False)


def test_without_a_meeting_to_come_the_kit_invents_no_date(sample, capsys):
    told = asked(capsys, "kit", sample)[1]
    assert "Elles ne sont pas encore fixées" in _told(told, "guide_porteur.docx")
    assert "Les prochaines dates ne sont pas encore fixées" in _all(told, "formulaire_demande.docx")
