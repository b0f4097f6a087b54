"""Field masks."""

import pytest

from tests.google.discovery import api
from tests.google.masks import assigned, masked, parsed, response_mask
from tests.google.refusals import RefusalError


def test_a_mask_keeps_what_it_names() -> None:
    answer = {"id": "x", "sheets": [{"properties": {"title": "A", "index": 0}, "data": [{}]}, {"data": []}]}
    assert masked(answer, parsed("sheets.properties.title")) == {"sheets": [{"properties": {"title": "A"}}, {}]}
    assert masked(answer, parsed("*")) == answer
    assert masked(answer, parsed("id,sheets(data)")) == {"id": "x", "sheets": [{"data": [{}]}, {"data": []}]}


def test_masks_that_overlap_are_joined() -> None:
    assert parsed("a.b,a(c,d/e)") == {"a": {"b": {}, "c": {}, "d": {"e": {}}}}
    assert parsed("a.b,a") == parsed("a,a.b") == parsed("a.*") == {"a": {}}


@pytest.mark.parametrize(
    ("text", "path"),
    [("sheets.foo", "sheets.foo"), ("sheets(data(rowData(valeurs)))", "sheets.data.rowData.valeurs"), ("properties.title.x", "properties.title.x"),
     ("sheets(", "sheets("), ("a b", "a b")],
)  # fmt: skip
def test_a_mask_of_what_is_not_there_is_refused(text: str, path: str) -> None:
    with pytest.raises(RefusalError) as refused:
        response_mask(api("sheets"), "Spreadsheet", text)
    violations = refused.value.body["error"]["details"][0]["fieldViolations"]
    assert violations == [
        {
            "field": path,
            "description": f"Error expanding 'fields' parameter. Cannot find matching fields for path '{path}'.",
        }
    ]


def test_what_a_mask_names_and_is_not_given_is_cleared() -> None:
    target = {"a": 1, "b": {"c": 2, "d": 3}}
    assert assigned(target, {"b": {"c": 9}}, parsed("a,b.c")) == {"b": {"c": 9, "d": 3}}
    assert assigned(target, {"a": 5}, parsed("*")) == {"a": 5}
