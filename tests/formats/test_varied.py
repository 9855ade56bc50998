"""Sixty varied resolutions through every reader and every writer, held to docs/formats.md."""

from __future__ import annotations

from functools import cache

import pytest
from lxml import etree

from benchmarks.formats_matrix import BOTH_WAYS, same, there_and_back
from drafter.document.draft import Draft
from drafter.document.resolution import Resolution
from drafter.formats.registry import write
from tests.formats.akn.test_writing import _SCHEMA as SCHEMA
from tests.formats.html.page import Page
from tests.formats.test_matrix import LOST
from tests.formats.varied import COUNT, varied


@cache
def read_from(number: int, suffix: str) -> Resolution:
    return there_and_back(Draft(varied(number)), suffix).current


def lost(before: Resolution, after: Resolution) -> set[str]:
    return {name for name, equal in same(before, after).items() if not equal}


def may_differ(writer: str, reader: str = "") -> set[str]:
    """What docs/formats.md says may be lost. No-break spaces may come back as plain ones from a PDF;
    without the line of sponsors, lost before, it does not tell agenda and title apart."""
    spaces = {"text", "lines"} if writer == ".pdf" else set()
    mixed = {"agenda", "title"} if (reader, writer) == (".xml", ".pdf") else set()
    return {*LOST[writer], *spaces, *mixed}


@pytest.mark.parametrize("suffix", BOTH_WAYS)
def test_sixty_texts_in_each_format(suffix: str) -> None:
    found = {n: lost(varied(n), read_from(n, suffix)) - may_differ(suffix) for n in range(COUNT)}
    assert not {n: names for n, names in found.items() if names}


@pytest.mark.parametrize("reader", BOTH_WAYS)
@pytest.mark.parametrize("writer", BOTH_WAYS)
def test_every_reader_against_every_writer(reader: str, writer: str) -> None:
    """Each pair on every third text, so that all sixty go through each reader and each writer."""
    pair = BOTH_WAYS.index(reader) + BOTH_WAYS.index(writer)
    for number in range(pair % 3, COUNT, 3):
        before = read_from(number, reader)
        after = there_and_back(Draft(before), writer).current
        assert lost(before, after) <= may_differ(writer, reader), number


def test_the_texts_are_varied() -> None:
    texts = [varied(n) for n in range(COUNT)]
    assert len({t.paragraphs for t in texts}) == COUNT
    assert {t.masthead.organ for t in texts} == {
        "general-assembly", "human-rights-council", "economic-and-social-council",
    }  # fmt: skip
    kinds = {p.kind for t in texts for p in t.paragraphs}
    assert {"preambular", "operative", "subparagraph", "heading", "annex"} <= kinds
    assert max(p.level for t in texts for p in t.paragraphs) == 3
    assert sum(len(t.footnotes) for t in texts) > 200
    assert any(t.adoption for t in texts)
    assert any(t.masthead.sponsors for t in texts)


def test_each_is_valid_against_the_schema_of_akoma_ntoso() -> None:
    for number in range(COUNT):
        root = etree.fromstring(write(Draft(varied(number)), ".xml"))
        assert SCHEMA.validate(root), SCHEMA.error_log


def test_each_is_an_accessible_page() -> None:
    """Headings without a gap, every reference with its note and a way back, nothing left open."""
    for number in range(COUNT):
        page = Page(write(Draft(varied(number)), ".html"))
        page.assert_whole()
        assert any("@media print" in e.text for e in page.elements if e.name == "style")
