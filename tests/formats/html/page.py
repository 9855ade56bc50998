"""A page as a browser sees it: elements in order, with a complaint for every one that is not closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

_EMPTY = {"meta", "br", "link", "img", "input", "hr"}


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    text: str = ""
    inside: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """`elements` in the order of their beginnings; the text of each with all that is inside it."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(data.decode("utf-8"))
        self.close()
        assert not self._open, [e.name for e in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside = [e.name for e in self._open]
        element = Element(tag, {key: value or "" for key, value in attrs}, inside=inside)
        assert len(element.attributes) == len(attrs), f"an attribute twice in {tag}"
        self.elements.append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"{tag} closes nothing"
        assert self._open[-1].name == tag, f"{tag} closes {self._open[-1].name}"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, name: str) -> list[Element]:
        return [e for e in self.elements if e.name == name]

    def texts(self, name: str) -> list[str]:
        return [e.text for e in self.all(name)]

    def by_class(self, name: str) -> list[str]:
        return [e.text for e in self.elements if name in e.attributes.get("class", "").split()]

    def heading_levels(self) -> list[int]:
        return [int(e.name[1]) for e in self.elements if e.name[0] == "h" and e.name[1:].isdigit()]

    def assert_whole(self) -> None:
        """Ids are unique, every way inside the page leads somewhere, no heading level is skipped."""
        ids = [e.attributes["id"] for e in self.elements if "id" in e.attributes]
        assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)
        for link in self.all("a"):
            target = link.attributes.get("href", "")
            assert not target.startswith("#") or target[1:] in ids, target
        levels = self.heading_levels()
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
