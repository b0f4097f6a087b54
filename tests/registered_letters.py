"""The answers of a sample year made and registered, as `courriers` does."""

from datetime import date
from pathlib import Path

from pic_sheets.commands._gathering import gather_whole
from pic_sheets.commands._letter_choice import Choice, answers, chosen_kinds, chosen_letters
from pic_sheets.documents._registered import identity_of, key_of, registered
from pic_sheets.progress import Silence
from pic_sheets.register.fingerprints import digest
from pic_sheets.register.lines import Line
from pic_sheets.register.numbers import numbers
from pic_sheets.stores.chained_files import path_from
from pic_sheets.stores.registers import open_register

DAY = date(2026, 1, 15)


def make_letters(workbook: Path, output: str, day: date = DAY, **chosen: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines of the letters made into a folder beside the workbook; their fields and number stand for the Word file."""
    fund = gather_whole(workbook, day, Silence()).fund
    kinds = chosen_kinds((), default=answers())
    wanted = [
        (kind, occasion, kind.fields(fund, occasion, day))
        for kind, occasion in chosen_letters(fund, kinds, Choice(**chosen), day)
    ]
    folder = workbook.parent
    (folder / output).mkdir(parents=True)
    with open_register(folder) as register:
        identities = [
            identity_of(key_of(fund, kind, occasion), fields, day, digest(kind.template.encode()))
            for kind, occasion, fields in wanted
        ]
        made = []
        letters = zip(numbers(register.contents, identities), identities, wanted, strict=True)
        for number, identity, (_, occasion, fields) in letters:
            content = repr((number, fields)).encode()
            path = folder / output / f"{number}.docx"
            path.write_bytes(content)
            file, document = path_from(folder, path), digest(content)
            made.append(registered(number, identity, occasion, fields, file=file, document=document))
        return register.append(made)
