"""What a Word template asks for: each field's full name, how it is used, and where the tag stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jinja2 import nodes

from pic_sheets.stores.word.sandboxes import sandbox
from pic_sheets.stores.word.templates import TAG, Paragraph, Spot, Template, paragraphs

#: docxtpl's tags that take their whole row, cell, paragraph or run away: {%tr … %}, {{r … }}.
_PREFIXED = re.compile(r"^(\{[{%#])(tr|tc|p|r) ")
#: docxtpl's tags about the cell they are in.
_CELL_VALUE = re.compile(r"^\{%\s*(?:colspan|cellbg)\s+(.*?)%\}$", re.DOTALL)
_CELL_MERGE = re.compile(r"^\{%\s*[vh]m\s*%\}$")
#: What docxtpl makes of the marks that Word types by itself.
_TYPED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})

#: Filters that give the elements they were given, and those that give one of them.
_SAME_ELEMENTS = frozenset({"list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"})
_ONE_ELEMENT = frozenset({"first", "last", "max", "min", "random"})
_FORGIVING = frozenset({"d", "default"})


class Use(StrEnum):
    """What a tag does with a field."""

    PRINTED = "imprimé"
    LOOPED = "parcouru"
    READ = "lu"


@dataclass(frozen=True, slots=True)
class Tag:
    """A jinja tag as staff wrote it, as jinja reads it, docxtpl's letter ("tr", "p" or ""), and where it stands."""

    text: str
    source: str
    prefix: str
    spot: Spot

    @property
    def keyword(self) -> str:
        """The first word of a {% … %}, "" for what prints or comments."""
        match = re.match(r"\{%[-+]?\s*(\w+)", self.source)
        return match.group(1) if match else ""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A field that a template asks for, and the tag that does. Inside a loop, the full name: `projets[].titre`."""

    name: str
    use: Use
    tag: Tag

    @property
    def place(self) -> str:
        """The tag's place in French."""
        return self.tag.spot.place


#: Names a tag may use → the full name of the field they stand for; None for what is not a field (`loop`, a macro).
_Scope = dict[str, str | None]
_Found = tuple[str, int, Use]


def tags(template: Template) -> tuple[Tag, ...]:
    """Every tag of the template in the order in which they are filled; comments are left out."""
    return tags_in(paragraphs(template))


def tags_in(written: Sequence[Paragraph]) -> tuple[Tag, ...]:
    """The tags of these paragraphs."""
    found: list[Tag] = []
    for paragraph in written:
        found.extend(_tag(text, paragraph.spot) for text in TAG.findall(paragraph.text) if not text.startswith("{#"))
    return tuple(found)


def placeholders(template: Template) -> Sequence[Placeholder]:
    """Every field the template asks for, in the order of the document; TemplateSyntaxError when a tag is not jinja."""
    return placeholders_in(tags(template))


def placeholders_in(found: Sequence[Tag]) -> tuple[Placeholder, ...]:
    """The fields that these tags ask for; TemplateSyntaxError when one is not jinja."""
    tree = parsed(found)
    named = dict.fromkeys(_reads(tree, _globals(), Use.READ))
    tag = dict(enumerate(found, start=1))
    return tuple(Placeholder(name, use, tag[line]) for name, line, use in named)


def parsed(found: Sequence[Tag]) -> nodes.Template:
    """The tags as one jinja program, tag n on line n."""
    return sandbox().parse("\n".join(" ".join(tag.source.split()) for tag in found))


def _tag(text: str, spot: Spot) -> Tag:
    match = _PREFIXED.match(text)
    source = _PREFIXED.sub(r"\1 ", text).translate(_TYPED)
    if _CELL_MERGE.match(source):
        source = ""
    elif cell := _CELL_VALUE.match(source):
        source = f"{{{{ {cell.group(1)} }}}}"
    return Tag(text, source, match.group(2) if match else "", spot)


def _globals() -> _Scope:
    return dict.fromkeys(sandbox().globals)


def full_name(node: nodes.Node, scope: Mapping[str, str | None]) -> str | None:
    """The field that an expression stands for (`projets[].titre`), None when it is computed."""
    match node:
        case nodes.Name(name=name):
            return scope.get(name, name)
        case (
            nodes.Getattr(node=owner, attr=attribute) | nodes.Getitem(node=owner, arg=nodes.Const(value=str(attribute)))
        ):
            whole = full_name(owner, scope)
            return None if whole is None else f"{whole}.{attribute}"
        case nodes.Getitem(node=owner):
            return _element(full_name(owner, scope))
        case nodes.Filter(node=nodes.Node() as owner, name=name) if name in _SAME_ELEMENTS:
            return full_name(owner, scope)
        case nodes.Filter(node=nodes.Node() as owner, name=name) if name in _ONE_ELEMENT:
            return _element(full_name(owner, scope))
    return None


def _element(name: str | None) -> str | None:
    return None if name is None else f"{name}[]"


def _reads(node: nodes.Node, scope: _Scope, use: Use) -> Iterator[_Found]:
    """The fields read under a node; assignments are added to the scope as they are met."""
    match node:
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            yield from _field_reads(node, scope, use)
        case nodes.For() | nodes.Assign() | nodes.AssignBlock() | nodes.With() | nodes.Macro() | nodes.CallBlock():
            yield from _binding_reads(node, scope)
        case nodes.Test(name="defined" | "undefined"):
            return
        case nodes.Filter(name=name, node=asked) if name in _FORGIVING and asked is not None:
            yield from _all_reads(node, scope, Use.READ, but=asked)
        case nodes.Call(node=nodes.Getattr(node=owner)):
            yield from _reads(owner, scope, Use.READ)
            yield from _all_reads(node, scope, Use.READ, but=node.node)
        case nodes.Output():
            yield from _all_reads(node, scope, Use.PRINTED)
        case _:
            yield from _all_reads(node, scope, Use.READ)


def _all_reads(node: nodes.Node, scope: _Scope, use: Use, but: nodes.Node | None = None) -> Iterator[_Found]:
    for child in node.iter_child_nodes():
        if child is not but:
            yield from _reads(child, scope, use)


def _field_reads(node: nodes.Node, scope: _Scope, use: Use) -> Iterator[_Found]:
    name = full_name(node, scope)
    if name is not None:
        yield name, node.lineno, use
    elif not isinstance(node, nodes.Name):  # an attribute of something computed: what computes it
        yield from _all_reads(node, scope, Use.READ)
    if isinstance(node, nodes.Getitem) and name is not None:
        yield from _reads(node.arg, scope, Use.READ)


def _binding_reads(node: nodes.Node, scope: _Scope) -> Iterator[_Found]:
    """The reads of a statement that gives names to values."""
    match node:
        case nodes.For():
            yield from _loop_reads(node, scope)
        case nodes.With():
            yield from _with_reads(node, scope)
        case nodes.Macro() | nodes.CallBlock():
            yield from _macro_reads(node, scope)
        case nodes.Assign(target=target, node=value):
            yield from _reads(value, scope, Use.READ)
            _bind(target, full_name(value, scope), scope)
        case nodes.AssignBlock(target=target):
            yield from _all_reads(node, scope, Use.READ, but=target)
            _bind(target, None, scope)


def _loop_reads(loop: nodes.For, scope: _Scope) -> Iterator[_Found]:
    yield from _reads(loop.iter, scope, Use.LOOPED)
    inner = {**scope, "loop": None}
    _bind(loop.target, _element(full_name(loop.iter, scope)), inner)
    for child in (*([loop.test] if loop.test else ()), *loop.body):
        yield from _reads(child, inner, Use.READ)
    for child in loop.else_:
        yield from _reads(child, scope, Use.READ)


def _with_reads(block: nodes.With, scope: _Scope) -> Iterator[_Found]:
    inner = dict(scope)
    for target, value in zip(block.targets, block.values, strict=True):
        yield from _reads(value, scope, Use.READ)
        _bind(target, full_name(value, scope), inner)
    for child in block.body:
        yield from _reads(child, inner, Use.READ)


def _macro_reads(macro: nodes.Macro | nodes.CallBlock, scope: _Scope) -> Iterator[_Found]:
    inner = scope | {argument.name: None for argument in macro.args} | {"caller": None}
    if isinstance(macro, nodes.Macro):
        scope[macro.name] = None
    else:
        yield from _reads(macro.call, scope, Use.READ)
    for child in (*macro.defaults, *macro.body):
        yield from _reads(child, inner, Use.READ)


def _bind(target: nodes.Node, name: str | None, scope: _Scope) -> None:
    """Give the target the field's full name; the parts of a pair (`for key, value in …`) stand for no field."""
    if isinstance(target, nodes.Name):
        scope[target.name] = name
        return
    for part in target.find_all(nodes.Name):
        scope[part.name] = None
