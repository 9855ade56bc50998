"""Limits that every reader keeps before it parses: nothing from a file is trusted."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from drafter.formats.contract import UnreadableFile, UnsafeFile

MEGABYTE = 1024 * 1024
MOST_BYTES = 25 * MEGABYTE
"""Of any file. The longest resolution of the General Assembly is a Word file of half a megabyte."""
MOST_MEMBERS = 2000
MOST_MEMBER_BYTES = 32 * MEGABYTE
MOST_UNPACKED_BYTES = 96 * MEGABYTE
MOST_RATIO = 200
"""Unpacked to packed, for members over a megabyte."""
MOST_DEPTH = 200
"""Elements within elements; a text of the United Nations needs about thirty."""
MOST_XML = 16 * MEGABYTE
MOST_MARKS = 1_000_000
"""Tags and attributes in all parts that are read together: they, not the words, cost memory and time.
The largest negotiating text known has 150,000."""
_HEAD = 4096
_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


def guard_size(data: bytes) -> None:
    """Refuse a file that is larger than any resolution. Raises UnsafeFile."""
    guard_length(len(data))


def guard_length(length: int) -> None:
    """The same from the length in bytes, before anything is read. Raises UnsafeFile."""
    if length > MOST_BYTES:
        size, most = -(-length // MEGABYTE), MOST_BYTES // MEGABYTE
        raise UnsafeFile(
            f"the file has {size} MB and the limit is {most} MB: save the resolution alone in a file of its own."
        )


def guard_zip(data: bytes) -> None:
    """Refuse a zip file that is damaged or dangerous, from its central directory alone.

    Raises UnreadableFile for a damaged one, UnsafeFile for one beyond a limit.
    """
    guard_size(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError) as error:
        raise UnreadableFile(
            "the file is damaged or incomplete: open it in Word or LibreOffice, save it anew and try again."
        ) from error
    if len(members) > MOST_MEMBERS or len({m.filename for m in members}) < len(members):
        raise _unsafe("it has too many or doubled parts")
    for member in members:
        _guard_member(member)
    if sum(member.file_size for member in members) > MOST_UNPACKED_BYTES:
        raise _unsafe("it would unpack to more than a document can hold")


def _guard_member(member: zipfile.ZipInfo) -> None:
    name = member.filename.replace("\\", "/")
    if member.flag_bits & 1:
        raise UnreadableFile(
            "the file is protected by a password: take the protection off in Word and try again."
        )
    if name.startswith("/") or ".." in name.split("/") or re.match(r"[A-Za-z]:", name):
        raise _unsafe("a part of it has a name that leads elsewhere")
    large = member.file_size > MEGABYTE
    if member.file_size > MOST_MEMBER_BYTES:
        raise _unsafe("a part of it would unpack to more than a document can hold")
    if large and member.file_size > MOST_RATIO * max(member.compress_size, 1):
        raise _unsafe("a part of it is packed in a way that documents are not")


def _unsafe(cause: str) -> UnsafeFile:
    return UnsafeFile(
        f"the file was not opened because {cause}: save it anew in Word and try again."
    )


class Markup:
    """The markup of one file so far: its parts are measured together, before each is parsed."""

    def __init__(self) -> None:
        self._measured: dict[str, tuple[int, int]] = {}

    def measure(self, name: str, data: bytes) -> None:
        """Take in a part, once however often it is read. Raises UnsafeFile beyond a limit."""
        self._measured[name] = (len(data), data.count(b"<") + data.count(b"="))
        length, marks = (sum(column) for column in zip(*self._measured.values(), strict=True))
        if length > MOST_XML or marks > MOST_MARKS:
            raise UnsafeFile(
                "the file was not opened because it has far more markup than any resolution: "
                "save the resolution alone in a file of its own."
            )


def parse_xml(data: bytes, *, most_depth: int = MOST_DEPTH) -> Any:
    """The root element of an XML text, parsed without document types, entities or network.

    Raises UnsafeFile for a document type or absurd nesting, UnreadableFile for damaged XML.
    """
    from lxml import etree

    head = data[:_HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:8]:
        head = head.replace(b"\x00", b"")
    if _DOCTYPE.search(head):
        raise UnsafeFile(
            "the file defines entities of its own, which documents of the United Nations never do: choose the file as it was published."
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(
            "the file is damaged: its markup breaks off or does not fit together; get it anew and try again."
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeFile(
            "the file defines entities of its own, which documents of the United Nations never do: choose the file as it was published."
        )
    _guard_depth(root, most_depth)
    return root


def _guard_depth(root: Any, most: int) -> None:
    """libxml2 itself stops at 256 levels; this is the gentler limit of documents."""
    level = [root]
    for _ in range(most):
        level = [child for element in level for child in element]
        if not level:
            return
    raise UnsafeFile("the file nests its parts deeper than any document does: choose another.")
