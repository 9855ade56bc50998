from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression, TrackedChange
from drafter.document.marked_text import Mark, MarkKind, marked, plain
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import write
from drafter.formats.docx.names import W14, w
from tests.formats.docx.samples import (
    ALL,
    adopted,
    committee_draft,
    human_rights_council,
    parts_of,
    security_council,
    visible_lines,
)
from tests.formats.libreoffice import through_libreoffice, with_libreoffice
from tests.strategies import resolutions

OPTIONS = WriteOptions()
CASES = pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)


def written(resolution: Resolution, options: WriteOptions = OPTIONS) -> bytes:
    return write(Draft(resolution), options)


@CASES
def test_every_part_is_well_formed_and_has_a_content_type(make: Callable[[], Resolution]) -> None:
    parts = parts_of(written(make()))
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {row.get("PartName", "").lstrip("/") for row in types}
    for name, content in parts.items():
        etree.fromstring(content)
        assert (
            name in named
            or name.endswith(".rels")
            or name == "[Content_Types].xml"
            or (name.startswith("customXml/"))
        )


@CASES
def test_relationships_lead_to_parts_that_are_there(make: Callable[[], Resolution]) -> None:
    parts = parts_of(written(make()))
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = Path(name).parent.parent
        for row in etree.fromstring(content):
            if row.get("TargetMode") == "External":
                continue
            target = (Path("/") / folder / (row.get("Target") or "")).resolve()
            assert str(target).lstrip("/") in parts


def test_references_to_relationships_exist() -> None:
    resolution = adopted()
    first = resolution.paragraphs[0]
    linked = first.content.with_mark(MarkKind.LINK, 0, 5, "https://example.org/a?b=1&c=2")
    resolution = replace(
        resolution,
        paragraphs=(replace(first, content=linked), *resolution.paragraphs[1:]),
    )
    parts = parts_of(written(resolution))
    known = {row.get("Id") for row in etree.fromstring(parts["word/_rels/document.xml.rels"])}
    used = set(re.findall(r'r:id="([^"]+)"', parts["word/document.xml"].decode()))
    assert used and used <= known
    assert b"https://example.org/a?b=1&amp;c=2" in parts["word/_rels/document.xml.rels"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(resolutions())
def test_paragraph_ids_are_there_once_and_below_the_limit(resolution: Resolution) -> None:
    parts = parts_of(written(resolution))
    seen: list[str] = []
    for name, content in parts.items():
        if name.startswith("word/"):
            root = etree.fromstring(content)
            ids = [p.get(f"{{{W14}}}paraId") for p in root.iter(w("p"))]
            assert None not in ids
            seen += [i for i in ids if i]
    assert len(seen) == len(set(seen))
    assert all(0 < int(i, 16) < 0x80000000 for i in seen)
    assert {p.id for p in resolution.paragraphs} <= set(seen)


def test_labels_are_typed_between_tabs() -> None:
    lines = visible_lines(written(adopted()))
    assert "\t1.\tWelcomes the report of the Secretary-General;" in lines
    assert "\t(a)\tTo wind their clocks:" in lines
    assert "\t(ii)\tAt dusk;" in lines
    assert "\t3.\tDecides to remain seized of the matter." in lines
    assert "\t72/901.\tClocks of small harbours" in lines


def test_adoption_stands_before_the_annex() -> None:
    lines = visible_lines(written(adopted()))
    assert lines.index("66th plenary meeting\n7\u00a0December 2017") < lines.index("\t\tAnnex")


def test_masthead_of_a_committee_draft() -> None:
    data = written(committee_draft())
    lines = visible_lines(data)
    assert lines[1:6] == [
        "Eightieth session",
        "Third Committee",
        "Agenda item\u00a025 (b)",
        "Harbours: clocks",
        "Albania, Belgium and Zambia, on behalf of the Group of Small Harbours: draft resolution",
    ]
    first_page = visible_lines(data, "word/header3.xml")
    assert "United Nations" in first_page
    assert "A/C.3/80/L.901" in first_page
    assert [line for line in first_page if line[:1] in "GD3O" and line] == [
        "General Assembly",
        "Distr.: Limited",
        "3\u00a0October 2025",
        "Original: English",
    ]


def test_human_rights_council_uses_the_geneva_page() -> None:
    parts = parts_of(written(human_rights_council()))
    document = parts["word/document.xml"].decode()
    assert 'w:pgSz w:w="11907" w:h="16840"' in document
    assert '<w:pStyle w:val="SingleTxtG"/>' in document
    assert '<w:numStart w:val="2"/>' in document
    assert "Human Rights Council" in visible_lines(written(human_rights_council()))


def test_security_council_names_the_resolution_in_place_of_a_title() -> None:
    lines = visible_lines(written(security_council()))
    assert "\t\tResolution 2901 (2023)" in lines
    assert (
        "\t\tAdopted by the Security Council at its 9476th meeting, on 15\u00a0November 2023"
        in lines
    )


def test_paper_can_be_chosen() -> None:
    options = replace(OPTIONS, paper="a4")
    assert b'w:w="11907"' in parts_of(written(adopted(), options))["word/document.xml"]


def test_line_numbers_only_on_request() -> None:
    assert b"lnNumType" not in parts_of(written(adopted()))["word/document.xml"]
    options = replace(OPTIONS, line_numbers=True)
    assert b"lnNumType" in parts_of(written(adopted(), options))["word/document.xml"]


def test_same_draft_same_bytes() -> None:
    assert written(adopted()) == written(adopted())


def test_author_only_when_given() -> None:
    assert b"creator" not in parts_of(written(adopted()))["docProps/core.xml"]
    moment = datetime.datetime(2025, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)
    options = replace(OPTIONS, author="A. Nemo", moment=moment)
    core = parts_of(written(adopted(), options))["docProps/core.xml"]
    assert b"A. Nemo" in core
    assert b"2025-03-04T05:06:07Z" in core


def test_repeated_note_follows_the_first_reference() -> None:
    resolution = adopted()
    first = resolution.paragraphs[0]
    note = resolution.footnotes[0].id
    end = len(first.content)
    again = marked("\ufffc", [Mark(0, 1, MarkKind.FOOTNOTE, note)])
    changed = replace(first, content=first.content.replace(end - 1, end - 1, again))
    document = parts_of(
        written(replace(resolution, paragraphs=(changed, *resolution.paragraphs[1:])))
    )["word/document.xml"].decode()
    assert document.count("<w:footnoteReference ") == 2
    assert "NOTEREF _RefNote1" in document


def test_sign_of_a_note_is_its_own_mark() -> None:
    resolution = adopted()
    notes = (replace(resolution.footnotes[0], sign="*"), *resolution.footnotes[1:])
    parts = parts_of(written(replace(resolution, footnotes=notes)))
    assert (
        b'w:customMarkFollows="1" w:id="1"/><w:t xml:space="preserve">*'
        in (parts["word/document.xml"])
    )
    assert visible_lines(written(replace(resolution, footnotes=notes)), "word/footnotes.xml")[
        2
    ] == ("\t*\t00000A01.")


def test_note_of_several_paragraphs() -> None:
    resolution = adopted()
    notes = (replace(resolution.footnotes[0], content=plain("One.\nTwo.")),)
    data = written(replace(resolution, footnotes=(*notes, *resolution.footnotes[1:])))
    assert visible_lines(data, "word/footnotes.xml")[2:4] == ["\t\tOne.", "\t\tTwo."]


def test_scrubbed_file_has_nothing_personal() -> None:
    resolution = adopted()
    first = resolution.paragraphs[0]
    commented = first.content.with_mark(MarkKind.COMMENT, 0, 4, "c1")
    draft = Draft(
        replace(
            resolution, paragraphs=(replace(first, content=commented), *resolution.paragraphs[1:])
        ),
        base=replace(resolution, title=plain("Zanzibar secret base")),
        id="draft-zanzibar",
        suppressions=(Suppression("RES-1", reason="zanzibar"),),
        sources=(ClauseSource(first.id, "zanzibar-template"),),
        comments=(Comment("c1", plain("zanzibar remark"), "Zanzibar author", "ZA"),),
    )
    signed = replace(OPTIONS, author="Zanzibar author")
    kept = b"".join(parts_of(write(draft, signed)).values()).lower()
    assert kept.count(b"zanzibar") >= 6
    scrubbed = parts_of(write(draft, replace(signed, scrub=True)))
    assert b"zanzibar" not in b"".join(scrubbed.values()).lower()
    assert not any(name.startswith(("customXml", "word/comments")) for name in scrubbed)


def test_scrubbed_tracked_changes_name_nobody_and_no_day() -> None:
    base = adopted()
    content = base.paragraphs[0].content.replace(3, 3, plain("new "))
    current = replace(
        base, paragraphs=(replace(base.paragraphs[0], content=content), *base.paragraphs[1:])
    )
    when = datetime.datetime(2031, 7, 8, 9, 10, tzinfo=datetime.UTC)
    hand = TrackedChange(
        base.paragraphs[0].id, inserted=True, text="new ", author="Zanzibar author", date=when
    )
    comment = Comment("c1", plain("zanzibar"), "Zanzibar author", "ZA", when, resolved=True)
    draft = Draft(current, base=base, comments=(comment,), changes=(hand,))
    signed = replace(OPTIONS, tracked=True, author="Zanzibar author", moment=when)
    kept = b"".join(parts_of(write(draft, signed)).values())
    assert b"Zanzibar author" in kept
    assert b"2031-07-08" in kept
    scrubbed = b"".join(parts_of(write(draft, replace(signed, scrub=True))).values())
    for trace in (b"anzibar", b"w:initials", b"w:rsid", b"2031-07", b"lastModifiedBy"):
        assert trace not in scrubbed


@pytest.mark.slow
@with_libreoffice
def test_libreoffice_opens_it_and_finds_the_text(tmp_path: Path) -> None:
    source = tmp_path / "draft.docx"
    source.write_bytes(written(adopted()))
    text = through_libreoffice(source, "txt:Text (encoded):UTF8").decode("utf-8-sig")
    for words in (
        "Clocks of small harbours",
        "1.\tWelcomes",
        "(ii)\tAt dusk;",
        "66th plenary meeting",
    ):
        assert words in text
