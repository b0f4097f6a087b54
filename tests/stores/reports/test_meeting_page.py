"""The page to project: whole in itself, safe whatever cells hold, and its script counts as the toolkit does."""

import json
import random
import re
from dataclasses import replace
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import make
import pytest
from markupsafe import escape
from small_workbook import plain

from pic_sheets.budget.agenda_screen import agenda_screen
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.simulation import simulation
from pic_sheets.money import format_amount, parse_amount, shares
from pic_sheets.stores.reports.meeting_page import meeting_page_bytes

D = Decimal
VOID = {"meta", "input"}
MEETING = make.meeting(envelope=D("1500.00"))
HOSTILE = (
    "</script><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "x" * 300,
    "a\x07\uffffb",
)


def _fund(titles=("Jardin partagé", "Fête de rue", "Ciné plein air"), **changes):
    """2 000 € shared in three, a ceiling of 600 € and 800 € a year, two projects of H1 and one of H2."""
    names = ("P1", "P2", "P3")
    return Fund(**{
        "funders": tuple(make.funder(code=code, name=code, notified=D(amount)) for code, amount in (("A", "1000"), ("B", "700"), ("C", "300"))),
        "rules": (make.rule(value=D("600.00")), make.rule(parameter="Plafond annuel par porteur", value=D("800.00"))),
        "themes": (make.theme(), make.theme(code="T02", name="Lutte contre l'isolement")),
        "holders": (make.holder(), make.holder(code="H2", name="Les Voisins")),
        "projects": tuple(
            make.project(code=code, title=title, requested=D("700.01"), holder=holder, theme=theme)
            for code, title, holder, theme in zip(names, titles, ("H1", "H1", "H2"), ("T01", "T01", "T02"), strict=True)
        ),
        "meetings": (MEETING,),
    } | changes)  # fmt: skip


def _page(fund=None, workbook="suivi_pic.xlsx"):
    found = fund or _fund()
    return meeting_page_bytes(agenda_screen(found, simulation(found, MEETING), workbook))


class _Page(HTMLParser):
    """Every element of a page, its attributes, and whether each that opens closes in its turn."""

    def __init__(self, page):
        super().__init__()
        self.opened, self.seen, self.attributes = [], [], []
        self.feed(page.decode())
        assert self.opened == []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag):
        assert self.opened.pop() == tag


@pytest.mark.parametrize("title", HOSTILE)
def test_whatever_a_title_holds_the_page_keeps_its_elements_and_nothing_of_it_runs(title):
    page = _page(
        _fund((title, title, title), funders=(make.funder(name=title),), themes=(make.theme(name=title),)), title
    )
    usual = _Page(_page(_fund(funders=(make.funder(),), themes=(make.theme(),))))
    found = _Page(page)
    assert found.seen == usual.seen
    assert found.seen.count("script") == 1
    assert not any(name.startswith("on") or name in {"src", "href"} for name, _ in found.attributes)
    assert str(escape(title.replace("\x07", "").replace("\uffff", ""))).encode() in page


def test_nothing_outside_is_asked_for_and_the_same_screen_gives_the_same_bytes():
    assert not re.search(rb"https?:|@import|url\(|fetch|XMLHttp|localStorage", _page())
    assert _page() == _page()


def test_it_says_that_nothing_is_saved():
    assert "Rien n'est enregistré ici" in plain(_page().decode())


def test_without_its_script_it_is_a_table_as_asked_and_within_the_ceilings():
    shown = _page().decode().split("<header>")[1].split("<script>")[0]
    text = " ".join(plain(unescape(re.sub(r"<[^>]+>", " ", shown))).split())
    for told in (
        "2 000,00 €", "2 100,03 €", "-100,03 €", "À la séance (sur 1 500,00 €)", "-600,03 €",
        "Jardin partagé", "P1 · Les Jardins du 3/15 Plafond", "700,01 €", "600,00 €", "1 299,99 €", "200,00 €", "1 400,00 €",
        "Plafond par projet : 600,00 € ; demande 700,01 €, 100,01 € de trop", "Lutte contre l'isolement", "Ce qui manque",
    ):  # fmt: skip
        assert told in text, told


def test_an_agenda_without_projects_says_so():
    text = _page(_fund(projects=())).decode()
    assert "Aucun projet" in text
    assert 'class="projet' not in text.split("<main>")[1].split("<script>")[0]


def test_a_decided_project_shows_what_was_decided_and_has_nothing_to_tick():
    fund = _fund(decisions=(make.decision(project="P2", verdict="Accord partiel", granted=D("350.00")),))
    text = plain(_page(fund).decode().split("<main>")[1].split("<script>")[0])
    assert "Décidé : Accord partiel" in text
    assert "350,00 €" in text
    assert text.count('type="checkbox"') == 2
    assert "Décidé à la séance" in _page(fund).decode()


def test_a_report_that_justified_less_is_told_beside_the_grant():
    fund = _fund(decisions=(make.decision(granted=D("700.01")),), reports=(make.report(justified=D("500.00")),))
    assert "(500,00 € après bilan)" in plain(_page(fund).decode())


@pytest.mark.parametrize(("notified", "envelope"), [("10000.00", 100), ("1.00", 100)])
def test_the_parts_of_the_bar_fill_it(notified, envelope):
    page = _page(_fund(funders=(make.funder(notified=D(notified)),))).decode()
    bar = page.split('id="barre"')[1].split("</div>")[0]
    widths = {kind: float(width) for kind, width in re.findall(r'class="(\w+)[^>]*width: ([\d.]+)%', bar)}
    total = sum(float(width) for width in re.findall(r"width: ([\d.]+)%", bar)) - widths["manque"]
    assert total == pytest.approx(envelope, abs=0.01)


def test_the_script_shares_and_writes_and_reads_amounts_as_the_toolkit_does(page_after):
    chance = random.Random(20250305)  # noqa: S311 - cases to compare, no secret
    cases = [
        (chance.choice((1, -1)) * chance.randrange(10 ** chance.randrange(1, 15)), [chance.randrange(10 ** chance.randrange(1, 15)) for _ in range(chance.randrange(7))])
        for _ in range(600)
    ] + [(100, [0, 0, 0]), (5, [1, 1, 1, 1]), (-5, [1, 1, 1, 1]), (0, [3]), (7, [])]  # fmt: skip
    texts = [
        "1 200,50 €",
        "1\u202f200,50",
        "1200.5",
        "12",
        "1.200",
        "1,200",
        "1.200,50",
        "abc",
        "1 € 200",
        "-5",
        "1,234,5",
        "0,5",
        " 7 euros ",
        "1 20,00",
        "1.200.000",
        "1.200.50",
        "12,345",
        "0",
        "1e3",
        "٣",
    ]
    told = json.loads(page_after(_page(), f"""
        const cases = {json.dumps(cases)}, texts = {json.dumps(texts)};
        return JSON.stringify([cases.map(([whole, weights]) => shares(whole, weights)), cases.map(([whole]) => euros(whole)), texts.map(parsed)]);
    """))  # fmt: skip
    for (whole, weights), parts, shown in zip(cases, told[0], told[1], strict=True):
        cents = D(whole) / 100
        assert [int(part * 100) for part in shares(cents, [D(weight) for weight in weights])] == parts
        assert shown == format_amount(cents)
    for text, cents in zip(texts, told[2], strict=True):
        assert (None if cents is None else D(cents) / 100) == _amount(text), text


def _amount(text):
    """What the toolkit reads; nothing under zero may be granted."""
    try:
        amount = parse_amount(text)
    except ValueError:
        return None
    return amount if amount >= 0 else None


#: What the page shows: what is left, each project's, each funder's, each theme's, what is too much.
_SHOWN = """
    const texts = (selector) => Array.from(document.querySelectorAll(selector)).map((element) => element.textContent);
    return JSON.stringify({left: texts("#reste")[0], meeting: texts("#reste-seance")[0], accepted: texts("#accepte")[0],
      after: texts("tr.projet .reste"), funders: texts("tr.financeur .reste"), themes: texts("tr.theme .total"),
      beyond: texts(".trop"), limits: texts(".plafond"), red: document.querySelectorAll(".negatif").length});
"""


def _shown(page_after, page, script=""):
    return json.loads(plain(page_after(page, script + _SHOWN)))


def test_what_the_script_counts_first_is_what_the_page_said_without_it(page_after):
    fund = _fund()
    screen = agenda_screen(fund, simulation(fund, MEETING), "")
    shown = _shown(page_after, _page())
    assert shown["left"] == plain(format_amount(screen.left)) == "-100,03 €"
    assert shown["meeting"] == plain(format_amount(screen.meeting_left))
    assert shown["after"] == [plain(format_amount(project.left)) for project in screen.projects]
    assert shown["funders"] == [plain(format_amount(funder.left)) for funder in screen.funders]
    assert shown["themes"] == [plain(format_amount(theme.total)) for theme in screen.themes]
    assert shown["red"] == 6  # of the fund, of the meeting, of the last project, of each funder


def test_within_the_ceilings_the_script_finds_what_the_simulation_finds(page_after):
    fund = _fund()
    screen = agenda_screen(fund, simulation(fund, MEETING), "")
    shown = _shown(page_after, _page(), 'document.querySelector("[data-action=plafonds]").click();')
    assert shown["left"] == plain(format_amount(screen.left_within)) == "600,00 €"
    assert shown["after"] == [plain(format_amount(project.left_within)) for project in screen.projects]
    assert shown["limits"] == [plain(format_amount(project.limit)) for project in screen.projects]
    assert (shown["beyond"], shown["red"]) == (["", "", ""], 0)


def test_a_project_unticked_or_changed_moves_every_total_to_the_cent(page_after):
    shown = _shown(page_after, _page(), """
        const [first, second, third] = document.querySelectorAll("tr.projet");
        first.querySelector(".accepte").click();
        const field = second.querySelector(".montant");
        field.value = "1 000,01";
        field.dispatchEvent(new Event("input"));
        third.querySelector(".montant").value = "vite";
        third.querySelector(".montant").dispatchEvent(new Event("input"));
    """)  # fmt: skip
    assert (shown["accepted"], shown["left"], shown["meeting"]) == ("1 000,01 €", "999,99 €", "499,99 €")
    assert shown["after"] == ["2 000,00 €", "999,99 €", "999,99 €"]
    parts = shares(D("1000.01"), [D(1000), D(700), D(300)])
    lefts = [D(whole) - part for whole, part in zip((1000, 700, 300), parts, strict=True)]
    assert shown["funders"] == [plain(format_amount(left)) for left in lefts]
    assert shown["themes"] == ["1 000,01 €", "0,00 €"]
    assert shown["beyond"] == ["", "400,01 € de trop : Plafond par projet", "Montant illisible : compté pour zéro"]
    assert shown["limits"] == ["600,00 €", "600,00 €", "600,00 €"]


def test_what_a_holder_takes_above_lowers_what_its_year_leaves_below(page_after):
    shown = _shown(page_after, _page())
    assert shown["limits"] == ["600,00 €", "99,99 €", "600,00 €"]
    assert shown["beyond"][1] == "600,02 € de trop : plafond annuel du porteur"


def test_a_request_that_could_not_be_read_is_not_ticked_until_an_amount_is_typed(page_after):
    fund = _fund()
    unread = replace(fund.projects[0], requested=None, unreadable=frozenset({"requested"}))
    page = _page(replace(fund, projects=(unread,)))
    ticked = 'document.querySelector("[data-action=demande]").click(); return String(document.querySelector(".accepte").checked);'
    assert page_after(page, ticked) == "false"
    typed = 'const field = document.querySelector(".montant"); field.value = "300"; field.dispatchEvent(new Event("input"));'
    assert _shown(page_after, page, typed)["accepted"] == "300,00 €"


def test_every_project_is_reached_and_changed_from_the_keyboard(page_after):
    order = json.loads(page_after(_page(), """
        const fields = Array.from(document.querySelectorAll(".montant"));
        const at = () => fields.indexOf(document.activeElement);
        const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
        fields[0].focus();
        const seen = [at()];
        for (const key of ["Enter", "ArrowDown", "ArrowUp", "Enter", "Enter"]) { press(key); seen.push(at()); }
        return JSON.stringify(seen);
    """))  # fmt: skip
    assert order == [0, 1, 2, 1, 2, -1]


def test_it_prints_on_landscape_pages(page_to_pdf, tmp_path):
    titles = HOSTILE[:3]
    fund = _fund(titles)
    many = tuple(replace(fund.projects[rank % 3], code=f"P{rank}") for rank in range(40))
    page = tmp_path / "simulation.html"
    page.write_bytes(_page(replace(fund, projects=many)))
    sizes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", page_to_pdf(page).read_bytes())
    assert len(sizes) > 1
    assert all(float(width) > float(height) for width, height in sizes)
    assert all(first == other for first, other in pairwise(sizes))
