"""Every reader against every writer: what of a text survives.

    python -m benchmarks.formats_matrix [CORPUS] [--files N]

Files of the corpus, evenly taken, are brought into each format and read from it; the draft so read is
written in each format and read again. A cell says in how many of the texts an aspect is the same
after the last step as before it. HTML, which is not read, is not in the table.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drafter.document.draft import Draft
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats.contract import UnreadableFile
from drafter.formats.registry import read_bytes, read_file, write

BOTH_WAYS = (".docx", ".odt", ".xml", ".txt", ".md", ".json", ".pdf")
"""The formats that are read and written."""
_LOOKS = (MarkKind.BOLD, MarkKind.UNDERLINE, MarkKind.SUPERSCRIPT, MarkKind.SUBSCRIPT)


def there_and_back(draft: Draft, suffix: str) -> Draft:
    """The draft as read from a file of that format into which it was written."""
    return read_bytes(write(draft, suffix), f"draft{suffix}").draft


def _ranges(content: MarkedText, *kinds: MarkKind) -> list[tuple[int, int, str]]:
    """The ranges of looks in the words, whatever the spaces and notes at their ends."""
    bare = [Mark(m.start, m.end, m.kind) for m in content.marks if m.kind in kinds]
    result = []
    for mark in marked(content.text, bare).marks:
        words = content.text[mark.start : mark.end]
        left = len(words) - len(words.lstrip(" \u00a0\n\ufffc"))
        right = len(words) - len(words.rstrip(" \u00a0\n\ufffc"))
        if mark.start + left < mark.end - right:
            result.append((mark.start + left, mark.end - right, str(mark.kind)))
    return result


def _words(content: MarkedText) -> str:
    return content.text.strip(" \n")


def _folded(text: str) -> str:
    """The words alone, whatever keeps them together."""
    return " ".join(text.replace("\u2011", "-").split())


def _notes(resolution: Resolution) -> list[Any]:
    numbers = footnote_numbers(resolution)
    texts = {note.id: note.content for note in resolution.footnotes}
    places = [
        (content.plain_position(at), numbers[note])
        for _, content in resolution.texts()
        for at, note in content.footnote_references
        if note in numbers
    ]
    return [places, [(number, _words(texts[note])) for note, number in numbers.items()]]


ASPECTS: dict[str, Callable[[Resolution], Any]] = {
    "words": lambda r: [_folded(p.content.plain) for p in r.paragraphs],
    "text": lambda r: [_words(p.content) for p in r.paragraphs],
    "kinds": lambda r: [str(p.kind) for p in r.paragraphs],
    "levels": lambda r: [p.level for p in r.paragraphs],
    "labels": lambda r: list(paragraph_labels(r).values()),
    "italics": lambda r: [_ranges(p.content, MarkKind.ITALIC) for p in r.paragraphs],
    "notes": _notes,
    "looks": lambda r: [_ranges(p.content, *_LOOKS) for p in r.paragraphs],
    "title": lambda r: (_words(r.title), _words(r.organ_line)),
    "symbol": lambda r: (r.masthead.organ, r.masthead.symbol, r.masthead.number),
    "session": lambda r: (r.masthead.session, r.masthead.session_kind),
    "agenda": lambda r: (r.masthead.agenda_item, r.masthead.agenda_title),
    "issue": lambda r: (r.masthead.distribution, r.masthead.document_date, r.masthead.original),
    "sponsors": lambda r: (r.masthead.sponsors, r.masthead.on_behalf_of),
    "committee": lambda r: r.masthead.committee,
    "lines": lambda r: (_words(r.masthead.heading), _words(r.masthead.report)),
    "adoption": lambda r: r.adoption,
}
"""What is compared, by name."""


def same(before: Resolution, after: Resolution) -> dict[str, bool]:
    """Which aspects are the same."""
    return {name: look(before) == look(after) for name, look in ASPECTS.items()}


def main() -> int:
    """Print a table for each format that is written, a row for each that was read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--files", type=int, default=60)
    arguments = parser.parse_args()
    paths = sorted((arguments.corpus / "en").rglob("*.xml"))
    if not paths:
        print(f"There are no texts in {arguments.corpus}: name the folder of official texts.")
        return 0
    chosen = paths[:: max(1, len(paths) // arguments.files)][: arguments.files]
    start = time.perf_counter()
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    examples: dict[tuple[str, str], str] = {}
    failed = []
    for path in chosen:
        draft = read_file(path).draft
        for reader in BOTH_WAYS:
            failed += _one(draft, reader, counts, examples, path)
    print(f"{len(chosen)} texts in {time.perf_counter() - start:.0f} s")
    print(f"{'written':8}{'read':6}" + "".join(f"{name:>10}" for name in ASPECTS))
    for (writer, reader), count in sorted(counts.items()):
        print(f"{writer:8}{reader:6}" + "".join(f"{count[name]:10}" for name in ASPECTS))
    for (writer, name), example in sorted(examples.items()):
        print(f"{writer} {name}: for example {example}")
    print(*failed, sep="\n")
    return 1 if failed else 0


def _one(
    draft: Draft,
    reader: str,
    counts: dict[tuple[str, str], Counter[str]],
    examples: dict[tuple[str, str], str],
    path: Path,
) -> list[str]:
    """Count for one text and one reader; what could not be read."""
    failed = []
    way = f"{path.name} by way of {reader}"
    try:
        read = there_and_back(draft, reader)
    except UnreadableFile as error:
        return [f"{way}: {error}"]
    for writer in BOTH_WAYS:
        try:
            after = there_and_back(read, writer).current
        except UnreadableFile as error:
            failed.append(f"{way} and {writer}: {error}")
            continue
        for name, equal in same(read.current, after).items():
            counts[writer, reader][name] += equal
            if not equal:
                examples.setdefault((writer, name), way)
    return failed


if __name__ == "__main__":
    sys.exit(main())
