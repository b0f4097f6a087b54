import pytest
from openpyxl import Workbook
from word_parts import changed, members, word_bytes, word_document, zipped

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word import packages
from pic_sheets.stores.word.packages import Relation, appended, packed, read_members, relations

SOUND = word_bytes(word_document("Bonjour"))
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


def workbook() -> bytes:
    import io

    stream = io.BytesIO()
    Workbook().save(stream)
    return stream.getvalue()


def encrypted_zip() -> bytes:
    content = bytearray(SOUND)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = content.find(mark)
        while position >= 0:
            content[position + offset] |= 1
            position = content.find(mark, position + 1)
    return bytes(content)


def test_a_sound_document_gives_its_members() -> None:
    assert read_members("accord.docx", SOUND) == members(SOUND)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "est vide"),
        (b"Bonjour", "n'est pas un document Word"),
        (OLE, "est à l'ancien format .doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "est protégé par un mot de passe"),
        (encrypted_zip(), "est protégé par un mot de passe"),
        (workbook(), "est un classeur Excel"),
        (SOUND[: len(SOUND) // 2], "abîmé"),
        (SOUND[:-60], "abîmé"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "LibreOffice"),
        (zipped({"lisez-moi.txt": b"x"}), "n'est pas un document Word"),
        (changed(SOUND, word__document_xml=b"<w:document"), "est abîmé"),
        (changed(SOUND, word__styles_xml=b""), "est abîmé"),
        (changed(SOUND, word__styles_xml=b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'), "DTD"),
        (changed(SOUND, word__styles_xml="<!DOCTYPE a []><a/>".encode("utf-16")), "DTD"),
    ],
)
def test_what_is_not_a_sound_word_document_is_refused_by_name(content: bytes, said: str) -> None:
    with pytest.raises(TemplateFault) as caught:
        read_members("accord.docx", content)
    assert "accord.docx" in caught.value.message
    assert said in caught.value.message
    assert caught.value.advice


def test_a_flipped_byte_is_seen() -> None:
    content = bytearray(SOUND)
    middle = content.find(b"word/document.xml") + 80
    content[middle] ^= 0xFF
    with pytest.raises(TemplateFault, match="abîmé"):
        read_members("accord.docx", bytes(content))


def test_a_zip_bomb_is_refused_before_it_is_opened() -> None:
    bomb = zipped({f"word/{number}.bin": bytes(30_000_000) for number in range(8)})
    with pytest.raises(TemplateFault, match="démesurément"):
        read_members("accord.docx", bomb)


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_MEMBERS", 3)
    with pytest.raises(TemplateFault, match="démesurément"):
        read_members("accord.docx", SOUND)


def test_members_written_after_others_join_them_and_keep_no_date() -> None:
    start = packed({"a.xml": b"<a/>"})
    whole = appended(start, [("b.xml", b"<b/>")])
    assert members(whole) == {"a.xml": b"<a/>", "b.xml": b"<b/>"}
    assert whole == appended(start, {"b.xml": b"<b/>"})
    assert whole.startswith(start[:30])


def test_relations_name_members_from_the_root_and_leave_addresses_alone() -> None:
    rels = (
        b'<R><Relationship Id="rId1" Type="http://x/header" Target="header1.xml"/>'
        b'<Relationship Id="rId2" Type="http://x/image" Target="/media/a.png"/>'
        b'<Relationship Id="rId3" Type="http://x/hyperlink" Target="https://ville.fr/" TargetMode="External"/></R>'
    )
    assert relations({"word/_rels/document.xml.rels": rels}, "word/document.xml") == {
        "rId1": Relation("header", "word/header1.xml"),
        "rId2": Relation("image", "media/a.png"),
        "rId3": Relation("hyperlink", "https://ville.fr/"),
    }


def test_a_member_may_have_no_relation() -> None:
    assert relations({}, "word/document.xml") == {}
