"""What a page of another site, a stranger on this computer or a forged form may try against the panel: nothing comes of it."""

import socket
import sys
from pathlib import Path

import pytest
from panels import fund_folder, served

from pic_sheets.panel.runs import MOST_WAITING

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links are made and signals sent as on Linux and macOS")
SECRET = b"secret d'ailleurs"
#: Every address of the panel that reads, and every one that does something.
READS = (
    "/", "/etat", "/taches", "/taches/verifier", "/executions/1", "/executions/1/suite", "/historique", "/registre", "/aide",
    "/aide/images/x.png", "/classeur", "/fichiers/suivi_pic.xlsx", "/static/panneau.css", "/favicon.ico", "/nulle-part",
)  # fmt: skip
ACTS = (
    "/etat/relire", "/taches/verifier", "/executions/1/annuler", "/classeur", "/ouvrir", "/deposer", "/presence", "/arreter",
)  # fmt: skip


@pytest.fixture(scope="module")
def panel(tmp_path_factory, sample_bytes):
    folder = fund_folder(tmp_path_factory.mktemp("panneau"), sample_bytes("mericourt"))
    outside = folder.parent / "ailleurs"
    outside.mkdir()
    (outside / "secret.xlsx").write_bytes(SECRET)
    (folder / "lien.xlsx").symlink_to(outside / "secret.xlsx")
    (folder / "lien").symlink_to(outside)
    (folder / "vers-rien.xlsx").symlink_to(outside / "rien.xlsx")
    (folder / ".cle.json").write_bytes(SECRET)
    before = _everything(folder.parent)
    with served(folder) as made:
        yield made
    assert _everything(folder.parent) == before


def _everything(folder: Path) -> dict[str, bytes]:
    """Every file there is but the results, the locks and what the panel says: an attack changes none, and adds none."""
    kept = (path for path in folder.rglob("*") if path.is_file() and not {"sorties", "erreurs.txt"} & set(path.parts))
    return {str(path.relative_to(folder)): path.read_bytes() for path in kept if path.suffix != ".verrou"}


def _is_refused_as_a_stranger(answer):
    """Refused, and told nothing of the fund: neither its name nor that of the workbook."""
    assert answer.code == 403
    assert "jeton" not in answer.headers.get("set-cookie", "")
    assert not any(word in answer.text for word in ("suivi_pic", "l’hiver", "Méricourt", SECRET.decode()))
    return True


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1:{port}.evil.example", "localhost.evil.example:{port}",
     "0.0.0.0:{port}", "[::1]:{port}", "127.1:{port}", "127.0.0.1:{port},evil.example", "127.0.0.1:{port}@evil.example", "été:{port}", ""],
)  # fmt: skip
def test_a_foreign_name_made_to_mean_this_computer_is_refused(panel, host):
    named = host.format(port=panel.port).encode("latin-1").decode("latin-1")
    for target in ("/", "/entrer?jeton=" + panel.token, "/fichiers/suivi_pic.xlsx"):
        answer = panel.ask("GET", target, None, {**panel.own, "Host": named})
        assert answer.code in {400, 403}
        assert "set-cookie" not in answer.headers
        assert not answer.body.startswith(b"PK")


def test_its_own_names_are_answered(panel):
    for name in ("127.0.0.1", "localhost"):
        assert panel.ask("GET", "/taches", None, {**panel.own, "Host": f"{name}:{panel.port}"}).code == 200


@pytest.mark.parametrize("target", READS)
def test_nothing_is_shown_without_the_token(panel, target):
    port = panel.port
    for cookie in (None, f"pic_sheets_{port}=", f"pic_sheets_{port}=x", f"pic_sheets_1={panel.token}", f"jeton={panel.token}",
                   f"pic_sheets_{port}={panel.token[:-1]}", f"pic_sheets_{port}={panel.token}x", f"pic_sheets_{port}=\xff\xfe", f"pic_sheets_{port}"):  # fmt: skip
        assert _is_refused_as_a_stranger(panel.ask("GET", target, None, {} if cookie is None else {"Cookie": cookie}))
    assert _is_refused_as_a_stranger(panel.ask("GET", f"{target}?jeton={panel.token}", None, {}))


@pytest.mark.parametrize("target", ACTS)
def test_a_form_of_another_site_does_nothing_even_with_the_cookie(panel, target):
    cookie = {"Cookie": panel.own["Cookie"]}
    for origin in (None, "null", "", "https://evil.example", f"http://127.0.0.1:{panel.port + 1}", f"https://127.0.0.1:{panel.port}",
                   f"http://127.0.0.1:{panel.port}.evil.example", "http://127.0.0.1", f"http://evil.example:{panel.port}"):  # fmt: skip
        sent = cookie if origin is None else {**cookie, "Origin": origin}
        assert _is_refused_as_a_stranger(panel.ask("POST", target, b"", sent))
    assert _is_refused_as_a_stranger(panel.ask("POST", target, b"", {"Origin": panel.origin}))


@pytest.mark.parametrize("given", ["", "x", "é", "%00", "%ff", "{token}x", "{token}&jeton=x", "x&jeton={token}"])
def test_the_entrance_lets_in_by_the_whole_token_alone(panel, given):
    target = "/entrer?jeton=" + given.format(token=panel.token).replace("é", "%C3%A9")
    answer = panel.ask("GET", target, None, {})
    if given.endswith("}&jeton=x"):  # the first is the one that is read
        assert answer.code == 303
    else:
        assert _is_refused_as_a_stranger(answer)


def test_the_cookie_is_for_this_panel_alone_and_no_script_reads_it(panel):
    answer = panel.ask("GET", panel.entrance.removeprefix(panel.origin), None, {})
    assert (answer.code, answer.headers["location"]) == (303, "/")
    name, _, rest = answer.headers["set-cookie"].partition("=")
    assert name == f"pic_sheets_{panel.port}"
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in rest.split(";")}
    assert "Domain" not in rest


@pytest.mark.parametrize("target", [*READS, "/arreter", "/entrer"])
def test_every_answer_says_what_browsers_may_do_with_it(panel, target):
    for headers in ({}, {key: value for key, value in panel.own.items() if key == "Cookie"}):
        answer = panel.ask("HEAD" if "suite" in target else "GET", target, None, headers)
        policy = answer.headers["content-security-policy"]
        assert policy == "sandbox" or ("default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy)
        assert "frame-ancestors 'none'" in policy or policy == "sandbox"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cache-control"].startswith("no-store") or "/static/" in target
        assert not {"server", "x-powered-by", "access-control-allow-origin"} & set(answer.headers)


@pytest.mark.parametrize(
    "path",
    ["../ailleurs/secret.xlsx", "..%2failleurs%2fsecret.xlsx", "%2e%2e/ailleurs/secret.xlsx", "..%252failleurs%252fsecret.xlsx",
     "..\\ailleurs\\secret.xlsx", "..%5cailleurs%5csecret.xlsx", "modeles/../../ailleurs/secret.xlsx", "{outside}", "/{outside}", "%2f{outside}",
     "lien.xlsx", "lien/secret.xlsx", "vers-rien.xlsx", ".cle.json", "modeles/../.cle.json", "suivi_pic.xlsx%00.txt", "%00", ".", "", "..",
     "modeles", "suivi_pic.xlsx/x", "~/.bashrc", "/etc/passwd", "file:///etc/passwd", "%ff%fe", "a" * 5000],
)  # fmt: skip
def test_no_path_leads_out_of_the_folder(panel, path):
    outside = str(panel.folder.parent / "ailleurs" / "secret.xlsx")
    for target in ("/fichiers/", "/static/", "/aide/images/", "/aide/", "/taches/"):
        answer = panel.get(target + path.format(outside=outside.replace(" ", "%20")))
        assert answer.code in {200, 303, 308, 400, 404, 405, 414, 431}
        assert SECRET not in answer.body
        assert b"root:" not in answer.body
        if target == "/fichiers/":
            assert answer.code != 200


@pytest.mark.parametrize(
    "path",
    ["../ailleurs/secret.xlsx", "..", "lien.xlsx", "lien", "vers-rien.xlsx", "/etc/passwd", "/etc", "{outside}", "suivi_pic.xlsx\0", "", "absent.xlsx",
     "http://evil.example", "file:///etc/passwd", "--help", "a" * 5000],
)  # fmt: skip
def test_nothing_outside_and_no_program_is_opened(panel, path):
    asked = path.format(outside=panel.folder.parent / "ailleurs" / "secret.xlsx")
    assert panel.post("/ouvrir", chemin=asked).code == 404


@pytest.mark.parametrize(
    "name", ["1 Vérifier.sh", "programme.exe", "raccourci.lnk", "script.py", "page.hta", "sans-fin"]
)
def test_a_program_of_the_folder_is_not_opened(panel, name):
    (panel.folder / "sorties").mkdir(exist_ok=True)
    (panel.folder / "sorties" / name).write_bytes(b"#!/bin/sh\ntouch /tmp/run\n")
    assert panel.post("/ouvrir", chemin=f"sorties/{name}").code == 404


@pytest.mark.parametrize(
    "name",
    ["../x.csv", "..\\\\x.csv", "/etc/x.csv", ".x.csv", "x.exe", "x.csv.sh", "x", "a:b.csv", "x\0.csv", "*.csv", "<b>.csv", "x|y.csv", "x.csv ", "a" * 300 + ".csv", "con\u202egpj.csv"],
)  # fmt: skip
def test_a_file_sent_goes_to_its_folder_under_a_plain_name_or_nowhere(panel, name):
    before = {path.name for path in (panel.folder / "releves").iterdir()}
    answer = panel.send("/deposer", "depot", name, b"x;y\n", dossier="releves", retour="/taches/rapprocher")
    made = {path.name for path in (panel.folder / "releves").iterdir()} - before
    for each in made:
        (panel.folder / "releves" / each).unlink()
    assert made <= {"x.csv"}
    assert answer.code in ({303} if made else {303, 400, 409, 422})


def test_a_file_sent_is_never_written_over_another(panel):
    (kept,) = [path for path in sorted((panel.folder / "releves").iterdir()) if path.suffix == ".csv"][:1]
    before = kept.read_bytes()
    assert panel.send("/deposer", "depot", kept.name, b"x", dossier="releves").code == 409
    assert kept.read_bytes() == before
    assert panel.send("/classeur", "depot", "suivi_pic.xlsx", b"x").code == 422
    assert panel.send("/classeur", "depot", "lien.xlsx", b"x").code == 422
    assert panel.send("/classeur", "depot", "vers-rien.xlsx", b"x").code == 422


@pytest.mark.parametrize("into", ["", "..", "modeles", "lien", "/", "sorties", "releves/..", "recus\0"])
def test_files_are_sent_to_two_folders_alone(panel, into):
    assert panel.send("/deposer", "depot", "x.docx", b"x", dossier=into).code == 400


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/taches/\r\nX: y"]
)
def test_nobody_is_sent_to_another_site(panel, back):
    answer = panel.send("/deposer", "autre", "", b"", dossier="releves", retour=back.replace("\r\n", "%0d%0a"))
    assert answer.code == 303
    assert answer.headers["location"] == "/" or answer.headers["location"].startswith("/taches/")


def test_a_huge_file_is_refused_before_it_is_sent(panel):
    head = (
        f"POST /deposer HTTP/1.1\r\nHost: 127.0.0.1:{panel.port}\r\nCookie: {panel.own['Cookie']}\r\nOrigin: {panel.origin}\r\n"
        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\n\r\n"
    )
    assert b" 413 " in panel.raw(head.format(10**8).encode()).splitlines()[0]
    answer = panel.send("/deposer", "depot", "x.csv", b"x" * (21 * 1024 * 1024), dossier="releves")
    assert answer.code == 413
    assert "Fichier trop grand" in answer.text
    assert not (panel.folder / "releves" / "x.csv").exists()


def test_a_stranger_s_huge_file_is_not_even_read(panel):
    head = f"POST /presence HTTP/1.1\r\nHost: 127.0.0.1:{panel.port}\r\nContent-Length: {10**8}\r\n\r\n"
    assert b" 413 " in panel.raw(head.encode()).splitlines()[0]


@pytest.mark.parametrize(
    ("path", "field", "value"),
    [
        ("courriers/faire", "meetings", "--sortie=/attaque-pic-sheets"), ("courriers/faire", "meetings", "-o/attaque-pic-sheets"),
        ("courriers/faire", "output", "/attaque-pic-sheets"), ("courriers/faire", "templates", "/etc"), ("courriers/faire", "workbook", "/etc/passwd"),
        ("rapprocher", "statements", "--sortie=/attaque-pic-sheets"), ("rapprocher", "statements", "../ailleurs"), ("rapprocher", "statements", "/etc/passwd"),
        ("rapprocher", "statements", "lien"), ("verifier", "since", "../ailleurs/secret.xlsx"), ("verifier", "since", "lien.xlsx"), ("verifier", "since", "/etc/passwd"),
        ("verifier", "since", "\0"), ("bilan", "precedent", "lien.xlsx"), ("recevoir", "forms", "../ailleurs"), ("courriers/faire", "seance", "--help"),
        ("paiements/virements", "ticks", "/etc/passwd"), ("ecritures/verifier", "file", "/etc/passwd"),
    ],
)  # fmt: skip
def test_a_field_is_a_value_and_never_an_option_nor_a_way_out(panel, path, field, value):
    answer = panel.post(f"/taches/{path}", **{"dry_run": "1", field: value})
    assert answer.code in {303, 422}
    if answer.code == 303:
        told = _ended(panel, answer.headers["location"])
        assert SECRET.decode() not in told
        assert "root:" not in told
    assert not Path("/attaque-pic-sheets").exists()
    assert SECRET not in answer.body


def _ended(panel, place):
    """The page of a run that is over; following it lasts as long as it does."""
    assert b"event: fin" in panel.get(f"{place}/suite").body
    return panel.get(place).text


@pytest.mark.parametrize(
    "path",
    ["nouveau", "completion", "google/tester", "panneau", "lancer", "_task", "__init__", "courriers", "courriers/faire/x", "verifier/", "../verifier", "verifier%00", "Verifier"],
)  # fmt: skip
def test_only_the_tasks_of_the_pages_are_run(panel, path):
    assert panel.post(f"/taches/{path}").code in {404, 405}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "X"])
def test_other_methods_do_nothing(panel, method):
    for target in ("/", "/fichiers/suivi_pic.xlsx", "/classeur", "/taches/verifier"):
        answer = panel.ask(method, target)
        assert answer.code in {400, 404, 405, 501}
        assert panel.own["Cookie"].encode() not in answer.body


@pytest.mark.parametrize(
    "target", ["/arreter", "/presence", "/ouvrir", "/deposer", "/etat/relire", "/executions/1/annuler"]
)
def test_what_does_something_is_not_done_by_a_mere_link(panel, target):
    assert panel.get(target).code == 405
    assert panel.process.poll() is None


def test_a_workbook_is_chosen_in_the_folder_or_at_google_alone(panel):
    for words in ("../ailleurs/secret.xlsx", "/etc/passwd", "https://evil.example/spreadsheets/d/x", "http://169.254.169.254/", "file:///etc/passwd",
                  "absent.xlsx", "--help", "suivi_pic.xlsx\nautre", ".", ""):  # fmt: skip
        assert panel.post("/classeur", choix=words).code == 422
    assert not (panel.folder / "classeur.txt").exists()


@pytest.mark.parametrize(
    "request_",
    [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\r\n" * 50, b"GET / HTTP/1.1\r\nHost\r\n\r\n",
     b"POST /taches/verifier HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n", b"GET / HTTP/1.1\r\nX: " + b"a" * 400_000 + b"\r\n\r\n",
     b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /classeur HTTP/1.1\r\n\r\n",
     b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
    ids=["TLS", "no target", "no such version", "blank lines", "half a header", "negative length", "huge header", "two lengths", "broken chunks"],
)  # fmt: skip
def test_a_broken_request_is_refused_and_the_next_is_answered(panel, request_):
    answer = panel.raw(request_)
    assert b" 200 " not in answer.partition(b"\r\n")[0]
    assert b"Traceback" not in answer
    assert b"suivi_pic" not in answer
    assert panel.get("/taches").code == 200


def test_slow_requests_keep_nobody_waiting(panel):
    lines = [socket.create_connection(("127.0.0.1", panel.port), timeout=5) for _ in range(40)]
    try:
        for line in lines:
            line.sendall(b"POST /taches/verifier HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nabc")
        assert panel.get("/taches").code == 200
    finally:
        for line in lines:
            line.close()


def test_a_form_that_cannot_be_read_is_refused(panel):
    sent = {**panel.own, "Content-Type": "multipart/form-data; boundary=x"}
    for body in (
        b"",
        b"--x",
        b"--x\r\n\r\n",
        b"\xff" * 100,
        b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n" + b"b" * 1000,
    ):
        assert panel.ask("POST", "/deposer", body, sent).code == 400
    many = (
        b"".join(b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n' for _ in range(5_000)) + b"--x--\r\n"
    )
    assert panel.ask("POST", "/classeur", many, sent).code == 413


def test_it_listens_on_this_computer_alone(panel):
    for other in ("127.0.0.2", "::1"):  # any address of this computer but the one it prints
        with pytest.raises(OSError, match=r"."):
            socket.create_connection((other, panel.port), timeout=2).close()


def test_a_hundred_runs_asked_at_once_are_mostly_refused(tmp_path, sample_bytes):
    with served(fund_folder(tmp_path, sample_bytes("mericourt"))) as panel:
        codes = [panel.post("/taches/courriers/faire").code for _ in range(100)]
        assert set(codes) == {303, 409}
        assert codes.count(303) >= MOST_WAITING
        assert codes[:MOST_WAITING] == [303] * MOST_WAITING
        asked = panel.get("/taches").code
        assert asked == 200
        for number in range(1, codes.count(303) + 1):
            assert panel.post(f"/executions/{number}/annuler").code == 303
