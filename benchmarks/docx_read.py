"""How Word files of issued resolutions are read: `python -m benchmarks.docx_read [CORPUS]`.

Every file under CORPUS/docx is read and compared with the XML that it is made of, taken apart here by
other means than the reader's: words of text and notes, typed numbers, the places of the notes, and the
particulars of the masthead.
"""

from __future__ import annotations

import argparse
import difflib
import io
import re
import sys
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from drafter.conventions.dates import parse_date
from drafter.document.draft import Draft
from drafter.document.numbering import paragraph_labels
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from drafter.formats.docx.names import MC, w

_NO_TEXT = {w("instrText"), w("delText"), f"{{{MC}}}Fallback", w("del"), w("moveFrom")}
_MEETING = re.compile(r"(\d+(?:st|nd|rd|th))[\s\u00a0]+plenary meeting[\s\u00a0]*(.*)")


@dataclass
class Raw:
    """A file as its XML has it: lines of the text, lines of each note."""

    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def raw_of(data: bytes) -> Raw:
    """The words of a file, a reference to a note as a caret."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    result = Raw([_line(p) for p in body.iter(w("p"))])
    for note in notes.findall(w("footnote")):
        if note.get(w("type")) is None:
            result.notes.append(" ".join(_line(p) for p in note.iter(w("p"))))
    return result


def _line(paragraph: etree._Element) -> str:
    parts: list[str] = []

    def walk(element: etree._Element) -> None:
        for child in element:
            if child.tag in _NO_TEXT or child.tag == w("p"):
                continue
            if child.tag == w("t"):
                parts.append(child.text or "")
            elif child.tag in (w("tab"), w("br")) and element.tag == w("r"):
                parts.append(" ")
            elif child.tag == w("noBreakHyphen"):
                parts.append("\u2011")
            elif child.tag == w("footnoteReference"):
                parts.append("^")
            walk(child)

    walk(paragraph)
    return "".join(parts)


def letters(text: str) -> str:
    """The characters without white space and without what stands for a reference."""
    return re.sub(r"[\s\u00a0^*]+", "", text)


def lost(raw: str, ours: str) -> str:
    """What of the raw characters is not in ours, in order."""
    if raw == ours:
        return ""
    missing = Counter(raw) - Counter(ours)
    if not missing:
        return ""
    matcher = difflib.SequenceMatcher(None, raw, ours, autojunk=False)
    return "".join(
        raw[a:b] + "|" for tag, a, b, _, _ in matcher.get_opcodes() if tag in ("delete", "replace")
    )


def problems(path: Path) -> dict[str, str]:
    """What went wrong with a file, by the name of the check.

    A note in a line that the model holds as a value and not as text (the session's) has no place
    there: it moves to the heading. That is "moved" where a remark says so, else wrong "places".
    """
    data = path.read_bytes()
    raw = raw_of(data)
    reading = read(data)
    found = reading.draft.current
    again = raw_of(write(Draft(found), WriteOptions()))
    result: dict[str, str] = {}
    gone = lost(letters("".join(raw.lines)), letters("".join(again.lines)))
    if gone:
        result["text"] = gone
    gone = lost(letters("".join(raw.notes)), letters("".join(again.notes)))
    if gone:
        result["notes"] = gone
    labels = paragraph_labels(found)
    wrong = [
        f"{p.source_label}->{labels[p.id]}"
        for p in found.paragraphs
        if p.source_label and labels[p.id] != p.source_label
    ]
    if wrong:
        result["labels"] = ", ".join(wrong[:6])
    places = _contexts(raw.lines), _contexts(again.lines)
    if len(places[0]) != len(places[1]):
        result["attached"] = f"{len(places[1])} references for {len(places[0])}"
    if places[0] != places[1]:
        moved = list(Counter(places[0]) - Counter(places[1]))
        said = sum("a note to the masthead now stands" in w.message for w in reading.warnings)
        result["moved" if len(moved) == said else "places"] = str(moved[:3])
    result.update(_masthead(path, raw, read(data).draft))
    return result


def _contexts(lines: list[str]) -> list[str]:
    text = "".join(re.sub(r"[\s\u00a0]+", "", line) for line in lines)
    return [text[max(0, m.start() - 8) : m.start()] for m in re.finditer(r"\^", text)]


def _masthead(path: Path, raw: Raw, draft: Draft) -> dict[str, str]:
    masthead, current = draft.current.masthead, draft.current
    stem = path.stem.split("__")[0]
    wanted = stem.replace("_A-", " A-").replace("_B", " B").replace("_", "/")
    result = {}
    if masthead.symbol.replace("–", "-") != wanted:
        result["symbol"] = f"{masthead.symbol!r} for {wanted!r}"
    session = int(stem.split("_")[2])
    if masthead.session != session:
        result["session"] = str(masthead.session)
    item = next((line for line in raw.lines if re.match(r"\s*Agenda\s+items?", line)), "")
    shown = re.sub(r"^\s*Agenda[\s\u00a0]+items?", "", item)
    if letters(masthead.agenda_item) != letters(shown):
        result["agenda item"] = f"{masthead.agenda_item!r} for {shown!r}"
    number = re.compile(rf"\s*{session}/\d+\s?[A-Z]?(?:[\s\u00a0]?[-–][A-Z])?\.\s*(.+)")
    title = next(
        (m[1] for line in raw.lines if (m := number.fullmatch(line.replace("\u00a0", " ")))), ""
    )
    if not title or letters(current.title.plain) != letters(title):
        result["title"] = f"{current.title.plain[:60]!r} for {title[:60]!r}"
    meetings = [m for line in raw.lines if (m := _MEETING.search(" ".join(line.split())))]
    last = meetings[-1] if meetings else None
    adoption = current.adoption
    if last is None or (adoption.meeting.split(" ")[0], adoption.date) != (
        last[1], parse_date(last[2].strip()),
    ):  # fmt: skip
        result["adoption"] = f"{adoption.meeting} {adoption.date}"
    return result


def main() -> int:
    """Print the table; 1 when more than three files have a particular wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.docx_read", description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="name the files")
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.corpus.glob("docx/*/*.docx") if "_RES_" in path.name)
    if not files:
        print(f"There are no Word files under {arguments.corpus}/docx: nothing is measured.")
        return 0
    started = time.perf_counter()
    for path in files:
        read(path.read_bytes())
    seconds = time.perf_counter() - started
    counts: Counter[str] = Counter()
    for path in files:
        for check, what in problems(path).items():
            counts[check] += 1
            if arguments.verbose:
                print(f"{path.name} {check}: {what[:200]}")
    checks = (
        "text",
        "notes",
        "labels",
        "attached",
        "places",
        "symbol",
        "session",
        "agenda item",
        "title",
        "adoption",
    )
    for check in checks:
        print(f"{check:12} right in {len(files) - counts[check]:3} of {len(files)}")
    print(
        f"in {counts['moved']} a note to the masthead stands at the heading, and a remark says so"
    )
    print(f"read in {1000 * seconds / len(files):.1f} ms each")
    return int(max((counts[check] for check in checks), default=0) > 3)


if __name__ == "__main__":
    sys.exit(main())
