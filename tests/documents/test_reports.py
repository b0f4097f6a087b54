from datetime import date

import make
from small_workbook import plain

from pic_sheets.documents._reports import report_rows
from pic_sheets.fund.fund import Fund

MEETING = make.meeting(code="S2", day=date(2025, 9, 10))


def test_a_report_to_present_tells_the_project_its_money_and_the_holders_words():
    report = make.report(effects="L'entraide\n\n a grandi.", from_district=None, presented_at="S2")
    fund = Fund(
        holders=(make.holder(),), projects=(make.project(),), meetings=(make.meeting(), MEETING),
        decisions=(make.decision(),), reports=(report,),
    )  # fmt: skip
    (row,) = report_rows(fund, MEETING)
    assert (row["numero"], row["titre"], row["porteur"]) == (1, "Jardin partagé", "Les Jardins du 3/15")
    assert (plain(row["accorde"]), plain(row["justifie"])) == ("900,00 €", "900,00 €")
    assert (row["participants"], row["du_quartier"]) == ("30", "")
    assert (row["effets"], row["difficultes"]) == (["L’entraide", "a grandi."], [])


def test_a_report_on_a_project_that_was_not_granted_tells_no_amount():
    fund = Fund(projects=(make.project(),), meetings=(MEETING,), reports=(make.report(justified=None),))
    (row,) = report_rows(fund, MEETING)
    assert (row["accorde"], row["justifie"]) == ("", "")
