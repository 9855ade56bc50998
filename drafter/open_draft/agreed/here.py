"""What is agreed of one paragraph of a draft, from the library in a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from drafter.document.tree import full_label
from drafter.revision.changes import Piece, Places

if TYPE_CHECKING:
    from drafter.clauses.tracing.tracer import Trace


@dataclass(frozen=True, slots=True)
class Here:
    """What is agreed of the paragraph with that id, `place` being how one names it ("paragraph 5 (a)").

    `trace` is None where there is nothing to trace: no library, no paragraph, a heading, no words.
    `pieces` are, for each source, its words that are gone and those of the draft that have come.
    `resolutions` is how many the library has, `samples` how many of these came with the program.
    """

    paragraph: str
    place: str = ""
    trace: Trace | None = None
    pieces: tuple[tuple[Piece, ...], ...] = ()
    resolutions: int = 0
    samples: int = 0


def trace_here(resolution: Resolution, target: str, path: Path) -> Here:
    """Trace the paragraph `target` in the library at `path`, which is not made where it is absent.

    Raises LibraryError.
    """
    from drafter.clauses.store import Library
    from drafter.clauses.tracing.tracer import says_something

    if not path.exists():
        return Here(target)
    with Library(path) as library:
        held = library.held()
        index = next((n for n, p in enumerate(resolution.paragraphs) if p.id == target), None)
        if index is None or not says_something(resolution.paragraphs[index]) or not held.all:
            return Here(target, resolutions=held.all, samples=held.samples)
        text = resolution.paragraphs[index].content.plain.strip()
        label = full_label(resolution, paragraph_labels(resolution), index)
        trace = library.tracing(resolution)(text, target, label)
    return Here(
        target,
        Places(resolution).of(target),
        trace,
        tuple(pieces_against(text, source.text) for source in trace.sources),
        held.all,
        held.samples,
    )


def pieces_against(text: str, source: str) -> tuple[Piece, ...]:
    """The words of `text` with those of the source that it lacks; closing marks do not count."""
    from drafter.clauses.tracing.comparison import changes

    pieces: list[Piece] = []
    last = 0
    for change in changes(text, source):
        pieces.append(Piece("kept", text[last : change.start]))
        pieces.append(Piece("deleted", change.old))
        pieces.append(Piece("inserted", change.new))
        last = change.end
    pieces.append(Piece("kept", text[last:]))
    return tuple(piece for piece in pieces if piece.text)
