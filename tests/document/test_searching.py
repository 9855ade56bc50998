"""Words are found in every text and replaced with their look and notes kept."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.edits import apply_all
from drafter.document.marked_text import MarkKind, footnote_reference, italic, plain
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.searching import Search, SearchError, find_all, replacement_edits
from tests.strategies import resolutions

TEXT = Resolution(
    title=plain("The report"),
    paragraphs=(
        Paragraph(
            "p1",
            ParagraphKind.PREAMBULAR,
            italic("Noting")
            + plain(" the re")
            + footnote_reference("n")
            + plain("port of 4\u00a0May,"),
        ),
    ),
    footnotes=(Footnote("n", plain("Report A/80/1.")),),
)


def replaced(search: Search, by: str, resolution: Resolution = TEXT) -> Resolution:
    hits = find_all(resolution, search)
    return apply_all(resolution, replacement_edits(resolution, hits, search, by))


def test_everywhere_over_notes_and_no_break_spaces():
    assert [h.target for h in find_all(TEXT, Search("report"))] == ["title", "p1", "note:n"]
    assert [h.target for h in find_all(TEXT, Search("report", case=True))] == ["title", "p1"]
    assert len(find_all(TEXT, Search("4 may"))) == 1
    assert find_all(TEXT, Search("port", whole_words=True)) == []
    assert find_all(TEXT, Search("a.80")) == []
    assert len(find_all(TEXT, Search(r"a.80", regular=True))) == 1


def test_replacing_keeps_look_and_notes():
    after = replaced(Search("Noting"), "Recalling")
    assert list(after.paragraphs[0].content.ranges(MarkKind.ITALIC)) == [(0, 9)]
    after = replaced(Search("report"), "study")
    assert after.paragraphs[0].content.plain == "Noting the study of 4\u00a0May,"
    assert [n for _, n in after.paragraphs[0].content.footnote_references] == ["n"]
    assert after.footnotes[0].text == "study A/80/1."


def test_groups():
    assert replaced(Search(r"(\w)/(\d+)", regular=True), "$2$$$1").footnotes[0].text == (
        "Report 80$A/1."
    )


@given(resolutions(), st.text("abe", min_size=1, max_size=3), st.text("xy", max_size=3))
def test_as_plain_text_it_is_what_replace_does(resolution, words, by):
    after = replaced(Search(words, case=True), by, resolution)
    for target, content in resolution.texts():
        assert after.text_at(target).plain == content.plain.replace(words, by)
        notes = [n for _, n in content.footnote_references]
        assert [n for _, n in after.text_at(target).footnote_references] == notes


@pytest.mark.parametrize(
    "source",
    [
        "(a+)+b",
        "(a|aa)*b",
        ".*.*x",
        r"(\w+\s?)*$",
        "[",
        "(.{1,30}){1,30}",
        "a" * 300,
        r"(?:.*,){9}",
    ],
)
def test_dangerous_and_faulty_expressions_are_refused(source):
    with pytest.raises(SearchError, match=r"\.$"):
        Search(source, regular=True).pattern()


@pytest.mark.parametrize(
    "source", [r"\w+ \w+ session", r"resolution \d+/\d+", "report.*", r"(its|the) [a-z]+\s+session"]
)
def test_what_is_let_through_is_quick(source):
    long = plain("the a b c " * 2000 + "a" * 300 + " resolution 55 its sess " * 300)
    text = Resolution(paragraphs=(Paragraph("p", ParagraphKind.TEXT, long),))
    start = time.process_time()
    find_all(text, Search(source, regular=True))
    assert time.process_time() - start < 2
