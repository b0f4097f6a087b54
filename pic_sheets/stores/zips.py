"""Members of a zip that are the same every day and on every system."""

import zipfile

#: The oldest date that a zip can hold: what is written does not depend on the day.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def steady_entry(member: str) -> zipfile.ZipInfo:
    """The header of a compressed member, without the day, the hour or the system of its making."""
    entry = zipfile.ZipInfo(member, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # the same on Windows and elsewhere
    return entry
