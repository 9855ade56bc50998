"""Taking in whatever the user points at: files, folders, zip archives, and libraries that were exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.clauses.errors import LibraryError
from drafter.clauses.store.adding import AddReport
from drafter.clauses.store.reading import Failure

if TYPE_CHECKING:
    from drafter.clauses.store.library import Library, Progress

LIBRARY_SUFFIX = ".sqlite"


def take_in(
    library: Library,
    paths: Sequence[Path],
    progress: Progress | None = None,
    cancel: Callable[[], bool] | None = None,
) -> AddReport:
    """Merge the libraries among `paths` and add everything else; see `Library.merge` and `Library.add`.

    A library that cannot be merged is listed like any damaged file. Raises LibraryError.
    """
    libraries = [path for path in paths if path.suffix.lower() == LIBRARY_SUFFIX]
    report = AddReport()
    for path in libraries:
        if cancel is not None and cancel():
            break
        if not path.is_file():
            report.failed.append(Failure(str(path), "There is no such file or folder."))
            continue
        try:
            merged = library.merge(path, progress, cancel)
        except LibraryError as error:
            report.failed.append(Failure(str(path), str(error)))
        else:
            report.take(merged)
    rest = [path for path in paths if path not in libraries]
    if rest:
        report.take(library.add(rest, progress, cancel))
    report.cancelled = cancel is not None and cancel()
    return report
