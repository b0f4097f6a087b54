import make

from pic_sheets.documents._quotes import quotes, words_on
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


def test_a_text_that_tells_how_to_reach_someone_is_not_quoted() -> None:
    fund = Fund(
        projects=(make.project(code="P1"), make.project(code="P2")),
        reports=(
            make.report(project="P1", effects="Écrivez à ines@example.org.", sequel="Une suite."),
            make.report(project="P2", effects="Les voisins se parlent.", sequel="Appelez le 06 39 98 12 34."),
        ),
    )
    (group,) = quotes(fund)
    assert [quote["texte"] for quote in group["citations"]] == ["Les voisins se parlent."]
    assert quotes(fund, {"P2"}) == []
    assert [word["texte"] for word in words_on(fund, "sequel", 3)] == ["Une suite."]


def test_the_longest_words_are_kept_in_the_order_of_the_sheet() -> None:
    fund = Fund(
        projects=tuple(make.project(code=f"P{rank}", title=f"Projet {rank}") for rank in range(3)),
        reports=tuple(
            make.report(project=f"P{rank}", difficulties="Long. " * size) for rank, size in enumerate((3, 1, 5))
        ),
    )
    assert [word["projet"] for word in words_on(fund, "difficulties", 2)] == ["Projet 0", "Projet 2"]
