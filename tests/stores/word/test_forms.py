"""Content controls read from real forms: filled as Word fills them, saved again by LibreOffice, spoilt."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from filled_forms import blank_form, filled, without
from hypothesis import given, settings
from hypothesis import strategies as st
from word_parts import changed, members

from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.forms.answers import answers, fingerprint
from pic_sheets.forms.filled import filled_form
from pic_sheets.forms.questions import FORMS, PLEDGE, PROMPTS, Control, items_of
from pic_sheets.kinds import TEXT
from pic_sheets.stores.word.forms import read_controls
from pic_sheets.stores.word.packages import UnsoundPackage
from pic_sheets.texts import is_blank, squeezed

BLANK = {kind: blank_form(kind, example_fund(), EXAMPLE_DAY) for kind in FORMS}
#: What a person can type in a form: no control character, which Word has no key for.
TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=60)


def _free(kind):
    """The questions answered by any text, and the cells of the grid that are."""
    form = FORMS[kind]
    return [
        place.tag
        for place in form.places
        if place.control in {Control.LINE, Control.PARAGRAPHS} and place.tag != form.mark
    ]


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_of_the_kit_has_every_control_that_its_kind_asks_for_and_no_answer(kind):
    form = filled_form(read_controls(BLANK[kind]))
    assert (form.form.kind, form.missing, form.ticked, form.is_guessed) == (kind, (), (), False)
    assert answers(form, {}).is_empty


@pytest.mark.parametrize("kind", FORMS)
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_typed_in_a_form_comes_back_as_it_was(kind, data):
    tags = data.draw(st.lists(st.sampled_from(_free(kind)), min_size=1, max_size=6, unique=True))
    said = {tag: data.draw(TYPED.filter(lambda text: text.strip() not in PROMPTS)) for tag in tags}
    form = filled_form(read_controls(filled(BLANK[kind], said)))
    assert {tag: form.text(tag) for tag in tags} == said


@settings(max_examples=25)
@given(title=TYPED, story=TYPED.filter(lambda text: text.strip() not in PROMPTS))
def test_texts_come_back_as_the_workbook_reads_them(title, story):
    rows = answers(
        filled_form(read_controls(filled(BLANK["demande"], {"Projets.Titre": title, "Projets.Description": story}))), {}
    )
    if not is_blank(title) and title.strip() not in PROMPTS:
        assert rows.project["title"] == squeezed(title)
    if not is_blank(story):
        assert rows.project["description"] == TEXT.read(story)


def test_lists_days_boxes_and_the_grid_are_read():
    content = filled(
        BLANK["demande"],
        {
            "Porteurs.Type": "Collectif d'habitants", "Projets.Thématique": "T01", "Projets.Quartier": "QN06234M",
            "Projets.Début": "5 mars 2025", "Budgets.Poste#D8": items_of("Dépense")[0], "Budgets.Prévu#D8": "1 200,50 €",
        },
        ("Projets.Autres thématiques#T01", PLEDGE),
    )  # fmt: skip
    form = filled_form(read_controls(content))
    rows = answers(form, {"t01": "T01"})
    assert form.is_pledged
    assert (rows.holder["type"], rows.project["theme"], rows.project["district"]) == (
        "Collectif d'habitants",
        "T01",
        "QN06234M",
    )
    assert (rows.project["start"], rows.project["other_themes"]) == (date(2025, 3, 5), ("T01",))
    assert [(line["side"], line["item"], str(line["planned"])) for line in rows.budget] == [
        ("Dépense", "60 Achats", "1200.50")
    ]


def test_the_day_of_the_calendar_serves_when_what_is_written_cannot_be_read():
    def read(text):
        content = filled(BLANK["demande"], {"Projets.Début": text})
        xml = members(content)["word/document.xml"].replace(
            b"<w:date>", b'<w:date w:fullDate="2025-06-21T00:00:00Z">', 1
        )
        return filled_form(read_controls(changed(content, word__document_xml=xml))).text("Projets.Début")

    assert read("l'été") == "21/06/2025"
    assert read("22/06/2025") == "22/06/2025"


def test_a_control_taken_out_is_told_and_the_others_are_read():
    content = without(
        filled(BLANK["demande"], {"Projets.Titre": "Jardin", "Porteurs.Nom": "Nous"}),
        "Porteurs.Nom",
        "Budgets.Poste#D1",
    )
    form = filled_form(read_controls(content))
    assert form.text("Projets.Titre") == "Jardin"
    assert form.missing == ("Le nom du groupe ou de l’association", "Le budget")


def test_a_form_without_its_mark_is_known_by_its_questions_and_says_so():
    form = filled_form(read_controls(without(BLANK["bilan"], FORMS["bilan"].mark)))
    assert (form.form.kind, form.is_guessed) == ("bilan", True)


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_saved_by_libreoffice_says_the_same(kind, office, tmp_path):
    # On one line: LibreOffice 7.4 moves the line breaks of a control out of it when it opens the file.
    answer = {"demande": "Projets.Description", "bilan": "Bilans.Effets sur le quartier"}[kind]
    said = {answer: "Un jardin pour « tous » & <chacun>", _free(kind)[0]: "Ici", "Budgets.Libellé#D2": "Terreau"}
    boxes = ("Projets.Autres thématiques#T01",) if kind == "demande" else ()
    path = tmp_path / f"{kind}.docx"
    path.write_bytes(filled(BLANK[kind], said, (*boxes, PLEDGE)))
    before, (saved,) = filled_form(read_controls(path.read_bytes())), office([path], "docx")
    after = filled_form(read_controls(Path(saved).read_bytes()))
    known = {"t01": "T01", "circuits courts": "T01"}
    assert answers(after, known) == answers(before, known)
    assert (after.form.kind, after.is_pledged, after.missing) == (kind, True, ())


def test_the_fingerprint_is_of_what_is_said_not_of_the_file():
    content = filled(BLANK["demande"], {"Projets.Titre": "Jardin"})
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_STORED) as archive:
        for name, blob in members(content).items():
            archive.writestr(name, blob)
    one, two = (fingerprint(filled_form(read_controls(data))) for data in (content, again.getvalue()))
    other = fingerprint(filled_form(read_controls(filled(BLANK["demande"], {"Projets.Titre": "Jardins"}))))
    assert one == two != other


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "est vide"),
        (b"x", "n'est pas un document Word ou est abîmé"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "est protégé par un mot de passe"),
        (changed(BLANK["demande"], word__document_xml=b"<w:p>"), "est abîmé"),
        (changed(BLANK["demande"], word__document_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "DTD"),
    ],
)
def test_what_is_no_sound_document_is_refused_with_why(content, told):
    with pytest.raises(UnsoundPackage, match=told):
        read_controls(content)
