import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from dumps import docx_text
from funds import ANY_FUND, small_fund
from hypothesis import given
from hypothesis import strategies as st
from small_workbook import plain

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.columns import filled
from pic_sheets.documents._decisions import decided
from pic_sheets.documents._document import Letter
from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents.proces_verbal import DOCUMENT
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.fund import fund as fund_of
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.resources import resource
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

TODAY = date(2026, 1, 15)
SMALL = small_fund()
HOSTILE = ("Sport & Loisirs", "L'été <b>", "{{ 7*7 }}", "{%p endif %}", '« a » "b"')


def _fields(fund: Fund, meeting: Meeting, today: date = TODAY) -> Any:
    return DOCUMENT.fields(fund, meeting, today, ())


def _content(fund: Fund, meeting: Meeting) -> bytes:
    name = f"{DOCUMENT.template}.docx"
    template = template_from(name, resource("letter_templates").joinpath(name).read_bytes())
    return render(template, _fields(fund, meeting))


def _text(fund: Fund, meeting: Meeting) -> str:
    return docx_text(_content(fund, meeting))


@pytest.fixture(scope="module")
def sample_fund(
    sample_bytes: Callable[[str], bytes], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Fund]:
    def read(name: str) -> Fund:
        path: Path = tmp_path_factory.mktemp(name) / "suivi_pic.xlsx"
        path.write_bytes(sample_bytes(name))
        return fund_of(read_tables(read_workbook(path).tables, path.name))

    return read


def test_the_minutes_are_called_by_their_day_and_say_when_where_and_who_chairs() -> None:
    fund = example_fund()
    told = _fields(fund, fund.meetings[0])["seance"]
    assert told["titre"] == "du mercredi 5 mars 2025"
    assert [(mark["nom"], plain(mark["valeur"])) for mark in told["reperes"]] == [
        ("Séance", "C2025-01"), ("Date", "mercredi 5 mars 2025"), ("Heure", "18 h"), ("Lieu", "Maison de quartier"),
        ("Présidence", "Monsieur Rachid Amrouche"),
    ]  # fmt: skip


def test_what_is_not_known_of_the_meeting_has_no_line() -> None:
    meeting = filled(Meeting, code="S1")
    told = _fields(Fund(), meeting)["seance"]
    assert (told["titre"], told["reperes"]) == ("S1", [{"nom": "Séance", "valeur": "S1"}])


def test_the_envelope_at_the_end_is_the_one_at_the_start_less_what_is_granted() -> None:
    first = _fields(SMALL, SMALL.meetings[0])["enveloppe"]
    assert [plain(first[name]) for name in ("debut", "accorde", "fin")] == ["4 200,00 €", "1 633,33 €", "2 566,67 €"]
    assert plain(first["seance"]["montant"]) == "2 000,00 €"
    assert plain(first["seance"]["reste"]) == "il en reste 366,67 €"
    second = _fields(SMALL, SMALL.meetings[1])["enveloppe"]
    assert second["debut"] == first["fin"]
    assert second["seance"] == {"connue": False, "montant": "", "reste": ""}


def test_a_meeting_that_grants_more_than_its_own_envelope_says_by_how_much() -> None:
    meeting = replace(SMALL.meetings[0], envelope=Decimal("1600.00"))
    told = _fields(SMALL, meeting)["enveloppe"]["seance"]
    assert plain(told["reste"]) == "elle est dépassée de 33,33 €"


def test_without_a_decision_the_envelope_stays_as_it_was() -> None:
    told = _fields(SMALL, SMALL.meetings[2])["enveloppe"]
    assert told["debut"] == told["fin"]


def test_without_a_notified_amount_there_is_no_envelope_to_tell() -> None:
    text = _text(replace(SMALL, funders=()), SMALL.meetings[1])
    assert "nveloppe" not in text


def test_the_reports_presented_are_told_with_what_they_justify_and_the_opinion() -> None:
    reports = tuple(
        replace(report, presented_at="S2", opinion=opinion)
        for report, opinion in zip(SMALL.reports, ("Validé", ""), strict=True)
    )
    told = _fields(replace(SMALL, reports=reports), SMALL.meetings[1])["bilans"]
    assert [(line["code"], plain(line["accorde"]), plain(line["justifie"]), line["avis"]) for line in told] == [
        ("P1", "900,00 €", "950,00 €", "Validé"), ("P2", "400,00 €", "250,00 €", "Non noté"),
    ]  # fmt: skip
    blank = (replace(reports[0], justified=None),)
    assert _fields(replace(SMALL, reports=blank), SMALL.meetings[1])["bilans"][0]["justifie"] == ""


def test_the_next_meeting_is_told_or_that_there_is_none() -> None:
    told = _text(SMALL, SMALL.meetings[0])
    assert "La prochaine séance aura lieu le mercredi 7 mai 2025." in told
    assert "Aucune autre séance n’est encore fixée." in _text(SMALL, SMALL.meetings[2])
    assert "Aucune autre séance n’est encore fixée." in _text(SMALL, replace(SMALL.meetings[0], day=None))


def test_the_minutes_of_the_example_hold_every_part() -> None:
    fund = example_fund()
    text = plain(docx_text(_content(fund, fund.meetings[0])))
    for part in (
        "Procès-verbal de la séance du mercredi 5 mars 2025",
        "Représentée : Madame Colette Wattiau, par Monsieur Rachid Amrouche",
        "Excusée : Madame Inès Delattre",
        "2 voix : 1 membre présent et 1 représenté, sur 3 membres à voix délibérative.",
        "Le quorum est de 2 membres présents ou représentés (50 % de 3) : il est atteint. 1 habitant siège.",
        "Les décisions sont prises à la majorité simple des suffrages exprimés.",
        "Vote | 2 votants : 2 voix pour, à l’unanimité. La majorité simple est atteinte.",
        "Motif | Le budget est à préciser.",
        "Réserve | Associer une école.",
        "La séance est levée à",
        "Fait à Méricourt, le 15 janvier 2026",
    ):
        assert part in text, part
    assert "{" not in text


def test_minutes_tell_nobodys_address_phone_email_or_account() -> None:
    fund = example_fund()
    text = plain(docx_text(_content(fund, fund.meetings[0])))
    for private in ("@", "03 53", "Coron-Bleu", "Capucines", "IBAN", "FR14", "FR76"):
        assert private not in text, private


def test_a_fund_of_which_nothing_is_known_leaves_no_trace_of_a_blank() -> None:
    text = _text(Fund(), filled(Meeting, code="S1")).partition("[en-tête]")[0].replace(" / ", "\n")
    assert not re.search(r"\bNone\b|  | \.|\(\)|«\s*»| ,|: *$", text, re.MULTILINE), text
    assert "Les présences de cette séance ne sont pas notées." in text
    assert "Le règlement ne fixe pas de quorum." in text
    body = [
        paragraph.text
        for paragraph in docx.Document(io.BytesIO(_content(Fund(), filled(Meeting, code="S1")))).paragraphs
    ]
    assert all(body), "an empty paragraph"


@pytest.mark.parametrize("value", HOSTILE)
def test_what_a_cell_holds_is_printed_as_it_is(value: str) -> None:
    fund = example_fund()
    fund = replace(
        fund,
        association=replace(fund.association, name=value),
        holders=tuple(replace(holder, name=value) for holder in fund.holders),
        members=tuple(replace(member, first_name="", last_name=value) for member in fund.members),
        meetings=tuple(replace(meeting, venue=value) for meeting in fund.meetings),
        themes=tuple(replace(theme, name=value) for theme in fund.themes),
        decisions=tuple(replace(decision, recusals=("M03",)) for decision in fund.decisions),
    )
    text = _text(fund, fund.meetings[0])
    assert text.count(value) >= 20
    assert "49" not in text.replace(value, "")
    assert "La présidence de séance" in text


def test_the_same_fund_gives_the_same_minutes() -> None:
    fund = example_fund()
    assert _content(fund, fund.meetings[0]) == _content(example_fund(), example_fund().meetings[0])


@pytest.mark.parametrize("name", ["mericourt", "croix"])
def test_minutes_and_letters_say_the_same_of_every_decision(name: str, sample_fund: Callable[[str], Fund]) -> None:
    fund = sample_fund(name)
    letters = {entry.title: entry for entry in catalogue(documents, "DOCUMENT").values() if isinstance(entry, Letter)}
    told = 0
    for meeting in fund.meetings:
        text = _text(fund, meeting)
        items = _fields(fund, meeting)["projets"]
        for decision, item in zip(fund.decisions_at[meeting.code], items, strict=True):
            letter = letters[decision.verdict].fields(fund, decided(decision), TODAY)
            granted = letter.get("accorde", {"montant": "", "en_lettres": ""})
            assert item["decision"] == letters[decision.verdict].title
            assert item["code"] == letter["projet"]["code"] == decision.project
            assert {key: granted[key] for key in ("montant", "en_lettres")} == item["accorde"]
            assert (item["motif"], item["reserves"]) == (letter["motif"], letter["reserves"])
            printed = text.partition("Les projets, un par un")[2].partition(f"{item['code']} – ")[2]
            block = printed.partition("\nEnveloppe | ")[0]
            assert all(
                part in block
                for part in (*granted.values(), item["motif"], *item["reserves"])
                if isinstance(part, str) and part != granted.get("ecart")
            )
            told += 1
    assert told == len(fund.decisions) > 20


@pytest.mark.parametrize("name", ["mericourt", "croix"])
def test_the_sample_years_envelope_goes_from_one_meeting_to_the_next(
    name: str, sample_fund: Callable[[str], Fund]
) -> None:
    fund = sample_fund(name)
    for meeting in fund.meetings:
        fields = _fields(fund, meeting)
        items = [item for item in fields["projets"] if item["examine"]]
        assert items[0]["enveloppe"]["avant"] == fields["enveloppe"]["debut"]
        assert items[-1]["enveloppe"]["apres"] == fields["enveloppe"]["fin"]


@given(ANY_FUND, st.data())
def test_any_fund_has_minutes_in_which_each_decision_stands_once_whatever_the_order_of_the_attendance(
    fund: Fund, data: st.DataObject
) -> None:
    shuffled = replace(fund, attendance=tuple(data.draw(st.permutations(fund.attendance))))
    for meeting in fund.meetings:
        fields = _fields(fund, meeting)
        decisions = fund.decisions_at.get(meeting.code, ())
        assert [item["code"] for item in fields["projets"] if item["examine"]] == [one.project for one in decisions]
        rows = {(row.meeting, row.member) for row in fund.attendance}
        if len(rows) == len(fund.attendance):
            assert _fields(shuffled, meeting) == fields


def test_the_example_is_made_on_the_examples_day() -> None:
    assert DOCUMENT.example["date_document"] == "10 mars 2025"
    assert date(2025, 3, 10) == EXAMPLE_DAY
