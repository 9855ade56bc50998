"""Native tracked changes: accepting all gives the current text, rejecting all the base."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from drafter.document.draft import Comment, Draft, TrackedChange
from drafter.document.edits import ReplaceText, apply_all
from drafter.document.marked_text import Mark, MarkKind, footnote_reference, plain
from drafter.document.resolution import Resolution
from drafter.formats.docx import read, write
from drafter.formats.docx.names import W14, w
from tests.formats.docx.samples import adopted, parts_of, with_parts
from tests.formats.libreoffice import through_libreoffice, with_libreoffice
from tests.formats.two_versions import (
    BARE,
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


def document_of(data: bytes) -> str:
    return parts_of(data)["word/document.xml"].decode()


@settings(max_examples=50, suppress_health_check=list(HealthCheck), deadline=None)
@given(resolutions(), resolutions())
def test_two_unlike_texts(base: Resolution, current: Resolution) -> None:
    FORMAT.check_unlike(base, current)


@settings(max_examples=70, suppress_health_check=list(HealthCheck), deadline=None)
@given(edited())
def test_two_versions(pair: tuple[Resolution, Resolution]) -> None:
    check(*pair)


def test_words_are_changed_whole() -> None:
    base, current = words_changed()
    document = document_of(tracked(base, current))
    assert re.findall(r"<w:delText[^>]*>([^<]*)<", document) == ["small"]
    inserted = re.findall(r"<w:ins [^>]*><w:r>.*?</w:ins>", document)
    assert [re.sub("<[^>]+>", "", x) for x in inserted] == ["smaller"]
    check(base, current)


def test_same_words_set_otherwise() -> None:
    base, current = set_otherwise()
    document = document_of(tracked(base, current))
    assert "<w:rPrChange " in document
    assert "delText" not in document
    check(base, current)


def test_inserted_paragraph_renumbers_those_after_it() -> None:
    base, current = paragraph_inserted()
    data = tracked(base, current)
    assert re.findall(r"<w:delText[^>]*>([^<]*)<", document_of(data)) == ["2.", "3."]
    check(base, current)
    assert read(data).draft.current == current


@pytest.mark.parametrize("versions", [paragraph_inserted, paragraph_moved, words_changed])
def test_a_comment_on_any_paragraph_is_a_comment_in_word(versions) -> None:
    base, current = versions()
    for paragraph in current.paragraphs:
        content = paragraph.content.with_mark(MarkKind.COMMENT, 2, 5, "c1")
        words = ReplaceText(paragraph.id, 0, len(content), content)
        commented = apply_all(current, [words])
        draft = Draft(commented, base=base, comments=(Comment("c1", plain("Why?"), "Ada"),))
        document = document_of(write(draft, TRACKED))
        start, end = (
            document.index(f'<w:comment{at} w:id="0"') for at in ("RangeStart", "RangeEnd")
        )
        assert '<w:commentReference w:id="0"/>' in document[end:]
        between = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", document[start:end])
        assert "".join(between) == content.text[2:5]
        back = read(write(draft, TRACKED)).draft
        assert (back.current, back.comments) == (draft.current, draft.comments)


def test_moved_paragraph_is_moved() -> None:
    base, current = paragraph_moved()
    document = document_of(tracked(base, current))
    for name in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"):
        assert f"<w:{name} " in document
    away = "".join(re.findall("<w:moveFrom .*?</w:moveFrom>", document))
    assert "Recalling" in away or "Deeply concerned" in away
    assert "delText" not in away
    check(base, current)


def test_changed_kind_is_a_change_of_the_paragraph() -> None:
    assert "<w:pPrChange " in document_of(tracked(*kind_changed()))


def test_notes_changed_added_and_dropped() -> None:
    base, current = notes_changed()
    check(base, current)
    check(current, base)
    notes = parts_of(tracked(base, current))["word/footnotes.xml"].decode()
    assert notes.count("<w:footnote ") == 5
    assert "para. 7" in re.sub("<[^>]+>", "", "".join(re.findall("<w:ins .*?</w:ins>", notes)))


def test_note_referred_to_twice_on_one_side() -> None:
    base = adopted()
    first, second, *rest = base.paragraphs
    content = second.content.replace(3, 3, footnote_reference(base.footnotes[0].id))
    current = replace(base, paragraphs=(first, replace(second, content=content), *rest))
    check(base, current)
    check(current, base)


def test_masthead_is_tracked_too() -> None:
    check(*masthead_changed())


def test_changes_are_signed_and_dated() -> None:
    base, current = title_changed()
    moment = datetime.datetime(2026, 5, 6, 7, 8, 9, tzinfo=datetime.UTC)
    signed = parts_of(tracked(base, current, replace(TRACKED, moment=moment)))["word/document.xml"]
    assert b'w:author="Ada" w:date="2026-05-06T07:08:09Z"' in signed
    scrubbed = parts_of(tracked(base, current, replace(TRACKED, scrub=True)))["word/document.xml"]
    assert b"Ada" not in scrubbed
    assert set(re.findall(rb'w:date="([^"]+)"', scrubbed)) == {b"2000-01-01T00:00:00Z"}
    assert b'w:author="Author"' in scrubbed


def test_changes_of_others_stay_theirs() -> None:
    base, current = title_changed()
    changes = (
        TrackedChange("title", True, "all", "Bo"),
        TrackedChange("title", False, "small", "Cy"),
    )
    data = write(Draft(current, base=base, changes=changes), TRACKED)
    found = read(data).draft
    assert {(c.text, c.author) for c in found.changes} == {("all", "Bo"), ("small", "Cy")}


def test_numbers_of_changes_are_given_once() -> None:
    base = adopted()
    current = replace(base, paragraphs=base.paragraphs[::-1], title=plain("Other"))
    root = etree.fromstring(parts_of(tracked(base, current))["word/document.xml"])
    names = [w(n) for n in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")]
    numbers = [e.get(w("id")) for e in root.iter(*names)]
    assert len(numbers) > 10
    assert len(numbers) == len(set(numbers))
    ids = [e.get(f"{{{W14}}}paraId") for e in root.iter(w("p"))]
    assert len(ids) == len(set(ids))


def test_file_of_ours_with_tracking_comes_back_whole() -> None:
    base = adopted()
    second = base.paragraphs[1]
    content = second.content.with_mark(MarkKind.PLACEHOLDER, 0, 6, "slot")
    current = replace(
        base,
        paragraphs=(base.paragraphs[0], replace(second, content=content), *base.paragraphs[3:]),
        title=plain("Clocks of all harbours"),
    )
    draft = Draft(current, base=base)
    found = read(write(draft, TRACKED)).draft
    assert replace(found, changes=()) == draft
    assert all(change.author == "Ada" for change in found.changes)


def test_scrubbed_relations_lead_somewhere() -> None:
    parts = parts_of(write(Draft(adopted()), BARE))
    assert b"customXml" not in parts["word/_rels/document.xml.rels"]


def test_links_that_change_are_exchanged() -> None:
    base = adopted()
    first = base.paragraphs[0]
    linked = first.content.with_mark(MarkKind.LINK, 14, 24, "https://example.org/old")
    other = first.content.with_mark(MarkKind.LINK, 14, 24, "https://example.org/new")
    check(
        replace(base, paragraphs=(replace(first, content=linked), *base.paragraphs[1:])),
        replace(base, paragraphs=(replace(first, content=other), *base.paragraphs[1:])),
    )


def test_without_a_base_nothing_is_tracked() -> None:
    document = parts_of(write(Draft(adopted()), TRACKED))["word/document.xml"]
    assert b"<w:ins " not in document


def rows(resolution: Resolution) -> list[tuple[str, tuple[Mark, ...]]]:
    return [
        (p.text, tuple(m for m in p.marks if m.kind is MarkKind.ITALIC))
        for p in resolution.paragraphs
    ]


@pytest.mark.slow
@with_libreoffice
def test_libreoffice_sees_the_same_changes(tmp_path: Path) -> None:
    base, current = much_changed()
    source = tmp_path / "draft.docx"
    source.write_bytes(tracked(base, current, replace(TRACKED, scrub=True)))
    before, after = both(through_libreoffice(source))
    assert rows(after) == rows(current)
    assert rows(before) == rows(base)
    assert (before.title, after.title) == (base.title, current.title)


@pytest.mark.parametrize(("before", "after"), [(2, 1), (1, 2), (3, 2)])
def test_another_first_note_is_a_tracked_change(before: int, after: int) -> None:
    base = replace(adopted(), first_footnote=before)
    current = replace(words_changed()[1], first_footnote=after)
    found = both(tracked(base, current, replace(TRACKED, scrub=True)))
    assert [text.first_footnote for text in found] == [before, after]


def test_only_the_first_note_has_another_number() -> None:
    base, current = (replace(adopted(), first_footnote=n) for n in (2, 1))
    found = both(tracked(base, current, replace(TRACKED, scrub=True)))
    assert [text.first_footnote for text in found] == [2, 1]


def commented_and_gone(start: int, end: int) -> tuple[Draft, str]:
    """A comment on words of the base that the current text has no more."""
    base = adopted()
    first, *rest = base.paragraphs
    content = first.content.with_mark(MarkKind.COMMENT, start, end, "c1")
    base = replace(base, paragraphs=(replace(first, content=content), *rest))
    return Draft(base, base=base, comments=(Comment("c1", plain("Why?"), "Ada"),)), content.text


@pytest.mark.parametrize("successor", ["nothing", "other words", "no paragraph"])
def test_a_comment_on_deleted_words_is_a_comment_in_word(successor: str) -> None:
    draft, text = commented_and_gone(2, 9)
    base = draft.current
    first, *rest = base.paragraphs
    left = {
        "nothing": (replace(first, content=first.content.replace(2, 9, plain(""))), *rest),
        "other words": (replace(first, content=first.content.replace(1, 10, plain("new"))), *rest),
        "no paragraph": tuple(rest),
    }[successor]
    draft = replace(draft, current=replace(base, paragraphs=left))
    data = write(draft, TRACKED)
    document = document_of(data)
    assert document.count("<w:commentReference ") == 1
    start, end = (document.index(f'<w:comment{at} w:id="0"') for at in ("RangeStart", "RangeEnd"))
    between = re.findall(
        r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)</w:(?:t|delText)>", document[start:end]
    )
    assert "".join(between) == text[2:9]
    back = read(data).draft
    assert (back.current, back.base, back.comments) == (draft.current, base, draft.comments)
    foreign = read(with_parts(data, {"customXml/item1.xml": b"<x/>"})).draft
    assert [c.content.text for c in foreign.comments] == ["Why?"]
    assert foreign.base is not None
    marks = [m for m in foreign.base.paragraphs[0].marks if m.kind is MarkKind.COMMENT]
    assert [(m.start, m.end) for m in marks] == [(2, 9)]


def test_a_moved_paragraph_with_a_comment_is_moved() -> None:
    base, current = paragraph_moved()
    content = current.paragraphs[0].content.with_mark(MarkKind.COMMENT, 2, 5, "c1")
    moved = replace(current.paragraphs[0], content=content)
    current = replace(current, paragraphs=(moved, *current.paragraphs[1:]))
    draft = Draft(current, base=base, comments=(Comment("c1", plain("Why?"), "Ada"),))
    assert "<w:moveTo " in document_of(write(draft, TRACKED))
