from fec_files import LINES, changed, fec_text, found


def _numbered(*numbers: str) -> str:
    """The three entries with these numbers."""
    return fec_text([{**line, "EcritureNum": numbers[rank // 2]} for rank, line in enumerate(LINES)])


def test_an_entry_that_is_not_balanced_is_told_with_its_journal_and_the_file():
    assert found(fec_text(changed(2, Debit="100,00", EcritureLet="", DateLet=""))) == [
        ("fichier", "fec-total-desequilibre"),
        ("ligne 2", "fec-ecriture-desequilibree"),
        ("ligne 2", "fec-journal-desequilibre"),
        ("EcritureLet, ligne 5", "fec-lettrage"),
    ]


def test_two_faults_that_cancel_out_in_the_file_are_told_all_the_same():
    lines = list(changed(3, Credit="110,00"))
    lines[5] = {**lines[5], "Credit": "30,00"}
    codes = [code for _, code in found(fec_text(lines))]
    assert codes.count("fec-ecriture-desequilibree") == codes.count("fec-journal-desequilibre") == 2
    assert "fec-total-desequilibre" not in codes


def test_what_cannot_be_read_silences_the_sums_that_need_it():
    codes = {code for _, code in found(fec_text(changed(2, Debit="beaucoup")))}
    assert codes == {"fec-montant"}


def test_numbers_go_on_over_the_file_or_in_each_journal():
    assert found(_numbered("1", "2", "3")) == []
    assert found(_numbered("VE0001", "BQ0001", "BQ0002")) == []
    assert found(_numbered("7", "8", "9")) == []


def test_a_hole_is_told_at_the_entry_after_it():
    assert found(_numbered("1", "1", "3")) == [("EcritureNum, ligne 6", "fec-numerotation")]
    assert found(_numbered("1", "2", "9")) == [("EcritureNum, ligne 6", "fec-numerotation")]


def test_a_number_without_a_digit_is_told():
    assert ("EcritureNum, ligne 2", "fec-numero") in found(_numbered("A", "1", "2"))


def test_a_number_of_two_days_is_told():
    assert ("EcritureNum, ligne 4", "fec-numero-en-double") in found(_numbered("1", "2", "2"))


def test_entries_follow_the_order_of_their_validation():
    assert found(fec_text(changed(3, ValidDate="20250501")))[0] == ("ValidDate, ligne 4", "fec-ordre-de-validation")
    assert found(fec_text(changed(7, ValidDate="20250404"))) == [
        ("ValidDate, ligne 7", "fec-ordre-de-validation"),
        ("ValidDate, ligne 7", "fec-validation-avant-ecriture"),
    ]


def test_opening_balances_come_first():
    opening = [{**line, "JournalCode": "AN", "JournalLib": "À nouveaux", "EcritureNum": "4"} for line in LINES[4:]]
    late = fec_text([*LINES, *opening])
    assert [item for item in found(late) if item[1] == "fec-a-nouveaux"] == [
        ("JournalCode, ligne 8", "fec-a-nouveaux"), ("JournalCode, ligne 9", "fec-a-nouveaux"),
    ]  # fmt: skip
    first = [{**line, "EcritureDate": "20250101", "ValidDate": "20250101"} for line in opening]
    assert not [item for item in found(fec_text([*first, *LINES])) if item[1] == "fec-a-nouveaux"]


def test_entries_that_carry_charges_and_products_to_the_result_are_told():
    closing = [
        {**LINES[0], "EcritureNum": "4", "CompteNum": "706000", "CompteLib": "Prestations", "EcritureLet": "", "DateLet": "", "CompAuxNum": "", "CompAuxLib": ""},
        {**LINES[1], "EcritureNum": "4", "CompteNum": "120000", "CompteLib": "Résultat"},
    ]  # fmt: skip
    text = fec_text([*LINES, *({**line, "JournalCode": "OD", "ValidDate": "20251231"} for line in closing)])
    assert found(text) == [("ligne 8", "fec-cloture")]


def test_lines_of_one_letter_come_to_nothing():
    assert found(fec_text(changed(5, EcritureLet="BB"))) == [
        ("EcritureLet, ligne 2", "fec-lettrage"), ("EcritureLet, ligne 5", "fec-lettrage"),
    ]  # fmt: skip
