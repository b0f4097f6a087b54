"""A .docx as its members: read with care whatever was put in it, written with the same bytes every day."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.zips import steady_entry
from pic_sheets.texts import quoted

#: Far above any letter (a few members, a few megabytes), far below what would hurt.
MOST_MEMBERS = 2_000
MOST_BYTES = 200_000_000

#: Beyond 3 of 9 a letter takes twice the time to save a few hundred bytes.
_LEVEL = 3

COPY_AGAIN = "Recopiez-le depuis un dossier neuf (pic-sheets nouveau)."
SAVE_AS_DOCX = "Ouvrez-le dans Word et enregistrez-le au format Document Word (.docx)."

_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_WORD = b"wordprocessingml.document.main+xml"
_OTHER_KINDS = {
    b"spreadsheetml": ("est un classeur Excel", "Remettez à sa place le document Word. " + COPY_AGAIN),
    b"presentationml": ("est une présentation", "Remettez à sa place le document Word. " + COPY_AGAIN),
    b"wordprocessingml.template": ("est un modèle au format .dotx", SAVE_AS_DOCX),
    b"ms-word.document.macroEnabled": ("est un document Word avec macros (.docm)", SAVE_AS_DOCX),
    b"opendocument.text": ("est un document LibreOffice (.odt)", SAVE_AS_DOCX),
}


class UnsoundPackage(Exception):  # noqa: N818 - read as what happened
    """The bytes are no sound Word document: `what` ends the sentence that its name begins, `advice` is for a template."""

    def __init__(self, what: str, advice: str = COPY_AGAIN) -> None:
        """Keep both apart, since who reads a template and who reads a form say them otherwise."""
        super().__init__(what)
        self.what = what
        self.advice = advice


def read_members(name: str, content: bytes) -> dict[str, bytes]:
    """The members of a template by their path inside it; TemplateFault, naming the file, when it is not a sound one."""
    try:
        return sound_members(content)
    except UnsoundPackage as fault:
        raise TemplateFault(f"Le modèle {quoted(name)} {fault.what}.", fault.advice) from fault


def sound_members(content: bytes) -> dict[str, bytes]:
    """The members of a Word document by their path inside it. Raises UnsoundPackage."""
    if not content:
        raise UnsoundPackage("est vide")
    if content.startswith(_OLE_MAGIC):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise UnsoundPackage("est protégé par un mot de passe", "Retirez le mot de passe dans Word.")
        raise UnsoundPackage("est à l'ancien format .doc", SAVE_AS_DOCX)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = _decompressed(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        raise UnsoundPackage("n'est pas un document Word ou est abîmé") from error
    _refuse_other_kinds(members)
    for member, blob in members.items():
        if member.endswith((".xml", ".rels", ".vml")):
            _refuse_unsound_xml(blob)
    return members


def packed(members: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of the members, in their order; the same members give the same bytes."""
    return appended(b"", members)


def appended(start: bytes, members: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """The zip `start` (made by `packed`) with more members at its end; those it has are not compressed again."""
    stream = io.BytesIO(start)
    with zipfile.ZipFile(stream, "a" if start else "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for member, blob in members.items() if isinstance(members, Mapping) else members:
            archive.writestr(steady_entry(member), blob, compresslevel=_LEVEL)
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class Relation:
    """What a member points to: the kind (last word of its address) and the path of another member, or an outside address."""

    kind: str
    target: str


def relations(members: Mapping[str, bytes], member: str) -> dict[str, Relation]:
    """The relations of a member by their id."""
    folder, stem = posixpath.split(member)
    blob = members.get(f"{folder}/_rels/{stem}.rels")
    found: dict[str, Relation] = {}
    for element in () if blob is None else etree.fromstring(blob):
        target = str(element.get("Target"))
        if element.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[str(element.get("Id"))] = Relation(posixpath.basename(str(element.get("Type"))), target)
    return found


def _decompressed(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_MEMBERS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnsoundPackage("est démesurément gros une fois décompressé")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnsoundPackage("est protégé par un mot de passe", "Retirez le mot de passe dans Word.")
    # A member whose header lies about its size is cut there by zipfile, and then fails its CRC.
    return {entry.filename: archive.read(entry) for entry in entries}


def _refuse_other_kinds(members: Mapping[str, bytes]) -> None:
    kinds = members.get("[Content_Types].xml", members.get("mimetype", b""))
    if _WORD in kinds and "word/document.xml" in members:
        return
    for mark, (what, advice) in _OTHER_KINDS.items():
        if mark in kinds:
            raise UnsoundPackage(what, advice)
    raise UnsoundPackage("n'est pas un document Word")


def _refuse_unsound_xml(blob: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(blob, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnsoundPackage("est abîmé") from error
    if etree.ElementTree(root).docinfo.internalDTD is not None:
        raise UnsoundPackage("contient des déclarations qu'un document Word n'a jamais (DTD)")
