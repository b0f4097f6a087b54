"""A member of staff with a browser: the fund looked at, the workbook checked and mended, letters made, the year reviewed."""

import re
import time

import docx
import pytest
from asked import change
from browsed import LONG, finished, said, tabbed_to
from panels import LONG_RUN, every_check, fund_folder, served
from playwright.sync_api import expect


@pytest.fixture
def folder(tmp_path, sample_bytes):
    return fund_folder(tmp_path, sample_bytes("mericourt"))


@pytest.fixture
def panel(folder):
    with served(folder) as made:
        yield made


def _launched(page, path):
    """A task opened by its address and launched as it is: what its run says once it is over."""
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + f"/taches/{path}")
    page.get_by_role("button", name="Lancer").click()
    return finished(page)


def test_from_the_first_look_to_the_year_s_review(folder, panel, visit, pictures):
    workbook = folder / "suivi_pic.xlsx"
    kept = workbook.read_bytes()
    change(workbook, Projets_P4="beaucoup")
    page = visit(panel).page

    # The home says where the fund is.
    expect(page).to_have_url(f"{panel.origin}/")
    expect(page.get_by_role("heading", name="L'enveloppe")).to_be_visible(timeout=LONG)
    assert "1 anomalie bloquante" in said(page)
    page.screenshot(path=pictures / "histoire-1-accueil.png", full_page=True)

    # The check tells the cell, and copies it.
    page.get_by_role("link", name="Vérifier le classeur").first.click()
    page.get_by_role("button", name="Lancer").click()
    told = finished(page)
    assert "Des anomalies bloquent" in told
    assert "P4" in told
    page.screenshot(path=pictures / "histoire-2-anomalies.png", full_page=True)
    page.locator("button[data-copy*=P4]").first.click()
    expect(page.locator("#annonce")).to_contain_text("P4")
    assert page.evaluate("() => navigator.clipboard.readText()") == "Projets!P4"

    # Mended in the spreadsheet, it is checked again.
    workbook.write_bytes(kept)
    page.get_by_role("link", name="Vérifier à nouveau").click()
    page.get_by_role("button", name="Lancer").click()
    told = finished(page)
    assert "Terminé" in told
    assert "beaucoup" not in told

    # The letters are made, and one of them is read.
    page.get_by_role("link", name="Accueil").first.click()
    page.get_by_role("link", name=re.compile("Écrire les courriers")).first.click()
    page.get_by_role("button", name="Lancer").click()
    assert "Terminé" in finished(page)
    page.screenshot(path=pictures / "histoire-3-courriers.png", full_page=True)
    with page.expect_download() as sent:
        page.get_by_role("link", name=re.compile(r"Télécharger .*accord.*\.docx")).first.click()
    letter = docx.Document(sent.value.path())
    assert "Méricourt" in "".join(paragraph.text for paragraph in letter.paragraphs)
    assert sent.value.suggested_filename.endswith(".docx")

    # The year is reviewed, and all of it is remembered.
    assert "bilan_annuel_2025.docx" in _launched(page, "bilan")
    page.get_by_role("link", name="Historique").click()
    titles = page.locator("main h2").all_inner_texts()
    assert titles == ["Bilan annuel", "Écrire les courriers", "Vérifier le classeur", "Vérifier le classeur"]
    assert workbook.read_bytes() == kept


@every_check
def test_what_is_wrong_is_said_by_its_field_and_what_is_refused_by_the_run(folder, panel, visit, pictures):
    page = visit(panel).page
    page.goto(f"{panel.origin}/taches/etats/releve?month=treize")
    page.get_by_role("button", name="Lancer").click()
    expect(page.locator("#fautes")).to_be_focused()
    page.locator("#fautes a").click()
    expect(page.get_by_label("Mois")).to_be_focused()
    assert page.get_by_label("Mois").get_attribute("aria-invalid") == "true"
    assert "n'est pas un mois" in page.locator("#faute-month").inner_text()
    page.screenshot(path=pictures / "erreur-champ.png", full_page=True)
    (folder / "suivi_pic.xlsx").write_bytes(b"rien de bon")
    assert "N'a pas pu se faire" in _launched(page, "verifier")
    page.screenshot(path=pictures / "erreur-refus.png", full_page=True)
    page.goto(f"{panel.origin}/")
    expect(page.locator("#etat").get_by_role("link", name="Choisir le classeur")).to_be_visible()
    page.screenshot(path=pictures / "erreur-accueil.png", full_page=True)


@every_check
def test_what_waits_and_what_runs_can_be_cancelled_and_two_tabs_tell_the_same(folder, panel, visit, pictures):
    first = visit(panel).page
    second = first.context.new_page()
    running, waiting, last = (
        panel.post(f"/taches/{path}", **values).headers["location"]
        for path, values in (("courriers/faire", LONG_RUN), ("budget", {}), ("budget", {}))
    )
    second.goto(panel.origin + waiting)
    assert "En attente" in said(second)
    second.screenshot(path=pictures / "en-attente.png")
    second.get_by_role("button", name="Annuler").click()
    assert "Annulé" in finished(second)
    for page in (first, second):
        page.goto(panel.origin + running)
    first.screenshot(path=pictures / "en-cours.png")
    first.get_by_role("button", name="Annuler").click()
    for page in (first, second):
        assert "Annulé" in finished(page)
    second.goto(panel.origin + last)
    assert "Terminé" in finished(second)
    assert {path.name for path in (folder / "sorties").iterdir() if path.is_dir()} == {"2026-01-15_budget"}


@every_check
def test_the_back_button_comes_back_to_a_form_that_can_be_sent_again(panel, visit):
    page = visit(panel).page
    page.goto(f"{panel.origin}/taches/budget")
    page.get_by_role("button", name="Lancer").click()
    finished(page)
    page.go_back()
    expect(page).to_have_url(f"{panel.origin}/taches/budget")
    page.get_by_role("button", name="Lancer").click()
    expect(page).to_have_url(f"{panel.origin}/executions/2")
    finished(page)
    page.go_back()
    page.go_forward()
    assert "Terminé" in finished(page)
    assert panel.get("/executions/3").code == 404


@every_check
def test_a_run_is_reached_and_read_with_the_keyboard_alone(panel, visit):
    page = visit(panel).page
    expect(page.get_by_role("heading", name="L'enveloppe")).to_be_visible(timeout=LONG)
    page.goto(f"{panel.origin}/")
    assert tabbed_to(page, "a.skip") == 1
    page.keyboard.press("Enter")
    tabbed_to(page, "a[href='/taches/verifier']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Vérifier le classeur")).to_be_visible()
    tabbed_to(page, "main button[type=submit]")
    page.keyboard.press("Enter")
    finished(page)
    expect(page.locator("#execution h2").first).to_be_focused()
    tabbed_to(page, "button[data-copy]")
    page.keyboard.press("Enter")
    expect(page.locator("#annonce")).to_contain_text("copiée")


@every_check
def test_it_stops_once_its_pages_are_closed_and_a_page_left_open_says_so(folder, browser):
    with served(folder, "--fermer-apres", "0.05") as panel:
        context = browser.new_context()
        page = context.new_page()
        page.clock.install()
        page.goto(panel.entrance)
        for _ in range(5):
            page.clock.fast_forward(21_000)
            time.sleep(1)
        assert panel.process.poll() is None
        assert panel.process.wait(15) == 0
        page.clock.fast_forward(21_000)
        expect(page.locator("#arret")).to_be_visible()
        context.close()


@every_check
def test_the_first_page_comes_fast(panel, visit):
    page = visit(panel).page
    times = []
    for _ in range(5):
        page.goto(f"{panel.origin}/taches")
        page.goto(f"{panel.origin}/")
        times.append(page.evaluate("() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
    assert sorted(times)[2] < 300
