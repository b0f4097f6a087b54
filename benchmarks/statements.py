"""OFX statements of 1,000, 10,000 and 100,000 movements read by our reader and by ofxparse, and what each gets wrong.

ofxparse 0.21 (MIT, May 2021, on BeautifulSoup) is the peer that a project under the MIT licence could depend on; ofxtools
1.1.1 is under GPL-3.0-only, and refuses a decimal comma: it is not measured. ofxparse runs in an environment of its own,
with `fail_fast`, which it needs not to leave out what it cannot read.

Whole processes: the median of three runs after a warm-up, one run from 10,000 movements on; ofxparse is stopped after its
limit, and its ratio is a least. Memory is the largest resident size. Then one file a quirk that French banks have, with
what it says or that it must be refused, written by hand here; last the samples of the tests, as amounts in their text.
Usage: python benchmarks/statements.py [movements…]
"""

import json
import re
import sys
import tempfile
from decimal import Decimal
from itertools import pairwise
from math import log
from pathlib import Path

from _processes import ROOT, Run, measured

SIZES = (1_000, 10_000, 100_000)
LARGE, LIMIT = 10_000, 120
READER = str(ROOT / "benchmarks" / "_ofx_reader.py")
OURS, THEIRS = "pic-sheets", "ofxparse"
PYTHONS = {OURS: sys.executable, THEIRS: str(ROOT / ".venv-banks" / "bin" / "python")}
SAMPLES = ROOT / "tests" / "golden" / "banks" / "ofx"

HEADER = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n"
MOVEMENT = "<STMTTRN><TRNTYPE>XFER<DTPOSTED>20250305<TRNAMT>-12,50<FITID>A1<NAME>VIR JARDIN</STMTTRN>"
RIGHT = ["2025-03-05", "-12.50", "VIR JARDIN"]


def ofx(movements: str) -> str:
    return (
        f"{HEADER}<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>20041<ACCTID>0500013M026"
        f"<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20250301<DTEND>20250331\n{movements}\n"
        "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n"
    )


def amount(written: str) -> bytes:
    return ofx(MOVEMENT.replace("-12,50", written)).encode("cp1252")


def day(written: str) -> bytes:
    return ofx(MOVEMENT.replace("20250305", written)).encode("cp1252")


WHOLE = ofx(MOVEMENT)
#: What the file shows → its bytes, and its movements; None when no reading is sure and it must be refused.
QUIRKS: dict[str, tuple[bytes, list[list[str]] | None]] = {
    "1 720,00": (amount("-1 720,00"), [[RIGHT[0], "-1720.00", RIGHT[2]]]),
    "1.720,00": (amount("-1.720,00"), [[RIGHT[0], "-1720.00", RIGHT[2]]]),
    "a sign behind, 12,50-": (amount("12,50-"), [RIGHT]),
    "1.720, which could be two": (amount("1.720"), None),
    "no amount": (amount(""), None),
    "midnight in France, [+1:CET]": (day("20250305000000[+1:CET]"), [RIGHT]),
    "UTF-8 that says it is 1252": (WHOLE.replace("VIR", "Été").encode(), [[*RIGHT[:2], "Été JARDIN"]]),
    "accents, no encoding told": (
        WHOLE.replace("ENCODING:USASCII\nCHARSET:1252\n", "").replace("VIR", "Été").encode("cp1252"),
        [[*RIGHT[:2], "Été JARDIN"]],
    ),
    "header on one line": (f"{' '.join(HEADER.split())}{WHOLE.removeprefix(HEADER)}".encode(), [RIGHT]),
    "R&D &#233;t&#233; <= x": (
        WHOLE.replace("VIR", "R&D &#233;t&#233; <=").encode(),
        [[*RIGHT[:2], "R&D été <= JARDIN"]],
    ),
    "label in NAME and in MEMO": (WHOLE.replace("</STMTTRN>", "<MEMO>VIR JARDIN</STMTTRN>").encode(), [RIGHT]),
    "one FITID for two": (ofx(MOVEMENT * 2).encode(), [RIGHT, RIGHT]),
    "cut in the middle": (WHOLE[: WHOLE.index("<FITID>")].encode(), None),
    "dollars": (WHOLE.replace("EUR", "USD").encode(), None),
    "a movement's tag lost": (ofx(MOVEMENT + MOVEMENT.removeprefix("<STMTTRN>")).encode(), None),
}


def main() -> None:
    readers = [name for name, python in PYTHONS.items() if Path(python).exists()]
    if THEIRS not in readers:
        print(f"{THEIRS} is not installed: `make bench` installs it, to be measured beside.")
    with tempfile.TemporaryDirectory() as name:
        compare_speed(Path(name), readers, tuple(map(int, sys.argv[1:])) or SIZES)
        compare_quirks(Path(name), readers)
    compare_samples(readers)


def run(reader: str, *paths: Path, runs: int = 1) -> Run:
    return measured(READER, reader, *map(str, paths), runs=runs, limit=LIMIT, python=PYTHONS[reader])


def compare_speed(folder: Path, readers: list[str], sizes: tuple[int, ...]) -> None:
    ours: dict[int, Run] = {}
    for size in sizes:
        path = folder / f"{size}.ofx"
        path.write_text(ofx("\n".join(MOVEMENT.replace("A1", f"A{rank}") for rank in range(size))), "cp1252")
        print(f"{size:,} movements, {path.stat().st_size / 1e6:.1f} MB")
        for reader in readers:
            one = run(reader, path, runs=1 if size >= LARGE else 3)
            found = "stopped" if one.printed is None else f"{len(json.loads(one.printed)[0]):,} movements"
            print(f"  {reader:<14}{one.seconds:>8.2f} s{one.megabytes:>8.0f} MB   {found}")
            ours.setdefault(size, one)
            if reader != OURS:
                times, memory = one.seconds / ours[size].seconds, one.megabytes / ours[size].megabytes
                least = "   at least" if one.printed is None else ""
                print(f"  {'theirs / ours':<14}{times:>8.1f} x{memory:>8.1f} x{least}")
    for (smaller, before), (larger, after) in pairwise(sorted(ours.items())):
        power = log(after.processor / before.processor) / log(larger / smaller)
        print(f"ours, {smaller:,} to {larger:,}: time grows as size to the power {power:.2f}")


def compare_quirks(folder: Path, readers: list[str]) -> None:
    paths = []
    for rank, (content, _) in enumerate(QUIRKS.values()):
        paths.append(folder / f"quirk-{rank:02}.ofx")
        paths[-1].write_bytes(content)
    for reader in readers:
        outcomes = json.loads(run(reader, *paths).printed or "[]")
        wrong = {
            quirk: outcome
            for (quirk, (_, right)), outcome in zip(QUIRKS.items(), outcomes, strict=True)
            if (None if isinstance(outcome, str) else outcome) != right
        }
        print(f"{reader}: {len(wrong)} wrong of {len(QUIRKS)} quirks")
        for quirk, outcome in wrong.items():
            print(f"  {quirk:<32}{outcome}")


def compare_samples(readers: list[str]) -> None:
    paths = sorted(path for path in SAMPLES.iterdir() if path.suffix != ".txt")
    for reader in readers:
        for path, outcome in zip(paths, json.loads(run(reader, *paths).printed or "[]"), strict=True):
            told = outcome if isinstance(outcome, str) else f"{len(outcome)} movements, {sum_of(outcome)}"
            print(f"{reader:<14}{path.name:<24}{told}; in the text {in_text(path)}")


def sum_of(movements: list[list[str]]) -> Decimal:
    return sum((Decimal(movement[1]) for movement in movements), Decimal("0.00"))


def in_text(path: Path) -> str:
    """How many booked movements the sample's text holds, and their sum."""
    raw = re.sub(rb"<STMTTRNP>.*?</STMTTRNP>", b"", path.read_bytes(), flags=re.DOTALL)
    written = re.findall(rb"<TRNAMT>([^<]*)", raw, re.IGNORECASE)
    amounts = [Decimal(re.sub(rb"\s", b"", text).replace(b",", b".").decode()) for text in written]
    return f"{len(amounts)}, {sum(amounts)}"


if __name__ == "__main__":
    main()
