from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from grants import granted, paid
from letters_printed import printed
from small_workbook import plain

from pic_sheets.documents.demande_reversement import DOCUMENT

ADVANCE = paid("Acompte", "720.00")
DAY = date(2025, 9, 1)
#: 720 € paid, 650,40 € justified, 20 € back already.
FUND = granted(ADVANCE, paid("Reversement", "20.00", date(2025, 8, 1)), report="650.40")


def test_what_was_paid_too_much_is_asked_back() -> None:
    (occasion,) = DOCUMENT.occasions(FUND, DAY)
    assert (occasion.amount, occasion.meeting, occasion.is_due) == (Decimal("49.60"), "S1", True)
    assert plain(occasion.why) == "49,60 € à rendre : versé au-delà des dépenses justifiées"


@pytest.mark.parametrize("report", [None, "720.00", "900.00"])
def test_nothing_is_asked_back_when_nothing_is_due(report: str | None) -> None:
    assert DOCUMENT.occasions(granted(ADVANCE, report=report), DAY) == ()


def test_a_refund_that_came_later_does_not_unwrite_the_request() -> None:
    fund = granted(ADVANCE, paid("Reversement", "20.00", date(2025, 9, 2)), report="700.00")
    assert [occasion.amount for occasion in DOCUMENT.occasions(fund, DAY)] == [Decimal("20.00")]
    assert DOCUMENT.occasions(fund, date(2025, 9, 2)) == ()


def test_the_letter_shows_how_the_amount_is_worked_out() -> None:
    text = printed(DOCUMENT, FUND, DAY)
    for told in ("900,00 €", "720,00 €", "650,40 €", "20,00 €"):
        assert f"\n{told}\n" in text
    assert text.endswith("Reste à rendre\n49,60 €")
    assert "rendre 49,60 € (quarante-neuf euros et soixante centimes), dès que possible." in text
    assert "Nous vous remercions pour le bilan de votre projet « Jardin partagé »" in text


def test_nothing_given_back_yet_has_no_line() -> None:
    assert "Argent déjà rendu" not in printed(DOCUMENT, granted(ADVANCE, report="700.00"), DAY)


def test_a_withdrawn_project_is_written_to_about_its_advance() -> None:
    fund = granted(ADVANCE, withdrawn_on=date(2025, 4, 2), start=None)
    (occasion,) = DOCUMENT.occasions(fund, DAY)
    assert (occasion.amount, occasion.survives_withdrawal, occasion.is_due) == (Decimal("720.00"), True, True)
    assert plain(occasion.why) == "720,00 € à rendre : projet retiré le 2 avril 2025"
    text = printed(DOCUMENT, fund, DAY)
    assert (
        "Le 2 avril 2025, votre projet « Jardin partagé », présenté au nom de l’association « Les Jardins du 3/15 », a été retiré."
        in text
    )
    assert "bilan" not in text


def test_the_account_of_the_association_is_masked() -> None:
    assert FUND.association is not None
    fund = replace(FUND, association=replace(FUND.association, iban="FR76 3000 6000 0112 3456 7890 189"))
    assert "pour le compte FR•••• 189." in printed(DOCUMENT, fund, DAY)
    assert "pour le compte" not in printed(DOCUMENT, FUND, DAY)


def test_a_cell_that_could_not_be_read_makes_no_request_due() -> None:
    doubtful = replace(FUND, reports=(replace(FUND.reports[0], unreadable=frozenset({"received_on"})),))
    assert [occasion.is_due for occasion in DOCUMENT.occasions(doubtful, DAY)] == [False]
