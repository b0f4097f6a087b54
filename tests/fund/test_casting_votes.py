import pytest
from committees import MEETING, meeting

from pic_sheets.fund.casting_votes import may_be_cast
from pic_sheets.fund.certainty import certainty


@pytest.mark.parametrize(
    ("came", "rules", "expected"),
    [
        (("M1", "M2"), {"Voix prépondérante": True, "Majorité": "Simple"}, True),
        (("M1", "M2"), {"Voix prépondérante": False, "Majorité": "Simple"}, False),
        (("M1", "M2"), {"Majorité": "Simple"}, False),
        (("M1", "M2"), {"Voix prépondérante": True, "Majorité": "Deux tiers"}, False),
        (("M2", "M3"), {"Voix prépondérante": True, "Majorité": "Simple"}, False),
        ((), {"Voix prépondérante": True, "Majorité": "Simple"}, True),
    ],
)
def test_the_chair_may_settle_a_tie_when_the_rules_say_so_and_they_could_vote(came, rules, expected):
    fund = meeting(*came, rules=rules)
    assert may_be_cast(certainty(fund), MEETING, fund.decisions[0]) is expected
