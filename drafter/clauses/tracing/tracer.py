"""The sources of each paragraph of a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from drafter.clauses.citing import cited
from drafter.clauses.context import organ_of
from drafter.clauses.store.adding import title_key
from drafter.clauses.store.records import text_hash
from drafter.clauses.tracing.candidates import (
    Candidate,
    Scope,
    equal_ones,
    like_ones,
    of_earlier_versions,
)
from drafter.clauses.tracing.comparison import ALIKE, Change, Status, changes, profile, status_of
from drafter.clauses.tracing.skeleton import skeleton
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.tree import full_label

if TYPE_CHECKING:
    from sqlite_utils import Database

_PREVIOUS_VERSION = 0.3
_EARLIER_VERSION = 0.1
"""By so much less alike may a paragraph of an own version be and still come before others."""
_MOST_SOURCES = 8
_COMPARED_OF_OWN = 6
_LANGUAGE = frozenset(
    {
        *(ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE),
        *(ParagraphKind.SUBPARAGRAPH, ParagraphKind.TEXT),
    }
)
"""Kinds of paragraphs that say something; headings and organ lines are not traced."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where language was agreed: a paragraph of a resolution in the library, and how near it is.

    `document` and `paragraph` are ids in the library; `kind` is a paragraph kind; `is_own` says that it
    is an earlier version of the same title; `layer` is the name of the library where there are several.
    """

    document: int
    paragraph: int
    kind: str
    symbol: str
    label: str
    title: str
    organ: str
    session: int | None
    date: str
    text: str
    status: Status
    similarity: float
    is_own: bool
    layer: str = ""

    @property
    def place(self) -> str:
        """The source as one cites it: "A/RES/79/1, paragraph 5 (h)", "A/RES/79/1, preamble"."""
        return cited(self.symbol or f"“{self.title}”", self.kind, self.label)


@dataclass(frozen=True, slots=True)
class Trace:
    """What is agreed of a paragraph (`paragraph` is its id, `label` as one cites it). `sources` are by
    rank, the nearest first; `changes` is how the text differs from the nearest."""

    paragraph: str
    label: str
    status: Status
    sources: tuple[Source, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def source(self) -> Source | None:
        """The nearest source, None for new language."""
        return self.sources[0] if self.sources else None

    @property
    def similarity(self) -> float:
        """How alike the nearest source is, from 0 to 1."""
        return self.sources[0].similarity if self.sources else 0.0


@dataclass
class Tracer:
    """Traces the paragraphs of one draft; what is found once is kept by the text.

    Belongs to the thread of the library's connection.
    """

    db: Database
    scope: Scope
    _own: list[Candidate] | None = None
    _known: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    _own_words: dict[str, list[int]] = field(default_factory=dict)

    def trace(
        self, resolution: Resolution, cancel: Callable[[], bool] | None = None
    ) -> Iterator[Trace]:
        """The traces of all paragraphs that say something, in order."""
        for text, paragraph, label in texts_to_trace(resolution):
            if cancel is not None and cancel():
                return
            yield self.trace_text(text, paragraph, label)

    def trace_text(self, text: str, paragraph: str = "", label: str = "") -> Trace:
        """The trace of one text."""
        sources = self._known.get(text)
        if sources is None:
            sources = self._known[text] = self._sources(text)
        return _trace(text, paragraph, label, sources)

    def _sources(self, text: str) -> tuple[Source, ...]:
        bare = skeleton(text)
        own = self._near_own(text)
        equal = equal_ones(self.db, bare, text_hash(text), self.scope)
        rest = [] if equal else like_ones(self.db, bare, self.scope)
        found: dict[int, Source] = {}
        for one in (*own, *equal, *rest):
            if one.id in found:
                continue
            status, likeness = status_of(text, one.text, bare)
            if status is not Status.NEW:
                found[one.id] = self._source(one, status, likeness)
        return tuple(sorted(found.values(), key=self.rank)[:_MOST_SOURCES])

    def _previous(self) -> int:
        """The document of the version before the draft, 0 for none."""
        return self._own[0].document if self._own else 0

    def _near_own(self, text: str) -> list[Candidate]:
        """The paragraphs of the own earlier versions that share most pairs of words with the text."""
        if self._own is None:
            self._own = of_earlier_versions(self.db, self.scope)
            for index, one in enumerate(self._own):
                for word in profile(one.text).words:
                    self._own_words.setdefault(word, []).append(index)
        mine = profile(text)
        shared: Counter[int] = Counter()
        most = max(20, len(self._own) // 8)
        for word in mine.words:
            places = self._own_words.get(word, ())
            if len(places) <= most:
                shared.update(places)
        chosen = [self._own[index] for index, _ in shared.most_common(_COMPARED_OF_OWN)]
        return [one for one in chosen if mine.likeness(profile(one.text)) >= ALIKE]

    def rank(self, source: Source) -> tuple[Any, ...]:
        """What sources are sorted by: the nearest of the own previous version first."""
        agreed = source.status in (Status.VERBATIM, Status.UPDATED)
        if agreed and source.is_own:
            nearness = 0.0 if source.status is Status.VERBATIM else 0.5
        elif agreed:
            nearness = 1.0 if source.status is Status.VERBATIM else 2.0
        else:
            is_previous = source.is_own and source.document == self._previous()
            favour = _PREVIOUS_VERSION if is_previous else _EARLIER_VERSION * source.is_own
            nearness = 4.0 - source.similarity - favour
        date = -int(source.date.replace("-", "") or 0)
        return nearness, source.organ != self.scope.organ, date, source.paragraph

    def _source(self, one: Candidate, status: Status, likeness: float) -> Source:
        return Source(
            document=one.document,
            paragraph=one.id,
            kind=one.kind,
            symbol=one.symbol,
            label=one.label,
            title=one.title,
            organ=one.organ,
            session=one.session,
            date=one.date,
            text=one.text,
            status=status,
            similarity=round(likeness, 3),
            is_own=bool(self.scope.title_key) and one.title_key == self.scope.title_key,
        )


def texts_to_trace(resolution: Resolution) -> Iterator[tuple[str, str, str]]:
    """The words, the id and the label of each paragraph that says something, in order."""
    labels = paragraph_labels(resolution)
    for index, paragraph in enumerate(resolution.paragraphs):
        if says_something(paragraph):
            text = paragraph.content.plain.strip()
            yield text, paragraph.id, full_label(resolution, labels, index)


def by_rank(
    tracers: Mapping[str, Tracer],
    found: Iterable[tuple[str, tuple[Source, ...]]],
    text: str,
    paragraph: str = "",
    label: str = "",
) -> Trace:
    """The trace of one text in several libraries, from the sources that the tracer of each, by its name,
    has found in it."""
    ranked = [
        (tracers[layer].rank(source), number, replace(source, layer=layer))
        for number, (layer, sources) in enumerate(found)
        for source in sources
    ]
    ranked.sort(key=lambda one: one[:2])
    return _trace(text, paragraph, label, tuple(one for *_, one in ranked[:_MOST_SOURCES]))


def _trace(text: str, paragraph: str, label: str, sources: tuple[Source, ...]) -> Trace:
    if not sources:
        return Trace(paragraph, label, Status.NEW)
    nearest = sources[0]
    differing = () if nearest.status is Status.VERBATIM else changes(text, nearest.text)
    return Trace(paragraph, label, nearest.status, sources, differing)


def says_something(paragraph: Paragraph) -> bool:
    """Whether a paragraph has language that can have been agreed."""
    return paragraph.kind in _LANGUAGE and bool(paragraph.content.plain.strip())


def scope_of(resolution: Resolution) -> Scope:
    """The scope of a draft: an adopted text has its sources in what was adopted before it."""
    masthead = resolution.masthead
    return Scope(
        language=resolution.language,
        own_key=f"{masthead.symbol}|{resolution.language}" if masthead.symbol else "",
        title_key=title_key(resolution.title.plain),
        organ=organ_of(resolution),
        before=resolution.adoption.date.isoformat() if resolution.adoption.date else "",
    )
