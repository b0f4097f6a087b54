"""What a command's arguments are: a day, a workbook, a code of the workbook; how each is read, and completed by Tab."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Day(click.ParamType):  # type: ignore[type-arg]  # it takes no argument before click 8.4
    """A day given on the command line, ISO or French; any other text is a usage error."""

    name = "AAAA-MM-JJ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401 - click's own signature
        """The day of the text."""
        from pic_sheets.dates import parse_date
        from pic_sheets.texts import quoted

        if isinstance(value, date):
            return value
        try:
            return parse_date(str(value))
        except ValueError as error:
            self.fail(f"{quoted(value)} {error}. Tapez-la comme 2025-03-05.", param, ctx)


class CodeAsked(click.types.StringParamType):
    """A text that Tab completes with the codes of the workbook typed before it."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem[str]]":
        """The codes that begin so."""
        from pic_sheets.commands._completing import offered_codes

        return offered_codes(ctx, param, incomplete)


class WorkbookAsked(click.Path):
    """A workbook: a file, or the address of a shared Google Sheet, which stands for a path in the current folder."""

    def __init__(self) -> None:
        """Give a Path; whether anything is there is told later, with what else the folder holds."""
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click's own signature
        """The path that the text is, or that its address stands for."""
        from pic_sheets.errors import UnreadableWorkbook
        from pic_sheets.stores.google.addresses import is_address, path_of

        if isinstance(value, str) and is_address(value):
            try:
                return path_of(value, Path())
            except UnreadableWorkbook:
                return Path(value)  # told when it is read, as for a file that is not there
        return super().convert(value, param, ctx)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's own signature
        param: click.Parameter,  # noqa: ARG002 - the same
        incomplete: str,
    ) -> "list[CompletionItem[str]]":
        """What makes the shell complete the name of a workbook."""
        from pic_sheets.commands._completing import offered_workbooks

        return offered_workbooks(incomplete)
