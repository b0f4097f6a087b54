import make

from pic_sheets.fund.certainty import Certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.repeated_decisions import repeated_decisions


def test_a_second_final_decision_leaves_none_certain():
    decisions = (make.decision(), make.decision(meeting="S2", verdict="Refus", row=5))
    fund = Fund(meetings=(make.meeting(), make.meeting(code="S2")), decisions=decisions)
    assert list(repeated_decisions(fund, "P1")) == [(decisions[1], decisions[0])]
    assert not Certainty(fund).decision("P1")
    assert Certainty(Fund(meetings=fund.meetings, decisions=decisions[:1])).decision("P1")
