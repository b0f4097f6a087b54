"""The text of a bank's file, whatever it is encoded in: what the file says of it is often wrong, its bytes are not."""

import codecs

#: What ISO-8859-15 holds where cp1252 has ¤ ¼ ½ ¾, which no label of a French bank needs: € Œ œ Ÿ.
_LATIN_9 = frozenset(b"\xa4\xbc\xbd\xbe")
#: Control characters in ISO-8859-15, letters and signs in cp1252.
_ONLY_WINDOWS = frozenset(range(0x80, 0xA0))
#: The five bytes that cp1252 leaves without a meaning, shown as what cannot be read.
_UNDEFINED = dict.fromkeys((0x81, 0x8D, 0x8F, 0x90, 0x9D), "\ufffd")


def decoded(content: bytes) -> str:
    r"""The text of a bank's file; never fails, and leaves no byte order mark.

    UTF-8, even where a bank cut a label in the middle of a letter; else cp1252, or ISO-8859-15 when its € or its œ is
    there and nothing that only cp1252 has. UTF-16 is told by its byte order mark.

    >>> decoded("été".encode()), decoded("été 5€".encode("cp1252")), decoded("été 5€".encode("iso-8859-15"))
    ('été', 'été 5€', 'été 5€')
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    unmarked = content.removeprefix(codecs.BOM_UTF8)
    try:
        return unmarked.decode("utf-8")
    except UnicodeDecodeError:
        text = unmarked.decode("utf-8", "replace")
    if text.count("\ufffd") * 2 <= sum(not character.isascii() for character in text):
        return text
    if _LATIN_9 & set(content) and not _ONLY_WINDOWS & set(content):
        return content.decode("iso-8859-15")
    return content.decode("cp1252", "surrogateescape").translate(
        {0xDC00 + byte: sign for byte, sign in _UNDEFINED.items()}
    )
