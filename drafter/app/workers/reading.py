"""What a worker brings of one resolution of the library, to be read in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.app.theme.theme import Theme

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.browsing import Document, StoredParagraph
    from drafter.clauses.store.excerpts import Span
    from drafter.clauses.store.looking import Row
    from drafter.clauses.store.remarks import Remark


@dataclass(frozen=True, slots=True)
class Read:
    """A resolution: its paragraphs, these as rich text (a block each), the paragraph to begin at (its index,
    -1 for none), its subjects, how many versions its title has, what the user kept of it by the text's hash,
    and the ranges of words to be marked in the paragraph to begin at."""

    layer: str
    document: Document
    paragraphs: tuple[StoredParagraph, ...]
    html: str
    begin: int
    subjects: tuple[str, ...]
    versions: int
    remarks: Mapping[int, Remark]
    marked: tuple[Span, ...] = ()

    @property
    def name(self) -> str:
        """What one calls it."""
        return self.document.symbol or f"“{self.document.title}”"


def read_row(paths: LayerPaths, row: Row, theme: Theme) -> Read:
    """The resolution of a row, at its paragraph, with its words marked. Raises LibraryError."""
    marked = row.marked if row.paragraph else ()
    return replace(read(paths, row.layer, row.document, row.paragraph, theme), marked=marked)


def read(paths: LayerPaths, layer: str, document: int, paragraph: int, theme: Theme) -> Read:
    """A resolution by its id in the library of a layer. Raises LibraryError."""
    from drafter.app.dialogs.reading import as_html
    from drafter.clauses.store.browsing import document_of
    from drafter.clauses.store.layers import Layers

    with Layers(paths) as layers:
        library = layers.library(layer)
        known = library.ask(lambda db: document_of(db, document))
        found = tuple(library.paragraphs(document))
        return Read(
            layer,
            known,
            found,
            as_html(found, theme, organ=known.organ),
            next((n for n, one in enumerate(found) if one.id == paragraph), -1),
            tuple(term for _, term in sorted(library.keywords(document), key=_goals_last)),
            len(layers.versions(known)),
            layers.remarks_of(known.symbol, known.language),
        )


def _goals_last(keyword: tuple[str, str]) -> bool:
    return keyword[0] == "SDG"
