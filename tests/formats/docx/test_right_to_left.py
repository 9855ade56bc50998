"""Arabic texts: direction in what is written, and the same text when it is read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkKind, marked, plain
from drafter.document.resolution import Resolution
from drafter.formats import odt
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from drafter.formats.docx.names import w
from tests.formats.docx.samples import adopted, parts_of
from tests.formats.docx.word_xml import docx, p, run
from tests.formats.libreoffice import through_libreoffice, with_libreoffice
from tests.formats.two_versions import TRACKED, essence

WORDS = ("إذ تشير إلى قرارها 70/1،", "تقرر أن تبقي المسألة قيد نظرها (A/80/1)؛", "تطلب تقريرا؛")


def arabic() -> Resolution:
    base = adopted()
    paragraphs = list(base.paragraphs[:3])
    for place, words in enumerate(WORDS):
        content = marked(words).with_mark(MarkKind.ITALIC, 0, 8)
        if place == 1:
            content = content.with_mark(MarkKind.BOLD, 0, 4)
        paragraphs[place] = replace(paragraphs[place], content=content)
    return replace(
        base,
        language="ar",
        title=plain("ساعات الموانئ الصغيرة"),
        organ_line=plain("إن الجمعية العامة،"),
        paragraphs=tuple(paragraphs),
        footnotes=(),
    )


def roots(data: bytes) -> dict[str, etree._Element]:
    return {
        name: etree.fromstring(part)
        for name, part in parts_of(data).items()
        if name.startswith("word/") and name.endswith(".xml")
    }


def test_paragraphs_runs_tables_and_sections_have_the_direction() -> None:
    found = roots(write(Draft(arabic()), WriteOptions()))
    document = found["word/document.xml"]
    for paragraph in document.iter(w("p")):
        order = [e.tag for e in paragraph.find(w("pPr"))]  # type: ignore[union-attr]
        assert w("bidi") in order
        for later in ("spacing", "ind", "jc", "rPr", "sectPr"):
            assert w(later) not in order or order.index(w(later)) > order.index(w("bidi"))
    turned = [r for r in document.iter(w("r")) if r.find(f"{w('rPr')}/{w('rtl')}") is not None]
    assert "".join(t.text or "" for r in turned for t in r.iter(w("t"))).count("تقرر") == 1
    first = next(r for r in turned if r.find(f"{w('rPr')}/{w('i')}") is not None)
    assert [e.tag for e in first.find(w("rPr"))] == [w("i"), w("iCs"), w("rtl")]  # type: ignore[union-attr]
    latin = [r for r in document.iter(w("r")) if "General" in str(r.xpath("string()"))]
    assert all(r.find(f"{w('rPr')}/{w('rtl')}") is None for r in latin)
    sections = list(document.iter(w("sectPr")))
    assert all(section.find(w("bidi")) is not None for section in sections)
    headers = [root for name, root in found.items() if "header" in name]
    tables = [t for root in headers for t in root.iter(w("tblPr"))]
    assert tables
    assert all(t[0].tag == w("bidiVisual") for t in tables)


def test_nothing_of_it_in_other_languages() -> None:
    parts = parts_of(write(Draft(adopted()), WriteOptions()))
    assert not any(b"<w:bidi/>" in part or b"<w:rtl/>" in part for part in parts.values())


def test_it_reads_back() -> None:
    draft = Draft(arabic())
    assert read(write(draft, WriteOptions())).draft.current == draft.current


def test_its_words_and_marks_are_there_for_any_reader() -> None:
    found = read(write(Draft(arabic()), WriteOptions(scrub=True))).draft.current
    assert found.language == "ar"
    texts = [q.content for q in found.paragraphs]
    assert all(q.content in texts for q in arabic().paragraphs)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write(Draft(arabic()), WriteOptions()) == write(Draft(arabic()), WriteOptions())


def test_tracked_changes() -> None:
    base = arabic()
    changed = list(base.paragraphs)
    changed[1] = replace(changed[1], content=marked("تقرر أن تبقي المسألة قيد نظرها (A/81/1)؛"))
    current = replace(base, paragraphs=(*changed[:2],))
    draft = read(write(Draft(current, base=base), replace(TRACKED, scrub=True))).draft
    assert draft.base is not None
    alone = [read(write(Draft(r), WriteOptions(scrub=True))).draft.current for r in (base, current)]
    assert [essence(draft.base), essence(draft.current)] == [essence(r) for r in alone]


def test_of_a_run_from_right_to_left_the_other_properties_count() -> None:
    properties = "<w:bidi/>"
    body = (
        p(run("إن الجمعية العامة،", "<w:rtl/>"), properties),
        p(
            run("إذ تشير", "<w:b/><w:iCs/><w:rtl/>") + run(" إلى قرارها،", "<w:i/><w:rtl/>"),
            properties,
        ),
    )
    found = read(docx(*body)).draft.current
    assert found.language == "ar"
    marks = [m for q in found.paragraphs for m in q.content.marks]
    assert [(m.kind, m.start, m.end) for m in marks] == [(MarkKind.ITALIC, 0, 7)]


def test_opendocument_keeps_the_text() -> None:
    draft = Draft(arabic())
    assert odt.read(odt.write(draft, WriteOptions())).draft.current == draft.current


@pytest.mark.slow
@with_libreoffice
def test_libreoffice_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "arabic.docx"
    path.write_bytes(write(Draft(arabic()), WriteOptions()))
    back = read(through_libreoffice(path)).draft.current
    assert [q.content for q in back.paragraphs] == [q.content for q in arabic().paragraphs]
