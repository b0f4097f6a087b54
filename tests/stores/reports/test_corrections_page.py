"""The page of corrections: whole in itself, safe whatever cells hold, readable without colours or scripts."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from dumps import html_text
from small_workbook import plain

from pic_sheets.corrections import Corrections
from pic_sheets.issue_changes import EarlierIssue, issue_changes
from pic_sheets.issues import Issue, Severity
from pic_sheets.rulebook import explanations
from pic_sheets.stores.reports.corrections_page import corrections_page_bytes

VOID = {"meta", "br", "hr", "input", "link", "img"}


def _issue(cell, message="« x » n'est pas un montant.", code="montant-illisible", sheet="Projets"):
    return Issue(sheet, cell, code, Severity.BLOCKING, message, "Tapez-le.")


ISSUES = (
    *(_issue(f"P{row}", f"« v{row} » n'est pas un montant.") for row in (4, 5, 6, 9)),
    _issue("", sheet="Bilans", code="doublon"),
)


class _Balance(HTMLParser):
    """Every element of a page, and whether each that opens closes in its turn."""

    def __init__(self, page):
        super().__init__()
        self.opened, self.seen, self.identifiers, self.anchors = [], [], [], []
        self.feed(page)
        assert self.opened == []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        found = dict(attrs)
        self.identifiers += [found["id"]] if "id" in found else []
        self.anchors += [found["href"]] if "href" in found else []
        assert not any(name.startswith("on") for name in found)
        if tag not in VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag):
        assert self.opened.pop() == tag


def _page(issues=ISSUES, changes=None, name="suivi_pic.xlsx"):
    return corrections_page_bytes(Corrections(name, date(2025, 3, 5), issues, explanations(), changes)).decode()


@pytest.mark.parametrize(
    "issues", [(), ISSUES, ISSUES + tuple(_issue(f"Q{row}", sheet=f"S{row}") for row in range(4, 200))]
)
def test_every_element_closes_and_every_link_leads_inside_the_page(issues):
    page = _Balance(_page(issues))
    assert len(set(page.identifiers)) == len(page.identifiers)
    assert {anchor.removeprefix("#") for anchor in page.anchors} <= set(page.identifiers)
    assert all(anchor.startswith("#") for anchor in page.anchors)
    assert not {"script", "link", "img", "iframe"} & set(page.seen)


def test_nothing_outside_is_asked_for():
    assert not re.search(r"https?:|@import|url\(", _page())


def test_the_summary_comes_first_then_each_sheet_its_groups_and_the_codes_explained():
    text = plain(html_text(_page().encode()))
    order = [
        "# Vérification de suivi_pic.xlsx", "Le 5 mars 2025", "Corrigez d'abord", "## Résumé",
        "5 anomalies bloquantes, 0 à vérifier, 0 information", "## Feuille « Projets »", "P4:P6, P9",
        "« v4 » n'est pas un montant. Et 3 autres cellules de même.", "Tapez-le. montant-illisible", "« v9 » n'est pas un montant.",
        "## Feuille « Bilans »", "feuille", "## Ce que veulent dire les codes", explanations()["doublon"].meaning,
    ]  # fmt: skip
    places = [text.index(part) for part in order[:4]] + [
        text.index(part, text.index("## Résumé")) for part in order[4:]
    ]
    assert places == sorted(places)


HOSTILE = '<script>alert("1")</script> \' & {{ 7*7 }} \u202egauche\u202c \x00\x0b\x7f\ud800\ufffe ]]> <!--'


@pytest.mark.parametrize("text", [HOSTILE, "x" * 10_000, "<" * 3000, "&amp;", "</style></body>"])
def test_what_a_cell_holds_is_shown_and_never_obeyed(text):
    assert _Balance(_hostile(text)).seen == _Balance(_hostile("m")).seen
    assert _hostile(text).count("{{ 7*7 }}") == _hostile(text).count("alert(")


def _hostile(text):
    """A page whose every text that comes from a cell is this one."""
    issues = tuple(_issue(f"A{row}", text, sheet=text, code="doublon") for row in range(4, 8))
    return _page(issues, issue_changes([EarlierIssue(_issue(text, text, text, text))], issues), text)


def test_since_an_earlier_report_groups_are_marked_and_the_solved_ones_told():
    changes = issue_changes(
        [EarlierIssue(ISSUES[0], ticked=True), EarlierIssue(_issue("Z9", "Réglé."))], ISSUES, date(2025, 3, 1)
    )
    text = plain(html_text(_page(changes=changes).encode()))
    assert "Depuis le rapport du 1er mars 2025 : 4 nouvelles, 1 résolue, 1 restante." in text
    assert "1 ligne cochée « Fait » est toujours là : Projets!P4." in text
    assert "Coché fait, mais toujours là, Nouveau" in text
    assert "Projets | Z9 | Réglé. | montant-illisible" in text.partition("## Résolues")[2]


def test_severities_present_and_what_is_new_can_be_shown_alone_on_screen_and_all_is_printed():
    alone = _page()
    assert re.findall('<input type="checkbox" id="([^"]*)"( checked)?>', alone) == [("montrer-B", " checked")]
    followed = _page(changes=issue_changes([EarlierIssue(ISSUES[4])], ISSUES))
    assert 'id="nouveau">' in followed
    assert (followed.count('card-B new"'), followed.count('card-B"')) == (1, 1)
    assert "<fieldset" not in _page(())
    rules = alone.partition("@supports selector(:has(a)) {\n  @media screen {")[2].partition("@media")[0]
    assert rules.count("body:has(#montrer-") == 3
    sections = re.findall('<section class="sheet([^"]*)"', followed)
    assert sections == [" has-B new", " has-B"]


def test_the_page_says_its_language_and_its_tables_their_headings():
    page = _page()
    assert '<html lang="fr">' in page
    assert page.count("<thead>") == page.count("<table")
    assert '<th scope="col">' in page
    assert "@page { size: A4" in page


def test_the_same_corrections_give_the_same_bytes():
    assert _page() == _page()
