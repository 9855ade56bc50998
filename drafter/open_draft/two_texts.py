"""Any two texts compared: the open draft, its versions, files, texts of the library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from drafter.document.draft import Draft
from drafter.document.resolution import Resolution
from drafter.revision.changes import ListedChange, listed
from drafter.revision.redline import redline
from drafter.revision.side_by_side import Pair, side_by_side


@dataclass(frozen=True, slots=True)
class Source:
    """A text to compare and how it is called: the draft at hand, else a file, else the symbol of a
    resolution of the library."""

    name: str
    draft: Draft | None = None
    path: Path | None = None
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class TwoTexts:
    """Two texts beside each other: paragraph by paragraph, and the list of what has changed.

    `differing` are the places in `pairs` where the words of the two sides differ.
    """

    names: tuple[str, str]
    first: Draft
    second: Draft
    pairs: tuple[Pair, ...]
    differing: tuple[int, ...]
    changes: tuple[ListedChange, ...]


def compared_texts(first: Source, second: Source, library: Path) -> TwoTexts:
    """The second text against the first.

    Raises UnreadableFile, or LibraryError where the library has no such text.
    """
    old, new = _draft(first, library), _draft(second, library)
    comparison = redline(old.current, new.current, exact=False)
    pairs = tuple(side_by_side(new.current, comparison))
    differing = tuple(number for number, pair in enumerate(pairs) if differs(pair))
    changes = tuple(listed(comparison))
    return TwoTexts((first.name, second.name), old, new, pairs, differing, changes)


def differs(pair: Pair) -> bool:
    """Whether the words of the two sides differ."""
    if pair.base is not None and pair.current is not None and pair.base.text == pair.current.text:
        return False
    return any(piece.what != "kept" for side in pair.sides for piece in side)


def save_comparison(texts: TwoTexts, path: Path, author: str = "") -> None:
    """Write the comparison as a page of HTML, or the second text as a Word file with its changes
    against the first tracked. Raises SaveFailed."""
    from drafter.workspace.saving import atomic_write

    if path.suffix.lower() == ".html":
        from drafter.revision.output.html import as_html

        title = f"{texts.names[0]} and {texts.names[1]}"
        atomic_write(path, as_html(title, texts.changes).encode())
        return
    from drafter.formats.contract import WriteOptions
    from drafter.open_draft.save_job import SaveJob

    draft = replace(texts.second, base=texts.first.current)
    SaveJob(draft, path, WriteOptions(tracked=True, author=author)).run()


def _draft(source: Source, library: Path) -> Draft:
    if source.draft is not None:
        return source.draft
    if source.path is not None:
        from drafter.formats.registry import read_file

        return read_file(source.path).draft
    return Draft(_of_library(source.symbol, library))


def _of_library(symbol: str, path: Path) -> Resolution:
    """A text of the library: its words, italics and notes."""
    from drafter.clauses.errors import LibraryError
    from drafter.clauses.store import Library
    from drafter.open_draft.prior.stored import stored

    if not path.exists():
        raise LibraryError(
            "There is no library yet to look in: import prior resolutions first (Library > Import)."
        )
    with Library(path) as library:
        return stored(library, library.document(symbol)).resolution
