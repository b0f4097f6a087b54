"""The public page: whole in itself, safe whatever cells hold, accessible, readable on a phone and on paper."""

import dataclasses
import itertools
import re
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import make
import pytest
from funds import small_fund

from pic_sheets.documents._showcase import showcase
from pic_sheets.fund.fund import Fund
from pic_sheets.stores.reports import showcase_page
from pic_sheets.stores.reports.showcase_page import showcase_page_bytes

DAY = date(2026, 1, 15)
CSS = Path(showcase_page.__file__).with_name("showcase_page.css").read_text("utf-8")
VOID = {"meta"}
HOSTILE = (
    "</style><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "x" * 300,
    "a\x07\uffffb",
)
#: What is written on what, by the names of the style sheet.
ON_PAPER = ("text", "ink", "quiet", "link", "focus", "line", "head")
PAIRS = [*((name, "paper") for name in ON_PAPER), ("text", "pale"), ("ink", "pale"), ("quiet", "pale"), ("paper", "head"), ("draft", "draft-paper")]  # fmt: skip


def page(fund: Fund | None = None, *, draft: bool = False) -> bytes:
    return showcase_page_bytes(showcase(small_fund() if fund is None else fund, DAY, draft=draft))


class Read(HTMLParser):
    """Every element of a page with its attributes, each closed in its turn."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(content.decode())
        assert self.opened == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.opened.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def all(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute))]

    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_colours_are_far_enough_apart(ink: str, paper: str) -> None:
    palette = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", CSS))
    light, dark = sorted((luminance(palette[ink]), luminance(palette[paper])), reverse=True)
    least = 3 if ink == "line" else 4.5  # WCAG 2.2: 1.4.11 for what is no text, 1.4.3 for text
    assert (light + 0.05) / (dark + 0.05) >= least


def test_every_colour_is_of_the_palette() -> None:
    rules = CSS.partition("}")[2]
    assert re.findall(r"#[0-9a-f]{3,6}\b", rules) == []


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(tag[1]) for tag in Read(page()).tags() if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_page_has_its_language_title_landmarks_and_skip_link() -> None:
    read = Read(page())
    assert dict(read.elements)["html"] == {"lang": "fr"}
    assert read.tags().index("title") < read.tags().index("body")
    for landmark in ("header", "nav", "main", "footer"):
        assert read.tags().count(landmark) == 1
    first = next(attributes for tag, attributes in read.elements if tag == "a")
    assert first == {"class": "skip", "href": "#contenu"}


def test_every_link_leads_somewhere_in_the_page_and_each_id_is_one() -> None:
    read = Read(page())
    ids = read.all("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in read.all("href")} <= set(ids)
    assert {name for names in read.all("aria-labelledby") for name in names.split()} <= set(ids)


def test_the_map_is_told_and_its_projects_are_in_a_table() -> None:
    read = Read(page())
    pictures = [attributes for tag, attributes in read.elements if tag == "svg"]
    assert [one.get("role") for one in pictures].count("img") == 1
    assert all(one.get("role") == "img" or one.get("aria-hidden") == "true" for one in pictures)
    assert [attributes.get("scope") for tag, attributes in read.elements if tag == "th"].count("row") == 4


def test_nothing_is_asked_elsewhere_and_nothing_runs() -> None:
    read = Read(page())
    assert not {"script", "link", "img", "iframe", "form", "object"} & set(read.tags())
    assert read.all("src") == []
    assert "url(" not in CSS
    assert "@import" not in CSS
    policy = next(one["content"] for tag, one in read.elements if tag == "meta" and "http-equiv" in one)
    assert policy is not None
    assert policy.startswith("default-src 'none'")


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_cells_hold_the_page_keeps_its_elements(text: str) -> None:
    def told(words: str) -> list[str]:
        fund = Fund(
            association=make.association(name=words),
            projects=(make.project(title=words, description=words),),
            themes=(make.theme(name=words),),
            districts=(make.district(code="QN06234M", name=words),),
            holders=(make.holder(name=words),),
            decisions=(make.decision(),),
            reports=(make.report(effects=words),),
            funders=(make.funder(name=words),),
        )
        return Read(page(fund)).tags()

    assert told(text) == told("Un mot")


def test_an_empty_fund_has_a_page() -> None:
    assert "Aucun projet n'est encore accordé." in page(Fund()).decode()


def test_a_draft_says_so_and_asks_not_to_be_found() -> None:
    draft = page(draft=True).decode()
    assert draft.count("BROUILLON") == 2
    assert '<meta name="robots" content="noindex">' in draft
    assert "noindex" not in page().decode()


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_the_page_never_scrolls_sideways(width, page_after):
    long = dataclasses.replace(small_fund(), themes=(make.theme(name="Anticonstitutionnellement" * 3),))
    unguarded = re.sub(rb"<meta http-equiv[^>]*>", b"", page(long))  # which lets the script of the test run
    script = f"""
        document.documentElement.style.width = '{width}px';
        document.querySelectorAll('details').forEach(one => {{ one.open = true; }});
        const seen = [...document.querySelectorAll('body *')].filter(one => !one.closest('.wide > *, svg > *, .skip'));
        const out = seen.filter(one => one.getBoundingClientRect().right > {width} + 0.5);
        return seen.length + ' ' + out.map(one => one.tagName + '.' + one.className).join(' ');
    """
    seen, _, out = page_after(unguarded, script).partition(" ")
    assert int(seen) > 50
    assert out == ""


def test_the_whole_page_prints(tmp_path, page_to_pdf):
    made = tmp_path / "vitrine.html"
    made.write_bytes(page())
    text = subprocess.run(["pdftotext", "-layout", str(page_to_pdf(made)), "-"], check=True, capture_output=True, text=True).stdout  # fmt: skip
    for words in ("Les projets de la carte", "Par quartier", "Jardin partagé", "Merci"):
        assert (words in text) == (words != "Par quartier")  # the links of the page are of no use on paper
