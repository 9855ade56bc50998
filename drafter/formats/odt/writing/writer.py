"""A draft as the bytes of an OpenDocument text.

It is the file that is written for Word, in other markup: so the two have the same paragraphs, notes,
tracked changes and comments, and a mend in one is a mend in both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import names
from drafter.formats.docx.layout import layout_for
from drafter.formats.docx.names import w
from drafter.formats.docx.writing.markup import DECLARATION
from drafter.formats.docx.writing.package import FIXED_MOMENT
from drafter.formats.docx.writing.writer import write_parts
from drafter.formats.odt.names import HELD_PART
from drafter.formats.odt.writing import package
from drafter.formats.odt.writing.automatic import AutomaticStyles
from drafter.formats.odt.writing.body import BodyWriter
from drafter.formats.odt.writing.changes import Changes
from drafter.formats.odt.writing.inline import Addresses, InlineWriter
from drafter.formats.odt.writing.notes import NoteWriter
from drafter.formats.odt.writing.properties import NamedStyles
from drafter.formats.odt.writing.styles_part import MASTER_PAGE, styles_part
from drafter.formats.xml_text import escape

_FURNITURE = ("header1", "header2", "header3", "footer1", "footer2", "footer3")


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The OpenDocument text of a draft; the same draft and options give the same bytes."""
    return package.zipped(parts_of(draft, options))


def parts_of(draft: Draft, options: WriteOptions) -> dict[str, str]:
    """The parts of the file by name."""
    word = _Word(write_parts(draft, options))
    current = draft.current
    layout = layout_for(current.masthead.organ, options.paper)
    moment = (None if options.scrub else options.moment) or FIXED_MOMENT
    author = "" if options.scrub else options.author
    result = {
        "content.xml": _content(word),
        "styles.xml": styles_part(
            package.DECLARED,
            word.root("word/styles.xml"),
            {name: word.root(f"word/{name}.xml") for name in _FURNITURE},
            layout,
            first_footnote=current.first_footnote,
            line_numbers=options.line_numbers,
            language=current.language,
        ),
        "meta.xml": package.meta_part(current.title.plain, author, current.language, moment),
        "settings.xml": package.settings_part(),
    }
    if names.HELD_PART in word.parts:
        result[HELD_PART] = word.root(names.HELD_PART).text or ""
    return result


class _Word:
    """The parts of the Word file."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        self.parts = parts

    def root(self, name: str) -> Any:
        """The root element of a part of our own making."""
        from lxml import etree

        return etree.fromstring(self.parts[name].encode("utf-8"))

    def links(self, name: str) -> dict[str, str]:
        """The addresses that a part links to, by the ids of their relationships."""
        if not self.parts.get(name):
            return {}
        return {
            row.get("Id") or "": row.get("Target") or ""
            for row in self.root(name)
            if row.get("TargetMode") == "External"
        }


def _content(word: _Word) -> str:
    automatic = AutomaticStyles(NamedStyles(word.root("word/styles.xml")))
    changes = Changes()
    notes = NoteWriter(
        word.root("word/footnotes.xml"),
        InlineWriter(automatic, Addresses(word.links("word/_rels/footnotes.xml.rels")), changes),
        automatic,
    )
    comments = _comments(word, automatic)
    addresses = Addresses(
        word.links("word/_rels/document.xml.rels"),
        notes.note,
        lambda number: comments.get(number, ""),
    )
    inline = InlineWriter(automatic, addresses, changes)
    document = word.root("word/document.xml")
    body = BodyWriter(automatic, inline, changes, MASTER_PAGE).blocks(document[0])
    return (
        f'{DECLARATION}<office:document-content {package.DECLARED} office:version="1.3">'
        f"<office:automatic-styles>{automatic.markup()}</office:automatic-styles>"
        f"<office:body><office:text>{changes.markup()}{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _comments(word: _Word, automatic: AutomaticStyles) -> dict[str, str]:
    """The comments as annotations, by their number."""
    if not word.parts.get("word/comments.xml"):
        return {}
    inline = InlineWriter(automatic, Addresses(), None)
    threads = _threads(word)
    result = {}
    for comment in word.root("word/comments.xml"):
        number = comment.get(w("id")) or ""
        date = (comment.get(w("date")) or "").removesuffix("Z")
        when = f"<dc:date>{escape(date)}</dc:date>" if date else ""
        initials = comment.get(w("initials"))
        signed = (
            f"<meta:creator-initials>{escape(initials)}</meta:creator-initials>" if initials else ""
        )
        inside = "".join(f"<text:p>{inline.content(p)}</text:p>" for p in comment.iter(w("p")))
        result[number] = (
            f'<office:annotation office:name="{number}"{threads.get(number, "")}>'
            f"<dc:creator>{escape(comment.get(w('author')) or '')}</dc:creator>{when}{signed}"
            f"{inside}</office:annotation>"
        )
    return result


def _threads(word: _Word) -> dict[str, str]:
    """The attributes that say what a comment answers and that it is resolved, by its number."""
    if not word.parts.get("word/commentsExtended.xml"):
        return {}
    numbers = {
        paragraph.get(f"{{{names.W14}}}paraId"): comment.get(w("id")) or ""
        for comment in word.root("word/comments.xml")
        for paragraph in comment.iter(w("p"))
    }
    result = {}
    for row in word.root("word/commentsExtended.xml"):
        parent = numbers.get(row.get(f"{{{names.W15}}}paraIdParent"))
        answers = "" if parent is None else f' loext:parent-name="{parent}"'
        resolved = ' loext:resolved="true"' if row.get(f"{{{names.W15}}}done") == "1" else ""
        result[numbers[row.get(f"{{{names.W15}}}paraId")]] = answers + resolved
    return result
