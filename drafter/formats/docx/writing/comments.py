"""The comments part, and the one that says which comments are replies and which are resolved."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.document.draft import Comment
from drafter.formats.docx.names import MC, W15
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


def comments_extended_part(comments: Mapping[int, Comment], ids: ParaIds) -> str:
    """`word/commentsExtended.xml`, "" where no comment is a reply or resolved.

    Word names a comment there by its last paragraph. It knows no reply to a reply.
    """
    numbers = {comment.id: number for number, comment in comments.items()}
    if not any(c.resolved or c.parent in numbers for c in comments.values()):
        return ""
    names = {number: _last_paragraph(number, comment, ids) for number, comment in comments.items()}
    rows = []
    for number, comment in comments.items():
        parent = numbers.get(comment.parent)
        above = "" if parent is None else f' w15:paraIdParent="{names[parent]}"'
        done = int(comment.resolved)
        rows.append(f'<w15:commentEx w15:paraId="{names[number]}"{above} w15:done="{done}"/>')
    return (
        f'{DECLARATION}<w15:commentsEx xmlns:w15="{W15}" xmlns:mc="{MC}" mc:Ignorable="w15">'
        f"{''.join(rows)}</w15:commentsEx>"
    )


def _last_paragraph(number: int, comment: Comment, ids: ParaIds) -> str:
    return _paragraph_name(number, comment.content.text.rfind("\n") + 1, ids)


def _paragraph_name(number: int, start: int, ids: ParaIds) -> str:
    return ids.of(f"place:comment:{number}:{start}")


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
        name = _paragraph_name(number, start, ids)
        paragraphs.append(
            f'<w:p w14:paraId="{name}" w14:textId="77777777"><w:pPr>'
            f'<w:pStyle w:val="CommentText"/></w:pPr>{inside}</w:p>'
        )
        start = end + 1
    return (
        f'<w:comment w:id="{number}" w:author="{escape(comment.author)}"{date}{initials}>'
        f"{''.join(paragraphs)}</w:comment>"
    )
