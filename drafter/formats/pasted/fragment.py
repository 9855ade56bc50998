"""Pasted lines as paragraphs of a resolution: kinds and levels from labels and opening phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.conventions.openings import match_opening
from drafter.conventions.organs import organ_from_line
from drafter.document.fragment import Fragment
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, MarkKind, footnote_reference
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.formats.levels import Levels
from drafter.formats.pasted.lines import Pasted, PastedLine, read_lines

MOST_CHARACTERS = 8_000_000
"""Of HTML; the clipboard of Word is verbose, but no resolution needs more."""
_NUMBER = re.compile(r"^(\d{1,3}\.)[\s\u00a0]+")
_LETTER = re.compile(r"^(\([a-z]{1,4}\)|[a-z]{1,3}[.)])[\s\u00a0]+")
_NOTE_LABEL = re.compile(r"^(?:\[?\d{1,3}\]?|\*+)[\s\u00a0]+")
_LONGEST_HEADING = 120


def fragment_from_html(html: str, kind: ParagraphKind, organ: str = "", level: int = 0) -> Fragment:
    """What is in a piece of HTML, to be pasted where a paragraph of that kind stands.

    A single line without a label takes the kind and level given, as does any line that is neither
    numbered nor opens like a preambular or operative paragraph. Typed numbers are left out: the
    program numbers. Empty when there is no text, or far too much.
    """
    if len(html) > MOST_CHARACTERS:
        return Fragment(())
    pasted = read_lines(html)
    lines = [line for line in pasted.lines if line.content.plain.strip()]
    if len(lines) == 1 and not _NUMBER.match(lines[0].content.text):
        return _with_notes([Paragraph(new_id(), kind, lines[0].content, level)], pasted)
    return _with_notes(_paragraphs(lines, kind, organ, level), pasted)


def _paragraphs(
    lines: Sequence[PastedLine], kind: ParagraphKind, organ: str, level: int
) -> list[Paragraph]:
    levels = Levels()
    labels = [_label(line.content) for line in lines]
    result: list[Paragraph] = []
    for index, line in enumerate(lines):
        content, label = line.content, labels[index]
        if label is not None and _NUMBER.match(content.text):
            levels.clear()
            result.append(_made(ParagraphKind.OPERATIVE, _unlabelled(content, _NUMBER)))
        elif label is not None:
            following = [one for one in labels[index + 1 : index + 30] if one is not None]
            depth = levels.level(label, 0, following)
            result.append(_made(ParagraphKind.SUBPARAGRAPH, _unlabelled(content, _LETTER), depth))
        else:
            found = _unnumbered(line, kind, organ)
            if found is not ParagraphKind.TEXT:
                levels.clear()
            result.append(_made(found, content, level if found is kind else 0))
    return result


def _made(kind: ParagraphKind, content: MarkedText, level: int = 0) -> Paragraph:
    if kind is ParagraphKind.HEADING:
        content = content.without_mark(MarkKind.BOLD)
    return Paragraph(new_id(), kind, content, level)


def _label(content: MarkedText) -> str | None:
    found = _NUMBER.match(content.text) or _LETTER.match(content.text)
    return found.group(1) if found is not None else None


def _unlabelled(content: MarkedText, label: re.Pattern[str]) -> MarkedText:
    found = label.match(content.text)
    return content.slice(found.end()) if found is not None else content


def _unnumbered(line: PastedLine, kind: ParagraphKind, organ: str) -> ParagraphKind:
    plain = line.content.plain
    if organ_from_line(plain) is not None and len(plain) < 90:
        return ParagraphKind.ORGAN_LINE
    whole_bold = list(line.content.ranges(MarkKind.BOLD)) == [(0, len(line.content))]
    if (line.heading or whole_bold) and len(plain) <= _LONGEST_HEADING:
        return ParagraphKind.HEADING
    ending = plain.rstrip()[-1:]
    if ending in (",", ":") and match_opening(plain, "preambular", organ or None) is not None:
        return ParagraphKind.PREAMBULAR
    if ending in (";", ":", ".") and match_opening(plain, "operative", organ or None) is not None:
        return ParagraphKind.OPERATIVE
    return kind


def _with_notes(paragraphs: Sequence[Paragraph], pasted: Pasted) -> Fragment:
    """References get fresh ids; one whose note was not copied is left out with its number."""
    ids = {number: new_id() for number in pasted.notes}
    kept: list[Paragraph] = []
    referred: list[str] = []
    for paragraph in paragraphs:
        content = paragraph.content
        for at, number in reversed(content.footnote_references):
            reference = footnote_reference(ids[number]) if number in ids else MarkedText()
            content = content.replace(at, at + 1, reference)
        referred += [note for _, note in content.footnote_references]
        kept.append(Paragraph(paragraph.id, paragraph.kind, content, paragraph.level))
    numbers = {note: number for number, note in ids.items()}
    notes = tuple(
        Footnote(note, _unlabelled(pasted.notes[numbers[note]], _NOTE_LABEL))
        for note in dict.fromkeys(referred)
    )
    return Fragment(tuple(kept), notes)
