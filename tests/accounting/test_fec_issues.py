from small_workbook import plain

from pic_sheets.accounting.fec_issues import at, fec_issue
from pic_sheets.issue_groups import issue_groups
from pic_sheets.issues import Severity


def test_one_fault_on_many_lines_of_a_column_is_told_once():
    issues = [
        fec_issue("x.txt", at(row, "Debit"), "fec-montant", Severity.BLOCKING, "Illisible : x", "Corrigez.")
        for row in (2, 3, 4, 9)
    ]
    other = fec_issue("x.txt", at(2, "Credit"), "fec-montant", Severity.BLOCKING, "Illisible : y", "Corrigez.")
    first, second = issue_groups([*issues, other])
    assert plain(first.where) == "Debit, ligne 2 à 4, Debit, ligne 9"
    assert plain(second.where) == "Credit, ligne 2"
    assert first.first.message == "Illisible\N{NO-BREAK SPACE}: x"


def test_what_is_of_the_whole_file_says_so():
    (group,) = issue_groups([fec_issue("x.txt", "fichier", "fec-nom", Severity.WARNING, "Non.", "Si.")])
    assert group.where == "fichier"
