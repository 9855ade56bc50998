"""How much of the text of AKN4UN files the model holds, in order, file by file.

    python -m benchmarks.carry_akn [CORPUS] [--language en] [--worst N]
    python -m benchmarks.carry_akn --show FILE

An independent walk over the XML collects the characters of title, preamble, body, conclusions and
annexes without white space, with a sign where a note is referred to; the model gives its own with the
labels as typed. A file is carried when both are the same characters in the same order. Then its italic
characters, its notes (text and number, in order) and its paragraph breaks are compared too.

Labels that still differ are slips of the issued text, which the model numbers right and keeps as
source labels for the checker: a number left out or printed twice, a letter repeated or skipped in a
list, "l." for "1.", half a bracket ("v)").
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree

from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind, plain
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, UnreadableFile, WarningKind
from drafter.formats.registry import read_file

_SPACE = re.compile(r"[\s\u00a0\u200e\u200b]+")
_SKIPPED = {"meta", "coverPage", "img", "collectionBody"}
_BREAKING = {
    *("p", "subheading", "heading", "crossHeading", "num", "eol", "block", "td", "th", "table"),
    *("formula", "outcome", "docTitle", "docNumber"),
}
_LOOK = {"italic", "i", "em"}


@dataclass
class Stream:
    """Characters without white space, which of them are italic, and where paragraphs may break."""

    text: list[str] = field(default_factory=list)
    italic: list[bool] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    notes: list[tuple[str, str]] = field(default_factory=list)
    compared: list[bool] = field(default_factory=list)

    def add(self, text: str | None, italic: bool = False, compared: bool = True) -> None:
        """Take the characters of a run."""
        bare = _SPACE.sub("", text or "")
        self.text.append(bare)
        self.italic += [italic] * len(bare)
        self.compared += [compared] * len(bare)

    def pause(self) -> None:
        """A paragraph may end here."""
        self.breaks.add(len(self.italic))

    @property
    def joined(self) -> str:
        """All characters."""
        return "".join(self.text)


@dataclass
class Row:
    """What was found of one file."""

    path: Path
    wanted: Stream
    held: Stream
    labels: tuple[int, int]
    warnings: int

    @property
    def changes(self) -> tuple[int, int]:
        """Characters of the file that the model has not in their place, and the other way round."""
        wanted, held = self.wanted.joined, self.held.joined
        if wanted == held:
            return 0, 0
        missing, further = Counter(wanted), Counter(held)
        lost = sum((missing - further).values())
        added = sum((further - missing).values())
        if not lost and not added:  # all there, but out of order: from the first place to the last
            start = next(n for n, (w, h) in enumerate(zip(wanted, held, strict=True)) if w != h)
            pairs = enumerate(zip(wanted[::-1], held[::-1], strict=True))
            lost = len(wanted) - start - next(n for n, (w, h) in pairs if w != h)
        return lost, added

    @property
    def italics(self) -> tuple[int, int, int]:
        """Italic characters of the file; those lost; those added. Only where the texts are equal."""
        wanted, held = self.wanted, self.held
        if wanted.joined != held.joined:
            return sum(wanted.italic), 0, 0
        pairs = zip(wanted.italic, held.italic, held.compared, strict=True)
        rows = [(w, h) for w, h, heard in pairs if heard]
        return (
            sum(wanted.italic),
            sum(w and not h for w, h in rows),
            sum(h and not w for w, h in rows),
        )

    @property
    def notes(self) -> tuple[int, int]:
        """Notes of the file, and those whose text or number the model has not, in order."""
        wanted, held = self.wanted.notes, self.held.notes
        wrong = sum(a != b for a, b in zip(wanted, held, strict=False))
        return len(wanted), wrong + abs(len(wanted) - len(held))

    @property
    def split(self) -> int:
        """Paragraphs of the model that begin where the file has no break."""
        if self.wanted.joined != self.held.joined:
            return 0
        return len(self.held.breaks - self.wanted.breaks)


def _name(element: etree._Element) -> str:
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def xml_stream(path: Path) -> Stream:
    """The text of a file as the model should have it."""
    stream = Stream()
    root = etree.parse(path).getroot()
    own_numbers = _own_numbers(root)
    language = root.find(".//{*}FRBRlanguage")
    foreign = language is not None and language.get("language") != "eng"

    def walk(element: etree._Element, italic: bool) -> None:
        name = _name(element)
        if name in _SKIPPED | {""} or element in own_numbers:
            return
        if name == "authorialNote":
            stream.add(FOOTNOTE_CHARACTER, italic)
            words = _SPACE.sub("", "".join(str(piece) for piece in element.itertext()))
            stream.notes.append(((element.get("marker") or "").strip(), words))
            return
        if name in _BREAKING:
            stream.pause()
        if name == "docDate" and foreign:
            when = datetime.date.fromisoformat(element.get("date") or "")
            stream.add(f"{when.day} {when:%B %Y}", italic)
            return
        italic = italic or bool(_LOOK & {name, *(element.get("class") or "").split()})
        stream.add(element.text, italic)
        for child in element:
            walk(child, italic)
            stream.add(child.tail, italic)
        if name in _BREAKING:
            stream.pause()

    walk(root, False)
    return stream


def _own_numbers(root: etree._Element) -> list[etree._Element]:
    """Number and letter before the title, which the model has in its masthead."""
    for outer in ("statement", "documentCollection"):
        found = root.findall(f"./{{*}}{outer}/{{*}}preface//{{*}}docNumber")
        if found:
            return found
    return []


def model_stream(resolution: Resolution) -> Stream:
    """The same of the model."""
    stream = Stream()
    labels = paragraph_labels(resolution)
    numbers = footnote_numbers(resolution)
    paragraphs = resolution.paragraphs
    opening = _opening(resolution)
    _take(stream, resolution.title, compared=False)
    for place, paragraph in enumerate(paragraphs):
        if place == opening:
            _take(stream, resolution.organ_line)
        if place == resolution.annex_start:
            _take_adoption(stream, resolution)
        stream.pause()
        stream.add(paragraph.source_label or labels[paragraph.id], compared=False)
        heading = paragraph.kind in (ParagraphKind.HEADING, ParagraphKind.ANNEX)
        _take(stream, paragraph.content, compared=not heading)
    if resolution.annex_start == len(paragraphs):
        _take_adoption(stream, resolution)
    in_heading = {
        note
        for content in (resolution.masthead.heading, resolution.masthead.report)
        for _, note in content.footnote_references
    }
    texts = {note.id: note.content for note in resolution.footnotes}
    stream.notes = [
        (number, _SPACE.sub("", texts[note].text))
        for note, number in numbers.items()
        if note not in in_heading
    ]
    stream.notes += [("?", note.text) for note in resolution.footnotes if note.id not in numbers]
    return stream


def _opening(resolution: Resolution) -> int:
    """Where the organ line stands: after letter and title of the first part of a composite."""
    paragraphs = resolution.paragraphs
    place = 0
    if paragraphs and paragraphs[0].kind is ParagraphKind.PART:
        place = 1
        while place < len(paragraphs) and paragraphs[place].kind is ParagraphKind.HEADING:
            place += 1
    return place


def _take(stream: Stream, content: MarkedText, compared: bool = True) -> None:
    italics = [False] * len(content.text)
    for start, end in content.ranges(MarkKind.ITALIC):
        italics[start:end] = [True] * (end - start)
    for character, italic in zip(content.text, italics, strict=True):
        if character == "\n":
            continue
        stream.add(character, italic, compared)


def _take_adoption(stream: Stream, resolution: Resolution) -> None:
    if resolution.masthead.organ == "security-council":
        return
    when = resolution.adoption.date
    shown = "" if when is None else f"{when.day} {when:%B %Y}"
    for line in (resolution.adoption.meeting, shown, *resolution.adoption.vote.split("\n")):
        stream.pause()
        _take(stream, plain(line), compared=False)


def measure(path: Path) -> Row:
    """Compare one file."""
    result: ReadResult = read_file(path)
    resolution = result.draft.current
    labels = paragraph_labels(resolution)
    typed = [p for p in resolution.paragraphs if p.source_label]
    same = sum(labels[p.id].rstrip(".") == (p.source_label or "").rstrip(" .-") for p in typed)
    lost = sum(warning.kind is WarningKind.LOST for warning in result.warnings)
    return Row(path, xml_stream(path), model_stream(resolution), (same, len(typed)), lost)


def _table(rows: dict[str, list[Row]]) -> None:
    print(
        f"{'organ':8}{'files':>6}{'in order':>10}{'lost silently':>15}{'italics kept':>14}"
        f"{'notes right':>13}{'split':>7}{'labels equal':>14}"
    )
    for organ, found in sorted(rows.items()):
        whole = sum(row.wanted.joined == row.held.joined for row in found)
        quiet = sum(bool(row.changes[0]) and not row.warnings for row in found)
        italics = [row.italics for row in found]
        kept = 1 - sum(i[1] for i in italics) / max(1, sum(i[0] for i in italics))
        notes = [row.notes for row in found]
        right = 1 - sum(n[1] for n in notes) / max(1, sum(n[0] for n in notes))
        same, total = (sum(row.labels[n] for row in found) for n in (0, 1))
        print(
            f"{organ:8}{len(found):6}{whole:10}{quiet:15}{kept:14.3%}{right:13.3%}"
            f"{sum(row.split for row in found):7}{same / max(total, 1):14.3%}"
        )


def _worst(rows: Iterable[Row], most: int) -> None:
    def show(title: str, figures: list[tuple[int, str]]) -> None:
        bad = sorted((f for f in figures if f[0]), reverse=True)
        if bad:
            print(f"{title}: {len(bad)} files")
        for number, name in bad[:most]:
            print(f"  {number:6} {name}")

    found = list(rows)
    show("characters not in their place", [(sum(r.changes), r.path.name) for r in found])
    show("italic characters lost", [(r.italics[1], r.path.name) for r in found])
    show("italic characters added", [(r.italics[2], r.path.name) for r in found])
    show("notes", [(r.notes[1], r.path.name) for r in found])
    show("paragraphs split", [(r.split, r.path.name) for r in found])
    show("labels that differ", [(r.labels[1] - r.labels[0], r.path.name) for r in found])


def main() -> int:
    """Print the table; exit status 1 when a file lost text without a warning."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--language", default="en", help="folder of the language")
    parser.add_argument("--worst", type=int, default=12)
    parser.add_argument("--show", type=Path, help="show the differences of one file")
    arguments = parser.parse_args()
    if arguments.show:
        return _show(arguments.show)
    folder = arguments.corpus / arguments.language
    if not folder.is_dir():
        print(f"There is no folder {folder}: name the folder of official texts.")
        return 0
    rows: dict[str, list[Row]] = defaultdict(list)
    unread: list[str] = []
    start = time.perf_counter()
    paths = sorted(folder.rglob("*.xml"))
    for path in paths:
        try:
            rows[path.relative_to(folder).parts[0]].append(measure(path))
        except UnreadableFile as error:
            unread.append(str(error))
    print(f"{len(paths)} files in {time.perf_counter() - start:.1f} s, {len(unread)} not read")
    _table(rows)
    everything = [row for found in rows.values() for row in found]
    print(f"characters {sum(len(row.wanted.italic) for row in everything)}")
    _worst(everything, arguments.worst)
    print(*unread, sep="\n")
    silent = any(row.changes[0] and not row.warnings for row in everything)
    return 1 if silent or unread else 0


def _show(path: Path) -> int:
    wanted, held = xml_stream(path), model_stream(read_file(path).draft.current)
    matcher = SequenceMatcher(None, wanted.joined, held.joined, False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            before = wanted.joined[max(0, i1 - 40) : i1]
            print(
                f"{tag}: {before}[-{wanted.joined[i1:i2][:300]}-]{{+{held.joined[j1:j2][:300]}+}}"
            )
    if wanted.joined == held.joined:
        _show_italics(wanted, held)
    for place, (typed, computed) in enumerate(zip(wanted.notes, held.notes, strict=False)):
        if typed != computed:
            print(f"note {place}: {typed} {computed}")
    return 0


def _show_italics(wanted: Stream, held: Stream) -> None:
    pairs = zip(wanted.italic, held.italic, held.compared, strict=True)
    differing = [n for n, (w, h, compared) in enumerate(pairs) if w != h and compared]
    for place in differing:
        if place - 1 not in differing:
            sort = "lost" if wanted.italic[place] else "added"
            print(
                f"italic {sort}: {held.joined[place - 30 : place]}>>{held.joined[place : place + 40]}"
            )
    for place in sorted(held.breaks - wanted.breaks):
        print(f"split: {held.joined[max(0, place - 30) : place]}|{held.joined[place : place + 30]}")


if __name__ == "__main__":
    sys.exit(main())
