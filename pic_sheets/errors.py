"""The toolkit being unable to go on: one French sentence and what to do, by what the user can do about it."""


class PicError(Exception):
    """What stops a command: `message` says where and what, `advice` what to do, both in French."""

    def __init__(self, message: str, advice: str = "") -> None:
        """Keep the sentence and the advice apart, so that each face can lay them out."""
        super().__init__(f"{message} {advice}".strip())
        self.message = message
        self.advice = advice


class UnreadableWorkbook(PicError):  # noqa: N818 - read as what happened
    """The workbook cannot be opened or is not one: choose, mend or save it again."""


class TemplateFault(PicError):  # noqa: N818 - read as what happened
    """A Word template is missing, damaged or asks for an unknown field: mend it or copy it again."""


class UnwritableOutput(PicError):  # noqa: N818 - read as what happened
    """The output folder exists already, is read-only or full: choose another or free some space."""


class UnusableRequest(PicError):  # noqa: N818 - read as what happened
    """What was asked names something that is not there (a meeting, a project): ask for another."""


class UnusableRegister(PicError):  # noqa: N818 - read as what happened
    """The register of letters is held by another command, or cannot be read or written: wait, free it or restore it."""


class UnreadableStatement(PicError):  # noqa: N818 - read as what happened
    """A bank's file cannot be read or contradicts itself: download it again, in another format if need be."""


class UnreachableSheet(PicError):  # noqa: N818 - read as what happened
    """The shared Google Sheet cannot be reached, or not by this key: share it, mend the key, wait or check the network."""


class UnreadableEntries(PicError):  # noqa: N818 - read as what happened
    """A file of accounting entries cannot be read at all: choose it again, or have the software make it again."""
