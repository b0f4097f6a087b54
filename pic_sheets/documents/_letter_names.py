"""What a letter's file is called: safe on any system, sorted by meeting then project, never twice the same."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._subjects import member_of, project_of
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import slug

#: The length to which a code is cut in a file name: far above any real one.
_LONGEST_CODE = 40
_LONGEST_TITLE = 40


def letter_name(fund: Fund, letter: Letter[Any], occasion: Occasion[Any]) -> str:
    """The letter's file name, safe and sortable by meeting then project.

    It reads `C2025-03_PIC-2025-014_accord_jardin-partage.docx`; one to a member of the committee has their name last. Two
    decisions on one project at one meeting share it, which is a blocking issue; `letter_names` tells them apart, and codes
    that differ only by what a file name cannot hold.
    """
    codes = [_safe_code(code) for code in (occasion.meeting, occasion.project, occasion.member) if code]
    kind = slug("-".join(part for part in (letter.template, occasion.detail) if part))
    about = project_of(fund, occasion.project).title if occasion.project else member_of(fund, occasion.member).full_name
    return f"{'_'.join([*codes, kind, slug(about, longest=_LONGEST_TITLE)])}.docx"


def paper_name(meeting: str, template: str, project: Project | None = None) -> str:
    """The file name of a paper of a meeting, or of one about a project: `C2025-03_PIC-2025-014_fiche-projet_jardin.docx`."""
    codes = [_safe_code(code) for code in (meeting, project.code if project else "") if code]
    title = [slug(project.title, longest=_LONGEST_TITLE)] if project else []
    return f"{'_'.join([*codes, slug(template), *title])}.docx"


def letter_names(fund: Fund, wanted: Sequence[tuple[Letter[Any], Occasion[Any]]]) -> tuple[str, ...]:
    """One file name a letter, all different on any system: of equals, the second gets « -2 »."""
    taken: set[str] = set()
    return tuple(untaken(letter_name(fund, letter, occasion), taken) for letter, occasion in wanted)


def untaken(name: str, taken: set[str]) -> str:
    """The name, numbered when it is among those taken, to which it is added."""
    stem = name.removesuffix(".docx")
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{stem}-{number}.docx"
    taken.add(free.casefold())
    return free


def _safe_code(code: str) -> str:
    """The code with its case, its accents and whatever is not a letter, a digit or a hyphen taken away."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", code) if not unicodedata.combining(mark))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:_LONGEST_CODE].rstrip("-") or slug("")
