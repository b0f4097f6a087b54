"""The sentences about shared sheets: whole, in French, typeset, with a next step."""

import inspect

import pytest

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google import refusals

ARGUMENTS = {
    "account": "a@b.iam.gserviceaccount.com",
    "project": "42",
    "code": "x",
    "minutes": 3,
    "status": 500,
    "reason": "Rien.",
}
SENTENCES = {
    name: function
    for name, function in vars(refusals).items()
    if inspect.isfunction(function) and function.__module__ == refusals.__name__ and not name.startswith("_")
    if name != "waiting"
}


@pytest.mark.parametrize("name", SENTENCES)
def test_every_refusal_says_what_happened_and_what_to_do(name):
    function = SENTENCES[name]
    told = function(
        **{wanted: ARGUMENTS[wanted] for wanted in inspect.signature(function).parameters if wanted in ARGUMENTS}
    )
    assert isinstance(told, UnreachableSheet)
    assert told.message.endswith(".")
    assert told.advice.endswith((".", '".'))
    for mark in (" :", " ;", " ?", "« ", " »"):
        assert mark not in str(told)


def test_what_must_be_installed_is_told_as_it_is_typed():
    assert 'pip install "pic-sheets[google]"' in refusals.missing_library().advice
