"""Lines put together to running text: divided words made whole, spaces where lines end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.document.marked_text import MarkedText, MarkKind, marked, plain
from drafter.formats.pdf_reading.lines import TextLine
from drafter.formats.plain_text.hyphens import is_divided_word, word_counts

_SOFT_HYPHEN = "\u00ad"
_NO_SPACE_AFTER = re.compile(r"(?:[^\W\d_][-\u2010\u2011]|\w/|[-/]\w+/|\u2014)\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z")
_ADDRESS_END = tuple("/-_=&?.")


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins lines; `words` are those of the whole text, which tell what a hyphen at a line end is."""

    words: Counter[str]

    def join(self, lines: Sequence[TextLine]) -> MarkedText:
        """The lines as one text."""
        result = MarkedText()
        for line in lines:
            result = self._with(result, line.content) if result.text else line.content
        return _without_soft_hyphens(result)

    def _with(self, before: MarkedText, line: MarkedText) -> MarkedText:
        text = before.text
        if text.endswith(_SOFT_HYPHEN):
            return before.slice(0, len(text) - 1) + line
        if _NO_SPACE_AFTER.search(text) or (
            _ADDRESS.search(text) and (text.endswith(_ADDRESS_END) and line.text[:1].isalnum())
        ):
            if text.endswith("-") and is_divided_word(text, line.text, self.words):
                before = before.slice(0, len(text) - 1)
            return before + line
        return _bridged(before + plain(" ") + line, len(text))


def joiner_for(lines: Iterable[TextLine]) -> Joiner:
    """A joiner that knows the words of these lines."""
    return Joiner(word_counts(line.text for line in lines))


def _bridged(content: MarkedText, space: int) -> MarkedText:
    """The space between two lines takes the marks that stand on both its sides."""
    for kind in (MarkKind.ITALIC, MarkKind.BOLD):
        if content.has(kind, space - 1) and content.has(kind, space + 1):
            content = content.with_mark(kind, space, space + 1)
    return content


def _without_soft_hyphens(content: MarkedText) -> MarkedText:
    for place in range(len(content.text) - 1, -1, -1):
        if content.text[place] == _SOFT_HYPHEN:
            content = content.replace(place, place + 1, MarkedText())
    return marked(content.text, content.marks)
