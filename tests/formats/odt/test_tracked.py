"""Tracked changes: accepting all gives the current text, rejecting all the base."""

from __future__ import annotations

import datetime
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from drafter.document.draft import Draft, TrackedChange
from drafter.document.marked_text import MarkKind, footnote_reference, plain
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import docx
from drafter.formats.contract import WriteOptions
from drafter.formats.odt import read, write
from tests.formats.docx.samples import adopted
from tests.formats.docx.test_writing_tracked import edited, essence
from tests.strategies import resolutions

TRACKED = WriteOptions(tracked=True, author="Ada")
BARE = WriteOptions(scrub=True)


def tracked(base: Resolution, current: Resolution, options: WriteOptions = TRACKED) -> bytes:
    return write(Draft(current, base=base), options)


def content_of(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("content.xml").decode()


def both(data: bytes) -> tuple[Resolution, Resolution]:
    draft = read(data).draft
    return draft.base or draft.current, draft.current


def alone(resolution: Resolution) -> Any:
    """What anyone reads from a plain file of the resolution."""
    return essence(read(write(Draft(resolution), BARE)).draft.current)


def check(base: Resolution, current: Resolution) -> None:
    before, after = both(tracked(base, current, replace(TRACKED, scrub=True)))
    assert essence(after) == alone(current)
    assert essence(before) == alone(base)


@settings(max_examples=40, deadline=None)
@given(resolutions(), resolutions())
def test_two_unlike_texts(base: Resolution, current: Resolution) -> None:
    masthead = replace(current.masthead, organ=base.masthead.organ)
    check(base, replace(current, masthead=masthead, first_footnote=base.first_footnote))


@settings(max_examples=60, deadline=None)
@given(edited())
def test_two_versions(pair: tuple[Resolution, Resolution]) -> None:
    check(*pair)


def test_words_are_changed_whole() -> None:
    base = adopted()
    second = base.paragraphs[1]
    at = second.text.index("small")
    content = second.content.replace(at, at + 5, plain("smaller"))
    current = replace(
        base,
        paragraphs=(base.paragraphs[0], replace(second, content=content), *base.paragraphs[2:]),
    )
    text = content_of(tracked(base, current))
    assert re.findall(r"</office:change-info><text:p>([^<]*)</text:p></text:deletion>", text) == [
        "small"
    ]
    assert re.findall(r"<text:change-start [^>]*/>([^<]*)<text:change-end", text) == ["smaller"]
    check(base, current)


def test_same_words_set_otherwise() -> None:
    base = adopted()
    second = base.paragraphs[1]
    content = second.content.without_mark(MarkKind.ITALIC)
    changed = replace(second, content=content)
    check(base, replace(base, paragraphs=(base.paragraphs[0], changed, *base.paragraphs[2:])))


def test_inserted_deleted_and_moved_paragraphs() -> None:
    base = adopted()
    new = Paragraph("00FFFF01", ParagraphKind.OPERATIVE, plain("Thanks the bell-ringers;"))
    check(base, replace(base, paragraphs=(*base.paragraphs[:4], new, *base.paragraphs[4:])))
    check(base, replace(base, paragraphs=(*base.paragraphs[:3], *base.paragraphs[5:])))
    check(
        base,
        replace(base, paragraphs=(base.paragraphs[1], base.paragraphs[0], *base.paragraphs[2:])),
    )


def test_a_paragraph_of_another_kind() -> None:
    base = adopted()
    heading = replace(base.paragraphs[2], kind=ParagraphKind.TEXT)
    current = replace(base, paragraphs=(*base.paragraphs[:2], heading, *base.paragraphs[3:]))
    check(base, current)


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


def test_the_masthead_is_tracked_too() -> None:
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
    text = content_of(tracked(base, current, replace(TRACKED, moment=moment)))
    assert "<dc:creator>Ada</dc:creator><dc:date>2026-05-06T07:08:09</dc:date>" in text
    assert "Ada" not in content_of(tracked(base, current, replace(TRACKED, scrub=True)))


def test_changes_of_others_stay_theirs() -> None:
    base = adopted()
    current = replace(base, title=plain("Clocks of all harbours"))
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
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_sees_the_same_changes(tmp_path: Path) -> None:
    base = adopted()
    new = Paragraph("00FFFF01", ParagraphKind.OPERATIVE, plain("Thanks the bell-ringers;"))
    current = replace(
        base,
        title=plain("Clocks of all harbours"),
        paragraphs=(*base.paragraphs[1:4], new, *base.paragraphs[4:]),
    )
    source = tmp_path / "draft.odt"
    source.write_bytes(tracked(base, current, replace(TRACKED, scrub=True)))
    out = tmp_path / "out"
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--convert-to", "docx", "--outdir", str(out), str(source),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    draft = docx.read((out / "draft.docx").read_bytes()).draft
    assert draft.base is not None
    assert rows(draft.current) == rows(current)
    assert rows(draft.base) == rows(base)
    assert (draft.base.title, draft.current.title) == (base.title, current.title)
    assert [n.text for n in draft.base.footnotes] == [n.text for n in base.footnotes]
