"""The versions of a title: those in the libraries, the open draft as the last, and any two compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.clauses.context import organ_of
from drafter.clauses.store.browsing import Document
from drafter.document.marked_text import plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.open_draft.prior.stored import as_stored, stored, words_alone
from drafter.revision.changes import ChangeKind, ListedChange, Piece, listed, pieces_of
from drafter.revision.output.text import counts
from drafter.revision.redline import redline

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.browsing import StoredParagraph

DRAFT = "This draft"
NOTE = "note"
_FOOTNOTE = "footnote "


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
    `target` its id there; `moved` says that it stands elsewhere in the other text, `marked` that not its words
    differ but its italics, or whether a note stands there. A note that differs is one of kind NOTE."""

    label: str
    kind: str
    level: int
    pieces: tuple[Piece, ...]
    target: str
    moved: bool = False
    marked: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs."""
        return self.moved or self.marked or any(piece.what != "kept" for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """Two versions against each other: every paragraph and the notes that differ, the changes as a list, and
    these in numbers; `bare` are the versions of which the library has the words alone."""

    older: Version
    newer: Version
    lines: tuple[ComparedLine, ...]
    changes: tuple[ListedChange, ...]
    counts: str
    bare: tuple[Version, ...] = ()


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
    """Compare two versions: words, italics and notes; mastheads are left out.

    Where the library has the words of one alone, the words are compared. Raises LibraryError.
    """
    before, after = _text(paths, older), _text(paths, newer)
    bare = tuple(text.version for text in (before, after) if not text.is_whole)
    base, current = before.resolution, after.resolution
    if bare:
        base, current = words_alone(base), words_alone(current)
    comparison = redline(base, current, exact=False)
    lines = []
    for row in comparison.rows:
        one = row.current or row.base
        assert one is not None  # noqa: S101 - a row has one side at least
        side = after if row.current is not None else before
        pieces = pieces_of(row)
        is_same = not row.moved and all(piece.what == "kept" for piece in pieces)
        lines.append(
            ComparedLine(
                *(side.labels[one.id], str(one.kind), one.level, pieces, side.targets[one.id]),
                moved=row.moved,
                marked=row.is_changed and is_same,
            )
        )
    changes = tuple(listed(comparison))
    lines += [
        ComparedLine(
            *(change.place.removeprefix(_FOOTNOTE), NOTE, 0, change.pieces, change.target),
            marked=change.kind is ChangeKind.FORMATTED,
        )
        for change in changes
        if change.target.startswith(NOTE_PREFIX)
    ]
    return TwoVersions(older, newer, tuple(lines), changes, counts(changes), bare)


def target_of(paragraph: int) -> str:
    """The id that a paragraph of the library has in a comparison."""
    return f"library-{paragraph}"


@dataclass(frozen=True, slots=True)
class _Text:
    """A version to be compared; of each paragraph by its id its number and its target."""

    version: Version
    resolution: Resolution
    labels: dict[str, str]
    targets: dict[str, str]
    is_whole: bool = True


def _text(paths: LayerPaths, version: Version) -> _Text:
    if version.draft is not None:
        draft = version.draft
        same = {one.id: one.id for one in draft.paragraphs}
        made = _without_masthead(as_stored(draft), organ_of(draft))
        return _Text(version, made, paragraph_labels(draft), same)
    from drafter.clauses.store.browsing import document_of
    from drafter.clauses.store.layers import Layers

    with Layers(paths) as layers:
        library = layers.library(version.layer)
        document = library.ask(lambda db: document_of(db, version.document))
        found = stored(library, document)
    pairs = list(zip(found.resolution.paragraphs, found.paragraphs, strict=True))
    return _Text(
        version,
        _without_masthead(found.resolution, document.organ),
        {one.id: _own_number(kept) for one, kept in pairs},
        {one.id: target_of(kept.id) for one, kept in pairs},
        found.is_whole,
    )


def _without_masthead(text: Resolution, organ: str) -> Resolution:
    return replace(text, masthead=Masthead(organ=organ), organ_line=plain(""), adoption=Adoption())


def _own_number(paragraph: StoredParagraph) -> str:
    """The last part of a label: "(h)" of "5 (h)", "5." of "5"."""
    if not paragraph.label:
        return ""
    last = paragraph.label.split()[-1]
    return last if last.endswith((")", ".")) else f"{last}."
