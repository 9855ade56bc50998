"""The pages of Help: the guide by chapters, the other papers, every rule."""

from __future__ import annotations

import re

from drafter.app.help_pages import (
    EVERY_RULE,
    RULE,
    find_pages,
    help_pages,
    with_links,
    within_docs,
)
from drafter.checks.rules import registry
from drafter.paths import document


def test_every_chapter_of_the_guide_and_every_rule_has_a_page():
    pages = help_pages()
    addresses = [page.address for page in pages]
    assert len(set(addresses)) == len(addresses)
    assert pages[0].address == "guide.md"
    chapters = {f"guide/{path.name}" for path in document("guide").glob("*.md")}
    assert {page.address for page in pages if page.above == ("Guide",)} == chapters
    for chapter in chapters:
        assert f"]({chapter})" in pages[0].text, chapter
    listed = next(page for page in pages if page.address == EVERY_RULE).text
    for name in registry():
        assert RULE + name in addresses
        assert f"({RULE}{name})" in listed


def test_every_family_has_a_name_and_every_rule_the_four_parts():
    for page in help_pages():
        if page.address.startswith(RULE):
            family = page.address.removeprefix(RULE).partition("-")[0]
            assert page.above[1] != family, page.address
            assert "**Source:**" in page.text, page.address


def test_no_link_within_help_leads_nowhere():
    pages = help_pages()
    addresses = {page.address for page in pages}
    files = {address.partition("#")[0] for address in addresses}
    beside = {"draft.schema.json"}  # a file to give to other programs, not a page
    shown = 0
    for page in pages:
        for target in re.findall(r"\]\(([^)\s]+)\)", page.text):
            if target.startswith("screenshots/"):
                assert document(*target.split("/")).exists()
                shown += 1
                continue
            known = target in addresses or target.partition("#")[0] in files
            assert known or target in beside, (page.address, target)
    assert shown > 10


def test_a_search_has_titles_first():
    found = find_pages(help_pages(), "session ordinals")
    assert found[0].address == "rule:SES-01"
    assert all(page.says(("session", "ordinals")) for page in found)
    assert len(found) > 2
    assert find_pages(help_pages(), "zyzzyva") == []


def test_names_of_other_rules_become_links():
    text = "See ALSO-03, not RES-ALSO-04, A/79/12 or COVID-19."
    assert with_links(text, {"ALSO-03", "ALSO-04"}, "ALSO-04") == (
        "See [ALSO-03](rule:ALSO-03), not RES-ALSO-04, A/79/12 or COVID-19."
    )


def test_links_and_pictures_are_named_from_docs():
    text = "[a](keys.md) ![b](../screenshots/b.png) [c](#top) [d](../rules.md#x) [e](rule:STR-01)"
    assert within_docs(text, "guide/tour.md") == (
        "[a](guide/keys.md) ![b](screenshots/b.png) [c](guide/tour.md#top) [d](rules.md#x) [e](rule:STR-01)"
    )
