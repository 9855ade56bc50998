"""What the text formats carry of a resolution: everything but ids and where italics came from."""

from __future__ import annotations

from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution


def carried(resolution: Resolution) -> dict[str, object]:
    """A resolution as plain values, notes by their numbers."""
    labels = paragraph_labels(resolution)
    numbers = footnote_numbers(resolution)

    def words(content: MarkedText) -> tuple[str, list[tuple[int, int, str, str]]]:
        marks = []
        for mark in content.marks:
            value = mark.value if mark.kind is MarkKind.LINK else ""
            if mark.kind is MarkKind.FOOTNOTE:
                value = numbers[mark.value]
            marks.append((mark.start, mark.end, mark.kind.value, value))
        return content.text, sorted(marks)

    masthead = resolution.masthead
    return {
        "masthead": {
            name: getattr(masthead, name)
            for name in masthead.__slots__
            if name not in ("heading", "report")
        },
        "texts": [
            words(t)
            for t in (masthead.heading, masthead.report, resolution.title, resolution.organ_line)
        ],
        "paragraphs": [
            (p.kind.value, p.level, labels[p.id], words(p.content)) for p in resolution.paragraphs
        ],
        "notes": [(numbers.get(n.id, ""), words(n.content)) for n in resolution.footnotes],
        "adoption": resolution.adoption,
        "language": resolution.language,
    }
