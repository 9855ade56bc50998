"""The pages of Help: the guide by chapters, the other papers, every rule."""

from __future__ import annotations

import re

from drafter.app.help_pages import RULE, anchor, find_pages, help_pages, with_links
from drafter.checks.rules import registry
from drafter.paths import document


def test_every_chapter_of_the_guide_and_every_rule_has_a_page():
    pages = help_pages()
    addresses = [page.address for page in pages]
    assert len(set(addresses)) == len(addresses)
    headings = re.findall(r"^## (.+)$", document("guide.md").read_text(encoding="utf-8"), re.M)
    assert [page.title for page in pages if page.above == ("Guide",)] == headings
    assert {RULE + name for name in registry()} <= set(addresses)
    assert pages[0].address == "guide.md"
    assert f"](guide.md#{anchor(headings[0])})" in pages[0].text


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
    for page in pages:
        for target in re.findall(r"\]\(([^)\s]+)\)", page.text):
            known = target in addresses or target.partition("#")[0] in files
            assert known or target in beside, (page.address, target)


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


def test_a_heading_has_the_address_that_sites_give_it():
    assert anchor("What is read, and what may be lost") == "what-is-read-and-what-may-be-lost"
