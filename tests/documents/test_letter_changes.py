"""What the workbook no longer says as a letter of the register did."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from small_workbook import plain

from pic_sheets.documents import accord, ajournement, refus
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._letter_changes import letter_changes
from pic_sheets.documents._registered import identity_of, key_of, registered
from pic_sheets.sheets.decisions import Verdict

FUND = example_fund()
GRANT = FUND.decisions[0]
REMINDER = Letter(
    "relance", "Relance", 50,
    lambda fund, _today: [Occasion(project, project.code) for project in fund.projects if project.withdrawn_on is None],
    lambda fund, occasion, today: {"date_lettre": str(today), "projet": occasion.record.title, "etrange": fund.themes[0].name},
)  # fmt: skip
KINDS = {kind.template: kind for kind in (accord.DOCUMENT, refus.DOCUMENT, ajournement.DOCUMENT, REMINDER)}


def _made(kind=accord.DOCUMENT, number="2025-0001", day=EXAMPLE_DAY, fund=FUND):
    occasion = kind.occasions(fund, day)[0]
    fields = kind.fields(fund, occasion, day)
    identity = identity_of(key_of(fund, kind, occasion), fields, day, "modele")
    return registered(number, identity, occasion, fields, file="a.docx", document="empreinte")


def _told(fund, *lines):
    return [
        (change.line.number, plain(change.told), plain(change.where)) for change in letter_changes(fund, KINDS, lines)
    ]


def _decided(**changes):
    return replace(FUND, decisions=(replace(GRANT, **changes), *FUND.decisions[1:]))


def test_nothing_is_said_of_letters_that_would_be_written_the_same():
    assert _told(FUND, _made(), _made(refus.DOCUMENT, "2025-0002"), _made(REMINDER, "2025-0003")) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"granted": Decimal("900.00")}, "Accord 1 200,00 € → Accord 900,00 €"),
        ({"verdict": Verdict.REFUSAL, "granted": None}, "Accord 1 200,00 € → Refus"),
        ({"verdict": Verdict.PARTIAL, "granted": Decimal("900.00")}, "Accord 1 200,00 € → Accord partiel 900,00 €"),
        ({"verdict": ""}, "Accord 1 200,00 € → sans décision"),
        ({"reservations": "Prévenir les riverains"}, "les réserves"),
        ({"votes_for": 3, "ground": "Beau projet"}, "le motif et le vote"),
        ({"granted": Decimal("900.00"), "votes_for": 3}, "Accord 1 200,00 € → Accord 900,00 € ; le vote"),
    ],
)
def test_a_decision_changed_is_told_as_it_was_and_as_it_is(changes, told):
    assert [row[1] for row in _told(_decided(**changes), _made())] == [told]


def test_a_decision_removed_is_told():
    gone = replace(FUND, decisions=FUND.decisions[1:])
    assert _told(gone, _made()) == [("2025-0001", "la décision (Accord 1 200,00 €) n'est plus dans le classeur", "")]


def test_another_address_is_told_once_though_two_fields_hold_it():
    moved = replace(FUND, holders=tuple(replace(holder, address="9 rue Neuve") for holder in FUND.holders))
    assert [row[1] for row in _told(moved, _made())] == ["le nom ou l'adresse du destinataire"]


def test_the_next_meeting_changes_as_the_year_goes_on_and_is_not_told():
    later = replace(FUND, meetings=FUND.meetings[:1])
    assert _made(fund=later).identity != _made().identity
    assert _told(later, _made()) == []


def test_the_last_letter_about_a_thing_speaks_for_those_before():
    corrected = _decided(granted=Decimal("900.00"))
    assert _told(corrected, _made(), _made(number="2025-0009", fund=corrected)) == []
    assert [row[0] for row in _told(FUND, _made(), _made(number="2025-0009", fund=corrected))] == ["2025-0009"]


def test_letters_come_in_the_order_of_their_numbers():
    fund = replace(FUND, decisions=())
    lines = [_made(refus.DOCUMENT, "2025-0010"), _made(number="2025-0002")]
    assert [row[0] for row in _told(fund, *lines)] == ["2025-0002", "2025-0010"]


def test_letters_of_another_year_or_of_a_kind_unknown_are_left_aside():
    line = _made()
    fund = replace(FUND, decisions=())
    others = [
        replace(line, identity=replace(line.identity, key=replace(line.key, year=2019))),
        replace(line, identity=replace(line.identity, key=replace(line.key, kind="inconnu"))),
    ]
    assert _told(fund, *others) == []


def test_a_letter_is_compared_on_its_own_day():
    assert _told(FUND, _made(day=date(2025, 4, 1))) == []


def test_a_letter_whose_occasion_has_passed_was_right_unless_its_project_is_gone():
    withdrawn = replace(FUND, projects=tuple(replace(project, withdrawn_on=EXAMPLE_DAY) for project in FUND.projects))
    assert _told(withdrawn, _made(REMINDER)) == []
    assert [row[1] for row in _told(replace(FUND, projects=()), _made(REMINDER))] == [
        "le projet n'est plus dans le classeur"
    ]


def test_a_letter_of_a_decision_that_stands_but_gives_it_no_more_is_left_aside():
    other = replace(accord.DOCUMENT, occasions=lambda _fund, _today: ())
    assert letter_changes(FUND, {"accord": other}, [_made()]) == ()


def test_a_field_without_a_word_goes_by_its_name_and_one_that_the_letter_had_not_is_not_told():
    themed = replace(FUND, themes=(replace(FUND.themes[0], name="Autre"),))
    assert [row[1] for row in _told(themed, _made(REMINDER))] == ["ce que dit « etrange »"]
    line = _made(REMINDER)
    without = replace(line, groups={name: group for name, group in line.groups.items() if name != "etrange"})
    assert _told(themed, without) == []


def test_an_amount_that_is_none_is_shown_as_it_is():
    line = replace(_made(), amount="beaucoup")
    assert [row[1] for row in _told(_decided(granted=Decimal("900.00")), line)] == ["Accord beaucoup → Accord 900,00 €"]
