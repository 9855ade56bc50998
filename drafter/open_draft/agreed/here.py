"""What is agreed of one paragraph of a draft, from the library in a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.clauses.layer_paths import LayerPaths
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
    `resolutions` is how many the libraries have, `samples` how many of these came with the program;
    `absent` is a sentence on a library that cannot be looked in just now.
    """

    paragraph: str
    place: str = ""
    trace: Trace | None = None
    pieces: tuple[tuple[Piece, ...], ...] = ()
    resolutions: int = 0
    samples: int = 0
    absent: str = ""


def trace_here(resolution: Resolution, target: str, where: Path | LayerPaths) -> Here:
    """Trace the paragraph `target` in a library, or in all, which are not made where they are absent.

    Raises LibraryError.
    """
    from drafter.clauses.store.layers import Layers
    from drafter.clauses.tracing.tracer import says_something

    with Layers(where if isinstance(where, LayerPaths) else LayerPaths(where)) as layers:
        held, absent = layers.held(), layers.absent
        here = Here(target, resolutions=held.all, samples=held.samples, absent=absent)
        index = next((n for n, p in enumerate(resolution.paragraphs) if p.id == target), None)
        if index is None or not says_something(resolution.paragraphs[index]) or not held.all:
            return here
        text = resolution.paragraphs[index].content.plain.strip()
        label = full_label(resolution, paragraph_labels(resolution), index)
        trace = layers.tracing(resolution)(text, target, label)
    return replace(
        here,
        place=Places(resolution).of(target),
        trace=trace,
        pieces=tuple(pieces_against(text, source.text) for source in trace.sources),
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
