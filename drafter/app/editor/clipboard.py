"""Fragments on the clipboard: whole within the program, plain text and HTML for other programs."""

from __future__ import annotations

import html
import itertools
import json
import re

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from drafter.app.editor.positions import from_qt_text
from drafter.app.editor.rows import Row
from drafter.app.editor.typing import with_openings_italic
from drafter.document.fragment import Fragment, lines_fragment
from drafter.document.json_form import JsonFormError, resolution_from_json, resolution_to_json
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution

OWN_FORMAT = "application/x-drafter-fragment+json"
_MOST = 5_000_000
"""Characters taken from the clipboard; more is no text for a resolution."""
_TYPED_LABEL = re.compile(r"^[ \t]*(?:\d{1,3}\.|\([a-z]{1,4}\)|[a-z]\.)[\t\u00a0 ]+(?=\S)", re.M)
_TAGS = {MarkKind.ITALIC: "i", MarkKind.BOLD: "b", MarkKind.UNDERLINE: "u"}


def to_mime(fragment: Fragment) -> QMimeData:
    """A fragment in all forms."""
    data = QMimeData()
    data.setText(fragment.text)
    data.setHtml("".join(f"<p>{_html(p.content)}</p>" for p in fragment.paragraphs))
    carrier = Resolution(paragraphs=fragment.paragraphs, footnotes=fragment.footnotes)
    data.setData(OWN_FORMAT, QByteArray(json.dumps(resolution_to_json(carrier)).encode()))
    return data


def leave_behind() -> None:
    """Leave the copied words on the clipboard as bare text, for the time after the program's end.

    Qt destroys what it holds for the clipboard when the process ends. Data made in Python would then
    call an interpreter that is gone, and the program would end with a crash.
    """
    clipboard = QGuiApplication.clipboard()
    held: QMimeData | None = clipboard.mimeData()  # Qt's annotation forgets the empty clipboard
    if held is not None and held.hasFormat(OWN_FORMAT):
        clipboard.setText(clipboard.text())


def can_paste(data: QMimeData) -> bool:
    """Whether there is text in it."""
    return data.hasFormat(OWN_FORMAT) or data.hasText()


def from_mime(resolution: Resolution, data: QMimeData, row: Row) -> Fragment:
    """What is on the clipboard, to be pasted into a row.

    Formatted text of Word or a web page brings kinds, italics and notes; bare text takes the row's kind.

    Numbers typed before the lines are left out, since the program numbers; opening phrases become
    italic.
    """
    if data.hasFormat(OWN_FORMAT):
        try:
            carrier = resolution_from_json(json.loads(bytes(data.data(OWN_FORMAT).data())))
            return Fragment(carrier.paragraphs, carrier.footnotes)
        except (ValueError, KeyError, TypeError, JsonFormError):
            pass  # another version's form: its plain text will do
    kind = ParagraphKind(row.role) if row.is_paragraph else ParagraphKind.TEXT
    organ = resolution.masthead.organ
    if data.hasHtml():
        from drafter.formats.pasted import fragment_from_html

        pasted = fragment_from_html(data.html(), kind, organ, row.level)
        if pasted.paragraphs:
            return with_openings_italic(pasted, organ) if len(pasted.paragraphs) > 1 else pasted
    text = from_qt_text(data.text()[:_MOST]).replace("\r", "\n").replace(FOOTNOTE_CHARACTER, "")
    if "\n" not in text.strip("\n"):
        return lines_fragment(text.strip("\n"), kind, row.level)
    fragment = lines_fragment(_TYPED_LABEL.sub("", text), kind, row.level)
    return with_openings_italic(fragment, organ)


def _html(content: MarkedText) -> str:
    out: list[str] = []
    cuts = sorted({0, len(content), *(p for m in content.marks for p in (m.start, m.end))})
    for start, end in itertools.pairwise(cuts):
        text = html.escape(content.text[start:end].replace(FOOTNOTE_CHARACTER, ""))
        for kind, tag in _TAGS.items():
            if content.has(kind, start):
                text = f"<{tag}>{text}</{tag}>"
        out.append(text)
    return "".join(out)
