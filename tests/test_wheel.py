"""An installed wheel carries its templates and data, and works outside the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from tests.google.proxy import proxied
from tests.google.running import running

ROOT = Path(__file__).parents[1]


def test_a_wheel_in_a_clean_environment_makes_a_fund_and_its_letters_and_reads_a_shared_sheet(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(ROOT)],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    packages = Path(
        subprocess.run(
            [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True, capture_output=True, text=True,
        ).stdout.strip()
    )  # fmt: skip
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(packages), str(wheel)],
        check=True, capture_output=True,
    )  # fmt: skip
    # The dependencies are those pinned for the tests; only our own package comes from the wheel.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    outside = tmp_path / "ailleurs"
    outside.mkdir()

    def pic_sheets(*arguments: str, **variables: str) -> str:
        inherited = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COV_"))}
        environment = {**inherited, **variables}
        command = [str(python), "-P", "-m", "pic_sheets", *arguments]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=outside, env=environment)
        return done.stdout

    where = subprocess.run(
        [str(python), "-P", "-c", "import pic_sheets; print(pic_sheets.__file__)"],
        check=True, capture_output=True, text=True, cwd=outside,
    ).stdout  # fmt: skip
    assert str(packages) in where
    guide = [path.relative_to(ROOT) for path in (ROOT / "docs" / "guide.md", *(ROOT / "docs" / "images").iterdir())]
    assert all((packages / "pic_sheets" / path).is_file() for path in guide)  # the panel shows it
    assert "prêt" in pic_sheets("nouveau", "vide")
    assert "prêt" in pic_sheets("nouveau", "partagé", "--google")
    assert "prêt" in pic_sheets("nouveau", "fonds", "--exemple")
    assert [path.suffix for path in sorted((outside / "fonds" / "releves").iterdir())] == [".ofx", ".csv", ".txt"]
    pic_sheets("verifier", "fonds/suivi_pic.xlsx", "-o", "corrections")
    assert "</html>" in (outside / "corrections" / "rapport.html").read_text("utf-8")
    told = json.loads(
        pic_sheets(
            "courriers", "fonds/suivi_pic.xlsx", "--seance", "C2025-03", "--date", "2026-01-15", "--format", "json"
        )
    )
    assert told["status"] == "ok"
    assert all((outside / told["folder"] / path).is_file() for path in told["files"])
    with running([outside / "fonds" / "suivi_pic.xlsx"], role="reader") as server, proxied(server) as proxy:
        address = f"https://docs.google.com/spreadsheets/d/{server.ids[0]}/edit"
        of_shared = pic_sheets("budget", address, "--cle", str(proxy.key), "--format", "json", **proxy.environment)
        assert {each.host for each in server.requests} == {"oauth2.googleapis.com", "sheets.googleapis.com"}
        assert proxy.refused == []
    of_file = pic_sheets("budget", "fonds/suivi_pic.xlsx", "--format", "json")
    assert json.loads(of_shared)["figures"] == json.loads(of_file)["figures"]
