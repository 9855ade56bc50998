"""What a paragraph of Markdown is: told by a comment before it, else judged as in saved text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.document.paragraph import ParagraphKind
from drafter.formats.plain_text.classification import Classified, Classifier
from drafter.formats.plain_text.joining import Block
from drafter.formats.plain_text.patterns import ANNEX

_HINT = re.compile(r"<!-- (?P<kind>[a-z-]+)(?: (?P<level>\d))?(?P<label> numbered)? -->\n?")
_HEADING = re.compile(r"(?P<depth>#{2,6}) (?P<words>.*)", re.DOTALL)

FIRST_ORGAN_LINE = "<!-- first organ-line -->"
"""Stands before the organ line of a text whose organ is not known by it, as in other languages."""

Expected = tuple[ParagraphKind, int, str]


def hint(kind: ParagraphKind, level: int, label: str) -> str:
    """The comment that says what the next paragraph is."""
    depth = f" {level}" if level else ""
    return f"<!-- {kind.value}{depth}{' numbered' if label else ''} -->"


class KindReader:
    """Judges paragraphs one after another, as reader and writer both do."""

    def __init__(self, organ: str) -> None:
        self._classifier = Classifier(organ)

    @property
    def result(self) -> list[Classified]:
        """The paragraphs so far."""
        return self._classifier.result

    def take(self, chunk: str, following: Sequence[str], line: int = 0) -> Classified:
        """Judge a chunk: its comment where it has one, its marks of a heading, its words."""
        found = _HINT.match(chunk)
        if found is not None and found["kind"] in set(ParagraphKind):
            return self._told(found, chunk[found.end() :], line)
        heading = _HEADING.fullmatch(chunk)
        if heading is not None:
            words = heading["words"]
            if ANNEX.fullmatch(words) and len(heading["depth"]) == 2:
                return self._classifier.put(ParagraphKind.ANNEX, words, Block(words, line))
            level = len(heading["depth"]) - 2
            return self._classifier.put(ParagraphKind.HEADING, words, Block(words, line), level)
        self._classifier.take(Block(chunk, line), [Block(f, line) for f in following])
        return self._classifier.result[-1]

    def agrees(self, chunk: str, following: Sequence[str], expected: Expected) -> bool:
        """Whether a chunk without a comment is judged as expected; it counts as that in any case."""
        before = self._classifier.state()
        got = self.take(chunk, following)
        if (got.kind, got.level, got.label or "") == expected:
            return True
        self._classifier.restore(before)
        self.take(f"{hint(*expected)}\n{chunk}", following)
        return False

    def _told(self, found: re.Match[str], text: str, line: int) -> Classified:
        kind = ParagraphKind(found["kind"])
        heading = _HEADING.fullmatch(text)
        if heading is not None and kind in (ParagraphKind.HEADING, ParagraphKind.ANNEX):
            text = heading["words"]
        label: str | None = None
        if found["label"]:
            label, _, text = text.partition(" ")
        return self._classifier.put(kind, text, Block(text, line), int(found["level"] or 0), label)
