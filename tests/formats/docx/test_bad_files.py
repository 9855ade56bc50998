"""Damaged and hostile files: nothing but the two documented exceptions ever leaves the reader."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkKind, plain
from drafter.formats.contract import UnreadableFile, UnsafeFile, WriteOptions
from drafter.formats.docx import read, write
from tests.formats.docx.samples import adopted, committee_draft, parts_of, with_parts
from tests.formats.docx.word_xml import docx, p, run

CASES = int(os.environ.get("DRAFTER_FUZZ", "850"))
"""Of each kind of damage; with those that follow from the file, more than 2,000. For a longer run:
`DRAFTER_FUZZ=20000 python -m pytest tests/formats/docx/test_bad_files.py`."""


def sample() -> bytes:
    """A file with all parts: notes, comments, tracked changes, what Word cannot hold."""
    resolution = adopted()
    first = resolution.paragraphs[0]
    content = first.content.with_mark(MarkKind.COMMENT, 0, 6, "c1")
    content = content.with_mark(MarkKind.LINK, 14, 24, "https://example.org")
    current = replace(
        resolution, paragraphs=(replace(first, content=content), *resolution.paragraphs[1:])
    )
    draft = Draft(current, base=committee_draft(), comments=(Comment("c1", plain("Why?"), "Ada"),))
    return write(draft, WriteOptions(tracked=True))


def survives(data: bytes) -> bool:
    """Whether the file was read; False when it was refused as documented."""
    try:
        read(data)
    except UnreadableFile as error:
        message = str(error)
        assert message and "\n" not in message and "Traceback" not in message
        return False
    return True


def test_truncated_anywhere() -> None:
    data = sample()
    outcomes = [survives(data[:length]) for length in range(0, len(data), 512)]
    assert not any(outcomes)


def test_flipped_bits() -> None:
    data = sample()
    source = random.Random(7)
    for _ in range(CASES):
        broken = bytearray(data)
        for _ in range(source.randint(1, 4)):
            broken[source.randrange(len(broken))] ^= 1 << source.randrange(8)
        survives(bytes(broken))


def test_flipped_bits_within_the_parts() -> None:
    parts = parts_of(sample())
    source = random.Random(11)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _ in range(CASES):
        name = source.choice(names)
        broken = bytearray(parts[name])
        for _ in range(source.randint(1, 3)):
            broken[source.randrange(len(broken))] = source.randrange(256)
        survives(with_parts(sample_bytes(), {name: bytes(broken)}))


_SAMPLE: list[bytes] = []


def sample_bytes() -> bytes:
    if not _SAMPLE:
        _SAMPLE.append(sample())
    return _SAMPLE[0]


def test_parts_exchanged_emptied_and_taken_out() -> None:
    data = sample_bytes()
    parts = parts_of(data)
    for name in parts:
        survives(with_parts(data, {name: None}))
        survives(with_parts(data, {name: b""}))
        survives(with_parts(data, {name: b"<x/>"}))
        for other in parts:
            if other.endswith(".xml"):
                survives(with_parts(data, {name: parts[other]}))


def test_elements_and_attributes_with_nonsense() -> None:
    data = sample_bytes()
    document = parts_of(data)["word/document.xml"]
    for old, new in (
        (b'w:id="1"', b'w:id="x"'),
        (b'w:val="', b'w:val="-9e999'),
        (b'w:left="', b'w:left="abc'),
        (b"w:fldCharType", b"w:nothing"),
        (b'w14:paraId="', b'w14:paraId="zz'),
        (b"<w:pPr>", b"<w:pPr><w:numPr/><w:outlineLvl/><w:ind/><w:jc/>"),
        (b"<w:t ", b'<w:sym w:char="ZZ"/><w:t '),
        (b"<w:t ", b'<w:sym w:char="FFFFFFFF" w:font="Symbol"/><w:t '),
    ):
        assert old in document or old == b"w:fldCharType"
        survives(with_parts(data, {"word/document.xml": document.replace(old, new)}))


def test_styles_that_are_based_on_each_other() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/>'
        f'<w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    assert survives(docx(p("x", '<w:pStyle w:val="A"/>'), styles=styles))


@pytest.mark.parametrize(
    "hostile",
    [
        b'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>',
        b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    ],
)
def test_entities_are_refused(hostile: bytes) -> None:
    with pytest.raises(UnsafeFile):
        read(with_parts(sample_bytes(), {"word/document.xml": hostile}))


def test_bomb_is_refused() -> None:
    bomb = b"<w:document>" + b" " * (40 * 1024 * 1024) + b"</w:document>"
    with pytest.raises(UnsafeFile):
        read(with_parts(sample_bytes(), {"word/document.xml": bomb}))


def test_too_many_paragraphs_are_refused() -> None:
    with pytest.raises(UnsafeFile) as caught:
        read(docx(*["<w:p><w:r><w:t>x</w:t></w:r></w:p>"] * 20_001))
    assert "20,000" in str(caught.value)


@pytest.mark.parametrize("part", ["word/document.xml", "word/footnotes.xml", "word/styles.xml"])
@pytest.mark.parametrize(
    "inside",
    ["<w:r/>" * 1_000_001, "<w:r " + " ".join(f'a{n}=""' for n in range(1_000_001)) + "/>"],
)
def test_more_markup_than_any_resolution_is_refused(part: str, inside: str) -> None:
    noise = " ".join(f"{n}" for n in range(60_000))  # so that it packs as badly as words do
    data = with_parts(sample_bytes(), {part: f"<x><!--{noise}-->{inside}</x>".encode()})
    with pytest.raises(UnsafeFile, match="markup"):
        read(data)


def test_the_parts_are_measured_together() -> None:
    inside = f"<x><!--{' '.join(str(n) for n in range(60_000))}-->{'<y/>' * 400_000}</x>".encode()
    names = ("word/styles.xml", "word/settings.xml", "word/footnotes.xml")
    with pytest.raises(UnsafeFile, match="markup"):
        read(with_parts(sample_bytes(), dict.fromkeys(names, inside)))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc to ask for memory")
def test_what_is_read_needs_less_than_300_mb_and_5_seconds(tmp_path: Path) -> None:
    runs = "".join(run(f"word {n} ", "<w:i/>" if n % 2 else "") for n in range(99))
    path = tmp_path / "long.docx"
    path.write_bytes(docx(p("The General Assembly,"), *[p(runs) for _ in range(1_500)]))
    script = (
        "import sys, time; from pathlib import Path; from drafter.formats.docx import read; "
        "read(Path(sys.argv[1]).read_bytes()); "
        "peak = next(r for r in Path('/proc/self/status').open() if r.startswith('VmHWM')); "
        "print(peak.split()[1], time.process_time())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    kilobytes, seconds = (float(number) for number in done.stdout.split())
    assert kilobytes < 300_000
    assert seconds < 5


@pytest.mark.parametrize("part", ["word/footnotes.xml", "word/document.xml"])
def test_damaged_words_are_not_taken_for_none(part: str) -> None:
    with pytest.raises(UnreadableFile):
        read(with_parts(sample_bytes(), {part: b"<x"}))


def test_external_template_is_left_alone() -> None:
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" TargetMode="External" Target="file:///server/evil.dotm" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
        b"</Relationships>"
    )
    data = with_parts(sample_bytes(), {"word/_rels/settings.xml.rels": relations})
    again = write(read(data).draft, WriteOptions())
    assert b"evil.dotm" not in b"".join(parts_of(again).values())


def test_member_with_a_path_to_elsewhere_is_refused() -> None:
    out = io.BytesIO(sample_bytes())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("../../evil.xml", "<x/>")
    with pytest.raises(UnreadableFile):
        read(out.getvalue())
