"""Nothing from a file is trusted before these have looked at it."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from drafter.formats import limits
from drafter.formats.contract import UnreadableFile, UnsafeFile
from drafter.formats.limits import guard_length, guard_zip, parse_xml


def packed(*members: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def test_an_ordinary_file_passes() -> None:
    guard_zip(packed(("word/document.xml", b"<a/>"), ("docProps/core.xml", b"<b/>")))


def test_a_bomb_is_refused_from_its_directory() -> None:
    with pytest.raises(UnsafeFile, match="packed in a way"):
        guard_zip(packed(("word/document.xml", bytes(20 * limits.MEGABYTE))))
    with pytest.raises(UnsafeFile, match="unpack to more"):
        guard_zip(packed(("word/document.xml", bytes(33 * limits.MEGABYTE))))


def test_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_MEMBERS", 3)
    with pytest.raises(UnsafeFile, match="too many"):
        guard_zip(packed(*((f"{n}.xml", b"") for n in range(4))))


def test_a_sum_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_UNPACKED_BYTES", 100)
    with pytest.raises(UnsafeFile, match="unpack to more"):
        guard_zip(packed(("a.xml", bytes(60)), ("b.xml", bytes(60))))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_doubled_members_are_refused() -> None:
    with pytest.raises(UnsafeFile, match="doubled"):
        guard_zip(packed(("word/document.xml", b"1"), ("word/document.xml", b"2")))


@pytest.mark.parametrize("name", ["../evil.xml", "a/../../evil", "/etc/passwd", "C:/x", "..\\x"])
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(UnsafeFile, match="leads elsewhere"):
        guard_zip(packed((name, b"x")))


def test_an_encrypted_member_is_named_as_such() -> None:
    data = bytearray(packed(("word/document.xml", b"x")))
    directory = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, directory + 8, 1)
    with pytest.raises(UnreadableFile, match="password"):
        guard_zip(bytes(data))


def test_a_damaged_zip_is_damaged() -> None:
    data = packed(("word/document.xml", b"x" * 1000))
    for length in range(0, len(data), 7):
        with pytest.raises(UnreadableFile, match="damaged"):
            guard_zip(data[:length])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "declaration",
    ['<!DOCTYPE a [<!ENTITY x "y">]>', '<!DOCTYPE a SYSTEM "http://x/">', "<!doctype a>"],
)
def test_no_document_type_in_any_encoding(declaration: str, encoding: str) -> None:
    with pytest.raises(UnreadableFile):
        parse_xml(f"{declaration}<a>&x;</a>".encode(encoding))


def test_no_document_type_behind_a_long_comment() -> None:
    data = f'<!--{"x" * 9000}--><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode()
    with pytest.raises(UnsafeFile):
        parse_xml(data)


def test_nested_entities_cost_nothing() -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = (
        f'{" " * 0}<!--{"x" * 5000}--><!DOCTYPE a [<!ENTITY e0 "ha">{lines}]><a>&e11;</a>'.encode()
    )
    with pytest.raises(UnreadableFile):
        parse_xml(data)


def test_depth() -> None:
    parse_xml(b"<a>" * 100 + b"</a>" * 100)
    for depth in (210, 5000):
        with pytest.raises(UnreadableFile):
            parse_xml(b"<a>" * depth + b"</a>" * depth)


def test_length() -> None:
    guard_length(limits.MOST_BYTES)
    with pytest.raises(UnsafeFile, match="50 MB and the limit is 25 MB"):
        guard_length(50 * limits.MEGABYTE)
    with pytest.raises(UnsafeFile, match="26 MB and the limit is 25 MB"):
        guard_length(limits.MOST_BYTES + 1)
