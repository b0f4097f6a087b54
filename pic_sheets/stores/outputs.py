"""Carry out a plan: every file of a run, whole, in a folder of its own, or nothing at all."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path, PurePosixPath

from pic_sheets.errors import UnwritableOutput
from pic_sheets.plans import (
    AnnotatedCopy,
    CorrectionPage,
    CorrectionWorkbook,
    FieldPages,
    FileBytes,
    FilledTemplate,
    MeetingPage,
    PasteWorkbook,
    PictureFile,
    Plan,
    PrintBundle,
    ReportWorkbook,
    ShowcasePage,
    SourcesWorkbook,
)
from pic_sheets.progress import Progress
from pic_sheets.stores.output_refusals import refusal, taken
from pic_sheets.stores.resources import template_path

#: The folder that gathers the runs, beside the workbook.
RUNS = "sorties"
#: The rights of a file that can be run: by all, written by its owner alone.
PROGRAM = 0o755
#: The width of a picture for print, in points: 16.5 cm at 300 points an inch, the text of an A4 page.
PICTURE_WIDTH = 1_950


def output_folder(workbook: Path, chosen: Path | None, day: date, task: str) -> Path:
    """The folder of a run, which is not there yet: the one chosen, else `sorties/2025-03-05_budget`, numbered if taken.

    Raises UnwritableOutput when the chosen one exists: nothing is ever written over.
    """
    if chosen is not None:
        refuse_existing(chosen)
        return chosen
    first = workbook.parent / RUNS / f"{day.isoformat()}_{task}"
    folder, number = first, 1
    while os.path.lexists(folder):
        number += 1
        folder = first.with_name(f"{first.name}-{number}")
    return folder


def refuse_existing(folder: Path) -> None:
    """Raise UnwritableOutput when there is something at that place already."""
    if os.path.lexists(
        folder
    ):  # a link that leads nowhere is something; a name too long is not, nor what no one may see
        raise UnwritableOutput(*taken(folder))


def write_beside(path: Path, content: bytes) -> None:
    """Write one new file, whole or not at all, and never over another. Raises UnwritableOutput."""
    working: Path | None = None
    try:
        refuse_existing(path)
        handle, name = tempfile.mkstemp(prefix=".en-cours-", dir=path.parent)
        os.close(handle)
        working = Path(name)
        working.write_bytes(content)
        working.chmod(0o644)
        refuse_existing(path)
        working.rename(path)
    except OSError as error:
        raise UnwritableOutput(*refusal(path, error)) from error
    finally:
        if working is not None:
            working.unlink(missing_ok=True)


def _nothing_more(_contents: Mapping[str, bytes]) -> None:
    """What most runs do once their files are written."""


def carry_out(
    plan: Plan,
    folder: Path,
    templates: Path,
    progress: Progress,
    before_the_end: Callable[[Mapping[str, bytes]], None] = _nothing_more,
) -> tuple[str, ...]:
    """Make every file of the plan in the folder and give their paths relative to it, in the plan's order.

    All bytes are known before the first is written, into a folder beside that takes its name at the very end;
    `before_the_end` is given them just before, and what it raises leaves nothing behind. So do UnwritableOutput and
    TemplateFault.
    """
    contents = _contents(plan, templates, progress)
    private = {file.path for file in plan.files if isinstance(file, FileBytes) and file.private}
    programs = {file.path for file in plan.files if isinstance(file, FileBytes) and file.executable}
    with new_folder(folder) as working:
        for path, content in contents.items():
            target = working / PurePosixPath(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            if path in private:
                target.touch(mode=0o600)
            target.write_bytes(content)
            if path in programs:
                target.chmod(PROGRAM)
        before_the_end(contents)
    return tuple(contents)


def _contents(plan: Plan, templates: Path, progress: Progress) -> dict[str, bytes]:
    """Path → bytes of every file; letters first, since bundles are made of them."""
    rendered = _rendered(plan, templates, progress)
    makers: Mapping[type, Callable[..., bytes]] = {
        FilledTemplate: lambda file: rendered[file.path],
        PrintBundle: lambda file: _bound(file, rendered, progress),
        ReportWorkbook: _report,
        CorrectionWorkbook: _corrections,
        SourcesWorkbook: _sources,
        CorrectionPage: _page,
        MeetingPage: _meeting_page,
        ShowcasePage: _showcase_page,
        PictureFile: _picture,
        AnnotatedCopy: lambda file: _annotated(file, progress),
        FieldPages: _fields,
        PasteWorkbook: _to_paste,
        FileBytes: lambda file: file.content,
    }
    contents = {file.path: makers[type(file)](file) for file in plan.files}
    return {**contents, **_printed(contents, progress)} if plan.pdf else contents


def _printed(contents: Mapping[str, bytes], progress: Progress) -> dict[str, bytes]:
    """Path → bytes of the PDF of each Word document; nothing where there is no LibreOffice."""
    from pic_sheets.stores.pdf import found_office, pdfs  # noqa: PLC0415 - only when PDFs are asked for

    office = found_office()
    documents = [path for path in contents if path.endswith(".docx")]
    if office is None or not documents:
        return {}
    progress.step("PDF par LibreOffice")
    made = pdfs([contents[path] for path in documents], office)
    return {f"{path.removesuffix('.docx')}.pdf": pdf for path, pdf in zip(documents, made, strict=True)}


def _rendered(plan: Plan, folder: Path, progress: Progress) -> dict[str, bytes]:
    """Path → bytes of every Word document, once each template has been read and found without fault."""
    files = [file for file in plan.files if isinstance(file, FilledTemplate)]
    if not files:
        return {}
    from pic_sheets.stores.word.faults import faults, refusal  # noqa: PLC0415
    from pic_sheets.stores.word.letters import render  # noqa: PLC0415 - Word libraries only when a document is made
    from pic_sheets.stores.word.templates import read_template  # noqa: PLC0415

    templates = {}
    for stem in plan.templates:
        templates[stem] = read_template(template_path(folder, stem))
        found = faults(templates[stem], plan.examples.get(stem, {}))
        if found:
            raise refusal(templates[stem], found)
    return {
        file.path: render(
            templates[file.template], file.fields, charts=file.charts, images=file.images, draft=file.draft
        )
        for file in progress.track(files, "Documents Word")
    }


def _bound(bundle: PrintBundle, rendered: Mapping[str, bytes], progress: Progress) -> bytes:
    from pic_sheets.stores.word.bundles import bundle as bound  # noqa: PLC0415

    progress.step("Liasse à imprimer")
    return bound([rendered[path] for path in bundle.documents])


def _report(workbook: ReportWorkbook) -> bytes:
    from pic_sheets.stores.reports.workbook import report_workbook_bytes  # noqa: PLC0415

    return report_workbook_bytes(workbook)


def _corrections(workbook: CorrectionWorkbook) -> bytes:
    from pic_sheets.stores.reports.corrections_workbook import corrections_workbook_bytes  # noqa: PLC0415

    return corrections_workbook_bytes(workbook)


def _sources(workbook: SourcesWorkbook) -> bytes:
    from pic_sheets.stores.reports.sources_workbook import sources_workbook_bytes  # noqa: PLC0415

    return sources_workbook_bytes(workbook)


def _page(page: CorrectionPage) -> bytes:
    from pic_sheets.stores.reports.corrections_page import corrections_page_bytes  # noqa: PLC0415

    return corrections_page_bytes(page.corrections)


def _fields(pages: FieldPages) -> bytes:
    from pic_sheets.stores.word.field_pages import field_pages_bytes  # noqa: PLC0415

    return field_pages_bytes(pages)


def _to_paste(workbook: PasteWorkbook) -> bytes:
    from pic_sheets.stores.paste_workbook import paste_workbook_bytes  # noqa: PLC0415

    return paste_workbook_bytes(workbook)


def _meeting_page(page: MeetingPage) -> bytes:
    from pic_sheets.stores.reports.meeting_page import meeting_page_bytes  # noqa: PLC0415

    return meeting_page_bytes(page.screen)


def _showcase_page(page: ShowcasePage) -> bytes:
    from pic_sheets.stores.reports.showcase_page import showcase_page_bytes  # noqa: PLC0415

    return showcase_page_bytes(page.showcase)


def _picture(picture: PictureFile) -> bytes:
    from pic_sheets.stores.drawings.png import png_bytes  # noqa: PLC0415 - Pillow only where there is a picture
    from pic_sheets.stores.drawings.svg import svg_text  # noqa: PLC0415

    if picture.path.endswith(".svg"):
        return svg_text(picture.drawing).encode()
    return png_bytes(picture.drawing, PICTURE_WIDTH)


def _annotated(copy: AnnotatedCopy, progress: Progress) -> bytes:
    from pic_sheets.stores.annotations.copies import annotated  # noqa: PLC0415 - only when a copy is asked for
    from pic_sheets.stores.xlsx.files import read_same_bytes  # noqa: PLC0415

    progress.step("Copie annotée")
    return annotated(read_same_bytes(copy.source, copy.digest), copy.issues)


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A working folder that becomes `folder` when all went well, and vanishes otherwise.

    Raises UnwritableOutput when the disk refuses: full, read-only, no right, a name it cannot hold.
    """
    made = [parent for parent in reversed(folder.absolute().parents) if not os.path.lexists(parent)]
    working: Path | None = None
    try:
        refuse_existing(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        working = Path(tempfile.mkdtemp(prefix=".en-cours-", dir=folder.parent))
        working.chmod(0o755)
        yield working
        working.rename(folder)
    except OSError as error:
        _clear(working, made)
        raise UnwritableOutput(*refusal(folder, error)) from error
    except BaseException:
        _clear(working, made)
        raise


def _clear(working: Path | None, made: list[Path]) -> None:
    """Leave the disk as it was: the working folder goes, and the parents made for it while they are empty."""
    if working is not None:
        shutil.rmtree(working, ignore_errors=True)
    for parent in reversed(made):
        with suppress(OSError):  # another run may have filled it
            parent.rmdir()
