"""Tracked changes: accepting all gives the current text, rejecting all the base."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from drafter.document.draft import Draft, TrackedChange
from drafter.document.marked_text import MarkKind, plain
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import docx
from drafter.formats.odt import read, write
from tests.formats.docx.samples import adopted
from tests.formats.libreoffice import through_libreoffice, with_libreoffice
from tests.formats.two_versions import (
    TRACKED,
    TrackingFormat,
    edited,
    kind_changed,
    masthead_changed,
    much_changed,
    notes_changed,
    paragraph_inserted,
    paragraph_moved,
    set_otherwise,
    title_changed,
    words_changed,
)
from tests.strategies import resolutions

FORMAT = TrackingFormat(read, write)
tracked, check, both = FORMAT.tracked, FORMAT.check, FORMAT.both


def content_of(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("content.xml").decode()


@settings(max_examples=40, deadline=None)
@given(resolutions(), resolutions())
def test_two_unlike_texts(base: Resolution, current: Resolution) -> None:
    FORMAT.check_unlike(base, current)


@settings(max_examples=60, deadline=None)
@given(edited())
def test_two_versions(pair: tuple[Resolution, Resolution]) -> None:
    check(*pair)


def test_words_are_changed_whole() -> None:
    base, current = words_changed()
    text = content_of(tracked(base, current))
    assert re.findall(r"</office:change-info><text:p>([^<]*)</text:p></text:deletion>", text) == [
        "small"
    ]
    assert re.findall(r"<text:change-start [^>]*/>([^<]*)<text:change-end", text) == ["smaller"]
    check(base, current)


def test_same_words_set_otherwise() -> None:
    check(*set_otherwise())


def test_inserted_deleted_and_moved_paragraphs() -> None:
    check(*paragraph_inserted())
    check(*paragraph_moved())
    base = adopted()
    check(base, replace(base, paragraphs=(*base.paragraphs[:3], *base.paragraphs[5:])))


def test_a_paragraph_of_another_kind() -> None:
    check(*kind_changed())


def test_a_paragraph_of_another_kind_with_a_note_that_changed_too() -> None:
    base = adopted()
    heading = replace(base.paragraphs[0], kind=ParagraphKind.HEADING)
    note = replace(base.footnotes[0], content=plain("00000A01, para. 7."))
    current = replace(
        base,
        paragraphs=(heading, *base.paragraphs[1:]),
        footnotes=(note, *base.footnotes[1:]),
    )
    before, after = both(tracked(base, current))
    assert before == base
    assert after == current
    check(base, current)


def test_notes_changed_added_and_dropped() -> None:
    base, current = notes_changed()
    check(base, current)
    check(current, base)


def test_the_masthead_is_tracked_too() -> None:
    check(*masthead_changed())


def test_changes_are_signed_and_dated() -> None:
    base, current = title_changed()
    moment = datetime.datetime(2026, 5, 6, 7, 8, 9, tzinfo=datetime.UTC)
    text = content_of(tracked(base, current, replace(TRACKED, moment=moment)))
    assert "<dc:creator>Ada</dc:creator><dc:date>2026-05-06T07:08:09</dc:date>" in text
    assert "Ada" not in content_of(tracked(base, current, replace(TRACKED, scrub=True)))


def test_changes_of_others_stay_theirs() -> None:
    base, current = title_changed()
    changes = (
        TrackedChange("title", True, "all", "Bo"),
        TrackedChange("title", False, "small", "Cy"),
    )
    found = read(write(Draft(current, base=base, changes=changes), TRACKED)).draft
    assert {(c.target, c.text, c.author) for c in found.changes} == {
        ("title", "all", "Bo"),
        ("title", "small", "Cy"),
    }


def test_a_file_of_ours_comes_back_whole() -> None:
    base = adopted()
    current = replace(
        base,
        paragraphs=(*base.paragraphs[:2], *base.paragraphs[3:]),
        title=plain("Clocks of all harbours"),
    )
    found = read(tracked(base, current)).draft
    assert replace(found, changes=()) == Draft(current, base=base)


def rows(resolution: Resolution) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(p.text, tuple(p.content.ranges(MarkKind.ITALIC))) for p in resolution.paragraphs]


@pytest.mark.slow
@with_libreoffice
def test_libreoffice_sees_the_same_changes(tmp_path: Path) -> None:
    base, current = much_changed()
    source = tmp_path / "draft.odt"
    source.write_bytes(tracked(base, current, replace(TRACKED, scrub=True)))
    draft = docx.read(through_libreoffice(source, "docx")).draft
    assert draft.base is not None
    assert rows(draft.current) == rows(current)
    assert rows(draft.base) == rows(base)
    assert (draft.base.title, draft.current.title) == (base.title, current.title)
    assert [n.text for n in draft.base.footnotes] == [n.text for n in base.footnotes]


@pytest.mark.slow
@with_libreoffice
def test_a_paragraph_over_a_page_stays_one_in_libreoffices_word_file(tmp_path: Path) -> None:
    """Of a page style for the first page LibreOffice makes a section, in the midst of the paragraph."""
    sample = adopted()
    words = plain(" ".join(["Recalling the many pages that a long paragraph may fill"] * 60) + ",")
    first = replace(sample.paragraphs[0], content=words)
    text = replace(sample, paragraphs=(first, *sample.paragraphs[1:]))
    source = tmp_path / "draft.odt"
    source.write_bytes(write(Draft(text), TRACKED))
    read_again = docx.read(through_libreoffice(source, "docx")).draft.current
    assert [p.text for p in read_again.paragraphs] == [p.text for p in text.paragraphs]
