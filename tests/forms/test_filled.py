"""Which form it is, and which question each control answers."""

import pytest

from pic_sheets.forms.filled import FoundControl, NotAForm, filled_form
from pic_sheets.forms.questions import FORMS, PLEDGE, PROMPTS, Control

KINDS = {Control.PARAGRAPHS: Control.LINE, Control.BOXES: Control.BOX}
BOXES = "Projets.Autres thématiques"


def _controls(kind="demande", texts=(), *, tags=True, titles=True, themes=("T01", "T02")):
    """The controls of a form as a document has them, in order."""
    said = dict(texts)
    found = []
    for place in FORMS[kind].places:
        control = KINDS.get(place.control, place.control)
        text = FORMS[kind].marked if place.tag == FORMS[kind].mark else said.get(place.tag, "")
        for theme in themes if place.control is Control.BOXES else ("",):
            tag = f"{place.tag}#{theme}" if theme else place.tag
            found.append(
                FoundControl(
                    tag if tags else "", place.title if titles else "", control, text, tag in said, f"Thème {theme}"
                )
            )
    return found


def test_a_form_that_lost_its_tags_is_read_by_the_order_of_its_controls():
    said = {"Projets.Titre": "Jardin", "Budgets.Prévu#R5": "12", f"{BOXES}#T02": "x", PLEDGE: "x"}
    for titles in (True, False):
        form = filled_form(_controls(texts=said, tags=False, titles=titles))
        assert (form.text("Projets.Titre"), form.text("Budgets.Prévu#R5"), form.ticked) == (
            "Jardin",
            "12",
            ("Thème T02",),
        )
        assert (form.is_guessed, form.is_pledged, form.missing) == (True, True, ())


def test_without_tags_and_with_a_control_gone_only_titles_tell_and_nothing_is_put_in_a_wrong_place():
    controls = _controls(texts={"Projets.Titre": "Jardin", "Porteurs.Nom": "Nous"}, tags=False)
    form = filled_form(controls[1:])
    assert (form.text("Projets.Titre"), form.text("Porteurs.Nom"), form.missing) == ("Jardin", "Nous", ("Vous êtes",))
    blind = filled_form([FoundControl("", "", one.control, one.text) for one in controls[1:]])
    assert not any(blind.texts.values())


def test_a_prompt_saved_as_an_answer_is_none():
    for prompt in PROMPTS:
        assert filled_form(_controls(texts={"Projets.Titre": prompt})).text("Projets.Titre") == ""


def test_of_two_controls_with_one_tag_the_first_that_is_answered_counts():
    controls = [
        *_controls(),
        FoundControl("Projets.Titre", "", Control.LINE, "Un"),
        FoundControl("Projets.Titre", "", Control.LINE, "Deux"),
    ]
    assert filled_form(controls).text("Projets.Titre") == "Un"


@pytest.mark.parametrize(
    ("controls", "told"),
    [
        ([], "n'est pas un de nos formulaires"),
        ([FoundControl("Client.Nom", "", Control.LINE, "x")], "n'est pas un de nos formulaires"),
        ([FoundControl("Formulaire.demande.99", "", Control.LINE)], "autre version"),
        ([FoundControl("Formulaire.devis.1", "", Control.LINE)], "autre version"),
        ([FoundControl("Formulaire.", "", Control.LINE)], "autre version"),
        ([FoundControl("Formulaire.demande", "", Control.LINE)], "autre version"),
        # What both forms ask tells neither.
        ([FoundControl("Projets.Titre", "", Control.LINE, "x")], "n'est pas un de nos formulaires"),
    ],
)
def test_what_is_no_form_of_ours_says_why(controls, told):
    with pytest.raises(NotAForm, match=told):
        filled_form(controls)
