"""What options may be given, from a workbook and from our own catalogues."""

import click
import make
import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given

from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.commands._asked import CodeAsked
from pic_sheets.commands._suggestions import Suggestion, needs_fund, suggestions
from pic_sheets.fund.fund import Fund


def _tasks(group=pic_sheets):
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        yield from _tasks(command) if isinstance(command, click.Group) else (command,)


def test_a_meeting_is_told_by_its_day_and_its_place():
    fund = Fund(meetings=(make.meeting(code="S1", venue="Salle\n du Parc"), make.meeting(row=5, code="S2", day=None)))
    assert suggestions("--seance", "CODE", fund) == (Suggestion("S1", "5 mars 2025, Salle du Parc"), Suggestion("S2"))


def test_projects_and_funders_come_in_the_order_of_their_rows():
    codes = [each.code for each in suggestions("--projet", "CODE", small_fund())]
    assert codes == ["P1", "P2", "P3", "P4", "P5", "P6"]
    assert suggestions("--financeur", "CODE", small_fund())[1] == Suggestion("VILLE", "Ville")


def test_without_a_workbook_only_what_is_ours_is_known():
    assert suggestions("--seance", "CODE", None) == ()
    assert Suggestion("accord", "Accord") in suggestions("--type", "TYPE", None)
    assert "bilan_annuel" in {each.code for each in suggestions("--type", "MODELE", None)}
    assert "bilan_annuel" not in {each.code for each in suggestions("--type", "TYPE", None)}
    assert ("doublon", "Deux lignes ont la même clé.") in {
        (each.code, each.label) for each in suggestions("--regle", "CODE", None)
    }
    assert suggestions("--famille", "FAMILLE", None)[0] == Suggestion("structure")


def test_an_option_that_nothing_tells_has_no_suggestion():
    assert suggestions("--compte", "NUMÉRO", small_fund()) == ()


@pytest.mark.parametrize(
    "parameter", [param for task in _tasks() for param in task.params if isinstance(param.type, CodeAsked)]
)
def test_every_option_that_asks_for_a_code_has_suggestions(parameter):
    asked = parameter.opts[-1], parameter.metavar
    assert suggestions(*asked, small_fund())
    assert bool(suggestions(*asked, None)) != needs_fund(*asked)


@given(ANY_FUND)
def test_of_any_fund_each_code_is_suggested_once(fund):
    for option in ("--seance", "--projet", "--financeur"):
        codes = [each.code for each in suggestions(option, "CODE", fund)]
        assert len(codes) == len(set(codes))
        assert all(codes)
