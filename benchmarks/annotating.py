"""Notes put in a large workbook: our patched copy beside openpyxl's load and save, whole processes.

The workbook has one sheet of ten columns, a formula with its result among them, and a sparkline, which openpyxl loses, as it
loses the result of each formula. Each figure is the median of three runs after a warm-up; memory is the largest resident
size. Usage: python benchmarks/annotating.py [rows] [notes]
"""

import re
import sys
import tempfile
import zipfile
from pathlib import Path

from _processes import Run, measured

ROWS, NOTES = 10_000, 200
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "http://schemas.microsoft.com/office/excel/2006/main"
_SPARKLINE = (
    f'<extLst><ext uri="{{05C60535-1F16-4fd2-B633-F4F36F0B64E0}}" xmlns:x14="{_X14}"><x14:sparklineGroups xmlns:xm="{_XM}">'
    "<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Projets!B1:B9</xm:f><xm:sqref>L1</xm:sqref></x14:sparkline>"
    "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
)

OURS = """
import sys
from pathlib import Path
from pic_sheets.issues import Issue, Severity
from pic_sheets.stores.annotations.copies import annotated
rows, notes = int(sys.argv[1]), int(sys.argv[2])
issues = [Issue("Projets", f"C{1 + rank * rows // notes}", "x", Severity.BLOCKING, "Un montant est attendu.", "Tapez-le.") for rank in range(notes)]
Path("copie.xlsx").write_bytes(annotated(Path("suivi.xlsx").read_bytes(), issues))
"""
THEIRS = """
import sys, warnings
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
warnings.simplefilter("ignore")
rows, notes = int(sys.argv[1]), int(sys.argv[2])
book = openpyxl.load_workbook("suivi.xlsx")
for rank in range(notes):
    cell = book["Projets"][f"C{1 + rank * rows // notes}"]
    cell.comment, cell.fill = Comment("Un montant est attendu.", "PIC Sheets"), PatternFill("solid", fgColor="FFC7CE")
book.save("openpyxl.xlsx")
"""
NOTHING = "import pic_sheets.stores.annotations.copies"


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    notes = int(sys.argv[2]) if len(sys.argv) > 2 else NOTES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_workbook(folder / "suivi.xlsx", rows)
        print(f"{rows} rows of 10 cells, {notes} notes")
        print(f"{'':<28}{'time':>9}{'peak memory':>14}   sparkline   results of formulas")
        ours = measured("-c", OURS, str(rows), str(notes), folder=folder, runs=3)
        print(line("annotated copy", ours, folder / "copie.xlsx"))
        theirs = measured("-c", THEIRS, str(rows), str(notes), folder=folder, runs=3)
        print(line("openpyxl load and save", theirs, folder / "openpyxl.xlsx"))
        print(f"{'ratio':<28}{theirs.seconds / ours.seconds:>7.1f} x{theirs.megabytes / ours.megabytes:>12.1f} x")
        started = measured("-c", NOTHING, folder=folder, runs=3)
        print(f"of which the imports of the first: {started.seconds:.2f} s")


def line(label: str, run: Run, copy: Path) -> str:
    sheet = zipfile.ZipFile(copy).read("xl/worksheets/sheet1.xml")
    kept = "kept" if b"sparkline" in sheet else "lost"
    return f"{label:<28}{run.seconds:>7.2f} s{run.megabytes:>11.0f} MB   {kept:<11} {len(re.findall(rb'</f><v>[^<]', sheet))}"


def write_workbook(path: Path, rows: int) -> None:
    """A workbook as Excel writes one, but for its texts, which are in the cells."""
    texts = "".join(
        f'<c r="{letters}{{0}}" t="inlineStr"><is><t>Jardin partagé de la rue {{0}}</t></is></c>'
        for letters in "DEFGHIJ"
    )
    row = f'<row r="{{0}}"><c r="A{{0}}"><v>{{0}}</v></c><c r="B{{0}}"><f>A{{0}}*2</f><v>1</v></c><c r="C{{0}}" s="1"><v>900.5</v></c>{texts}</row>'
    data = "".join(row.format(number) for number in range(1, rows + 1))
    xfs = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0"/>'
    members = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>',
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}"><sheets><sheet name="Projets" sheetId="1" r:id="r0"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts><font><sz val="11"/></font></fonts><fills><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellXfs>{xfs}</cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData>{_SPARKLINE}</worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)


def links(*targets: tuple[str, str]) -> str:
    written = "".join(
        f'<Relationship Id="r{rank}" Type="{_KINDS}/{kind}" Target="{to}"/>' for rank, (kind, to) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_LINKS}">{written}</Relationships>'


if __name__ == "__main__":
    main()
