"""The agreed language of a whole draft, a line for each paragraph that says something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from drafter.document.tree import full_label
from drafter.open_draft.agreed.here import pieces_against
from drafter.revision.changes import Piece, Places

if TYPE_CHECKING:
    from drafter.clauses.store import Library
    from drafter.clauses.store.layers import Layers
    from drafter.clauses.tracing.tracer import Source, Trace

STATUSES = ("verbatim", "updated", "modified", "new")
"""From what is agreed word for word to what is not agreed at all."""
MEANINGS = {
    "verbatim": "word for word as agreed",
    "updated": "only sessions, dates, symbols or figures differ",
    "modified": "words differ",
    "new": "not found in the library",
}
_MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: what one calls it, its words with those of the nearest source that it lacks, its trace."""

    place: str
    pieces: tuple[Piece, ...]
    trace: Trace

    @property
    def name(self) -> str:
        """The place with a capital: it begins a line."""
        return self.place[:1].upper() + self.place[1:]

    @property
    def status(self) -> str:
        """One of STATUSES."""
        return str(self.trace.status)

    @property
    def source(self) -> Source | None:
        """The nearest source, None for new language."""
        return self.trace.source

    @property
    def others(self) -> tuple[str, ...]:
        """The next sources, as one cites them."""
        return tuple(source.place for source in self.trace.sources[1 : 1 + _MOST_OTHERS])


@dataclass(frozen=True, slots=True)
class AgreedTable:
    """The lines of a draft; `name` is its symbol or title, `resolutions` how many were looked through."""

    name: str
    lines: tuple[Line, ...]
    resolutions: int

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many paragraphs have each status, in the order of STATUSES."""
        counted = Counter(line.status for line in self.lines)
        return tuple((status, counted[status]) for status in STATUSES)

    @property
    def summary(self) -> str:
        """The counts in a sentence."""
        counts = ", ".join(f"{number} {status}" for status, number in self.counts)
        total = len(self.lines)
        return (
            f"{total} paragraph{'' if total == 1 else 's'}: {counts}. "
            f"{self.resolutions:,} resolution{'' if self.resolutions == 1 else 's'} looked through."
        )


def agreed_table(
    resolution: Resolution,
    library: Library | Layers,
    progress: Callable[[int, int], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> AgreedTable:
    """Trace every paragraph of a draft in a library, or in several; when cancelled, those that were traced.

    `progress` is called with the number of paragraphs done, and of all. Raises LibraryError.
    """
    from drafter.clauses.tracing.tracer import says_something

    labels, places = paragraph_labels(resolution), Places(resolution)
    chosen = [(n, p) for n, p in enumerate(resolution.paragraphs) if says_something(p)]
    tracing = library.tracing(resolution)
    lines: list[Line] = []
    for done, (index, paragraph) in enumerate(chosen, start=1):
        if cancel is not None and cancel():
            break
        text = paragraph.content.plain.strip()
        trace = tracing(text, paragraph.id, full_label(resolution, labels, index))
        nearest = trace.source.text if trace.source is not None else text
        lines.append(Line(places.of(paragraph.id), pieces_against(text, nearest), trace))
        if progress is not None:
            progress(done, len(chosen))
    title = " ".join(resolution.title.plain.split())
    name = ": ".join(part for part in (resolution.masthead.symbol, title) if part)
    return AgreedTable(name or "Draft resolution", tuple(lines), library.held().all)
