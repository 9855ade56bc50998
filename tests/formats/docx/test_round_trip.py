from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression
from drafter.document.labels import LabelStyle
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked, plain
from drafter.document.masthead import Adoption
from drafter.document.paragraph import Footnote, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from tests.formats.docx.samples import ALL, adopted
from tests.strategies import OP, build, marked_texts, resolutions

ODD = "ab \t\n\r\x00\x0b\u00ad\u2028\ud800\ufffe<&>\"'(1.)"
ANY_KIND = [k for k in MarkKind if k is not MarkKind.FOOTNOTE]


def again(draft: Draft, options: WriteOptions | None = None) -> Draft:
    return read(write(draft, options or WriteOptions())).draft


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_samples_come_back_as_they_went(make: Callable[[], Resolution]) -> None:
    assert again(Draft(make())) == Draft(make())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(resolutions())
def test_any_resolution_comes_back(resolution: Resolution) -> None:
    assert again(Draft(resolution)) == Draft(resolution)


@st.composite
def odd_texts(draw: st.DrawFn) -> MarkedText:
    """Text with characters that files have trouble with, and every kind of mark with a value."""
    text = draw(st.text(ODD, max_size=20))
    place = st.integers(0, len(text))
    values = st.sampled_from(["", "c1", "c2", "restored", "https://example.org/?a=1&b=2", "slot"])
    marks = draw(
        st.lists(st.builds(Mark, place, place, st.sampled_from(ANY_KIND), values), max_size=5)
    )
    return marked(text, marks)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Drafts with everything that Word cannot hold."""
    current = draw(resolutions())
    paragraphs = tuple(
        replace(p, content=draw(odd_texts())) if draw(st.booleans()) and not p.marks else p
        for p in current.paragraphs
    )
    stray = Footnote("00007777", draw(marked_texts(8)))
    has_lines: bool = draw(st.booleans())
    if current.footnotes and has_lines:
        lines = Footnote(
            current.footnotes[0].id, draw(odd_texts()), sign=draw(st.sampled_from(["", "*"]))
        )
        current = replace(current, footnotes=(lines, *current.footnotes[1:]))
    current = replace(
        current,
        paragraphs=paragraphs,
        title=draw(odd_texts()),
        masthead=replace(
            current.masthead,
            heading=draw(odd_texts()),
            report=draw(odd_texts()),
            committee=draw(st.sampled_from(["", "third-committee", "Committee of the Whole"])),
            agenda_title=draw(st.sampled_from(["", "Agenda item 7", "A: b"])),
            session_kind=draw(st.sampled_from(["regular", "special", "emergency"])),
            distribution=draw(st.sampled_from(["", "General", "Limited"])),
            original=draw(st.sampled_from(["", "English", "English and Spanish"])),
            kind=draw(st.sampled_from(["resolution", "decision"])),
            on_behalf_of=draw(st.sampled_from(["", "the Group of 77 and China"])),
        ),
        footnotes=(*current.footnotes, stray) if draw(st.booleans()) else current.footnotes,
        adoption=draw(
            st.sampled_from(
                [
                    Adoption(),
                    Adoption("1st meeting", None, "[Adopted without a vote.]"),
                    Adoption("", datetime.date(2020, 1, 2)),
                    Adoption("9th plenary meeting", datetime.date(2020, 1, 2), "[12 to 3]\nA\nB"),
                ]
            )
        ),
        language=draw(st.sampled_from(["en", "fr"])),
        labels_as_read=draw(st.booleans()),
    )
    when = datetime.datetime(2025, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    comments = (
        Comment("c1", draw(marked_texts(10)), "Someone", "S", when),
        Comment("c2", plain("Two\nlines"), "Someone", "S", when.replace(microsecond=7)),
        Comment("c3", plain("So be it"), "Bo", "B", when, draw(st.sampled_from(["", "c1"]))),
        Comment("c4", plain("Done"), "Bo", "B", when, resolved=draw(st.booleans())),
    )
    return Draft(
        current,
        base=draw(st.one_of(st.none(), resolutions())),
        id=draw(st.sampled_from(["", "d-1"])),
        suppressions=(Suppression("RES-A", "00000001", "x", "y"),),
        sources=(ClauseSource("00000001", "t", "A/RES/1/1", "1."),),
        comments=comments,
    )


def test_a_comment_on_two_pieces_of_a_text_comes_back_so() -> None:
    current = build((OP, "Requests the report;"), (OP, "Decides."))
    content = current.paragraphs[0].content
    for start, end in ((0, 3), (6, 9)):
        content = content.with_mark(MarkKind.COMMENT, start, end, "c1")
    first = replace(current.paragraphs[0], content=content)
    current = replace(current, title=content, paragraphs=(first, current.paragraphs[1]))
    draft = Draft(current, comments=(Comment("c1", plain("why?")),))
    assert again(draft) == draft


@settings(max_examples=100, suppress_health_check=list(HealthCheck), deadline=None)
@given(drafts())
def test_any_draft_comes_back(draft: Draft) -> None:
    assert again(draft) == draft


@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(drafts())
def test_writing_twice_gives_the_same_bytes(draft: Draft) -> None:
    once = write(draft, WriteOptions())
    assert write(read(once).draft, WriteOptions()) == once


def test_odd_ids_come_back() -> None:
    resolution = adopted()
    paragraphs = (replace(resolution.paragraphs[0], id="p0"), *resolution.paragraphs[1:])
    assert again(Draft(replace(resolution, paragraphs=paragraphs))).current.paragraphs == paragraphs


def test_labels_out_of_the_ordinary_come_back() -> None:
    resolution = adopted()
    changed = tuple(
        replace(p, label_style=LabelStyle.BRACKETED_ARABIC, restart=4, source_label="(9)")
        if p.kind is ParagraphKind.SUBPARAGRAPH
        else p
        for p in resolution.paragraphs
    )
    draft = Draft(replace(resolution, paragraphs=changed))
    assert again(draft) == draft


@pytest.mark.parametrize("kind", [MarkKind.ITALIC, MarkKind.LINK, MarkKind.PLACEHOLDER])
def test_mark_over_the_paragraphs_of_a_note_comes_back(kind: MarkKind) -> None:
    resolution = adopted()
    content = marked("One\ntwo\nthree", [Mark(1, 11, kind, "x" if kind != "italic" else "")])
    notes = (replace(resolution.footnotes[0], content=content), *resolution.footnotes[1:])
    draft = Draft(replace(resolution, footnotes=notes))
    assert again(draft) == draft


def test_note_referred_to_twice_comes_back() -> None:
    resolution = adopted()
    first, second, *rest = resolution.paragraphs
    note = resolution.footnotes[0].id
    twice = marked("x\ufffc", [Mark(1, 2, MarkKind.FOOTNOTE, note)])
    draft = Draft(replace(resolution, paragraphs=(first, replace(second, content=twice), *rest)))
    assert again(draft) == draft


@pytest.mark.parametrize("options", [WriteOptions(paper="a4"), WriteOptions(line_numbers=True)])
def test_options_of_the_page_do_not_touch_the_draft(options: WriteOptions) -> None:
    assert again(Draft(adopted()), options) == Draft(adopted())


def test_scrubbed_file_still_has_its_text() -> None:
    draft = Draft(adopted())
    found = again(draft, WriteOptions(scrub=True)).current
    wanted = adopted()
    assert [(p.kind, p.level, p.text) for p in found.paragraphs] == [
        (p.kind, p.level, p.text) for p in wanted.paragraphs
    ]
    assert found.title == wanted.title
    assert found.adoption == wanted.adoption
    assert found.masthead.symbol == wanted.masthead.symbol
    assert found.masthead.session == wanted.masthead.session
    assert found.masthead.heading.text == wanted.masthead.heading.text
    assert found.masthead.report == wanted.masthead.report
    assert [n.text for n in found.footnotes] == [n.text for n in wanted.footnotes]
