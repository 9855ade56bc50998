"""Drafts as JSON files."""

from __future__ import annotations

import json

import pytest

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import plain
from drafter.formats.contract import UnreadableFile, WriteOptions
from drafter.formats.json_file import read, write
from tests.strategies import OP, PRE, SUB, build

TEXT = build((PRE, "Recalling this,^n^"), (OP, "Requests:"), (SUB, "a report;", 1), (OP, "Ends."))


def test_everything_comes_back() -> None:
    draft = Draft(TEXT, TEXT, "id", comments=(Comment("c", plain("Why?"), "Ada"),))
    assert read(write(draft, WriteOptions())).draft == draft


def test_a_bare_resolution_is_a_draft() -> None:
    bare = json.loads(write(Draft(TEXT), WriteOptions()))["current"]
    assert read(json.dumps(bare).encode()).draft == Draft(TEXT)


def test_scrubbed_of_what_is_personal() -> None:
    draft = Draft(TEXT, comments=(Comment("c", plain("Why?"), "Ada"),))
    assert b"Ada" not in write(draft, WriteOptions(scrub=True))


@pytest.mark.parametrize(
    "data",
    [b"", b"[1]", b"{", b"1", b"\xff\xfe", b'{"format": 99}', b'{"current": 1}', b'{"current": {}, "base": 3}',
     b'{"paragraphs": [{"id": 1}]}', b'{"footnotes": 5}', b'{"masthead": []}', b'{"masthead": {"colour": 1}}',
     b'{"title": {"text": "x", "marks": [[]]}}', b'{"current": {"title": {"text": "x", "marks": [[0]]}}}',
     b'{"format": "x"}', b'{"title": {"text": 1}}', b'{"title": 5}', b"[" * 100_000],
)  # fmt: skip
def test_other_json_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read(data)
    assert "\n" not in str(refusal.value)


def test_a_refusal_quotes_no_more_of_the_file_than_fits_a_sentence() -> None:
    bare = json.loads(write(Draft(TEXT), WriteOptions()))["current"]
    bare["paragraphs"][0]["kind"] = "pre\n" + "A" * 5000
    with pytest.raises(UnreadableFile, match="this JSON is no draft") as refusal:
        read(json.dumps(bare).encode())
    assert len(str(refusal.value)) < 400
    assert "\n" not in str(refusal.value)
