"""The words people use, held against the declarations that they speak of."""

from collections import Counter

import pytest

from pic_sheets.adoption import vocabulary
from pic_sheets.adoption.correspondence import GRANT_BY_AMOUNT
from pic_sheets.adoption.likeness import words
from pic_sheets.sheets import declared_sheets
from pic_sheets.texts import folded

SHEETS = {sheet.name: sheet for sheet in declared_sheets()}


def test_every_sheet_and_field_named_is_declared():
    assert set(vocabulary.TABS) <= set(SHEETS)
    for name, fields in vocabulary.HEADINGS.items():
        assert {field for field in fields if not field.startswith("(")} <= set(SHEETS[name].columns), name
    natures = SHEETS["Versements"].columns["nature"].choices
    for nature, fields in vocabulary.PAYMENTS.items():
        assert nature in natures
        assert set(fields) <= set(SHEETS["Versements"].columns)


def test_every_choice_named_is_one_of_ours():
    for (name, field), choices in vocabulary.CHOICES.items():
        assert set(choices) <= {*SHEETS[name].columns[field].choices, GRANT_BY_AMOUNT}


@pytest.mark.parametrize("key", sorted(vocabulary.CHOICES))
def test_a_word_means_one_choice_only(key):
    said = Counter(folded(word) for theirs in vocabulary.CHOICES[key].values() for word in theirs)
    assert [word for word, times in said.items() if times > 1] == []


@pytest.mark.parametrize("name", sorted(vocabulary.HEADINGS))
def test_a_phrase_means_one_column_of_its_sheet_only(name):
    columns = SHEETS[name].columns
    said: dict[object, str] = {(words(column.heading), column.kind.dtype): field for field, column in columns.items()}
    for field, phrases in vocabulary.HEADINGS[name].items():
        dtype = columns[field].kind.dtype if field in columns else "text"
        for phrase in phrases:
            # « Nom » alone is the holder's, or its contact's when a first name stands beside it.
            if (name, field) != ("Porteurs", "last_name"):
                assert said.setdefault((words(phrase), dtype), field) == field, phrase
