"""The footnotes part: two separators, then one note for each reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.document.paragraph import Footnote
from drafter.formats.docx.layout import Layout
from drafter.formats.docx.writing.markup import DECLARATION, ROOT_NAMESPACES, text_elements
from drafter.formats.docx.writing.para_ids import ParaIds
from drafter.formats.docx.writing.runs import NOTE_STYLE, RunWriter

_LINE = "_" * 18
NOTE_PREFIX_TEXT = "\t\t"
"""What stands before the words of a note: a tab, its number, a tab."""


def note_targets(note: Footnote) -> list[str]:
    """The names of the paragraphs of a note: the first is the note's own id."""
    count = note.text.count("\n")
    return [note.id, *(f"place:{note.id}:{n}" for n in range(1, count + 1))]


def footnotes_part(inside: str, layout: Layout, ids: ParaIds) -> str:
    """`word/footnotes.xml`: the separators, then the notes."""
    separators = _separator("separator", -1, layout, ids) + _separator(
        "continuationSeparator", 0, layout, ids
    )
    return f"{DECLARATION}<w:footnotes {ROOT_NAMESPACES}>{separators}{inside}</w:footnotes>"


def notes(
    by_id: Mapping[str, Footnote], in_order: Mapping[str, int], ids: ParaIds, runs: RunWriter
) -> str:
    """The notes of `in_order`, which gives their numbers in the file."""
    return "".join(_note(by_id[note_id], number, ids, runs) for note_id, number in in_order.items())


def _separator(kind: str, number: int, layout: Layout, ids: ParaIds) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p w14:paraId="{ids.of("place:" + kind)}" '
        'w14:textId="77777777"><w:pPr><w:pStyle w:val="Footer"/><w:spacing w:after="80"/>'
        f'<w:ind w:left="{layout.left - layout.step}"/></w:pPr>'
        f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>{_LINE}</w:t></w:r></w:p></w:footnote>'
    )


def _note(note: Footnote, number: int, ids: ParaIds, runs: RunWriter) -> str:
    lines: list[str] = []
    start = 0
    for _ in note_targets(note):
        end = note.text.find("\n", start)
        end = len(note.text) if end < 0 else end
        lines.append(runs.runs(note.content.slice(start, end)))
        start = end + 1
    names = [ids.of(name) for name in note_targets(note)]
    return note_element(number, note.sign, list(zip(names, lines, strict=True)))


def note_element(number: int, sign: str, lines: Sequence[tuple[str, str]]) -> str:
    """A `w:footnote` of paragraphs, each an id with its runs."""
    mark = text_elements(sign) if sign else "<w:footnoteRef/>"
    opening = f"<w:r><w:tab/></w:r><w:r><w:rPr>{NOTE_STYLE}</w:rPr>{mark}</w:r><w:r><w:tab/></w:r>"
    paragraphs: list[str] = []
    for paragraph_id, inside in lines:
        paragraphs.append(
            f'<w:p w14:paraId="{paragraph_id}" w14:textId="77777777"><w:pPr>'
            f'<w:pStyle w:val="FootnoteText"/></w:pPr>{opening}{inside}</w:p>'
        )
        opening = "<w:r><w:tab/><w:tab/></w:r>"
    return f'<w:footnote w:id="{number}">{"".join(paragraphs)}</w:footnote>'
