"""Replies and resolved comments, as Word keeps them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkKind, plain
from drafter.formats import odt
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from tests.formats.docx.samples import adopted, parts_of, with_parts
from tests.formats.libreoffice import through_libreoffice, with_libreoffice

EXTENDED = "word/commentsExtended.xml"


def thread(*, resolved: bool = True) -> Draft:
    """A comment of two lines with a reply to it, and another one."""
    resolution = adopted()
    second = resolution.paragraphs[1]
    content = second.content
    for name in ("c1", "c2"):
        content = content.with_mark(MarkKind.COMMENT, 0, 6, name)
    content = content.with_mark(MarkKind.COMMENT, 7, 9, "c3")
    paragraphs = list(resolution.paragraphs)
    paragraphs[1] = replace(second, content=content)
    return Draft(
        replace(resolution, paragraphs=tuple(paragraphs)),
        comments=(
            Comment("c1", plain("Really?\nSo?"), "Ada", "A", resolved=resolved),
            Comment("c2", plain("Yes."), "Bo", "B", parent="c1"),
            Comment("c3", plain("And this?"), "Bo", "B"),
        ),
    )


def shown(draft: Draft) -> list[tuple[str, str, bool]]:
    """Words, words of what is answered, whether it is resolved."""
    words = {comment.id: comment.content.text for comment in draft.comments}
    return [(c.content.text, words.get(c.parent, ""), c.resolved) for c in draft.comments]


@pytest.mark.parametrize("module", [(read, write), (odt.read, odt.write)])
def test_threads_come_back(module) -> None:
    reader, writer = module
    draft = thread()
    assert reader(writer(draft, WriteOptions())).draft == draft


def test_word_is_told_of_them() -> None:
    data = write(thread(), WriteOptions())
    foreign = read(with_parts(data, {"customXml/item1.xml": b"<x/>"})).draft
    assert shown(foreign) == shown(thread())
    parts = parts_of(data)
    assert b"commentsExtended+xml" in parts["[Content_Types].xml"]
    assert b"2011/relationships/commentsExtended" in parts["word/_rels/document.xml.rels"]


def test_a_comment_resolved_or_reopened_in_word() -> None:
    data = write(thread(), WriteOptions())
    extended = parts_of(data)[EXTENDED]
    other = extended.replace(b'done="1"', b'done="0"').replace(b'done="0"/></', b'done="1"/></')
    found = read(with_parts(data, {EXTENDED: other})).draft
    assert [c.resolved for c in found.comments] == [False, False, True]


def test_no_part_where_nothing_needs_it() -> None:
    draft = thread(resolved=False)
    alone = tuple(replace(c, parent="") for c in draft.comments)
    assert EXTENDED not in parts_of(write(replace(draft, comments=alone), WriteOptions()))
    assert EXTENDED not in parts_of(write(draft, WriteOptions(scrub=True)))


@pytest.mark.parametrize("parent", ["ABCDEF01", "0", ""])
def test_a_comment_that_answers_itself_or_nothing_is_a_comment(parent: str) -> None:
    data = write(thread(), WriteOptions())
    extended = parts_of(data)[EXTENDED].decode()
    own = extended.split('paraId="')[2][:8]
    above = extended.split('paraIdParent="')[1][:8]
    broken = extended.replace(f'Parent="{above}"', f'Parent="{parent if parent != "0" else own}"')
    changes: dict[str, bytes | None] = {EXTENDED: broken.encode(), "customXml/item1.xml": b"<x/>"}
    assert [c.parent for c in read(with_parts(data, changes)).draft.comments] == ["", "", ""]


@with_libreoffice
def test_libreoffice_keeps_what_is_resolved(tmp_path: Path) -> None:
    path = tmp_path / "threads.docx"
    path.write_bytes(write(thread(), WriteOptions()))
    back = read(through_libreoffice(path)).draft
    assert [c.resolved for c in back.comments] == [True, False, False]
