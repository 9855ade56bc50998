"""Markdown carries a whole draft there and back, and is read when written by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.draft import Draft
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import UnreadableFile, WriteOptions
from drafter.formats.markdown import read, write
from drafter.formats.markdown.inline import from_markdown, to_markdown
from tests.formats.carried import carried
from tests.strategies import marked_texts, resolutions


def there_and_back(resolution: Resolution) -> Resolution:
    return read(write(Draft(resolution), WriteOptions())).draft.current


@given(marked_texts())
def test_any_marked_text_is_one_line_and_back(content: MarkedText) -> None:
    line = to_markdown(content, {})
    assert "\n" not in line
    assert from_markdown(line, lambda _: None) == content


@given(st.text("ab *_~<>[]()\\`#|&;\t\n-1.", max_size=30))
def test_characters_with_a_meaning_are_kept(text: str) -> None:
    assert from_markdown(to_markdown(marked(text), {}), lambda _: None).text == text


def _plainly_numbered(resolution: Resolution) -> Resolution:
    """Without forms and restarts that typed labels do not tell."""
    paragraphs = tuple(replace(p, label_style=None, restart=None) for p in resolution.paragraphs)
    return replace(resolution, paragraphs=paragraphs)


@given(resolutions())
def test_any_resolution_reads_back(resolution: Resolution) -> None:
    expected = _plainly_numbered(resolution)
    data = write(Draft(expected), WriteOptions())
    got = carried(read(data).draft.current)
    want = carried(expected)
    assert got == want, data.decode()


HAND = """\
# Harbours of small islands

The General Assembly,

_Recalling_ its resolution 88/3,[^1]

Noting the **harbours**
of the islands,

1. *Requests* a report:

(a) On doors;

(b) On windows;

2. *Decides* to stop.

[^1]: See *A/90/1*.
"""


def test_a_text_written_by_hand() -> None:
    resolution = read(HAND.encode()).draft.current
    assert resolution.title.text == "Harbours of small islands"
    assert resolution.masthead.organ == "general-assembly"
    kinds = [p.kind for p in resolution.paragraphs]
    assert kinds == [
        ParagraphKind.PREAMBULAR,
        ParagraphKind.PREAMBULAR,
        ParagraphKind.OPERATIVE,
        ParagraphKind.SUBPARAGRAPH,
        ParagraphKind.SUBPARAGRAPH,
        ParagraphKind.OPERATIVE,
    ]
    assert resolution.paragraphs[1].text == "Noting the harbours of the islands,"
    assert resolution.paragraphs[0].marks[0] == Mark(0, 9, MarkKind.ITALIC)
    assert resolution.footnotes[0].content == marked("See A/90/1.", [Mark(4, 10, MarkKind.ITALIC)])


def test_a_paragraph_that_looks_like_another_kind_says_what_it_is() -> None:
    resolution = read(HAND.encode()).draft.current
    first = replace(resolution.paragraphs[0], kind=ParagraphKind.TEXT)
    changed = replace(resolution, paragraphs=(first, *resolution.paragraphs[1:]))
    data = write(Draft(changed), WriteOptions())
    assert b"<!-- text -->" in data
    assert there_and_back(changed).paragraphs[0].kind is ParagraphKind.TEXT


@given(st.binary(max_size=300))
def test_random_bytes_raise_nothing_else(data: bytes) -> None:
    try:
        read(data)
    except UnreadableFile as error:
        assert "\n" not in str(error)


def test_what_is_no_resolution_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        read(b"dear all\n\nthe list is attached\n")
