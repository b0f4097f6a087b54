from dataclasses import replace
from decimal import Decimal
from typing import Any

import make
import pytest
from committees import MEETING, MEMBERS, meeting
from small_workbook import plain

from pic_sheets.documents._minutes_attendance import attendance_fields, majority_told, member_name, rules_told
from pic_sheets.fund.fund import Fund
from pic_sheets.tables import Percent

HALF = Percent(Decimal("0.5"))


def _told(groups: Any) -> dict[str, list[str]]:
    return {
        group["nom"]: [plain(f"{line['libelle']} : {line['noms']}") for line in group["groupes"]] for group in groups
    }


def test_members_are_told_college_by_college_and_advisers_apart() -> None:
    fields = attendance_fields(meeting("M1", "M2→M1", "-M3", "M4", "A1"), MEETING)
    assert _told(fields["colleges"]) == {
        "Habitants": [
            "Présents (2) : Monsieur Ali Ben 1, Monsieur Ali Ben 4",
            "Représenté : Monsieur Ali Ben 2, par Monsieur Ali Ben 1",
            "Excusé : Monsieur Ali Ben 3",
            "Absent : Monsieur Ali Ben 5",
        ],
        "Associations": ["Absent : Monsieur Karim Leroy"],
    }
    assert _told(fields["consultatifs"]) == {"Élus": ["Présent : Monsieur Karim Leroy"]}
    counts = {name: fields[name] for name in ("presents", "representes", "excuses", "absents")}
    assert counts == {"presents": 3, "representes": 1, "excuses": 1, "absents": 2}


def test_presences_agree_with_women_alone() -> None:
    women = tuple(replace(member, civility="Madame") for member in MEMBERS)
    fields = attendance_fields(replace(meeting("M1", "M2", "-M3"), members=women), MEETING)
    assert [line["libelle"] for line in fields["colleges"][0]["groupes"]] == [
        "Présentes (2)",
        "Excusée",
        "Absentes (2)",
    ]
    mixed = (*women[:1], *MEMBERS[1:])
    fields = attendance_fields(replace(meeting("M1", "M2", "-M3"), members=mixed), MEETING)
    assert fields["colleges"][0]["groupes"][0]["libelle"] == "Présents (2)"


def test_two_who_gave_a_proxy_are_parted_by_semicolons() -> None:
    fields = attendance_fields(meeting("M1", "M4", "M2→M1", "M3→M4"), MEETING)
    assert plain(fields["colleges"][0]["groupes"][1]["noms"]) == (
        "Monsieur Ali Ben 2, par Monsieur Ali Ben 1 ; Monsieur Ali Ben 3, par Monsieur Ali Ben 4"
    )


def test_one_who_left_before_the_end_is_present_and_gave_a_proxy() -> None:
    rows = (make.attendance(member="M1"), make.attendance(member="M2", proxy="M1", row=5))
    fields = attendance_fields(meeting(attendance=rows), MEETING)
    assert "Monsieur Ali Ben 2 (pouvoir à Monsieur Ali Ben 1)" in fields["colleges"][0]["groupes"][0]["noms"]


def test_who_came_out_of_term_has_a_line_of_their_own_and_counts_for_nothing() -> None:
    fields = attendance_fields(meeting("M1", "OLD"), MEETING)
    assert fields["hors_mandat"] == "Monsieur Karim Leroy"
    assert (fields["presents"], plain(fields["voix"])) == (
        1,
        "1 voix : 1 membre présent, sur 6 membres à voix délibérative.",
    )


def test_colleges_come_in_their_order_then_those_of_the_association() -> None:
    colleges = ("Bailleurs", "Jeunes", "", "Élus")
    members = tuple(make.member(code=f"M{n}", college=college, row=3 + n) for n, college in enumerate(colleges, 1))
    fields = attendance_fields(meeting("M1", members=members), MEETING)
    assert list(_told(fields["colleges"])) == ["Élus", "Bailleurs", "Jeunes", "Collège non précisé"]


def test_an_attendance_that_nobody_noted_is_told_and_nothing_is_counted() -> None:
    fields = attendance_fields(meeting(rules={"Quorum": 2}), MEETING)
    assert fields["notees"] is False
    assert (fields["colleges"], fields["voix"], fields["habitants"]) == ([], "", "")
    assert fields["quorum"] == "Le quorum est de 2 membres présents ou représentés."


@pytest.mark.parametrize(
    ("came", "told"),
    [
        (("M1",), "1 voix : 1 membre présent, sur 6 membres à voix délibérative."),
        (("M1", "M2→M1"), "2 voix : 1 membre présent et 1 représenté, sur 6 membres à voix délibérative."),
        (("M1", "M2", "M3→M1", "M4→M2"), "4 voix : 2 membres présents et 2 représentés, sur 6 membres à voix délibérative."),
        (("-M1",), "Aucune voix, sur 6 membres à voix délibérative."),
        (("M2→M1",), "1 voix : 1 représenté, sur 6 membres à voix délibérative."),
    ],
)  # fmt: skip
def test_votes_are_counted_in_french(came: tuple[str, ...], told: str) -> None:
    assert plain(attendance_fields(meeting(*came), MEETING)["voix"]) == told


@pytest.mark.parametrize(
    ("came", "rules", "told"),
    [
        (("M1",), {}, "Le règlement ne fixe pas de quorum."),
        (("M1", "M2", "B1→M1"), {"Quorum": HALF}, "Le quorum est de 3 membres présents ou représentés (50 % de 6) : il est atteint."),
        (("M1", "M2"), {"Quorum": HALF}, "Le quorum est de 3 membres présents ou représentés (50 % de 6) : il n’est pas atteint."),
        (("M1",), {"Quorum": 1}, "Le quorum est de 1 membre présent ou représenté : il est atteint."),
        (("M1", "M2→M3"), {"Quorum": 2}, "Le quorum est de 2 membres présents ou représentés."),
    ],
)  # fmt: skip
def test_the_quorum_is_reached_or_not_and_nothing_is_said_of_what_is_not_certain(
    came: tuple[str, ...], rules: dict[str, Any], told: str
) -> None:
    assert plain(attendance_fields(meeting(*came, rules=rules), MEETING)["quorum"]) == told


def test_a_share_of_members_that_are_not_all_known_is_not_judged() -> None:
    doubtful = (*MEMBERS, make.member(code="M9", voice="", row=20))
    fields = attendance_fields(meeting("M1", "M2", "M3", rules={"Quorum": HALF}, members=doubtful), MEETING)
    assert plain(fields["quorum"]) == "Le quorum est de 3 membres présents ou représentés (50 % de 6)."


@pytest.mark.parametrize(
    ("came", "least", "told"),
    [
        (("M1", "M2"), None, "2 habitants siègent."),
        (("M1", "M2→M1"), 2, "1 habitant siège ; le règlement en demande au moins 2."),
        (("B1",), 1, "Aucun habitant ne siège ; le règlement en demande au moins 1."),
    ],
)
def test_residents_who_sit_are_told_with_how_many_must(came: tuple[str, ...], least: int | None, told: str) -> None:
    rules = {} if least is None else {"Habitants minimum": least}
    assert plain(attendance_fields(meeting(*came, rules=rules), MEETING)["habitants"]) == told


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ({}, "Le règlement ne fixe pas de majorité."),
        ({"Majorité": "Simple"}, "Les décisions sont prises à la majorité simple des suffrages exprimés."),
        (
            {"Majorité": "Deux tiers", "Voix prépondérante": False},
            "Les décisions sont prises à la majorité des deux tiers des suffrages exprimés ; en cas d’égalité, personne n’a de voix prépondérante.",
        ),
        (
            {"Majorité": "Absolue", "Voix prépondérante": True},
            "Les décisions sont prises à la majorité absolue des suffrages exprimés ; en cas d’égalité, la voix de la présidence est prépondérante.",
        ),
    ],
)  # fmt: skip
def test_the_rules_of_the_day_are_one_line(rules: dict[str, Any], told: str) -> None:
    assert plain(rules_told(meeting(rules=rules), MEETING)) == told


def test_a_majority_that_is_not_known_has_no_name() -> None:
    assert majority_told("À main levée") == ""


def test_a_member_without_a_name_is_called_by_their_code() -> None:
    assert member_name(make.member(civility="", first_name="", last_name="")) == "M1"
    assert member_name(make.member(civility="")) == "Karim Leroy"


def test_a_workbook_with_nothing_in_it_counts_nobody() -> None:
    assert attendance_fields(Fund(), MEETING)["notees"] is False
