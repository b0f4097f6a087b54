from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.columns import filled
from pic_sheets.documents import accord, refus
from pic_sheets.documents._decisions import decided
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._example import example_fund
from pic_sheets.documents._letter_names import letter_name, letter_names, paper_name
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.projects import Project

FUND = example_fund()
#: A letter of no kind of ours, to a member.
CALL: Letter[Any] = Letter("convocation_membre", "Convocation", 1, lambda _fund, _today: (), lambda *_: {})


def test_a_file_name_reads_meeting_project_kind_title() -> None:
    name = letter_name(FUND, accord.DOCUMENT, decided(FUND.decisions[1]))
    assert name == "C2025-01_PIC-2025-002_accord_un-potager-partage.docx"


def test_what_tells_two_letters_of_a_kind_apart_is_in_the_name() -> None:
    occasion = Occasion(FUND.payments[0], "PIC-2025-001", detail="Acompte 2025-03-12")
    assert (
        letter_name(FUND, accord.DOCUMENT, occasion) == "PIC-2025-001_accord-acompte-2025-03-12_un-potager-partage.docx"
    )


def test_a_letter_to_a_member_is_called_by_their_name() -> None:
    occasion = Occasion(FUND.members[0], meeting="C2025-02", member="M01")
    assert letter_name(FUND, CALL, occasion) == "C2025-02_M01_convocation-membre_rachid-amrouche.docx"


def test_a_paper_of_a_meeting_is_called_by_its_kind_and_its_project_if_it_has_one() -> None:
    assert paper_name("C2025-01", "ordre_du_jour") == "C2025-01_ordre-du-jour.docx"
    project = FUND.projects[0]
    assert paper_name("É/1", "fiche_projet", project) == "E-1_PIC-2025-001_fiche-projet_un-potager-partage.docx"


def test_codes_that_a_file_name_cannot_hold_are_made_safe_and_kept_apart() -> None:
    decisions = [
        (accord.DOCUMENT, decided(filled(Decision, meeting="É/1", project=code, verdict=Verdict.GRANT)))
        for code in ("a\\b", "a:b", "A?B")
    ]
    assert letter_names(Fund(), decisions) == (
        "E-1_a-b_accord_sans-nom.docx",
        "E-1_a-b_accord_sans-nom-2.docx",
        "E-1_A-B_accord_sans-nom-3.docx",
    )


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_code_and_title_give_a_safe_file_name(meeting: str, project: str, title: str, detail: str) -> None:
    fund = Fund(projects=(filled(Project, code=project, title=title),))
    decision = filled(Decision, meeting=meeting, project=project, verdict=Verdict.REFUSAL)
    name = letter_name(fund, refus.DOCUMENT, Occasion(decision, project, meeting, detail=detail))
    assert name.isascii()
    assert set('<>:"/\\|?* ').isdisjoint(name)
    assert len(name) < 200
