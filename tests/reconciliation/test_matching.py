"""Movements matched with lines: by what they quote, whom they name, their amount; nothing guessed, nothing lost."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reconciled import CODE, DAY, HOLDER, euros, line, movement, pairs

from pic_sheets.reconciliation.book_lines import Kind
from pic_sheets.reconciliation.matches import Decided, Ground
from pic_sheets.reconciliation.matching import matching
from pic_sheets.texts import NBSP


def _ids(found):
    return {tuple(sorted(one)) + tuple(sorted(other)) for one, other in pairs(found)}


def _after(days):
    return DAY + timedelta(days=days)


def _plain(text):
    return text.replace(NBSP, " ").replace("\u202f", " ")


# By reference


def test_a_label_that_quotes_the_code_is_the_payment_of_the_project():
    found = matching([movement(day=_after(2))], [line()])
    (match,) = found.matches
    assert match.ground is Ground.REFERENCE
    assert match.why == f"Code {CODE} dans le libellé, même montant, 2 jours après."
    assert (found.bank_only, found.book_only, found.ambiguous) == ((), (), ())


@pytest.mark.parametrize(("days", "is_one"), [(-62, True), (-63, False), (374, True), (375, False)])
def test_a_code_holds_for_a_year_and_eight_days(days, is_one):
    assert bool(matching([movement(day=_after(days))], [line()]).matches) is is_one


@pytest.mark.parametrize("amount", ["-900.01", "900", "-899.99", "0"])
def test_another_amount_or_sign_is_another_payment(amount):
    found = matching([movement(amount=amount)], [line()])
    assert not found.matches
    assert not found.ambiguous


def test_a_movement_that_quotes_a_project_is_of_no_other():
    other = line(code="PIC-2025-015")
    assert not matching([movement(label=f"VIR {CODE} {HOLDER}")], [other, line(id="L2", amount=-1)]).matches


@pytest.mark.parametrize("code", ["P012", "2025/14", "CX25-01", "PIC-2025-014"])
def test_codes_of_any_shape_are_known(code):
    assert matching([movement(label=f"VIR SEPA {code} X")], [line(code=code)]).matches


CUT = "VIR SEPA ASSO JARDIN PIC-2025-0"


def test_a_code_cut_at_the_31st_character_is_known_when_one_alone_fits():
    lines = [line(), line(id="L2", code="PIC-2025-015", amount=-800), line(id="L3", code="PIC-2024-014")]
    found = matching([movement(label=CUT)], lines)
    assert _ids(found) == {("M1", "L1")}
    assert found.matches[0].why == (
        "Début du code PIC-2025-014 au bout du libellé, coupé par la banque, même montant, 2 jours après."
    )


def test_a_code_cut_that_fits_two_projects_is_theirs_whom_the_label_names():
    lines = [line(), line(id="L2", code="PIC-2025-015", names=("Boxing Club",))]
    assert _ids(matching([movement(label=CUT.replace("JARDIN ", "BOXING"), party="BOXING CLUB")], lines)) == {
        ("M1", "L2")
    }
    nobody = matching([movement(label="VIR SEPA 0012345678 PIC-2025-01")], lines)
    assert not nobody.matches
    assert len(nobody.ambiguous[0].lines) == 2


def test_advance_and_balance_of_one_amount_are_told_by_their_words():
    lines = [line(nature="Acompte"), line(id="L2", nature="Solde", day=_after(3))]
    movements = [
        movement(label=f"{CODE} SOLDE", day=_after(1)),
        movement(id="M2", label=f"{CODE} ACOMPTE", day=_after(4)),
    ]
    assert _ids(matching(movements, lines)) == {("M1", "L2"), ("M2", "L1")}


def test_advance_and_balance_are_told_by_their_days_when_words_are_missing():
    lines = [line(nature="Acompte"), line(id="L2", nature="Solde", day=_after(60))]
    movements = [movement(day=_after(62)), movement(id="M2", day=_after(2))]
    assert _ids(matching(movements, lines)) == {("M2", "L1"), ("M1", "L2")}


def test_a_distinctive_typed_reference_is_found():
    receipt = line(kind=Kind.RECEIPT, reference="Mandat 2025-318 subvention PIC")
    found = matching(
        [movement(amount=5000, label="MANDAT 2025-318 SUBVENTION PIC SGC LENS", day=_after(40))], [receipt]
    )
    assert found.matches[0].ground is Ground.REFERENCE
    assert _plain(found.matches[0].why).startswith("Référence « Mandat 2025-318 subvention PIC » dans le libellé")


# By name, by amount


def test_a_name_and_an_amount_are_enough_within_their_days():
    name = movement(label="VIR SEPA JARDINS DU 3/15")
    found = matching([name], [line()])
    assert found.matches[0].ground is Ground.NAME
    assert _plain(found.matches[0].why) == f"Le libellé nomme « {HOLDER} », même montant, 2 jours après."
    assert not matching([movement(label=name.label, day=_after(46))], [line()]).matches


def test_a_label_that_names_a_holder_is_of_no_other():
    other = line(code="P2", names=("Boxing Club de Méricourt",))
    known = line(id="L2", amount=-1)
    assert not matching([movement(label="VIR SEPA JARDINS")], [other, known]).matches


def test_a_label_that_says_nothing_goes_by_its_amount_and_day():
    found = matching([movement(label="VIREMENT EMIS 00123")], [line()])
    assert found.matches[0].ground is Ground.AMOUNT
    assert found.matches[0].why == "Même montant, 2 jours après, rien d'autre ne convient."
    assert not matching([movement(label="VIREMENT EMIS", day=_after(11))], [line()]).matches


def test_a_shop_is_not_a_holder_whatever_the_amount():
    assert not matching([movement(label="CB BOULANGERIE DURAND")], [line()]).matches


def test_a_funder_may_pay_through_a_treasury_of_another_name():
    found = matching([movement(amount=5000, label="DRFIP NORD 5900")], [line(kind=Kind.RECEIPT)])
    assert found.matches[0].ground is Ground.AMOUNT


def test_the_movement_that_names_comes_before_the_one_that_says_nothing():
    movements = [movement(label="VIREMENT", day=DAY), movement(id="M2", label="VIR JARDINS", day=_after(9))]
    assert _ids(matching(movements, [line()])) == {("M2", "L1")}


def test_cash_is_no_bank_s():
    found = matching([movement()], [line(mode="Espèces")])
    assert (len(found.bank_only), len(found.book_only)) == (1, 1)


def test_a_cheque_is_cashed_within_a_year():
    cheque = movement(label="CHEQUE 0001234", day=_after(200))
    assert matching([cheque], [line(mode="Chèque")]).matches
    assert not matching([cheque], [line()]).matches
    assert not matching([movement(label="CHEQUE", day=_after(375))], [line(mode="Chèque")]).matches


def test_a_cheque_is_known_by_its_number_and_no_other_is_it():
    lines = [
        line(mode="Chèque", reference="CHQ 0001234"),
        line(id="L2", mode="Chèque", code="P2", reference="CHQ 0001235"),
    ]
    found = matching([movement(label="CHEQUE 1235")], lines)
    assert _ids(found) == {("M1", "L2")}
    assert _plain(found.matches[0].why).startswith("Chèque n° 1235,")
    assert not matching([movement(label="CHEQUE 9999")], lines).matches


def test_a_cheque_rather_takes_the_line_paid_by_cheque():
    lines = [line(code="P1", day=_after(2)), line(id="L2", code="P2", mode="Chèque")]
    assert _ids(matching([movement(label="CHEQUE 1234", day=_after(3))], lines)) == {("M1", "L2")}


def test_a_payment_that_comes_back_passes_for_nobody_s_money():
    back = movement(amount=5000, label="REJET VIR SEPA")
    assert not matching([back], [line(kind=Kind.RECEIPT)]).matches
    refund = line(kind=Kind.REFUND)
    assert matching([movement(amount=900, label=f"REJET VIR {CODE}")], [refund]).matches


# Equal ones


def test_of_two_equal_payments_none_is_chosen():
    """Odoo took one of several equal amounts at random (PR 6072)."""
    lines = [line(code="P1", names=()), line(id="L2", code="P2", names=())]
    found = matching([movement(label="VIREMENT")], lines)
    assert not found.matches
    (ambiguity,) = found.ambiguous
    assert [one.id for one in ambiguity.lines] == ["L1", "L2"]
    assert _plain(ambiguity.why) == (
        "1 mouvement et 2 lignes du classeur de 900,00 € vont ensemble de plusieurs façons qui se valent : dites lesquels."
    )
    assert [one.id for one in found.book_only] == ["L1", "L2"]
    assert [one.id for one in found.bank_only] == ["M1"]


def test_two_movements_of_one_payment_are_not_both_matched_with_it():
    """beangulp matches two lines of the bank with one entry (#179)."""
    found = matching([movement(day=_after(1)), movement(id="M2", day=_after(2))], [line()])
    assert not found.matches
    assert len(found.ambiguous[0].movements) == 2
    assert len(matching([movement(day=_after(1)), movement(id="M2", day=_after(9))], [line()]).matches) == 1


def test_two_genuine_equal_payments_of_one_day_are_both_kept():
    """Removing duplicates by a hash of the line, as beangulp does, loses one of them."""
    movements = [movement(), movement(id="M2")]
    found = matching(movements, [line(), line(id="L2")])
    assert _ids(found) == {("M1", "L1"), ("M2", "L2")}
    assert "identiques" in found.matches[0].why
    assert not matching([*movements, movement(id="M3")], [line(), line(id="L2")]).matches


def test_a_day_more_is_no_reason_to_choose():
    lines = [line(), line(id="L2", day=_after(1), reference="autre")]
    assert not matching([movement(day=_after(5))], lines).matches
    assert _ids(matching([movement(day=_after(5))], [line(), line(id="L2", day=_after(4))])) == {("M1", "L2")}


def test_what_is_certain_is_matched_beside_what_is_not():
    lines = [
        line(code="P1", names=("Boxing Club",)),
        line(id="L2", code="P2", names=()),
        line(id="L3", code="P3", names=()),
    ]
    found = matching([movement(label="VIR BOXING CLUB"), movement(id="M2", label="VIREMENT")], lines)
    assert _ids(found) == {("M1", "L1")}
    assert [one.id for one in found.ambiguous[0].lines] == ["L2", "L3"]


# Sums


def test_one_transfer_for_the_advance_and_the_balance_of_a_project():
    lines = [line(nature="Acompte", amount=-600), line(id="L2", nature="Solde", amount=-300), line(id="L3", amount=-50)]
    found = matching([movement()], lines)
    assert _ids(found) == {("M1", "L1", "L2")}
    assert found.matches[0].ground is Ground.ONE_FOR_SEVERAL
    assert _plain(found.matches[0].why).startswith(f"Code {CODE} dans le libellé : 2 lignes")


def test_one_transfer_for_the_codes_that_it_quotes():
    lines = [line(code="P1", amount=-600), line(id="L2", code="P2", amount=-300), line(id="L3", code="P3", amount=-300)]
    assert _ids(matching([movement(label="VIR P1 P2")], lines)) == {("M1", "L1", "L2")}
    assert not matching([movement(label="VIR P1 P3", amount=-1000)], lines).matches


def test_one_transfer_for_several_projects_of_a_holder():
    lines = [line(code="P1", amount=-600), line(id="L2", code="P2", amount=-300)]
    assert matching([movement(label="VIR LES JARDINS")], lines).matches[0].ground is Ground.ONE_FOR_SEVERAL
    assert matching([movement(label="VIR LES JARDINS P1")], lines).matches[0].ground is Ground.ONE_FOR_SEVERAL


def test_one_transfer_for_all_that_is_paid_on_a_day():
    lines = [line(code=f"P{n}", id=f"L{n}", amount=-300, names=(f"Club {n}",)) for n in range(1, 4)]
    found = matching([movement(label="VIREMENTS GROUPES")], lines)
    assert _ids(found) == {("M1", "L1", "L2", "L3")}
    assert _plain(found.matches[0].why).startswith("Payées ensemble : 3 lignes (P1, P2 et P3)")
    assert not matching([movement(label="CB BOULANGERIE")], lines).matches


def test_a_batch_may_be_some_of_a_day_and_then_only_in_one_way():
    lines = [line(code="P1", amount=-600), line(id="L2", code="P2", amount=-300), line(id="L3", code="P3", amount=-40)]
    assert _ids(matching([movement(label="REMISE VIREMENTS")], lines)) == {("M1", "L1", "L2")}
    twice = matching([movement(label="REMISE VIREMENTS")], [*lines, line(id="L4", code="P4", amount=-300)])
    assert not twice.matches
    assert [one.id for one in twice.ambiguous[0].lines] == ["L1", "L2", "L4"]
    assert "s'additionnent de plusieurs façons" in twice.ambiguous[0].why


def test_two_movements_that_claim_the_same_lines_get_none():
    lines = [line(amount=-600), line(id="L2", amount=-300)]
    found = matching([movement(), movement(id="M2", day=_after(30))], lines)
    assert not found.matches
    assert len(found.ambiguous[0].movements) == 2


def test_several_transfers_for_one_payment():
    movements = [movement(amount=-600), movement(id="M2", amount=-300, day=_after(30)), movement(id="M3", amount=-5)]
    found = matching(movements, [line()])
    assert _ids(found) == {("M1", "M2", "L1")}
    assert found.matches[0].ground is Ground.SEVERAL_FOR_ONE
    assert [one.id for one in found.bank_only] == ["M3"]


def test_several_transfers_of_a_holder_that_is_named():
    movements = [movement(amount=-600, label="VIR JARDINS"), movement(id="M2", amount=-300, label="VIR JARDINS")]
    assert _ids(matching(movements, [line()])) == {("M1", "M2", "L1")}


# What was decided


def _decided(*pair_ids, **changes):
    return Decided(tuple((frozenset(one), frozenset(other)) for one, other in pair_ids), **changes)


def test_what_was_decided_comes_first_even_when_amounts_differ():
    lines = [line(), line(id="L2", code="P2", amount=-10)]
    found = matching([movement()], lines, _decided((["M1"], ["L2"])))
    assert _ids(found) == {("M1", "L2")}
    assert found.matches[0].ground is Ground.DECIDED
    assert found.matches[0].difference == euros(-890)
    assert [one.id for one in found.book_only] == ["L1"]


def test_what_needs_no_match_is_matched_with_nothing():
    assert not matching([movement()], [line()], Decided(explained_movements={"M1": "frais"})).matches
    found = matching([movement()], [line()], Decided(explained_lines={"L1": "annulé"}))
    assert (len(found.bank_only), len(found.book_only), found.ambiguous) == (1, 1, ())


def test_ids_that_nobody_has_change_nothing():
    unknown = _decided((["M9"], ["L1"]), (["M1"], ["L9"]), explained_movements={"M8": ""}, explained_lines={"L8": ""})
    assert _ids(matching([movement()], [line()], unknown)) == {("M1", "L1")}


def test_a_project_whose_payment_was_decided_is_still_quoted():
    lines = [line(), line(id="L2", code="P2")]
    found = matching([movement(), movement(id="M2", label=f"VIR {CODE} JARDINS")], lines, _decided((["M1"], ["L1"])))
    assert _ids(found) == {("M1", "L1")}


# Properties

CODES = ("P1", "P12", "PIC-2025-001", "PIC-2025-014")
HOLDERS = ("Les Jardins du 3/15", "Boxing Club", "Nadia Petit")
MODES = ("Virement", "Chèque", "Espèces")
LABELS = (
    *(f"VIR {code}" for code in CODES), *(f"VIR {name.upper()}" for name in HOLDERS), "VIREMENT", "CHEQUE 1234567", "CHEQUE",
    "CB BOULANGERIE DURAND", "REMISE VIREMENTS", "VIR SEPA ASSO DES AMIS PIC-2025-0", "VIR SEPA DES JARDINS PIC-2025-0",
    "VIR P1 P12", "REJET VIR",
)  # fmt: skip
DAYS = st.one_of(st.integers(0, 12), st.integers(0, 400)).map(_after)
QUOTED_DAYS = st.integers(-62, 374).map(_after)
CHOSEN_AMOUNTS = st.sampled_from((-900, -600, -300, 300, 600))
MOVEMENTS = st.lists(st.builds(dict, day=DAYS, amount=CHOSEN_AMOUNTS, label=st.sampled_from(LABELS)), max_size=9).map(
    lambda rows: [movement(id=f"M{number}", **row) for number, row in enumerate(rows)]
)
LINES = st.lists(
    st.builds(
        dict,
        day=DAYS,
        amount=CHOSEN_AMOUNTS,
        code=st.sampled_from(CODES),
        names=st.sampled_from(HOLDERS).map(lambda name: (name,)),
        mode=st.sampled_from(MODES),
        nature=st.sampled_from(("Acompte", "Solde")),
        reference=st.sampled_from(("", "CHQ 1234567", "lot 2025-3")),
    ),
    max_size=9,
).map(lambda rows: [line(id=f"L{number}", **row) for number, row in enumerate(rows)])
BOTH = {"movements": MOVEMENTS, "lines": LINES}


@given(**BOTH)
def test_each_side_is_what_is_matched_and_what_is_alone(movements, lines):
    found = matching(movements, lines)
    bank = [one for match in found.matches for one in match.movements]
    books = [one for match in found.matches for one in match.lines]
    assert Counter((*bank, *found.bank_only)) == Counter(movements)
    assert Counter(one.id for one in (*books, *found.book_only)) == Counter(one.id for one in lines)
    assert all(not match.difference for match in found.matches)
    assert {one.id for ambiguity in found.ambiguous for one in ambiguity.movements} <= {
        one.id for one in found.bank_only
    }
    assert {one.id for ambiguity in found.ambiguous for one in ambiguity.lines} <= {one.id for one in found.book_only}
    assert all(len(match.movements) == 1 or len(match.lines) == 1 for match in found.matches)


def _may_be_one(one, other):
    """Whether a person who sees nothing else would take them for one: as simply said as can be."""
    days = (one.day - other.day).days
    if one.amount != other.amount or other.mode == "Espèces":
        return False
    words = one.label.split()
    quoted = {code for code in CODES if code in words}
    if quoted:
        return other.project in quoted and -62 <= days <= 374
    named = {name for name in HOLDERS if name.upper() in one.label}
    if named and "REJET" not in words:
        return other.names[0] in named and -15 <= days <= 45
    return one.label in {"VIREMENT", "REMISE VIREMENTS"} and -5 <= days <= 10


@given(**BOTH)
def test_no_two_leftovers_would_match_unless_they_are_told_together(movements, lines):
    found = matching(movements, lines)
    together = [({one.id for one in each.movements}, {one.id for one in each.lines}) for each in found.ambiguous]
    for one in found.bank_only:
        for other in found.book_only:
            assert not _may_be_one(one, other) or any(one.id in left and other.id in right for left, right in together)


@given(data=st.data(), **BOTH)
def test_the_order_changes_nothing(data, movements, lines):
    shuffled = matching(data.draw(st.permutations(movements)), data.draw(st.permutations(lines)))
    assert shuffled == matching(movements, lines)


@given(label=st.sampled_from(LABELS), amount=st.sampled_from((-123, 77)), day=DAYS, **BOTH)
def test_a_movement_that_fits_nothing_changes_no_match(label, amount, day, movements, lines):
    more = matching([*movements, movement(id="X", label=label, amount=amount, day=day)], lines)
    before = matching(movements, lines)
    assert (more.matches, more.ambiguous) == (before.matches, before.ambiguous)
    assert [one for one in more.bank_only if one.id != "X"] == list(before.bank_only)


@given(**BOTH)
def test_what_was_found_once_decided_is_found_again(movements, lines):
    before = matching(movements, lines)
    again = matching(movements, lines, Decided(tuple(pairs(before))))
    assert pairs(again) == pairs(before)
    assert (again.bank_only, again.book_only, again.ambiguous) == (before.bank_only, before.book_only, before.ambiguous)


@given(data=st.data(), **BOTH)
def test_a_decided_pair_stays(data, movements, lines):
    if movements and lines:
        one, other = data.draw(st.sampled_from(movements)), data.draw(st.sampled_from(lines))
        chosen = (frozenset({one.id}), frozenset({other.id}))
        assert chosen in pairs(matching(movements, lines, Decided((chosen,))))


@settings(max_examples=30)
@given(data=st.data(), count=st.integers(1, 40))
def test_when_every_label_quotes_its_code_every_pair_is_right(data, count):
    lines = [line(id=f"L{n}", code=f"PIC-2025-{n:03}", amount=data.draw(CHOSEN_AMOUNTS)) for n in range(count)]
    movements = [
        movement(id=f"M{n}", amount=one.amount, label=f"VIR {one.project}", day=data.draw(QUOTED_DAYS))
        for n, one in enumerate(lines)
    ]
    assert _ids(matching(movements, lines)) == {(f"M{n}", f"L{n}") for n in range(count)}


def test_matches_are_in_the_order_of_the_days():
    movements = [movement(id="M1", day=date(2025, 5, 2), label="VIR P2"), movement(id="M2", label="VIR P1")]
    found = matching(movements, [line(code="P1"), line(id="L2", code="P2")])
    assert [match.movements[0].id for match in found.matches] == ["M2", "M1"]


def test_hundreds_of_equal_amounts_are_left_to_a_person():
    movements = [movement(id=f"M{n}", label="VIREMENT", day=_after(n % 9)) for n in range(900)]
    lines = [line(id=f"L{n}", code=f"P{n}", names=(), day=_after(n % 7)) for n in range(900)]
    found = matching(movements, lines)
    assert not found.matches
    (ambiguity,) = found.ambiguous
    assert (len(ambiguity.movements), len(ambiguity.lines)) == (900, 900)
