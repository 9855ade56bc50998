"""Which paragraph of the file is which of those that we wrote, by id, else by its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.document.marked_text import MarkedText
from drafter.document.resolution import REPORT
from drafter.formats.docx.held import Held, Shown
from drafter.formats.docx.reading.source import SourceDocument, SourceParagraph
from drafter.formats.docx.visible import digest


class Hints:
    """Finds for a paragraph what was written there, or nothing where it is new."""

    def __init__(self, held: Held | None, document: SourceDocument) -> None:
        self.held = held
        self._found: dict[str, Shown] = {}
        self._taken: set[str] = set()
        if held is None:
            return
        by_word_id = {shown.word_id: shown for shown in held.shown}
        everything = [*document.paragraphs, *(n[0] for n in document.notes.values() if n)]
        sources = [p for p in everything if p.text.strip() or p.id in by_word_id]
        for source in sources:
            if source.id in by_word_id and source.id not in self._found:
                self._remember(source, by_word_id[source.id])
        self._match_words(sources, [s for s in held.shown if s.word_id not in self._taken])
        self._match_places(sources, held.shown)

    def of(self, source: SourceParagraph) -> Shown | None:
        """What was written as this paragraph."""
        return self._found.get(source.id)

    def _remember(self, source: SourceParagraph, shown: Shown) -> None:
        self._found[source.id] = shown
        self._taken.add(shown.word_id)

    def _match_words(self, sources: Sequence[SourceParagraph], rest: Iterable[Shown]) -> None:
        """Paragraphs that lost their ids, by label and words, in order."""
        by_words: dict[tuple[str, str], list[Shown]] = {}
        for shown in rest:
            by_words.setdefault((shown.prefix.strip(), shown.digest), []).append(shown)
        if not by_words:
            return
        prefixes = {prefix for prefix, _ in by_words}
        for source in sources:
            if source.id in self._found:
                continue
            stripped_text = source.text.lstrip()
            for prefix in prefixes:
                if not stripped_text.startswith(prefix):
                    continue
                content = _without(source.relative, prefix)
                candidates = by_words.get((prefix, digest(content)))
                if candidates:
                    self._remember(source, candidates.pop(0))
                    break

    def _match_places(self, sources: Sequence[SourceParagraph], shown: Sequence[Shown]) -> None:
        """Changed paragraphs without ids: where as many stand between two known ones as were there."""
        place = {s.word_id: n for n, s in enumerate(shown)}
        gap: list[SourceParagraph] = []
        before = -1
        for source in [*sources, None]:
            known = None if source is None else self._found.get(source.id)
            if source is not None and known is None:
                gap.append(source)
                continue
            after = len(shown) if known is None else place[known.word_id]
            between = [s for s in shown[before + 1 : after] if s.word_id not in self._taken]
            if gap and len(gap) == len(between):
                for changed, original in zip(gap, between, strict=True):
                    self._remember(changed, original)
            gap, before = [], after


def _without(content: MarkedText, prefix: str) -> MarkedText:
    start = content.text.find(prefix) + len(prefix)
    text = content.text[start:]
    return content.slice(start + len(text) - len(text.lstrip("\t")))


def words_of(source: SourceParagraph, shown: Shown) -> MarkedText | None:
    """The words after what stood before them when written; None where that has been changed."""
    content = source.content if shown.target == REPORT else source.relative
    if content.text.startswith(shown.prefix):
        return content.slice(len(shown.prefix))
    bare = shown.prefix.strip()
    text = content.text.lstrip()
    if not text.startswith(bare):
        return None
    return _without(content, bare)
