"""The pages of Help: the guide by chapters, the other papers for the delegate, every rule.

The address of a page is its file within docs/; links and pictures are rewritten to such addresses.
"""

from __future__ import annotations

import functools
import posixpath
import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass

from drafter.app.language import later, tr
from drafter.paths import document, resource

_TARGET = re.compile(r"(?<=\]\()[^)\s]+")
_RULE_NAME = re.compile(r"(?<![\w-])(?:RES-)?([A-Z]{2,5}-\d\d)(?!\d)")
_LABEL = re.compile(r"^(Right|Wrong|What it checks|Why|Exceptions|Source):", re.M)
RULE = "rule:"
"""What the address of a rule's page begins with."""
EVERY_RULE = "rules.md"
"""The address of the list of all rules."""
_RULES = later("Rules")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its address, which links name, its title, the headings above it in the contents, Markdown."""

    address: str
    title: str
    above: tuple[str, ...]
    text: str

    def says(self, words: tuple[str, ...]) -> bool:
        """Whether all the words, in small letters, occur."""
        whole = f"{self.title}\n{self.address}\n{self.text}".lower()
        return all(word in whole for word in words)


@functools.cache
def help_pages() -> tuple[HelpPage, ...]:
    """Every page in the order of the contents. Loads all rules: not for the GUI thread."""
    manual = tomllib.loads(resource("manual.toml").read_text(encoding="utf-8"))
    pages: list[HelpPage] = []
    for chapter in manual["chapters"]:
        file = chapter["file"]
        text = within_docs(document(*file.split("/")).read_text(encoding="utf-8"), file)
        above = (chapter["under"],) if "under" in chapter else ()
        pages.append(HelpPage(file, chapter["title"], above, text))
    return (*pages, *_rules(manual["families"]))


def find_pages(pages: tuple[HelpPage, ...], words: str) -> list[HelpPage]:
    """The pages in which all the words occur, those whose title has them first."""
    wanted = tuple(words.lower().split())
    found = [page for page in pages if page.says(wanted)]
    return sorted(found, key=lambda page: not all(w in page.title.lower() for w in wanted))


def within_docs(markdown: str, file: str) -> str:
    """Markdown of a file of docs/ whose links and pictures are named from docs/ and not from the file."""

    def whole(match: re.Match[str]) -> str:
        target = match[0]
        if ":" in target:
            return target
        if target.startswith("#"):
            return file + target
        return posixpath.normpath(posixpath.join(posixpath.dirname(file), target))

    return _TARGET.sub(whole, markdown)


def with_links(markdown: str, rules: Collection[str], own: str = "") -> str:
    """Markdown in which the name of each other rule leads to its page."""

    def link(match: re.Match[str]) -> str:
        other = match[1] in rules and match[1] != own
        return f"[{match[0]}]({RULE}{match[1]})" if other else match[0]

    return _RULE_NAME.sub(link, markdown)


def _rules(families: dict[str, str]) -> list[HelpPage]:
    from drafter.checks.rules import registry

    rules = registry()
    listed = "".join(f"- [{rule.id}]({RULE}{rule.id}) {rule.title}\n" for rule in rules.values())
    pages = [HelpPage(EVERY_RULE, tr(_RULES), (), f"## {tr(_RULES)}\n\n{listed}")]
    for rule in rules.values():
        family = rule.id.partition("-")[0]
        head = f"## {rule.title}\n\n*{rule.id}, {rule.severity}*\n\n"
        help_text = _LABEL.sub(r"\n**\1:**", rule.help.strip())
        text = head + with_links(help_text, rules, rule.id)
        above = (tr(_RULES), families.get(family, family))
        pages.append(HelpPage(RULE + rule.id, f"{rule.id} {rule.title}", above, text))
    return pages
