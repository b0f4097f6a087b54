"""A macro workbook by hand that holds what libraries lose: text box, button, sparklines, x14 rules, pivot cache, threads, macros."""

from collections.abc import Mapping

from xlsx_parts import KINDS, LINKS, MAIN

_OFFICE = "application/vnd.openxmlformats-officedocument"
_SHEET = f"{_OFFICE}.spreadsheetml"
_MS = "http://schemas.microsoft.com/office"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

_DEFAULTS = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml",
             "bin": "application/vnd.ms-office.vbaProject", "vml": f"{_OFFICE}.vmlDrawing"}  # fmt: skip
_OVERRIDES = {
    "xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "xl/worksheets/sheet1.xml": f"{_SHEET}.worksheet+xml",
    "xl/worksheets/sheet2.xml": f"{_SHEET}.worksheet+xml",
    "xl/styles.xml": f"{_SHEET}.styles+xml",
    "xl/sharedStrings.xml": f"{_SHEET}.sharedStrings+xml",
    "xl/comments1.xml": f"{_SHEET}.comments+xml",
    "xl/drawings/drawing1.xml": f"{_OFFICE}.drawing+xml",
    "xl/charts/chart1.xml": f"{_OFFICE}.drawingml.chart+xml",
    "xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml",
    "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
    "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
    "xl/pivotCache/pivotCacheDefinition1.xml": f"{_SHEET}.pivotCacheDefinition+xml",
    "xl/pivotCache/pivotCacheRecords1.xml": f"{_SHEET}.pivotCacheRecords+xml",
}

SHEET = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="{MAIN}" xmlns:r="{KINDS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<!-- <row r="3"><c r="A3"/></row> --><sheetPr/><dimension ref="A1:E6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>
<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="30" style="2" customWidth="1"/><col min="5" max="5" width="9" hidden="1"/></cols>
<sheetData><row r="1" spans="1:5" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c></row>
<row r="2" spans="1:5"><c r="A2" s="1" t="s"><v>1</v></c><c r="B2" s="2"><v>1200.5</v></c><c r="C2"><f t="shared" ref="C2:C5" si="0">B2*2</f><v>2401</v></c><c r="E2"><v>7</v></c></row>
<row r="3"><c r="C3" cm="1"><f t="shared" si="0"/><v>0</v></c><c r="D3" t="inlineStr"><is><r><rPr><b/></rPr><t>gras</t></r><r><t xml:space="preserve"> &lt;c r="Z9"/&gt;</t></r></is></c></row>
<row r="5" s="1" customFormat="1"><c r='C5' s='1'><f t="shared" si="0"/><v>0</v></c></row>
<row r="6"/></sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>
<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="whole" sqref="E2"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
<mc:AlternateContent><mc:Choice xmlns:x14="{_MS}/spreadsheetml/2009/9/main" Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId3" name="Bouton"><controlPr defaultSize="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="{_DRAWING}/spreadsheetDrawing">6</xdr:col></from></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>
<extLst><ext uri="{{05C60535-1F16-4fd2-B633-F4F36F0B64E0}}" xmlns:x14="{_MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="{_MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Projets!B2:B5</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>
<ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}" xmlns:x14="{_MS}/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="{_MS}/excel/2006/main"><x14:cfRule type="dataBar" id="{{A}}"><x14:dataBar/></x14:cfRule><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>"""

#: A sheet with nothing but cells, without rows 1 and 3.
PLAIN_SHEET = f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'

STYLES = f"""<?xml version="1.0" encoding="UTF-8"?>
<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00 &quot;€&quot;"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment horizontal="center"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat='1'/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>"""

STRINGS = f'<sst xmlns="{MAIN}" count="2" uniqueCount="2"><si><t>Projets</t></si><si><r><rPr><b/><sz val="11"/></rPr><t>Jardin</t></r><r><t xml:space="preserve"> partagé</t></r></si></sst>'

RICH_NOTE = '<text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t>Ana :</t></r><r><t xml:space="preserve">\nvu avec le porteur</t></r></text>'
PLAIN_NOTE = "<t>à revoir</t>"
COMMENTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="{MAIN}"><authors><author>Ana</author><author>tc={{1D4C}}</author></authors><commentList><comment ref="B2" authorId="0">{RICH_NOTE}</comment><comment ref="D3" authorId="1"><text><t>[Threaded comment]</t></text></comment><comment ref="C5" authorId="0"><text>{PLAIN_NOTE}</text></comment></commentList></comments>"""

THREADS = f'<ThreadedComments xmlns="{_MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="D3" dT="2025-03-05T10:00:00" personId="{{P}}" id="{{1D4C}}"><text>Qui relance ?</text></threadedComment></ThreadedComments>'

#: As Excel writes it: the caption of the button is not well-formed XML.
VML = """<xml xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
 <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
 <v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>
 <v:shape id="_x0000_s1025" type="#_x0000_t201" style='position:absolute' o:button="t"><v:textbox><div style='text-align:center'><font>Imprimer<br>tout</font></div></v:textbox>
 <x:ClientData ObjectType="Button"><x:Anchor>6, 0, 1, 0, 8, 0, 3, 0</x:Anchor><x:FmlaMacro>[0]!Imprimer</x:FmlaMacro></x:ClientData></v:shape>
 <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>
 <v:shape id="_x0000_s1026" type="#_x0000_t202" style='visibility:hidden' fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 10, 4, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>
</xml>"""

DRAWING_PART = f"""<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:a="{_DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Zone de texte"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>À ne pas perdre</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"""

MACROS = bytes(range(256)) * 40


def _links(*targets: tuple[str, str, str]) -> str:
    written = "".join(f'<Relationship Id="{id_}" Type="{kind}" Target="{to}"/>' for id_, kind, to in targets)
    return f'<?xml version="1.0"?><Relationships xmlns="{LINKS}">{written}</Relationships>'


def content_types(overrides: Mapping[str, str], defaults: Mapping[str, str] = _DEFAULTS) -> str:
    """The part that says what every other is."""
    written = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items())
    written += "".join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in overrides.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{written}</Types>'


def rich_parts() -> dict[str, str | bytes]:
    """The parts of the workbook, in the order of its zip."""
    return {
        "[Content_Types].xml": content_types(_OVERRIDES),
        "_rels/.rels": _links(("rId1", f"{KINDS}/officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets><sheet name="Projets" sheetId="1" r:id="rId1"/><sheet name="Feuille nue" sheetId="2" r:id="rId2"/></sheets><pivotCaches><pivotCache cacheId="1" r:id="rId6"/></pivotCaches></workbook>',
        "xl/_rels/workbook.xml.rels": _links(
            ("rId1", f"{KINDS}/worksheet", "worksheets/sheet1.xml"),
            ("rId2", f"{KINDS}/worksheet", "/xl/worksheets/sheet2.xml"),
            ("rId3", f"{KINDS}/styles", "styles.xml"),
            ("rId4", f"{KINDS}/sharedStrings", "sharedStrings.xml"),
            ("rId5", f"{_MS}/2006/relationships/vbaProject", "vbaProject.bin"),
            ("rId6", f"{KINDS}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
            ("rId7", f"{_MS}/2017/10/relationships/person", "persons/person.xml"),
        ),
        "xl/worksheets/sheet1.xml": SHEET,
        "xl/worksheets/_rels/sheet1.xml.rels": _links(
            ("rId1", f"{KINDS}/drawing", "../drawings/drawing1.xml"),
            ("rId2", f"{KINDS}/vmlDrawing", "../drawings/vmlDrawing1.vml"),
            ("rId3", f"{KINDS}/ctrlProp", "../ctrlProps/ctrlProp1.xml"),
            ("rId4", f"{KINDS}/comments", "../comments1.xml"),
            ("rId5", f"{_MS}/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"),
        ),
        "xl/worksheets/sheet2.xml": PLAIN_SHEET,
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": STRINGS,
        "xl/comments1.xml": COMMENTS,
        "xl/drawings/vmlDrawing1.vml": VML,
        "xl/drawings/drawing1.xml": DRAWING_PART,
        "xl/charts/chart1.xml": f'<c:chartSpace xmlns:c="{_DRAWING}/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>',
        "xl/ctrlProps/ctrlProp1.xml": f'<formControlPr xmlns="{_MS}/spreadsheetml/2009/9/main" objectType="Button"/>',
        "xl/threadedComments/threadedComment1.xml": THREADS,
        "xl/persons/person.xml": f'<personList xmlns="{_MS}/spreadsheetml/2018/threadedcomments"><person displayName="Ana" id="{{P}}"/></personList>',
        "xl/pivotCache/pivotCacheDefinition1.xml": f'<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{KINDS}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Projets"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>',
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": _links(
            ("rId1", f"{KINDS}/pivotCacheRecords", "pivotCacheRecords1.xml")
        ),
        "xl/pivotCache/pivotCacheRecords1.xml": f'<pivotCacheRecords xmlns="{MAIN}" count="0"/>',
        "xl/vbaProject.bin": MACROS,
    }
