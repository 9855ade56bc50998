"""The library's search beside tantivy's, on the same paragraphs and queries: `python -m benchmarks.search_peers LIBRARY`.

Tantivy (PyPI) is a search engine in Rust that keeps its index in a folder. It gets the words of every paragraph and
the same queries: all words, phrases, the last word unfinished; the best 50 with their text are asked of both.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.library import measure_queries, queries, row
from drafter.clauses.store import Library
from drafter.clauses.store.query import parse_query

_HITS = 50
_MEMORY = 256 * 1024 * 1024
_WORD = re.compile(r"\w+")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_peers", description=__doc__)
    parser.add_argument("library", type=Path, help="a library, such as benchmarks.library keeps")
    options = parser.parse_args()
    try:
        tantivy = importlib.import_module("tantivy")
    except ImportError:
        print("There is no tantivy in this Python: install it where the benchmark runs.")
        return 0
    with Library(options.library) as library, tempfile.TemporaryDirectory() as folder:
        asked = queries(library)
        index = _indexed(tantivy, library, folder)
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
        row("size: Drafter, tantivy", f"{library.stats().bytes / 1e6:.0f}  {size / 1e6:.0f} MB")
        searcher = index.searcher()
        for turn in ("first", "again"):
            measure_queries(
                f"Drafter, {turn}", asked, lambda one: len(library.search(one, limit=_HITS))
            )
            measure_queries(
                f"tantivy, {turn}",
                asked,
                lambda one: _found(tantivy, index, searcher, one),
            )
    return 0


def _indexed(tantivy: Any, library: Library, folder: str) -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True)
    index = tantivy.Index(builder.build(), path=folder)
    started = time.perf_counter()
    writer = index.writer(_MEMORY)
    count = 0
    for (text,) in library._db.execute("SELECT text FROM paragraphs"):
        writer.add_document(tantivy.Document(text=text))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    seconds = time.perf_counter() - started
    row("tantivy: paragraphs, a second", f"{count:,}  {count / seconds:,.0f}")
    return index


def _found(tantivy: Any, index: Any, searcher: Any, text: str) -> int:
    """How many of the best there are, their texts read."""
    query = parse_query(text)
    if query is None:
        return 0
    parts = []
    for place, phrase in enumerate(query.words):
        words = [word.lower() for word in _WORD.findall(phrase)]
        if not words:
            continue
        if query.is_open and place == len(query.words) - 1 and len(words) == 1:
            part = tantivy.Query.regex_query(index.schema, "text", f"{words[0]}.*")
        elif len(words) == 1:
            part = tantivy.Query.term_query(index.schema, "text", words[0])
        else:
            part = tantivy.Query.phrase_query(index.schema, "text", words)
        parts.append((tantivy.Occur.Must, part))
    hits = searcher.search(tantivy.Query.boolean_query(parts), _HITS).hits
    return len([searcher.doc(address)["text"][0] for _, address in hits])


if __name__ == "__main__":
    sys.exit(main())
