"""The footnotes part: two separators, then one note for each reference."""

from __future__ import annotations

from collections.abc import Mapping

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


def footnotes_part(
    notes: Mapping[str, Footnote],
    in_order: Mapping[str, int],
    layout: Layout,
    ids: ParaIds,
    runs: RunWriter,
) -> str:
    """`word/footnotes.xml` with the notes of `in_order`, which gives their ids in the file."""
    separators = _separator("separator", -1, layout, ids) + _separator(
        "continuationSeparator", 0, layout, ids
    )
    inside = "".join(
        _note(notes[note_id], number, ids, runs) for note_id, number in in_order.items()
    )
    return f"{DECLARATION}<w:footnotes {ROOT_NAMESPACES}>{separators}{inside}</w:footnotes>"


def _separator(kind: str, number: int, layout: Layout, ids: ParaIds) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p w14:paraId="{ids.of("place:" + kind)}" '
        'w14:textId="77777777"><w:pPr><w:pStyle w:val="Footer"/><w:spacing w:after="80"/>'
        f'<w:ind w:left="{layout.left - layout.step}"/></w:pPr>'
        f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>{_LINE}</w:t></w:r></w:p></w:footnote>'
    )


def _note(note: Footnote, number: int, ids: ParaIds, runs: RunWriter) -> str:
    mark = text_elements(note.sign) if note.sign else "<w:footnoteRef/>"
    opening = f"<w:r><w:tab/></w:r><w:r><w:rPr>{NOTE_STYLE}</w:rPr>{mark}</w:r><w:r><w:tab/></w:r>"
    paragraphs: list[str] = []
    start = 0
    for name in note_targets(note):
        end = note.text.find("\n", start)
        end = len(note.text) if end < 0 else end
        inside = runs.runs(note.content.slice(start, end))
        paragraphs.append(
            f'<w:p w14:paraId="{ids.of(name)}" w14:textId="77777777"><w:pPr>'
            f'<w:pStyle w:val="FootnoteText"/></w:pPr>{opening}{inside}</w:p>'
        )
        opening = "<w:r><w:tab/><w:tab/></w:r>"
        start = end + 1
    return f'<w:footnote w:id="{number}">{"".join(paragraphs)}</w:footnote>'
