"""The comments part."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.document.draft import Comment
from drafter.formats.docx.writing.links import Links
from drafter.formats.docx.writing.markup import DECLARATION, ROOT_NAMESPACES
from drafter.formats.docx.writing.para_ids import ParaIds
from drafter.formats.docx.writing.runs import NoteReferences, RunWriter
from drafter.formats.xml_text import escape


def comments_part(comments: Mapping[int, Comment], ids: ParaIds) -> str:
    """`word/comments.xml`, the comments by their number in the file."""
    runs = RunWriter(NoteReferences({}, {}), Links())
    inside = "".join(_comment(number, comment, ids, runs) for number, comment in comments.items())
    return f"{DECLARATION}<w:comments {ROOT_NAMESPACES}>{inside}</w:comments>"


def _comment(number: int, comment: Comment, ids: ParaIds, runs: RunWriter) -> str:
    date = (
        "" if comment.date is None else f' w:date="{comment.date.strftime("%Y-%m-%dT%H:%M:%SZ")}"'
    )
    initials = f' w:initials="{escape(comment.initials)}"' if comment.initials else ""
    paragraphs: list[str] = []
    start = 0
    while start <= len(comment.content.text):
        end = comment.content.text.find("\n", start)
        end = len(comment.content.text) if end < 0 else end
        inside = runs.runs(comment.content.slice(start, end))
        name = ids.of(f"place:comment:{number}:{start}")
        paragraphs.append(
            f'<w:p w14:paraId="{name}" w14:textId="77777777"><w:pPr>'
            f'<w:pStyle w:val="CommentText"/></w:pPr>{inside}</w:p>'
        )
        start = end + 1
    return (
        f'<w:comment w:id="{number}" w:author="{escape(comment.author)}"{date}{initials}>'
        f"{''.join(paragraphs)}</w:comment>"
    )
