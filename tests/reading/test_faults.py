"""What reading says to staff: every sentence complete, in French, with its typography."""

import re

import pytest
from small_workbook import SMALL, plain, reading

from pic_sheets import kinds
from pic_sheets.columns import Column
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.issues import Severity
from pic_sheets.kinds import Kind
from pic_sheets.reading import faults
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import FormulaError, Table, UncomputedFormula

NBSP = "\N{NO-BREAK SPACE}"
#: An ordinary space, or none, where French wants a no-break one.
_BADLY_SET = re.compile(rf"(?<=[^\s{NBSP}])[?!;»](?=\s|$)|(?<=[^\s{NBSP}]):(?=\s)| [:;?!€%»]|«[^{NBSP}]|'{{")
#: What is quoted was typed by people, or is for them to type as it is.
_QUOTED = re.compile(f"«{NBSP}[^»]*{NBSP}»")

KINDS = [kind for kind in vars(kinds).values() if isinstance(kind, Kind)]
CHOICES = ("Accord", "Refus")
MANY = tuple(f"Choix {number}" for number in range(20))


def _column(kind=kinds.LINE, **settings):
    return Column("champ", "Montant accordé", kind, "", **settings)


def _is_well_said(text):
    text = _QUOTED.sub(f"«{NBSP}…{NBSP}»", text)
    return bool(text) and text[-1] in ".?…" and not _BADLY_SET.search(text)


FAULTS = [
    *(faults.missing(_column(kind)) for kind in KINDS),
    faults.missing(_column(choices=CHOICES)),
    faults.missing(_column(choices=MANY)),
    *(faults.unreadable(_column(kind), "douze", "montant-illisible", "n'est pas un montant") for kind in KINDS),
    faults.unreadable(_column(kinds.BOOLEAN), "peut-être", "valeur-hors-liste", ""),
    faults.outside(_column(choices=CHOICES), "Acord"),
    faults.outside(_column(choices=CHOICES), "Peut-être"),
    faults.outside(_column(choices=MANY), "Autre chose"),
    faults.formula_error(_column(), FormulaError("#N/A")),
    faults.uncomputed(_column()),
    faults.number_as_text(_column(kinds.AMOUNT), "12,50"),
    *(faults.malformed(_column(kind), code, "douze") for kind in KINDS for code in faults.FAULTS),
    faults.duplicate(["Séance", "Membre"], "S1 | M1", "A2"),
    faults.unknown(_column(target="Projets"), "PIC-I", ["PIC-1"]),
    faults.unknown(_column(target="Projets"), "Autre", []),
    faults.shared_name(_column(target="Porteurs"), "Les Voisins", ["P1", "P2", "P3"]),
]


def test_every_message_and_advice_is_a_complete_well_set_sentence():
    assert [text for fault in FAULTS for text in (fault.message, fault.advice) if not _is_well_said(text)] == []


@pytest.mark.parametrize("fault", faults.FAULTS.values(), ids=lambda fault: fault.code)
def test_every_code_has_a_meaning_and_a_family(fault):
    assert _is_well_said(fault.meaning)
    assert fault.family in {"structure", "cellules", "clés"}


@pytest.mark.parametrize(
    ("text", "well"),
    [
        ("Bien dit.", True),
        (f"Est-ce «{NBSP}a{NBSP}»{NBSP}?", True),
        ("Sans point", False),
        ("Un : deux.", False),
        ("Un: deux.", False),
        ("« a ».", False),
        ("Vraiment ?", False),
        ("", False),
    ],
)
def test_the_measure_of_a_sentence_is_right(text, well):
    assert _is_well_said(text) is well


def test_severities_are_those_of_the_contract():
    by_severity = {
        severity: {code for code, fault in faults.FAULTS.items() if fault.severity is severity} for severity in Severity
    }
    assert by_severity[Severity.INFORMATION] == {"colonne-inconnue"}
    assert by_severity[Severity.WARNING] == {
        "nombre-en-texte", "date-invraisemblable", "siret-invalide", "rna-invalide", "iban-invalide", "courriel-invalide",
        "code-postal-invalide", "telephone-invalide", "quartier-inconnu",
    }  # fmt: skip
    assert len(by_severity[Severity.BLOCKING]) == 14


def test_advice_names_the_nearest_choice_or_the_choices():
    assert plain(faults.outside(_column(choices=CHOICES), "Acord").advice) == "Vouliez-vous dire « Accord » ?"
    assert plain(faults.outside(_column(choices=CHOICES), "Zut").advice) == "Choisissez « Accord » ou « Refus »."
    assert "par exemple « Choix 0 », « Choix 1 » ou « Choix 2 »" in plain(faults.missing(_column(choices=MANY)).advice)


def test_an_unreadable_cell_is_quoted_with_why_where_and_an_example():
    fault = faults.unreadable(_column(kinds.AMOUNT), "12OO", "montant-illisible", "n'est pas un montant")
    assert plain(fault.message) == "« 12OO » n'est pas un montant (Montant accordé)."
    assert plain(fault.advice) == "Vouliez-vous dire « 1200 » ?"
    fault = faults.unreadable(_column(kinds.AMOUNT), "beaucoup", "montant-illisible", "n'est pas un montant")
    assert plain(fault.advice) == "Tapez un montant en euros, par exemple « 1 200,50 € »."


def test_an_identifier_stored_as_a_number_asks_for_the_format_first():
    fault = faults.unreadable(_column(kinds.SIRET), 12.0, "siret-invalide", "est un nombre")
    assert fault.advice.startswith("Mettez la cellule au format Texte, puis retapez un SIRET")


def test_a_fault_on_its_cell_is_an_issue_of_its_codes_severity():
    issue = faults.uncomputed(_column()).issue("Projets", "L4")
    assert (issue.sheet, issue.cell, issue.code, issue.severity) == (
        "Projets", "L4", "formule-non-calculee", Severity.BLOCKING,
    )  # fmt: skip
    assert faults.uncomputed(_column()).blocks
    assert not faults.number_as_text(_column(), "12").blocks


def _spoiled_workbooks():
    """Readings that say, together, every sentence about structure."""
    yield reading(without=["Projets", "Membres"])
    renamed = {"Membres": "Membre", "Versements": "Paiements"}
    yield read_tables([Table(renamed.get(name, name), rows) for name, rows in SMALL.items()], "x.xlsx")
    swapped = {"Membres": "Projets", "Projets": "Membres"}
    yield read_tables([Table(swapped.get(name, name), rows) for name, rows in SMALL.items()], "x.xlsx")
    emptied = {name: [["Rien", "ici"]] if name == "Projets" else rows for name, rows in SMALL.items()}
    yield read_tables([Table(name, rows) for name, rows in emptied.items()], "x.xlsx")
    heads = {
        "Versements": ["Projet", "Nature", "Datte", "Montants", "montant", "Réferrence", "À moi"],
        "Porteurs": ["Code", "Code", "Nom"],
    }
    yield read_tables([Table(name, [heads.get(name, rows[0]), *rows[1:]]) for name, rows in SMALL.items()], "x.xlsx")
    odd = [*SMALL["Association"][:-1], ["Nom", "Deux"], ["Siggle", "LIT"], ["Devise", "Oui"]]
    yield read_tables([Table(name, odd if name == "Association" else rows) for name, rows in SMALL.items()], "x.xlsx")
    yield reading({("Projets", "Coût total", 2): UncomputedFormula(), ("Décisions", "Déports", 2): "M9"})


def test_every_issue_of_structure_is_well_said():
    issues = [issue for read in _spoiled_workbooks() for issue in read.issues]
    assert {issue.code for issue in issues} >= {
        code for code, fault in faults.FAULTS.items() if fault.family == "structure"
    }
    assert [text for issue in issues for text in (issue.message, issue.advice) if not _is_well_said(text)] == []


@pytest.mark.parametrize("tables", [[Table("Feuil1", [["a"]])], [Table("Projets", [])]])
def test_a_refusal_is_well_said(tables):
    with pytest.raises(UnreadableWorkbook) as refusal:
        read_tables(tables, "suivi.xlsx")
    assert _is_well_said(refusal.value.message)
    assert _is_well_said(refusal.value.advice)


@pytest.mark.parametrize("sheet", declared_sheets(), ids=lambda sheet: sheet.name)
def test_every_columns_missing_value_is_well_said(sheet):
    for column in sheet.columns.values():
        fault = faults.missing(column)
        assert _is_well_said(fault.message)
        assert _is_well_said(fault.advice)
