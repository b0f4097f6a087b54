"""Write letters: each numbered in the register before its folder takes its name, or none of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._letters import Filled, Letters
from pic_sheets.commands._task import progress
from pic_sheets.documents._registered import identity_of, key_of, registered
from pic_sheets.plans import Plan
from pic_sheets.register.fingerprints import digest
from pic_sheets.register.lines import Identity, Line
from pic_sheets.register.numbers import numbers
from pic_sheets.stores.chained_files import path_from
from pic_sheets.stores.outputs import carry_out
from pic_sheets.stores.registers import open_register
from pic_sheets.stores.resources import template_path
from pic_sheets.stores.word.templates import read_template


def _alone(written: Letters) -> Plan:
    return written.plan


def write_letters(
    gathered: Gathered,
    written: Letters,
    day: date,
    place: Callable[[], Path],
    templates: Path,
    *,
    pdf: bool,
    planned: Callable[[Letters], Plan] = _alone,
) -> tuple[Letters, Path, tuple[str, ...]]:
    """Make the letters, each with its number in the register beside the workbook; give them, their folder and its files.

    `place` finds the folder, once no other run can take it. The lines are on the disk before the folder takes its name: should the machine stop in between, the numbers are taken
    and the same letters, made again, have the same ones. `planned` gives all that is written once they have them, the
    letters and a bundle a meeting unless said. Raises PicError, and then no letter is there.
    """
    beside = gathered.path.parent
    digests = {stem: _template_digest(templates, stem) for stem in written.plan.templates}
    identities = [_identity(gathered, letter, day, digests) for letter in written.filled]
    with open_register(beside) as register:
        folder = place()
        given = numbers(register.contents, identities)
        numbered = replace(
            written,
            filled=tuple(letter.numbered(number) for letter, number in zip(written.filled, given, strict=True)),
        )

        def register_all(contents: Mapping[str, bytes]) -> None:
            register.append(_lines(numbered.filled, identities, folder, beside, contents))

        files = carry_out(replace(planned(numbered), pdf=pdf), folder, templates, progress(), register_all)
    return numbered, folder, files


def _identity(gathered: Gathered, letter: Filled, day: date, digests: Mapping[str, str]) -> Identity:
    key = key_of(gathered.fund, letter.kind, letter.occasion)
    return identity_of(key, letter.file.fields, day, digests[letter.file.template])


def _template_digest(templates: Path, stem: str) -> str:
    """The fingerprint of a template's file; TemplateFault when it is not a sound one."""
    path = template_path(templates, stem)
    read_template(path)
    return digest(path.read_bytes())


def _lines(
    filled: Sequence[Filled],
    identities: Sequence[Identity],
    folder: Path,
    beside: Path,
    contents: Mapping[str, bytes],
) -> list[Line]:
    return [
        registered(
            letter.number, identity, letter.occasion, letter.file.fields,
            file=path_from(beside, folder / letter.file.path), document=digest(contents[letter.file.path]),
        )
        for letter, identity in zip(filled, identities, strict=True)
    ]  # fmt: skip
