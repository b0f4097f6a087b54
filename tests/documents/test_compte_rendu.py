import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import docx
import make
import pytest
from funds import small_fund

from pic_sheets.budget.financial_report import report_figures
from pic_sheets.documents._document import Fields
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents.compte_rendu import DOCUMENT, financial_report_fields, financial_report_plan
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

D = Decimal
DAY = date(2026, 1, 15)
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 7*7 }}", "{%p endif %}", '« a » "b"')


def _printed(fields: Fields) -> str:
    """What the shipped template prints: paragraphs, then tables cell by cell."""
    template = template_from(
        "compte_rendu.docx", resource("letter_templates").joinpath("compte_rendu.docx").read_bytes()
    )
    document = docx.Document(io.BytesIO(render(template, fields)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    margins = [document.sections[0].header, document.sections[0].footer]
    return "\n".join(
        [*(paragraph.text for paragraph in document.paragraphs), *cells, *(part.paragraphs[0].text for part in margins)]
    )


def _fund(*lines: tuple[str, str, str | None]) -> Fund:
    read = tuple(
        make.account_line(account=account, planned=D(planned), actual=None if actual is None else D(actual))
        for account, planned, actual in lines
    )
    return replace(small_fund(), account_lines=read)


def _fields(*lines: tuple[str, str, str | None], **options: Any) -> Fields:
    return financial_report_fields(_fund(*lines), DAY, **options)


def test_it_prints_the_figures_of_the_accounts() -> None:
    shown = financial_report_fields(small_fund(), DAY)["chiffres"]
    euros = [
        figure for figure in report_figures(small_fund()) if figure.unit == "€" and isinstance(figure.value, Decimal)
    ]
    assert len(euros) >= 15
    assert all(shown[figure.code] == format_amount(figure.value) for figure in euros)  # type: ignore[arg-type]  # amounts


def test_it_says_when_it_is_due_and_for_whom() -> None:
    text = _printed(financial_report_fields(small_fund(), DAY))
    assert "À remettre aux financeurs le 30 juin 2026 au plus tard" in text
    assert "la Région Hauts-de-France et la Ville" in text
    assert "sa part" not in text


def test_for_one_funder_its_part_comes_first_beside_the_whole_fund() -> None:
    fund = small_fund()
    plan = financial_report_plan(fund, DAY, fund.funders[1])
    assert plan.path == "compte_rendu_2025_ville.docx"
    assert plan.fields["part"]["nom"] == "Ville"
    told = {line["mesure"]: (line["fonds"], line["part"]) for line in plan.fields["part"]["lignes"]}
    assert told["Notifié"] == ("4\N{NARROW NO-BREAK SPACE}500,00", "1\N{NARROW NO-BREAK SPACE}500,00")
    assert told["Engagé"][1] == "708,33"
    text = _printed(plan.fields)
    assert text.index("Ville\N{NO-BREAK SPACE}: sa part") < text.index("Les fonds dédiés")
    assert financial_report_plan(fund, DAY).path == "compte_rendu_2025.docx"
    assert financial_report_plan(Fund(), DAY).path == "compte_rendu.docx"


def test_only_a_gap_of_more_than_a_tenth_is_to_explain() -> None:
    gaps = _fields(("623", "100", "110"), ("627", "100", "110.01"), ("741", "4500", "3000"), ("864", "10", "90"))[
        "ecarts"
    ]
    assert [(gap["compte"], gap["ecart"], gap["a_completer"]) for gap in gaps] == [
        ("627", "10,01", True), ("741", "-1\N{NARROW NO-BREAK SPACE}500,00", True),
    ]  # fmt: skip
    assert all(gap["explication"].startswith("[À compléter") for gap in gaps)


def test_money_kept_for_later_is_told_by_the_document_itself() -> None:
    gap = _fields(("6894", "0", "2216.67"))["ecarts"][0]
    assert (gap["a_completer"], gap["pourcentage"]) == (False, "")
    assert gap["explication"].startswith("Voir")


def test_an_account_without_what_came_of_it_is_asked_for() -> None:
    fields = _fields(("6894", "0", None), ("627", "0", None))
    assert [gap["a_completer"] for gap in fields["ecarts"]] == [True, True]
    assert fields["sans_realise"] == "2 comptes"
    assert "Sans montant réalisé dans le classeur" in _printed(fields)


def test_posts_stand_above_their_accounts() -> None:
    lines = _fields(("627", "10", "5"), ("623", "10", "5"))["charges"]["lignes"]
    assert [(line["est_poste"], line["compte"], line["realise"]) for line in lines] == [
        (True, "62", "10,00"), (False, "623", "5,00"), (False, "627", "5,00"),
    ]  # fmt: skip


def test_money_of_the_years_before_has_its_entry_only_when_some_was_used() -> None:
    assert _fields(("7894", "100", "0"))["reprend_des_fonds"] is False
    fields = _fields(("7894", "100", "80"))
    assert fields["reprend_des_fonds"] is True
    assert [line["compte"] for line in fields["tableaux"]["ecritures"]["lignes"]] == ["6894", "194", "194", "7894"]
    assert "une fois employés d’abord les fonds dédiés" in _printed(fields)


def test_a_year_that_spent_everything_has_nothing_to_keep() -> None:
    fund = replace(small_fund(), funders=(make.funder(notified=D("1983.33")),))
    text = _printed(financial_report_fields(fund, DAY))
    assert "il n’y a rien à reporter" in text
    assert "L’écriture proposée" not in text


def test_voluntary_work_is_valued_only_at_a_rate_of_the_association() -> None:
    assert "12,5 heures de bénévolat." in _printed(financial_report_fields(small_fund(), DAY)).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    rated = replace(small_fund(), rules=(make.rule(parameter="Valeur de l'heure de bénévolat", value=D("12.00")),))
    text = _printed(financial_report_fields(rated, DAY)).replace("\N{NO-BREAK SPACE}", " ")
    assert "soit 150,00 € à 12,00 € de l’heure" in text


def test_both_sides_of_voluntary_contributions_must_be_equal() -> None:
    assert "doivent être égaux" in _printed(_fields(("864", "10", "10"), ("875", "10", "9")))
    assert "doivent être égaux" not in _printed(_fields(("864", "10", "10"), ("875", "10", "10")))


def test_a_fund_with_nothing_in_it_has_no_hole() -> None:
    text = _printed(financial_report_fields(Fund(), EXAMPLE_DAY))
    assert not re.search(r"\bNone\b|\bnan\b|  | \.|\(\)|«\s*»| ,|\{", text), text
    assert "est vide" in text


@pytest.mark.parametrize("value", HOSTILE)
def test_what_a_cell_holds_is_printed_as_it_is(value: str) -> None:
    fund = example_fund()
    hostile = replace(
        fund,
        association=replace(fund.association, name=value),  # type: ignore[type-var]  # the example has one
        funders=tuple(replace(funder, name=value) for funder in fund.funders),
        account_lines=tuple(replace(line, label=value) for line in fund.account_lines),
    )
    text = _printed(financial_report_fields(hostile, EXAMPLE_DAY, hostile.funders[0]))
    assert text.count(value) >= 8


def test_the_same_fund_gives_the_same_document() -> None:
    assert DOCUMENT.example == DOCUMENT.example
    assert _printed(DOCUMENT.example) == _printed(DOCUMENT.example)
