"""One request of a batch, and what is common to several: the mask it must have, the range it is about."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.google.discovery import api, snake
from tests.google.masks import Mask, parsed, unknown_path
from tests.google.model import Spreadsheet
from tests.google.ranges import Area, grid_area
from tests.google.refusals import RefusalError, invalid_argument, violation


@dataclass(frozen=True, slots=True)
class Change:
    """A request of a batch."""

    book: Spreadsheet
    given: Mapping[str, Any]
    name: str
    #: How a refusal of it begins.
    refused: str
    at: str
    new_gid: Callable[[], int]

    def refusal(self, message: str) -> RefusalError:
        """A refusal of this request."""
        return invalid_argument(f"{self.refused}{message}")

    def mask(self, message: str) -> Mask:
        """What its `fields` name, {} for all of them: required, and of that message."""
        text = self.given.get("fields", "")
        if not text:
            raise self.refusal("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
        try:
            mask = parsed(text)
            wrong = unknown_path(api("sheets"), message, mask)
        except ValueError:
            wrong = text
        if wrong is not None:
            at = f"{self.at}.{snake(self.name)}.fields"
            raise violation(at, f"Invalid value at '{at}' (type.googleapis.com/google.protobuf.FieldMask), \"{text}\"")
        return mask

    def area(self, name: str = "range") -> Area:
        """The range it is about."""
        if name not in self.given:
            raise self.refusal(f"{name} is required.")
        return grid_area(self.given[name], self.book, self.refused)

    def required(self, name: str) -> Any:
        """A field that must be given."""
        if name not in self.given:
            raise self.refusal(f"{name} is required.")
        return self.given[name]
