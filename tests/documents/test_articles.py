"""What each parameter says in the règlement intérieur."""

from decimal import Decimal

import pytest
from small_workbook import plain

from pic_sheets.documents._articles import ARTICLES
from pic_sheets.sheets.rules import PARAMETERS, Majority
from pic_sheets.tables import Percent

D = Decimal


def _told(parameter, value):
    return plain(" ".join(ARTICLES[parameter].sentences(value)))


def test_every_parameter_of_the_sheet_has_its_article_and_no_other():
    assert set(ARTICLES) == set(PARAMETERS)


def test_no_two_articles_have_one_title_and_each_has_a_chapter():
    titles = [article.title for article in ARTICLES.values()]
    assert len(set(titles)) == len(titles)
    assert all(article.chapter for article in ARTICLES.values())
    chapters = [article.chapter for article in ARTICLES.values()]
    assert chapters == sorted(chapters, key=chapters.index)  # a chapter is never left and taken up again


@pytest.mark.parametrize(
    ("parameter", "value", "told"),
    [
        ("Plafond par projet", D("1000.00"), "L’aide du fonds est de 1 000 € (mille euros) au plus pour un projet."),
        (
            "Plafond selon le rang",
            (D("900.00"), D("400.00")),
            (
                "L’aide dépend du nombre de projets du porteur dans l’année. Elle est au plus de 900 € (neuf cents euros) pour le "
                "premier projet et 400 € (quatre cents euros) pour le deuxième projet. Après le deuxième projet, le fonds ne donne "
                "plus d’aide dans l’année."
            ),
        ),
        (
            "Plafond selon le rang",
            (D("500.50"),),
            (
                "L’aide dépend du nombre de projets du porteur dans l’année. Elle est au plus de 500,50 € (cinq cents euros et "
                "cinquante centimes) pour le premier projet. Après le premier projet, le fonds ne donne plus d’aide dans l’année."
            ),
        ),
        (
            "Plafond annuel par porteur",
            D("1300.00"),
            "Un porteur reçoit 1 300 € (mille trois cents euros) au plus dans l’année, tous ses projets ensemble.",
        ),
        (
            "Plafond collectif d'habitants",
            D("800.00"),
            "Un collectif d’habitants reçoit 800 € (huit cents euros) au plus pour un projet.",
        ),
        (
            "Plafond association",
            D("80.00"),
            "Une association reçoit 80 € (quatre-vingts euros) au plus pour un projet.",
        ),
        ("Projets par porteur et par an", 1, "Un porteur peut déposer 1 projet (un) au plus dans l’année."),
        ("Projets par porteur et par an", 2, "Un porteur peut déposer 2 projets (deux) au plus dans l’année."),
        ("Délai de dépôt (jours)", 10, "Un dossier est déposé au moins 10 jours (dix) avant la séance du comité."),
        ("Délai de dépôt (jours)", 0, "Un dossier peut être déposé jusqu’au jour de la séance du comité."),
        (
            "Présence du porteur obligatoire",
            True,
            "Le porteur vient présenter lui-même son projet au comité. C’est obligatoire.",
        ),
        (
            "Présence du porteur obligatoire",
            False,
            "Le porteur n’est pas obligé de venir présenter son projet au comité.",
        ),
        (
            "Acompte (%)",
            D("0.7"),
            (
                "La part de l’aide versée dès l’accord du comité est de 70 % (soixante-dix pour cent). Le reste, 30 % (trente pour "
                "cent), est versé après le bilan du projet."
            ),
        ),
        ("Acompte (%)", D(1), "Toute l’aide est versée en une fois, dès l’accord du comité."),
        ("Acompte (%)", D(0), "Toute l’aide est versée en une fois, après le bilan du projet."),
        (
            "Délai de bilan (jours)",
            60,
            "Le porteur rend son bilan au plus tard 60 jours (soixante) après la fin du projet.",
        ),
        ("Délai de bilan (jours)", 0, "Le porteur rend son bilan au plus tard le dernier jour du projet."),
        (
            "Quorum",
            Percent(D("0.5")),
            (
                "Le comité décide si au moins 50 % (cinquante pour cent) de ses membres à voix délibérative sont présents ou "
                "représentés."
            ),
        ),
        (
            "Quorum",
            5,
            "Le comité décide si au moins 5 membres à voix délibérative (cinq) sont présents ou représentés.",
        ),
        ("Quorum", 1, "Le comité décide si au moins 1 membre à voix délibérative (un) est présent ou représenté."),
        (
            "Majorité",
            Majority.SIMPLE,
            (
                "Un projet est accepté s’il a plus de voix pour que de voix contre. C’est la majorité simple. Les abstentions ne "
                "comptent pas."
            ),
        ),
        (
            "Majorité",
            Majority.ABSOLUTE,
            (
                "Un projet est accepté s’il a plus de la moitié des voix exprimées. C’est la majorité absolue. Les abstentions ne "
                "comptent pas."
            ),
        ),
        (
            "Majorité",
            Majority.TWO_THIRDS,
            "Un projet est accepté s’il a au moins les deux tiers des voix exprimées. Les abstentions ne comptent pas.",
        ),
        (
            "Voix prépondérante",
            True,
            "S’il y a autant de voix pour que de voix contre, la voix de qui préside la séance l’emporte.",
        ),
        (
            "Voix prépondérante",
            False,
            "S’il y a autant de voix pour que de voix contre, personne n’a de voix qui l’emporte.",
        ),
        (
            "Pouvoirs par membre",
            2,
            (
                "Un membre absent peut demander à un autre de voter pour lui. C’est un pouvoir. Un membre porte 2 pouvoirs (deux) "
                "au plus."
            ),
        ),
        ("Pouvoirs par membre", 0, "Un membre ne peut pas voter à la place d’un autre."),
        ("Habitants minimum", 3, "Au moins 3 habitants (trois) siègent quand le comité décide."),
        ("Habitants minimum", 1, "Au moins 1 habitant (un) siège quand le comité décide."),
        ("Habitants minimum", 0, "Le comité peut décider sans habitant."),
        ("Budget équilibré", True, "Dans le budget du projet, les dépenses et les recettes sont égales."),
        ("Budget équilibré", False, "Dans le budget du projet, les dépenses et les recettes peuvent être différentes."),
        (
            "Cofinancement minimum (%)",
            D("0.125"),
            "Le porteur trouve ailleurs au moins 12,50 % (douze virgule cinq pour cent) du coût du projet.",
        ),
        ("Cofinancement minimum (%)", D(0), "Le porteur n’a pas besoin de trouver de l’argent ailleurs."),
        (
            "Frais de gestion (%)",
            D("0.1"),
            "Pour gérer le fonds, l’association garde 10 % (dix pour cent) au plus des subventions.",
        ),
        ("Frais de gestion (%)", D(0), "L’association ne garde rien des subventions pour gérer le fonds."),
        (
            "Valeur de l'heure de bénévolat",
            D("12.00"),
            "Une heure de bénévolat est comptée 12 € (douze euros) dans les comptes du fonds ; elle n’est pas payée.",
        ),
    ],
)
def test_a_value_is_said_in_plain_words(parameter, value, told):
    assert _told(parameter, value) == told


@pytest.mark.parametrize(("parameter", "value"), [("Majorité", "Unanimité"), ("Plafond selon le rang", ())])
def test_a_value_that_is_not_known_says_nothing(parameter, value):
    assert _told(parameter, value) == ""
