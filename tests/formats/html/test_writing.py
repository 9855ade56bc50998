"""The HTML page is whole, says everything, refers to nothing outside, and shows changes."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from hypothesis import given, settings

from drafter.document.draft import Comment, Draft, TrackedChange
from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    Mark,
    MarkedText,
    MarkKind,
    footnote_reference,
    italic,
    marked,
    plain,
)
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.html import write
from tests.formats.html.page import Page
from tests.strategies import resolutions

K = ParagraphKind
_LUMINANCE = (0.2126, 0.7152, 0.0722)


def lines(*rows: tuple[ParagraphKind, int, str]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(f"{n:08X}", kind, plain(words), level)
        for n, (kind, level, words) in enumerate(rows, 1)
    )


HARBOURS = Resolution(
    masthead=Masthead(
        organ="general-assembly", symbol="A/C.2/88/L.7", session=88, agenda_item="20 (c)"
    ),
    title=plain("Harbours"),
    organ_line=italic("The General Assembly") + plain(","),
    paragraphs=lines(
        (K.PREAMBULAR, 0, "Recalling its harbours & piers,"),
        (K.HEADING, 1, "Depth"),
        (K.OPERATIVE, 0, "Calls for:"),
        (K.SUBPARAGRAPH, 1, "Dredging;"),
        (K.OPERATIVE, 0, "Requests a report."),
        (K.ANNEX, 0, "Annex"),
        (K.TEXT, 0, "Port\tDepth"),
        (K.TEXT, 0, "North\t9 m"),
    ),
    adoption=Adoption("60th plenary meeting", datetime.date(2033, 12, 9)),
)
NOTE = Footnote("0A", italic("Treaty Series") + plain(", vol. 3."))


def noted(resolution: Resolution, *places: int) -> Resolution:
    paragraphs = list(resolution.paragraphs)
    for place in places:
        content = paragraphs[place].content + footnote_reference(NOTE.id)
        paragraphs[place] = replace(paragraphs[place], content=content)
    return replace(resolution, paragraphs=tuple(paragraphs), footnotes=(NOTE,))


def with_text(place: int, content: MarkedText) -> Resolution:
    paragraphs = list(HARBOURS.paragraphs)
    paragraphs[place] = replace(paragraphs[place], content=content)
    return replace(HARBOURS, paragraphs=tuple(paragraphs))


def shown(draft: Draft, options: WriteOptions = WriteOptions()) -> Page:
    page = Page(write(draft, options))
    page.assert_whole()
    return page


def tracked(current: Resolution, base: Resolution = HARBOURS, **options: object) -> Page:
    return shown(Draft(current, base), WriteOptions(tracked=True, **options))  # type: ignore[arg-type]


def test_the_page_says_everything_in_order() -> None:
    page = shown(Draft(HARBOURS))
    assert page.all("html")[0].attributes == {"lang": "en", "dir": "ltr"}
    assert page.texts("title") == ["A/C.2/88/L.7: Harbours"]
    assert page.texts("h1") == ["Harbours"]
    assert page.by_class("operative") == ["1. Calls for:", "2. Requests a report."]
    assert page.by_class("subparagraph") == ["(a) Dredging;"]
    assert page.by_class("preambular") == ["Recalling its harbours & piers,"]
    assert page.by_class("agenda") == ["Agenda item\u00a020 (c)"]
    assert page.by_class("adoption") == ["60th plenary meeting9\u00a0December 2033"]


def test_a_lower_heading_under_the_title_skips_no_level() -> None:
    assert shown(Draft(HARBOURS)).heading_levels() == [1, 2, 2]


def test_a_page_without_a_title_has_a_heading_all_the_same() -> None:
    page = shown(Draft(replace(HARBOURS, title=MarkedText())))
    assert page.texts("h1") == ["A/C.2/88/L.7"]


def test_the_organ_line_of_a_composite_stands_below_letter_and_heading() -> None:
    parts = lines((K.PART, 0, "A"), (K.HEADING, 0, "Old piers"), (K.OPERATIVE, 0, "Notes piers."))
    main = shown(Draft(replace(HARBOURS, paragraphs=parts))).texts("main")[0]
    assert main.index("Old piers") < main.index("The General Assembly,") < main.index("Notes piers")


def test_rows_are_a_table() -> None:
    assert shown(Draft(HARBOURS)).texts("td") == ["Port", "Depth", "North", "9 m"]


def test_a_look_over_a_tab_leaves_the_cells_whole() -> None:
    page = shown(Draft(with_text(6, italic("Port\tDepth"))))
    assert page.texts("em")[-2:] == ["Port", "Depth"]


def test_notes_lead_there_and_back() -> None:
    page = shown(Draft(noted(HARBOURS, 0, 2)))
    references = [a for a in page.all("a") if a.attributes.get("role") == "doc-noteref"]
    backs = [a for a in page.all("a") if a.attributes.get("role") == "doc-backlink"]
    assert [a.text for a in references] == ["1", "1"]
    assert len({a.attributes["href"] for a in references}) == 1
    assert backs[0].attributes["href"] == "#" + references[0].attributes["id"]
    assert page.by_class("note")[0].endswith("Treaty Series, vol. 3.")


def test_every_word_is_escaped() -> None:
    page = shown(Draft(with_text(0, plain('<script>alert("x")</script> & \x00'))))
    assert not page.all("script")
    assert page.by_class("preambular") == ['<script>alert("x")</script> & ']


def test_only_addresses_are_linked() -> None:
    text = "one two three"
    marks = [
        Mark(0, 3, MarkKind.LINK, "https://docs.un.org/en/A/1"),
        Mark(4, 7, MarkKind.LINK, "javascript:alert(1)"),
        Mark(8, 13, MarkKind.LINK, "#p-00000001"),
    ]
    page = shown(Draft(with_text(0, marked(text, marks))))
    assert [a.text for a in page.all("a")] == ["one"]


def test_nothing_is_loaded_from_outside() -> None:
    page = shown(Draft(noted(HARBOURS, 0)))
    assert not any({"src", "srcset", "data"} & set(e.attributes) for e in page.elements)
    assert not page.all("link")
    assert not page.all("script")
    style = page.texts("style")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_colours_can_be_told_apart() -> None:
    style = shown(Draft(HARBOURS)).texts("style")[0]
    rules = re.findall(r"[{ ]color: (#\w+); background: (#\w+)", style)
    pairs = [*rules, *((colour, "#fff") for colour in re.findall(r"[{ ]color: (#\w+)", style))]
    assert len(pairs) >= 6
    assert min(contrast(first, second) for first, second in pairs) >= 4.5


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip(_LUMINANCE, linear, strict=True))


def test_arabic_runs_from_right_to_left() -> None:
    page = shown(Draft(replace(HARBOURS, language="ar")))
    assert page.all("html")[0].attributes == {"lang": "ar", "dir": "rtl"}


def test_changed_words_are_struck_and_underlined() -> None:
    page = tracked(with_text(4, plain("Requests a full report.")))
    assert page.texts("ins") == ["full "]
    assert not page.all("del")


def test_whole_paragraphs_come_and_go() -> None:
    paragraphs = list(HARBOURS.paragraphs)
    paragraphs[4] = Paragraph("00000099", K.OPERATIVE, plain("Entirely unlike what stood here."))
    page = tracked(replace(HARBOURS, paragraphs=tuple(paragraphs)))
    assert page.texts("del") == ["Requests a report."]
    assert page.texts("ins") == ["Entirely unlike what stood here."]


def test_title_masthead_and_notes_are_compared_too() -> None:
    base = noted(HARBOURS, 0)
    current = replace(
        base,
        title=plain("Old harbours"),
        masthead=replace(base.masthead, symbol="A/C.2/88/L.7/Rev.1"),
        footnotes=(replace(NOTE, content=italic("Treaty Series") + plain(", vol. 4.")),),
    )
    page = tracked(current, base)
    assert {"A/C.2/88/L.7/Rev.1"} <= set(page.texts("ins"))
    assert "A/C.2/88/L.7" in page.texts("del")
    assert any("4" in words for words in page.texts("ins"))
    assert any("ld" in words or "Old" in words for words in page.texts("ins"))


def test_a_note_that_went_is_shown_as_gone() -> None:
    page = tracked(HARBOURS, noted(HARBOURS, 0))
    assert "Treaty Series, vol. 3." in page.texts("del")


def test_changes_are_signed_unless_scrubbed() -> None:
    current = with_text(4, plain("Requests a full report."))
    assert tracked(current, author="A. Delegate").all("ins")[0].attributes["title"] == "A. Delegate"
    scrubbed = tracked(current, author="A. Delegate", scrub=True)
    assert "title" not in scrubbed.all("ins")[0].attributes


def test_a_change_that_came_with_the_file_stays_his_who_made_it() -> None:
    current = with_text(4, plain("Requests a full report."))
    known = TrackedChange(current.paragraphs[4].id, True, "full ", "B. Colleague")
    draft = Draft(current, HARBOURS, changes=(known,))
    page = shown(draft, WriteOptions(tracked=True, author="A. Delegate"))
    assert page.all("ins")[0].attributes["title"] == "B. Colleague"


def test_comments_stay_at_home_and_bytes_stay_the_same() -> None:
    content = HARBOURS.paragraphs[0].content.with_mark(MarkKind.COMMENT, 0, 4, "c1")
    draft = Draft(with_text(0, content), comments=(Comment("c1", plain("Ask the capital")),))
    data = write(draft, WriteOptions())
    assert b"capital" not in data
    assert data == write(draft, WriteOptions())


@settings(max_examples=60, deadline=None)
@given(resolutions())
def test_any_draft_is_a_whole_page_with_all_its_words(resolution: Resolution) -> None:
    page = shown(Draft(resolution))
    words = "".join(page.texts("main")).split()
    for paragraph in resolution.paragraphs:
        if FOOTNOTE_CHARACTER not in paragraph.text:
            shown_words = [w for w in paragraph.text.split() if w.isprintable()]
            assert all(any(w in held for held in words) for w in shown_words)


@settings(max_examples=60, deadline=None)
@given(resolutions(), resolutions())
def test_any_comparison_is_a_whole_page(base: Resolution, current: Resolution) -> None:
    tracked(current, base)
