from docx.shared import Cm
from pptx.enum.chart import XL_CHART_TYPE
from tools_of_the_workshop import tool
from word_parts import word_bytes, word_document

from pic_sheets.plans import ChartData
from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.templates import template_from

KNOWN = ("aides_par_theme", "argent")


def said(*names: str, known: tuple[str, ...] = KNOWN) -> list[str]:
    document = word_document("un")
    for name in names:
        kind, data = XL_CHART_TYPE.COLUMN_CLUSTERED, ChartData(["a"], [("un", [1.0])])
        tool("word_charts").insert_chart(document, document.add_paragraph(), name, kind, data, (Cm(15), Cm(7)))
    found = faults(template_from("bilan.docx", word_bytes(document)), {}, charts=known)
    return [fault.sentence.replace("\N{NO-BREAK SPACE}", " ") for fault in found]


def test_the_charts_of_the_document_are_right() -> None:
    assert said(*KNOWN) == []
    assert said(known=()) == []


def test_a_template_may_leave_charts_out() -> None:
    assert said("argent") == []


def test_a_chart_of_no_known_name_is_told_with_the_nearest_and_its_place() -> None:
    (unknown,) = said("argent", "aide_par_theme")
    assert unknown == (
        "Corps, paragraphe 3 : Le graphique « aide_par_theme » n'existe pas. Donnez-lui le texte de remplacement "
        "« graphique: aides_par_theme »."
    )


def test_a_chart_in_a_document_without_charts_is_told() -> None:
    assert "Supprimez-le : ce document n'a pas de graphique." in said("argent", known=())[0]
    assert "les graphiques connus sont aides_par_theme et argent" in said("argent", "aides_par_theme", "xyz")[0]


def test_two_charts_of_one_name_are_told() -> None:
    assert "a deux graphiques nommés « argent »" in said("argent", "argent", known=("argent",))[0]
