"""Their tables read as ours, everything at its own address."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_workbook import plain
from their_workbooks import tables

from pic_sheets.adoption.adopting import adopted
from pic_sheets.adoption.correspondence import GRANT_BY_AMOUNT, Block, Correspondence, Rule, Source
from pic_sheets.adoption.proposals import proposal
from pic_sheets.reading.reader import read_tables
from pic_sheets.tables import Area, FormulaError, Percent, Table, UncomputedFormula


def _source(heading, rule=Rule.AS_IS, **more):
    return Source(rule, tuple(heading.split("|")) if heading else (), **more)


def _block(sheet, tab="T", **changes):
    sources = {
        name: source if isinstance(source, Source) else _source(source)
        for name, source in changes.pop("sources").items()
    }
    return Block(changes.pop("name", sheet), sheet, tab, sources=sources, cell="C4", **changes)


def _adopted(sheets, *blocks, values=None, own=()):
    return adopted(tables(sheets), Correspondence(blocks, values or {}), own)


def _records(through, sheet):
    return read_tables(through.tables, "suivi.xlsx").records[sheet]


HOLDERS = {
    "T": [
        ["Qui", "Ville", "Mail"],
        ["Les Jardins", "Lens", None],
        ["les jardins", "Lens", "a@b.fr"],
        ["Les Voisins", "Liévin", None],
    ]
}
HOLDER = _block("Porteurs", sources={"code": "Qui", "name": "Qui", "town": "Ville", "email": "Mail"}, distinct=True)


def test_rows_of_one_holder_are_one_record_completed_cell_by_cell():
    found = _records(_adopted(HOLDERS, HOLDER), "Porteurs")
    assert [(holder.name, holder.email) for holder in found] == [("Les Jardins", "a@b.fr"), ("Les Voisins", "")]
    assert (found[0].at("name"), found[0].at("email"), found[1].at("town")) == ("T!A2", "T!C3", "T!B4")


def test_rows_of_one_holder_that_contradict_each_other_are_told_and_the_first_counts():
    sheets = {"T": [["Qui", "Ville"], ["Les Jardins", "Lens"], ["Les Jardins", "Liévin"]]}
    through = _adopted(
        sheets, _block("Porteurs", sources={"code": "Qui", "name": "Qui", "town": "Ville"}, distinct=True)
    )
    different = [issue for issue in through.issues if issue.code == "lignes-differentes"]
    assert [(issue.sheet, issue.cell) for issue in different] == [("T", "B3")]
    assert (
        plain(different[0].message)
        == "« Les Jardins » : « Liévin » ici, « Lens » en B2 (Commune). C'est B2 qui compte."
    )
    assert _records(through, "Porteurs")[0].town == "Lens"


def test_an_account_number_that_differs_is_never_shown_whole():
    sheets = {
        "T": [["Qui", "RIB"], ["A", "FR14 2004 1010 0505 0001 3M02 606"], ["A", "FR76 3000 6000 0112 3456 7890 189"]]
    }
    through = _adopted(sheets, _block("Porteurs", sources={"code": "Qui", "name": "Qui", "iban": "RIB"}, distinct=True))
    told = next(issue.message for issue in through.issues if issue.code == "lignes-differentes")
    assert "0505" not in told
    assert "3456" not in told


def test_two_blocks_make_one_sheet_and_keep_their_addresses():
    sheets = {
        "T": [
            ["N°", "Acompte", "Le", "Solde", "Soldé le"],
            ["1", 70, date(2025, 3, 1), 30, date(2025, 9, 1)],
            ["2", 50, date(2025, 3, 2), None, None],
        ]
    }
    advance = _block(
        "Versements",
        sources={"project": "N°", "amount": "Acompte", "day": "Le", "nature": Source(Rule.FIXED, text="Acompte")},
    )
    balance = _block("Versements", name="s", sources={"project": "N°", "amount": "Solde", "day": "Soldé le", "nature": Source(Rule.FIXED, text="Solde")}, filled_heading="Solde")  # fmt: skip
    found = _records(_adopted(sheets, advance, balance), "Versements")
    assert [(one.project, one.nature, one.amount, one.at("amount")) for one in found] == [
        ("1", "Acompte", Decimal("70.00"), "T!B2"), ("2", "Acompte", Decimal("50.00"), "T!B3"), ("1", "Solde", Decimal("30.00"), "T!D2"),
    ]  # fmt: skip


def test_a_year_keeps_its_rows_whether_it_is_a_number_a_text_or_a_day():
    rows = [
        ["An", "N°", "Nom"],
        [2024, "1", "a"],
        [2025, "2", "b"],
        ["2025", "3", "c"],
        [date(2025, 4, 1), "4", "d"],
        [None, "5", "e"],
    ]
    block = _block("Projets", sources={"code": "N°", "title": "Nom"}, filter_heading="An", filter_value="2025")
    assert [project.code for project in _records(_adopted({"T": rows}, block), "Projets")] == ["2", "3", "4"]


def test_their_totals_are_left_to_them():
    rows = [["N°", "Nom", "Demandé"], ["1", "Bal", 300], ["TOTAL", None, 300], [None, "Total général", 300]]
    through = _adopted(
        {"T": rows}, _block("Projets", sources={"code": Source(Rule.LINE), "title": "Nom", "requested": "Demandé"})
    )
    assert [project.code for project in _records(through, "Projets")] == ["L2"]


def test_their_words_are_ours_one_by_one():
    rows = [["N°", "Nom", "Thèmes"], ["1", "Bal", "Jardin, Lien social, Culture"]]
    sources = {
        "code": "N°",
        "title": "Nom",
        "theme": _source("Thèmes", Rule.FIRST_CHOICE),
        "other_themes": _source("Thèmes", Rule.OTHER_CHOICES),
    }
    words = {"jardin": "Nature", "lien social": "Isolement"}
    values = {("Projets", "theme"): words, ("Projets", "other_themes"): words}
    project = _records(_adopted({"T": rows}, _block("Projets", sources=sources), values=values), "Projets")[0]
    assert (project.theme, project.other_themes) == ("Nature", ("Isolement", "Culture"))


def test_a_favourable_opinion_is_partial_under_what_was_asked():
    rows = [
        ["N°", "Nom", "Demandé", "Avis", "Accordé"],
        ["1", "Bal", 300, "F", 300],
        ["2", "Loto", 300, "F", 200],
        ["3", "Vélo", "?", "F", 200],
        ["4", "Jeu", 300, "D", None],
    ]
    through = _adopted(
        {"T": rows},
        _block("Projets", sources={"code": "N°", "title": "Nom", "requested": "Demandé"}),
        _block("Décisions", sources={"project": "N°", "verdict": "Avis", "granted": "Accordé"}),
        values={("Décisions", "verdict"): {"f": GRANT_BY_AMOUNT, "d": "Refus"}},
    )
    assert [decision.verdict for decision in _records(through, "Décisions")] == [
        "Accord",
        "Accord partiel",
        "Accord",
        "Refus",
    ]


def test_a_sheet_they_have_under_our_name_is_read_as_it_is_before_the_one_of_the_correspondence():
    district = [["Code", "Quartier", "Communes", "Statut"], ["Q1", "Centre", "Lens", "Veille"]]
    own = Table("correspondances.xlsx › Quartiers", [["Code", "Quartier"], ["Q9", "Ailleurs"]], role="Quartiers")
    assert _records(_adopted({**HOLDERS, "quartiers": district}, HOLDER, own=[own]), "Quartiers")[0].code == "Q1"
    assert (
        _records(_adopted(HOLDERS, HOLDER, own=[own]), "Quartiers")[0].at("code")
        == "correspondances.xlsx › Quartiers!A2"
    )


@pytest.mark.parametrize(
    ("block", "sheet", "message"),
    [
        (_block("Porteurs", tab="Tt", sources={"code": "Qui", "name": "Qui"}), "Feuilles", "La feuille « Tt » n'est pas dans votre classeur."),
        (_block("Porteurs", sources={"code": "Qui", "name": "Quii"}), "Colonnes", "La colonne « Quii » n'est pas dans votre feuille « T »."),
        (_block("Porteurs", sources={"code": "x", "name": "y"}), "Feuilles", "La ligne des intitulés de votre feuille « T » est introuvable."),
        (_block("Porteurs", sources={"code": "Qui", "name": "Qui"}, heading_row=99), "Feuilles", "La ligne des intitulés de votre feuille « T » est introuvable."),
        (_block("Porteurs", sources={"code": "Qui", "name": "Qui"}, filter_heading="An"), "Feuilles", "La colonne « An » n'est pas dans votre feuille « T »."),
        (_block("Porteurs", sources={"code": "Qui", "name": _source("", Rule.SUMMED)}), "Colonnes", "La règle « additionnées » a besoin d'une de vos colonnes (Nom, Porteurs)."),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_is_told_in_the_correspondence(block, sheet, message):
    wrong = [issue for issue in _adopted(HOLDERS, block).issues if issue.code == "correspondance-fausse"]
    assert [(issue.sheet, plain(issue.message)) for issue in wrong] == [(f"correspondances.xlsx › {sheet}", message)]


def test_the_nearest_name_is_offered():
    through = _adopted(HOLDERS, _block("Porteurs", sources={"code": "Qui", "name": _source("Vile", cell="D7")}))
    wrong = next(issue for issue in through.issues if issue.code == "correspondance-fausse")
    assert (wrong.cell, plain(wrong.advice)) == ("D7", "Vouliez-vous dire « Ville » ?")


def test_a_required_column_that_nothing_gives_blocks_only_where_figures_need_it():
    through = _adopted({"T": [["N°", "Nom"], ["1", "Bal"]]}, _block("Projets", sources={"code": "N°", "title": "Nom"}))
    codes = {issue.code: issue.severity.value for issue in through.issues}
    assert codes == {"colonne-absente": "B", "colonne-non-suivie": "I"}
    absent = [plain(issue.message) for issue in through.issues if issue.code == "colonne-absente"]
    assert absent == [
        "Rien ne donne « Coût total » (Projets) dans votre classeur.",
        "Rien ne donne « Montant demandé » (Projets) dans votre classeur.",
    ]
    assert not _records(through, "Projets")[0].reads("district")


def test_an_optional_column_said_not_to_be_kept_is_unknown_rather_than_blank():
    sources = {"project": "N°", "verdict": "Avis"}
    sheets = {"T": [["N°", "Avis"], ["1", "Refus"]]}
    kept = _records(_adopted(sheets, _block("Décisions", sources=sources)), "Décisions")[0]
    untold = _records(
        _adopted(sheets, _block("Décisions", sources={**sources, "ground": Source(Rule.UNTRACKED)})), "Décisions"
    )[0]
    assert (kept.reads("ground"), untold.reads("ground")) == (True, False)


def test_merged_cells_are_told_at_their_place():
    table = Table("T", [["N°", "Nom", "Ville"], ["1", "a", "Lens"], ["2", "b", None]], merged=(Area(2, 3, 3, 3),))
    through = adopted(
        [table], Correspondence([_block("Porteurs", sources={"code": "N°", "name": "Nom", "town": "Ville"})])
    )
    told = [
        (issue.cell, plain(issue.message)) for issue in read_tables(through.tables, "s").issues if issue.sheet == "T"
    ]
    assert told == [("C3", "« Commune » est vide : les cellules C2:C3 sont fusionnées.")]


CELLS = st.one_of(
    st.none(), st.text(max_size=12), st.floats(), st.booleans(), st.dates(), st.times(), st.timedeltas(), st.just(FormulaError("#REF!")),
    st.just(UncomputedFormula()), st.decimals(allow_nan=False, allow_infinity=False, places=2).map(Percent),
    st.sampled_from(["Porteur", "Intitulé", "Montant demandé", "Avis", "Acompte", "Date acompte", "Année", "2025", "Thème", "Bilan reçu le", "TOTAL"]),
)  # fmt: skip
SHEETS = st.dictionaries(
    st.sampled_from(["Projets", "Suivi", "Commission 2025", "Fiches 2024", "Porteurs"]),
    st.lists(st.lists(CELLS, max_size=6), max_size=6), max_size=3,
)  # fmt: skip


@given(SHEETS)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_no_table_makes_adopting_fail(sheets):
    theirs = [Table(name, rows) for name, rows in sheets.items()]
    proposed = proposal(theirs, 2026, themes=("Culture",))
    through = adopted(theirs, proposed.correspondence)
    assert not [issue for issue in through.issues if issue.code == "correspondance-fausse"]
    if not all(table.is_blank for table in through.tables):
        read_tables(through.tables, "suivi.xlsx")
