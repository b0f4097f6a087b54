"""Each code of reading is triggered by one of its examples and not by the other."""

from collections import Counter

import pytest

from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.rulebook import told


@pytest.mark.parametrize("fault", FAULTS.values(), ids=lambda fault: fault.code)
def test_the_faulty_example_of_a_code_is_told_on_its_cell_and_nothing_else_is(fault):
    [issue] = told(fault.faulty)
    assert (issue.sheet, issue.cell, issue.code) == (fault.faulty.at[0], fault.faulty.cell, fault.code)
    assert issue.severity is fault.severity


@pytest.mark.parametrize("fault", FAULTS.values(), ids=lambda fault: fault.code)
def test_nothing_is_told_of_the_right_example_of_a_code(fault):
    assert told(fault.right) == ()
    assert fault.right != fault.faulty


def test_the_standard_behind_a_code_is_named():
    sourced = {code for code, fault in FAULTS.items() if fault.source != "usage"}
    assert sourced == {"siret-invalide", "rna-invalide", "iban-invalide", "quartier-inconnu"}
    assert all("https://" in FAULTS[code].source for code in sourced)


def test_codes_come_structure_first_then_cells_then_keys():
    families = Counter(fault.family for fault in FAULTS.values())
    assert list(families.items()) == [("structure", 5), ("cellules", 17), ("clés", 2)]
