"""What is written as OpenDocument text comes back."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression
from drafter.document.marked_text import Mark, MarkKind, marked, plain
from drafter.document.resolution import Resolution
from drafter.formats import registry
from drafter.formats.contract import WriteOptions
from drafter.formats.odt import read, write
from drafter.formats.odt.names import HELD_PART, q
from tests.formats.docx.samples import ALL, adopted
from tests.strategies import resolutions


def again(draft: Draft, options: WriteOptions | None = None) -> Draft:
    return read(write(draft, options or WriteOptions())).draft


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_samples_come_back_as_they_went(make: Callable[[], Resolution]) -> None:
    assert again(Draft(make())) == Draft(make())


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(resolutions())
def test_any_resolution_comes_back(resolution: Resolution) -> None:
    assert again(Draft(resolution)) == Draft(resolution)


def with_comment() -> Draft:
    resolution = adopted()
    first = resolution.paragraphs[0]
    content = first.content.with_mark(MarkKind.COMMENT, 0, 9, "c1")
    paragraphs = (replace(first, content=content), *resolution.paragraphs[1:])
    when = datetime.datetime(2025, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    return Draft(
        replace(resolution, paragraphs=paragraphs),
        base=adopted(),
        id="draft-1",
        suppressions=(Suppression("RES-NUM-01", first.id, "clocks", "agreed"),),
        sources=(ClauseSource(first.id, "recalling", "A/RES/70/901", "1"),),
        comments=(Comment("c1", plain("Which one?"), "Ada", "A", when),),
    )


def test_what_the_format_cannot_hold_travels_with_the_file() -> None:
    draft = with_comment()
    found = again(draft)
    assert found.base == draft.base
    assert (found.suppressions, found.sources, found.id) == (
        draft.suppressions,
        draft.sources,
        draft.id,
    )
    assert [c.content for c in found.comments] == [plain("Which one?")]
    assert found.current == draft.current


def test_comments_are_annotations_that_anyone_reads() -> None:
    data = write(with_comment(), WriteOptions())
    annotation = next(part(data, "content.xml").iter(q("office:annotation")))
    assert annotation.findtext(q("dc:creator")) == "Ada"
    assert annotation.findtext(q("dc:date")) == "2025-01-02T03:04:05"


def test_notes_are_notes_of_the_format() -> None:
    content = part(write(Draft(adopted()), WriteOptions()), "content.xml")
    notes = list(content.iter(q("text:note")))
    assert [note.get(q("text:note-class")) for note in notes] == ["footnote"] * len(notes)
    assert len(notes) == len(adopted().footnotes)


def test_spaces_breaks_and_tabs_are_kept() -> None:
    resolution = adopted()
    odd = marked("  a  b \t c\n d\u00a0e\u2011f ", [Mark(2, 3, MarkKind.ITALIC)])
    first = replace(resolution.paragraphs[0], content=odd)
    changed = replace(resolution, paragraphs=(first, *resolution.paragraphs[1:]))
    assert again(Draft(changed)).current.paragraphs[0].content == odd


def test_scrubbed_files_hold_no_name_and_no_part_of_ours() -> None:
    data = write(with_comment(), WriteOptions(scrub=True, author="Ada"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert HELD_PART not in archive.namelist()
        assert all(b"Ada" not in archive.read(name) for name in archive.namelist())
    found = read(data).draft.current
    assert [p.content.plain for p in found.paragraphs] == [
        p.content.plain for p in adopted().paragraphs
    ]


def test_a_scrubbed_file_reads_with_kinds_labels_notes_and_masthead() -> None:
    found = read(write(Draft(adopted()), WriteOptions(scrub=True))).draft.current
    wanted = adopted()
    assert [(p.kind, p.level) for p in found.paragraphs] == [
        (p.kind, p.level) for p in wanted.paragraphs
    ]
    assert [n.text for n in found.footnotes] == [n.text for n in wanted.footnotes]
    assert found.masthead == wanted.masthead
    assert found.adoption == wanted.adoption


def test_the_same_draft_gives_the_same_bytes() -> None:
    assert write(with_comment(), WriteOptions()) == write(with_comment(), WriteOptions())


def test_the_type_comes_first_and_unpacked() -> None:
    data = write(Draft(adopted()), WriteOptions())
    assert data[30:38] == b"mimetype"
    assert b"application/vnd.oasis.opendocument.text" in data[:100]
    assert registry.sniff(data, "") == "odt"
    assert registry.read_bytes(data, "x.odt").format == "odt"
    assert ".odt" in registry.writable_suffixes()


def test_lines_are_numbered_where_asked() -> None:
    data = write(Draft(adopted()), WriteOptions(line_numbers=True))
    numbering = next(part(data, "styles.xml").iter(q("text:linenumbering-configuration")))
    assert numbering.get(q("text:increment")) == "5"


def test_notes_begin_at_the_number_of_the_text() -> None:
    later = replace(adopted(), first_footnote=2)
    assert again(Draft(later), WriteOptions(scrub=True)).current.first_footnote == 2


def test_scrubbed_file_has_no_day_of_writing() -> None:
    options = WriteOptions(scrub=True, moment=datetime.datetime(2031, 7, 8, tzinfo=datetime.UTC))
    with zipfile.ZipFile(io.BytesIO(write(Draft(adopted()), options))) as archive:
        assert not any(b"2031-07" in archive.read(name) for name in archive.namelist())
