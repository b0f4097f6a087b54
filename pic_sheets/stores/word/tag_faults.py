"""What is wrong in single tags of a Word template, in the terms of someone who types in Word."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from jinja2.exceptions import TemplateSyntaxError

from pic_sheets.stores.word.block_faults import BLOCKS, CLOSING, STATEMENTS
from pic_sheets.stores.word.fault import Fault, fault_of
from pic_sheets.stores.word.moulds import shown
from pic_sheets.stores.word.placeholders import Tag, parsed
from pic_sheets.stores.word.sandboxes import sandbox
from pic_sheets.stores.word.templates import TAG, Paragraph
from pic_sheets.texts import NBSP, nearest, quoted

_SUPPORTED = "Un modèle n'emploie que des champs, des conditions (if) et des boucles (for)."
_WHOLE = "Une balise s'écrit {{ … }} ou {% … %}, dans un seul paragraphe."
_NO_SPACE = "Un nom de champ ne contient ni espace, ni accent, ni tiret."

#: A tag begun and a tag ended, once the whole ones are taken out.
_BEGUN = re.compile(r"\{[{%](?!_).{0,40}")
_ENDED = re.compile(r".{0,40}(?<!_)[%}]\}")
#: {{ date-lettre }}: a subtraction to jinja, a name to whoever typed it.
_HYPHENED = re.compile(r"\{\{\s*([^\W\d][\w.]*(?:-[^\W\d][\w.]*)+)\s*\}\}")
_NAME_LIKE = re.compile(r"\{\{\s*([\w.]+(?:[\s'’-]+[\w.]+)+)\s*\}\}")


def cut_tags(written: Sequence[Paragraph]) -> Iterator[Fault]:
    """The tags without an end or a beginning; one that goes on in the next paragraph is told once, where it begins."""
    went_on = 0
    for paragraph, following in zip(written, [*written[1:], None], strict=True):
        rest = TAG.sub("", paragraph.text)
        begun, ended = _BEGUN.search(rest), _ENDED.search(rest)
        goes_on = begun and following and following.spot.part == paragraph.spot.part and _ends(following)
        if begun and following and goes_on:
            whole = f"{begun.group()} ¶ {_ends(following)}"
            advice = "Supprimez le retour à la ligne à l'intérieur de la balise."
            yield Fault(paragraph.spot, f"La balise {quoted(shown(whole))} est coupée en deux paragraphes.", advice)
            went_on = following.spot.rank
        elif begun or (ended and paragraph.spot.rank != went_on):
            piece = (begun or ended or re.match("", rest)).group()  # type: ignore[union-attr]  # one of them matches
            yield Fault(paragraph.spot, f"La balise {quoted(shown(piece))} n'est pas complète.", _WHOLE)


def _ends(paragraph: Paragraph) -> str:
    """The end of a tag that the paragraph begins with, "" when it does not."""
    rest = TAG.sub("", paragraph.text)
    ended, begun = _ENDED.search(rest), _BEGUN.search(rest)
    return ended.group() if ended and not (begun and begun.start() < ended.start()) else ""


def tag_faults(tag: Tag, names: Collection[str]) -> Iterator[Fault]:
    """What is wrong in one tag, read alone; `names` are those of the fields."""
    if tag.prefix and re.search(r"[}%]", re.sub(r"^\{.|.\}$", "", tag.text)):
        what = f"contient {quoted('%')} ou {quoted('}')}."
        yield fault_of(tag, what, "Une balise {%p … %} ou {%tr … %} ne peut pas contenir ces signes.")
    elif tag.prefix and tag.text.startswith("{{"):
        yield fault_of(tag, "écrirait hors du texte, et Word n'ouvrirait pas la lettre.", f"Écrivez {tag.source}.")
    elif tag.keyword and tag.keyword not in STATEMENTS:
        near = nearest(tag.keyword, sorted(STATEMENTS), at_least=60)
        advice = f"Vouliez-vous dire {quoted(near)}{NBSP}?" if near else _SUPPORTED
        yield fault_of(tag, f"commence par un mot inconnu, {quoted(tag.keyword)}.", advice)
    elif (match := _HYPHENED.fullmatch(tag.source)) and not set(match.group(1).split("-")) <= set(names):
        yield fault_of(tag, "contient un tiret.", _advised(tag, names))
    elif tag.keyword not in CLOSING and tag.keyword not in {"else", "endset", "endcall"}:
        try:
            sandbox().parse(_alone(tag))
        except TemplateSyntaxError as error:
            yield _unread(tag, error, names)


def program_faults(written: Sequence[Tag]) -> Iterator[Fault]:
    """What jinja says of the tags together, when it says something."""
    try:
        parsed(written)
    except TemplateSyntaxError as error:
        yield _unread(written[min(error.lineno, len(written)) - 1], error, ())


def mended(written: Sequence[Tag], wrong: Collection[Tag]) -> tuple[Tag, ...]:
    """The tags with the wrong ones made harmless, so that the others can be looked at."""
    harmless = {"if": "{% if 1 %}", "elif": "{% elif 1 %}", "for": "{% for _ in [] %}"}
    return tuple(replace(tag, source=harmless.get(tag.keyword, "")) if tag in wrong else tag for tag in written)


def _alone(tag: Tag) -> str:
    """A program that has the tag, whole."""
    if tag.keyword in BLOCKS:
        return f"{tag.source}{{% {BLOCKS[tag.keyword]} %}}"
    if tag.keyword == "elif":
        return f"{{% if 1 %}}{tag.source}{{% endif %}}"
    if tag.keyword == "set" and "=" not in tag.source:
        return f"{tag.source}{{% endset %}}"
    return f"{tag.source}{{% endcall %}}" if tag.keyword == "call" else tag.source


def _unread(tag: Tag, error: TemplateSyntaxError, names: Collection[str]) -> Fault:
    """What jinja does not understand of a tag."""
    return fault_of(tag, "n'est pas comprise.", _reading_advice(tag, error.message or "", names))


def _reading_advice(tag: Tag, reason: str, names: Collection[str]) -> str:
    if re.search(r"[«»„‟‹›]", tag.source):
        return f'Écrivez les textes entre guillemets droits{NBSP}: "oui".'
    if _NAME_LIKE.fullmatch(tag.source):
        return _advised(tag, names)
    if match := re.search(r"unexpected char ['\"](.+?)['\"]", reason):
        return f"Le signe {quoted(match.group(1))} n'a pas sa place dans une balise."
    if "Expected an expression" in reason:
        return "Il y manque le nom d'un champ."
    if "got '='" in reason or "'='" in reason:
        return "Pour comparer, écrivez == et non =."
    return _NO_SPACE


def _advised(tag: Tag, names: Collection[str]) -> str:
    """What a name may not contain, and the field it looks like."""
    match = _NAME_LIKE.fullmatch(tag.source)
    written = re.sub(r"[\s'’-]+", "_", match.group(1)) if match else ""
    near = nearest(written, [name for name in names if "[]" not in name], at_least=60)
    return f"{_NO_SPACE} Vouliez-vous dire {{{{ {near} }}}}{NBSP}?" if near else _NO_SPACE
