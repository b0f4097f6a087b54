from typing import Any

from pic_sheets.documents._example import EXAMPLE_DAY, example_fund
from pic_sheets.documents._review_pages import first_pages
from pic_sheets.documents.bilan_annuel import review_fields


def _fields(**changes: Any) -> dict[str, Any]:
    return {**review_fields(example_fund(), EXAMPLE_DAY), **changes}


def _quotes(number: int, length: int = 170) -> list[dict[str, Any]]:
    quote = {"texte": "mot " * (length // 4), "projet": "Un projet"}
    return [{"thematique": "T", "citations": [quote]} for _ in range(number)]


def test_each_part_starts_on_the_page_after_the_one_before() -> None:
    pages = list(first_pages(_fields()).values())
    assert pages[0] == 2
    assert pages == sorted(pages)


def test_many_quotes_take_more_pages() -> None:
    def length(number: int) -> int:
        pages = first_pages(_fields(temoignages=_quotes(number)))
        return pages["conclusion"] - pages["paroles"]

    assert [length(number) for number in (0, 1, 10, 13, 40)] == [0, 1, 1, 2, 4]


def test_a_fund_without_accounts_has_one_page_of_accounts() -> None:
    pages = first_pages(_fields(a_des_comptes=False))
    assert pages["portraits"] - pages["comptes"] == 1


def test_a_long_list_of_districts_pushes_what_follows() -> None:
    pages = first_pages(_fields(quartiers=[{}] * 60, communication=[]))
    assert pages["comite"] - pages["fonds"] == 2
