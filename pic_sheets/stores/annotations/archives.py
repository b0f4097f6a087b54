"""A zip written again with a few members changed or added; the others keep their compressed bytes, order, dates and marks.

Source: PKWARE's APPNOTE 6.3.10, 4.3.7 (local header), 4.3.12 (central directory), 4.5.3 (zip64).
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from itertools import pairwise

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_OFFSET_AT = 42
_ZIP64 = 0xFFFFFFFF
_ZIP64_EXTRA = 1
_NAME_IN_UTF8 = 0x800
_VERSION = 20
#: 1 January 1980, the oldest day of a zip: what is added does not depend on the day.
_EPOCH = (1 << 5) | 1


def rebuilt(content: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The zip with the members `changed`, by their name in it, in their place, and those `added` at its end.

    ValueError or struct.error when its members overlap, bear one name twice, or are not told as they stand.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        infos = archive.infolist()
        directory, comment = archive.start_dir, archive.comment
    names = [info.filename.replace("\\", "/").lower() for info in infos]
    if len(set(names)) != len(names) or not set(changed) <= {info.filename for info in infos}:
        raise ValueError("members of one name")
    ends = _ends(infos, directory)
    written, entries = io.BytesIO(), []
    for info, entry in zip(infos, _entries(content, directory, len(infos)), strict=True):
        new = changed.get(info.filename)
        offset = written.tell()
        if new is None:
            written.write(_record(content, info, ends[info.header_offset]))
            entries.append(_moved(entry, offset))
        else:
            record, entry_now = _packed(entry, new, offset)
            written.write(record)
            entries.append(entry_now)
    for name, new in added.items():
        record, entry = _packed(_blank_entry(name), new, written.tell())
        written.write(record)
        entries.append(entry)
    start, central = written.tell(), b"".join(entries)
    end = _END.pack(_END_MARK, 0, 0, len(entries), len(entries), len(central), start, len(comment))
    return b"".join((written.getvalue(), central, end, comment))


def _ends(infos: list[zipfile.ZipInfo], directory: int) -> dict[int, int]:
    """Where each record ends, by where it starts: at the next one, so that what follows its data is kept with it."""
    return dict(pairwise([*sorted(info.header_offset for info in infos), directory]))


def _record(content: bytes, info: zipfile.ZipInfo, end: int) -> bytes:
    """The local header and the data as they stand."""
    header = _LOCAL.unpack_from(content, info.header_offset)
    if header[0] != _LOCAL_MARK or info.header_offset + _LOCAL.size + header[9] + header[10] + info.compress_size > end:
        raise ValueError("members overlap")
    return content[info.header_offset : end]


def _entries(content: bytes, start: int, count: int) -> list[bytes]:
    """The headers of the central directory."""
    entries = []
    for _ in range(count):
        header = _CENTRAL.unpack_from(content, start)
        if header[0] != _CENTRAL_MARK:
            raise ValueError("no central directory")
        end = start + _CENTRAL.size + sum(header[10:13])
        entries.append(content[start:end])
        start = end
    return entries


def _moved(entry: bytes, offset: int) -> bytes:
    """The same header for a member that now stands at this offset."""
    header = _CENTRAL.unpack_from(entry)
    if header[-1] != _ZIP64:
        return entry[:_OFFSET_AT] + struct.pack("<L", offset) + entry[_CENTRAL.size :]
    at = _CENTRAL.size + header[10]
    while at < _CENTRAL.size + header[10] + header[11]:
        kind, size = struct.unpack_from("<2H", entry, at)
        if kind == _ZIP64_EXTRA:
            # It holds, eight bytes each, only what the header has no room for: the sizes first, then the offset.
            place = at + 4 + 8 * sum(value == _ZIP64 for value in header[8:10])
            return entry[:place] + struct.pack("<Q", offset) + entry[place + 8 :]
        at += 4 + size
    raise ValueError("no offset")


def _packed(entry: bytes, content: bytes, offset: int) -> tuple[bytes, bytes]:
    """The record and the central header of a member with this content, named and dated by its header of before."""
    header = list(_CENTRAL.unpack_from(entry))
    name = entry[_CENTRAL.size : _CENTRAL.size + header[10]]
    remark = entry[_CENTRAL.size + header[10] + header[11] :]
    compressor = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = compressor.compress(content) + compressor.flush()
    header[2:5] = _VERSION, header[3] & _NAME_IN_UTF8, zipfile.ZIP_DEFLATED
    header[7:10] = zlib.crc32(content), len(packed), len(content)
    header[11], header[-1] = 0, offset
    local = _LOCAL.pack(_LOCAL_MARK, *header[2:10], len(name), 0)
    return b"".join((local, name, packed)), b"".join((_CENTRAL.pack(*header), name, remark))


def _blank_entry(name: str) -> bytes:
    """The header of a member that was not there."""
    encoded = name.encode("ascii")
    fields = (_VERSION, _VERSION, 0, zipfile.ZIP_DEFLATED, 0, _EPOCH, 0, 0, 0, len(encoded), 0, 0, 0, 0, 0, 0)
    return _CENTRAL.pack(_CENTRAL_MARK, *fields) + encoded
