"""What every rule keeps, tested before anyone writes a test for it."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import make
import pytest
from found import TODAY, found
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pic_sheets import checks
from pic_sheets.adoption.faults import FAULTS as ADOPTION_FAULTS
from pic_sheets.cases import Case
from pic_sheets.checks import issues
from pic_sheets.checks._check import OWN_RULES, Check
from pic_sheets.columns import record_columns
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.rulebook import told
from pic_sheets.sheet_settings import FAULTS as SETTING_FAULTS
from pic_sheets.sheets.rules import PARAMETERS

CHECKS = checks.checks()
#: The codes are a contract: the families of rules.
CODES = {
    "projets": """
        B fin-avant-debut demande-superieure-au-cout
        A plafond-depasse plafond-annuel-depasse trop-de-projets depot-tardif debut-avant-decision budget-desequilibre
        A cout-different-du-budget cofinancement-insuffisant hors-exercice bilan-precedent-manquant projet-deja-finance
    """,
    "décisions": """
        B accord-sans-montant refus-avec-montant montant-superieur-a-la-demande accord-incoherent decision-en-double
        B motif-manquant
        A enveloppe-depassee fonds-depasse decision-avant-depot
    """,
    "versements": """
        B versement-sans-accord versements-superieurs-a-l-accord versement-avant-decision
        A acompte-different-du-reglement solde-sans-bilan iban-manquant versement-en-double
    """,
    "bilans": """
        B bilan-sans-accord
        A bilan-en-retard participants-incoherents trop-percu effets-non-renseignes
    """,
    "comité": """
        A quorum-non-atteint habitants-insuffisants pouvoirs-en-exces membre-lie-au-porteur
        B membre-hors-mandat pouvoir-invalide vote-incoherent majorite-non-atteinte deport-non-respecte
    """,
    "financeurs": """
        A encaissement-superieur-au-notifie frais-de-gestion-depasses budget-du-fonds-desequilibre
        A subventions-differentes-des-demandes
    """,
    "vie privée": "I donnee-personnelle",
}
SHEETS = (
    "rules", "funders", "receipts", "holders", "projects", "budget_lines", "members", "meetings", "attendance", "decisions",
    "payments", "reports", "account_lines",
)  # fmt: skip
MAKERS = dict(
    zip(
        SHEETS,
        (
            make.rule, make.funder, make.receipt, make.holder, make.project, make.budget_line, make.member, make.meeting,
            make.attendance, make.decision, make.payment, make.report, make.account_line,
        ),
        strict=True,
    )
)  # fmt: skip


@pytest.mark.parametrize("family", CODES)
def test_a_family_has_its_codes_with_their_severities(family: str) -> None:
    lines = [line.split() for line in CODES[family].strip().splitlines()]
    expected = {code: severity for severity, *codes in lines for code in codes}
    assert {check.code: check.severity.value for check in CHECKS if check.family == family} == expected


def test_codes_are_unique_among_those_of_reading_too() -> None:
    codes = [*FAULTS, *ADOPTION_FAULTS, *SETTING_FAULTS, *(check.code for check in CHECKS)]
    assert max(Counter(codes).values()) == 1


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_rule_says_what_it_means_and_where_it_comes_from(check: Check) -> None:
    assert check.meaning.endswith(".")
    assert check.source
    assert check.find.__doc__
    assert not untypographic(check.meaning + check.source)


def test_every_rule_is_of_a_known_family() -> None:
    assert {check.family for check in CHECKS} == set(CODES)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_the_faulty_example_of_a_rule_is_told_on_its_cell_and_nothing_else_is(check: Check) -> None:
    issues = told(check.faulty)
    assert Counter(issue.code for issue in issues) == Counter((check.code, *check.faulty.also))
    [(sheet, cell)] = [(issue.sheet, issue.cell) for issue in issues if issue.code == check.code]
    assert (sheet, cell) == (check.faulty.at[0], check.faulty.cell)
    assert cell


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_nothing_is_told_of_the_right_example_of_a_rule(check: Check) -> None:
    assert not told(check.right)
    assert check.right.rows != check.faulty.rows


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_the_example_of_a_rule_of_the_fund_shows_that_rule(check: Check) -> None:
    assert ("Règlement" in check.faulty.rows) == (check.source == OWN_RULES)
    for case in (check.faulty, check.right):
        unruled = Case({**case.rows, "Règlement": []}, case.at, case.also, case.without, case.unheaded, case.titled)
        assert check.source != OWN_RULES or check.code not in {issue.code for issue in told(unruled)}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_rule_says_nothing_of_an_empty_fund(check: Check) -> None:
    assert not found(check, Fund())


def untypographic(text: str) -> list[str]:
    """Where French wants a no-break space and has none, or one that is missing inside quotation marks."""
    return re.findall(r"(?<![\u00a0])[:;?!€»](?!//)|(?<=\d)%|(?<=\d) %|«(?!\u00a0)|\b(?:None|nan)\b", text)


@pytest.mark.parametrize("text", ["oui : non", "oui: non", "3 €", "3€", "« a\u00a0»", "«\u00a0a »", "10 %", "None"])
def test_what_is_not_french_typography_is_seen(text: str) -> None:
    assert untypographic(text)


@cache
def faulty_fund() -> Fund:
    """A fund in which every rule has something to say."""
    amount = Decimal
    since = {
        "Plafond par projet": amount(500), "Plafond annuel par porteur": amount(900), "Projets par porteur et par an": 2,
        "Délai de dépôt (jours)": 10, "Budget équilibré": True, "Cofinancement minimum (%)": amount("0.5"),
        "Délai de bilan (jours)": 30, "Acompte (%)": amount("0.8"), "Frais de gestion (%)": amount("0.1"),
    }  # fmt: skip
    rules = tuple(make.rule(parameter=name, value=value, row=row) for row, (name, value) in enumerate(since.items(), 4))
    project = make.project
    projects = (
        project(row=4),
        project(
            code="P2", title="Jardin partage", filed_on=date(2025, 10, 1), start=date(2024, 1, 1), meeting="S2", row=5
        ),
        project(code="P3", filed_on=date(2025, 10, 28), requested=amount(2000), meeting="S2", row=6),
        project(code="P4", holder="H2", end=date(2025, 1, 1), start=date(2025, 3, 1), row=7),
        project(code="P5", holder="H2", filed_on=date(2025, 3, 6), requested=amount(400), row=8),
    )
    decision = make.decision
    decisions = (
        decision(row=4),
        decision(project="P1", meeting="S2", granted=amount(950), row=5),
        decision(project="P2", meeting="S2", verdict="Refus", row=6),
        decision(project="P4", granted=amount(800), row=7),
        decision(project="P5", verdict="Accord partiel", granted=amount(500), row=8),
        decision(project="P6", granted=None, row=9),
    )
    payment = make.payment
    payments = (
        payment(row=4),
        payment(row=5),
        payment(nature="Solde", day=date(2025, 2, 1), amount=amount(10), row=6),
        payment(project="P2", row=7),
        payment(project="P4", nature="Acompte", amount=amount(100), row=8),
    )
    reports = (
        make.report(project="P2", row=4),
        make.report(project="P5", justified=amount(10), participants=3, women=3, men=3, effects="RAS", row=5),
    )
    return Fund(
        association=make.association(),
        rules=rules,
        funders=(make.funder(requested=amount(1200), notified=amount(1000), management_fee=amount(200)),),
        account_lines=(
            make.account_line(planned=amount(900)),
            make.account_line(account="741", planned=amount(800), row=5),
        ),
        receipts=(make.receipt(row=4), make.receipt(day=date(2025, 3, 1), row=5)),
        holders=(make.holder(iban=""), make.holder(code="H2", row=5)),
        projects=projects,
        budget_lines=(make.budget_line(planned=amount(10)),),
        meetings=(make.meeting(envelope=amount(10)), make.meeting(code="S2", day=date(2025, 10, 30), row=5)),
        decisions=decisions,
        payments=(
            *payments,
            payment(project="P5", amount=amount(400), row=9),
            payment(project="P5", nature="Solde", amount=amount(50), row=10),
            payment(project="P5", nature="Solde", amount=amount(50), row=11),
        ),
        reports=reports,
    )


@cache
def committee_fund() -> Fund:
    """A fund in which every rule about the committee has something to say, at meetings of their own."""
    rules = (
        make.rule(parameter="Quorum", value=2, row=4),
        make.rule(parameter="Habitants minimum", value=2, row=5),
        make.rule(parameter="Majorité", value="Simple", row=6),
        make.rule(parameter="Pouvoirs par membre", value=1, row=7),
    )
    members = (
        *(make.member(code=f"M{number}", email=f"m{number}@example.org", row=3 + number) for number in range(1, 5)),
        make.member(code="OLD", until=date(2025, 1, 31), row=8),
        make.member(code="A1", voice="Consultative", college="Élus", row=9),
    )
    came = {
        "S1": (("M1", "Présent", ""), ("M2", "Excusé", ""), ("A1", "Présent", "")),
        "S2": (("M1", "Présent", ""), ("M2", "Représenté", "M1"), ("M3", "Représenté", "M1"), ("M4", "Présent", "")),
        "S3": (("M1", "Présent", ""), ("M2", "Présent", ""), ("OLD", "Présent", "")),
        "S4": (("M1", "Présent", ""), ("M2", "Représenté", "M3"), ("M3", "Excusé", "")),
        "S5": (("M1", "Présent", ""), ("M2", "Présent", ""), ("M3", "Présent", ""), ("A1", "Excusé", "")),
    }
    rows = [(meeting, *row) for meeting, attended in came.items() for row in attended]
    voted = [
        ("S1", "P1", (1, 0, 0), ()), ("S2", "P2", (4, 0, 0), ()), ("S3", "P3", (3, 0, 0), ()), ("S4", "P4", (2, 0, 0), ()),
        ("S5", "P5", (2, 0, 0), ()), ("S5", "P6", (3, 0, 0), ("M2",)), ("S5", "P7", (1, 2, 0), ()),
        ("S5", "P8", (3, 0, 0), ("A1",)), ("S5", "P9", (3, 0, 0), ()),
    ]  # fmt: skip
    return Fund(
        association=make.association(),
        rules=rules,
        holders=(make.holder(email="m3@example.org"),),
        projects=(make.project(code="P9"),),
        members=members,
        meetings=tuple(
            make.meeting(code=code, day=date(2025, 3, day), row=3 + day) for day, code in enumerate(came, 1)
        ),
        attendance=tuple(
            make.attendance(meeting=meeting, member=member, presence=presence, proxy=proxy, row=row)
            for row, (meeting, member, presence, proxy) in enumerate(rows, 4)
        ),
        decisions=tuple(
            make.decision(
                meeting=meeting, project=project, votes_for=votes[0], votes_against=votes[1], abstentions=votes[2],
                recusals=recusals, row=row,
            )
            for row, (meeting, project, votes, recusals) in enumerate(voted, 4)
        ),
    )  # fmt: skip


def test_each_fault_of_the_committee_is_told_once_and_hides_no_other_meeting() -> None:
    assert [(issue.sheet, issue.cell, issue.code) for issue in issues(committee_fund(), TODAY)] == [
        ("Séances", "A4", "quorum-non-atteint"), ("Séances", "A4", "habitants-insuffisants"),
        ("Présences", "D9", "pouvoirs-en-exces"), ("Présences", "B13", "membre-hors-mandat"),
        ("Présences", "D15", "pouvoir-invalide"), ("Décisions", "E8", "vote-incoherent"),
        ("Décisions", "E9", "deport-non-respecte"), ("Décisions", "C10", "majorite-non-atteinte"),
        ("Décisions", "H11", "deport-non-respecte"), ("Décisions", "H12", "membre-lie-au-porteur"),
    ]  # fmt: skip


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_what_a_rule_says_is_a_french_sentence_and_an_advice(check: Check) -> None:
    findings = found(check, variant(check.code))
    assert findings
    for finding in findings:
        for text in (finding.message, finding.advice):
            assert text.endswith(".")
            assert text == text.strip()
            assert not untypographic(text)
        assert finding.field in record_columns(type(finding.record))
        assert finding.message != finding.advice


def variant(code: str) -> Fund:
    """The faulty fund without what keeps one rule silent in it."""
    fund = faulty_fund()
    if next(check.family for check in CHECKS if check.code == code) == "comité":
        return committee_fund()
    if code == "donnee-personnelle":
        return replace(fund, projects=(make.project(description="Appelez le 06 39 98 12 34, ou ana@example.org."),))
    first, again, refused, granted, partly, amountless = fund.decisions
    first_only = (first,)
    kept = {
        "fonds-depasse": (first, again, refused, granted, partly),
        "enveloppe-depassee": (first, again, refused, granted, partly),
        "versements-superieurs-a-l-accord": (first, refused, granted, partly, amountless),
        "versement-avant-decision": (first, refused, granted, partly, amountless),
        "acompte-different-du-reglement": (first, again, refused, replace(granted, verdict="Accord partiel"), partly),
        **dict.fromkeys(
            ("bilan-precedent-manquant", "plafond-annuel-depasse", "trop-de-projets", "projet-deja-finance"), first_only
        ),
    }
    return replace(fund, decisions=kept.get(code, fund.decisions))


def test_issues_come_by_sheet_then_row_then_column() -> None:
    found_issues = issues(faulty_fund(), TODAY)
    order = [
        "Financeurs",
        "Encaissements",
        "Porteurs",
        "Projets",
        "Budgets",
        "Séances",
        "Décisions",
        "Versements",
        "Bilans",
        "Charges et produits",
    ]
    assert [sheet for sheet in order if any(issue.sheet == sheet for issue in found_issues)] == list(
        dict.fromkeys(issue.sheet for issue in found_issues)
    )
    for sheet in order:
        places = [(issue.row, len(issue.column), issue.column) for issue in found_issues if issue.sheet == sheet]
        assert places == sorted(places)
    assert {issue.severity for issue in found_issues} == {Severity.BLOCKING, Severity.WARNING}


@pytest.mark.parametrize("fund", [faulty_fund(), committee_fund()], ids=["projects", "committee"])
def test_the_order_of_rows_changes_neither_faults_nor_places(fund: Fund) -> None:
    def said(fund: Fund) -> list[tuple[str, str, str]]:
        return sorted((issue.sheet, issue.cell, issue.code) for issue in issues(fund, TODAY))

    # Of two equal payments, the second row is the duplicate, and the one that passes the grant; of the lines of a
    # budget, the first is shown; of proxies, the last are too many: the order of these is left as it is.
    moved = replace(
        fund,
        **{
            name: getattr(fund, name)[::-1] for name in SHEETS if name not in {"payments", "budget_lines", "attendance"}
        },
    )
    assert said(moved) == said(fund)


def test_a_rule_that_a_row_without_a_day_may_have_replaced_is_not_checked() -> None:
    fund = Fund(rules=(make.rule(),), meetings=(make.meeting(),), projects=(make.project(requested=Decimal(950)),))
    assert [issue.code for issue in issues(fund, TODAY)] == ["plafond-depasse"]
    assert not issues(replace(fund, rules=(*fund.rules, make.rule(since=None))), TODAY)


def test_a_rule_that_a_row_without_a_parameter_may_have_replaced_is_not_checked_from_its_day_on() -> None:
    fund = Fund(rules=(make.rule(),), meetings=(make.meeting(),), projects=(make.project(requested=Decimal(950)),))
    for since, codes in (
        (date(2025, 3, 1), []),
        (date(2025, 3, 6), ["plafond-depasse"]),
        (date(2025, 1, 1), ["plafond-depasse"]),
    ):
        rules = (*fund.rules, make.rule(parameter="", since=since))
        assert [issue.code for issue in issues(replace(fund, rules=rules), TODAY)] == codes


_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "date": st.dates(date(1900, 1, 1), date(2200, 1, 1))
    | st.sampled_from([date(2025, month, 5) for month in range(1, 13)]),
    "cents": st.decimals(0, 10**12, places=2) | st.sampled_from([Decimal(0), Decimal(900), Decimal(1000)]),
    "integer": st.integers(0, 10**9) | st.sampled_from([0, 2, 2025, 10**9]),
    "number": st.decimals(0, 1, places=2),
    "boolean": st.booleans(),
    "time": st.times(),
}


def value_of(column: Any) -> st.SearchStrategy[Any]:
    """Any value that a cell of the column may have been read as, its blank included."""
    if column.kind.name == "codes":
        return st.lists(st.sampled_from(["T01", "M1"]), max_size=2).map(tuple)
    if column.kind.name == "montants":
        return st.none() | st.lists(_VALUES["cents"], min_size=1, max_size=3).map(tuple)
    if column.choices:
        return st.sampled_from(["", *column.choices])
    if column.target or column.name == "code":
        return st.sampled_from(["", "P1", "P2", "H1", "S1", "S2"])
    return (
        st.none() | _VALUES[column.kind.dtype]
        if column.kind.dtype in _VALUES
        else st.sampled_from(["", "x", "86 y", "🙂" * 9])
    )


@cache
def record_of(name: str) -> st.SearchStrategy[Any]:
    """Any record of a sheet, some of its fields unreadable."""
    maker = MAKERS[name]
    columns = record_columns(type(maker()))
    if name == "rules":
        named = st.sampled_from(sorted(PARAMETERS)).flatmap(
            lambda parameter: st.fixed_dictionaries(
                {
                    "parameter": st.just(parameter),
                    "since": st.none() | _VALUES["date"],
                    "value": value_of(PARAMETERS[parameter]),
                }
            )
        )
        return named.map(lambda changes: maker(**changes))
    values = st.fixed_dictionaries({field: value_of(column) for field, column in columns.items()})
    unreadable = st.frozensets(st.sampled_from(list(columns)), max_size=2)
    return st.builds(lambda changes, names: maker(**changes, unreadable=names), values, unreadable)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_no_records_make_a_rule_fail(data: st.DataObject) -> None:
    rows = {name: tuple(data.draw(st.lists(record_of(name), max_size=4), label=name)) for name in SHEETS}
    year = data.draw(st.none() | st.integers(0, 10**9) | st.just(2025))
    for issue in issues(Fund(association=make.association(year=year), **rows), TODAY):
        assert issue.message
        assert not re.search(r"\b(None|NaN)\b", issue.message + issue.advice)


#: The cells of the faulty fund whose own fault hid another, which stands without them: a request too many before one
#: that is enough, a grant taken twice, of which either stands alone, a missing amount in a meeting that passed its envelope.
_UNCOVERS = {
    ("projects", 0, "holder"), ("decisions", 0, "project"), ("decisions", 0, "meeting"), ("decisions", 1, "project"),
    ("decisions", 1, "meeting"), ("decisions", 5, "meeting"),
}  # fmt: skip


@pytest.mark.parametrize("fund", [faulty_fund(), committee_fund()], ids=["projects", "committee"])
def test_a_cell_that_could_not_be_read_adds_no_fault(fund: Fund) -> None:
    def said(fund: Fund) -> set[tuple[str, str, str]]:
        return {(issue.sheet, issue.cell, issue.code) for issue in issues(fund, TODAY)}

    known = said(fund)
    for sheet in SHEETS:
        records = getattr(fund, sheet)
        for index, record in enumerate(records):
            blanks = {
                name: type(value)()
                for name in record_columns(type(record))
                if isinstance(value := getattr(record, name), str | tuple)
            }
            for name in record_columns(type(record)):
                unread = replace(record, **{name: blanks.get(name), "unreadable": frozenset({name})})
                changed = replace(fund, **{sheet: (*records[:index], unread, *records[index + 1 :])})
                if (sheet, index, name) not in _UNCOVERS:
                    assert not said(changed) - known, (sheet, index, name)
