"""Bytes to text: the encoding is found out, line ends are levelled, word processors' controls go."""

from __future__ import annotations

import codecs
import re

from drafter.formats.contract import UnreadableFile, UnsafeFile

LARGEST = 20_000_000
"""Bytes. The longest resolution in print has 0.3 million characters."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_CONTROLS = 0.01
_LINE_ENDS = re.compile(r"\r\n?|[\v\x85\u2028\u2029]")
# Word's own marks in text it saves: no-break hyphen, optional hyphen, end of a table cell.
_WORD_MARKS: dict[int, str | None] = {
    0x1E: "\u2011",
    0x1F: None,
    0x07: "\t",
    0xAD: None,
    0xFEFF: None,
    0x200B: None,
}
_REST: dict[int, str | None] = {
    code: None for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\f"
}


def decode(data: bytes) -> str:
    """The text of a file, lines ending in a line feed, page breaks as form feeds.

    Raises UnreadableFile for an empty or binary file, UnsafeFile for one beyond `LARGEST`.
    """
    if len(data) > LARGEST:
        raise UnsafeFile(
            f"the file has {len(data) // 1_000_000} MB of text, more than a resolution ever has: "
            "choose another file, or open a part of it."
        )
    text = _decoded(data)
    if not text.strip():
        raise UnreadableFile("the file is empty: choose another file.")
    controls = len(_CONTROL.findall(text.translate(_WORD_MARKS)))
    if controls > max(8, _MOST_CONTROLS * len(text)):
        raise UnreadableFile(
            "the file holds no text but binary data: choose the document itself (.docx, .odt, .pdf) "
            "or save it as text first."
        )
    text = _LINE_ENDS.sub("\n", text)
    return text.translate(_REST | _WORD_MARKS).replace("\ufffc", "")


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    guess = _unmarked_utf16(data)
    if guess:
        return data.decode(guess, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return data.decode("cp1252", errors="replace")


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark shows by every other byte being zero in Latin text."""
    head = data[:4000]
    if len(head) < 4:
        return ""
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""
