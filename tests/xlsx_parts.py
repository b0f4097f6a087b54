"""Excel files written by hand, part by part: what no library would write, and what every reader meets one day."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"

#: Styles of cells by their number: 0 general, 1 a day, 2 a time, 3 `0%`, 4 `0.0 %`, 5 a quoted %, 6 a duration.
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0\u00a0%"/>
<numFmt numFmtId="165" formatCode='0" %"'/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/>
<xf numFmtId="166"/></cellXfs></styleSheet>"""

STRINGS = f"""<sst xmlns="{MAIN}"><si><t>zéro</t></si>
<si><r><rPr><b/></rPr><t xml:space="preserve">gras </t></r><r><t>et maigre</t></r><rPh sb="0" eb="1"><t>LECTURE</t></rPh></si>
<si><t xml:space="preserve">  </t></si></sst>"""


def links(*targets: tuple[str, str, str]) -> str:
    """A part of links: (identifier, kind, target)."""
    written = "".join(f'<Relationship Id="{id_}" Type="{KINDS}/{kind}" Target="{to}"/>' for id_, kind, to in targets)
    return f'<?xml version="1.0"?><Relationships xmlns="{LINKS}">{written}</Relationships>'


def worksheet(rows: str, after: str = "", before: str = "") -> str:
    """A worksheet part around its rows."""
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def parts(sheet: str | bytes = "", *, properties: str = "", **changes: str | bytes | None) -> dict[str, str | bytes]:
    """The parts of a workbook of one sheet named Projets; `changes` replaces parts by stem, None removes one."""
    found: dict[str, str | bytes | None] = {
        "_rels/.rels": links(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}">{properties}<sheets>'
        '<sheet name="Projets" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links(
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "styles", "styles.xml"),
            ("r3", "sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": STRINGS,
        "xl/worksheets/sheet1.xml": sheet or worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    }
    stems = {path.rpartition("/")[2].partition(".")[0]: path for path in found if path.endswith(".xml")}
    found.update({stems[stem]: content for stem, content in changes.items()})
    return {path: content for path, content in found.items() if content is not None}


def zipped(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of the members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for path, content in members.items():
            archive.writestr(path, content)
    return made.getvalue()


def saved(folder: Path, content: bytes, name: str = "suivi.xlsx") -> Path:
    """A file of these bytes."""
    path = folder / name
    path.write_bytes(content)
    return path
