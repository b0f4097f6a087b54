"""What a filled template may leave empty, and Word never opens: a row without a cell, a table without a row, a cell without a paragraph.

A condition or a loop that takes all the paragraphs of a cell, or all the rows of a table, leaves nothing when it is false.
"""

from lxml import etree

from pic_sheets.stores.word.templates import W

#: What ends with a paragraph in any document (ECMA-376, 17.4.65 for cells), and what may stand in it besides.
_HOLDERS = tuple(f"{W}{name}" for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote"))
_NOT_AN_END = frozenset({f"{W}tcPr", f"{W}tbl"})


def fill_empty_places(tree: etree._Element) -> None:
    """Take away the rows and tables that hold nothing, and give a paragraph to whatever must end with one."""
    for tag, inside in ((f"{W}tr", f"{W}tc"), (f"{W}tbl", f"{W}tr")):
        for element in [found for found in tree.iter(tag) if next(found.iter(inside), None) is None]:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for holder in tree.iter(*_HOLDERS):
        if len(holder) == 0 or holder[-1].tag in _NOT_AN_END:
            etree.SubElement(holder, f"{W}p")
