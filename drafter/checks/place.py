"""Where a text stands in the resolution: its role, its zone and its neighbours.

Rules of style do not hold in quotations, those of structure and italics not in annexes and
declarations (full sentences, "We, the Heads of State", numbering of their own).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from drafter.document.paragraph import Paragraph, ParagraphKind


class Role(StrEnum):
    """What a text is. The first eight are kinds of paragraph."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUBPARAGRAPH = "subparagraph"
    HEADING = "heading"
    TEXT = "text"
    PART = "part"
    ORGAN_LINE = "organ-line"
    ANNEX = "annex"
    NOTE = "note"
    TITLE = "title"
    MASTHEAD_LINE = "masthead line"


class Zone(StrEnum):
    """Whose voice a text is in."""

    BODY = "body"
    ANNEX = "annex"
    DECLARATION = "declaration"
    QUOTATION = "quotation"


class Next(StrEnum):
    """What follows a paragraph, as far as its punctuation depends on it."""

    CHILD = "child"
    """A subparagraph that belongs to it."""
    SIBLING = "sibling"
    """Another paragraph of the same kind and level, or a subparagraph of a higher level."""
    OPERATIVE = "operative"
    PREAMBULAR = "preambular"
    TEXT = "text"
    HEADING = "heading"
    END = "end"
    """The end of the part, of the resolution proper, or of all."""


class Place(NamedTuple):
    """A role with what surrounds it. `chapeau` is the kind of the paragraph to which a subparagraph
    belongs in the end; `first` says that no paragraph of the same kind stands before it in its part."""

    role: Role
    zone: Zone = Zone.BODY
    level: int = 0
    chapeau: str = ""
    next: Next = Next.END
    first: bool = False


_NEXT = {
    ParagraphKind.OPERATIVE: Next.OPERATIVE,
    ParagraphKind.PREAMBULAR: Next.PREAMBULAR,
    ParagraphKind.TEXT: Next.TEXT,
    ParagraphKind.HEADING: Next.HEADING,
    ParagraphKind.PART: Next.END,
    ParagraphKind.ANNEX: Next.END,
    ParagraphKind.ORGAN_LINE: Next.END,
}
_ROLES = {kind: Role(kind.value) for kind in ParagraphKind}
_LONG_RUN = 3
"""From so many numbered paragraphs in a row without an opening verb on, it is a declaration."""


def places(paragraphs: Sequence[Paragraph], voices: Sequence[bool]) -> list[Place]:
    """The place of every paragraph; `voices` tells which open with a phrase of the organ."""
    zones = _zones(paragraphs, voices)
    result: list[Place] = []
    chapeau = ""
    seen: set[ParagraphKind] = set()
    count = len(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        kind = paragraph.kind
        following = paragraphs[index + 1] if index + 1 < count else None
        if kind is ParagraphKind.PART or kind is ParagraphKind.ANNEX:
            seen = set()
        if kind is not ParagraphKind.SUBPARAGRAPH:
            if kind is not ParagraphKind.TEXT:
                chapeau = kind.value
            first = kind not in seen
            seen.add(kind)
            belongs = ""
        else:
            first, belongs = False, chapeau
        result.append(
            Place(
                _ROLES[kind], zones[index], paragraph.level, belongs, _next(paragraph, following),
                first,
            )
        )  # fmt: skip
    return result


def _next(paragraph: Paragraph, following: Paragraph | None) -> Next:
    if following is None:
        return Next.END
    if following.kind is ParagraphKind.SUBPARAGRAPH:
        if paragraph.kind is not ParagraphKind.SUBPARAGRAPH or following.level > paragraph.level:
            return Next.CHILD
        return Next.SIBLING
    return _NEXT[following.kind]


def _zones(paragraphs: Sequence[Paragraph], voices: Sequence[bool]) -> list[Zone]:
    declared = _declared(paragraphs, voices)
    zone, quoted = Zone.BODY, False
    result: list[Zone] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is ParagraphKind.ANNEX:
            zone = Zone.ANNEX
        text = paragraph.content.text
        opens = text[:1] == "“"
        if zone is Zone.ANNEX:
            result.append(zone)
        elif opens and (quoted or "”" not in text):
            result.append(Zone.QUOTATION)
        elif index in declared:
            result.append(Zone.DECLARATION)
        else:
            result.append(zone)
        quoted = opens and (quoted or "”" not in text) and text.count("”") < text.count("“")
    return result


def _declared(paragraphs: Sequence[Paragraph], voices: Sequence[bool]) -> set[int]:
    """Indices of paragraphs of the body that speak in another voice than the organ's."""
    declared: set[int] = set()
    run: list[int] = []
    numbered = 0
    led_in = False  # by "Resolves that, for 2021:", whose sentence the numbered paragraphs end

    def close() -> None:
        nonlocal run, numbered
        if (
            numbered >= _LONG_RUN
            or (numbered and led_in)
            or (len(run) > 1 and paragraphs[run[0]].content.text.startswith("We"))
        ):
            declared.update(run)
        run, numbered = [], 0

    for index, paragraph in enumerate(paragraphs):
        kind = paragraph.kind
        if kind is ParagraphKind.SUBPARAGRAPH or kind is ParagraphKind.HEADING:
            if run:
                run.append(index)
            else:
                led_in = False
        elif kind is ParagraphKind.TEXT:
            run.append(index)
        elif kind is ParagraphKind.OPERATIVE and not voices[index]:
            run.append(index)
            numbered += 1
        else:
            close()
            led_in = kind is ParagraphKind.OPERATIVE and paragraph.content.text.endswith(":")
            if kind is ParagraphKind.ANNEX:
                break
    close()
    return declared
