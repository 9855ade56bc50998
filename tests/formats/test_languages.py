"""Texts in the official languages: the words around them, and the same text when read back."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from benchmarks.formats_matrix import same
from drafter.document.draft import Draft
from drafter.document.marked_text import italic, plain
from drafter.document.masthead import Adoption
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read as read_docx
from drafter.formats.docx import write as write_docx
from drafter.formats.registry import read_bytes, write
from tests.formats.docx.samples import parts_of
from tests.formats.docx.word_xml import docx, p, run
from tests.formats.html.page import Page
from tests.formats.test_matrix import ADOPTED, DRAFT

HEADS = {
    "fr": ("Nations Unies", "Assemblée générale", "Quatre-vingt-huitième session", "Distr. limitée"),
    "es": ("Naciones Unidas", "Asamblea General", "Octogésimo octavo período", "Distr. limitada"),
    "ru": ("Организация Объединенных Наций", "Генеральная Ассамблея", "Восемьдесят восьмая сессия", "Distr.: Limited"),
    "ar": ("الأمم المتحدة", "الجمعية العامة", "الدورة الثامنة والثمانون", "Distr.: Limited"),
    "zh": ("联合国", "大会", "第八十八届会议", "Distr.: Limited"),
}  # fmt: skip
DRAFT_LINES = {
    "fr": "Chile, Malta et Zambia\u00a0: projet de résolution",
    "es": "Chile, Malta y Zambia: proyecto de resolución",
    "ru": "Chile, Malta и Zambia: проект резолюции",
    "ar": "Chile، Malta وZambia: مشروع قرار",
    "zh": "Chile、Malta和Zambia：决议草案",
}
CLOSING = {
    "fr": "16\u00a0décembre 2033",
    "es": "16\u00a0de\u00a0diciembre de 2033",
    "ru": "16\u00a0декабря 2033\u00a0года",
    "ar": "16\u00a0كانون الأول/ديسمبر 2033",
    "zh": "2033年12月16日",
}


def words_of(resolution: Resolution) -> str:
    """All words of a Word file, in no order that matters."""
    parts = parts_of(write_docx(Draft(resolution), WriteOptions()))
    shown = [p.decode() for n, p in parts.items() if n.startswith(("word/document", "word/header"))]
    return re.sub(r"<[^>]+>", "", "\n".join(shown))


@pytest.mark.parametrize("language", HEADS)
def test_a_draft_has_the_head_of_its_language(language: str) -> None:
    resolution = replace(DRAFT, language=language)
    words, page = words_of(resolution), Page(write(Draft(resolution), ".html"))
    shown = " ".join(e.text for e in page.elements if e.name == "p")
    united, organ, session, distribution = HEADS[language]
    for line in (organ, session, distribution, DRAFT_LINES[language]):
        assert line in words
        assert line in shown
    assert united in words
    for english in ("United Nations", "General Assembly", "Agenda item", "draft"):
        assert english not in words.replace("The General Assembly", "").replace(
            "ninetieth session", ""
        )


@pytest.mark.parametrize("language", HEADS)
def test_an_adopted_text_closes_in_its_language(language: str) -> None:
    bare = replace(ADOPTED.masthead, heading=plain(""))
    resolution = replace(ADOPTED, language=language, masthead=bare)
    words = words_of(resolution)
    assert words.count(CLOSING[language]) == 2  # the heading made of it, and the closing line
    assert "December" not in words.split(CLOSING[language])[-1]


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".json", ".xml", ".md"])
@pytest.mark.parametrize("language", HEADS)
def test_masthead_and_closing_are_read_back(language: str, suffix: str) -> None:
    for text in (DRAFT, ADOPTED):
        before = replace(text, language=language)
        after = read_bytes(write(Draft(before), suffix), f"x{suffix}").draft.current
        assert after.language == language
        masthead = before.masthead
        if suffix == ".xml":  # sponsors are not read back, and cited symbols become links
            masthead = replace(masthead, sponsors=(), report=after.masthead.report)
        assert after.masthead == masthead
        assert after.adoption == before.adoption


def test_an_organ_whose_formula_is_not_known_gets_no_heading() -> None:
    masthead = replace(ADOPTED.masthead, organ="security-council", heading=plain(""))
    words = words_of(replace(ADOPTED, language="ru", masthead=masthead))
    assert "adopted" not in words.lower()


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
def test_the_printed_page_has_the_head_of_its_language(language: str) -> None:
    data = write(Draft(replace(DRAFT, language=language)), ".pdf")
    document = pdfium.PdfDocument(data)
    words = " ".join(document[0].get_textpage().get_text_bounded().split())
    document.close()
    for line in HEADS[language]:
        assert line in words
    assert "United Nations" not in words.partition(HEADS[language][2])[0]


def test_an_arabic_page_can_be_set() -> None:
    assert write(Draft(replace(ADOPTED, language="ar")), ".pdf").startswith(b"%PDF-")


def test_arabic_labels_are_those_of_the_united_nations() -> None:
    resolution = replace(DRAFT, language="ar")
    words = words_of(resolution)
    page = Page(write(Draft(resolution), ".html"))
    labels = [e.text for e in page.elements if e.attributes.get("class") == "label"]
    assert labels[:4] == ["1 -", "2 -", "(أ)", "(ب)"]
    assert "(ج)" in words
    for suffix in (".docx", ".odt"):
        after = read_bytes(write(Draft(resolution), suffix), f"x{suffix}").draft.current
        assert after.paragraphs == resolution.paragraphs


def test_arabic_labels_typed_in_word_are_understood() -> None:
    paragraphs = [
        p("إن الجمعية العامة،"),
        p("<w:r><w:tab/></w:r>" + run("1 -") + "<w:r><w:tab/></w:r>" + run("تطلب:")),
        p("<w:r><w:tab/></w:r>" + run("(أ)") + "<w:r><w:tab/></w:r>" + run("تقريرا؛")),
        p("<w:r><w:tab/></w:r>" + run("2 -") + "<w:r><w:tab/></w:r>" + run("تقرر.")),
    ]
    found = read_docx(docx(*paragraphs)).draft.current
    assert [(x.kind, x.source_label) for x in found.paragraphs][-3:] == [
        ("operative", "1."), ("subparagraph", "(a)"), ("operative", "2."),
    ]  # fmt: skip


def test_markdown_brings_back_a_text_whose_words_it_does_not_know() -> None:
    organ_line = italic("Генеральная Ассамблея") + plain(",")
    vote = "[Принята без голосования.]\nЗа: | Чили"
    adoption = Adoption("63-e пленарное заседание", datetime.date(2033, 12, 16), vote)
    before = replace(ADOPTED, language="ru", organ_line=organ_line, adoption=adoption)
    after = read_bytes(write(Draft(before), ".md"), "x.md").draft.current
    assert all(same(before, after).values()), same(before, after)
