"""Every file that people try to open: it is read, or refused in one sentence that helps."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.draft import Draft
from drafter.formats import registry
from drafter.formats.contract import ReadResult, UnreadableFile
from drafter.formats.limits import MEGABYTE
from drafter.formats.registry import (
    read_bytes,
    read_file,
    readable_suffixes,
    sniff,
    writable_suffixes,
    write,
)
from tests.formats.akn.text import paragraph, preamble, recital, statement
from tests.strategies import OP, PRE, SUB, build

TEXT = build((PRE, "Recalling this,^n^"), (OP, "Requests:"), (SUB, "a report;", 1), (OP, "Ends."))
SAVED = b"The General Assembly,\n\nRecalling its decision,\n\n1. Requests a report;\n\n2. Decides to wait.\n"
MARKDOWN = write(Draft(TEXT), ".md")
JSON = write(Draft(TEXT), ".json")
XML = statement(
    preamble(recital("Recalling this,")),
    f"<mainBody>{paragraph('Requests;', '1.')}{paragraph('Ends.', '2.')}</mainBody>",
)
TEXTUAL = {"a.txt": SAVED, "a.md": MARKDOWN, "a.json": JSON, "a.xml": XML}


def sentence_of(path: Path) -> str:
    with pytest.raises(UnreadableFile) as refusal:
        read_file(path)
    return str(refusal.value)


def tried(data: bytes, name: str) -> ReadResult | None:
    """The result, None for a refusal; any other exception is a fault."""
    try:
        return read_bytes(data, name)
    except UnreadableFile as error:
        assert str(error).startswith(f"{name}: ")
        assert "\n" not in str(error)
        return None


BAD = {
    "empty.docx": (b"", "the file is empty"),
    "blank.txt": (b" \n\t \r\n", "the file is empty"),
    "zeros.txt": (bytes(1000), "the file is empty"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
    "letter.txt": (b"Dear Sir, milk and bread.", "resolution"),
    "cut.xml": (XML[:200], "damaged"),
    "cut.docx": (write(Draft(TEXT), ".docx")[:2000], "damaged"),
    "other.xml": (b"<?xml version='1.0'?><recipe/>", "not AKN4UN"),
    "page.html": (b"<!DOCTYPE html><html><body>x</body></html>", "web page"),
    "page.xml": (b"<html>x</html>", "web page"),
    "old.rtf": (b"{\\rtf1 x}", "rich text"),
    "other.json": (b'{"a": 1}', "resolution"),
    "newer.json": (b'{"format": 99}', "newer version"),
    "entities.xml": (b'<!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso>&x;</akomaNtoso>', "entities"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_refused_with_name_cause_and_next_step(name: str, tmp_path: Path) -> None:
    data, cause = BAD[name]
    (tmp_path / name).write_bytes(data)
    sentence = sentence_of(tmp_path / name)
    assert sentence.startswith(f"{name}: ")
    assert cause in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence and "Error" not in sentence and str(tmp_path) not in sentence
    assert any(step in sentence for step in ("choose", "open", "save", "paste", "get it anew"))


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50 * MEGABYTE)
    assert "50 MB and the limit is 25 MB" in sentence_of(path)


def test_a_vanished_file_and_a_folder(tmp_path: Path) -> None:
    assert "moved or renamed" in sentence_of(tmp_path / "gone.docx")
    assert "folder" in sentence_of(tmp_path)


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (PermissionError(13, "Permission denied"), "another program has locked it"),
        (FileNotFoundError(2, "No such file"), "moved or renamed"),
        (OSError(5, "Input/output error"), "disk"),
    ],
)
def test_a_locked_or_failing_file(
    error: OSError, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")

    def fail(self: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", fail)
    sentence = sentence_of(path)
    assert cause in sentence and sentence.startswith("a.docx: ")


@pytest.mark.parametrize(
    ("data", "suffix", "format_name"),
    [
        (SAVED, ".docx", "text"),
        (SAVED, ".md", "markdown"),
        (XML, ".txt", "akn"),
        (b"\xef\xbb\xbf" + XML, "", "akn"),
        (JSON, ".json", "json"),
        (b"%PDF-1.7", ".txt", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx", "doc"),
        (write(Draft(TEXT), ".docx"), ".txt", "docx"),
    ],
)
def test_the_content_says_what_a_file_is(data: bytes, suffix: str, format_name: str) -> None:
    assert sniff(data, suffix) == format_name


@pytest.mark.parametrize("name", TEXTUAL)
def test_each_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(TEXTUAL[name])
    result = read_file(tmp_path / name)
    assert result.format
    kinds = [paragraph.kind for paragraph in result.draft.current.paragraphs]
    assert kinds.count(PRE) == 1 and kinds.count(OP) == 2


def test_suffixes() -> None:
    assert {".docx", ".xml", ".txt", ".md", ".pdf"} <= set(readable_suffixes())
    assert {".docx", ".txt", ".md", ".json"} <= set(writable_suffixes())
    for suffix in (".exe", ""):
        with pytest.raises(UnreadableFile, match="cannot be written: choose"):
            write(Draft(TEXT), suffix)


def test_every_format_has_what_it_promises() -> None:
    for form in registry.FORMATS.values():
        if form.writes:
            assert write(Draft(TEXT), form.suffixes[0])


@pytest.mark.parametrize("name", TEXTUAL)
def test_truncated_anywhere(name: str) -> None:
    data = TEXTUAL[name]
    for length in range(0, len(data), 11):
        tried(data[:length], name)


@pytest.mark.parametrize("name", TEXTUAL)
def test_damaged_anywhere(name: str) -> None:
    chance = random.Random(name)
    for _ in range(150):
        data = bytearray(TEXTUAL[name])
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        tried(bytes(data), name)


@given(st.binary(max_size=300), st.sampled_from(sorted(TEXTUAL)))
def test_any_bytes(data: bytes, name: str) -> None:
    tried(data, name)


@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.md"]))
def test_any_text_after_an_organ_line(text: str, name: str) -> None:
    tried(f"The General Assembly,\n\n{text}".encode("utf-8", "replace"), name)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "kind", "content", "text", "marks", "level"]), inner
        )
    ),
    max_leaves=8,
)
_FIELDS = [
    *("format", "masthead", "title", "organ_line", "paragraphs", "footnotes", "adoption"),
    *("first_footnote", "current", "base", "sources", "comments", "suppressions"),
]


@given(st.dictionaries(st.sampled_from(_FIELDS), _VALUES))
def test_any_json(values: dict[str, object]) -> None:

    tried(json.dumps(values).encode(), "a.json")
