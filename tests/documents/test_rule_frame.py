"""The articles that no parameter makes: what the other sheets say."""

from datetime import date
from decimal import Decimal

import make
from small_workbook import plain

from pic_sheets.documents._rule_frame import annex, committee_articles, frame_articles
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.members import Voice
from pic_sheets.tables import Percent

DAY = date(2025, 9, 1)


def _articles(found):
    return {article["titre"]: [plain(text) for text in (*article["phrases"], *article["points"])] for article in found}


def test_of_an_empty_fund_only_the_purpose_is_known():
    assert _articles(frame_articles(Fund(), DAY)) == {
        "L’objet du règlement": [
            "Ce règlement dit comment fonctionne le fonds des Projets d’initiative citoyenne (PIC)."
        ]
    }
    assert committee_articles(Fund(), DAY) == []


def test_the_frame_tells_who_manages_pays_and_carries_and_where():
    fund = Fund(
        association=make.association(), funders=(make.funder(),), holders=(make.holder(), make.holder(code="H2")),
        districts=(make.district(), make.district(code="V1", name="Cité", towns="", status="Veille")),
    )  # fmt: skip
    assert _articles(frame_articles(fund, DAY)) == {
        "L’objet du règlement": [
            "Ce règlement dit comment fonctionne le fonds des Projets d’initiative citoyenne (PIC).",
            "L’association qui gère le fonds est : Les Amis du 3/15.",
            "Le fonds est financé par la Région Hauts-de-France.",
        ],
        "Qui porte les projets": ["Les projets du fonds sont portés par des associations."],
        "Les quartiers": [
            "Les projets ont lieu dans ces quartiers :",
            "Quartier du Parc (Méricourt), quartier prioritaire",
            "Cité, quartier de veille",
        ],
    }


def test_themes_are_those_of_the_day_by_reference_and_objectives_apart():
    themes = (
        make.theme(),
        make.theme(code="T2", name="Vieille", until=date(2025, 8, 31)),
        make.theme(code="T3", name="Future", since=date(2025, 9, 2)),
        make.theme(code="O1", name="Nature", reference="O4"),
    )
    assert _articles(frame_articles(Fund(themes=themes), DAY)) | {"L’objet du règlement": []} == {
        "L’objet du règlement": [],
        "Les thématiques": ["Les projets portent sur ces thématiques :", "Circuits courts"],
        "Les objectifs de la Région": ["Les objectifs de la Région sont :", "Nature"],
    }
    both = frame_articles(Fund(themes=(*themes, make.theme(code="R1", name="Sport", reference="R11"))), DAY)
    assert {"Les thématiques (T10)", "Les thématiques (R11)"} < set(_articles(both))


MEMBERS = (
    make.member(),
    make.member(code="M2", first_name="Ana", civility="Madame", college="Élus", voice=Voice.ADVISORY.value),
    make.member(code="M3", until=date(2025, 8, 31)),
    make.member(code="M4", first_name="Lou", last_name="Roy", voice=Voice.ADVISORY.value, email="lou@example.org"),
)


def test_the_committee_is_told_by_college_with_its_voices_and_its_quorum():
    fund = Fund(members=MEMBERS, rules=(make.rule(parameter="Quorum", value=Percent(Decimal("0.5"))),))
    assert _articles(committee_articles(fund, DAY)) == {
        "La composition du comité": [
            "Le comité d’attribution compte 3 membres, dont 1 à voix délibérative.",
            "Une voix délibérative compte dans le vote. Une voix consultative donne un avis.",
            "Avec ces membres, il faut 1 membre à voix délibérative présent ou représenté pour décider.",
            "Habitants : 1 voix délibérative et 1 voix consultative",
            "Élus : 1 voix consultative",
        ]
    }


def test_the_annex_names_the_members_in_term_and_nothing_more():
    found = annex(Fund(members=MEMBERS), DAY)
    assert found == [
        {
            "college": "Habitants",
            "membres": [
                {"nom": "Monsieur Karim Leroy", "voix": "voix délibérative"},
                {"nom": "Monsieur Lou Roy", "voix": "voix consultative"},
            ],
        },
        {"college": "Élus", "membres": [{"nom": "Madame Ana Leroy", "voix": "voix consultative"}]},
    ]
    assert "@" not in repr(found)
