"""The styles of the shipped Word templates: named in French, so that staff can restyle every letter at once."""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

#: Arial is on every Windows, Mac and LibreOffice (as a face of the same widths), so that lines break alike everywhere.
FONT = "Arial"
INK = RGBColor(0x1F, 0x38, 0x64)
GREY = RGBColor(0x59, 0x59, 0x59)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a paragraph style differs from the one it is based on; sizes and spaces in points, indents in millimetres."""

    base: str = "Normal"
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: RGBColor | None = None
    before: float | None = None
    after: float | None = None
    left: float | None = None
    right: float | None = None
    align: WD_ALIGN_PARAGRAPH | None = None
    with_next: bool | None = None
    together: bool | None = None
    line: float | None = None


def set_up(document: Document) -> None:
    """Give the document its font, its language (French) and the habits of every paragraph."""
    normal = document.styles["Normal"]
    normal.font.name = FONT
    normal.font.size = Pt(10.5)
    properties = normal.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(name), None)
    format_ = normal.paragraph_format
    format_.widow_control = True
    format_.space_before, format_.space_after, format_.line_spacing = Pt(0), Pt(5), 1.05
    for language in document.styles.element.iter(qn("w:lang")):
        language.getparent().remove(language)
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    defaults.append(_element("w:lang", {"w:val": "fr-FR", "w:eastAsia": "fr-FR", "w:bidi": "ar-SA"}))
    _settle(document.settings.element)


def _settle(settings: BaseOxmlElement) -> None:
    """The settings of a document made in France with a Word of today, not in compatibility mode."""
    for name in ("w:useFELayout", "w:savePreviewPicture", "w:rsids"):
        for found in list(settings.iter(qn(name))):
            found.getparent().remove(found)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for name, value in (("w:decimalSymbol", ","), ("w:listSeparator", ";"), ("w:themeFontLang", "fr-FR")):
        settings.find(qn(name)).set(qn("w:val"), value)
    settings.find(qn("w:themeFontLang")).attrib.pop(qn("w:eastAsia"), None)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")


def add_style(document: Document, name: str, identifier: str, look: Look) -> ParagraphStyle:
    """A paragraph style called by its French name, in the quick gallery of Word (`toc 1` is Word's own, « TM 1 »)."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc "))
    style.element.set(qn("w:styleId"), identifier)
    style.base_style = document.styles[look.base]
    style.quick_style, style.priority = True, 1
    apply_look(style, look)
    return style


def apply_look(style: ParagraphStyle, look: Look) -> None:
    """Change a style as the look says; None keeps what the base style has."""
    font, format_ = style.font, style.paragraph_format
    for value, name in ((look.bold, "bold"), (look.italic, "italic")):
        if value is not None:
            setattr(font, name, value)
    if look.size is not None:
        font.size = Pt(look.size)
    if look.colour is not None:
        font.color.rgb = look.colour
    for value, name, unit in (
        (look.before, "space_before", Pt), (look.after, "space_after", Pt),
        (look.left, "left_indent", Mm), (look.right, "right_indent", Mm),
    ):  # fmt: skip
        if value is not None:
            setattr(format_, name, unit(value))
    for value, name in (
        (look.align, "alignment"), (look.with_next, "keep_with_next"), (look.together, "keep_together"), (look.line, "line_spacing"),
    ):  # fmt: skip
        if value is not None:
            setattr(format_, name, value)


def border(style: ParagraphStyle, side: str, colour: str, size: int = 6, space: int = 4, line: str = "single") -> None:
    """Draw a line on one side (top, bottom, left) of the style's paragraphs; size in eighths of a point."""
    drawn = _element(f"w:{side}", {"w:val": line, "w:sz": str(size), "w:space": str(space), "w:color": colour})
    properties = style.element.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = _element("w:pBdr", {})
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl"
        )  # fmt: skip
    borders.append(drawn)


def _element(name: str, attributes: dict[str, str]) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


element = _element
