"""The library: one object per file and thread."""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from drafter.clauses.errors import LibraryDamaged
from drafter.clauses.store import (
    adding,
    backup,
    browsing,
    health,
    merging,
    remarks,
    searching,
    spelling,
)
from drafter.clauses.store.adding import AddReport
from drafter.clauses.store.beside import read_beside, write_beside
from drafter.clauses.store.browsing import Document, StoredParagraph
from drafter.clauses.store.phrases import PhraseUse, phrase_use
from drafter.clauses.store.reading import Failure, content_hash, files_of, read_all
from drafter.clauses.store.records import DocumentRecord
from drafter.clauses.store.remarks import Remark
from drafter.clauses.store.searching import Hit
from drafter.paths import library_path, resource

if TYPE_CHECKING:
    from sqlite_utils import Database

    from drafter.clauses.mining.patterns import Pattern
    from drafter.clauses.tracing.tracer import Trace, Tracer
    from drafter.document.resolution import Resolution

_BATCH = 40
_WORTH_A_COPY = 50

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Called with the number of files done, and of all."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a library holds; `by_organ` pairs an organ's id with its resolutions."""

    documents: int
    paragraphs: int
    notes: int
    by_organ: tuple[tuple[str, int], ...]
    bytes: int


@dataclass(frozen=True, slots=True)
class Held:
    """How many resolutions there are, and how many of them are the samples of the program."""

    all: int
    samples: int


class Library:
    """The paragraphs of prior resolutions in a SQLite file.

    A connection belongs to the thread that made it: a worker opens its own and closes it. Use as a
    context manager. Every method may raise LibraryError (LibraryDamaged for a file that is not what it
    should be).
    """

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        """Open the library at `path`, which is made where absent; its folder must exist.

        The user's own library, when it is made, takes in the sample resolutions. One that is opened
        `read_only`, such as a mission's on a share, is never written; nothing can be added to it.
        """
        from drafter.clauses.store.schema import open_database, open_read_only

        self.path = Path(path)
        self._db: Database
        if read_only:
            self._db = open_read_only(self.path)
            return
        is_new = not self.path.exists()
        self._db = open_database(self.path)
        if is_new and self.path == library_path():
            self._take_in_samples()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def add(
        self,
        paths: Iterable[Path | str],
        progress: Progress | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> AddReport:
        """Take in files, and folders with all below them.

        A file that is there already is passed over; a changed file of the same resolution takes the
        place of the old one; a file that cannot be read is listed and never stops the rest. When
        cancelled, what was read stays.
        """
        from drafter.formats.registry import readable_suffixes

        started = time.monotonic()
        report = AddReport()
        files, missing = files_of([Path(path) for path in paths], readable_suffixes())
        report.failed += missing
        fresh = self._fresh(files, report)
        done = len(files) - len(fresh)
        stopped = cancel or _never
        batch: list[DocumentRecord] = []
        with self.explained():
            for reading in read_all(fresh, len(fresh), stopped):
                done += 1
                if reading.failure is not None:
                    report.failed.append(reading.failure)
                if reading.record is not None:
                    batch.append(reading.record)
                if len(batch) >= _BATCH:
                    adding.store_records(self._db, batch, report)
                    batch.clear()
                if progress is not None:
                    progress(done, len(files))
            if batch:
                adding.store_records(self._db, batch, report)
            report.cancelled = stopped()
            if report.changed:
                self._after_change(report)
        report.seconds = time.monotonic() - started
        return report

    def add_records(self, records: Iterable[DocumentRecord]) -> AddReport:
        """Take in resolutions that were read elsewhere."""
        report = AddReport()
        with self.explained():
            adding.store_records(self._db, list(records), report)
        return report

    def merge(
        self,
        path: Path | str,
        progress: Progress | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> AddReport:
        """Take in another library: the resolutions that are not here yet, favourites and notes. When
        cancelled, what was taken in stays. Raises LibraryError, also for a file that is no library."""
        report = merging.merge(self, Path(path), progress, cancel)
        with self.explained():
            if kept := remarks.remarks(self._db):
                write_beside(self.path, kept)
            if report.changed:
                self._after_change(report)
        return report

    def set_remark(self, paragraph: int, *, is_favourite: bool = False, note: str = "") -> None:
        """Keep a paragraph (its id here) as a favourite or with a note; neither forgets it."""
        with self.explained():
            remarks.set_remark(self._db, paragraph, is_favourite=is_favourite, note=note)
            write_beside(self.path, remarks.remarks(self._db))

    def keep(self, remark: Remark) -> None:
        """Keep what is said of a paragraph of this library or another; see `remarks.keep`."""
        with self.explained():
            remarks.keep(self._db, remark)
            write_beside(self.path, remarks.remarks(self._db))

    def remarks(self) -> list[Remark]:
        """The user's favourites and notes, the last changed first."""
        with self.explained():
            return remarks.remarks(self._db)

    def search(
        self,
        query: str,
        kind: str | None = None,
        organ: str | None = None,
        limit: int = 50,
        language: str = "",
    ) -> list[Hit]:
        """The paragraphs in which the query occurs, the best first. Any text is a valid query; `organ:hrc
        verb:requests after:2020 before: session: subject: to: kind: symbol: lang:` narrow it. Where nothing
        is found, mistyped words are set right.

        `kind` is a paragraph kind ("operative"), `organ` an organ's id ("human-rights-council").
        """
        with self.explained():
            found = searching.search(self._db, query, kind, organ, limit, language)
            if not found and (meant := spelling.suggestion(self._db, query)) is not None:
                found = searching.search(self._db, meant, kind, organ, limit, language)
        return found

    def suggestion(self, query: str) -> str | None:
        """The query with mistyped words set right, None when there are none."""
        with self.explained():
            return spelling.suggestion(self._db, query)

    def phrase(self, phrase: str, language: str = "en") -> PhraseUse:
        """Every resolution that used a phrase, and how many by year and organ."""
        with self.explained():
            return phrase_use(self._db, phrase, language)

    def ask(self, question: Callable[[Database], T]) -> T:
        """The answer of a function that reads the database, such as `looking.look`."""
        with self.explained():
            return question(self._db)

    def facet(self, name: str, language: str = "en") -> list[tuple[str, int]]:
        """The values of one of `browsing.FACETS`, the commonest first, with their counts."""
        with self.explained():
            return browsing.facet_counts(self._db, name, language)

    def documents(self, name: str, value: str, language: str = "en") -> list[Document]:
        """The resolutions that have that value of a facet, the latest first."""
        with self.explained():
            return browsing.documents_with(self._db, name, value, language)

    def document(self, symbol: str, language: str = "en") -> Document:
        """The resolution of that symbol or number. Raises LibraryError when there is none."""
        with self.explained():
            return browsing.document(self._db, symbol, language)

    def paragraphs(self, document: int) -> list[StoredParagraph]:
        """The paragraphs of a resolution, in order: to read it in place."""
        with self.explained():
            return browsing.paragraphs_of(self._db, document)

    def keywords(self, document: int) -> list[tuple[str, str]]:
        """The subjects of a resolution: thesaurus and term."""
        with self.explained():
            return browsing.keywords_of(self._db, document)

    def chain(self, symbol: str, language: str = "en") -> list[Document]:
        """The versions under the title of a resolution, the earliest first."""
        with self.explained():
            return browsing.chain(self._db, symbol, language)

    def patterns(self, organ: str = "", at_least: int = 3, limit: int = 200) -> list[Pattern]:
        """What recurs in at least so many resolutions, what most titles share first."""
        from drafter.clauses.mining.patterns import patterns

        with self.explained():
            return patterns(self._db, organ, at_least, limit)

    def wordings(self, skeleton: int) -> list[tuple[str, str]]:
        """One wording of a pattern for each year of its use, the earliest first."""
        from drafter.clauses.mining.patterns import wordings

        with self.explained():
            return wordings(self._db, skeleton)

    def tracer(self, draft: Resolution) -> Tracer:
        """What traces the paragraphs of a draft to their sources in this library; see `tracing.tracer`."""
        from drafter.clauses.tracing.tracer import Tracer, scope_of

        return Tracer(self._db, scope_of(draft))

    def trace(self, draft: Resolution, cancel: Callable[[], bool] | None = None) -> list[Trace]:
        """Where each paragraph's language was agreed before, in the order of the draft."""
        with self.explained():
            return list(self.tracer(draft).trace(draft, cancel))

    def tracing(self, draft: Resolution) -> Callable[[str, str, str], Trace]:
        """A function that traces the text of one paragraph of a draft, given with its id and label."""
        tracer = self.tracer(draft)

        def trace(text: str, paragraph: str, label: str) -> Trace:
            with self.explained():
                return tracer.trace_text(text, paragraph, label)

        return trace

    def held(self) -> Held:
        """How many resolutions there are; unlike `stats` it reads next to nothing."""
        with self.explained():
            return Held(*adding.held(self._db, _sample_hashes()))

    def stats(self) -> Stats:
        """How much the library holds."""
        with self.explained():
            counts = [
                int(self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
                for table in ("documents", "paragraphs", "notes")
            ]
            by_organ = self._db.execute(
                "SELECT organ, count(*) FROM documents GROUP BY organ ORDER BY count(*) DESC, organ"
            ).fetchall()
        pairs = tuple((str(organ), int(count)) for organ, count in by_organ)
        return Stats(counts[0], counts[1], counts[2], pairs, self._size())

    def verify(self) -> list[str]:
        """What is wrong with the file, as sentences; empty when it is sound."""
        with self.explained():
            return health.problems(self._db)

    def export(self, path: Path | str) -> None:
        """Write the whole library to one compact file, which is replaced if it is there."""
        backup.write_copy(self.path, Path(path))

    def back_up(self) -> Path:
        """Make the current state the last good copy, if it is sound. Raises LibraryDamaged."""
        found = self.verify()
        if found:
            raise LibraryDamaged(f"The library {self.path} is damaged: {found[0]}")
        target = backup.backup_path(self.path)
        backup.write_copy(self.path, target)
        return target

    def _fresh(self, files: list[Path], report: AddReport) -> list[tuple[Path, str]]:
        """The files that are not in the library yet, with their hashes."""
        hashed: list[tuple[Path, str]] = []
        for path in files:
            try:
                hashed.append((path, content_hash(path)))
            except OSError as error:
                reason = f"The file cannot be read ({error.strerror or error})."
                report.failed.append(Failure(str(path), reason))
        with self.explained():
            known = adding.known_hashes(self._db)
        fresh: list[tuple[Path, str]] = []
        for path, digest in hashed:
            if known.get(digest):
                report.unchanged += 1
            else:
                known[digest] = True
                fresh.append((path, digest))
        return fresh

    def _after_change(self, report: AddReport) -> None:
        self._db.execute("PRAGMA optimize")
        good = backup.backup_path(self.path)
        if report.changed >= _WORTH_A_COPY or not good.exists() or backup.is_old(good):
            self.back_up()

    def _take_in_samples(self) -> None:
        try:
            self.add([resource("samples")])
        except BaseException:
            self.close()
            raise

    def _size(self) -> int:
        sides = (self.path, *backup.side_files(self.path))
        return sum(path.stat().st_size for path in sides if path.exists())

    @contextlib.contextmanager
    def explained(self) -> Iterator[None]:
        """What SQLite raises within is raised as a LibraryError."""
        import sqlite3

        from drafter.clauses.store.schema import explained

        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # a fault of the program, not of the file
        except sqlite3.DatabaseError as error:
            raise explained(error, self.path) from error


def open_library(path: Path | None = None) -> Library:
    """The library at `path`, by default the user's. Raises LibraryError."""
    return Library(library_path() if path is None else path)


def restore_library(path: Path | None = None) -> Path:
    """Put the last good copy in place of a damaged library, with what the user kept since; returns where
    the damaged one now lies.

    Raises LibraryError when there is no copy.
    """
    path = library_path() if path is None else path
    damaged = backup.restore(path)
    with Library(path) as library:
        library.ask(lambda db: remarks.bring_back(db, read_beside(path)))
    return damaged


@functools.cache
def _sample_hashes() -> frozenset[str]:
    samples = (path for path in resource("samples").iterdir() if path.is_file())
    return frozenset(content_hash(path) for path in samples)


def _never() -> bool:
    return False
