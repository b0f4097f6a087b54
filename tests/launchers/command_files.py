"""What can go wrong in a command file of Windows, found by reading it: line ends, code page, quotes, paths, labels, pauses."""

import re
from collections.abc import Iterator

#: Variables that hold a number, a fixed word or two, and may stand without quotes.
_BARE = {"%PIC_PYTHON%", "%PIC_CODE%", "%%C", "%%I"}
_EXPANSION = re.compile(r"%%~?\$?\w+:?\w*|%~?\w*\d|%\w+%")
_LEAVES = re.compile(r"(goto \w+|exit( /b)? \S+)")


def faults(content: bytes) -> list[str]:
    """Each fault, with its line; nothing when the file is sound."""
    return [*_bytes(content), *_lines(content.decode("utf-8"))]


def _bytes(content: bytes) -> Iterator[str]:
    if content.startswith(b"\xef\xbb\xbf"):
        yield "the mark of UTF-8 would be run as a command"
    if content.count(b"\r\n") != content.count(b"\n") or content.count(b"\r") != content.count(b"\n"):
        yield "a line does not end as Windows ends them"
    if not content.startswith(b"@echo off\r\n"):
        yield "the first line does not stop the echo"
    before, chosen, _ = content.partition(b"chcp 65001 >nul\r\n")
    if not chosen or not before.isascii():
        yield "an accent stands before the code page is chosen"


def _lines(text: str) -> Iterator[str]:
    lines = text.split("\r\n")
    labels = {line[1:] for line in lines if line.startswith(":")}
    asked = set(re.findall(r"goto (\w+)", text))
    yield from (f"goto {label} leads nowhere" for label in asked - labels)
    yield from (f"nothing leads to :{label}" for label in labels - asked)
    if len(labels) != sum(line.startswith(":") for line in lines):
        yield "a label stands twice"
    if "setlocal EnableExtensions DisableDelayedExpansion" not in lines:
        yield "delayed expansion may be on"
    moves = next((number for number, line in enumerate(lines) if line == 'pushd "%~dp0"'), len(lines))
    for number, line in enumerate(lines):
        for fault in (*_line(line), *_course(lines, number)):
            yield f"{number + 1}: {fault}: {line}"
        if number < moves and re.search(r"\bif exist\b|\bcall\b", line):
            yield f"{number + 1}: a relative path before the folder is entered"


def _line(line: str) -> Iterator[str]:
    if line.startswith(("rem ", ":")) or line == "@echo off":
        return
    if "!" in line or "EnableDelayedExpansion" in line:
        yield "! is lost with delayed expansion"
    if line.count('"') % 2:
        yield "a quote is not closed"
    if line.startswith("echo "):
        if re.search(r'[&|<>^%"]', line):
            yield "echo would do something else"
        return
    yield from _outside_quotes(re.sub(r'"[^"]*"', '""', line))
    if line.startswith("call ") and "%" in line:
        yield "call reads its words twice"
    # A backslash before the last quote would take the quote with it, for a program.
    given = line.replace('pushd "%~dp0"', "").replace('FOLDER=%~dp0"', "")
    if re.search(r'\.exe".*\\"', line) or '%~dp0"' in given:
        yield "a backslash before a quote"


def _outside_quotes(bare: str) -> Iterator[str]:
    """What is wrong in a line whose quotes were emptied."""
    for found in _EXPANSION.findall(bare):
        if found not in _BARE:
            yield f"{found} is not between quotes"
    rest = bare.replace("2>nul", "").replace(">nul", "")
    if bare.startswith("for "):
        rest = re.sub(r"^for %%\w in \([\w. -]+\) do ", "", rest)
    if re.search(r"[&|<>^()]", rest):
        yield "a sign that the shell reads"
    if "\\" in bare and bare != "call .\\installer.cmd":
        yield "a path is not between quotes"


def _course(lines: list[str], number: int) -> Iterator[str]:
    """What may come after this line."""
    after = lines[number + 1] if number + 1 < len(lines) else ""
    if lines[number] == "pause" and after not in {"exit 1", "exit /b 1"}:
        yield "a pause when nothing is wrong"
    if _LEAVES.fullmatch(lines[number]) and after and not after.startswith(":"):
        yield "what follows is never run"
    if lines[number].startswith("call .") and after != "goto search":
        yield "what follows an installation is not looked at again"
