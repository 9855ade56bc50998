"""Labels of paragraphs and numbers of footnotes, computed from their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document.labels import STYLES_BY_LEVEL, LabelStyle, label, possible_readings
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

_DEEPEST = len(STYLES_BY_LEVEL) - 1
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Counter:
    """Walks paragraphs in order and says which number each takes."""

    def __init__(self) -> None:
        self._operative = 0
        self._sub: dict[int, tuple[int, LabelStyle]] = {}
        self._closed: dict[int, tuple[int, LabelStyle]] = {}

    def number(self, paragraph: Paragraph) -> tuple[LabelStyle, int] | None:
        """The form and number of this paragraph, None when its kind bears no label."""
        kind = paragraph.kind
        if kind is ParagraphKind.SUBPARAGRAPH:
            return self._subparagraph(paragraph)
        if kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            self._operative = 0
        if kind is ParagraphKind.HEADING:
            self._closed.update(self._sub)
            self._sub.clear()
        elif kind is not ParagraphKind.TEXT:
            self._sub.clear()
            self._closed.clear()
        if kind is not ParagraphKind.OPERATIVE:
            return None
        style = paragraph.label_style
        if style is LabelStyle.NONE:
            return style, 0
        restart = paragraph.restart
        self._operative = self._operative + 1 if restart is None else restart
        return LabelStyle.ARABIC if style is None else style, self._operative

    def expected(self, level: int) -> tuple[LabelStyle | None, int]:
        """The form of the run of subparagraphs going on at a level, and the next number."""
        number, style = self._sub.get(level, (0, None))
        return style, number + 1

    def resumed(self, level: int) -> tuple[LabelStyle | None, int]:
        """The same of a run that a paragraph of a higher level or a heading has closed."""
        number, style = self._closed.get(level, (0, None))
        return style, number + 1

    def _subparagraph(self, paragraph: Paragraph) -> tuple[LabelStyle, int]:
        level = min(max(paragraph.level, 1), _DEEPEST)
        for deeper in [known for known in self._sub if known > level]:
            self._closed[deeper] = self._sub.pop(deeper)
        style = paragraph.label_style
        if style is None:  # NONE itself is a form, and an empty one
            style = STYLES_BY_LEVEL[level]
        number = self._sub.get(level, (0, style))[0] + 1
        if style is LabelStyle.NONE:
            return style, 0
        if paragraph.restart is not None:
            number = paragraph.restart
        self._sub[level] = (number, style)
        return style, number


def paragraph_labels(resolution: Resolution) -> dict[str, str]:
    """The label of every paragraph by its id, "" where it has none.

    Operative paragraphs are numbered through headings and anew in each part and annex; the only
    operative paragraph of its part takes no number (RES-STR-13).
    """
    counter = _Counter()
    alone = _sole_operatives(resolution.paragraphs)
    labels: dict[str, str] = {}
    for paragraph in resolution.paragraphs:
        numbered = counter.number(paragraph)
        if numbered is None or paragraph.id in alone:
            labels[paragraph.id] = ""
        else:
            labels[paragraph.id] = label(*numbered)
    return labels


def _sole_operatives(paragraphs: Sequence[Paragraph]) -> set[str]:
    alone: set[str] = set()
    in_part: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            alone |= _only(in_part)
            in_part = []
        elif paragraph.kind is ParagraphKind.OPERATIVE:
            in_part.append(paragraph)
    return alone | _only(in_part)


def _only(operatives: list[Paragraph]) -> set[str]:
    if len(operatives) == 1 and operatives[0].restart is None:
        return {operatives[0].id}
    return set()


def footnote_numbers(resolution: Resolution) -> dict[str, str]:
    """The number (or sign) of every footnote that is referred to, in the order of the references.

    Numbers run from the resolution's first footnote number; a note referred to twice keeps its
    first number. Notes that nothing refers to are absent.
    """
    signs = {note.id: note.sign for note in resolution.footnotes}
    numbers: dict[str, str] = {}
    following = resolution.first_footnote
    for _, content in resolution.texts():
        for _, footnote_id in content.footnote_references:
            if footnote_id in numbers or footnote_id not in signs:
                continue
            sign = signs[footnote_id]
            numbers[footnote_id] = sign or str(following)
            following += not sign
    return numbers


def raised(number: str) -> str:
    """A note's number in superscript figures, for text that knows no other form; signs stay."""
    return number.translate(_RAISED)


def with_source_numbering(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Paragraphs as read, with form and restart set where the typed labels depart on purpose.

    On purpose means: a series that begins anew at 1 after a heading or other text; a list in an
    unusual form ("(i)" directly under a paragraph, "(1)", "A."); any jump in an annex, whose
    numbering is another text's; letters that run on below the next numeral or heading
    ("(i) (a) (b) (ii) (c)"). A gap or repeat among the operative paragraphs of the resolution
    proper, or within a list, is not: there the computed label is right and the typed one is
    reported.
    """
    counter = _Counter()
    result: list[Paragraph] = []
    in_annex = False
    operative = 0
    before: ParagraphKind | None = None
    for read in paragraphs:
        in_annex = in_annex or read.kind is ParagraphKind.ANNEX
        paragraph = read
        if read.kind is ParagraphKind.SUBPARAGRAPH:
            paragraph = _sub_as_typed(read, counter, in_annex)
        elif read.kind is ParagraphKind.OPERATIVE:
            paragraph = _operative_as_typed(read, operative + 1, before, in_annex)
        numbered = counter.number(paragraph)
        if read.kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            operative = 0
        elif read.kind is ParagraphKind.OPERATIVE and numbered is not None:
            operative = numbered[1] or operative
        if read.kind is not ParagraphKind.SUBPARAGRAPH and numbered != (LabelStyle.NONE, 0):
            before = read.kind
        result.append(paragraph)
    return tuple(result)


def _operative_as_typed(
    read: Paragraph, following: int, before: ParagraphKind | None, in_annex: bool
) -> Paragraph:
    readings = possible_readings(read.source_label or "")
    arabic = [value for style, value in readings if style is LabelStyle.ARABIC]
    if not arabic:
        fitting = [(s, v) for s, v in readings if v in (1, following)] or (
            readings if in_annex else []
        )
        return replace(read, label_style=fitting[0][0], restart=fitting[0][1]) if fitting else read
    anew = arabic[0] == 1 and following != 1 and before is not ParagraphKind.OPERATIVE
    if anew or (in_annex and arabic[0] != following):
        return replace(read, restart=arabic[0])
    return read


def _sub_as_typed(read: Paragraph, counter: _Counter, in_annex: bool) -> Paragraph:
    if read.source_label is None:
        return read
    readings = possible_readings(read.source_label)
    if not readings:
        return read
    level = min(max(read.level, 1), _DEEPEST)
    running, following = counter.expected(level)
    if running is None and counter.resumed(level) in readings:
        style, value = counter.resumed(level)
        own = None if style is STYLES_BY_LEVEL[level] else style
        return replace(read, label_style=own, restart=value)
    usual = running or STYLES_BY_LEVEL[level]
    as_usual = [value for style, value in readings if style is usual]
    special = None if usual is STYLES_BY_LEVEL[level] else usual
    goes_on = running is not None and not in_annex and as_usual != [1]
    if as_usual and (as_usual[0] == following or goes_on):
        return replace(read, label_style=special)
    if as_usual and as_usual[0] != 1 and len(readings) == 1:
        return replace(read, label_style=special, restart=as_usual[0] if in_annex else None)
    style, value = next(((s, v) for s, v in readings if v == 1), readings[0])
    return replace(
        read,
        label_style=None if style is STYLES_BY_LEVEL[level] else style,
        restart=value if value != 1 or running is not None else None,
    )
