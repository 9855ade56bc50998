"""Native tracked changes: accepting all gives the current text, rejecting all the base."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter.document.draft import Draft, TrackedChange
from drafter.document.json_form import resolution_to_json
from drafter.document.marked_text import Mark, MarkKind, footnote_reference, plain
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from drafter.formats.docx.names import W14, w
from tests.formats.docx.samples import adopted, parts_of
from tests.strategies import resolutions

TRACKED = WriteOptions(tracked=True, author="Ada")
BARE = WriteOptions(scrub=True)


def tracked(base: Resolution, current: Resolution, options: WriteOptions = TRACKED) -> bytes:
    return write(Draft(current, base=base), options)


def both(data: bytes) -> tuple[Resolution, Resolution]:
    """Base and current of a file as anyone reads it, without our custom part."""
    draft = read(data).draft
    return draft.base or draft.current, draft.current


def essence(resolution: Resolution) -> Any:
    """All but the ids, which Word numbers as it likes."""
    data = resolution_to_json(resolution)
    names = {note.id: f"note {n}" for n, note in enumerate(resolution.footnotes)}

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(item) for key, item in value.items() if key != "id"}
        if isinstance(value, list):
            return [bare(item) for item in value]
        return names.get(value, value) if isinstance(value, str) else value

    return bare({**data, "first_footnote": 1})


def alone(resolution: Resolution) -> Any:
    """What anyone reads from a plain file of the resolution."""
    return essence(read(write(Draft(resolution), BARE)).draft.current)


def check(base: Resolution, current: Resolution) -> None:
    data = tracked(base, current, replace(TRACKED, scrub=True))
    before, after = both(data)
    assert essence(after) == alone(current)
    assert essence(before) == alone(base)


@settings(max_examples=50, suppress_health_check=list(HealthCheck), deadline=None)
@given(resolutions(), resolutions())
def test_two_unlike_texts(base: Resolution, current: Resolution) -> None:
    masthead = replace(current.masthead, organ=base.masthead.organ)  # one organ, one set of styles
    check(base, replace(current, masthead=masthead, first_footnote=base.first_footnote))


@st.composite
def edited(draw: st.DrawFn) -> tuple[Resolution, Resolution]:
    """A resolution and a version of it: paragraphs moved, changed, dropped and added."""
    base = draw(resolutions())
    paragraphs = list(draw(st.permutations(base.paragraphs)))
    for place, paragraph in enumerate(paragraphs):
        what = draw(st.sampled_from(["keep", "keep", "words", "mark", "drop"]))
        if what == "words":
            at = draw(st.integers(0, len(paragraph.content)))
            content = paragraph.content.replace(at, at, plain("new words"))
            paragraphs[place] = replace(paragraph, content=content)
        elif what == "mark" and paragraph.content.text:
            content = paragraph.content.with_mark(MarkKind.ITALIC, 0, 3)
            paragraphs[place] = replace(paragraph, content=content)
        elif what == "drop":
            paragraphs[place] = replace(
                paragraph, content=plain("other"), id=f"{0x999 + place:08X}"
            )
    return base, replace(base, paragraphs=tuple(paragraphs))


@settings(max_examples=70, suppress_health_check=list(HealthCheck), deadline=None)
@given(edited())
def test_two_versions(pair: tuple[Resolution, Resolution]) -> None:
    check(*pair)


def version(**changes: Any) -> Resolution:
    return replace(adopted(), **changes)


def test_words_are_changed_whole() -> None:
    base = adopted()
    second = base.paragraphs[1]
    at = second.text.index("small")
    content = second.content.replace(at, at + 5, plain("smaller"))
    current = replace(
        base,
        paragraphs=(base.paragraphs[0], replace(second, content=content), *base.paragraphs[2:]),
    )
    document = parts_of(tracked(base, current))["word/document.xml"].decode()
    assert re.findall(r"<w:delText[^>]*>([^<]*)<", document) == ["small"]
    inserted = re.findall(r"<w:ins [^>]*><w:r>.*?</w:ins>", document)
    assert [re.sub("<[^>]+>", "", x) for x in inserted] == ["smaller"]
    check(base, current)


def test_same_words_set_otherwise() -> None:
    base = adopted()
    second = base.paragraphs[1]
    content = second.content.without_mark(MarkKind.ITALIC)
    current = replace(
        base,
        paragraphs=(base.paragraphs[0], replace(second, content=content), *base.paragraphs[2:]),
    )
    document = parts_of(tracked(base, current))["word/document.xml"].decode()
    assert "<w:rPrChange " in document
    assert "delText" not in document
    check(base, current)


def test_inserted_paragraph_renumbers_those_after_it() -> None:
    base = adopted()
    new = Paragraph("00FFFF01", ParagraphKind.OPERATIVE, plain("Thanks the bell-ringers;"))
    current = replace(base, paragraphs=(*base.paragraphs[:4], new, *base.paragraphs[4:]))
    data = tracked(base, current)
    document = parts_of(data)["word/document.xml"].decode()
    assert re.findall(r"<w:delText[^>]*>([^<]*)<", document) == ["2.", "3."]
    check(base, current)
    assert read(data).draft.current == current


def test_moved_paragraph_is_moved() -> None:
    base = adopted()
    moved = (base.paragraphs[1], base.paragraphs[0], *base.paragraphs[2:])
    document = parts_of(tracked(base, replace(base, paragraphs=moved)))[
        "word/document.xml"
    ].decode()
    for name in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"):
        assert f"<w:{name} " in document
    away = "".join(re.findall("<w:moveFrom .*?</w:moveFrom>", document))
    assert "Recalling" in away or "Deeply concerned" in away
    assert "delText" not in away
    check(base, replace(base, paragraphs=moved))


def test_changed_kind_is_a_change_of_the_paragraph() -> None:
    base = adopted()
    heading = replace(base.paragraphs[2], kind=ParagraphKind.TEXT)
    current = replace(base, paragraphs=(*base.paragraphs[:2], heading, *base.paragraphs[3:]))
    assert b"<w:pPrChange " in parts_of(tracked(base, current))["word/document.xml"]


def test_notes_changed_added_and_dropped() -> None:
    base = adopted()
    first, second, *rest = base.paragraphs
    added = Footnote("00000A09", plain("A third note."))
    content = second.content.replace(3, 3, footnote_reference(added.id))
    changed = replace(base.footnotes[0], content=plain("00000A01, para. 7."))
    current = replace(
        base,
        paragraphs=(first, replace(second, content=content), *rest),
        footnotes=(changed, added, base.footnotes[1]),
    )
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
    base = adopted()
    masthead = replace(
        base.masthead,
        symbol="A/80/L.7",
        session=80,
        distribution="Limited",
        document_date=datetime.date(2025, 10, 1),
        original="English",
    )
    check(base, replace(base, masthead=masthead))


def test_changes_are_signed_and_dated() -> None:
    base = adopted()
    current = replace(base, title=plain("Clocks of all harbours"))
    moment = datetime.datetime(2026, 5, 6, 7, 8, 9, tzinfo=datetime.UTC)
    signed = parts_of(tracked(base, current, replace(TRACKED, moment=moment)))["word/document.xml"]
    assert b'w:author="Ada" w:date="2026-05-06T07:08:09Z"' in signed
    scrubbed = parts_of(tracked(base, current, replace(TRACKED, scrub=True)))["word/document.xml"]
    assert b"Ada" not in scrubbed
    assert set(re.findall(rb'w:date="([^"]+)"', scrubbed)) == {b"2000-01-01T00:00:00Z"}
    assert b'w:author="Author"' in scrubbed


def test_changes_of_others_stay_theirs() -> None:
    base = adopted()
    current = replace(base, title=plain("Clocks of all harbours"))
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
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_sees_the_same_changes(tmp_path: Path) -> None:
    base = adopted()
    new = Paragraph("00FFFF01", ParagraphKind.OPERATIVE, plain("Thanks the bell-ringers;"))
    current = replace(
        base,
        title=plain("Clocks of all harbours"),
        paragraphs=(*base.paragraphs[1:4], new, *base.paragraphs[4:]),
    )
    source = tmp_path / "draft.docx"
    source.write_bytes(tracked(base, current, replace(TRACKED, scrub=True)))
    out = tmp_path / "out"
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(source),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    before, after = both((out / "draft.docx").read_bytes())
    assert rows(after) == rows(current)
    assert rows(before) == rows(base)
    assert (before.title, after.title) == (base.title, current.title)
