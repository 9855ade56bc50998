"""What the outline shows: preamble, operative part, headings and annexes as a tree. No widget here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.app.language import tr
from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import TITLE, Resolution

_WORDS = 60


@dataclass(slots=True)
class OutlineNode:
    """A line of the outline. `target` is what a click shows; `paragraph` is an id where it can be moved."""

    text: str
    target: str
    paragraph: str = ""
    children: list[OutlineNode] = field(default_factory=list)


def outline(resolution: Resolution, labels: Mapping[str, str]) -> list[OutlineNode]:
    """The tree: the title, then groups of paragraphs, subparagraphs under their paragraph."""
    title = first_words(resolution.title) or tr("Untitled")
    roots = [OutlineNode(title, TITLE)]
    group: OutlineNode | None = None
    group_kind: ParagraphKind | None = None
    levels: list[OutlineNode] = []
    for paragraph in resolution.paragraphs:
        kind = paragraph.kind
        node = OutlineNode(_line(paragraph, labels), paragraph.id, paragraph.id)
        if kind is ParagraphKind.SUBPARAGRAPH and levels:
            depth = min(max(paragraph.level, 1), len(levels))
            levels[depth - 1].children.append(node)
            levels = [*levels[:depth], node]
            continue
        if kind in (ParagraphKind.ANNEX, ParagraphKind.PART, ParagraphKind.HEADING):
            group, group_kind = node, kind
            roots.append(node)
            levels = []
            continue
        section = _section(kind)
        in_heading = group_kind in (ParagraphKind.ANNEX, ParagraphKind.PART, ParagraphKind.HEADING)
        if group is None or (section and group_kind not in (kind, None) and not in_heading):
            group, group_kind = OutlineNode(section or tr("Text"), paragraph.id), kind
            roots.append(group)
        group.children.append(node)
        levels = [node]
    return roots


def _section(kind: ParagraphKind) -> str:
    return {
        ParagraphKind.PREAMBULAR: tr("Preamble"),
        ParagraphKind.OPERATIVE: tr("Operative part"),
    }.get(kind, "")


def _line(paragraph: Paragraph, labels: Mapping[str, str]) -> str:
    label = labels.get(paragraph.id, "")
    words = first_words(paragraph.content) or "(empty)"
    return f"{label} {words}" if label else words


def first_words(content: MarkedText) -> str:
    """The beginning of a text on one line."""
    text = " ".join(content.plain[: _WORDS * 2].split())
    if len(text) <= _WORDS:
        return text
    return text[:_WORDS].rsplit(" ", 1)[0] + "…"
