"""Statements merged: nothing twice, nothing lost, whatever the files."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from bank_accounts import days, movement, movements, part, statement, whole
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.bank_statements import Balance
from pic_sheets.errors import UnreadableStatement
from pic_sheets.reconciliation.merging import merged
from pic_sheets.texts import NARROW_NBSP, NBSP


def account(*statements):
    [found] = merged(statements).accounts
    return found


def told(found):
    return [note.replace(NBSP, " ").replace(NARROW_NBSP, " ") for note in found.notes]


def ids(*statements):
    return Counter(each.id for each in account(*statements).movements)


def amounts(of):
    return Counter((each.day, each.amount) for each in of.movements)


# --- properties


@given(movements(), st.integers(1, 12), st.integers(1, 12))
def test_two_files_that_overlap_or_touch_give_what_one_file_gives(found, one, other):
    first, last = sorted((one, other))
    everything = whole(found)
    start, end = days(everything, 1, last, "debut.csv"), days(everything, first, 12, "fin.csv")
    assert ids(start, end) == ids(everything)
    assert ids(days(everything, 1, first, "a.csv"), days(everything, min(first + 1, 12), 12, "b.csv")) == ids(
        everything
    )


@given(movements(("-50.00", "-20.00")), st.data())
def test_a_day_cut_by_two_files_keeps_its_equal_movements_when_the_balances_follow(found, data):
    everything = whole(found)
    cut = data.draw(st.integers(0, len(found)))
    day = found[cut - 1].day if cut else date(2025, 3, 1)
    start = part(everything, 0, cut, date(2025, 3, 1), day, "debut.csv")
    end = part(everything, cut, len(found), day, date(2025, 3, 12), "fin.csv")
    assert ids(start, end) == ids(everything)
    assert not account(start, end).notes


@given(st.lists(st.tuples(movements(), st.sampled_from(["CSV", "OFX"])), min_size=1, max_size=4), st.data())
def test_the_order_of_files_changes_nothing(files, data):
    statements = [whole(found, file=f"{rank}.x", format=kind) for rank, (found, kind) in enumerate(files)]
    assert merged(data.draw(st.permutations(statements))) == merged(statements)


@given(movements())
def test_a_file_given_twice_under_two_names_gives_itself(found):
    assert ids(whole(found), whole(found, file="copie.csv")) == ids(whole(found))
    bare = replace(whole(found), opening=None, closing=None)
    assert ids(bare, replace(bare, file="copie.csv")) == ids(whole(found))


@given(st.lists(st.tuples(movements(), st.integers(1, 12), st.sampled_from(["CSV", "OFX"])), min_size=1, max_size=4))
def test_nothing_that_a_file_holds_is_lost(files):
    statements = [days(whole(found), 1, last, f"{rank}.csv") for rank, (found, last, _) in enumerate(files)]
    statements = [replace(each, format=kind) for each, (_, _, kind) in zip(statements, files, strict=True)]
    found = account(*statements)
    assert all(amounts(each) <= amounts(found) for each in statements)
    assert sum(control.count for control in found.controls) == sum(len(each.movements) for each in statements)
    assert len({each.id for each in found.movements}) == len(found.movements)
    assert [each.day for each in found.movements] == sorted(each.day for each in found.movements)


@given(movements(), st.integers(1, 12), st.integers(1, 12))
def test_a_movement_keeps_its_id_when_another_file_is_added(found, last, first):
    everything = whole(found)
    start = days(everything, 1, last, "debut.csv")
    assert ids(start) <= ids(start, days(everything, first, 12, "fin.csv"))


@given(movements(), st.integers(1, 12), st.integers(1, 12))
def test_two_formats_that_label_movements_differently_give_the_movements_of_one(found, one, other):
    first, last = sorted((one, other))
    everything = whole(found)
    relabelled = days(everything, first, 12, "fin.ofx")
    relabelled = replace(
        relabelled, format="OFX", movements=tuple(replace(each, label=f"SEPA {each.label} DE A A B") for each in relabelled.movements)
    )  # fmt: skip
    assert amounts(account(days(everything, 1, last, "debut.csv"), relabelled)) == amounts(everything)


# --- cases


def test_equal_lines_of_a_file_are_as_many_movements():
    assert len(account(statement(movement(), movement())).movements) == 2


def test_a_file_that_has_one_more_equal_line_is_right():
    assert len(account(statement(movement(), movement()), statement(movement(), file="b.csv")).movements) == 2


def test_the_labels_of_the_format_that_says_more_are_kept():
    short = whole([movement(label="VIR SEPA")])
    long = whole([movement(label="VIR SEPA JARDIN PARTAGE PIC-2025-014")], file="mars.ofx", format="OFX")
    found = account(short, long)
    assert [each.label for each in found.movements] == ["VIR SEPA JARDIN PARTAGE PIC-2025-014"]
    assert told(found) == ["« mars.csv » et « mars.ofx » se recouvrent : 1 ligne déjà lue est comptée une seule fois."]


def test_what_two_formats_do_not_both_have_is_kept_and_told():
    found = account(
        whole([movement(amount="-50.00"), movement(amount="-20.00")]),
        whole([movement(amount="-50.00"), movement(amount="-30.00")], file="mars.ofx", format="OFX"),
    )
    assert sorted(each.amount for each in found.movements) == [Decimal(-50), Decimal(-30), Decimal(-20)]
    assert (
        "« mars.csv » et « mars.ofx » : il y a plus de mouvements dans les autres fichiers le 05/03/2025 ; tous sont gardés, "
        "à vérifier sur le site de la banque."
    ) in told(found)


def test_a_reference_that_a_bank_changes_at_each_download_makes_no_second_movement():
    found = account(
        whole([movement(reference="A1"), movement(6, reference="A2")]),
        whole([movement(reference="B1"), movement(6, reference="B2")], file="encore.csv"),
    )
    assert len(found.movements) == 2


def test_two_movements_of_an_edge_day_with_two_references_are_two():
    start = days(whole([movement(5, reference="A1")]), 1, 5, "debut.csv")
    end = days(whole([movement(5, reference="A2")]), 5, 12, "fin.csv")
    assert len(account(start, end).movements) == 2


def test_a_hole_between_two_statements_is_told_with_what_it_holds():
    start = days(whole([movement(2)]), 1, 4, "a.csv")
    end = replace(days(whole([movement(8)], opening="20.00"), 8, 12, "b.csv"))
    assert told(account(start, end))[:2] == [
        "Aucun fichier ne couvre les jours du 05/03/2025 au 07/03/2025, entre « a.csv » et « b.csv » ; donnez le relevé de ces jours s'il existe.",
        "Les soldes ne se suivent pas : « a.csv » finit à 50,00 € (le 04/03/2025), et « b.csv » commence à 20,00 € (le 07/03/2025) ; 30,00 € n'est dans aucun fichier.",
    ]


def test_a_hole_that_the_balances_cross_is_told_as_empty():
    everything = whole([movement(2), movement(8)])
    found = account(days(everything, 1, 4, "a.csv"), days(everything, 6, 12, "b.csv"))
    assert told(found) == [
        "Aucun fichier ne couvre le 05/03/2025, entre « a.csv » et « b.csv » ; les soldes se suivent : rien n'y manque."
    ]


def test_the_period_goes_from_the_first_balance_to_the_last():
    everything = whole([movement(2), movement(8)])
    period = account(days(everything, 7, 12, "b.csv"), days(everything, 1, 6, "a.csv")).period
    assert (period.first.day, period.last.day) == (1, 12)
    assert period.opening == everything.opening
    assert period.closing == everything.closing
    assert period.files == ("a.csv", "b.csv")


def test_a_control_says_what_a_statement_says_of_itself():
    [control] = account(whole([movement(amount="-50.00"), movement(amount="20.00")])).controls
    assert (control.credits, control.debits, control.count, control.gap) == (Decimal(20), Decimal(-50), 2, 0)
    wrong = replace(whole([movement()]), closing=Balance(date(2025, 3, 12), Decimal(0)))
    found = account(wrong)
    assert found.controls[0].gap == Decimal(-50)
    assert "l'écart est de -50,00 €" in told(found)[0]


IBAN, RIB, BARE = "FR14 2004 1010 0505 0001 3M02 606", "20041 01005 0500013M026", "0500013M026"
OTHER = "FR76 3000 6000 0112 3456 7890 189"


def test_a_number_is_of_the_account_whose_fuller_number_holds_it():
    found = account(
        whole([movement()], account=RIB, format="CFONB"),
        whole([movement()], file="b", account=IBAN, format="camt"),
        whole([movement()], file="c", account=BARE, format="OFX"),
        whole([movement()], file="d"),
        whole([movement()], file="e", account="****026"),
    )
    assert found.period.number == IBAN
    assert len(found.movements) == 1
    assert "« d » ne porte pas de numéro de compte : il est lu comme un relevé du seul compte connu." in told(found)


@pytest.mark.parametrize("number", [IBAN, RIB, BARE])
def test_an_id_is_the_same_however_the_number_is_written(number):
    assert ids(whole([movement()], account=number)) == ids(whole([movement()], account=IBAN))


def test_equal_movements_of_two_accounts_have_two_ids():
    found = merged([whole([movement()], account=IBAN), whole([movement()], file="b", account=OTHER)]).accounts
    assert [each.period.number for each in found] == [IBAN, OTHER]
    assert len({each.id for one in found for each in one.movements}) == 2


@pytest.mark.parametrize(("number", "fact"), [("", "sans numéro de compte"), ("00000", "le compte ••••")])
def test_a_file_that_may_be_of_two_accounts_is_refused(number, fact):
    numbers = ("1000002", "2000003")
    statements = [whole([movement()], file=each, account=each) for each in numbers]
    with pytest.raises(UnreadableStatement, match=fact) as refused:
        merged([*statements, whole([movement()], file="x.csv", account=number)])
    assert refused.value.message.startswith(f"«{NBSP}x.csv{NBSP}»")


def test_a_file_without_any_day_is_refused_alone_and_kept_as_a_control_beside_others():
    with pytest.raises(UnreadableStatement, match="ni mouvement ni date"):
        merged([statement()])
    assert [control.count for control in account(statement(file="vide.csv"), whole([movement()])).controls] == [1, 0]


def test_no_statement_makes_no_account():
    assert merged([]).accounts == ()


def test_an_id_is_short_and_pinned():
    [found] = account(whole([movement()], account=IBAN)).movements
    assert found.id == "M-978692ba49"
