"""The versions of a title: those in the libraries, the open draft as the last, and any two compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.clauses.context import organ_of
from drafter.clauses.store.browsing import Document
from drafter.document.marked_text import plain
from drafter.document.masthead import Masthead
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.changes import ListedChange, Piece, listed, pieces_of
from drafter.revision.output.text import counts
from drafter.revision.redline import redline

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.browsing import StoredParagraph

DRAFT = "This draft"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a title: a resolution of the library of a layer, or a draft as it is (`draft`)."""

    name: str
    title: str
    session: int | None
    date: str
    layer: str = ""
    document: int = 0
    draft: Resolution | None = None

    def __str__(self) -> str:
        """ "A/RES/79/1 (2024-12-01)"."""
        return f"{self.name} ({self.date})" if self.date else self.name


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A paragraph of the merged text. `label` is its number, in the older text for what was deleted;
    `target` its id there; `moved` says that it stands elsewhere in the other text."""

    label: str
    kind: str
    level: int
    pieces: tuple[Piece, ...]
    target: str
    moved: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether any of its words differ."""
        return self.moved or any(piece.what != "kept" for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """Two versions against each other: every paragraph, the changes as a list, and these in numbers."""

    older: Version
    newer: Version
    lines: tuple[ComparedLine, ...]
    changes: tuple[ListedChange, ...]
    counts: str


def versions(
    paths: LayerPaths, known: Document, draft: Resolution | None = None
) -> tuple[Version, ...]:
    """The versions under the title of a resolution, the earliest first, a draft last.

    Raises LibraryError.
    """
    from drafter.clauses.store.layers import Layers

    with Layers(paths) as layers:
        found = [
            Version(
                *(one.symbol or f"“{one.title}”", one.title, one.session, one.date),
                *(layer, one.id),
            )
            for layer, one in layers.versions(known)
        ]
    if draft is not None:
        title = draft.title.plain
        found.append(Version(DRAFT, title, draft.masthead.session, "", draft=draft))
    return tuple(found)


def known_by(draft: Resolution) -> Document:
    """What a draft is looked for by among the resolutions of the library."""
    title = " ".join(draft.title.plain.split())
    return Document(0, "", title, organ_of(draft), None, "", "", draft.language, "")


def compare(paths: LayerPaths, older: Version, newer: Version) -> TwoVersions:
    """Compare two versions by their words; italics, notes and mastheads are left out.

    Raises LibraryError.
    """
    before, old_labels = _resolution(paths, older)
    after, new_labels = _resolution(paths, newer)
    comparison = redline(before, after, exact=False)
    lines = []
    for row in comparison.rows:
        one = row.current or row.base
        assert one is not None  # noqa: S101 - a row has one side at least
        labels = new_labels if row.current is not None else old_labels
        lines.append(
            ComparedLine(
                *(labels[one.id], str(one.kind), one.level, pieces_of(row), one.id, row.moved)
            )
        )
    changes = tuple(listed(comparison))
    return TwoVersions(older, newer, tuple(lines), changes, counts(changes))


def target_of(paragraph: int) -> str:
    """The id that a paragraph of the library has in a comparison."""
    return f"library-{paragraph}"


def _resolution(paths: LayerPaths, version: Version) -> tuple[Resolution, dict[str, str]]:
    """The words of a version as a resolution, and its paragraphs' numbers."""
    if version.draft is not None:
        return _bare(version.draft), paragraph_labels(version.draft)
    from drafter.clauses.store.browsing import document_of
    from drafter.clauses.store.layers import Layers

    with Layers(paths) as layers:
        library = layers.library(version.layer)
        document = library.ask(lambda db: document_of(db, version.document))
        stored = library.paragraphs(version.document)
    return of_stored(document, stored), {target_of(one.id): _own_number(one) for one in stored}


def of_stored(document: Document, paragraphs: Sequence[StoredParagraph]) -> Resolution:
    """A resolution of the library, as far as the library keeps it: its title and its words."""
    made = tuple(
        Paragraph(target_of(one.id), ParagraphKind(one.kind), plain(one.text), one.level)
        for one in paragraphs
    )
    return Resolution(
        masthead=Masthead(organ=document.organ, symbol=document.symbol, session=document.session),
        title=plain(document.title),
        paragraphs=made,
        language=document.language,
    )


def _bare(draft: Resolution) -> Resolution:
    """A draft without what the library does not keep."""
    paragraphs = tuple(
        replace(one, content=plain(one.content.plain.strip()))
        for one in draft.paragraphs
        if one.content.plain.strip()
    )
    title = plain(" ".join(draft.title.plain.split()))
    masthead = Masthead(organ=organ_of(draft))
    return Resolution(
        masthead=masthead, title=title, paragraphs=paragraphs, language=draft.language
    )


def _own_number(paragraph: StoredParagraph) -> str:
    """The last part of a label: "(h)" of "5 (h)", "5." of "5"."""
    if not paragraph.label:
        return ""
    last = paragraph.label.split()[-1]
    return last if last.endswith((")", ".")) else f"{last}."
