"""Writes a draft as Markdown: table of the masthead, title, numbered paragraphs, notes as `[^1]`.

Where a paragraph would be taken for something else on reading, a comment before it says what it is
(`<!-- text -->`). Lost are ids, margin comments, and whether italics were restored.
"""

from __future__ import annotations

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.markdown.adoption import take_adoption
from drafter.formats.markdown.header import header_rows
from drafter.formats.markdown.inline import to_markdown
from drafter.formats.markdown.kinds import FIRST_ORGAN_LINE, KindReader, hint
from drafter.formats.plain_text.classification import is_organ_line
from drafter.formats.plain_text.writer import adoption_lines


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The current text of a draft as UTF-8 Markdown."""
    del options  # Markdown has neither paper nor tracked changes
    return as_markdown(draft.current).encode("utf-8")


def as_markdown(resolution: Resolution) -> str:
    """The Markdown of a resolution, ending in a line feed."""
    keys = note_keys(resolution)

    def words(content: MarkedText) -> str:
        return to_markdown(content, keys) if content.text else ""

    masthead = resolution.masthead
    quotation = "\n".join(f"> {line}" for line in adoption_lines(resolution.adoption))
    told = not quotation or take_adoption([quotation])[1] == resolution.adoption
    heading, report = words(masthead.heading), words(masthead.report)
    chunks = ["\n".join(header_rows(resolution, heading, report, adopted=not told))]
    chunks.append(f"# {words(resolution.title)}" if resolution.title.text else "")
    known = is_organ_line(resolution.organ_line.text)
    line = words(resolution.organ_line)
    chunks.append(line if known or not line else f"{FIRST_ORGAN_LINE}\n{line}")
    chunks += _paragraphs(resolution, keys, quotation if told else "")
    definitions = [
        f"[^{keys[note.id]}]: {to_markdown(note.content, keys)}" for note in resolution.footnotes
    ]
    chunks.append("\n".join(definitions))
    return "\n\n".join(chunk for chunk in chunks if chunk) + "\n"


def note_keys(resolution: Resolution) -> dict[str, str]:
    """The key of each footnote by its id: its number or sign, "u1" where nothing refers to it."""
    numbers = footnote_numbers(resolution)
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for count, note in enumerate(resolution.footnotes, 1):
        key = numbers.get(note.id) or note.sign or f"u{count}"
        if key in taken:
            key = f"{key}-{count}"
        taken.add(key)
        keys[note.id] = key
    return keys


def _paragraphs(resolution: Resolution, keys: dict[str, str], quotation: str) -> list[str]:
    """The paragraphs with their numbers, the quotation of the adoption before the first annex."""
    labels = paragraph_labels(resolution)
    reader = KindReader(resolution.masthead.organ)
    chunks: list[str] = []
    for index, paragraph in enumerate(resolution.paragraphs):
        if index == resolution.annex_start and quotation:
            chunks.append(quotation)
            quotation = ""
        text = _line(paragraph, labels[paragraph.id], keys)
        following = resolution.paragraphs[index + 1 : index + 4]
        expected = (paragraph.kind, paragraph.level, labels[paragraph.id])
        if not reader.agrees(text, [_line(p, "", keys) for p in following], expected):
            text = f"{hint(*expected)}\n{text}"
        chunks.append(text)
    chunks.append(quotation)
    return chunks


def _line(paragraph: Paragraph, label: str, keys: dict[str, str]) -> str:
    words = to_markdown(paragraph.content, keys)
    if paragraph.kind is ParagraphKind.HEADING:
        return f"{'#' * (paragraph.level + 2)} {words}"
    if paragraph.kind is ParagraphKind.ANNEX:
        return f"## {words}"
    if label:
        return f"{label} {words}"
    return f"\\{words}" if words.startswith(("#", ">", "-", "+")) else words
