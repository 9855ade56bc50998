"""The clause library over a whole corpus: `python -m benchmarks.library [CORPUS] [--keep FILE] [--repeat N] [--there FILE]`.

CORPUS/en (or CORPUS itself) is added to an empty library with two reading processes: resolutions a second, size,
soundness. Then 500 queries of many sorts are searched, plain and narrowed: median, 95th percentile, worst.
`--repeat` takes the paragraphs N times, varied, for the behaviour of a larger library; `--there` asks one that was
kept before.
"""

from __future__ import annotations

import argparse
import functools
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from drafter.clauses.store import Library

QUERIES = 500
_FIXED = (
    *("the", "of the", "human rights", "united nations", "general assembly", "re", "s", "se"),
    *("requests the secretary-general to report", '"remain seized of the matter"', "55/105"),
    *("A/RES/79/1", "S/RES/1325 (2000)", "voluntary contributions trust fund", "inter alia"),
    *("sustainable develop", "zoonotic", '"within existing resources"', "qwertyuiop"),
)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.library", description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--keep", type=Path, help="leave the library in this file")
    parser.add_argument("--repeat", type=int, default=1, help="take the paragraphs N times")
    parser.add_argument("--there", type=Path, help="ask this library, add nothing")
    options = parser.parse_args()
    if options.there is not None:
        with Library(options.there) as library:
            measure_searches(library)
        memory()
        return 0
    folder = options.corpus / "en" if (options.corpus / "en").is_dir() else options.corpus
    if not folder.is_dir():
        print(f"There is no folder {folder}: name the folder of official texts.")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        path = options.keep or Path(temporary, "library.sqlite")
        with Library(path) as library:
            add(library, folder)
            if options.repeat > 1:
                multiply(library, options.repeat)
            measure_searches(library)
    memory()
    return 0


def memory() -> None:
    """The line of the most memory that was held."""
    for name, who in (("", resource.RUSAGE_SELF), (", a reader", resource.RUSAGE_CHILDREN)):
        row(f"memory, most{name}", f"{resource.getrusage(who).ru_maxrss / 1024:.0f} MB")


def row(name: str, value: str) -> None:
    """A line of the table."""
    print(f"{name:42}{value:>24}", flush=True)


def add(library: Library, folder: Path) -> None:
    """Add all files, twice."""
    started = time.perf_counter()
    report = library.add([folder])
    seconds = time.perf_counter() - started
    stats = library.stats()
    row("resolutions added", f"{report.added:,}")
    row("updated", f"{report.updated:,}")
    row("paragraphs", f"{stats.paragraphs:,}")
    row("files that failed", f"{len(report.failed):,}")
    row("seconds", f"{seconds:.1f}")
    row("resolutions a second (wanted: 100)", f"{report.changed / seconds:.0f}")
    row("size", f"{stats.bytes / 1e6:.0f} MB")
    for file, reason in report.failed[:10]:
        print(f"    {Path(file).name}: {reason}")
    for file, reason in report.remarks:
        print(f"    {Path(file).name}: {reason}")
    started = time.perf_counter()
    again = library.add([folder])
    row(
        "the same again: unchanged", f"{again.unchanged:,} in {time.perf_counter() - started:.1f} s"
    )
    started = time.perf_counter()
    faults = library.verify()
    row("verify", f"{faults[0] if faults else 'sound'} in {time.perf_counter() - started:.1f} s")


def multiply(library: Library, times: int) -> None:
    """The paragraphs again under other symbols, a few words of each changed."""
    from drafter.clauses.store.records import DocumentRecord, ParagraphRecord, text_hash
    from drafter.clauses.tracing.skeleton import skeleton, skeleton_hash

    generator = random.Random(7)
    database = library._db
    documents = list(database.query("SELECT * FROM documents"))
    started = time.perf_counter()
    for turn in range(2, times + 1):
        batch: list[DocumentRecord] = []
        for document in documents:
            rows = database.query(
                "SELECT position, kind, level, zone, label, opening, addressee, text, text_hash, skeleton "
                "FROM paragraphs WHERE document = ? ORDER BY position",
                [document["id"]],
            )
            paragraphs = []
            for one in rows:
                words = one["text"].split(" ")
                words[generator.randrange(len(words))] = f"word{generator.randrange(50_000)}"
                text = " ".join(words)
                hashes = {
                    "text_hash": text_hash(text),
                    "skeleton": skeleton_hash(skeleton(text)),
                }
                paragraphs.append(ParagraphRecord(**{**one, "text": text, **hashes}))
            fields = {name: document[name] for name in DocumentRecord._fields if name in document}
            which = [document["id"]]
            form = database.execute("SELECT form FROM forms WHERE document = ?", which).fetchone()
            words = database.execute(
                "SELECT thesaurus, term FROM keywords WHERE document = ?", which
            )
            fields |= {
                "form": form[0] if form else "",
                "keywords": tuple(words.fetchall()),
                "symbol": f"{document['symbol']}/Var.{turn}",
                "file": f"{document['file']}.{turn}",
                "content_hash": f"{document['content_hash']}.{turn}",
                "paragraphs": tuple(paragraphs),
                "notes": (),
            }
            batch.append(DocumentRecord(**fields))
            if len(batch) == 40:
                library.add_records(batch)
                batch = []
        library.add_records(batch)
    stats = library.stats()
    row("paragraphs after repetition", f"{stats.paragraphs:,}")
    row("seconds for that", f"{time.perf_counter() - started:.0f}")
    row("size", f"{stats.bytes / 1e6:.0f} MB")


def queries(library: Library) -> list[str]:
    """Queries as people type them: words, phrases, beginnings of words, symbols, of paragraphs that
    are there and a few that are not."""
    generator = random.Random(11)
    last = int(library._db.execute("SELECT max(id) FROM paragraphs").fetchone()[0])
    found = list(_FIXED)
    while len(found) < QUERIES:
        number = generator.randrange(1, last + 1)
        got = library._db.execute("SELECT text FROM paragraphs WHERE id = ?", [number]).fetchone()
        words = got[0].split() if got else []
        if not words:
            continue
        size = generator.choice((1, 1, 2, 2, 3, 5, 8))
        start = generator.randrange(max(1, len(words) - size))
        query = " ".join(words[start : start + size])
        shape = generator.random()
        if shape < 0.3 and len(query) > 3:
            query = query[: generator.randint(2, len(query))]
        elif shape < 0.45:
            query = '"' + query.replace('"', "") + '"'
        elif shape < 0.55:
            query = " ".join(generator.sample(query.split(), len(query.split())))
        found.append(query)
    return found


def narrowed(library: Library) -> list[str]:
    """Queries as people narrow them, each true of a paragraph that is there: up to three of its words, and
    one to three of its properties."""
    generator = random.Random(13)
    last = int(library._db.execute("SELECT max(id) FROM paragraphs").fetchone()[0])
    found = [
        "organ:hrc verb:requests after:2020",
        "human rights organ:hrc verb:requests after:2020",
    ]
    while len(found) < QUERIES:
        rows = list(library._db.query(_PROPERTIES, [generator.randrange(1, last + 1)]))
        if not rows or not rows[0]["date"]:
            continue
        one = rows[0]
        year = int(one["date"][:4])
        filters = [
            *(f"organ:{one['organ']}", f"kind:{one['kind']}", f"session:{one['session']}"),
            *(
                f"after:{year - generator.randrange(6)}",
                f"before:{year + 1 + generator.randrange(3)}",
            ),
            *(f"{name}:{one[key].split()[0].lower()}" for name, key in _WORDED if one[key]),
        ]
        words = one["text"].split()
        size = min(len(words), generator.randrange(4))
        start = generator.randrange(max(1, len(words) - size))
        chosen = generator.sample(filters, generator.choice((1, 2, 2, 3)))
        found.append(" ".join([*words[start : start + size], *chosen]))
    return found


_WORDED = (("verb", "opening"), ("to", "addressee"), ("subject", "term"))
_PROPERTIES = (
    "SELECT p.text, p.kind, p.opening, p.addressee, d.organ, d.session, d.date, "
    "(SELECT term FROM keywords k WHERE k.document = d.id LIMIT 1) AS term "
    "FROM paragraphs p JOIN documents d ON d.id = p.document WHERE p.id = ?"
)


def measure_searches(library: Library) -> None:
    """The times of all queries, the first round discarded for nothing: a cold cache counts too."""
    plain = queries(library)
    for name, kind, organ, asked in (
        ("search", None, None, plain),
        ("search, operative of the Assembly", "operative", "general-assembly", plain),
        ("search, Security Council", None, "security-council", plain),
        ("search, narrowed by filters", None, None, narrowed(library)),
    ):
        found = functools.partial(_found, library, kind, organ)
        measure_queries(name, asked, found)


def _found(library: Library, kind: str | None, organ: str | None, query: str) -> int:
    return len(library.search(query, kind=kind, organ=organ, limit=50))


def measure_queries(name: str, asked: list[str], search: Callable[[str], int]) -> None:
    """The times of queries and how much they find."""
    times = []
    hits = 0
    for query in asked:
        started = time.perf_counter()
        hits += search(query)
        times.append((time.perf_counter() - started) * 1000)
    times.sort()
    p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
    row(f"{name}: median, p95, worst ms", f"{p50:.1f}  {p95:.1f}  {times[-1]:.1f}")
    row("    hits a query", f"{hits / len(asked):.1f}")


if __name__ == "__main__":
    sys.exit(main())
