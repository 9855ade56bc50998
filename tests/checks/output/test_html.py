"""The page for a colleague: complete, accessible, and every word of the draft escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from drafter.checks.output.html import as_html
from drafter.checks.rules import registry
from tests.checks.output.reports import report

GIVEN = report()
PAGE = as_html([GIVEN], registry().values())


class _Reader(HTMLParser):
    """Sees to it that elements are closed in order; gathers ids, links and marked words."""

    _VOID = frozenset({"meta", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marked: list[str] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._VOID:
            self.open.append(tag)
        values = dict(attrs)
        self.ids.append(values.get("id") or "")
        self.links.append(values.get("href") or values.get("src") or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if "mark" in self.open:
            self.marked.append(data)


READ = _Reader(PAGE)


def test_the_page_is_whole_and_needs_nothing_else() -> None:
    assert READ.open == []
    assert PAGE.startswith('<!doctype html>\n<html lang="en">')
    assert {link for link in READ.links if link} <= {f"#{i}" for i in READ.ids}
    assert not re.search(r"https?://|url\(|@import", PAGE)
    for part in ("prefers-color-scheme: dark", "@media print", 'name="viewport"', "<main>"):
        assert part in PAGE


def test_every_finding_is_there_with_its_severity_in_words_and_its_place_marked() -> None:
    text = "".join(READ.text)
    for finding in GIVEN.findings:
        assert finding.message in text
        assert finding.rule in READ.ids
    assert PAGE.count("Error</b>") == sum(f.severity == "error" for f in GIVEN.findings)
    assert PAGE.count("Warning</b>") == sum(f.severity == "warning" for f in GIVEN.findings)
    assert PAGE.count("Advice</b>") == 1
    assert {"57th", "within existing resources"} <= set(READ.marked)
    assert "Paragraph 1 (a)" in text
    assert "Proposed: Write “fifty-seventh”" in text


def test_the_head_counts_and_what_is_ignored_is_told_with_its_reason() -> None:
    text = "".join(READ.text)
    assert "1 error, 2 warnings, 1 advice (1 ignored)" in text
    assert "Reason: Agreed <language>" in text


def test_no_word_of_the_draft_becomes_markup() -> None:
    for wild in ("<script", "<i>", "<b>draft", "<language>"):
        assert wild not in PAGE
    assert "&lt;i&gt;&amp;amp; at its" in PAGE


def test_many_files_have_a_section_each() -> None:
    page = as_html([report("a.docx"), report("b.docx")], registry().values())
    assert page.count("<section>") == 2
    assert "2 files: 2 errors" in page
    assert _Reader(page).open == []
    assert "nothing found" in as_html([], [])


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 computes it, of "#rrggbb" or "#rgb"."""
    digits = colour.lstrip("#")
    digits = "".join(c * 2 for c in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_are_legible_in_light_and_in_dark() -> None:
    light, dark = (
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", block))
        for block in re.findall(r":root \{([^}]*)\}", PAGE)
    )
    for colours in (light, dark):
        pairs = [("ink", "paper"), ("soft", "paper")]
        pairs += [(s, "paper") for s in ("error", "warning", "advice")]
        pairs += [("ink", f"{s}-bg") for s in ("error", "warning", "advice")]
        for front, back in pairs:
            low, high = sorted((_luminance(colours[front]), _luminance(colours[back])))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (front, back)
