"""The règlement intérieur of the fund: the rules in force on a day, article by article, and how they have changed."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pic_sheets.columns import Record
from pic_sheets.dates import format_date
from pic_sheets.documents._articles import ARTICLES, COMMITTEE, Article
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import Fields, Review
from pic_sheets.documents._rows_behind import rows_of
from pic_sheets.documents._rule_frame import annex, committee_articles, frame_articles, framed, sitting_members
from pic_sheets.documents._rule_values import shown_value
from pic_sheets.documents._subjects import association_of
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.rule_versions import RuleChange, RuleVersion, readable_rules, rule_versions
from pic_sheets.fund.rules_in_force import rules_in_force
from pic_sheets.sheets.rules import Rule
from pic_sheets.texts import NBSP

_FRAME = "Le fonds"
_NONE = "Pas de règle"


def rules_fields(fund: Fund, day: date) -> Fields:
    """The fields of the règlement as it stands on a day; what is not known is "" or an empty list."""
    versions = rule_versions(fund.rules, day)
    chapters = list(_numbered(_chapters(fund, day)))
    last = sum(len(chapter["articles"]) for chapter in chapters)
    return {
        "association": association_fields(fund),
        "lieu_signature": association_of(fund).signing_town,
        "date_reglement": format_date(day),
        "date_effet": format_date(versions[-1].day) if versions else "",
        "version": len(versions) if versions else "",
        "chapitres": chapters,
        "changements": _changes(versions, last + 1),
        "versions": [_version(number, version) for number, version in enumerate(versions, 1)],
        "annexe": annex(fund, day),
    }


def rule_articles(fund: Fund, day: date) -> list[tuple[Rule, Article]]:
    """The rows in force on a day with their articles, in the order in which they are read."""
    known = rules_in_force(fund.rules, day)
    readable = {rule.parameter: rule for rule in readable_rules(known.values())}
    return [(readable[name], article) for name, article in ARTICLES.items() if name in readable]


def rows_behind_rules(fund: Fund, day: date) -> frozenset[tuple[str, int]]:
    """The (sheet, row) of every record that the règlement of a day is made from."""
    records: tuple[Record, ...] = (
        association_of(fund),
        *fund.rules,
        *fund.funders,
        *fund.districts,
        *fund.themes,
        *sitting_members(fund, day),
    )
    return rows_of(records)


def _chapters(fund: Fund, day: date) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each chapter and its articles, before they are numbered."""
    ruled = rule_articles(fund, day)
    yield _FRAME, frame_articles(fund, day)
    for chapter in dict.fromkeys(article.chapter for article in ARTICLES.values()):
        framing = committee_articles(fund, day) if chapter == COMMITTEE else []
        yield chapter, framing + [_article(rule, article) for rule, article in ruled if article.chapter == chapter]


def _numbered(chapters: Iterator[tuple[str, list[dict[str, Any]]]]) -> Iterator[dict[str, Any]]:
    """The chapters that have articles, these numbered from the first to the last without a hole."""
    number = 0
    for title, articles in chapters:
        told = [article for article in articles if article["phrases"]]
        numbered = [{"numero": rank, **article} for rank, article in enumerate(told, number + 1)]
        number += len(told)
        if numbered:
            yield {"titre": title, "articles": numbered}


def _article(rule: Rule, article: Article) -> dict[str, Any]:
    """The article of a row, with the day it takes effect and where it comes from, when that is typed."""
    return framed(article.title, list(article.sentences(rule.value))) | {
        "depuis": format_date(rule.since) if rule.since else "",
        "source": apostrophised(rule.source),
    }


def _changes(versions: tuple[RuleVersion, ...], number: int) -> dict[str, Any]:
    """What the last version changes in the one before; `connus` is whether there is any version at all."""
    is_first = len(versions) < 2  # noqa: PLR2004 - nothing was before the first
    return {
        "connus": bool(versions),
        "numero": number,
        "premiere": bool(versions) and is_first,
        "date": format_date(versions[-1].day) if versions else "",
        "date_avant": "" if is_first else format_date(versions[-2].day),
        "lignes": [] if is_first else [_change(change) for change in versions[-1].changes],
    }


def _change(change: RuleChange) -> dict[str, str]:
    rule, before = change.after, change.before
    return {
        "regle": apostrophised(rule.parameter),
        "avant": shown_value(rule.parameter, before.value) if before else _NONE,
        "maintenant": shown_value(rule.parameter, rule.value),
        "depuis": format_date(rule.since) if rule.since else "",
    }


def _version(number: int, version: RuleVersion) -> dict[str, Any]:
    """A version and what began with it, in a sentence a rule."""
    return {
        "numero": number,
        "date": format_date(version.day),
        "regles": [_told(_change(change), is_new=change.before is None) for change in version.changes],
    }


def _told(line: Mapping[str, str], *, is_new: bool) -> str:
    """« Délai de dépôt (jours) : 10 (avant : 7) »."""
    before = "" if is_new else f" (avant{NBSP}: {line['avant']})"
    return f"{line['regle']}{NBSP}: {line['maintenant']}{before}"


DOCUMENT = Review("reglement", "Règlement intérieur", rules_fields)
