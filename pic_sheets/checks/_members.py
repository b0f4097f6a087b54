"""How a message names a member of the committee."""

from pic_sheets.fund.fund import Fund


def name_of(fund: Fund, code: str) -> str:
    """First name and last name, or the code when the name could not be read."""
    member = fund.member.get(code)
    return (member.full_name if member else "") or code
