"""Bytes in any encoding that such texts come in; what is no text is refused in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.formats.contract import UnreadableFile, UnsafeFile
from drafter.formats.plain_text import read
from drafter.formats.plain_text.decoding import LARGEST, decode

TEXT = "The General Assembly,\nRecalling “its” résumé – 12 May 2020,\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_usual_encoding_is_told(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_line_ends_and_marks_of_word_are_levelled() -> None:
    assert decode(b"a\r\nb\rc\x0bd\x0ce\x1ef") == "a\nb\nc\nd\x0ce\u2011f"


@pytest.mark.parametrize("data", [b"", b" \n\t", bytes(range(256)) * 20, b"\x00" * 500])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read(data)


def test_text_that_is_no_resolution_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="resolution"):
        read(b"Dear colleagues,\nplease find the shopping list attached.\n")


def test_far_too_much_text_is_not_even_decoded() -> None:
    with pytest.raises(UnsafeFile):
        read(b"a" * (LARGEST + 1))


@given(st.binary(max_size=400))
def test_random_bytes_raise_nothing_else(data: bytes) -> None:
    try:
        read(data)
    except UnreadableFile as error:
        assert "\n" not in str(error)


@given(st.text(max_size=300))
def test_random_text_under_an_organ_line_is_always_read(text: str) -> None:
    source = f"The General Assembly,\n\nRecalling its resolution,\n\n{text}"
    assert read(source.encode("utf-8", "ignore")).draft.current.paragraphs


def test_text_in_its_encodings() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert decode("“Café” – 2 °C".encode(encoding)) == "“Café” – 2 °C"


def test_binary_is_no_text() -> None:
    with pytest.raises(UnreadableFile, match="no text"):
        decode(bytes(range(256)) * 10)
