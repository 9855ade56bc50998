from __future__ import annotations

import json

from lxml import etree

from drafter.revision.changes import ChangeKind, ListedChange, Piece
from drafter.revision.output.html import as_html
from drafter.revision.output.json_form import as_json
from drafter.revision.output.text import as_text

CHANGED = ListedChange(
    ChangeKind.CHANGED,
    "paragraph 5",
    "paragraph 4",
    "P5",
    (
        Piece("kept", "word " * 40 + "at its "),
        Piece("deleted", "<seventy-ninth>"),
        Piece("inserted", "eightieth & last"),
        Piece("kept", " session" + " word" * 40),
    ),
)
ADDED = ListedChange(ChangeKind.ADDED, "footnote 2", "", "note:2", (Piece("inserted", "A/80/1."),))


def test_text_marks_what_went_and_what_came_and_counts() -> None:
    text = as_text([CHANGED, ADDED])
    assert "Paragraph 5, formerly paragraph 4: changed" in text
    assert "at its [-<seventy-ninth>-]{+eightieth & last+} session" in text
    assert "…" in text
    assert text.endswith("1 changed, 1 added\n")
    assert as_text([]) == "The texts are the same.\n"


def test_json_reads_back() -> None:
    first = json.loads(as_json([CHANGED]))[0]
    assert set(first) >= {"kind", "place", "old_place", "paragraph", "pieces"}
    assert first["pieces"][1] == {"what": "deleted", "text": "<seventy-ninth>"}


def test_html_is_one_file_with_every_word_escaped() -> None:
    page = as_html("One & two", [CHANGED, ADDED])
    root = etree.fromstring(page.replace("<!doctype html>", ""), etree.HTMLParser())
    assert [e.text for e in root.iter("del")] == ["<seventy-ninth>"]
    assert [e.text for e in root.iter("ins")] == ["eightieth & last", "A/80/1."]
    assert root.findtext(".//title") == "One & two"
    assert "http" not in page.replace("http-equiv", "")
    assert root.get("lang") == "en"
