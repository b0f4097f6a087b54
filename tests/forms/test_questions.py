"""What the forms ask, against the sheets that they fill."""

import pytest

from pic_sheets.forms.questions import FORMS, PROMPTS, Control, items_of
from pic_sheets.sheets.budgets import ITEMS, Side

#: What staff or the reading fill themselves: no holder is asked for it.
OWN = {"code", "filed_on", "holder", "meeting", "withdrawn_on", "received_on", "presented_at", "opinion"}


@pytest.mark.parametrize("kind", FORMS)
def test_word_takes_every_tag_and_title_and_each_is_one_control(kind):
    places = FORMS[kind].places
    assert len({place.tag for place in places}) == len(places)
    assert len({place.title for place in places}) == len(places)
    assert all(len(place.tag) <= 64 and len(place.title) <= 64 for place in places)


@pytest.mark.parametrize(("kind", "sheets"), [("demande", ("Porteurs", "Projets")), ("bilan", ("Bilans",))])
def test_every_column_that_a_holder_can_fill_is_asked(kind, sheets):
    asked = {(question.sheet, question.field) for question in FORMS[kind].questions}
    for sheet in sheets:
        columns = next(question for question in FORMS[kind].questions if question.sheet == sheet).sheet_columns
        assert {(sheet, name) for name in columns if name not in OWN} <= asked


def test_the_grid_offers_each_item_on_one_side():
    assert sorted((*items_of(Side.EXPENSE), *items_of(Side.INCOME))) == sorted(ITEMS)


def test_a_choice_is_a_list_and_a_day_has_a_calendar():
    controls = {question.tag: question.control for question in FORMS["demande"].questions}
    assert controls["Porteurs.Type"] == controls["Projets.Thématique"] == controls["Projets.Quartier"] == Control.LIST
    assert (controls["Projets.Début"], controls["Projets.Autres thématiques"]) == (Control.DAY, Control.BOXES)
    assert controls["Projets.Description"] == Control.PARAGRAPHS


def test_no_choice_is_a_prompt():
    assert not PROMPTS & {
        choice for form in FORMS.values() for question in form.questions for choice in question.column.choices
    }
