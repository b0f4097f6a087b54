"""The settings of a shared sheet, told with what to change."""

import pytest
from small_workbook import plain

from pic_sheets.issues import Severity
from pic_sheets.sheet_settings import FAULTS, SETTINGS, setting_issues
from pic_sheets.texts import typeset


def test_french_settings_are_fine():
    assert setting_issues("fr_FR", "Europe/Paris") == ()


@pytest.mark.parametrize(
    ("locale", "zone", "code", "place"),
    [
        ("en_US", "Europe/Paris", "langue-du-classeur", "Paramètres régionaux"), ("", "Europe/Paris", "langue-du-classeur", "Paramètres régionaux"),
        ("fr_CA", "Europe/Paris", "langue-du-classeur", "Paramètres régionaux"), ("fr_FR", "America/New_York", "fuseau-du-classeur", "Fuseau horaire"),
        ("fr_FR", "", "fuseau-du-classeur", "Fuseau horaire"),
    ],
)  # fmt: skip
def test_any_other_is_told_with_the_menu_to_open(locale, zone, code, place):
    [issue] = setting_issues(locale, zone)
    assert (issue.sheet, issue.cell, issue.code, issue.severity) == (SETTINGS, place, code, Severity.WARNING)
    assert (issue.row, code in FAULTS) == (0, True)
    assert plain(issue.advice).startswith(f"Dans Google Sheets, menu Fichier, Paramètres, {place} : choisissez")
    assert typeset(issue.message + issue.advice) == issue.message + issue.advice


def test_both_are_told():
    assert len(setting_issues("en_US", "Etc/GMT")) == 2
