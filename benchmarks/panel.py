"""How soon the panel is there: from its launch to its address, then its pages, over real HTTP.

Each page's time is the median of eleven requests after the server is up, the first one told apart; the state of the fund is what a
browser asks for once the home is shown. Usage: python benchmarks/panel.py
"""

import http.client
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from _processes import ROOT

from pic_sheets.stores.blank_workbook import workbook_bytes
from pic_sheets.stores.sample_rows import sample_rows

RUNS = 11
PAGES = ("/", "/etat", "/taches", "/taches/courriers/faire", "/historique", "/aide", "/static/panel.css")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "suivi_pic.xlsx").write_bytes(
            workbook_bytes(sample_rows(ROOT / "examples" / "mericourt" / "feuilles"))
        )
        started = time.perf_counter()
        panel = subprocess.Popen(
            [sys.executable, "-m", "pic_sheets", "panneau", folder, "--sans-navigateur", "--date", "2026-01-15"],
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            address = panel.stdout.readline().split()[-1]
            print(f"address printed after {(time.perf_counter() - started) * 1000:.0f} ms\n")
            host, _, entrance = address.removeprefix("http://").partition("/")
            cookie = asked(host, f"/{entrance}", "")[1].partition(";")[0]
            print(f"{'page':<28}{'first':>9}{'then':>9}{'size':>12}")
            for page in PAGES:
                times = []
                for _ in range(RUNS):
                    before = time.perf_counter()
                    size = asked(host, page, cookie)[0]
                    times.append((time.perf_counter() - before) * 1000)
                print(f"{page:<28}{times[0]:>6.0f} ms{median(times[1:]):>6.1f} ms{size / 1000:>9.0f} kB")
        finally:
            panel.terminate()
            panel.wait(10)


def asked(host: str, page: str, cookie: str) -> tuple[int, str]:
    """The size of a page in bytes, and the cookie that it gives."""
    connection = http.client.HTTPConnection(host)
    connection.request("GET", page, headers={"Cookie": cookie})
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    return size, answer.getheader("Set-Cookie", "")


if __name__ == "__main__":
    main()
