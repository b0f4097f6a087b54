import io
import zipfile

from pic_sheets.stores.zips import steady_entry


def test_a_member_tells_neither_its_day_nor_its_system():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(steady_entry("a/b.xml"), b"x" * 100)
    with zipfile.ZipFile(stream) as archive:
        (entry,) = archive.infolist()
    assert (entry.filename, entry.date_time, entry.create_system) == ("a/b.xml", (1980, 1, 1, 0, 0, 0), 0)
    assert entry.compress_type == zipfile.ZIP_DEFLATED
