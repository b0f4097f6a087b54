import make

from pic_sheets.documents._quotes import quotes
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.reports import Opinion


def _fund(*effects: str, **changes: object) -> Fund:
    codes = [f"P{rank}" for rank in range(len(effects))]
    return Fund(
        themes=(make.theme(code="T01", name="Circuits courts"), make.theme(code="T02", name="Isolement")),
        projects=tuple(make.project(code=code, title=f"Projet {code}", theme="T01") for code in codes),
        reports=tuple(
            make.report(project=code, effects=text, **changes) for code, text in zip(codes, effects, strict=True)
        ),
    )


def _quoted(fund: Fund) -> list[tuple[str, str]]:
    return [(group["thematique"], quote["texte"]) for group in quotes(fund) for quote in group["citations"]]


def test_a_theme_is_told_by_its_longest_words() -> None:
    assert _quoted(_fund("Bien.", "Les voisins se parlent.")) == [("Circuits courts", "Les voisins se parlent.")]


def test_a_theme_with_three_reports_has_two_voices() -> None:
    assert _quoted(_fund("a", "ccc", "bb")) == [("Circuits courts", "ccc"), ("Circuits courts", "bb")]


def test_of_equal_words_the_first_code_is_quoted() -> None:
    assert quotes(_fund("aaa", "bbb"))[0]["citations"][0]["projet"] == "Projet P0"


def test_blank_words_and_refused_reports_are_not_quoted() -> None:
    assert quotes(_fund("", "  ")) == []
    assert quotes(_fund("Très bien", opinion=Opinion.REJECTED.value)) == []


def test_projects_of_an_unknown_theme_are_quoted_last() -> None:
    fund = Fund(projects=(make.project(code="P0", theme="?"),), reports=(make.report(project="P0", effects="Oui"),))
    assert _quoted(fund) == [("Autres projets", "Oui")]
