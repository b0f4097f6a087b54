"""The pages: what each shows, what its forms do, and what they refuse."""

import time
from io import BytesIO

import pytest
from docx import Document

from pic_sheets.panel.cards import card_groups
from pic_sheets.panel.runs import State
from tests.panel.pages import Visitor


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path, monkeypatch):
    """The panel works in the folder that it is about."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def visitor(tmp_path, sample_bytes):
    (tmp_path / "suivi_pic.xlsx").write_bytes(sample_bytes("mericourt"))
    return Visitor(tmp_path)


def _text(answer, code=200):
    assert answer.status_code == code
    return answer.get_data(as_text=True)


def test_the_home_shows_at_once_and_its_state_comes_after(visitor):
    assert "Vérifier le classeur" in _text(visitor.get("/"))
    state = _text(visitor.get("/etat"))
    assert "Disponible" in state
    assert "courriers" in state


def test_the_state_is_a_part_of_the_home_and_a_page_where_no_script_runs(visitor):
    part = _text(visitor.get("/etat", **{"HX-Request": "true"}))
    page = _text(visitor.get("/etat"))
    assert "Disponible" in part
    assert "<html" not in part
    assert part.strip()[:200] in page
    assert '<html lang="fr">' in page


def test_a_folder_without_a_workbook_says_to_choose_one(tmp_path):
    visitor = Visitor(tmp_path)
    assert "/classeur" in _text(visitor.get("/etat"))
    assert visitor.post("/taches/budget").location == "/classeur"


def test_a_workbook_that_cannot_be_read_is_told_and_the_other_pages_go_on(tmp_path):
    (tmp_path / "suivi_pic.xlsx").write_bytes(b"not a workbook")
    visitor = Visitor(tmp_path)
    assert "suivi_pic.xlsx" in _text(visitor.get("/etat"))
    for path in ("/", "/taches", "/taches/courriers/faire", "/historique", "/registre", "/aide", "/classeur"):
        _text(visitor.get(path))
    run = visitor.ran("budget")
    assert run.outcome.status == "refused"
    assert "suivi_pic.xlsx" in _text(visitor.get(f"/executions/{run.number}"))


def test_the_state_is_read_again_only_when_the_workbook_changes(visitor, tmp_path, sample_bytes):
    first = visitor.desk.reading()
    assert visitor.desk.reading() is first
    (tmp_path / "suivi_pic.xlsx").write_bytes(sample_bytes("croix"))
    second = visitor.desk.reading()
    assert second is not first
    assert second.state.association != first.state.association
    assert visitor.desk.reading(again=True) is not second


def test_every_task_has_its_form(visitor):
    for group in card_groups():
        for card in group.cards:
            assert card.title.split()[0] in _text(visitor.get(f"/taches/{card.path}"))


def test_letters_are_made_then_downloaded_and_opened(visitor, tmp_path):
    run = visitor.ran("courriers/faire", meetings="C2025-03")
    assert (run.state, run.outcome.status) == (State.DONE, "ok")
    page = _text(visitor.get(f"/executions/{run.number}"))
    path = f"{run.outcome.folder}/{run.outcome.files[0]}"
    assert path in page
    answer = visitor.get(f"/fichiers/{path}")
    assert "attachment" in answer.headers["Content-Disposition"]
    assert Document(BytesIO(answer.data)).paragraphs
    assert "ouvre" in _text(visitor.post("/ouvrir", {"chemin": path}))
    assert visitor.opened == [tmp_path / path]
    assert "Écrire les courriers" in _text(visitor.get("/historique"))
    assert "C2025-03" in _text(visitor.get("/registre"))


def test_a_run_is_told_as_it_goes(visitor):
    number = visitor.ran("budget").number
    answer = visitor.get(f"/executions/{number}/suite")
    assert answer.mimetype == "text/event-stream"
    assert "event: fin\ndata: " in answer.get_data(as_text=True)


def test_what_is_badly_filled_in_is_told_by_its_field_and_nothing_runs(visitor):
    page = _text(visitor.post("/taches/courriers/faire", {"today": "hier", "meetings": "C2025-03"}), 422)
    assert "hier" in page
    assert "C2025-03" in page
    page = _text(visitor.post("/taches/paiements/annuler", {"numbers": "2025-0001"}), 422)
    assert "Motif&nbsp;: Ce champ est obligatoire." in page
    assert "--motif" not in page.partition("<code>")[0]
    assert visitor.desk.runs.active() == ()
    assert visitor.desk.runs.get(1) is None


def test_a_form_reaches_nothing_outside_the_folder(visitor, tmp_path):
    outside = tmp_path.parent / "ailleurs.ofx"
    outside.write_bytes(b"secret")
    for path in ("../ailleurs.ofx", str(outside)):
        assert "pas dans le dossier" in _text(visitor.post("/taches/rapprocher", {"statements": path}), 422)
    run = visitor.ran("budget", output=str(tmp_path.parent / "dehors"), **{"-o": "x"})
    assert run.outcome.folder.startswith("sorties")
    assert not (tmp_path.parent / "dehors").exists()


@pytest.mark.parametrize(
    "path",
    [
        "../ailleurs.txt",
        "%2e%2e/ailleurs.txt",
        "..%2failleurs.txt",
        "/etc/passwd",
        "inconnu.txt",
        ".cache/x",
        "sorties",
    ],
)
def test_no_other_file_is_given(visitor, tmp_path, path):
    (tmp_path.parent / "ailleurs.txt").write_text("secret", "utf-8")
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "x").write_text("secret", "utf-8")
    answer = visitor.get(f"/fichiers/{path}")
    assert answer.status_code in {308, 404}
    assert "secret" not in answer.get_data(as_text=True)


def test_nothing_that_the_system_would_run_is_opened(visitor, tmp_path):
    for name in ("programme.sh", "1 Vérifier.cmd", "x.desktop"):
        (tmp_path / name).write_text("echo", "utf-8")
        assert visitor.post("/ouvrir", {"chemin": name}).status_code == 404
    for path in ("", "..", "/etc/hosts", "absent.docx"):
        assert visitor.post("/ouvrir", {"chemin": path}).status_code == 404
    assert visitor.opened == []


def test_a_file_that_cannot_open_is_told(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"x")
    visitor = Visitor(tmp_path, can_open=False)
    assert "téléchargez-le" in _text(visitor.post("/ouvrir", {"chemin": "a.docx"}))


def test_the_workbook_is_chosen_once_from_the_folder_an_address_or_a_file(tmp_path, sample_bytes):
    for name in ("A.xlsx", "B.xlsx"):
        (tmp_path / name).write_bytes(sample_bytes("croix"))
    visitor = Visitor(tmp_path)
    page = _text(visitor.get("/classeur"))
    assert "A.xlsx" in page
    assert visitor.desk.workbook is None
    assert visitor.post("/classeur", {"choix": "B.xlsx"}).status_code == 303
    assert visitor.desk.workbook == "B.xlsx"
    assert "Aucun classeur" in _text(visitor.post("/classeur", {"choix": "../C.xlsx"}), 422)
    assert "existe" in _text(visitor.post("/classeur", {"depot": (BytesIO(b"x"), "A.xlsx")}), 422)
    assert visitor.post("/classeur", {"depot": (BytesIO(sample_bytes("croix")), "L'été.xlsx")}).status_code == 303
    assert visitor.desk.workbook == "L'été.xlsx"
    address = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit"
    assert visitor.post("/classeur", {"choix": address}).status_code == 303
    assert visitor.desk.workbook == address


def test_statements_are_received_with_the_form_that_needs_them(visitor, tmp_path):
    sent = {"depot_statements": (BytesIO(b"not a statement"), "août.ofx")}
    run = visitor.ran("rapprocher", **sent)
    assert (tmp_path / "releves" / "août.ofx").read_bytes() == b"not a statement"
    assert run.outcome.status == "refused"
    assert "type attendu" in _text(
        visitor.post("/taches/rapprocher", {"depot_statements": (BytesIO(b"x"), "a.exe")}), 422
    )
    answer = visitor.post(
        "/deposer", {"dossier": "releves", "depot": (BytesIO(b"x"), "b.ofx"), "retour": "//evil.example"}
    )
    assert (answer.status_code, answer.location) == (303, "/")
    assert visitor.post("/deposer", {"dossier": "modeles", "depot": (BytesIO(b"x"), "b.docx")}).status_code == 400


def test_a_run_that_was_never_asked_is_not_there(visitor):
    for path in ("/executions/9", "/executions/9/suite"):
        assert visitor.get(path).status_code == 404
    assert visitor.post("/executions/9/annuler").status_code == 404


def test_the_panel_is_stopped_from_its_page(visitor):
    assert "arrêté" in _text(visitor.post("/arreter"))
    time.sleep(0.5)
    assert visitor.stopped == [1]
    assert visitor.post("/presence").status_code == 204
