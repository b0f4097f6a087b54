"""How many days apart a line of the workbook and its movement may be, according to what else says that they are one."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Window:
    """Days that the movement may come `before` and `after` the line, both included."""

    before: int
    after: int

    def holds(self, line: date, movement: date) -> bool:
        """Whether the movement's day is in it.

        >>> Window(1, 2).holds(date(2025, 4, 1), date(2025, 4, 3))
        True
        """
        return -self.before <= (movement - line).days <= self.after


#: A cheque is presented within eight days, and its claim expires a year after that (Code monétaire et financier, L. 131-32
#: and L. 131-59); it is booked some days before the staff write it at worst, when they do from the statement.
CHEQUE = Window(7, 366 + 8)
#: Whatever quotes the code is of the project: staff may write the day of the decision, or of a cheque, two months apart.
QUOTED = Window(62, CHEQUE.after)
#: A transfer that names its holder: ordered with the committee's list, executed within a month and a half, or written late.
NAMED = Window(15, 45)
#: An amount alone: two bank days, a long week-end, a public holiday.
ALONE = Window(5, 10)
