import io

import docx
from docx.oxml.ns import qn
from word_parts import texts

from pic_sheets.plans import FieldGroup, FieldLine, FieldPages, FieldSection
from pic_sheets.stores.word.field_pages import field_pages_bytes

LOOP = ("{%p for reserve in reserves %}", "{{ reserve }}", "{%p endfor %}")
PAGES = FieldPages(
    "champs.docx",
    "Champs",
    (
        FieldSection(
            "accord",
            "Accord",
            (
                FieldGroup(
                    "Le porteur",
                    (
                        FieldLine(("{{ porteur.nom }}",), "Le nom", "Sport & <b>"),
                        FieldLine(LOOP, "Les conditions", "x"),
                    ),
                ),
            ),
            ("Et les champs communs.",),
        ),
        FieldSection("refus", "Refus", ()),
    ),
)


def test_a_section_has_its_title_its_notes_and_one_table_of_three_columns() -> None:
    content = field_pages_bytes(PAGES)
    (table,) = docx.Document(io.BytesIO(content)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["À copier", "Ce que c'est", "Exemple"]
    assert set(rows[1]) == {"Le porteur"}
    assert rows[2] == ["{{ porteur.nom }}", "Le nom", "Sport & <b>"]
    assert rows[3][0].split("\n") == list(LOOP)
    assert {"Champs", "Accord", "Et les champs communs.", "Refus"} <= set(texts(content))


def test_what_is_copied_has_no_looks_of_its_own() -> None:
    (table,) = docx.Document(io.BytesIO(field_pages_bytes(PAGES))).tables
    (run,) = table.rows[2].cells[0].paragraphs[0].runs
    assert {child.tag for child in run._r.rPr} == {qn("w:noProof")}
    assert table.rows[2].cells[0].paragraphs[0].style.name == "Normal"


def test_the_heading_is_repeated_and_no_row_is_cut() -> None:
    (table,) = docx.Document(io.BytesIO(field_pages_bytes(PAGES))).tables
    habits = [{child.tag for child in row._tr.trPr} for row in table.rows]
    assert qn("w:tblHeader") in habits[0]
    assert all(qn("w:cantSplit") in habit for habit in habits)


def test_the_same_fields_give_the_same_bytes() -> None:
    assert field_pages_bytes(PAGES) == field_pages_bytes(PAGES)
