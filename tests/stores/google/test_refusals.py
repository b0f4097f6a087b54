"""The sentences about shared sheets: whole, in French, typeset, with a next step."""

import inspect
import re
from pathlib import Path

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
    assert "pip install pic-sheets" in refusals.missing_library().advice


def test_every_message_that_the_guide_explains_is_one_that_is_told():
    """The guide quotes a part of each; dots stand for what changes."""
    root = Path(__file__).parents[3]
    told = "".join(path.read_text("utf-8") for path in sorted((root / "pic_sheets/stores/google").glob("*.py")))
    _, _, table = (root / "docs/google.md").read_text("utf-8").partition("| le message dit | faites |")
    quotes = [
        quote
        for line in table.splitlines()
        for quote in re.findall(r"« (.*?) »", line.split("|")[1] if "|" in line else "")
    ]
    assert len(quotes) > 20
    missing = [quote for quote in quotes if quote.rstrip(" …") not in told and not re.fullmatch(r"erreur 50\d", quote)]
    assert missing == []
