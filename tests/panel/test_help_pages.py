"""The guide as HTML: safe, linked, and within the panel."""

import re

import pytest

from pic_sheets.panel.help_pages import guide_html, html_of


def test_html_in_the_text_is_told_as_text():
    found = html_of('<script>alert(1)</script>\n\nAvant <img src=x onerror="y"> après')
    assert "<script" not in found
    assert "<img" not in found
    assert "&lt;script&gt;" in found


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_that_runs_something_is_no_link(address):
    assert "<a " not in html_of(f"[ici]({address})")


def test_headings_stand_under_the_title_of_the_page_with_an_address_each():
    found = html_of("# Guide\n\n## L'été\n\n### Détail\n\n## L'été")
    assert "<h1" not in found
    assert re.findall(r'<(h\d) id="([^"]+)"', found) == [
        ("h2", "guide-guide"),
        ("h3", "guide-l-ete"),
        ("h4", "guide-detail"),
        ("h3", "guide-l-ete-2"),
    ]


def test_the_contents_lead_to_each_chapter():
    found = html_of("# Guide\n\n## Un `mot` & deux\n\nTexte\n\n## Trois")
    assert re.findall(r'<li><a href="#([^"]+)">([^<]+)</a>', found) == [
        ("guide-un-mot-deux", "Un mot &amp; deux"),
        ("guide-trois", "Trois"),
    ]


def test_a_text_without_chapters_has_no_contents():
    assert "<nav" not in html_of("# Guide")


def test_pictures_come_from_the_panel_alone():
    found = html_of("![Le panneau](images/panneau.png) ![](https://exemple.org/trace.png)")
    assert re.findall(r'src="([^"]+)"', found) == ["/aide/images/panneau.png", "/aide/images/trace.png"]
    assert 'alt="Le panneau"' in found


def test_other_pages_are_named_without_a_link_and_links_within_the_guide_hold():
    found = html_of("[codes](codes.md), [plus bas](#1-la-clôture), [site](https://exemple.org)\n\n## 1. La clôture")
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', found) == [
        ("#guide-1-la-cloture", "1. La clôture"),
        ("#guide-1-la-cloture", "plus bas"),
        ("https://exemple.org", "site"),
    ]
    assert "<span>codes</span>" in found


def test_a_table_scrolls_by_itself_and_its_headings_say_what_they_head():
    found = html_of("| a | b |\n|---|---|\n| 1 | 2 |")
    assert re.search(r'<div class="scroll" role="region" tabindex="0" aria-label="[^"]+">\s*<table>', found)
    assert re.search(r"</table>\s*</div>", found)
    assert found.count('scope="col"') == 2


def test_every_link_of_our_guide_leads_somewhere_in_it():
    found = guide_html()
    names = set(re.findall(r'id="([^"]+)"', found))
    assert set(re.findall(r'href="#([^"]+)"', found)) <= names
    assert len(names) > 5
