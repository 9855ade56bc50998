"""The pages of Help: the guide by chapters, the other papers for the delegate, every rule."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass

from drafter.app.language import later, tr
from drafter.paths import document, resource

_CHAPTER = re.compile(r"^## (.+)$", re.M)
_RULE_NAME = re.compile(r"(?<![\w-])(?:RES-)?([A-Z]{2,5}-\d\d)(?!\d)")
_LABEL = re.compile(r"^(Right|Wrong|What it checks|Why|Exceptions|Source):", re.M)
RULE = "rule:"
"""What the address of a rule's page begins with."""
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
        text = document(chapter["file"]).read_text(encoding="utf-8")
        if chapter.get("split"):
            pages += _split(chapter["file"], chapter["title"], text)
        else:
            pages.append(HelpPage(chapter["file"], chapter["title"], (), text))
    return (*pages, *_rules(manual["families"]))


def find_pages(pages: tuple[HelpPage, ...], words: str) -> list[HelpPage]:
    """The pages in which all the words occur, those whose title has them first."""
    wanted = tuple(words.lower().split())
    found = [page for page in pages if page.says(wanted)]
    return sorted(found, key=lambda page: not all(w in page.title.lower() for w in wanted))


def anchor(heading: str) -> str:
    """The address of a heading within its file, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def with_links(markdown: str, rules: Collection[str], own: str = "") -> str:
    """Markdown in which the name of each other rule leads to its page."""

    def link(match: re.Match[str]) -> str:
        other = match[1] in rules and match[1] != own
        return f"[{match[0]}]({RULE}{match[1]})" if other else match[0]

    return _RULE_NAME.sub(link, markdown)


def _split(file: str, title: str, text: str) -> list[HelpPage]:
    first, *others = _CHAPTER.split(text)
    pages = [
        HelpPage(f"{file}#{anchor(heading)}", heading, (title,), f"## {heading}\n{body}")
        for heading, body in zip(others[::2], others[1::2], strict=True)
    ]
    listed = "\n".join(f"- [{page.title}]({page.address})" for page in pages)
    return [HelpPage(file, title, (), f"{first}\n{listed}\n"), *pages]


def _rules(families: dict[str, str]) -> list[HelpPage]:
    from drafter.checks.rules import registry

    pages = []
    rules = registry()
    for rule in rules.values():
        family = rule.id.partition("-")[0]
        head = f"## {rule.title}\n\n*{rule.id}, {rule.severity}*\n\n"
        help_text = _LABEL.sub(r"\n**\1:**", rule.help.strip())
        text = head + with_links(help_text, rules, rule.id)
        above = (tr(_RULES), families.get(family, family))
        pages.append(HelpPage(RULE + rule.id, f"{rule.id} {rule.title}", above, text))
    return pages
