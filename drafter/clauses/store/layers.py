"""Two libraries as one: the user's own, and his mission's, a file on a stick or a share that is only read.

What came with the program, the samples, lies in the user's own. A resolution that both have is taken from his.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Self, TypeVar

from drafter.clauses.errors import LibraryError
from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import looking
from drafter.clauses.store.browsing import Document, versions
from drafter.clauses.store.library import Held, Library
from drafter.clauses.store.looking import MOST, Looked, Row
from drafter.clauses.store.phrases import PhraseUse, Use, counted
from drafter.clauses.store.remarks import Remark, remarks_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from drafter.clauses.store.searching import Hit
    from drafter.clauses.tracing.tracer import Source, Trace
    from drafter.document.resolution import Resolution


PERSONAL, MISSION = "personal", "mission"
T = TypeVar("T")

# What the user's own library has, by its symbol or as the same file, is hidden by a view of the same name,
# which goes before the table in every statement of this connection, and what he keeps stands before what
# others kept. The file itself is only read.
_HIDING = (
    "CREATE TEMP TABLE own_keys (key TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE own_files (content_hash TEXT PRIMARY KEY) WITHOUT ROWID",
    (
        "CREATE TEMP VIEW documents AS SELECT * FROM main.documents d "
        "WHERE NOT EXISTS (SELECT 1 FROM temp.own_keys o WHERE o.key = d.key) "
        "AND NOT EXISTS (SELECT 1 FROM temp.own_files f WHERE f.content_hash = d.content_hash)"
    ),
    (
        "CREATE TEMP TABLE remarks "
        "(symbol TEXT, language TEXT, text_hash INTEGER, is_favourite INTEGER, note TEXT)"
    ),
)
_KEYS = "SELECT key, content_hash FROM documents"
_KEPT = "SELECT symbol, language, text_hash, is_favourite, note FROM remarks"


class Layers:
    """The libraries that there are. Belongs to the thread that made it, like `Library`.

    `absent` is a sentence on a mission's library that was chosen and cannot be used just now; everything
    else goes on without it. Raises LibraryError where the user's own cannot be used.
    """

    def __init__(self, paths: LayerPaths) -> None:
        self.absent = ""
        self._stack = contextlib.ExitStack()
        self._libraries: dict[str, Library] = {}
        if paths.personal.exists():
            self._libraries[PERSONAL] = self._stack.enter_context(Library(paths.personal))
        if paths.mission is not None:
            try:
                mission = self._stack.enter_context(Library(paths.mission, read_only=True))
                mission.ask(self._hide_own)
                self._libraries[MISSION] = mission
            except LibraryError as error:
                self.absent = _without(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _hide_own(self, mission: Database) -> None:
        keys: list[tuple[str, str]] = []
        kept: list[tuple[object, ...]] = []
        if PERSONAL in self._libraries:
            own = self._libraries[PERSONAL]
            keys = own.ask(lambda db: db.execute(_KEYS).fetchall())
            kept = own.ask(lambda db: db.execute(_KEPT).fetchall())
        for statement in _HIDING:
            mission.execute(statement)
        mission.conn.executemany("INSERT INTO own_keys VALUES (?)", [(key,) for key, _ in keys])
        mission.conn.executemany(
            "INSERT OR IGNORE INTO own_files VALUES (?)", [(digest,) for _, digest in keys]
        )
        mission.conn.executemany("INSERT INTO remarks VALUES (?, ?, ?, ?, ?)", kept)

    def each(self) -> Iterator[tuple[str, Library]]:
        """The name of each layer with its library, the user's own first."""
        yield from self._libraries.items()

    def from_each(self, question: Callable[[str, Library], T]) -> list[tuple[str, T]]:
        """The answers of all libraries, each with the name of its layer. One of the mission's that proves to
        be damaged, or is taken away, is from then on left out and said to be `absent`; what is wrong with
        the user's own is raised."""
        answers: list[tuple[str, T]] = []
        for layer, library in list(self.each()):
            try:
                answers.append((layer, question(layer, library)))
            except LibraryError as error:
                if layer == PERSONAL:
                    raise
                del self._libraries[layer]
                self.absent = _without(error)
        return answers

    def library(self, layer: str) -> Library:
        """The library of a layer. Raises LibraryError where it is not there."""
        if layer not in self._libraries:
            raise LibraryError(self.absent or "There is no library yet: import resolutions first.")
        return self._libraries[layer]

    def held(self) -> Held:
        """How many resolutions there are in all, and how many of them are the samples."""
        counts = self.from_each(lambda _, library: library.held())
        return Held(sum(one.all for _, one in counts), sum(one.samples for _, one in counts))

    @property
    def resolutions(self) -> int:
        """How many resolutions there are in all."""
        return self.held().all

    def trace(self, draft: Resolution) -> list[Trace]:
        """Where each paragraph's language was agreed before, in the order of the draft."""
        from drafter.clauses.tracing.tracer import texts_to_trace

        tracing = self.tracing(draft)
        return [tracing(*one) for one in texts_to_trace(draft)]

    def tracing(self, draft: Resolution) -> Callable[[str, str, str], Trace]:
        """A function that traces the text of one paragraph of a draft in all libraries, given with its id and
        label."""
        from drafter.clauses.tracing.tracer import by_rank

        tracers = {layer: library.tracer(draft) for layer, library in self.each()}

        def sources(layer: str, library: Library, text: str) -> tuple[Source, ...]:
            with library.explained():
                return tracers[layer].trace_text(text).sources

        def trace(text: str, paragraph: str, label: str) -> Trace:
            found = self.from_each(lambda layer, library: sources(layer, library, text))
            return by_rank(tracers, found, text, paragraph, label)

        return trace

    def search(
        self,
        query: str,
        kind: str | None = None,
        organ: str | None = None,
        limit: int = 50,
        language: str = "",
    ) -> list[Hit]:
        """The paragraphs that all have for a query, each library's best in turn; see `Library.search`."""
        found = self.from_each(
            lambda _, library: library.search(query, kind, organ, limit, language)
        )
        turns = zip_longest(*(hits for _, hits in found))
        return [hit for turn in turns for hit in turn if hit is not None][:limit]

    def look(self, query: str, limit: int = MOST, language: str = "en") -> Looked:
        """What all have for a query; see `looking.look`. Where one knows the words as they were typed,
        another's guess at what was meant does not count."""
        found = self.from_each(
            lambda _, library: library.ask(lambda db: looking.look(db, query, limit, language))
        )
        if any(one.rows and not one.meant for _, one in found):
            found = [(layer, one) for layer, one in found if not one.meant]
        rows = [
            tuple(replace(row, layer=layer) for row in one.rows[:limit]) for layer, one in found
        ]
        meant = next((one.meant for _, one in found if one.meant), "")
        merged = _merged(rows)
        cut = any(one.is_cut for _, one in found) or len(merged) > limit
        return Looked(query, tuple(merged[:limit]), meant, cut)

    def facet(self, name: str, language: str = "en") -> list[tuple[str, int]]:
        """The values of one of `browsing.FACETS` in all, the commonest first; of "kept" how many paragraphs
        are favourites and how many have a note."""
        if name == "kept":
            return self._kept()
        counts: Counter[str] = Counter()
        for _, one in self.from_each(lambda _, library: library.facet(name, language)):
            counts.update(dict(one))
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def _kept(self) -> list[tuple[str, int]]:
        own = self._libraries.get(PERSONAL)
        said = own.remarks() if own is not None else []
        counts = (
            ("favourite", sum(one.is_favourite for one in said)),
            ("noted", sum(bool(one.note) for one in said)),
        )
        return [pair for pair in counts if pair[1]]

    def phrase(self, phrase: str, language: str = "en") -> PhraseUse:
        """Every resolution of all that used a phrase, the latest first."""
        uses: list[Use] = []
        for layer, found in self.from_each(lambda _, library: library.phrase(phrase, language)):
            uses += (replace(use, layer=layer) for use in found.uses)
        uses.sort(key=lambda use: use.date, reverse=True)
        return counted(phrase, uses)

    def documents(self, name: str, value: str, language: str = "en") -> list[Document]:
        """The resolutions that have that value of a facet, the latest first."""
        listed = self.from_each(lambda _, library: library.documents(name, value, language))
        found = [one for _, some in listed for one in some]
        return sorted(found, key=lambda one: one.date, reverse=True)

    def chain(self, symbol: str, language: str = "en") -> list[tuple[str, Document]]:
        """The versions under the title of a resolution, each with its layer, the earliest first.

        Raises LibraryError where no library has the resolution.
        """
        return self.versions(self.find(symbol, language)[1])

    def versions(self, known: Document) -> list[tuple[str, Document]]:
        """The versions under the title of a resolution or of a draft, the earliest first."""
        listed = self.from_each(lambda _, library: library.ask(lambda db: versions(db, known)))
        found = [(layer, one) for layer, some in listed for one in some]
        return sorted(found, key=lambda pair: pair[1].date)

    def find(self, symbol: str, language: str = "en") -> tuple[str, Document]:
        """The layer and the resolution of that symbol or number. Raises LibraryError."""
        for layer, library in self.each():
            with contextlib.suppress(LibraryError):
                return layer, library.document(symbol, language)
        raise LibraryError(f"The library has no resolution {symbol}: add its file first.")

    def remarks_of(self, symbol: str, language: str) -> dict[int, Remark]:
        """What the user kept of a resolution, in whatever library it lies, by the hash of the text."""
        own = self._libraries.get(PERSONAL)
        return own.ask(lambda db: remarks_of(db, symbol, language)) if own is not None else {}


def _without(error: LibraryError) -> str:
    return f"Without your mission's library: {error}"


def _merged(layers: list[tuple[Row, ...]]) -> list[Row]:
    """The rows of all: resolutions first and by date, then paragraphs in turn, each layer's best first."""
    resolutions = [row for rows in layers for row in rows if not row.paragraph]
    resolutions.sort(key=lambda row: row.date, reverse=True)
    queues = [[row for row in rows if row.paragraph] for rows in layers]
    ranked = [
        (place, number, row) for number, rows in enumerate(queues) for place, row in enumerate(rows)
    ]
    ranked.sort(key=lambda one: one[:2])
    return [*resolutions, *(row for *_, row in ranked)]
