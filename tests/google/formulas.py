"""What a formula gives: arithmetic, comparison, references and a few functions; anything else is an error, as in a sheet.

Arguments are separated by `;` and decimals written with a comma where the locale does so.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from tests.google.locales import known
from tests.google.model import Cell, Sheet, Spreadsheet
from tests.google.ranges import Area, area_of, quoted_title
from tests.google.refusals import RefusalError
from tests.google.typed import plain

Result = float | str | bool | None
_WORDS = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"]|"")*")|(?P<number>\d+(?:{decimal}\d+)?|{decimal}\d+)"""
    r"""|(?P<reference>(?:(?:'(?:[^']|'')+'|[^\W\d]\w*)!)?\$?[A-Za-z]{{1,3}}\$?\d+(?::\$?[A-Za-z]{{1,3}}\$?\d+)?(?!\w|\())"""
    r"""|(?P<name>[A-Za-zÀ-ÿ_][\w.À-ÿ]*)|(?P<mark><=|>=|<>|[-+*/^&=<>(){separator}%]))"""
)


class FormulaError(Exception):
    """A formula gives an error value."""

    def __init__(self, kind: str, message: str) -> None:
        """Of a kind such as DIVIDE_BY_ZERO."""
        super().__init__(message)
        self.kind = kind


def recalculate(book: Spreadsheet) -> None:
    """Work out every formula of the spreadsheet that did not come with the file."""
    running = _Running(book)
    for sheet in book.sheets:
        for at, cell in list(sheet.cells.items()):
            if "formulaValue" in cell.entered and not cell.kept:
                running.value(sheet, *at)


class _Running:
    """One recalculation: each formula is worked out once."""

    def __init__(self, book: Spreadsheet) -> None:
        self.book = book
        self.known: dict[tuple[int, int, int], Mapping[str, Any] | None] = {}

    def value(self, sheet: Sheet, row: int, column: int) -> Mapping[str, Any]:
        cell = sheet.cell(row, column)
        if "formulaValue" not in cell.entered or cell.kept:
            return cell.effective
        key = (sheet.id, row, column)
        if key not in self.known:
            self.known[key] = None
            self.known[key] = found = self._result(str(cell.entered["formulaValue"]), sheet)
            sheet.put(row, column, _with(cell, found))
        found = self.known[key]
        if found is None:
            raise FormulaError("REF", "Circular dependency detected.")
        return found

    def _result(self, formula: str, sheet: Sheet) -> Mapping[str, Any]:
        try:
            result = _Expression(formula[1:], sheet, self).result()
        except FormulaError as error:
            return {"errorValue": {"type": error.kind, "message": str(error)}}
        if isinstance(result, bool):
            return {"boolValue": result}
        return {"stringValue": result} if isinstance(result, str) else {"numberValue": plain(result or 0)}


def _with(cell: Cell, effective: Mapping[str, Any]) -> Cell:
    """The cell with what its formula gives, and the link that it makes."""
    link = re.fullmatch(r'=HYPERLINK\("([^"]*)".*\)', str(cell.entered.get("formulaValue", "")), re.IGNORECASE)
    return replace(cell, effective=effective, link=link[1] if link else "")


class _Expression:
    """A formula read from left to right."""

    def __init__(self, text: str, sheet: Sheet, running: _Running) -> None:
        locale = known(running.book.locale)
        self._sheet, self._running, self._decimal = sheet, running, locale.decimal
        self._separator = locale.separator
        pattern = _WORDS.pattern.format(decimal=re.escape(locale.decimal), separator=re.escape(locale.separator))
        self._words: list[tuple[str, str]] = []
        place, text = 0, text.rstrip()
        while place < len(text):
            found = re.compile(pattern).match(text, place)
            if found is None:
                raise _unreadable()
            self._words.append((str(found.lastgroup), found[str(found.lastgroup)]))
            place = found.end()

    def result(self) -> Result:
        found = self._comparison()
        if self._words:
            raise _unreadable()
        return _one(found)

    def _next(self, *marks: str) -> str:
        """The mark that comes next when it is one of those, and go past it."""
        if self._words and self._words[0][0] == "mark" and self._words[0][1] in marks:
            return self._words.pop(0)[1]
        return ""

    def _comparison(self) -> Any:
        left = self._joined()
        while mark := self._next("=", "<>", "<", ">", "<=", ">="):
            one, other = _one(left), _one(self._joined())
            same = type(one) is type(other) or (isinstance(one, int | float) and isinstance(other, int | float))
            order = ((one or 0) > (other or 0)) - ((one or 0) < (other or 0)) if same else 1
            left = {
                "=": order == 0,
                "<>": order != 0,
                "<": order < 0,
                ">": order > 0,
                "<=": order <= 0,
                ">=": order >= 0,
            }[mark]
        return left

    def _joined(self) -> Any:
        left = self._sum()
        while self._next("&"):
            left = _text(_one(left)) + _text(_one(self._sum()))
        return left

    def _sum(self) -> Any:
        left = self._product()
        while mark := self._next("+", "-"):
            name = "ADD" if mark == "+" else "MINUS"
            one, other = _number(left, name, 1), _number(self._product(), name, 2)
            left = one + other if mark == "+" else one - other
        return left

    def _product(self) -> Any:
        left = self._power()
        while mark := self._next("*", "/"):
            name = "MULTIPLY" if mark == "*" else "DIVIDE"
            one, other = _number(left, name, 1), _number(self._power(), name, 2)
            if mark == "/" and other == 0:
                raise FormulaError("DIVIDE_BY_ZERO", "Function DIVIDE parameter 2 cannot be zero.")
            left = one * other if mark == "*" else one / other
        return left

    def _power(self) -> Any:
        if mark := self._next("-", "+"):
            value = _number(self._power(), "UMINUS", 1)
            return -value if mark == "-" else value
        left = self._atom()
        while self._next("%"):
            left = _number(left, "UNARY_PERCENT", 1) / 100
        return _number(left, "POW", 1) ** _number(self._power(), "POW", 2) if self._next("^") else left

    def _atom(self) -> Any:
        if self._next("("):
            found = self._comparison()
            if not self._next(")"):
                raise _unreadable()
            return found
        if not self._words:
            raise _unreadable()
        kind, word = self._words.pop(0)
        if kind == "number":
            return float(word.replace(self._decimal, "."))
        if kind == "text":
            return word[1:-1].replace('""', '"')
        if kind == "reference":
            return self._range(word)
        if kind == "name":
            return self._named(word.upper())
        raise _unreadable()

    def _range(self, word: str) -> list[Result]:
        try:
            text = word if "!" in word else f"{quoted_title(self._sheet.title)}!{word}"
            area = area_of(text, self._running.book)
        except RefusalError:
            raise FormulaError("REF", "Reference does not exist.") from None
        return list(self._values(area))

    def _values(self, area: Area) -> Iterable[Result]:
        for row, column in area.places():
            found = self._running.value(area.sheet, row, column)
            if "errorValue" in found:
                raise FormulaError(found["errorValue"]["type"], found["errorValue"].get("message", ""))
            yield next(iter(found.values()), None)

    def _named(self, name: str) -> Any:
        if not self._next("("):
            if name in {"TRUE", "FALSE", "VRAI", "FAUX"}:
                return name in {"TRUE", "VRAI"}
            raise FormulaError("NAME", f"Unknown range name: '{name}'.")
        arguments = []
        while not self._next(")"):
            arguments.append(self._comparison())
            if not self._next(self._separator) and self._words[:1] != [("mark", ")")]:
                raise _unreadable()
        if name not in _FUNCTIONS:
            raise FormulaError("NAME", f"Unknown function: '{name}'.")
        return _FUNCTIONS[name](arguments)


def _unreadable() -> FormulaError:
    return FormulaError("ERROR", "Formula parse error.")


def _one(value: Any) -> Result:
    return value[0] if isinstance(value, list) else value


def _text(value: Result) -> str:
    return "" if value is None else str(plain(value)) if isinstance(value, float) else str(value)


def _number(value: Any, function: str, place: int) -> float:
    one = _one(value)
    if isinstance(one, str):
        raise FormulaError(
            "VALUE",
            f"Function {function} parameter {place} expects number values. But '{one}' is a text and cannot be coerced to a number.",
        )
    return float(one or 0)


def _numbers(arguments: list[Any]) -> list[float]:
    flat = [item for each in arguments for item in (each if isinstance(each, list) else [each])]
    return [float(item) for item in flat if isinstance(item, int | float) and not isinstance(item, bool)]


def _average(arguments: list[Any]) -> float:
    numbers = _numbers(arguments)
    if not numbers:
        raise FormulaError("DIVIDE_BY_ZERO", "Evaluation of function AVERAGE caused a divide by zero error.")
    return sum(numbers) / len(numbers)


def _not_available(_: list[Any]) -> float:
    raise FormulaError("N_A", "")


_FUNCTIONS: Mapping[str, Callable[[list[Any]], Any]] = {
    "SUM": lambda given: sum(_numbers(given)),
    "AVERAGE": _average,
    "MIN": lambda given: min(_numbers(given), default=0),
    "MAX": lambda given: max(_numbers(given), default=0),
    "COUNT": lambda given: len(_numbers(given)),
    "ROUND": lambda given: round(
        _number(given[0], "ROUND", 1), int(_number(given[1], "ROUND", 2)) if len(given) > 1 else 0
    ),
    "IF": lambda given: given[1] if _one(given[0]) else given[2] if len(given) > 2 else False,
    "HYPERLINK": lambda given: _text(_one(given[-1])),
    "CONCATENATE": lambda given: "".join(_text(_one(each)) for each in given),
    "NA": _not_available,
}
