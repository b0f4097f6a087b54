"""All that the server knows: spreadsheets, accounts, tokens; ids and times are counted, so that a run gives the same twice."""

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.google.faults import Faults
from tests.google.model import Sheet, Spreadsheet, sheet_properties, spreadsheet_properties
from tests.google.refusals import no_such_sheet, not_shared
from tests.google.tokens import Tokens

_ROLES = ("reader", "commenter", "writer", "fileOrganizer", "organizer", "owner")
#: Whose the seeded workbooks are: nobody who asks for a token.
STAFF = "equipe@association.example"
#: The length of the ids that Google gives.
ID_LENGTH = 44


@dataclass(slots=True)
class World:
    """What the server holds at a moment."""

    tokens: Tokens = field(default_factory=Tokens)
    faults: Faults = field(default_factory=Faults)
    books: dict[str, Spreadsheet] = field(default_factory=dict)
    #: Whether any caller may do anything: how the server starts by itself.
    is_open: bool = False
    _made: int = 0

    def new_id(self) -> str:
        """An id of 44 characters, such as Google's."""
        self._made += 1
        digest = hashlib.sha256(f"spreadsheet {self._made}".encode()).digest()
        return "1" + urlsafe_b64encode(digest).decode().rstrip("=")[: ID_LENGTH - 1].ljust(ID_LENGTH - 1, "k")

    def new_gid(self) -> int:
        """The id of a new sheet."""
        self._made += 1
        return int.from_bytes(hashlib.sha256(f"sheet {self._made}".encode()).digest()[:4], "big") >> 1

    def now(self) -> str:
        """A time after all those given before."""
        self._made += 1
        moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self._made)
        return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")

    def created(self, title: str, owner: str, locale: str = "en_US", time_zone: str = "Etc/GMT") -> Spreadsheet:
        """A new spreadsheet with one blank sheet."""
        first = Sheet(sheet_properties(0, "Feuille 1" if locale.startswith("fr") else "Sheet1", 0))
        return self.added(spreadsheet_properties(title, locale, time_zone), [first], owner)

    def added(self, properties: dict[str, object], sheets: list[Sheet], owner: str) -> Spreadsheet:
        """A spreadsheet of those sheets."""
        made = Spreadsheet(self.new_id(), properties, sheets, owner, created=self.now(), modified=self.now())
        self.books[made.id] = made
        return made

    def opened(self, identifier: str, caller: str, *, writing: bool) -> Spreadsheet:
        """The spreadsheet that the caller asks for; refused when it is not there, or not shared."""
        book = self.books.get(identifier)
        if book is None or book.trashed:
            # An open server stands for one account's view: an id of Google's form that it never gave is somebody else's.
            if self.is_open and book is None and len(identifier) == ID_LENGTH:
                raise not_shared()
            raise no_such_sheet()
        if not self.may(book, caller, writing=writing):
            raise not_shared()
        return book

    def may(self, book: Spreadsheet, caller: str, *, writing: bool) -> bool:
        """Whether that account may read the spreadsheet, or write in it."""
        if self.is_open or book.owner == caller:
            return True
        role = book.readers.get(caller, book.readers.get("anyone"))
        return role is not None and (not writing or _ROLES.index(role) >= _ROLES.index("writer"))

    def reset(self) -> None:
        """Forget the spreadsheets and the faults: ids are given from the first again."""
        self.books.clear()
        self.faults.clear()
        self._made = 0
