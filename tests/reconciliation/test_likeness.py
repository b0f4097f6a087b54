"""Whom a movement names."""

import pytest
from reconciled import movement

from pic_sheets.reconciliation.likeness import ALIKE, Names, is_grouped, is_returned, natures_told, said
from pic_sheets.sheets.payments import Nature

NAMES = (
    "Les Jardins du 3/15",
    "Association Boxing Club de Méricourt",
    "Nadia Petit",
    "AMAP",
    "Amis du fonds",
    "Comité des fêtes du Maroc",
)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("VIR SEPA LES JARDINS DU 3/15", "Les Jardins du 3/15"),
        ("VIR SEPA LES JARDIN DU 3 15", "Les Jardins du 3/15"),
        ("VIREMENT BOXING CLUB MERICOURT", "Association Boxing Club de Méricourt"),
        ("VIR INST MME PETIT NADIA", "Nadia Petit"),
        ("VIR AMAP ACOMPTE", "AMAP"),
        ("VIR SEPA EMIS COMITE DES FETES ", "Comité des fêtes du Maroc"),
    ],
)
def test_a_label_names_its_holder_whatever_its_spelling(label, name):
    assert list(Names(NAMES).named(movement(label=label))) == [name]


@pytest.mark.parametrize("label", ["VIR SEPA FONDS PIC", "VIR AMAPOLA", "PRLV EDF", "VIREMENT", "VIR CLUB DE LECTURE"])
def test_a_label_that_shares_a_word_or_a_few_letters_names_nobody(label):
    assert Names(NAMES).named(movement(label=label)) == {}


def test_the_other_side_counts_as_the_label_does():
    assert list(Names(NAMES).named(movement(label="VIREMENT SEPA", party="PETIT NADIA"))) == ["Nadia Petit"]


def test_a_name_that_is_cut_is_known_from_what_is_left():
    label = "VIR SEPA SUBV 25 ASSO BOXING CL"
    assert len(label) == 31
    assert Names(NAMES).named(movement(label=label)) == {
        "Association Boxing Club de Méricourt": ALIKE + len("boxing cl")
    }
    assert Names(NAMES).named(movement(label=label + "OTURE")) == {}
    assert list(Names(NAMES).named(movement(label="VIR SEPA SUBVENTION BOXNG CLUB M"[:31]))) == [NAMES[1]]


def test_of_two_names_that_are_alike_both_are_told_with_their_likeness():
    found = Names(["Club de boxe Nord", "Club de boxe Sud"]).named(movement(label="VIR CLUB DE BOXE NORD"))
    assert found["Club de boxe Nord"] == 100
    assert ALIKE <= found.get("Club de boxe Sud", ALIKE) < 100


def test_what_is_said_of_any_transfer_says_nothing():
    assert said(movement(label="VIR SEPA EMIS 00123 ACOMPTE PROJET PIC")) == ""
    assert said(movement(label="VIR BOULANGERIE DURAND")) == "boulangerie durand"


def test_a_label_may_tell_the_nature():
    assert natures_told(movement(label="VIR P1 ACOMPTE")) == {Nature.ADVANCE}
    assert natures_told(movement(label="VIR P1")) == set()


def test_the_bank_s_words_tell_what_was_returned_and_what_goes_together():
    assert is_returned(movement(label="REJET VIR SEPA P1"))
    assert not is_returned(movement(label="VIR SEPA P1"))
    assert is_grouped(movement(label="VIREMENTS GROUPES 3"))
    assert not is_grouped(movement(label="VIR SEPA P1"))
