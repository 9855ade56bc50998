"""Texts in the other official languages from files that do not say that Drafter wrote them."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from dataclasses import dataclass

import pytest

from drafter.conventions.languages import language_words
from drafter.document.draft import Draft
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, footnote_reference, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.registry import read_bytes, write

_KINDS = [
    ParagraphKind.PREAMBULAR,
    ParagraphKind.PREAMBULAR,
    ParagraphKind.OPERATIVE,
    ParagraphKind.SUBPARAGRAPH,
    ParagraphKind.SUBPARAGRAPH,
    ParagraphKind.OPERATIVE,
]


@dataclass(frozen=True)
class Words:
    """A short invented text."""

    organ_line: str
    title: str
    meeting: str
    item: str
    report: str
    texts: tuple[str, ...]


TEXTS = {
    "fr": Words(
        "L’Assemblée générale,", "Cartes des fleuves", "47e séance plénière", "58",
        "[sur la base du rapport de la Sixième Commission (A/79/467, par. 11)]",
        ("Rappelant sa résolution sur les fleuves,", "Consciente de l’utilité des cartes,",
         "Prie le Secrétaire général :", "De dresser des cartes ;", "De les publier ;",
         "Décide de rester saisie de la question."),
    ),
    "es": Words(
        "La Asamblea General,", "Mapas de los ríos", "47a sesión plenaria", "58",
        "[sobre la base del informe de la Sexta Comisión (A/79/467, párr. 11)]",
        ("Recordando su resolución sobre los ríos,", "Consciente de la utilidad de los mapas,",
         "Solicita al Secretario General que:", "Trace mapas;", "Los publique;",
         "Decide seguir ocupándose de la cuestión."),
    ),
    "ru": Words(
        "Генеральная Ассамблея,", "Карты рек", "47-е пленарное заседание", "58",
        "[по докладу Шестого комитета (A/79/467, пункт 11)]",
        ("ссылаясь на свою резолюцию о реках,", "сознавая пользу карт,",
         "просит Генерального секретаря:", "составить карты;", "опубликовать их;",
         "постановляет продолжать заниматься этим вопросом."),
    ),
    "ar": Words(
        "إن الجمعية العامة،", "خرائط الأنهار", "الجلسة العامة 47", "58",
        "[بناء على تقرير اللجنة السادسة (A/79/467، الفقرة 11)]",
        ("إذ تشير إلى قرارها بشأن الأنهار،", "وإذ تدرك فائدة الخرائط،",
         "تطلب إلى الأمين العام:", "أن يعد الخرائط؛", "أن ينشرها؛",
         "تقرر أن تبقي المسألة قيد نظرها."),
    ),
    "zh": Words(
        "大会，", "河流地图", "第47次全体会议", "58", "[根据第六委员会的报告 (A/79/467，第11段)]",
        ("回顾其关于河流的决议，", "意识到地图的用处，", "请秘书长：", "绘制地图；", "公布地图；",
         "决定继续处理此案。"),
    ),
}  # fmt: skip


def _resolution(language: str) -> Resolution:
    words = TEXTS[language]
    note = Footnote(new_id(), plain("A/79/23."))
    contents: list[MarkedText] = [plain(text) for text in words.texts]
    contents[1] = (
        plain(words.texts[1][:-1]) + footnote_reference(note.id) + plain(words.texts[1][-1])
    )
    known = language_words(language)
    assert known is not None
    day = dt.date(2024, 12, 4)
    return Resolution(
        masthead=Masthead(
            organ="general-assembly", committee="Sixth Committee", symbol="A/RES/79/300",
            number="79/300", session=79, agenda_item=words.item, agenda_title=words.title,
            distribution="General", document_date=dt.date(2024, 12, 12),
            heading=plain(known.adopted["general-assembly"].format(date=known.date(day))),
            report=plain(words.report),
        ),
        title=plain(words.title),
        organ_line=plain(words.organ_line),
        paragraphs=tuple(
            Paragraph(new_id(), kind, content, int(kind is ParagraphKind.SUBPARAGRAPH))
            for kind, content in zip(_KINDS, contents, strict=True)
        ),
        footnotes=(note,),
        adoption=Adoption(words.meeting, day),
        language=language,
    )  # fmt: skip


def _as_others_write(data: bytes) -> bytes:
    """A Word file without the part by which ours is known."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if "customXml" in name:
                continue
            content = old.read(name)
            if name.endswith(".rels") or name == "[Content_Types].xml":
                content = re.sub(rb"<(Relationship|Override)\b[^>]*customXml[^>]*/>", b"", content)
            new.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_word_file_in_another_language_is_read_as_what_it_is(language: str) -> None:
    given = _resolution(language)
    data = _as_others_write(write(Draft(given), ".docx"))
    assert_same(read_bytes(data, "other.docx").draft.current, given)


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_saved_text_in_another_language_is_read_as_what_it_is(language: str) -> None:
    given = _resolution(language)
    assert_same(read_bytes(write(Draft(given), ".txt"), "saved.txt").draft.current, given)


@pytest.mark.parametrize("language", ["fr", "es"])
def test_a_pdf_in_french_or_spanish_is_read_as_what_it_is(language: str) -> None:
    given = _resolution(language)
    assert_same(read_bytes(write(Draft(given), ".pdf"), "printed.pdf").draft.current, given)


def assert_same(found: Resolution, given: Resolution) -> None:
    """Language, words, kinds, levels, notes and the particulars are the same."""
    assert found.language == given.language
    assert [(p.kind, p.level) for p in found.paragraphs] == [
        (p.kind, p.level) for p in given.paragraphs
    ]
    for now, then in zip(found.paragraphs, given.paragraphs, strict=True):
        assert _plain(now.content) == _plain(then.content)
    assert _plain(found.title) == _plain(given.title)
    assert _plain(found.organ_line) == _plain(given.organ_line)
    assert [note.content.text for note in found.footnotes] == ["A/79/23."]
    assert found.adoption == given.adoption
    names = ("organ", "committee", "symbol", "number", "session", "agenda_item", "agenda_title",
             "distribution", "document_date")  # fmt: skip
    for name in names:
        assert getattr(found.masthead, name) == getattr(given.masthead, name), name
    assert _plain(found.masthead.heading) == _plain(given.masthead.heading)
    assert _plain(found.masthead.report) == _plain(given.masthead.report)


def _plain(content: MarkedText) -> str:
    return content.text.replace("\u00a0", " ")
