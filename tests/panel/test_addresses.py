"""Links to the tasks: the form, filled in as the words say."""

import pytest

from pic_sheets.panel.addresses import task_link


@pytest.mark.parametrize(
    ("command", "address"),
    [
        (("verifier",), "/taches/verifier"),
        (("paiements",), "/taches/paiements/preparer"),
        (("courriers", "--a-faire"), "/taches/courriers/faire?due=1"),
        (("comite", "preparer", "--seance", "C2025 é&1"), "/taches/comite/preparer?code=C2025+%C3%A9%261"),
        (
            ("courriers", "faire", "--type", "accord", "--type=refus"),
            "/taches/courriers/faire?kinds=accord&kinds=refus",
        ),
    ],
)
def test_the_words_of_a_task_lead_to_its_form(command, address):
    assert task_link(command).address == address


@pytest.mark.parametrize("command", [(), ("--a-faire",), ("nouveau",), ("inconnu",), ("courriers", "inconnu")])
def test_what_no_page_does_has_no_link(command):
    assert task_link(command) is None
