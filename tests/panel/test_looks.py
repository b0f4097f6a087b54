"""Every page of the panel, as it is read, printed, held in a hand and heard."""

import re

import pytest
from asked import change
from browsed import LONG, overflow, violations, watched
from panels import every_check, fund_folder, served
from playwright.sync_api import expect

pytestmark = every_check
#: Every page, by the name of its picture; the runs are those of `panel`.
PAGES = {
    "accueil": "/", "taches": "/taches", "tache-verifier": "/taches/verifier", "tache-courriers": "/taches/courriers/faire",
    "tache-rapprocher": "/taches/rapprocher", "tache-paiements": "/taches/paiements/virements", "resultat-anomalies": "/executions/1",
    "resultat-courriers": "/executions/2", "resultat-budget": "/executions/3", "resultat-refus": "/executions/4", "resultat-annule": "/executions/6",
    "historique": "/historique", "registre": "/registre", "aide": "/aide", "classeur": "/classeur", "introuvable": "/nulle-part",
    "faute": "/taches/etats/releve",
}  # fmt: skip


@pytest.fixture(scope="module")
def panel(tmp_path_factory, sample_bytes):
    folder = fund_folder(tmp_path_factory.mktemp("panneau"), sample_bytes("mericourt"))
    change(folder / "suivi_pic.xlsx", Projets_P4="beaucoup", Porteurs_C5="<b>Été</b>")
    with served(folder) as made:
        asked = (
            ("verifier", {}),
            ("courriers/faire", {}),
            ("budget", {}),
            ("comite/preparer", {"code": "C1999-01"}),
            ("statistiques", {}),
            ("bilan", {}),
        )
        numbers = [made.post(f"/taches/{path}", **values).headers["location"] for path, values in asked]
        made.post(f"{numbers[-1]}/annuler")
        for place in numbers:
            made.followed(place.rpartition("/")[2], b"event: fin")
        yield made


def _shown(page, panel, name):
    """The page of that name, once nothing more comes."""
    page.goto(panel.origin + PAGES[name])
    if name == "accueil":
        expect(page.get_by_role("heading", name="L'enveloppe")).to_be_visible(timeout=LONG)
    if name == "faute":
        page.goto(f"{panel.origin}{PAGES[name]}?month=treize")
        page.get_by_role("button", name="Lancer").click()
        expect(page.locator("#fautes")).to_be_visible()
    page.wait_for_timeout(500)  # charts grow


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_made_for_everybody(panel, browser, visit, pictures, name):
    page = visit(panel).page
    _shown(page, panel, name)
    assert page.locator("h1").count() == 1
    assert page.title().endswith("– PIC Sheets")
    assert overflow(page) <= 0
    page.screenshot(path=pictures / f"{name}.png", full_page=True)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})  # the text of an A4 page, at 96 points an inch
    assert overflow(page) <= 0
    assert page.locator("h1").inner_text()
    assert not page.locator("nav[aria-label=Principal]").is_visible()
    page.screenshot(path=pictures / f"{name}-imprime.png", full_page=True)
    heard = watched(browser, panel, bypass_csp=True)
    _shown(heard.page, panel, name)
    found = violations(heard.page)
    heard.context.close()
    assert found == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_in_a_hand(panel, visit, pictures, name):
    page = visit(panel, viewport={"width": 360, "height": 740}).page
    _shown(page, panel, name)
    page.screenshot(path=pictures / f"{name}-360.png", full_page=True)
    assert overflow(page) <= 0


def test_the_page_of_a_stranger_says_nothing_and_is_well_made(panel, browser, pictures):
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(panel.origin)
        page.screenshot(path=pictures / "inconnu.png")
        assert not re.search("suivi_pic|Méricourt|hiver", page.content())
        assert violations(page) == []
