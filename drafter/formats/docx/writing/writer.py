"""A draft as the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.paragraph import Footnote
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import names
from drafter.formats.docx.held import Held, Shown, to_text, without_words
from drafter.formats.docx.layout import Layout, layout_for
from drafter.formats.docx.visible import as_word_shows, digest, note_as_word_shows
from drafter.formats.docx.writing import package
from drafter.formats.docx.writing.blocks import Block, blocks_of
from drafter.formats.docx.writing.body import FOOTERS, HEADERS, document_part, paragraph
from drafter.formats.docx.writing.comments import comments_extended_part, comments_part
from drafter.formats.docx.writing.hands import Hands
from drafter.formats.docx.writing.links import Links
from drafter.formats.docx.writing.notes import NOTE_PREFIX_TEXT, footnotes_part, notes
from drafter.formats.docx.writing.page_furniture import Furniture
from drafter.formats.docx.writing.para_ids import ParaIds
from drafter.formats.docx.writing.right_to_left import RIGHT_TO_LEFT, right_to_left
from drafter.formats.docx.writing.runs import NoteReferences, RunWriter, with_single_ranges
from drafter.formats.docx.writing.tracked import (
    TextMarkup,
    commented,
    shown_resolution,
    tracked_text,
)
from drafter.paths import resource


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The Word file of a draft; the same draft and options give the same bytes."""
    parts = write_parts(draft, options)
    return package.zipped({name: text for name, text in parts.items() if text})


def write_parts(draft: Draft, options: WriteOptions) -> dict[str, str]:
    """The parts of the file by name; an empty text stands for a part that is not needed."""
    if options.scrub:
        draft = draft.without_personal_data()
    current = draft.current
    layout = layout_for(current.masthead.organ, options.paper)
    blocks = blocks_of(current, layout)
    base = draft.base if options.tracked else None
    comments = _numbered_comments(draft, blocks, base)
    ids = ParaIds(_model_ids(current))
    extended = comments_extended_part(comments, ids)
    relations = _document_relations(options, has_comments=bool(comments), threads=bool(extended))
    links, note_links = Links(relations), Links()
    numbers = {comment.id: number for number, comment in comments.items()}
    note_numbers = footnote_numbers(current)
    visible = [
        replace(block, content=as_word_shows(block.content, note_numbers, numbers))
        for block in blocks
    ]
    hands = Hands(options, draft.changes)
    if base is None:
        text = _plain_text(current, visible, ids, links, note_links, numbers)
    else:
        text = tracked_text(
            base, shown_resolution(current, numbers), layout, ids, links, note_links, hands, numbers
        )
    moment = (None if options.scrub else options.moment) or package.FIXED_MOMENT
    author = "" if options.scrub else options.author
    parts = {
        "_rels/.rels": package.package_relations(),
        "docProps/core.xml": package.core_properties(
            current.title.plain, author, current.language, moment
        ),
        "docProps/app.xml": package.app_properties(),
        "word/document.xml": document_part(
            with_single_ranges(text.paragraphs),
            layout,
            options,
            ids,
            ((base or current).first_footnote, current.first_footnote),
            hands,
        ),
        "word/_rels/document.xml.rels": links.part(),
        "word/styles.xml": _styles(layout, current.language),
        "word/settings.xml": package.settings_part(current.first_footnote),
        "word/footnotes.xml": footnotes_part(text.notes, layout, ids),
        "word/_rels/footnotes.xml.rels": note_links.part(),
        "word/comments.xml": comments_part(comments, ids) if comments else "",
        "word/commentsExtended.xml": extended,
        **Furniture(current, base, layout, options, ids, hands).parts(),
    }
    if current.language in RIGHT_TO_LEFT:
        parts = right_to_left(parts)
    if not options.scrub:
        written = [current.footnote(note_id) for note_id in text.written_notes]
        held = _held(draft, list(zip(blocks, visible, strict=True)), written, comments, ids)
        parts |= package.held_parts(to_text(held))
    return parts


def _styles(layout: Layout, language: str) -> str:
    """The styles of the page, with the language of the text for Word's spelling checker."""
    text = resource("docx", f"styles-{layout.name}.xml").read_text("utf-8")
    named = names.LANGUAGES.get(language, names.LANGUAGES["en"])
    return text.replace('<w:lang w:val="en-GB"', f'<w:lang w:val="{named}"', 1)


def _plain_text(
    current: Resolution,
    visible: Sequence[Block],
    ids: ParaIds,
    links: Links,
    note_links: Links,
    numbers: Mapping[str, int],
) -> TextMarkup:
    """The text without tracked changes."""
    signs = {note.id: note.sign for note in current.footnotes}
    references = NoteReferences(signs, footnote_numbers(current))
    runs = RunWriter(references, links, numbers)
    paragraphs = "".join(paragraph(block, ids, runs) for block in visible)
    shown = {
        note.id: replace(note, content=note_as_word_shows(note.content))
        for note in current.footnotes
    }
    note_runs = RunWriter(NoteReferences({}, {}), note_links)
    inside = notes(shown, references.in_order, ids, note_runs)
    return TextMarkup(paragraphs, inside, tuple(references.in_order))


def _document_relations(
    options: WriteOptions, *, has_comments: bool, threads: bool
) -> tuple[tuple[str, str], ...]:
    rows = [("styles", "styles.xml"), ("settings", "settings.xml"), ("footnotes", "footnotes.xml")]
    rows += [("header", f"{name}.xml") for _, name in HEADERS]
    rows += [("footer", f"{name}.xml") for _, name in FOOTERS]
    if not options.scrub:
        rows.append(("customXml", "../customXml/item1.xml"))
    if has_comments:
        rows.append(("comments", "comments.xml"))
    if threads:
        rows.append((names.COMMENTS_EXTENDED, "commentsExtended.xml"))
    return tuple(rows)


def _model_ids(resolution: Resolution) -> list[str]:
    return [p.id for p in resolution.paragraphs] + [n.id for n in resolution.footnotes]


def _numbered_comments(
    draft: Draft, blocks: Sequence[Block], base: Resolution | None
) -> dict[int, Comment]:
    """The comments that something in the body carries, numbered from 0; `base` is the text that
    changes are tracked against."""
    carried = {
        mark.value
        for block in blocks
        for mark in block.content.marks
        if mark.kind is MarkKind.COMMENT
    }
    if base is not None:
        carried |= commented(base)
    return dict(enumerate(comment for comment in draft.comments if comment.id in carried))


def _held(
    draft: Draft,
    blocks: Sequence[tuple[Block, Block]],
    written: Sequence[Footnote],
    comments: dict[int, Comment],
    ids: ParaIds,
) -> Held:
    """What Word cannot hold of the draft; `blocks` pairs each with what Word shows of it."""
    wide = _under_wide_comments([visible.content for _, visible in blocks])
    shown = [
        _shown(
            block.target,
            ids.of(block.target),
            block.prefix,
            block.content,
            visible.content,
            whole=place in wide,
        )
        for place, (block, visible) in enumerate(blocks)
    ]
    for note in written:
        target, visible_note = NOTE_PREFIX + note.id, note_as_word_shows(note.content)
        shown.append(_shown(target, ids.of(note.id), NOTE_PREFIX_TEXT, note.content, visible_note))
    bare = without_words(
        draft, {block.target for block, _ in blocks}, {note.id for note in written}
    )
    return Held(bare, tuple(shown), comments)


def _under_wide_comments(contents: Sequence[MarkedText]) -> set[int]:
    """The places of the texts from the first to the last that a comment is on, where it is on
    several: Word shows it on all of them."""
    places: dict[str, list[int]] = {}
    for place, content in enumerate(contents):
        for mark in content.marks:
            if mark.kind is MarkKind.COMMENT:
                places.setdefault(mark.value, []).append(place)
    return {
        n
        for found in places.values()
        if found[0] < found[-1]
        for n in range(found[0], found[-1] + 1)
    }


def _shown(
    target: str,
    word_id: str,
    prefix: str,
    content: MarkedText,
    visible: MarkedText,
    *,
    whole: bool = False,
) -> Shown:
    """With `whole` the text is kept with all its marks, whatever Word shows of it."""
    kept = None if visible == content and not whole else content
    return Shown(target, word_id, prefix, digest(visible), kept)
