"""The fields of a reconciled account, and the pages they make."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from small_workbook import plain
from statement_pages import printed

from pic_sheets.bank_statements import Movement
from pic_sheets.documents._example import example_fund
from pic_sheets.documents._example_reconciliation import example_reconciliation
from pic_sheets.documents.etat_rapprochement import DOCUMENT, statement_plan
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, parse_amount
from pic_sheets.reconciliation.matches import Matching
from pic_sheets.reconciliation.reconciliation import BankLeftover, BookLeftover, Period, Reason, Reconciliation

DAY = date(2025, 4, 3)
NOTHING = Reconciliation(Period("", date(2025, 3, 1), date(2025, 3, 31)), Matching())
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 77*77 }}", "{%p endif %}", '« a » "b"')


def _fields(reconciliation: Reconciliation, fund: Fund | None = None):
    return DOCUMENT.fields(example_fund() if fund is None else fund, reconciliation, DAY)


def _printed(reconciliation: Reconciliation, fund: Fund | None = None) -> str:
    return plain(printed(DOCUMENT.template, _fields(reconciliation, fund)))


def test_the_example_tells_each_ground_and_each_reason() -> None:
    example = example_reconciliation()
    assert {left.reason for left in (*example.bank_only, *example.book_only)} == set(Reason)
    assert example.controls[0].gap == ZERO
    text = _printed(example)
    assert "Les Initiatives du quartier" in text
    assert "Acompte PIC-2025-005, Les Jardins du 3/15" in text
    assert "Établi par" in text
    assert "Vu par le trésorier ou la trésorière" in text
    assert "{" not in text
    assert not re.search(r"(?<!\|)  |\bNone\b", text)


def test_both_ways_come_to_the_same_sum_and_each_line_counts_once() -> None:
    lines = _fields(example_reconciliation())["soldes"]
    sums, running = [], ZERO
    for line in lines:
        amount = parse_amount(line["montant"])
        if not line["est_solde"]:
            running += amount
        elif line["libelle"].startswith("Solde rapproché"):
            sums.append((running, amount))
        else:
            running = amount
    assert [running for running, _ in sums] == [told for _, told in sums] == [Decimal("8022.80")] * 2


def test_no_line_of_either_side_is_left_out() -> None:
    example, fields = example_reconciliation(), _fields(example_reconciliation())
    bank = len(fields["banque_seule"]["lignes"]) + sum(
        line["cote"] == "Banque" for case in fields["ambigus"] for line in case["lignes"]
    )
    book = sum(len(fields[name]["lignes"]) for name in ("cheques", "classeur_seul", "especes")) + sum(
        line["cote"] == "Classeur" for case in fields["ambigus"] for line in case["lignes"]
    )
    outside = [left for left in example.book_only if left.reason == Reason.OUTSIDE]
    assert bank == len(example.bank_only)
    assert book == len(example.book_only) - len(outside)
    assert fields["hors_periode"].startswith("1 ligne")


def test_an_ambiguous_line_of_no_known_case_is_told_with_the_others() -> None:
    example = example_reconciliation()
    fields = _fields(replace(example, matching=replace(example.matching, ambiguous=())))
    assert len(fields["banque_seule"]["lignes"]) == len(example.bank_only)
    assert [line["motif"] for line in fields["classeur_seul"]["lignes"]].count("Plusieurs possibilités") == 2


def test_nothing_to_tell_is_said_in_a_sentence_and_leaves_no_empty_table() -> None:
    text = _printed(NOTHING, Fund())
    for nothing in (
        "Aucun relevé n’est contrôlé.",
        "Aucun mouvement n’est rapproché.",
        "Aucun mouvement n’est à la banque seulement.",
        "Aucun chèque n’attend d’être débité.",
        "Aucune autre ligne n’est dans le classeur seulement.",
        "Rien n’est payé en espèces.",
        "Rien n’est laissé en suspens entre plusieurs possibilités.",
        "Rien n’a été décidé à la main.",
        "Écart inexpliqué : aucun.",
    ):
        assert nothing in text
    assert "Total" not in text
    assert "Annexe" not in text
    assert "avant de signer" not in text
    assert not re.search(r"\bNone\b|(?<!\|)  | \.|\(\)|«\s*»| ,", text), text


def test_an_account_without_a_closing_balance_says_that_only_the_gap_is_known() -> None:
    example = example_reconciliation()
    fields = _fields(replace(example, period=replace(example.period, closing=None)))
    assert [line["montant"] for line in fields["soldes"] if line["est_solde"]] == ["–"] * 4
    assert "seul l’écart entre la banque et le classeur est calculé" in plain(printed(DOCUMENT.template, fields))
    assert plain(fields["ecart"]["total"]) == "1 077,50 €"


@pytest.mark.parametrize(
    ("gap", "told"), [(None, "Solde non donné"), (ZERO, "Juste"), (Decimal("-12.00"), "Écart : -12,00")]
)
def test_a_statement_is_said_to_follow_or_not(gap: Decimal | None, told: str) -> None:
    example = example_reconciliation()
    control = replace(example.controls[0], gap=gap)
    assert plain(_fields(replace(example, controls=(control,)))["controle"][0]["constat"]) == told


def test_what_remains_to_explain_is_told_even_when_its_amounts_cancel() -> None:
    movements = [Movement(DAY, Decimal(amount), "VIR", id=amount) for amount in ("80", "-80")]
    fields = _fields(replace(NOTHING, bank_only=tuple(BankLeftover(one, Reason.UNKNOWN) for one in movements)))
    assert fields["ecart"]["inexplique"] == "aucun"
    assert not fields["ecart"]["est_explique"]
    assert fields["ecart"]["a_expliquer"] == "2 opérations restent"


def test_no_account_number_is_shown_whole() -> None:
    text = re.sub(r"\s", "", _printed(example_reconciliation()))
    assert "FR••••606" in text
    assert "FR••••189" in text
    assert "20041010" not in text
    assert "30006000" not in text


@pytest.mark.parametrize("value", HOSTILE)
def test_what_a_bank_and_an_accountant_write_is_printed_as_it_is(value: str) -> None:
    example = example_reconciliation()
    bank = tuple(replace(left, movement=replace(left.movement, label=value), note=value) for left in example.bank_only)
    book = tuple(
        BookLeftover(left.line, Reason.EXPLAINED, value)
        for left in example.book_only
        if left.reason != Reason.AMBIGUOUS
    )
    text = printed(DOCUMENT.template, _fields(replace(example, bank_only=bank, book_only=book)))
    assert text.count(value) + text.count(value.replace("'", "’")) >= 4
    assert "5929" not in text


def test_its_file_is_named_for_the_account_and_its_last_day() -> None:
    plan = statement_plan(example_fund(), example_reconciliation(), DAY)
    assert plan.path == "etat_rapprochement_189_2025-03-31.docx"
    assert plan.template == DOCUMENT.template
    assert plan.fields == _fields(example_reconciliation())
    hostile = replace(NOTHING, period=replace(NOTHING.period, number="../\\é1"))
    assert statement_plan(Fund(), hostile, DAY).path == "etat_rapprochement_1_2025-03-31.docx"
